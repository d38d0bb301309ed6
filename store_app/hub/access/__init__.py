"""Who may speak to the hub: devices that enrol and staff who sign in."""
