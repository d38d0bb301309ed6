"""How long to wait: after a failure, and between exchanges while there is much to send.

After failures the pause is exponential back-off with full jitter, so that the devices of a shop do
not come back all at the same moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import SystemRandom
from typing import Final

from store_app.protocol.limits import FIRST_PAUSE_S, LONGEST_PAUSE_S

_MANY: Final = 50  # fewer changes than this are what a person has just done: no rest after them
_REST: Final = 20.0  # times the processor time of the exchange: it gets a twentieth of the whole
_LONGEST_REST_S: Final = 0.55  # 10,000 changes are 25 exchanges of two pushes: 14 s of 20 allowed
_DOUBLINGS: Final = 10  # by then the longest pause is reached


@dataclass(frozen=True, slots=True)
class Pace:
    """How many tries have failed in a row. `chance` gives numbers from 0 to 1."""

    failures: int = 0
    chance: Callable[[], float] = SystemRandom().random

    def failed(self, *, early: bool = False) -> Pace:
        """One more failure. An `early` try, which a tap caused, does not lengthen the pause."""
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
        """A random pause up to the ceiling, but at least `told_s`, which the hub asked for.

        `tried_s` is how long the try that failed took; it counts as part of the pause.
        """
        return max(self.chance() * self.ceiling_s() - tried_s, told_s or 0.0)


def rest_s(sent: int, worked_s: float) -> float:
    """How long to rest after an exchange that sent `sent` changes in `worked_s` of processor time.

    The rest leaves the interpreter to the screen for nearly all of the time; ten thousand waiting
    changes still go out within twenty seconds. 0 where few were sent.
    """
    return min(worked_s * _REST, _LONGEST_REST_S) if sent >= _MANY else 0.0
