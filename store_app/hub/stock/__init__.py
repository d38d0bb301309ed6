"""What is on the shelves, and holds that end in time."""
