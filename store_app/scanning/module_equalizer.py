"""Taking modules apart that a blur has mixed, by what it did to those that are known.

About a quarter of a small square never changes: finder, timing and alignment patterns. A filter
over the neighbours of each module is fitted to them by least squares, and then again to all modules
as it shows them. Blurs look the same turned by half a circle, and so does the filter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from PIL import Image

from store_app.scanning.module_grid import MARGIN
from store_app.scanning.qr_layout import layout
from store_app.scanning.soft_symbol import SoftModules

_PAIRS: Final = tuple(
    (down, right) for down in range(3) for right in range(-2, 3) if (down, right) > (0, 0)
)
_RIDGE: Final = 0.01
_BELIEVED: Final = 0.2
_ROUNDS: Final = 3
_MIDDLE: Final = 128
_HALF: Final = 64.0

Row = tuple[float, ...]


def equalized(means: Image.Image, version: int) -> Iterator[SoftModules]:
    """How dark each module is without its neighbours: a first guess, and better ones."""
    known = layout(version)
    rows = _rows(means, known.size)
    right = {r * known.size + c: 1.0 if dark else -1.0 for (r, c), dark in known.fixed.items()}
    samples = [(rows[at], sign) for at, sign in right.items()]
    for _ in range(_ROUNDS):
        trust = _filtered(rows, _fitted(samples))
        yield SoftModules(version, tuple(max(-1.0, min(1.0, each)) for each in trust))
        samples = [
            (row, right.get(at, 1.0 if each > 0 else -1.0))
            for at, (row, each) in enumerate(zip(rows, trust, strict=True))
            if at in right or abs(each) > _BELIEVED
        ]


def _rows(means: Image.Image, size: int) -> list[Row]:
    """For each module itself and the sums of those that lie opposite each other around it."""
    wide, values = means.width, [(each - _MIDDLE) / _HALF for each in means.tobytes()]
    away = [down * wide + right for down, right in _PAIRS]
    starts = (row * wide + MARGIN for row in range(MARGIN, MARGIN + size))
    return [
        (1.0, values[at], *(values[at + each] + values[at - each] for each in away))
        for start in starts
        for at in range(start, start + size)
    ]


def _filtered(rows: Iterable[Row], taps: Sequence[float]) -> list[float]:
    return [sum(map(float.__mul__, row, taps)) for row in rows]


def _fitted(samples: Sequence[tuple[Row, float]]) -> list[float]:
    """The taps that come nearest to what is wanted (least squares, held back a little)."""
    columns = list(zip(*(row for row, _ in samples), strict=True))
    wanted = [sign for _, sign in samples]
    sums = [[sum(map(float.__mul__, one, other)) for other in columns] for one in columns]
    for at, line in enumerate(sums):
        line[at] += _RIDGE * len(samples)
        line.append(sum(map(float.__mul__, columns[at], wanted)))
    return _solved(sums)


def _solved(lines: list[list[float]]) -> list[float]:
    """Gauss's elimination; what is held back needs no other pivots."""
    for at, pivot in enumerate(lines):
        for below in lines[at + 1 :]:
            share = below[at] / pivot[at]
            for column in range(at, len(pivot)):
                below[column] -= share * pivot[column]
    found = [0.0] * len(lines)
    for at in reversed(range(len(lines))):
        rest = sum(a * b for a, b in zip(lines[at][at + 1 :], found[at + 1 :], strict=False))
        found[at] = (lines[at][-1] - rest) / lines[at][at]
    return found
