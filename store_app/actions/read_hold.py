"""Whether a thing is held for the customer being served, and where one could be held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from store_app.actions.answer_refusal import RefusedChange
from store_app.domain.availability import Availability
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.domain.localized import Localized
from store_app.domain.place import Place, PlaceKind
from store_app.domain.shelf import Hold


class HeldThing(Protocol):
    """A hold in a store."""

    @property
    def store(self) -> PlaceId: ...
    @property
    def sku(self) -> Sku: ...
    @property
    def hold(self) -> Hold: ...


class HoldBook(Protocol):
    """The holds that this device knows of."""

    def of_customer(self, customer: CustomerId, /) -> Sequence[HeldThing]: ...


@dataclass(frozen=True, slots=True)
class HoldStanding:
    """What can be said and done about holding a thing.

    `refused` says that what was asked for last was not given. `where` is the nearest store that
    has one; none has if it is None.
    """

    held: HeldThing | None = None
    refused: bool = False
    where: PlaceId | None = None
    where_name: Localized | None = None


@dataclass(frozen=True, slots=True)
class ReadHold:
    """Reads from this device only."""

    holds: HoldBook
    stock: Callable[[Sku], Sequence[Availability]]
    places: Callable[[], Sequence[Place]]
    refused: Callable[[], Sequence[RefusedChange]]

    def __call__(self, sku: Sku, customer: CustomerId, asked_n: int) -> HoldStanding:
        stores = {each.id: each for each in self.places() if each.kind is PlaceKind.STORE}
        with_one = (e.place for e in self.stock(sku) if e.place in stores and e.available > 0)
        where = next(with_one, None)
        held = (each for each in self.holds.of_customer(customer) if each.sku == sku)
        return HoldStanding(
            held=next(held, None),
            refused=any(each.change.n == asked_n for each in self.refused()),
            where=where,
            where_name=None if where is None else stores[where].name,
        )
