"""The database: its tables, who writes to it, and what every statement shares."""
