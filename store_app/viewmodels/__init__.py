"""What the pages read and call: the only place besides ui.py that knows Qt."""
