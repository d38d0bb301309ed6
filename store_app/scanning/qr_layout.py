"""Where everything stands in a QR square of each version (ISO/IEC 18004:2015, 6.3, 7.7 to 7.10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

Spot = tuple[int, int]
"""Row and column of a module."""

VERSIONS: Final = range(1, 41)
LEVELS: Final = range(4)
MASKS: Final = range(8)
FINDER: Final = 7
_TIMING: Final = 6
_WITH_VERSION: Final = 7
"""From this version on its number is written beside the finder patterns."""

_FORMAT_BITS: Final = 15
_VERSION_BITS: Final = 18


@dataclass(frozen=True, slots=True)
class Block:
    """One word of the code: where its signs stand among all, the last `checks` of them to check."""

    places: tuple[int, ...]
    checks: int


@dataclass(frozen=True, slots=True)
class Layout:
    """One version: its modules that never change, and the order in which the others are filled."""

    version: int
    size: int
    fixed: Mapping[Spot, bool]
    """Modules that are the same in all symbols of this version; true is dark."""

    formats: tuple[tuple[Spot, ...], ...]
    """The two copies of the format, the highest bit first."""

    signs: tuple[tuple[Spot, ...], ...]
    """The eight modules of each sign, the highest bit first."""

    spots: tuple[Spot, ...]
    """All modules that data stand in, with those left over."""


def size_of(version: int) -> int:
    return 17 + 4 * version


@cache
def layout(version: int) -> Layout:
    size = size_of(version)
    formats = _formats(size)
    fixed = dict(_fixed(version, size))
    taken = fixed.keys() | {spot for copy in formats for spot in copy}
    spots = tuple(spot for spot in _snake(size) if spot not in taken)
    signs = tuple(spots[at : at + 8] for at in range(0, len(spots) - 7, 8))
    return Layout(version, size, fixed, formats, signs, spots)


@cache
def blocks(version: int, level: int) -> tuple[Block, ...]:
    """Tell the words apart whose signs are interleaved (7.6); `level` is as in the format bits."""
    from qrcode.base import rs_blocks  # noqa: PLC0415 - 60 ms that no start should wait for

    sizes = rs_blocks(version, level)
    places: list[list[int]] = [[] for _ in sizes]
    at = 0
    data = [of.data_count for of in sizes]
    checks = [of.total_count - of.data_count for of in sizes]
    for counts in (data, checks):
        for row in range(max(counts)):
            for mine, count in zip(places, counts, strict=True):
                if row < count:
                    mine.append(at)
                    at += 1
    return tuple(
        Block(tuple(mine), of.total_count - of.data_count)
        for mine, of in zip(places, sizes, strict=True)
    )


@cache
def masked(version: int, mask: int) -> tuple[tuple[bool, ...], ...]:
    """Which modules of each sign the mask turns over (7.8.2)."""
    from qrcode.util import mask_func  # noqa: PLC0415 - as above

    is_turned: Callable[[int, int], bool] = mask_func(mask)
    return tuple(tuple(is_turned(*spot) for spot in sign) for sign in layout(version).signs)


@cache
def format_word(level: int, mask: int) -> tuple[bool, ...]:
    """The level and the mask with their own check bits (7.9.1), the highest bit first."""
    from qrcode.util import BCH_type_info  # noqa: PLC0415 - as above

    return _bits(BCH_type_info(level << 3 | mask), _FORMAT_BITS)


def drawn(version: int, level: int, mask: int, signs: tuple[int, ...]) -> Mapping[Spot, bool]:
    """Every module of a symbol that holds these signs; true is dark."""
    symbol = layout(version)
    modules = dict.fromkeys(symbol.spots, False) | dict(symbol.fixed)
    for spot in symbol.spots[8 * len(symbol.signs) :]:
        modules[spot] = False
    for copy in symbol.formats:
        modules.update(zip(copy, format_word(level, mask), strict=True))
    turned = masked(version, mask)
    for sign, spots, turns in zip(signs, symbol.signs, turned, strict=True):
        for bit, spot, turn in zip(_bits(sign, 8), spots, turns, strict=True):
            modules[spot] = bit != turn
    return modules


def _bits(number: int, count: int) -> tuple[bool, ...]:
    return tuple(bool(number >> bit & 1) for bit in reversed(range(count)))


def _fixed(version: int, size: int) -> Iterator[tuple[Spot, bool]]:
    """Timing first: what comes later stands over it."""
    for at in range(size):
        yield (_TIMING, at), at % 2 == 0
        yield (at, _TIMING), at % 2 == 0
    for row, column in _alignments(version, size):
        yield from _rings(row, column, 2, size)
    far = size - 4
    for row, column in ((3, 3), (3, far), (far, 3)):
        yield from _rings(row, column, 4, size)
    yield (size - 8, 8), True
    if version >= _WITH_VERSION:
        yield from _version(version, size)


def _rings(row: int, column: int, reach: int, size: int) -> Iterator[tuple[Spot, bool]]:
    """A pattern of rings around a dark middle: finders have three by three there and a margin."""
    light = {2, 4} if reach == FINDER // 2 + 1 else {1}
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            if 0 <= row + down < size and 0 <= column + right < size:
                yield (row + down, column + right), max(abs(down), abs(right)) not in light


def _alignments(version: int, size: int) -> Iterator[Spot]:
    from qrcode.util import pattern_position  # noqa: PLC0415 - as above

    lines = pattern_position(version)
    for row in lines:
        for column in lines:
            if not _is_corner(row, column, size):
                yield row, column


def _is_corner(row: int, column: int, size: int) -> bool:
    near, far = _TIMING, size - FINDER
    return (row, column) in {(near, near), (near, far), (far, near)}


def _version(version: int, size: int) -> Iterator[tuple[Spot, bool]]:
    """Two copies of the version (7.10), the lowest bit first."""
    from qrcode.util import BCH_type_number  # noqa: PLC0415 - as above

    for at, bit in enumerate(_bits(BCH_type_number(version), _VERSION_BITS)[::-1]):
        along, across = at // 3, size - 11 + at % 3
        yield (along, across), bit
        yield (across, along), bit


def _formats(size: int) -> tuple[tuple[Spot, ...], ...]:
    """Around the first finder pattern, and shared out between the other two (7.9.1)."""
    before, after = [0, 1, 2, 3, 4, 5, 7], [7, 5, 4, 3, 2, 1, 0]
    around = [(8, at) for at in before] + [(8, 8)] + [(at, 8) for at in after]
    apart = [(size - 1 - at, 8) for at in range(7)] + [(8, size - 8 + at) for at in range(8)]
    return tuple(around), tuple(apart)


def _snake(size: int) -> Iterator[Spot]:
    """Two columns at a time from the right, up and down in turns (7.7.3)."""
    up = True
    for right in (at if at > _TIMING else at - 1 for at in range(size - 1, 0, -2)):
        for row in range(size - 1, -1, -1) if up else range(size):
            yield row, right
            yield row, right - 1
        up = not up
