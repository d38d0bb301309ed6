"""QR squares read module by module, where blur or glare leaves no edges to follow.

The grid is fitted to what never changes in a square, each module gets a trust, and the code's own
equations do the rest. What comes out is drawn again without a fault and read by the usual decoder,
so that texts and symbology identifiers are always made by the same hand. Squares that are light on
dark are left to others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PIL import Image

from store_app.scanning.decoder import Decoder
from store_app.scanning.finder_patterns import (
    FINE_PX,
    HURRIED_PX,
    Corners,
    Spotted,
    half_seen_squares,
    spotted,
    squares,
)
from store_app.scanning.module_equalizer import equalized
from store_app.scanning.module_grid import ModuleGrid, best_fitted
from store_app.scanning.module_trust import SampledModules
from store_app.scanning.sighting import CodeFormat, Sighting
from store_app.scanning.soft_symbol import SoftModules, Symbol, symbol_in

_GRIDS_TRIED: Final = 2
_POOREST_FIT: Final = 0.14
_SMALLEST_PX: Final = 60


def _always() -> bool:
    return True


class ModuleReader:
    """Reads at most one square of a picture; `reader` gets it drawn without a fault."""

    def __init__(
        self, reader: Decoder, *, finely: bool = False, goes_on: Callable[[], bool] = _always
    ) -> None:
        self._reader = reader
        self._finely = finely
        self._goes_on = goes_on

    def as_long_as(self, goes_on: Callable[[], bool]) -> Decoder:
        return ModuleReader(self._reader, finely=self._finely, goes_on=goes_on)

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        if min(width, height) < _SMALLEST_PX:
            return ()
        picture = Image.frombuffer("L", (width, height), luma, "raw", "L", stride, 1)  # type: ignore[arg-type]  # the stubs know no memoryview
        for grid, modules in self._shown(picture):
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

    def _shown(self, picture: Image.Image) -> Iterator[tuple[ModuleGrid, SoftModules]]:
        """What can be seen in a picture: the likeliest first, what takes longest last."""
        patterns = spotted(picture, FINE_PX if self._finely else HURRIED_PX)
        for grid in self._good(picture, squares(patterns)):
            for modules in self._looks(picture, grid):
                yield grid, modules
        for grid in self._good(picture, self._half_seen(patterns)):
            yield grid, SampledModules(picture, grid).trusted()

    def _half_seen(self, patterns: Sequence[Spotted]) -> list[Corners]:
        """A light may lie over one corner; whoever aims turns away from it sooner than this."""
        return half_seen_squares(patterns) if self._finely and self._goes_on() else []

    def _good(self, picture: Image.Image, guesses: Sequence[Corners]) -> Iterator[ModuleGrid]:
        grids = best_fitted(picture, guesses, _GRIDS_TRIED)
        while self._goes_on() and (grid := next(grids, None)) is not None:
            if grid.fit >= _POOREST_FIT:
                yield grid

    def _looks(self, picture: Image.Image, grid: ModuleGrid) -> Iterator[SoftModules]:
        """The cheap one first, which sees through glare; the others take back a blur."""
        if not self._goes_on():
            return
        sampled = SampledModules(picture, grid)
        yield sampled.trusted()
        better = equalized(sampled.means, grid.version)
        while self._goes_on() and (modules := next(better, None)) is not None:
            yield modules
