"""Whether two scanners typed at once: their keys then arrive as one stream, mixed."""

from __future__ import annotations

from itertools import product
from typing import Final

from store_app.codes.digits import only_digits
from store_app.codes.gtin import WRITTEN_LENGTHS, parse_gtin
from store_app.codes.refusal import Refusal

_SAME_START: Final = 4
_OVERLAPS: Final = 3
_LABEL_STARTS: Final = ("00", "01")
_TWO_NUMBERS: Final = frozenset(map(sum, product(WRITTEN_LENGTHS, repeat=2)))


def are_mixed(first: str, then: str) -> bool:
    """Tell whether what was cut at the first suffix and what came after it are mixed codes.

    A scanner that empties its memory also sends code after code: those are whole, each by itself.
    """
    if only_digits(first) and only_digits(then):
        return any(isinstance(parse_gtin(each), Refusal) for each in (first, then))
    return len(then) < len(first) and first[:_SAME_START] != then[:_SAME_START]


def are_interleaved(text: str, overlaps: int) -> bool:
    """Tell whether digits without a suffix are two numbers mixed, from how their keys came.

    `overlaps` counts keys that were still down when the next one came. The text alone proves
    nothing: a parcel's number may be as long, and a label of digits only begins as labels do.
    """
    return (
        overlaps >= _OVERLAPS
        and only_digits(text)
        and len(text) in _TWO_NUMBERS
        and not text.startswith(_LABEL_STARTS)
    )
