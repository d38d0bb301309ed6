"""The hub's doors: what can be asked for over HTTP, one module per subject."""
