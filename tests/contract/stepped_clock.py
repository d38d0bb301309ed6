"""A clock that a test moves."""

from __future__ import annotations

from typing import Final

START_MS: Final = 1_795_000_000_000


class SteppedClock:
    """Stands still until it is told to move on."""

    def __init__(self) -> None:
        self._now_ms = START_MS

    def now_ms(self) -> int:
        return self._now_ms

    def steady_s(self) -> float:
        return self._now_ms / 1000

    def move_on(self, seconds: float) -> None:
        self._now_ms += round(seconds * 1000)
