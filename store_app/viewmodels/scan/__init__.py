"""The scan page: what the camera, a picture or a typed text says."""
