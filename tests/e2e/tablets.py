"""Devices without a window: real files and a real exchange with a hub in another process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from store_app.clocks import Clock, SystemClock
from store_app.domain.change import Author, CartAdd, CartDec, Channel, Intent, WishAdd
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StaffId, customer_stream
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from store_app.sync.connectivity import Connectivity
from store_app.sync.loop import Exchanger, Sides
from store_app.sync.remote import Remote, enrol
from tests.e2e.demo_shop import HOME, PRICES
from tests.e2e.waiting import until

AUTHOR = Author(Channel.STORE, StaffId("sam"), PlaceId(HOME))


@dataclass(frozen=True, slots=True)
class Tablet:
    """Taps of a person, kept as the application keeps them, and what the screen would show."""

    data: DeviceData
    exchanger: Exchanger
    line: Connectivity

    def until_complete(self) -> None:
        """Everything of the shop is here."""
        catalogue = self.data.catalogue()
        until(lambda: catalogue.completeness().complete, "a complete catalogue")

    def open(self, customer: CustomerId) -> None:
        """Let this device hold the customer; returns once it does."""
        Remote(self.data.outbox).open_customer(customer)
        self.data.customers().touch(customer)
        self.exchanger.wake()
        until(lambda: self._holds(customer), f"{customer} is here")

    def add(self, customer: CustomerId, sku: Sku, quantity: int = 1) -> None:
        self._write(customer, CartAdd(sku, quantity, PRICES[sku]))

    def fewer(self, customer: CustomerId, sku: Sku) -> None:
        self._write(customer, CartDec(sku, 1))

    def wish(self, customer: CustomerId, sku: Sku) -> None:
        self._write(customer, WishAdd(sku))

    def state(self, customer: CustomerId) -> CustomerState:
        return self.data.customers().state(customer) or CustomerState()

    def hub_state(self, customer: CustomerId) -> CustomerState:
        """What the hub told, without what waits here."""
        return self.data.customers().prefix(customer) or CustomerState()

    def waiting(self) -> int:
        return self.data.outbox.count_waiting().count

    def _holds(self, customer: CustomerId) -> bool:
        return self.state(customer).profile is not None

    def _write(self, customer: CustomerId, intent: Intent) -> None:
        write(self.data, customer, intent)


def write(data: DeviceData, customer: CustomerId, intent: Intent) -> None:
    """What somebody did, kept as the application keeps it."""
    state = data.customers().state(customer)
    seen = state.clock if state else Seen()
    data.outbox.append(customer_stream(customer), intent, seen, AUTHOR)


@contextmanager
def a_tablet(
    folder: Path, url: str = "", token: str = "", clock: Clock | None = None
) -> Iterator[Tablet]:
    """A device in that folder, exchanging until the end; with a token it enrols first."""
    clock = clock or SystemClock()
    data = open_device(folder, clock)
    try:
        if token:
            data.outbox.enrol(enrol(url, token, folder.name))
        line = Connectivity(clock)
        sides = Sides(data.outbox, Intake(data.replica_file, clock), data.owned.files.downloads)
        exchanger = Exchanger(sides, line, clock)
        exchanger.start()
        try:
            yield Tablet(data, exchanger, line)
        finally:
            exchanger.stop()
    finally:
        data.close()
