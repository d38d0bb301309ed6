"""What a shop means: products, money, availability, cart and wishlist with their reducer. Pure."""
