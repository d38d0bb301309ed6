"""One thing that a person did in a story, as the ledger writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from store_app.domain.change import CartAdd, CartSet, Change, WishAdd, WishToCart, sku_of
from store_app.domain.identifiers import DeviceId, Sku
from store_app.domain.seen import Origin

Name: TypeAlias = tuple[DeviceId, int]

_ADDS: Final = (CartAdd, CartSet, WishToCart)


@dataclass(frozen=True, slots=True)
class Tap:
    """One change that a device called saved; `refusals` are the noes that it was made to earn."""

    change: Change
    refusals: frozenset[str] = frozenset()

    @property
    def name(self) -> Name:
        return self.change.device, self.change.n

    @property
    def sku(self) -> Sku | None:
        return sku_of(self.change.intent)

    @property
    def added(self) -> int:
        """How many pieces it puts into the cart."""
        match self.change.intent:
            case CartAdd(_, quantity) | CartSet(_, quantity):
                return quantity
            case WishToCart():
                return 1
        return 0

    def saw(self, origin: Origin) -> bool:
        return self.change.origin != origin and self.change.seen.covers(origin)


def is_wish(tap: Tap) -> bool:
    return isinstance(tap.change.intent, WishAdd)


def makes_entry(tap: Tap) -> bool:
    return isinstance(tap.change.intent, _ADDS)


def is_exact(code: str, tap: Tap) -> bool:
    """Whether the answer tells that all that was asked for was done."""
    blurred = code == "ok:merged" and isinstance(tap.change.intent, WishToCart)
    return code != "ok:clamped" and not blurred
