"""What goes over the wire between a device and the hub: models, limits, error numbers."""
