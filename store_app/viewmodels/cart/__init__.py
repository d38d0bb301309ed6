"""The served customer's cart and wishes, up to the till."""
