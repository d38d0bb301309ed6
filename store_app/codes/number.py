"""Bare numbers, as each symbology sends them."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from store_app.codes.gtin import (
    LENGTH,
    WRITTEN_LENGTHS,
    has_right_check_digit,
    parse_gtin,
)
from store_app.codes.meaning import ProductCode, Unreadable
from store_app.codes.other import plain_text
from store_app.codes.refusal import Refusal

if TYPE_CHECKING:
    from store_app.codes.meaning import NotAProduct

_NUMBER: Final = re.compile(r"\d{8}|\d{12,14}|97[89](?:[-\u2010-\u2013\u2212 ]?\d){10}", re.ASCII)
_PRINTED: Final = re.compile(
    r"\d \d{6} \d{6}|\d \d{5} \d{5} \d|\d \d\d \d{5} \d{5} \d|\d{4} \d{4}|\d \d{6} \d", re.ASCII
)
"""How numbers stand below bars, and are typed from there: EAN-13, UPC-A, ITF-14, EAN-8, UPC-E."""
_ISBN: Final = re.compile(r"ISBN(?:-13)?[:\s]*", re.IGNORECASE)
_EAN_13: Final = 13
_EAN_8: Final = 8
_LENGTHS: Final = {
    "]E0": {_EAN_13},
    "]E3": {_EAN_13, _EAN_13 + 2, _EAN_13 + 5},
    "]E4": {_EAN_8},
    "]I0": {LENGTH},
    "]I1": {LENGTH},
}
_WITH_PROVEN_LENGTH: Final = frozenset({"]E0", "]E3", "]E4"})
_ADD_ONS: Final = frozenset({"]E1", "]E2"})


def read_number(text: str, symbology: str) -> ProductCode | NotAProduct | Unreadable | None:
    """Read a number on its own; None where the text is not one.

    Where the symbology fixes the length, another length means that digits were lost.
    """
    text = _ISBN.sub("", text, count=1)
    if symbology in _WITH_PROVEN_LENGTH and not (text.isascii() and text.isdecimal()):
        return Unreadable(Refusal.BAD_CHECK_DIGIT)
    if symbology in _ADD_ONS:
        return plain_text(text)
    allowed = _LENGTHS.get(symbology)
    if allowed is not None and text.isdecimal() and len(text) not in allowed:
        is_proven = symbology in _WITH_PROVEN_LENGTH
        return Unreadable(Refusal.BAD_CHECK_DIGIT) if is_proven else plain_text(text)
    if symbology == "]E3":
        text = text[:_EAN_13]
    return _numbered(text) if is_number(text) else None


def is_number(text: str) -> bool:
    """Tell whether the text is as long as product numbers are, with gaps only as they are printed.

    Only books have dashes in theirs.
    """
    return _NUMBER.fullmatch(text) is not None or _PRINTED.fullmatch(text) is not None


def are_two_numbers(text: str) -> bool:
    """Tell whether the text is two whole product numbers without anything between them."""
    return text.isdecimal() and any(
        first + second == len(text)
        and has_right_check_digit(text[:first])
        and has_right_check_digit(text[first:])
        for first, second in product(WRITTEN_LENGTHS, repeat=2)
    )


def _numbered(text: str) -> ProductCode | Unreadable:
    number = parse_gtin(text)
    return Unreadable(number) if isinstance(number, Refusal) else ProductCode(number)
