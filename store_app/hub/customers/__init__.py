"""Customers: found, opened, read, merged under one name, and erased."""
