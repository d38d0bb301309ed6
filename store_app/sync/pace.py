"""How long to wait: after a failure, and between exchanges while there is much to send.

After a failure by full jitter, so that devices do not come back in step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import SystemRandom
from typing import Final

from store_app.protocol.limits import FIRST_PAUSE_S, LONGEST_PAUSE_S

_MANY: Final = 50
_REST: Final = 20.0
_LONGEST_REST_S: Final = 0.55
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

    def pause_s(self, told_s: float | None = None, tried_s: float = 0.0) -> float:
        """Somewhere between nothing and the ceiling; never shorter than the hub asked for.

        A try that hung for so long was a pause already: from one try to the next, not from the end
        of one, it takes no longer than the ceiling.
        """
        return max(self.chance() * self.ceiling_s() - tried_s, told_s or 0.0)


def breath_s(sent: int, worked_s: float) -> float:
    """How long to rest after an exchange that sent so much and took so much of the processor.

    Ten thousand changes go out well within twenty seconds all the same; a screen that moves
    meanwhile has the interpreter to itself for nearly all of the time.
    """
    return min(worked_s * _REST, _LONGEST_REST_S) if sent >= _MANY else 0.0
