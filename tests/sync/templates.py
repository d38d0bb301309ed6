"""Files to start from: a hub with a shop and two customers, and devices that hold both already.

Made once per process and copied for each story, because making them costs a hundred times more.
Devices have fixed names here, so that the same seed gives the same story on every machine.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import Connection, insert

from store_app.domain.change import CustomerCreate, Intent
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, DeviceId, control_stream, customer_stream
from store_app.hub.hub import Hub, open_hub
from store_app.hub.storage import tables
from store_app.hub.streams import follows
from store_app.hub.streams.devices import DeviceKind, token_hash
from store_app.protocol.changes import WireChange, intent_to_wire
from store_app.protocol.exchange import PushRequest
from store_app.replica.identity import Identity
from store_app.replica.opening import open_device
from tests.hub_server import settings_in
from tests.hub_shop import ELENI, KIFISSIA, WAREHOUSE, seed, sign_manager_in
from tests.sync.clocks import HubClock, WrongClock
from tests.sync.device import SimDevice, token_of
from tests.sync.hub import SimHub
from tests.sync.line import Weather
from tests.sync.parts import Parts

DIMITRIS: Final = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
CUSTOMERS: Final = (ELENI, DIMITRIS)
TABLETS: Final = tuple(DeviceId(f"tablet-{number}") for number in range(1, 6))
NAMES: Final = {ELENI: "Eleni", DIMITRIS: "Dimitris"}
PHONE: Final = DeviceId("phone")
WEB: Final = DeviceId("web")


@dataclass(frozen=True, slots=True)
class Templates:
    """Folders that stories copy: `hub`, and one for each device."""

    folder: Path

    def copy(self, name: str, target: Path) -> Path:
        return Path(shutil.copytree(self.folder / name, target))


def roomy_folder() -> Path:
    """Memory where the system has it as files: a story writes much and keeps nothing."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    return Path(tempfile.mkdtemp(prefix="store-sim-", dir=memory if memory.is_dir() else None))


def make_templates(folder: Path) -> Templates:
    templates = Templates(folder)
    clock = HubClock()
    hub = open_hub(settings_in(folder / "hub"), clock)
    seed(hub)
    hub.database.write(lambda connection: _enrol_all(connection, clock.now_ms()))
    sign_manager_in(hub, *TABLETS)
    for n, (customer, name) in enumerate(NAMES.items(), 1):
        _push(hub, customer, n, CustomerCreate(Profile(name, phone=f"+30694555010{n}")))
    hub.database.write(lambda connection: _open_phone(connection, clock.now_ms()))
    epoch = hub.epoch
    hub.close()
    sim_hub = SimHub(folder / "hub", clock, Parts())
    for device in (*TABLETS, PHONE):
        _fill(folder / device, device, sim_hub, epoch)
    sim_hub.close()
    return templates


def _enrol_all(connection: Connection, now_ms: int) -> None:
    kinds = {PHONE: DeviceKind.PHONE, WEB: DeviceKind.WEB}
    for device in (*TABLETS, PHONE, WEB):
        kind = kinds.get(device, DeviceKind.STAFF)
        row = {
            "id": device,
            "kind": kind.value,
            "name": device,
            "place": KIFISSIA if kind is DeviceKind.STAFF else None,
            "token_hash": token_hash(token_of(device)),
            "made_ms": now_ms,
        }
        connection.execute(insert(tables.device), row)
        if kind is DeviceKind.STAFF:
            follows.follow_shop(connection, device, (KIFISSIA, WAREHOUSE), now_ms)


def _open_phone(connection: Connection, now_ms: int) -> None:
    """A page has no files; this one does, and so it is told whom to forget, as a tablet is."""
    year_ms = 365 * 86_400_000
    for stream in (customer_stream(ELENI), control_stream(PHONE)):
        follows.follow(connection, PHONE, stream, now_ms, now_ms + year_ms)


def _push(hub: Hub, customer: CustomerId, n: int, intent: Intent) -> None:
    change = WireChange(
        n=n, stream=customer_stream(customer), seen={}, at_ms=0, intent=intent_to_wire(intent)
    )
    hub.changes.accept(WEB, PushRequest(epoch=hub.epoch, first_held=1, changes=(change,)))


def _fill(folder: Path, name: DeviceId, hub: SimHub, epoch: str) -> None:
    clock = WrongClock(hub.clock, 0)
    made = open_device(folder, clock)
    made.outbox.enrol(
        Identity(name, token_of(name), "sim://hub", KIFISSIA, (WAREHOUSE,), epoch, name)
    )
    made.close()
    device = SimDevice(folder, clock, Parts(), hub.answer, Weather(Random(0)))
    for customer in CUSTOMERS if name != PHONE else ():
        device.open_customer(customer)
    while device.exchange_once():
        pass
    device.close()
