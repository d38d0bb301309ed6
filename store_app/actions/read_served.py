"""Everything that the customer's panel shows, in one reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from store_app.actions.read_meaning import Hit
from store_app.domain.availability import Availability
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StaffId
from store_app.domain.localized import Localized
from store_app.domain.product import Product, Variant
from store_app.domain.staff import Colleague
from store_app.domain.state import CustomerState
from store_app.domain.wishlist import wishes


class CustomersHere(Protocol):
    """The customers that this device holds."""

    def state(self, customer: CustomerId, /) -> CustomerState | None: ...
    def pending_skus(self, customer: CustomerId, /) -> frozenset[Sku]: ...


class ThingShelf(Protocol):
    """The catalogue on this device, by stock-keeping unit."""

    def by_sku(self, sku: Sku, /) -> Hit | None: ...


@dataclass(frozen=True, slots=True)
class Thing:
    """What a cart or wishlist line is about, and how many stand in this store."""

    product: Product
    variant: Variant
    here: Availability | None = None


@dataclass(frozen=True, slots=True)
class Served:
    """One customer as of one moment; `waiting` are the things with changes not yet sent."""

    customer: CustomerId
    state: CustomerState
    things: Mapping[Sku, Thing]
    waiting: frozenset[Sku]
    staff: Mapping[StaffId, Localized]


@dataclass(frozen=True, slots=True)
class ReadServed:
    """Reads a customer from this device; None until the hub has sent them."""

    customers: CustomersHere
    shelf: ThingShelf
    stock: Callable[[Sku], Sequence[Availability]]
    colleagues: Callable[[], Sequence[Colleague]]
    here: PlaceId

    def __call__(self, customer: CustomerId) -> Served | None:
        state = self.customers.state(customer)
        if state is None:
            return None
        skus = {line.sku for line in state.cart()} | {wish.sku for wish in wishes(state.wishlist)}
        return Served(
            customer=customer,
            state=state,
            things={sku: thing for sku in skus if (thing := self._thing(sku)) is not None},
            waiting=self.customers.pending_skus(customer),
            staff={each.id: each.name for each in self.colleagues()},
        )

    def _thing(self, sku: Sku) -> Thing | None:
        hit = self.shelf.by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        if hit is None or variant is None:
            return None
        here = next((each for each in self.stock(sku) if each.place == self.here), None)
        return Thing(hit.product, variant, here)
