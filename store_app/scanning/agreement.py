"""Which sightings of live frames are believed and told, and when a code is told again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store_app.scanning.sighting import Sighting

_THIN_POINTS: Final = 1
_FULL_POINTS: Final = 2
NEEDED_POINTS: Final = 2 * _FULL_POINTS
MEMORY_MS: Final = 1000
"""Reads that lie further back are no longer counted."""

REPEAT_MS: Final = 1500
"""A code that stays away so long has left the view, even if no frames came meanwhile."""

LEFT_VIEW_MS: Final = 300
LEFT_VIEW_FRAMES: Final = 5
"""So many frames without a code mean that it left; fewer may only be blurred."""


@dataclass(slots=True)
class _Read:
    time_ms: int
    sighting: Sighting


@dataclass(slots=True)
class _Told:
    seen_ms: int
    missed: int = 0

    def has_left(self, now_ms: int) -> bool:
        away_ms = now_ms - self.seen_ms
        was_missed = self.missed >= LEFT_VIEW_FRAMES and away_ms >= LEFT_VIEW_MS
        return was_missed or away_ms >= REPEAT_MS


@dataclass(slots=True)
class Agreement:
    """Believes a QR at once, a number when two frames agree; tells each once while in view."""

    _reads: list[_Read] = field(default_factory=list)
    _told: dict[str, _Told] = field(default_factory=dict)

    def see(self, sightings: Sequence[Sighting], now_ms: int) -> tuple[Sighting, ...]:
        """Take what one frame shows; give what is now sure and not told before."""
        self._forget(now_ms)
        once = {sighting.text: sighting for sighting in sightings}
        self._reads += [_Read(now_ms, seen) for seen in once.values() if not seen.is_thin]
        for told in self._told.values():
            told.missed += 1
        sure = tuple(sighting for sighting in once.values() if self._is_sure(sighting))
        return tuple(sighting for sighting in sure if self._is_news(sighting, now_ms))

    def _forget(self, now_ms: int) -> None:
        self._reads = [read for read in self._reads if now_ms - read.time_ms <= MEMORY_MS]
        self._told = {text: told for text, told in self._told.items() if not told.has_left(now_ms)}

    def _is_sure(self, sighting: Sighting) -> bool:
        if not sighting.format.needs_two_reads:
            return True
        return agrees(sighting, [read.sighting for read in self._reads])

    def _is_news(self, sighting: Sighting, now_ms: int) -> bool:
        is_news = sighting.text not in self._told
        self._told[sighting.text] = _Told(now_ms)
        return is_news


def agrees(sighting: Sighting, reads: Sequence[Sighting]) -> bool:
    """Tell whether enough reads give this number and no rival in the same place comes close.

    Two full reads are enough; a read of a few lines only counts half.

    A short number inside of a long one is a part of it that was taken for a whole symbol.
    """
    rivals = [
        read
        for read in reads
        if read.format.needs_two_reads
        and read.text != sighting.text
        and read.overlaps(sighting)
        and not (read.format.is_short and not sighting.format.is_short)
    ]
    if sighting.format.is_short and any(not rival.format.is_short for rival in rivals):
        return False
    points: Counter[str] = Counter()
    for rival in rivals:
        points[rival.text] += _points(rival)
    strongest = max(points.values(), default=0)
    own = sum(_points(read) for read in reads if read.text == sighting.text)
    return own >= NEEDED_POINTS and own > 2 * strongest


def _points(read: Sighting) -> int:
    return _THIN_POINTS if read.is_thin else _FULL_POINTS
