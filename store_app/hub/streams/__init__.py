"""Streams: ordered rows under one counter each, who follows which, and how they are read."""
