"""What many looks at the same place come to: which texts are sure, and why the others are not.

Decoders give numbers whose check digit is right and that are still wrong, and much the same
look gives the same wrong number again. So a number needs looks that differ: two frames, two
engines, or one picture prepared in ways that do not share their mistakes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from store_app.scanning.sighting import Doubt, Sighting

_FULL_POINTS: Final = 2
_THIN_POINTS: Final = 1
_NEEDED_POINTS: Final = 2 * _FULL_POINTS
_THIN_TOGETHER: Final = 2
"""However many looks show the same few lines, together they count as one look at all of it."""

_TIMES_THE_RIVAL: Final = 2


@dataclass(frozen=True, slots=True)
class Read:
    """One sighting and the look that gave it; reads of equal looks do not confirm each other."""

    sighting: Sighting
    look: Hashable


@dataclass(frozen=True, slots=True)
class _Case:
    """All that speaks for one text in one place."""

    best: Sighting
    looks: int
    full_points: int
    thin_points: int

    @property
    def points(self) -> int:
        return self.full_points + min(self.thin_points, _THIN_TOGETHER)

    def contradicts(self, other: _Case) -> bool:
        """Tell whether both cannot be true: bars in one place that say different things."""
        mine, its = self.best, other.best
        return (
            mine.format.needs_two_reads
            and mine.text != its.text
            and mine.overlaps(its)
            and not (mine.format.is_short and not its.format.is_short)
        )


def judged(reads: Iterable[Read]) -> tuple[Sighting, ...]:
    """Give each text once, in the order of its first read, with its reads and its doubt."""
    by_text: dict[str, list[Read]] = {}
    unread: list[Sighting] = []
    for read in reads:
        if read.sighting.text:
            by_text.setdefault(read.sighting.text, []).append(read)
        else:
            unread.append(read.sighting)
    cases = [_case(each) for each in by_text.values()]
    told = [replace(each.best, reads=each.looks, doubt=_doubt(each, cases)) for each in cases]
    return (*told, *_still_unread(unread, told))


def _case(reads: Sequence[Read]) -> _Case:
    """Take the best read of each look; the tallest of all shows where the code stands."""
    tallest = max(reads, key=lambda read: _area(read.sighting)).sighting
    full: dict[Hashable, int] = {}
    thin: set[Hashable] = set()
    for read in reads:
        if read.sighting.is_thin:
            thin.add(read.look)
        else:
            full[read.look] = max(full.get(read.look, 0), read.sighting.reads)
    return _Case(
        tallest,
        looks=sum(full.values()) + len(thin - full.keys()),
        full_points=_FULL_POINTS * sum(full.values()),
        thin_points=_THIN_POINTS * len(thin - full.keys()),
    )


def _doubt(case: _Case, cases: Sequence[_Case]) -> Doubt | None:
    if not case.best.format.needs_two_reads:
        return None
    rivals = [other for other in cases if other.contradicts(case)]
    if case.best.format.is_short and any(not other.best.format.is_short for other in rivals):
        return Doubt.PART_OF_ANOTHER
    if any(_TIMES_THE_RIVAL * other.points >= case.points for other in rivals):
        return Doubt.CONTRADICTED
    if not case.full_points:
        return Doubt.FEW_LINES
    return Doubt.READ_ONCE if case.points < _NEEDED_POINTS else None


def _still_unread(unread: Sequence[Sighting], told: Sequence[Sighting]) -> list[Sighting]:
    """Leave out what somebody read after all, and the same place again."""
    left: list[Sighting] = []
    for each in unread:
        if not any(each.overlaps(other) for other in (*told, *left)):
            left.append(each)
    return left


def _area(sighting: Sighting) -> int:
    left, top, right, bottom = sighting.box
    return (right - left) * (bottom - top)
