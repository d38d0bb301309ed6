"""What a shop prints on paper."""
