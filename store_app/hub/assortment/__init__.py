"""What the shop sells and who it is: products, reviews, places, categories."""
