"""Codes in the frames of a camera: one quick look at each, more where a code is not read yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Final

from PIL import Image

from store_app.clocks import Clock
from store_app.scanning.budget import Budget
from store_app.scanning.decoder import Tardy
from store_app.scanning.evidence import Read, judged
from store_app.scanning.ladder import (
    CONFIRM,
    FIRST_LOOK,
    MODULES,
    SECOND,
    SLOW,
    Engines,
    Eyes,
    Place,
    Rung,
    climb,
    cut,
    is_settled,
    quick_looks,
)
from store_app.scanning.region import Region, around, busiest
from store_app.scanning.sighting import Sighting

LADDER_S: Final = 0.105
"""All looks at one frame; none is begun that would end later."""

_QUICK_SHARE: Final = 0.18
_SLOW_SHARE: Final = 0.06
_CONFIRM_SHARE: Final = 0.2
_TOGETHER_SHARE: Final = 0.23
"""Of one core, beside a tenth for the first looks at 15 frames a second."""

_QUICK_BURST_S: Final = 0.5
_SLOW_BURST_S: Final = 0.2
_CONFIRM_BURST_S: Final = 0.5
_TOGETHER_BURST_S: Final = 0.7
"""Whoever begins to aim is helped at once; the shares hold for those who aim in vain."""

_MOST_OVERTIME_S: Final = 0.3
"""Some pictures keep the second engine busy for seconds: nobody shall pay for that by waiting."""

_LATE_S: Final = 1.0
"""An answer about a frame that lies further back is about something else by now."""

_REMEMBERED_S: Final = 1.0
_LARGEST_PIXELS: Final = 260_000
"""A larger place is made smaller first: a code that fills it stays large enough."""


@dataclass(slots=True)
class Pace:
    """Lets work take its share of the time and no more, but for a burst after a rest."""

    share: float
    burst_s: float = 0.0
    _saved_s: float = 0.0
    _counted_to_s: float | None = None

    def may_begin(self, now_s: float) -> bool:
        self._save(now_s)
        return self._saved_s >= 0

    def worked(self, from_s: float, to_s: float) -> None:
        self._save(to_s)
        self._saved_s -= to_s - from_s

    def _save(self, now_s: float) -> None:
        if self._counted_to_s is None:
            self._saved_s = self.burst_s
        else:
            saved_s = self._saved_s + self.share * (now_s - self._counted_to_s)
            self._saved_s = min(self.burst_s, saved_s)
        self._counted_to_s = now_s


class FrameReader:
    """A decoder for one camera: it climbs the ladder rung by rung while frames go by.

    The second engine looks at every frame that the first could not read, as long as it is quick;
    an answer that comes too late for its frame counts for the next one. Of the other rungs a frame
    takes the next one, now and then, and all of them to confirm a number that was read once: at
    once for whoever begins to aim, now and then where frame after frame nobody confirms it. A
    sighting that is doubted, or could not be read at all, is given too: `doubt` says why.
    """

    def __init__(self, engines: Engines, clock: Clock) -> None:
        self._engines = engines
        self._clock = clock
        self._region: Region | None = None
        self._region_until_s = 0.0
        self._quick = Pace(_QUICK_SHARE, _QUICK_BURST_S)
        self._slow = Pace(_SLOW_SHARE, _SLOW_BURST_S)
        self._confirm = Pace(_CONFIRM_SHARE, _CONFIRM_BURST_S)
        self._together = Pace(_TOGETHER_SHARE, _TOGETHER_BURST_S)
        self._asked: tuple[Place, float] | None = None
        self._alone: tuple[Pace, float] | None = None
        self._s_per_pixel = 0.0
        self._next_rung = cycle((*SLOW, MODULES))

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        began_s = self._clock.steady_s()
        self._count_overtime(began_s)
        seen = self._engines.first.decode(luma, width, height, stride)
        self._s_per_pixel = (self._clock.steady_s() - began_s) / max(1, width * height)
        reads = [Read(sighting, FIRST_LOOK) for sighting in seen]
        if not is_settled(reads):
            reads += self._late_reads()
        if not is_settled(reads):
            picture = Image.frombuffer("L", (width, height), luma, "raw", "L", stride, 1)  # type: ignore[arg-type]  # the stubs know no memoryview
            reads = self._look_again(picture, reads, began_s + LADDER_S)
        sightings = judged(reads)
        self._remember([each for each in sightings if each.text], (width, height))
        return sightings

    def _look_again(self, picture: Image.Image, reads: list[Read], ends_s: float) -> list[Read]:
        now_s = self._clock.steady_s()
        was_read = any(read.sighting.text for read in reads)
        may_look = self._together.may_begin(now_s)
        is_quick = may_look and not was_read and self._quick.may_begin(now_s)
        is_slow = may_look and self._slow.may_begin(now_s)
        may_confirm = self._confirm.may_begin(now_s)
        is_begun = may_confirm if was_read else is_quick or is_slow
        region = self._where(picture, reads, now_s) if is_begun else None
        if region is None:
            return reads
        place = cut(picture, region, _LARGEST_PIXELS)
        climbed: list[Rung] = []
        quick = quick_looks(place) if is_quick else ()
        begins_s = self._clock.steady_s()
        self._worked(self._quick, now_s, begins_s)
        budget = Budget(ends_s - begins_s, self._clock.steady_s, s_per_pixel=self._s_per_pixel)
        for rung in quick:
            if not any(read.sighting.text for read in reads):
                reads = self._climb(place, (rung,), reads, budget, self._quick)
                climbed.append(rung)
        if is_settled(reads):
            return reads
        if any(read.sighting.text for read in reads):
            others = tuple(rung for rung in CONFIRM if rung not in climbed and may_confirm)
            return self._climb(place, others, reads, budget, self._confirm)
        if is_slow:
            return self._climb(place, (next(self._next_rung),), reads, budget, self._slow)
        return reads

    def _climb(
        self,
        place: Place,
        rungs: Sequence[Rung],
        reads: Sequence[Read],
        budget: Budget,
        pace: Pace,
    ) -> list[Read]:
        began_s = self._clock.steady_s()
        second = self._engines.second
        is_taken = not isinstance(second, Tardy) or not second.is_busy
        if is_taken and any(rung.eyes is Eyes.SECOND for rung in rungs):
            self._asked = place, began_s
        more = climb(place, rungs, self._engines, reads, budget)
        ended_s = self._clock.steady_s()
        self._worked(pace, began_s, ended_s)
        if is_taken and isinstance(second, Tardy) and second.is_busy:
            self._alone = pace, ended_s
        return more

    def _worked(self, pace: Pace, from_s: float, to_s: float) -> None:
        pace.worked(from_s, to_s)
        self._together.worked(from_s, to_s)

    def _count_overtime(self, now_s: float) -> None:
        """What the second engine works after nobody waits for it any more is work all the same."""
        second, alone = self._engines.second, self._alone
        if alone is not None and isinstance(second, Tardy) and not second.is_busy:
            pace, since_s = alone
            self._worked(pace, max(since_s, now_s - _MOST_OVERTIME_S), now_s)
            self._alone = None

    def _late_reads(self) -> list[Read]:
        """What the second engine saw in a frame before this one, if that is not long ago."""
        second, asked = self._engines.second, self._asked
        if asked is None or not isinstance(second, Tardy):
            return []
        place, asked_s = asked
        if self._clock.steady_s() - asked_s > _LATE_S:
            return []
        return [Read(place.placed(each, 1), SECOND.look) for each in second.late()]

    def _where(self, picture: Image.Image, reads: Sequence[Read], now_s: float) -> Region | None:
        """Where something was read now, or a moment ago; else the larger of two suspicions.

        Clutter often has a corner that looks like one of a code, so a small place where something
        could not be read counts less than a large one where the frame is busiest.
        """
        place = around([read.sighting for read in reads if read.sighting.text], picture.size)
        if place is None and now_s < self._region_until_s:
            place = self._region
        if place is not None:
            return place
        suspected = (busiest(picture), around([read.sighting for read in reads], picture.size))
        return max((each for each in suspected if each), key=lambda each: each.pixels, default=None)

    def _remember(self, sightings: Sequence[Sighting], size: tuple[int, int]) -> None:
        region = around(sightings, size)
        if region is not None:
            self._region = region
            self._region_until_s = self._clock.steady_s() + _REMEMBERED_S
