"""What happened: changes, notices and visits in words."""
