"""Codes in the frames of a camera: one quick look at each, more where a code is not read yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Final

from PIL import Image

from store_app.clocks import Clock
from store_app.scanning.evidence import Read, judged
from store_app.scanning.ladder import (
    FIRST_LOOK,
    QUICK,
    SLOW,
    Engines,
    Place,
    Rung,
    climb,
    cut,
    is_settled,
)
from store_app.scanning.region import Region, around, busiest
from store_app.scanning.sighting import Sighting

LADDER_S: Final = 0.06
"""No rung is begun later than this: with the quick look before it a frame has its 0.12 s."""

_QUICK_SHARE: Final = 0.3
_SLOW_SHARE: Final = 0.1
"""Of one core, beside a tenth for the first looks at 15 frames a second."""

_REMEMBERED_S: Final = 1.0
_LARGEST_PIXELS: Final = 260_000
"""A larger place is made smaller first: a code that fills it stays large enough."""


@dataclass(slots=True)
class Pace:
    """Lets work begin so seldom that it takes its share of the time and no more."""

    share: float
    _rests_until_s: float = 0.0

    def may_begin(self, now_s: float) -> bool:
        return now_s >= self._rests_until_s

    def worked(self, from_s: float, to_s: float) -> None:
        self._rests_until_s = max(self._rests_until_s, from_s + (to_s - from_s) / self.share)


class FrameReader:
    """A decoder for one camera: it climbs the ladder rung by rung while frames go by.

    The second engine looks at every frame that the first could not read, as long as it is quick;
    of the other rungs a frame takes the next one, now and then, and all of them to confirm a number
    that was read once. A sighting that is doubted, or could not be read at all, is given too:
    `doubt` says why.
    """

    def __init__(self, engines: Engines, clock: Clock) -> None:
        self._engines = engines
        self._clock = clock
        self._region: Region | None = None
        self._region_until_s = 0.0
        self._quick = Pace(_QUICK_SHARE)
        self._slow = Pace(_SLOW_SHARE)
        self._next_rung = cycle(SLOW)

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        seen = self._engines.first.decode(luma, width, height, stride)
        reads = [Read(sighting, FIRST_LOOK) for sighting in seen]
        if not is_settled(reads):
            picture = Image.frombuffer("L", (width, height), luma, "raw", "L", stride, 1)  # type: ignore[arg-type]  # the stubs know no memoryview
            reads = self._look_again(picture, reads)
        sightings = judged(reads)
        self._remember([each for each in sightings if each.text], (width, height))
        return sightings

    def _look_again(self, picture: Image.Image, reads: list[Read]) -> list[Read]:
        now_s = self._clock.steady_s()
        was_read = any(read.sighting.text for read in reads)
        is_quick = was_read or self._quick.may_begin(now_s)
        is_slow = self._slow.may_begin(now_s)
        region = self._where(picture, reads, now_s) if is_quick or is_slow else None
        if region is None:
            return reads
        place = cut(picture, region, _LARGEST_PIXELS)
        if is_quick:
            reads = self._climb(place, QUICK, reads, self._quick)
        if is_settled(reads):
            return reads
        if any(read.sighting.text for read in reads):
            return self._climb(place, SLOW, reads, self._slow)
        return self._climb(place, (next(self._next_rung),), reads, self._slow) if is_slow else reads

    def _climb(
        self, place: Place, rungs: Sequence[Rung], reads: Sequence[Read], pace: Pace
    ) -> list[Read]:
        began_s = self._clock.steady_s()
        more = climb(
            place,
            rungs,
            self._engines,
            reads,
            lambda: self._clock.steady_s() - began_s < LADDER_S,
        )
        pace.worked(began_s, self._clock.steady_s())
        return more

    def _where(self, picture: Image.Image, reads: Sequence[Read], now_s: float) -> Region | None:
        """Where something was seen now, else a moment ago, else where the frame is busiest."""
        place = around([read.sighting for read in reads], picture.size)
        if place is None and now_s < self._region_until_s:
            place = self._region
        return place or busiest(picture)

    def _remember(self, sightings: Sequence[Sighting], size: tuple[int, int]) -> None:
        region = around(sightings, size)
        if region is not None:
            self._region = region
            self._region_until_s = self._clock.steady_s() + _REMEMBERED_S
