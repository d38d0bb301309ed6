"""Changes: taken once, in the hub's order, with an outcome that is kept."""
