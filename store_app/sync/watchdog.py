"""Notices when nothing moves although the line is up, so that somebody pulls it anew.

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

    _last_n: int = -1
    _since_s: float | None = None

    def barks(self, now_s: float, last_n: int, *, waiting: bool, up: bool) -> bool:
        """Whether changes wait, the line is up, and the hub has taken none for a minute.

        It then holds its peace for another minute.
        """
        if not (waiting and up) or last_n != self._last_n or self._since_s is None:
            self._last_n = last_n
            self._since_s = now_s if waiting and up else None
            return False
        if now_s - self._since_s < STILL_S:
            return False
        self._since_s = now_s
        return True
