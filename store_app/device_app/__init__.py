"""The device's composition root: the only place that knows all of its parts."""
