"""Amounts of money as whole minor units; no floating point anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_BY_DIGITS: Final = {  # ISO 4217, all that differ from the usual
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_MINOR_DIGITS: Final = {code: many for many, codes in _BY_DIGITS.items() for code in codes.split()}
_USUAL_MINOR_DIGITS: Final = 2


@dataclass(frozen=True, slots=True)
class Money:
    """So many minor units (cents) of a currency, named by its ISO 4217 code."""

    amount: int
    currency: str

    def times(self, quantity: int) -> Money:
        return Money(self.amount * quantity, self.currency)

    def plus(self, other: Money) -> Money:
        """The sum. Raises ValueError for two currencies: a shop never adds those."""
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)


def minor_digits(currency: str) -> int:
    """How many digits of an amount stand behind the point."""
    return _MINOR_DIGITS.get(currency, _USUAL_MINOR_DIGITS)


def money_of(amount: Decimal, currency: str) -> Money:
    """An amount as people write it, in whole minor units."""
    return Money(round(amount.scaleb(minor_digits(currency))), currency)
