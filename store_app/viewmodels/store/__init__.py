"""The store's own work: what needs somebody, and counting."""
