"""Notices when changes wait although the hub answers, so that every connection is made anew.

A connection may be half open, or a hub may drip an answer for ever: nothing fails, and nothing
goes on either. A new connection is the cure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

STILL_S: Final = 60.0
"""For so long the same change may be the oldest without an answer."""

LOOK_S: Final = 10.0
"""The time from one look to the next."""


@dataclass(slots=True)
class Watchdog:
    """Compares what it sees with what it saw before; it cuts no connection itself."""

    _oldest: int | None = None
    _since_s: float = 0.0

    def is_stuck(self, now_s: float, oldest: int | None, *, up: bool) -> bool:
        """Whether `oldest` has been the oldest unanswered change for `STILL_S` with the hub up.

        After a True the time starts again: a new connection gets as long as the first one had.
        """
        watched = oldest if up else None
        if watched is None or watched != self._oldest:
            self._oldest, self._since_s = watched, now_s
            return False
        if now_s - self._since_s < STILL_S:
            return False
        self._since_s = now_s
        return True
