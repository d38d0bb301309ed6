"""What a state means; the colours for it are QML's. The numbers are those of `Tone.Kind`."""

from __future__ import annotations

from enum import IntEnum


class Tone(IntEnum):
    """From plain to in need of a person."""

    NEUTRAL = 0
    GOOD = 1
    ATTENTION = 2
    PROBLEM = 3
    ACCENT = 4
