"""The device's own copy of the shop, and its outbox: two encrypted SQLite files."""
