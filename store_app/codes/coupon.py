"""Whether the digits of a North American coupon are built as they must be."""

from __future__ import annotations

from datetime import date
from typing import Final

_COMPANY_EXTRA: Final = 6
_COMPANY_SIZES: Final = "0123456"
_NO_COMPANY: Final = "9"
_OFFER_DIGITS: Final = 6
_VALUE_SIZES: Final = "12345"
_REQUIREMENTS: Final = "012349"
_FAMILY_DIGITS: Final = 3
_ANY: Final = "0123456789"
_RETAILER_SIZES: Final = "1234567"
_ENDS: Final = "3"
_STARTS: Final = "4"


class _Wrong(Exception):
    """The digits end too early or hold a value that is not foreseen."""


class _Digits:
    """Digits that are taken from the left."""

    def __init__(self, text: str) -> None:
        self.left = text

    def take(self, count: int) -> str:
        taken, self.left = self.left[:count], self.left[count:]
        if len(taken) < count or not taken.isdecimal():
            raise _Wrong
        return taken

    def one_of(self, allowed: str) -> str:
        digit = self.take(1)
        if digit not in allowed:
            raise _Wrong
        return digit

    def sized(self, allowed: str, extra: int = 0) -> str:
        """Take as many digits as the digit before them says."""
        return self.take(int(self.one_of(allowed)) + extra)


def is_coupon(text: str) -> bool:
    """Tell whether a coupon of identifier 8110 is well formed."""
    digits = _Digits(text)
    try:
        digits.sized(_COMPANY_SIZES, _COMPANY_EXTRA)
        digits.take(_OFFER_DIGITS)
        digits.sized(_VALUE_SIZES)
        _take_requirement(digits)
        _take_fields(digits)
    except _Wrong:
        return False
    return True


def is_offer_at_the_till(text: str) -> bool:
    """Tell whether a positive offer of identifier 8112 is well formed."""
    digits = _Digits(text)
    try:
        digits.one_of("01")
        digits.sized(_COMPANY_SIZES, _COMPANY_EXTRA)
        digits.take(_OFFER_DIGITS)
        digits.sized(_ANY, _COMPANY_EXTRA)
    except _Wrong:
        return False
    return not digits.left


def _take_requirement(digits: _Digits) -> None:
    digits.sized(_VALUE_SIZES)
    digits.one_of(_REQUIREMENTS)
    digits.take(_FAMILY_DIGITS)


def _take_fields(digits: _Digits) -> None:
    """Take what may follow: each field at most once, by their numbers."""
    last, days = "", dict[str, date]()
    while digits.left:
        field = digits.take(1)
        if field <= last:
            raise _Wrong
        if field in (_ENDS, _STARTS):
            days[field] = _take_day(digits)
        else:
            _take_field(digits, field)
        last = field
    if days.get(_ENDS, date.max) < days.get(_STARTS, date.min):
        raise _Wrong


def _take_field(digits: _Digits, field: str) -> None:
    match field:
        case "1":
            digits.one_of("0123")
            _take_further_purchase(digits)
        case "2":
            _take_further_purchase(digits)
        case "5":
            digits.sized(_ANY, _COMPANY_EXTRA)
        case "6":
            digits.sized(_RETAILER_SIZES, _COMPANY_EXTRA)
        case "9":
            for allowed in ("01256", "012", _ANY, "01"):
                digits.one_of(allowed)
        case _:
            raise _Wrong


def _take_further_purchase(digits: _Digits) -> None:
    _take_requirement(digits)
    size = digits.one_of(_COMPANY_SIZES + _NO_COMPANY)
    if size != _NO_COMPANY:
        digits.take(int(size) + _COMPANY_EXTRA)


def _take_day(digits: _Digits) -> date:
    year, month, day = (int(digits.take(2)) for _ in range(3))
    try:
        return date(2000 + year, month, day)
    except ValueError:
        raise _Wrong from None
