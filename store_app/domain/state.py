"""All that one customer's stream adds up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from store_app.domain.cart import CartLine, Entry, LineHold, Note, lines
from store_app.domain.change import Author
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import CustomerId, Sku, StreamName
from store_app.domain.profile_change import ProfileField
from store_app.domain.seen import Origin, Seen
from store_app.domain.wishlist import Wish


class TakenFrom(StrEnum):
    """The list that a take empties."""

    CART = "cart"
    WISHLIST = "wishlist"


@dataclass(frozen=True, slots=True)
class WaitingTake:
    """A take of something seen that has not arrived; it is taken on arrival.

    That happens only after the hub went back to an older backup. `remaining` is None for 'all',
    `sku` is None for everything that was in a cart when it was checked out.
    """

    taken_from: TakenFrom
    sku: Sku | None
    remaining: int | None
    seen: Seen


@dataclass(frozen=True, slots=True)
class Closed:
    """The last checkout that changes of a stream must have seen to reach the cart that is open."""

    stream: StreamName
    by: Origin


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who set a field of the profile last, when, and how they knew."""

    field: ProfileField
    source: str
    author: Author
    at_ms: int


@dataclass(frozen=True, slots=True)
class ConsentSaid:
    """Something that the customer once said about a consent; these are never overwritten."""

    consent: Consent
    source: str
    author: Author
    at_ms: int


@dataclass(frozen=True, slots=True)
class CustomerState:
    """A customer's profile, cart and wishlist after the changes that `clock` covers.

    `absorbed` names the streams of customers that were merged into this one. A customer with
    `merged_into` has nothing of their own any more; one who is `erased` has nothing at all.
    """

    profile: Profile | None = None
    entries: tuple[Entry, ...] = ()
    notes: tuple[Note, ...] = ()
    wishlist: tuple[Wish, ...] = ()
    waiting: tuple[WaitingTake, ...] = ()
    clock: Seen = field(default_factory=Seen)
    holds: tuple[LineHold, ...] = ()
    closed: tuple[Closed, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    consents_said: tuple[ConsentSaid, ...] = ()
    absorbed: tuple[StreamName, ...] = ()
    merged_into: CustomerId | None = None
    erased: bool = False

    def with_entries(self, entries: tuple[Entry, ...]) -> CustomerState:
        return self._but(entries, self.clock)

    def with_clock(self, clock: Seen) -> CustomerState:
        return self._but(self.entries, clock)

    def _but(self, entries: tuple[Entry, ...], clock: Seen) -> CustomerState:
        """What nearly every change does, for half of what `replace` costs."""
        return CustomerState(
            self.profile,
            entries,
            self.notes,
            self.wishlist,
            self.waiting,
            clock,
            self.holds,
            self.closed,
            self.provenance,
            self.consents_said,
            self.absorbed,
            self.merged_into,
            self.erased,
        )

    def cart(self) -> tuple[CartLine, ...]:
        return lines(self.entries, self.notes, self.holds)

    def quantity(self, sku: Sku) -> int:
        return sum(entry.quantity for entry in self.entries if entry.sku == sku)

    def pieces(self) -> int:
        """How many pieces are in the cart, all lines together."""
        return sum(entry.quantity for entry in self.entries)

    def wishes_for(self, sku: Sku) -> bool:
        return any(wish.sku == sku for wish in self.wishlist)
