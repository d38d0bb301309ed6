"""Amounts of money as whole minor units; no floating point anywhere."""

from __future__ import annotations

from dataclasses import dataclass


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
