"""All that one customer's stream adds up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from store_app.domain.cart import CartLine, Entry, Note, lines
from store_app.domain.customer import Profile
from store_app.domain.identifiers import Sku
from store_app.domain.seen import Seen
from store_app.domain.wishlist import Wish


class TakenFrom(StrEnum):
    """The list that a take empties."""

    CART = "cart"
    WISHLIST = "wishlist"


@dataclass(frozen=True, slots=True)
class WaitingTake:
    """A take of something seen that has not arrived; it is taken on arrival.

    That happens only after the hub went back to an older backup. `remaining` is None for 'all'.
    """

    taken_from: TakenFrom
    sku: Sku
    remaining: int | None
    seen: Seen


@dataclass(frozen=True, slots=True)
class CustomerState:
    """A customer's profile, cart and wishlist after the changes that `clock` covers."""

    profile: Profile | None = None
    entries: tuple[Entry, ...] = ()
    notes: tuple[Note, ...] = ()
    wishlist: tuple[Wish, ...] = ()
    waiting: tuple[WaitingTake, ...] = ()
    clock: Seen = field(default_factory=Seen)

    def cart(self) -> tuple[CartLine, ...]:
        return lines(self.entries, self.notes)

    def quantity(self, sku: Sku) -> int:
        return sum(entry.quantity for entry in self.entries if entry.sku == sku)

    def pieces(self) -> int:
        """How many pieces are in the cart, all lines together."""
        return sum(entry.quantity for entry in self.entries)

    def wishes_for(self, sku: Sku) -> bool:
        return any(wish.sku == sku for wish in self.wishlist)
