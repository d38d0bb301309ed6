"""What a shop itself says about its codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTH: Final = 13
_LETTERS: Final = frozenset("0123456789IWPVC")


@dataclass(frozen=True, slots=True)
class RestrictedRule:
    """How one kind of the shop's own 13-digit numbers is built.

    In `template` a digit stands for itself, I for the item, W for the weight, P for the price,
    V for an inner check digit (not proven) and C for the last check digit: `21IIIIIWWWWWC`.
    """

    template: str
    weight_unit_g: Decimal = Decimal(1)
    price_decimals: int = 2

    def __post_init__(self) -> None:
        if len(self.template) != _LENGTH or not _LETTERS.issuperset(self.template):
            message = f"not a template of 13 digits and letters: {self.template!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class ShopCodes:
    """The shop's domain, the rules of its restricted numbers and the keys of its signed codes."""

    domain: str = ""
    restricted: tuple[RestrictedRule, ...] = ()
    keys: Mapping[int, bytes] = field(default_factory=dict, repr=False)
