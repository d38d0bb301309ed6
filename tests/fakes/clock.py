"""A clock that goes on only when it is told to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

MORNING_MS: Final = int(datetime(2026, 11, 22, 10, 41, tzinfo=UTC).timestamp() * 1000)


class FrozenClock:
    """Both times move together."""

    def __init__(self, now_ms: int = MORNING_MS) -> None:
        self._now_ms = now_ms
        self._steady_s = 1_000.0

    def now_ms(self) -> int:
        return self._now_ms

    def steady_s(self) -> float:
        return self._steady_s

    def advance(self, seconds: float) -> None:
        self._now_ms += round(seconds * 1_000)
        self._steady_s += seconds
