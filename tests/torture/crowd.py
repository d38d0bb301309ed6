"""Whole devices that tap and exchange over real HTTP, and count what was called saved."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID

from store_app.clocks import SystemClock
from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.hub.changes.channels import Done
from store_app.hub.hub import Hub
from store_app.hub.streams.customer_log import read_states
from store_app.hub.streams.devices import DeviceKind
from store_app.replica.intake import Intake
from store_app.replica.opening import open_device
from store_app.sync.connectivity import Connectivity
from tests.device import Device, a_device
from tests.hub_server import RunningHub, running_hub
from tests.hub_shop import LAMP

ADD: Final = CartAdd(Sku(LAMP), 1, Money(8900, "EUR"))
POLL_S: Final = 0.02


def a_customer(hub: Hub, number: int) -> CustomerId:
    """A new customer with an empty cart."""
    customer = CustomerId(str(UUID(int=number, version=4)))
    web = hub.channels.sender(DeviceKind.WEB, f"web shop {number}")
    web.send(customer, [Done(CustomerCreate(Profile(f"Customer {number}")))])
    return customer


def pieces_at(hub: Hub, customer: CustomerId) -> int:
    """How many pieces the hub has in the customer's cart."""
    stream = customer_stream(customer)
    with hub.database.read() as connection:
        return read_states(connection, [stream])[stream].pieces()


def waiting(device: Device) -> int:
    return device.data.outbox.count_waiting().count


def drained_after(devices: Sequence[Device], within_s: float) -> float:
    """Seconds until nothing waits on any device. Raises TimeoutError if that takes too long."""
    start_s = time.monotonic()
    while any(waiting(each) for each in devices):
        if time.monotonic() - start_s > within_s:
            raise TimeoutError(f"still waiting: {[waiting(each) for each in devices]}")
        time.sleep(POLL_S)
    return time.monotonic() - start_s


@dataclass(slots=True)
class Tapper:
    """A person who adds one piece after the other, in a thread; `saved` were called saved."""

    device: Device
    customer: CustomerId
    chance: Random
    pause_s: float = 0.02
    saved: int = 0
    _enough: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._tap, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._enough.set()
        if self._thread is not None:
            self._thread.join()

    def _tap(self) -> None:
        while not self._enough.wait(self.chance.random() * self.pause_s):
            self.device.write(self.customer, ADD)
            self.saved += 1


@contextmanager
def devices_of(
    hub: RunningHub, folder: Path, many: int, customer: CustomerId, url: str = ""
) -> Iterator[list[Device]]:
    """Enrolled devices that hold this customer, exchanging through this address from now on."""
    with ExitStack() as stack:
        devices: list[Device] = []
        for number in range(many):
            device = stack.enter_context(a_device(hub, folder / f"device-{number}"))
            device.remote.open_customer(customer)
            device.data.customers().touch(customer)
            device.exchange()
            identity = device.data.outbox.identity()
            assert identity is not None
            if url:
                device.data.outbox.enrol(replace(identity, hub_url=url))
            devices.append(device)
        yield devices


@contextmanager
def reopened(folder: Path) -> Iterator[Device]:
    """A device that was enrolled before, from its files."""
    clock = SystemClock()
    data = open_device(folder, clock)
    try:
        yield Device(data, Intake(data.replica_file, clock), Connectivity(clock), clock)
    finally:
        data.close()


@dataclass(frozen=True, slots=True)
class Crowd:
    """Devices at work whose hub is down: whoever tries something serves it at this port."""

    customer: CustomerId
    tappers: Sequence[Tapper]

    @property
    def devices(self) -> Sequence[Device]:
        return [tapper.device for tapper in self.tappers]

    def rest(self) -> int:
        """All stop tapping; gives how many changes were called saved."""
        for tapper in self.tappers:
            tapper.stop()
        return sum(tapper.saved for tapper in self.tappers)


@contextmanager
def a_crowd(home: Path, port: int, folder: Path, many: int, chance: Random) -> Iterator[Crowd]:
    """So many devices that tap and exchange, enrolled at a hub of these files at this port."""
    with running_hub(home, port=port) as hub:
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, folder, many, customer):
            pass
    hub.hub.close()
    with ExitStack() as stack:
        homes = [folder / f"device-{number}" for number in range(many)]
        devices = [stack.enter_context(reopened(each)) for each in homes]
        tappers = [Tapper(each, customer, Random(chance.random())) for each in devices]
        for tapper in tappers:
            stack.enter_context(tapper.device.running())
            tapper.start()
        yield Crowd(customer, tappers)


def all_show(
    devices: Sequence[Device], customer: CustomerId, pieces: int, within_s: float = 120.0
) -> float:
    """Seconds until every screen shows so many pieces. Raises TimeoutError if one never does."""
    start_s = time.monotonic()
    while (found := [shown(each, customer) for each in devices]) != [pieces] * len(devices):
        if time.monotonic() - start_s > within_s:
            raise TimeoutError(f"{found} instead of {pieces}")
        time.sleep(POLL_S)
    return time.monotonic() - start_s


def shown(device: Device, customer: CustomerId) -> int:
    state = device.data.customers().state(customer)
    return -1 if state is None else state.pieces()
