"""Amounts of money as whole minor units; no floating point anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_MINOR_DIGITS: Final = {"JPY": 0, "KRW": 0, "KWD": 3, "BHD": 3, "JOD": 3, "OMR": 3}  # ISO 4217
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
