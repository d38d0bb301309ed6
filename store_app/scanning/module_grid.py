"""A grid laid over a QR square, and drawn to where its unchanging modules fit best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import hypot
from operator import itemgetter
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from store_app.scanning.finder_patterns import Corners, Point
from store_app.scanning.qr_layout import VERSIONS, layout, size_of

MARGIN: Final = 2
"""Modules around the square that are sampled too; they are light."""

_MIDDLE: Final = 128
_VERSIONS_TRIED: Final = 3
_FULL: Final = 64
_STEPS: Final = (0.5, 0.25, 0.12)
"""How far a corner is moved to see whether that fits better, in modules."""


@dataclass(frozen=True, slots=True)
class ModuleGrid:
    """Where the middles of four corner patterns of a version stand in a picture, clockwise."""

    version: int
    corners: tuple[Point, Point, Point, Point]
    fit: float = 0.0
    """How well the modules that never change agree, from -1 to 1."""

    @property
    def module_px(self) -> float:
        (ax, ay), _, (cx, cy), _ = self.corners
        return hypot(cx - ax, cy - ay) / hypot(1, 1) / (size_of(self.version) - 7)

    @property
    def outline(self) -> tuple[Point, Point, Point, Point]:
        """The corners of the square itself."""
        size = float(size_of(self.version))
        row = _homography(size_of(self.version), self.corners)
        a, b, c, d = (
            _seen(row, *corner) for corner in ((0.0, 0.0), (size, 0.0), (size, size), (0.0, size))
        )
        return a, b, c, d

    def sampled(self, picture: Image.Image, points: int = 1, margin: int = 0) -> Image.Image:
        """So many points for each module each way."""
        size = size_of(self.version)
        a, b, c, d, e, f, g, h = _homography(size, self.corners)
        # A point of what comes out lies at (x / points - margin) modules.
        w = 1 - margin * (g + h)
        row = (
            *(a / points / w, b / points / w, (c - margin * (a + b)) / w),
            *(d / points / w, e / points / w, (f - margin * (d + e)) / w),
            *(g / points / w, h / points / w),
        )
        wide = (size + 2 * margin) * points
        return picture.transform(
            (wide, wide), Image.Transform.PERSPECTIVE, row, Image.Resampling.BILINEAR
        )


def best_fitted(
    picture: Image.Image, guesses: Iterable[Corners], most: int
) -> Iterator[ModuleGrid]:
    """Grids for corners of which few can be right: only what fits best is drawn into place.

    Each is drawn when it is asked for.
    """
    evened: dict[float, Image.Image] = {}
    begun = []
    for corners in guesses:
        module_px = corners.top_left.module_px
        if module_px not in evened:
            evened[module_px] = _evened(picture, module_px)
        begun += [(grid, evened[module_px]) for grid in _all_begun(evened[module_px], corners)]
    begun.sort(key=lambda each: -each[0].fit)
    return (_drawn(seen, grid) for grid, seen in begun[:most])


def _all_begun(evened: Image.Image, corners: Corners) -> Iterator[ModuleGrid]:
    about = (corners.modules - 17) / 4
    for version in sorted(VERSIONS, key=lambda each: abs(each - about))[:_VERSIONS_TRIED]:
        yield _fit(evened, _begun(version, corners))


def _begun(version: int, corners: Corners) -> ModuleGrid:
    (ax, ay), (bx, by), (dx, dy) = (
        each.middle for each in (corners.top_left, corners.top_right, corners.bottom_left)
    )
    far = bx + dx - ax, by + dy - ay
    return ModuleGrid(version, ((ax, ay), (bx, by), far, (dx, dy)))


def _evened(picture: Image.Image, module_px: float) -> Image.Image:
    """How each point differs from the mean around it, so that veils and shadows count nothing."""
    fine = picture.filter(ImageFilter.BoxBlur(max(0.0, module_px / 2 - 0.8)))
    around = picture.filter(ImageFilter.BoxBlur(3 * module_px))
    return ImageChops.subtract(fine, around, 2, _MIDDLE)


_Picked = Callable[[bytes], tuple[int, ...]]


@cache
def _unchanging(version: int) -> tuple[_Picked, _Picked, int, int]:
    """What picks the light and the dark ones out of all modules, and how many those are."""
    known = layout(version)
    at = {r * known.size + c: is_dark for (r, c), is_dark in known.fixed.items()}
    light = [each for each, is_dark in at.items() if not is_dark]
    dark = [each for each, is_dark in at.items() if is_dark]
    return itemgetter(*light), itemgetter(*dark), len(light), len(dark)


def _fit(evened: Image.Image, grid: ModuleGrid) -> ModuleGrid:
    return ModuleGrid(grid.version, grid.corners, _fitness(evened, grid))


def _fitness(evened: Image.Image, grid: ModuleGrid) -> float:
    values = grid.sampled(evened).tobytes()
    light, dark, lights, darks = _unchanging(grid.version)
    agreeing = sum(light(values)) - sum(dark(values)) - _MIDDLE * (lights - darks)
    return agreeing / (lights + darks) / _FULL


def _drawn(evened: Image.Image, grid: ModuleGrid) -> ModuleGrid:
    """Move one corner after the other as long as that fits better."""
    best = grid
    for step in _STEPS:
        reach = step * grid.module_px
        for at in (2, 0, 1, 3, 2):
            for right, down in ((reach, 0), (-reach, 0), (0, reach), (0, -reach)):
                while True:
                    moved = _fit(evened, _moved(best, at, right, down))
                    if moved.fit <= best.fit:
                        break
                    best = moved
    return best


def _moved(grid: ModuleGrid, at: int, right: float, down: float) -> ModuleGrid:
    corners = list(grid.corners)
    x, y = corners[at]
    corners[at] = x + right, y + down
    a, b, c, d = corners
    return ModuleGrid(grid.version, (a, b, c, d))


def _homography(size: int, corners: Sequence[Point]) -> tuple[float, ...]:
    """From modules to points: that of a square (Heckbert 1989), moved to the patterns' middles."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    sx, sy = x0 - x1 + x2 - x3, y0 - y1 + y2 - y3
    ux, uy, vx, vy = x1 - x2, y1 - y2, x3 - x2, y3 - y2
    whole = ux * vy - vx * uy or 1e-9
    g, h = (sx * vy - vx * sy) / whole, (ux * sy - sx * uy) / whole
    a, b, c = x1 - x0 + g * x1, x3 - x0 + h * x3, x0
    d, e, f = y1 - y0 + g * y1, y3 - y0 + h * y3, y0
    reach = size - 7
    near = 3.5 / reach
    w = 1 - near * (g + h)
    return tuple(
        each / w
        for each in (
            *(a / reach, b / reach, c - near * (a + b)),
            *(d / reach, e / reach, f - near * (d + e)),
            *(g / reach, h / reach),
        )
    )


def _seen(row: Sequence[float], x: float, y: float) -> Point:
    a, b, c, d, e, f, g, h = row
    w = g * x + h * y + 1
    return (a * x + b * y + c) / w, (d * x + e * y + f) / w
