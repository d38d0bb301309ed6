"""Keeps the device and the hub alike: push, pull, doorbell, pace. Only `transport` talks HTTP."""
