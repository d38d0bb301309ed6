"""The world-wide product number in all the lengths in which it is written."""

from __future__ import annotations

from itertools import cycle
from typing import Final, NewType

from store_app.codes.digits import ascii_digits, only_digits
from store_app.codes.refusal import Refusal

Gtin = NewType("Gtin", str)
"""14 digits, the last of them the right check digit."""

LENGTH: Final = 14
WRITTEN_LENGTHS: Final = frozenset({8, 12, 13, 14})
_LONGEST_WRITTEN: Final = 40
_UPC_E_LENGTH: Final = 8
_DASHES: Final = str.maketrans("", "", "-\u2010\u2011\u2012\u2013\u2212 \u00a0")


def check_digit(body: str) -> str:
    """Give the digit that follows these digits; weights 3 and 1 alternate from the right."""
    weighed = sum(int(d) * weight for d, weight in zip(reversed(body), cycle((3, 1)), strict=False))
    return str(-weighed % 10)


def has_right_check_digit(number: str) -> bool:
    return only_digits(number) and check_digit(number[:-1]) == number[-1]


def parse_gtin(text: str) -> Gtin | Refusal:
    """Read 8, 12, 13 or 14 digits in any script, with or without dashes; UPC-E becomes its UPC-A.

    Eight digits are an EAN-8 where that fits and a UPC-E otherwise.
    """
    if not text.strip():
        return Refusal.EMPTY
    if len(text) > _LONGEST_WRITTEN:
        return Refusal.TOO_LONG
    number = ascii_digits(text).strip().translate(_DASHES)
    if not only_digits(number):
        return Refusal.NOT_A_NUMBER
    if len(number) not in WRITTEN_LENGTHS:
        return Refusal.TOO_LONG if len(number) > LENGTH else Refusal.NOT_A_NUMBER
    if has_right_check_digit(number):
        return Gtin(number.zfill(LENGTH))
    return parse_upc_e(number)


def parse_upc_e(number: str) -> Gtin | Refusal:
    """Read a UPC-E of eight digits (number system, six digits, check digit)."""
    if len(number) != _UPC_E_LENGTH or not only_digits(number) or number[0] not in "01":
        return Refusal.BAD_CHECK_DIGIT
    upc_a = expand_upc_e(number)
    return Gtin(upc_a.zfill(LENGTH)) if has_right_check_digit(upc_a) else Refusal.BAD_CHECK_DIGIT


def expand_upc_e(number: str) -> str:
    """Give the twelve digits that eight digits of a UPC-E stand for, its check digit unproven."""
    system, six, check = number[0], number[1:7], number[7]
    last = six[5]
    if last in "012":
        body = six[:2] + last + "0000" + six[2:5]
    elif last == "3":
        body = six[:3] + "00000" + six[3:5]
    elif last == "4":
        body = six[:4] + "00000" + six[4]
    else:
        body = six[:5] + "0000" + last
    return system + body + check
