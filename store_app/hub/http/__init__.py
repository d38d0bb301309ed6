"""What stands between the wire and the routes: sizes, refusals, the lane for pushes."""
