"""Whether two scanners typed at once: their keys then arrive as one stream, mixed."""

from __future__ import annotations

from typing import Final

from store_app.codes.digits import only_digits
from store_app.codes.gtin import parse_gtin
from store_app.codes.refusal import Refusal

_SAME_START: Final = 4


def are_mixed(first: str, then: str) -> bool:
    """Tell whether what was cut at the first suffix and what came after it are mixed codes.

    A scanner that empties its memory also sends code after code: those are whole, each by itself.
    """
    if only_digits(first) and only_digits(then):
        return any(isinstance(parse_gtin(each), Refusal) for each in (first, then))
    return len(then) < len(first) and first[:_SAME_START] != then[:_SAME_START]
