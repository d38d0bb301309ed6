"""One product, several side by side, and the way to find them."""
