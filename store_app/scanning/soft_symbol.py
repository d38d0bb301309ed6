"""A QR symbol out of modules that are known more or less surely, or not at all.

Nothing is believed but whole words of the code that leave some of their equations over
(`soft_word.SPARE`): what is no code gives no symbol, and never a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image

from store_app.scanning.qr_layout import (
    LEVELS,
    MASKS,
    Spot,
    blocks,
    drawn,
    format_word,
    layout,
    masked,
)
from store_app.scanning.soft_word import SIGN_BITS, corrected

_FORMATS_TRIED: Final = 2
_QUIET: Final = 4
_SCALE: Final = 4
_DARK: Final = 0
_LIGHT: Final = 255


@dataclass(frozen=True, slots=True)
class SoftModules:
    """The modules of a square row by row: above zero is dark, below light, and 1 is sure."""

    version: int
    trust: tuple[float, ...]

    def at(self, spot: Spot) -> float:
        row, column = spot
        return self.trust[row * layout(self.version).size + column]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol without any fault."""

    version: int
    level: int
    mask: int
    signs: tuple[int, ...]

    def picture(self) -> Image.Image:
        """Draw it as any decoder likes it."""
        modules = drawn(self.version, self.level, self.mask, self.signs)
        size = layout(self.version).size
        wide = size + 2 * _QUIET
        points = bytearray([_LIGHT]) * (wide * wide)
        for (row, column), is_dark in modules.items():
            points[(row + _QUIET) * wide + column + _QUIET] = _DARK if is_dark else _LIGHT
        picture = Image.frombytes("L", (wide, wide), bytes(points))
        return picture.resize((wide * _SCALE, wide * _SCALE), Image.Resampling.NEAREST)


def symbol_in(modules: SoftModules) -> Symbol | None:
    """Give the symbol that these modules show, or None if they do not show it clearly."""
    for level, mask in _formats(modules)[:_FORMATS_TRIED]:
        signs = _signs(modules, level, mask)
        if signs is not None:
            return Symbol(modules.version, level, mask, signs)
    return None


def _formats(modules: SoftModules) -> list[tuple[int, int]]:
    """Levels and masks, the likeliest first, by both copies of the format together."""
    copies = layout(modules.version).formats
    seen = [sum(modules.at(spot) for spot in spots) for spots in zip(*copies, strict=True)]

    def agreement(level: int, mask: int) -> float:
        word = format_word(level, mask)
        return sum(each if bit else -each for each, bit in zip(seen, word, strict=True))

    every = [(level, mask) for level in LEVELS for mask in MASKS]
    return sorted(every, key=lambda each: -agreement(*each))


def _signs(modules: SoftModules, level: int, mask: int) -> tuple[int, ...] | None:
    spots, turns = layout(modules.version).signs, masked(modules.version, mask)
    signs = [0] * len(spots)
    for block in blocks(modules.version, level):
        trust = [modules.at(spot) for at in block.places for spot in spots[at]]
        turned = [turn for at in block.places for turn in turns[at]]
        bits = [(each > 0) != turn for each, turn in zip(trust, turned, strict=True)]
        word = corrected(bits, [abs(each) for each in trust], block.checks)
        if word is None:
            return None
        for at, sign in zip(block.places, _as_signs(word), strict=True):
            signs[at] = sign
    return tuple(signs)


def _as_signs(bits: Sequence[bool]) -> list[int]:
    starts = range(0, len(bits), SIGN_BITS)
    return [sum(bits[at + n] << SIGN_BITS - 1 - n for n in range(SIGN_BITS)) for at in starts]
