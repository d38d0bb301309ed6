"""Time as on a machine of its own: what others do on this one changes no result."""

from __future__ import annotations

import time
from typing import Final

from store_app.clocks import SystemClock
from store_app.scanning.second_engine import SecondEngine
from store_app.scanning.sighting import Sighting

PATIENT_S: Final = 60.0
"""Longer than any look takes, however busy the machine is."""


class OwnTime(SystemClock):
    """Work takes the time that it has a processor for; waiting for the next frame takes none."""

    def __init__(self) -> None:
        self._skipped_s = -time.process_time()

    def steady_s(self) -> float:
        return time.process_time() + self._skipped_s

    def wait_until(self, then_s: float) -> None:
        """Make it so late, or so early again."""
        self._skipped_s += then_s - self.steady_s()


class Undisturbed:
    """The second engine as on a machine of its own: its deadline counts processor time only.

    Else what other programs do meanwhile would decide which answers come in time. What it needs
    beyond its deadline it needs on the other processor, so it is not added to the reader's time.
    """

    def __init__(self, engine: SecondEngine, clock: OwnTime, deadline_s: float) -> None:
        self._engine, self._clock, self._deadline_s = engine, clock, deadline_s
        self._longest_s = deadline_s
        self._busy_until_s = clock.steady_s()
        self._late: tuple[Sighting, ...] = ()

    @property
    def is_busy(self) -> bool:
        return self._clock.steady_s() < self._busy_until_s

    def within(self, longest_s: float) -> Undisturbed:
        self._longest_s = min(longest_s, self._deadline_s)
        return self

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        began_s = self._clock.steady_s()
        if self.is_busy:
            return ()
        found = self._engine.decode(luma, width, height, stride)
        ended_s, ends_s = self._clock.steady_s(), began_s + self._longest_s
        if ended_s <= ends_s:
            return found
        self._busy_until_s, self._late = ended_s, found
        self._clock.wait_until(ends_s)
        return ()

    def late(self) -> tuple[Sighting, ...]:
        if self.is_busy:
            return ()
        late, self._late = self._late, ()
        return late
