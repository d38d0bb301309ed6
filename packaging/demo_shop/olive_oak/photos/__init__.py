"""Photographs of codes as a phone takes them in the shop, made from nothing but numbers."""
