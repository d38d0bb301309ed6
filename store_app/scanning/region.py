"""The part of a picture that is worth a second look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from store_app.scanning.sighting import Sighting

_MARGIN: Final = 0.3
"""Beside the outline: a code needs its quiet zone, and few lines of bars stand for all of them."""

_SMALLEST: Final = 160
_CELL: Final = 16
_STEP: Final = 2
_FAINTEST: Final = 5
"""Mean difference of neighbouring points, in grey values, below which nothing is printed there."""

_SHARE_OF_BUSIEST: Final = 0.45


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of a picture; right and bottom lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def pixels(self) -> int:
        return (self.right - self.left) * (self.bottom - self.top)

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.left, self.top, self.right, self.bottom

    def within(self, size: tuple[int, int]) -> Region:
        """What of it lies in a picture of this size; at least one point."""
        left = min(max(self.left, 0), size[0] - 1)
        top = min(max(self.top, 0), size[1] - 1)
        right, bottom = min(self.right, size[0]), min(self.bottom, size[1])
        return Region(left, top, max(right, left + 1), max(bottom, top + 1))


def around(sightings: Sequence[Sighting], size: tuple[int, int]) -> Region | None:
    """The place of the largest of them, with what may belong to it; None if there are none."""
    if not sightings:
        return None
    left, top, right, bottom = max((each.box for each in sightings), key=_longer_side)
    margin = round(_MARGIN * max(right - left, bottom - top))
    more_x = max(margin, (_SMALLEST - right + left) // 2)
    more_y = max(margin, (_SMALLEST - bottom + top) // 2)
    return Region(left - more_x, top - more_y, right + more_x, bottom + more_y).within(size)


def busiest(picture: Image.Image) -> Region | None:
    """Where light and dark change most, as in a code or in print; None if nowhere.

    It reaches a cell farther on every side, also over a wide bar: one code stays in one piece.
    """
    half = picture.reduce(_STEP)
    if min(half.size) <= _STEP:
        return None
    across = ImageChops.difference(half, ImageChops.offset(half, _STEP, 0))
    down = ImageChops.difference(half, ImageChops.offset(half, 0, _STEP))
    cells = ImageChops.lighter(across, down).reduce(_CELL).filter(ImageFilter.MaxFilter(3))
    most = cells.getextrema()[1]
    if not isinstance(most, int | float) or most < _FAINTEST:
        return None
    island = _island(cells, round(most * _SHARE_OF_BUSIEST))
    if island is None:
        return None
    whole = _STEP * _CELL
    left, top, right, bottom = (side * whole for side in island)
    return Region(left, top, right, bottom).within(picture.size)


def _longer_side(box: tuple[int, int, int, int]) -> int:
    left, top, right, bottom = box
    return max(right - left, bottom - top)


def _island(cells: Image.Image, least: int) -> tuple[int, int, int, int] | None:
    """The bounds of the connected cells around the busiest one."""
    values, width = cells.tobytes(), cells.width
    start = values.index(max(values))
    reached, edge = {start}, [start]
    while edge:
        at = edge.pop()
        beside = {at - width, at + width}
        beside |= {at - 1} if at % width else set()
        beside |= {at + 1} if (at + 1) % width else set()
        new = {n for n in beside if 0 <= n < len(values) and values[n] >= least} - reached
        reached |= new
        edge += new
    columns, rows = [at % width for at in reached], [at // width for at in reached]
    return min(columns), min(rows), max(columns) + 1, max(rows) + 1
