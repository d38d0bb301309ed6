"""Everything that the customer's panel shows, in one reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from store_app.actions.read_hold import HeldThing
from store_app.actions.read_meaning import Hit
from store_app.actions.read_story import Names
from store_app.domain.availability import Availability
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.domain.notices import Notice
from store_app.domain.product import Product, Variant
from store_app.domain.staff import Colleague
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName
from store_app.domain.wishlist import wishes


class CustomersHere(Protocol):
    """The customers that this device holds."""

    def state(self, customer: CustomerId, /) -> CustomerState | None: ...
    def pending_skus(self, customer: CustomerId, /) -> frozenset[Sku]: ...
    def as_of_ms(self, customer: CustomerId, /) -> int: ...


class HoldsOpen(Protocol):
    """The holds that this device knows of and that are not over."""

    def named(self, store: PlaceId, name: HoldName, /) -> HeldThing | None: ...
    def of_customer(self, customer: CustomerId, /) -> Sequence[HeldThing]: ...


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
    """One customer as of one moment; `waiting` are the things with changes not yet sent.

    `held` is what is kept aside for lines of the cart.
    `notices` is what this device's people must be told about their own changes, `home` who
    has this customer's lists now, if that is somebody else. `as_of_ms` tells how old the hub's
    last word is.
    """

    customer: CustomerId
    state: CustomerState
    things: Mapping[Sku, Thing]
    waiting: frozenset[Sku]
    names: Names = field(default_factory=Names)
    notices: tuple[Notice, ...] = ()
    home: CustomerId | None = None
    as_of_ms: int = 0
    held: Mapping[Sku, HeldThing] = field(default_factory=dict)


def _nothing_to_explain(_customer: CustomerId, _state: CustomerState) -> tuple[Notice, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class ReadServed:
    """Reads a customer from this device; None until the hub has sent them."""

    customers: CustomersHere
    shelf: ThingShelf
    stock: Callable[[Sku], Sequence[Availability]]
    colleagues: Callable[[], Sequence[Colleague]]
    here: PlaceId
    names: Callable[[], Names] | None = None
    explain: Callable[[CustomerId, CustomerState], tuple[Notice, ...]] = _nothing_to_explain
    home: Callable[[CustomerId], CustomerId] | None = None
    holds: HoldsOpen | None = None
    erased: Callable[[CustomerId], bool] = lambda _: False

    def __call__(self, customer: CustomerId) -> Served | None:
        state = self.customers.state(customer)
        if state is None and self.erased(customer):
            return Served(customer, CustomerState(erased=True), {}, frozenset())
        if state is None:
            return None
        notices = self.explain(customer, state)
        skus = {line.sku for line in state.cart()} | {wish.sku for wish in wishes(state.wishlist)}
        skus |= {each.sku for each in notices}
        return Served(
            customer=customer,
            state=state,
            things={sku: thing for sku in skus if (thing := self._thing(sku)) is not None},
            waiting=self.customers.pending_skus(customer),
            names=self.names() if self.names else self._staff_only(),
            notices=notices,
            home=self._home(customer, state),
            as_of_ms=self.customers.as_of_ms(customer),
            held=self._held(customer, state),
        )

    def _held(self, customer: CustomerId, state: CustomerState) -> Mapping[Sku, HeldThing]:
        """For each line the hold that it names, else one for this customer that nobody named."""
        if self.holds is None:
            return {}
        found = {each.sku: each for each in reversed(self.holds.of_customer(customer))}
        for hold in state.holds:
            named = self.holds.named(hold.store, hold.hold)
            if named is not None:
                found[hold.sku] = named
        lines = {line.sku for line in state.cart()}
        return {sku: held for sku, held in found.items() if sku in lines}

    def _home(self, customer: CustomerId, state: CustomerState) -> CustomerId | None:
        """Under whom this customer is now; None for themselves."""
        home = self.home(customer) if self.home else customer
        return state.merged_into or (None if home == customer else home)

    def _staff_only(self) -> Names:
        return Names(staff={each.id: each.name for each in self.colleagues()})

    def _thing(self, sku: Sku) -> Thing | None:
        hit = self.shelf.by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        if hit is None or variant is None:
            return None
        here = next((each for each in self.stock(sku) if each.place == self.here), None)
        return Thing(hit.product, variant, here)
