"""A cart line names the hold that is kept for it, or no hold any more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.hold_item import EndHold
from store_app.actions.read_hold import HeldThing
from store_app.domain.cart import CartLine
from store_app.domain.change import CartHold, Change
from store_app.domain.identifiers import CustomerId, DeviceId, PlaceId, Sku
from store_app.domain.store_change import HoldName


@dataclass(frozen=True, slots=True)
class NameHold:
    """Only while online; the hold itself lives in the store's stream."""

    stream: CustomerStream

    def __call__(
        self, customer: CustomerId, sku: Sku, store: PlaceId, hold: HoldName | None
    ) -> Change | None:
        line = next((e for e in self.stream.state(customer).cart() if e.sku == sku), None)
        named = None if line is None or line.hold is None else line.hold.hold
        if line is None or named == hold:
            return None
        return self.stream.write(customer, CartHold(sku, store, hold))


@dataclass(frozen=True, slots=True)
class LetHoldGo:
    """What is held may be sold to anybody again, and its line names it no more; works offline."""

    name: NameHold
    end: EndHold

    def __call__(self, held: HeldThing) -> Change:
        customer = held.hold.customer
        if customer is not None and self.name.stream.view.state(customer) is not None:
            self.name(customer, held.sku, held.store, None)
        return self.end.release(held.sku, held.hold.name, held.store)


class AskedHolds(Protocol):
    """The holds that are open now, by the device that asked for them."""

    def asked_by(self, device: DeviceId, /) -> Sequence[HeldThing]: ...


@dataclass(frozen=True, slots=True)
class NameHoldsGot:
    """Writes on their lines the holds that this device asked for and got, wherever it asked.

    Only the device that got a hold names it, and each only once: two devices never write over each
    other's names, and what the hub refuses is not tried again.
    """

    stream: CustomerStream
    holds: AskedHolds
    own_device: Callable[[], DeviceId | None]
    tried: set[tuple[PlaceId, HoldName]] = field(default_factory=set)

    def __call__(self) -> tuple[Change, ...]:
        """The changes that were written; none for customers who are not open here."""
        device = self.own_device()
        held = () if device is None else self.holds.asked_by(device)
        written = [
            self._name(each) for each in held if (each.store, each.hold.name) not in self.tried
        ]
        return tuple(change for change in written if change is not None)

    def _name(self, held: HeldThing) -> Change | None:
        customer = held.hold.customer
        line = None if customer is None else self._line(customer, held.sku)
        if customer is None or line is None:
            return None
        self.tried.add((held.store, held.hold.name))
        named = None if line.hold is None else line.hold.hold
        if named is not None and (named.device != held.hold.name.device or named == held.hold.name):
            return None
        return self.stream.write(customer, CartHold(held.sku, held.store, held.hold.name))

    def _line(self, customer: CustomerId, sku: Sku) -> CartLine | None:
        state = self.stream.view.state(customer)
        lines = () if state is None else state.cart()
        return next((line for line in lines if line.sku == sku), None)
