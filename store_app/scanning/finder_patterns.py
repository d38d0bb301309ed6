"""The three corners of a QR square, also where they are too blurred or too bright for run lengths.

Rings are compared as wholes: a dark middle of three modules, a light ring, a dark ring and the
light margin (ISO/IEC 18004:2015, 6.3.3). That asks for no edge and no threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from math import dist, hypot
from typing import Final

from PIL import Image, ImageChops, ImageFilter

Point = tuple[float, float]

HURRIED_PX: Final = 2
FINE_PX: Final = 3
"""Every size is looked for where its modules are so wide: the wider, the surer and the slower."""

_WIDTHS_PX: Final = tuple(3.2 * 1.2**step for step in range(9))
_PEAK_STEPS_PX: Final = (1, 2, 3)
"""Taken together they reach over seven points: a peak is the highest of them."""

_FAINTEST: Final = 6
_SHARE_OF_BEST: Final = 0.3
_KEPT: Final = 9
_TRIPLES: Final = 4
_PAIRED: Final = 5
"""Of the clearest patterns two by two are looked at, as each pair may stand in six ways."""

_SMALLEST_PX: Final = 40
_MOST_SLANTED: Final = 0.45
_LONGER: Final = 1.67
"""How much longer one side, or wider a module, may look than another."""

_FEWEST: Final = 18
_MOST: Final = 190


@dataclass(frozen=True, slots=True)
class Spotted:
    """What looks like a finder pattern: its middle, how wide a module is and how clear it is."""

    middle: Point
    module_px: float
    clearness: float


@dataclass(frozen=True, slots=True)
class Corners:
    """Three finder patterns that may be those of one square: top left, top right, bottom left."""

    top_left: Spotted
    top_right: Spotted
    bottom_left: Spotted

    @property
    def modules(self) -> float:
        """About how many modules the square is wide."""
        at = self.top_left
        sides = dist(at.middle, self.top_right.middle) + dist(at.middle, self.bottom_left.middle)
        widths = (at, self.top_right, self.bottom_left)
        module_px = sum(each.module_px for each in widths) / len(widths)
        return sides / 2 / module_px + 7

    @property
    def clearness(self) -> float:
        return min(each.clearness for each in (self.top_left, self.top_right, self.bottom_left))


def spotted(picture: Image.Image, wide_px: int) -> list[Spotted]:
    """Give what looks like finder patterns in a grey picture, the clearest first."""
    return _told_apart(sorted(_spotted(picture, wide_px), key=lambda each: -each.clearness))


def squares(patterns: Sequence[Spotted]) -> list[Corners]:
    """Give what may be squares, the clearest first."""
    found = [corners for three in combinations(patterns, 3) for corners in _cornered(three)]
    return sorted(found, key=lambda each: -each.clearness)[:_TRIPLES]


def half_seen_squares(patterns: Sequence[Spotted]) -> list[Corners]:
    """Give what may be squares of which one finder pattern is lost: where it would stand.

    Nothing tells which of the three it is, nor on which side: most of these are no squares.
    """
    pairs = permutations(patterns[:_PAIRED], 2)
    found = [corners for one, other in pairs for corners in _completed(one, other)]
    return [each for each in found if _FEWEST < each.modules < _MOST]


def _spotted(picture: Image.Image, wide_px: int) -> Iterator[Spotted]:
    for module_px in _WIDTHS_PX:
        scale = wide_px / module_px
        size = round(picture.width * scale), round(picture.height * scale)
        if min(size) < _SMALLEST_PX:
            return
        small = picture.resize(size, Image.Resampling.BILINEAR)
        yield from _peaks(_ringed(small, wide_px), scale, module_px)


def _peaks(clearness: Image.Image, scale: float, module_px: float) -> Iterator[Spotted]:
    most = clearness.getextrema()[1]
    least = max(_FAINTEST, round(most * _SHARE_OF_BEST))  # type: ignore[operator]  # of one band
    tops = ImageChops.subtract(_highest_near(clearness), clearness).tobytes()
    values = clearness.tobytes()
    for found in re.finditer(b"[%s-\xff]" % re.escape(bytes([least])), values, re.DOTALL):
        at = found.start()
        if not tops[at]:
            row, column = divmod(at, clearness.width)
            middle = (column + 0.5) / scale, (row + 0.5) / scale
            yield Spotted(middle, module_px, values[at])


def _highest_near(clearness: Image.Image) -> Image.Image:
    """The highest value around each point; a rank filter needs ten times as long for that.

    What lies over an edge is taken from the other side: so near to it no pattern is whole.
    """
    highest = clearness
    for right, down in ((1, 0), (0, 1)):
        for step in _PEAK_STEPS_PX:
            moved = ImageChops.offset(highest, step * right, step * down)
            highest = ImageChops.lighter(highest, moved)
    reach = sum(_PEAK_STEPS_PX) // 2
    return ImageChops.offset(highest, -reach, -reach)


def _ringed(small: Image.Image, wide_px: int) -> Image.Image:
    """How much lighter the darkest light ring is than the lightest dark one, at each point."""
    of = {
        wide: small.filter(ImageFilter.BoxBlur((wide * wide_px - 1) / 2)) for wide in (3, 5, 7, 9)
    }
    inner = Image.merge("RGB", (of[3], of[5], of[7]))
    outer = Image.merge("RGB", (of[5], of[7], of[9]))
    light = inner.convert("L", (-9 / 16, 25 / 16, 0, 0))
    dark = inner.convert("L", (0, -25 / 24, 49 / 24, 0))
    margin = outer.convert("L", (0, -49 / 32, 81 / 32, 0))
    return ImageChops.subtract(ImageChops.darker(light, margin), ImageChops.lighter(of[3], dark))


def _told_apart(seen: Sequence[Spotted]) -> list[Spotted]:
    """One pattern is seen in several sizes; the clearest counts."""
    kept: list[Spotted] = []
    for each in seen:
        if all(dist(each.middle, other.middle) > 4 * other.module_px for other in kept):
            kept.append(each)
        if len(kept) == _KEPT:
            break
    return kept


def _cornered(three: Sequence[Spotted]) -> Iterator[Corners]:
    widths = sorted(each.module_px for each in three)
    if widths[-1] > _LONGER * widths[0]:
        return
    for at in range(3):
        corner, one, other = three[at], three[at - 1], three[at - 2]
        (x, y), (ax, ay), (bx, by) = corner.middle, one.middle, other.middle
        ax, ay, bx, by = ax - x, ay - y, bx - x, by - y
        turned, along = ax * by - ay * bx, ax * bx + ay * by
        product = hypot(ax, ay) * hypot(bx, by)
        ratio = hypot(ax, ay) / max(1e-9, hypot(bx, by))
        if abs(along) < _MOST_SLANTED * product and 1 / _LONGER < ratio < _LONGER:
            found = Corners(corner, one, other) if turned > 0 else Corners(corner, other, one)
            if _FEWEST < found.modules < _MOST:
                yield found


def _completed(one: Spotted, other: Spotted) -> Iterator[Corners]:
    """Two patterns as the upper side, the left side and the diagonal of an upright square."""
    widths = sorted((one.module_px, other.module_px))
    if widths[1] > _LONGER * widths[0]:
        return
    (ax, ay), (bx, by) = one.middle, other.middle
    right, down = bx - ax, by - ay

    def lost(x: float, y: float) -> Spotted:
        return Spotted((x, y), sum(widths) / 2, 0)

    yield Corners(one, other, lost(ax - down, ay + right))
    yield Corners(other, lost(bx - down, by + right), one)
    yield Corners(lost((ax + bx - down) / 2, (ay + by + right) / 2), one, other)
