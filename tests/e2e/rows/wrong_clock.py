"""A clock that runs as it should, and tells another day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.clocks import SystemClock

DAY_MS: Final = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class WrongClock(SystemClock):
    """So many days ahead, or behind."""

    days: int

    def now_ms(self) -> int:
        return SystemClock.now_ms(self) + self.days * DAY_MS
