"""What time it is, as something that is handed over and can be stood in for."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Wall time for people, steady time for waiting."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 in UTC; may jump when the machine's clock is set."""
        ...

    def steady_s(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def steady_s(self) -> float:
        return time.monotonic()
