"""The customer's own page: bag and wishlist on a phone, live, at `/bag/<token>`."""
