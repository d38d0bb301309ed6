"""QR squares read module by module, where blur or glare leaves no edges to follow.

The grid is fitted to what never changes in a square, each module gets a trust, and the code's own
equations do the rest. What comes out is drawn again without a fault and read by the usual decoder,
so that texts and symbology identifiers are always made by the same hand. Squares that are light on
dark are left to others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import Image

from store_app.scanning.decoder import Decoder
from store_app.scanning.finder_patterns import FINE_PX, HURRIED_PX, squares
from store_app.scanning.module_equalizer import equalized
from store_app.scanning.module_grid import ModuleGrid, fitted
from store_app.scanning.module_trust import SampledModules
from store_app.scanning.sighting import CodeFormat, Sighting
from store_app.scanning.soft_symbol import SoftModules, Symbol, symbol_in

_GRIDS_TRIED: Final = 2
_POOREST_FIT: Final = 0.14
_SMALLEST_PX: Final = 60


class ModuleReader:
    """Reads at most one square of a picture; `reader` gets it drawn without a fault."""

    def __init__(self, reader: Decoder, *, finely: bool = False) -> None:
        self._reader = reader
        self._wide_px = FINE_PX if finely else HURRIED_PX

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        if min(width, height) < _SMALLEST_PX:
            return ()
        picture = Image.frombuffer("L", (width, height), luma, "raw", "L", stride, 1)  # type: ignore[arg-type]  # the stubs know no memoryview
        for grid in _grids(picture, self._wide_px):
            for modules in _looks(picture, grid):
                symbol = symbol_in(modules)
                if symbol is not None:
                    return self._read(symbol, grid)
        return ()

    def _read(self, symbol: Symbol, grid: ModuleGrid) -> tuple[Sighting, ...]:
        drawn = symbol.picture()
        found = self._reader.decode(memoryview(drawn.tobytes()), *drawn.size, drawn.width)
        a, b, c, d = ((round(x), round(y)) for x, y in grid.outline)
        return tuple(
            Sighting(each.text, each.symbology, each.format, (a, b, c, d))
            for each in found
            if each.text and each.format is CodeFormat.QR
        )


def _grids(picture: Image.Image, wide_px: int) -> list[ModuleGrid]:
    every = [fitted(picture, corners) for corners in squares(picture, wide_px)]
    good = [grid for grid in every if grid.fit >= _POOREST_FIT]
    return sorted(good, key=lambda grid: -grid.fit)[:_GRIDS_TRIED]


def _looks(picture: Image.Image, grid: ModuleGrid) -> Iterator[SoftModules]:
    """The cheap one first, which sees through glare; the other one takes back a blur."""
    sampled = SampledModules(picture, grid)
    yield sampled.trusted()
    yield from equalized(sampled.means, grid.version)
