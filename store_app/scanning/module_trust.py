"""How dark each module of a square is beside its neighbours, and how far that can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageFilter

from store_app.scanning.module_grid import MARGIN, ModuleGrid
from store_app.scanning.soft_symbol import SoftModules

_POINTS: Final = 5
_WHITE: Final = 252
_FAINTEST: Final = 16
_VEILED: Final = 0.85
"""White beside less than this share of the usual contrast: a light lies over it."""

_CLEARLY_DARKER: Final = 20
_SURELY_SEEN: Final = 60
_SURELY_LOST: Final = 300
_LEAST: Final = 0.001
_REACH: Final = 3
_STIFFNESS: Final = 0.05
"""A light rises steeply at its edge: a plane that is held back finds it less far than it is."""

_NEEDED: Final = 2


class SampledModules:
    """The modules of a square and a margin around it: the mean and the darkest grey of each."""

    def __init__(self, picture: Image.Image, grid: ModuleGrid) -> None:
        fine = grid.sampled(picture, _POINTS, MARGIN)
        wide = fine.width // _POINTS
        darkest = fine.filter(ImageFilter.MinFilter(3))
        self.version = grid.version
        self.means = fine.reduce(_POINTS)
        self._darkest = darkest.resize((wide, wide), Image.Resampling.NEAREST).tobytes()

    def trusted(self) -> SoftModules:
        """Compare each module with the lightest and the darkest around it.

        Where the picture is white a dark module may be lost: there one is light only as far as a
        dark one would still be seen, judging by those that are seen around it.
        """
        light = self.means.filter(ImageFilter.MaxFilter(7)).tobytes()
        dark = self.means.filter(ImageFilter.MinFilter(5)).tobytes()
        values, wide = self.means.tobytes(), self.means.width
        reach = max(a - b for a, b in zip(light, dark, strict=True))
        trust = []
        for row in range(MARGIN, wide - MARGIN):
            for at in range(row * wide + MARGIN, row * wide + wide - MARGIN):
                contrast = light[at] - dark[at]
                if light[at] >= _WHITE and contrast < reach * _VEILED:
                    trust.append(self._veiled(at, dark[at] + reach // 2))
                else:
                    trust.append((light[at] + dark[at] - 2 * values[at]) / max(contrast, _FAINTEST))
        return SoftModules(self.version, tuple(max(-1.0, min(1.0, each)) for each in trust))

    def _veiled(self, at: int, middle: int) -> float:
        """A light lifts dark and light alike: dark is what it leaves below the middle."""
        value = self._darkest[at]
        if value < _WHITE:
            return (min(_WHITE + 2, middle) - value) / _CLEARLY_DARKER
        dark = self._dark_level(at, min(_WHITE, middle))
        if dark is None:
            return 0.0
        order = _LEAST * max(0.0, min(1.0, (_SURELY_LOST - dark) / _SURELY_SEEN))
        return -max(order, (_WHITE - dark) / _SURELY_SEEN)

    def _dark_level(self, at: int, below: int) -> float | None:
        """How light a dark module would be here: a plane through those around that are seen."""
        n = x = y = xx = xy = yy = v = vx = vy = 0.0
        seen = 0
        for right, down, value in self._around(at):
            if value < below:
                seen += 1
                weight = 1 / (1 + right * right + down * down)
                n, x, y = n + weight, x + weight * right, y + weight * down
                xx, yy = xx + weight * right * right, yy + weight * down * down
                xy, v = xy + weight * right * down, v + weight * value
                vx, vy = vx + weight * value * right, vy + weight * value * down
        if seen < _NEEDED:
            return None
        a, b, c = xx - x * x / n + _STIFFNESS * n, xy - x * y / n, yy - y * y / n + _STIFFNESS * n
        to_right, to_below = vx - v * x / n, vy - v * y / n
        whole = a * c - b * b
        slope_x, slope_y = (
            (to_right * c - to_below * b) / whole,
            (to_below * a - to_right * b) / whole,
        )
        return (v - slope_x * x - slope_y * y) / n

    def _around(self, at: int) -> Iterator[tuple[int, int, int]]:
        """How far to the right and below another module stands, and its darkest grey."""
        wide = self.means.width
        row, column = divmod(at, wide)
        for down in range(max(-_REACH, -row), min(_REACH, wide - 1 - row) + 1):
            for right in range(max(-_REACH, -column), min(_REACH, wide - 1 - column) + 1):
                yield right, down, self._darkest[at + down * wide + right]
