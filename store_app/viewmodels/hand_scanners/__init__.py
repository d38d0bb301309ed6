"""Scanners in the hand: those that type, those on a serial port, and their test page."""
