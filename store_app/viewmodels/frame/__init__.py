"""What stands around every page: who is signed in, the connection to the hub, the display."""
