"""What each kind of change does in the hub: one module per family, found by `book.kind_of`."""
