"""What stands around every page: who is signed in, the line, the display."""
