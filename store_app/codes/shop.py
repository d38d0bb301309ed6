"""What a shop itself says about its codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from store_app.codes.price_weight_check_digit import PROVABLE, price_weight_check_digit

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTH: Final = 13
_LETTERS: Final = frozenset("0123456789IWPVC")


@dataclass(frozen=True, slots=True)
class RestrictedRule:
    """How one kind of the shop's own 13-digit numbers is built.

    In `template` a digit stands for itself, I for the item, W for the weight, P for the price,
    V for the inner check digit of four or five digits of weight or price, and C for the last
    check digit: `21IIIIIWWWWWC`, `02IIIIVPPPPPC`.
    """

    template: str
    weight_unit_g: Decimal = Decimal(1)
    price_decimals: int = 2

    def __post_init__(self) -> None:
        if len(self.template) != _LENGTH or not _LETTERS.issuperset(self.template):
            message = f"not a template of 13 digits and letters: {self.template!r}"
            raise ValueError(message)
        if "V" in self.template and len(self.measured(self.template)) not in PROVABLE:
            message = f"V proves four or five digits only: {self.template!r}"
            raise ValueError(message)

    def fits(self, number: str) -> bool:
        """Tell whether the digits that stand for themselves are those of the number."""
        pairs = zip(self.template, number, strict=True)
        return all(not t.isdecimal() or t == n for t, n in pairs)

    def part(self, letter: str, number: str) -> str:
        """Give the digits of the number that stand where the template has this letter."""
        return "".join(n for t, n in zip(self.template, number, strict=True) if t == letter)

    def measured(self, number: str) -> str:
        """Give the digits of weight and price, which V proves."""
        return self.part("W", number) + self.part("P", number)

    def is_proven(self, number: str) -> bool:
        """Tell whether the inner check digit, where there is one, is right."""
        inner = self.part("V", number)
        return not inner or inner == price_weight_check_digit(self.measured(number))


@dataclass(frozen=True, slots=True)
class ShopCodes:
    """The shop's domain, the rules of its restricted numbers and the keys of its signed codes."""

    domain: str = ""
    restricted: tuple[RestrictedRule, ...] = ()
    keys: Mapping[int, bytes] = field(default_factory=dict, repr=False)
