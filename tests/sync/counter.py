"""Two tablets in one store, real from their files to the hub's database, and a customer on both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from store_app.clocks import Clock
from store_app.domain.change import Author, CartAdd, Change, Channel, CustomerCreate, Intent
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku, StaffId, StreamName
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.hub.changes.channels import Done
from store_app.hub.streams.devices import DeviceKind
from store_app.replica.outbox import RefusedChange
from tests.device import Device, a_device
from tests.hub_server import RunningHub, running_hub
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MANAGER, PIN, put_manager

PRICE = Money(8900, "EUR")
THING = Sku(LAMP)
MARIA_K = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")


@dataclass(frozen=True, slots=True)
class Counter:
    """The hub, tablet A and tablet B."""

    running: RunningHub
    a: Device
    b: Device

    def meet(self, *devices: Device) -> None:
        """Each tablet exchanges with the hub in this order, then all once more."""
        for device in devices or (self.a, self.b):
            device.exchange()
        for device in (self.a, self.b):
            device.exchange()

    def pieces(self, sku: Sku = THING) -> tuple[int, int, int]:
        """How many tablet A, tablet B and the hub see in Eleni's cart."""
        hub = self.running.hub.bags.customer_view(ELENI).state
        return state_on(self.a).quantity(sku), state_on(self.b).quantity(sku), hub.quantity(sku)

    def start_with(self, quantity: int) -> None:
        """So many are in Eleni's cart, and both tablets have seen it."""
        self.running.hub.channels.sender(DeviceKind.WEB, "web shop").send(
            ELENI, [Done(CartAdd(THING, quantity, PRICE))]
        )
        self.meet()


def state_on(device: Device, customer: CustomerId = ELENI) -> CustomerState:
    state = device.data.customers().state(customer)
    assert state is not None
    return state


def done_as(device: Device, stream: StreamName, intent: Intent, staff: str = ANNA) -> Change:
    """A change to a store's stream, or one in the name of somebody else."""
    author = Author(Channel.STORE, StaffId(staff), KIFISSIA)
    return device.data.outbox.append(stream, intent, Seen(), author)


def needs_a_person(device: Device) -> Sequence[RefusedChange]:
    return device.data.outbox.refused()


def outcomes_on(device: Device) -> list[str]:
    return [each.outcome.code for each in needs_a_person(device)]


@contextmanager
def a_counter(
    folder: Path, clocks: tuple[Clock | None, Clock | None] = (None, None)
) -> Iterator[Counter]:
    """The store in the morning: both tablets have Eleni and Maria K. open."""
    with ExitStack() as stack:
        running = stack.enter_context(running_hub(folder / "hub"))
        web = running.hub.channels.sender(DeviceKind.WEB, "web shop")
        web.send(ELENI, [Done(CustomerCreate(Profile("Eleni Papadaki", phone="+306945550101")))])
        web.send(MARIA_K, [Done(CustomerCreate(Profile("Maria K", phone="+306945550102")))])
        put_manager(running.hub)
        a, b = (
            stack.enter_context(a_device(running, folder / name, clock=clock))
            for name, clock in zip(("a", "b"), clocks, strict=True)
        )
        for device in (a, b):
            device.exchange()
            device.remote.sign_in(StaffId(MANAGER), PIN)
            device.remote.open_customer(ELENI)
            device.remote.open_customer(MARIA_K)
            device.exchange()
        yield Counter(running, a, b)
