"""Notices when nothing moves although the line is up, so that every connection is made anew.

A connection may be half open, or a hub may drip an answer for ever: nothing fails, and nothing
goes on either. What cures it is a new one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

STILL_S: Final = 60.0
LOOK_S: Final = 10.0


@dataclass(slots=True)
class Watchdog:
    """Compares what it sees with what it saw before; acts on nothing itself."""

    _oldest: int | None = None
    _since_s: float = 0.0

    def barks(self, now_s: float, oldest: int | None, *, up: bool) -> bool:
        """Whether the same change is the oldest without an answer for a minute of a good line.

        It then holds its peace for another minute.
        """
        watched = oldest if up else None
        if watched is None or watched != self._oldest:
            self._oldest, self._since_s = watched, now_s
            return False
        if now_s - self._since_s < STILL_S:
            return False
        self._since_s = now_s
        return True
