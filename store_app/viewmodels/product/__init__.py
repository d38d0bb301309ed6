"""One product: its page, its stock and reviews, and the search that leads to it."""
