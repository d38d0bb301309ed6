"""Codes in the frames of a camera: one quick look at each, more where a code is not read yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PIL import Image

from store_app.clocks import Clock
from store_app.scanning.evidence import Read, judged
from store_app.scanning.ladder import (
    CONFIRMING,
    FIRST_LOOK,
    LIVE,
    Engines,
    Rung,
    climb,
    cut,
    is_settled,
)
from store_app.scanning.region import Region, around, busiest
from store_app.scanning.sighting import Sighting

LADDER_S: Final = 0.09
"""No look begins later than this after the first: what began is done within 0.12 s."""

_LADDER_SHARE: Final = 0.35
"""Of one core, beside a tenth for the first looks at 15 frames a second."""

_REMEMBERED_S: Final = 1.0
_LARGEST_PIXELS: Final = 260_000
"""A larger place is made smaller first: a code that fills it stays large enough."""


class FrameReader:
    """A decoder for one camera: it remembers where a code was, and takes rests between ladders.

    A sighting that it doubts, or could not read at all, is given too: `doubt` says why.
    """

    def __init__(self, engines: Engines, clock: Clock) -> None:
        self._engines = engines
        self._clock = clock
        self._region: Region | None = None
        self._region_until_s = 0.0
        self._rests_until_s = 0.0

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

    def _look_again(self, picture: Image.Image, reads: Sequence[Read]) -> list[Read]:
        began_s = self._clock.steady_s()
        rungs = self._rungs(reads, began_s)
        region = self._where(picture, reads, began_s) if rungs else None
        if region is None:
            return list(reads)
        more = climb(
            cut(picture, region, _LARGEST_PIXELS),
            rungs,
            self._engines,
            reads,
            lambda: self._clock.steady_s() - began_s < LADDER_S,
        )
        took_s = self._clock.steady_s() - began_s
        self._rests_until_s = max(self._rests_until_s, began_s + took_s / _LADDER_SHARE)
        return more

    def _rungs(self, reads: Sequence[Read], now_s: float) -> tuple[Rung, ...]:
        """While it rests, only what was read already is confirmed: that is one cheap look."""
        if now_s >= self._rests_until_s:
            return LIVE
        return CONFIRMING if any(read.sighting.text for read in reads) else ()

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
