"""Backups that were read back, and the way from one of them to a hub again."""
