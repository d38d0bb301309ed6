"""A shop with a tablet in it, and customers whose pages a test opens."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from store_app.domain.change import CartAdd, CustomerCreate, Intent, WishAdd
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    StaffId,
    stock_stream,
)
from store_app.domain.money import Money
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName, HoldRequest, StockIntent
from store_app.hub.changes.channels import Done
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.changes import WireChange, intent_to_wire
from store_app.protocol.exchange import PushRequest
from tests.hub_server import EnrolledDevice, RunningHub
from tests.hub_shop import ANNA, KIFISSIA, LAMP, MUG

PRICE: Final = Money(8900, "EUR")


@dataclass(frozen=True, slots=True)
class ShopFloor:
    """A running hub and one tablet."""

    running: RunningHub
    tablet: EnrolledDevice

    def keeps(self, intent: StockIntent) -> int:
        """Anna does something to a shelf of her store; gives the number of the change."""
        hub = self.running.hub
        device = hub.auth.device(self.tablet.headers["Authorization"])
        n = device.last_n + 1
        change = WireChange(
            n=n,
            stream=stock_stream(KIFISSIA),
            seen={},
            at_ms=hub.clock.now_ms(),
            staff=ANNA,
            intent=intent_to_wire(intent),
        )
        pushed = PushRequest(epoch=hub.epoch, first_held=1, changes=(change,))
        (told,) = hub.changes.accept(device.id, pushed).results
        assert told.outcome == "ok", told
        return n

    def customer(self, name: str = "Eleni Papadaki", language: str = "en") -> Customer:
        """A new customer with an empty bag, open on the tablet."""
        customer = Customer(self, CustomerId(str(uuid.uuid4())))
        customer.does(DeviceKind.WEB, [CustomerCreate(Profile(name, language=language))])
        with self.tablet.client() as http:
            http.post(f"/v1/customers/{customer.id}/open").raise_for_status()
        return customer


@dataclass(frozen=True, slots=True)
class Customer:
    """One customer, as the shop knows them."""

    shop: ShopFloor
    id: CustomerId

    def link(self) -> str:
        """A new address of the customer's page."""
        with self.shop.tablet.client() as http:
            return str(http.post(f"/v1/customers/{self.id}/bag").json()["url"])

    def state(self) -> CustomerState:
        return self.shop.running.hub.bags.customer_view(self.id).state

    def quantity(self, sku: str) -> int:
        return self.state().quantity(Sku(sku))

    def anna_adds(self, sku: str = LAMP, quantity: int = 1) -> None:
        """Anna puts a thing into the cart in the store."""
        self.does(DeviceKind.HUB, [CartAdd(Sku(sku), quantity, PRICE)], KIFISSIA, ANNA)

    def web_adds(self, sku: str = MUG, quantity: int = 1) -> None:
        self.does(DeviceKind.WEB, [CartAdd(Sku(sku), quantity, PRICE)])

    def wishes(self, *skus: str) -> None:
        self.does(DeviceKind.WEB, [WishAdd(Sku(sku)) for sku in skus])

    def is_kept(self, sku: str = LAMP, quantity: int = 1, ttl_s: int = 30 * 60) -> HoldName:
        """The tablet has something held for the customer in its store."""
        request = HoldRequest(Sku(sku), quantity, ttl_s, self.id)
        return HoldName(DeviceId(self.shop.tablet.identity.device), self.shop.keeps(request))

    def does(
        self,
        kind: DeviceKind,
        intents: Sequence[Intent],
        place: PlaceId | None = None,
        staff: str | None = None,
    ) -> None:
        sender = self.shop.running.hub.channels.sender(kind, "test", place)
        who = None if staff is None else StaffId(staff)
        told = sender.send(self.id, [Done(intent, staff=who) for intent in intents])
        assert all(each.outcome.startswith("ok") for each in told), told
