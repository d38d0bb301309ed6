"""Takes what the hub sends into the replica: rows, clocks and cursor in one transaction."""
