"""How long to wait after a failure: by full jitter, so that devices do not come back in step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import SystemRandom

from store_app.protocol.limits import FIRST_PAUSE_S, LONGEST_PAUSE_S

_DOUBLINGS = 10  # from here on the longest pause is reached anyway


@dataclass(frozen=True, slots=True)
class Pace:
    """The failures in a row so far; any success starts anew."""

    failures: int = 0
    chance: Callable[[], float] = SystemRandom().random

    def failed(self, *, early: bool = False) -> Pace:
        """A try before its time, because somebody tapped, lengthens no pause that is there."""
        if early and self.failures:
            return self
        return replace(self, failures=self.failures + 1)

    def succeeded(self) -> Pace:
        return replace(self, failures=0)

    def ceiling_s(self) -> float:
        """The longest that the next pause may be."""
        if not self.failures:
            return 0.0
        doublings = min(self.failures - 1, _DOUBLINGS)
        return float(min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2**doublings))

    def pause_s(self, told_s: float | None = None) -> float:
        """Somewhere between nothing and the ceiling; never shorter than the hub asked for."""
        return max(self.chance() * self.ceiling_s(), told_s or 0.0)
