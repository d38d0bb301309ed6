"""Money, numbers and distances as the reader's language writes them."""

from __future__ import annotations

from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication

from store_app.domain.money import Money, minor_digits
from store_app.viewmodels.wording.moments import Moments

RIGHT_TO_LEFT: Final = frozenset({"ar", "fa"})

_ISOLATE, _OWN_DIRECTION, _END_ISOLATE = "\u2066", "\u2068", "\u2069"
_IN_ORDER, _END_ORDER = "\u202d", "\u202c"
_FROM_THE_RIGHT = "\u200f"
_SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
_TENTHS_UNDER_KM: Final = 10


class Amounts(Moments):
    """One language's way of writing what can be counted."""

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    def number(self, value: int) -> str:
        return self.locale.toString(value)

    def tenths(self, value: int) -> str:
        """A number of tenths with one decimal: 46 is '4.6'."""
        return self.locale.toString(value / 10, "f", 1)

    def percent(self, value: int) -> str:
        return self.locale.toString(value) + self.locale.percent()

    def round_money(self, price: Money) -> str:
        """A round sum without decimals: 'Under €50'."""
        if self.right_to_left:
            return self.money(price)
        value = price.amount // 10 ** minor_digits(price.currency)
        return self.locale.toCurrencyString(
            float(value), _SYMBOLS.get(price.currency, price.currency), 0
        )

    def isolated(self, text: str) -> str:
        """Somebody else's words, kept in their own direction inside a sentence."""
        return f"{_OWN_DIRECTION}{text}{_END_ISOLATE}" if self.right_to_left else text

    def money(self, price: Money) -> str:
        """'€89.00', '89,00 €', '۸۹ یورو': in Persian and Arabic whole prices have no decimals."""
        digits = minor_digits(price.currency)
        value = price.amount / 10**digits
        if not self.right_to_left:
            symbol = _SYMBOLS.get(price.currency, price.currency)
            return self.locale.toCurrencyString(value, symbol, digits)
        whole = price.amount % 10**digits == 0
        number = self.locale.toString(value, "f", 0 if whole else digits)
        return f"{number} {self._currency(price.currency)}"

    def code(self, code: str) -> str:
        """A number that people read out, in the reader's digits."""
        if not self.right_to_left:
            return code
        return "".join(self.number(int(sign)) if sign.isdecimal() else sign for sign in code)

    def plain(self, code: str) -> str:
        """An item number, phone number or aisle code, from left to right inside any text.

        Between two Arabic numbers a hyphen runs from right to left even in an isolate (Unicode
        standard annex 9, N1): such a code is written in the order of its signs.
        """
        if not self.right_to_left:
            return code
        kinds = {bidirectional(sign) for sign in code}
        if "AN" in kinds and not kinds & {"R", "AL"}:
            code = f"{_IN_ORDER}{code}{_END_ORDER}"
        return f"{_ISOLATE}{code}{_END_ISOLATE}"

    def joined(self, *parts: str) -> str:
        """Short facts in one line; a middle dot beside Persian digits would read as a zero."""
        said = [part for part in parts if part]
        if not self.right_to_left:
            return " · ".join(said)
        line = "، ".join(self.isolated(part) if _has_left_to_right(part) else part for part in said)
        return _FROM_THE_RIGHT + line if line.startswith((_ISOLATE, _OWN_DIRECTION)) else line

    def away(self, km: float) -> str:
        whole = km >= _TENTHS_UNDER_KM
        text = self.locale.toString(km, "f", 0 if whole else 1)
        return QCoreApplication.translate("Amounts", "%1 km away").replace("%1", text)

    def distance(self, km: float) -> str:
        text = self.locale.toString(km, "f", 0 if km >= _TENTHS_UNDER_KM else 1)
        return QCoreApplication.translate("Amounts", "%1 km").replace("%1", text)

    def _currency(self, code: str) -> str:
        names = {
            ("fa", "EUR"): "یورو",
            ("ar", "EUR"): "يورو",
            ("fa", "USD"): "دلار",
            ("ar", "USD"): "دولار",
        }
        return names.get((self.language, code), _SYMBOLS.get(code, code))


def _has_left_to_right(text: str) -> bool:
    return any(bidirectional(sign) == "L" for sign in text)
