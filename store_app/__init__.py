"""Store Assistant: the in-store application and its hub."""
