"""Two whole codes in one text: what two scanners, or one without a pause, make of them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from store_app.codes.gtin import WRITTEN_LENGTHS, has_right_check_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SEAM: Final = re.compile(r"\s+|(?=https?://|SA1[A-Z]|\][A-Za-z][0-9])", re.IGNORECASE)
_SEAMS: Final = 4
"""More of them have codes that are no two."""


def are_run_together(text: str, is_whole: Callable[[str], bool]) -> bool:
    """Tell whether the text falls into two parts of which each is a code for itself."""
    return any(is_whole(first) and is_whole(then) for first, then in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for seam in islice(_SEAM.finditer(text, 1), _SEAMS):
        yield text[: seam.start()], text[seam.end() :]
    for length in WRITTEN_LENGTHS:
        if len(text) > length:
            before, number = text[:-length], text[-length:]
            if has_right_check_digit(number):
                yield before, number
            number, behind = text[:length], text[length:]
            if has_right_check_digit(number):
                yield number, behind
