"""What a damaged file left on a device is not forgotten when its customer is erased meanwhile."""

from __future__ import annotations

from pathlib import Path

from store_app.clocks import SystemClock
from store_app.domain.change import CartNote, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku, StaffId, customer_stream
from store_app.domain.profile_change import CustomerErase
from store_app.hub.changes.channels import Done
from store_app.hub.streams.devices import DeviceKind
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from store_app.sync.connectivity import Connectivity
from store_app.sync.remote import enrol_here
from tests.device import Device, a_device
from tests.hub_server import RunningHub, running_hub
from tests.hub_shop import ELENI, KIFISSIA, LAMP, MANAGER, PIN, put_manager
from tests.raw_pages import raw_pages
from tests.sync.counter import done_as

SECRET = b"for Maria, who must not know"
NIKOS = CustomerId("11111111-0a8e-4f0e-9a53-6a1d1c1f0001")


def a_shop(hub: RunningHub) -> None:
    web = hub.hub.channels.sender(DeviceKind.WEB, "web shop")
    for customer, name in ((ELENI, "Eleni Papadaki"), (NIKOS, "Nikos Vlachos")):
        web.send(customer, [Done(CustomerCreate(Profile(name)))])
    put_manager(hub.hub)


def write_notes(device: Device) -> None:
    """So many that what can still be read of the file is some of them."""
    for customer in (ELENI, NIKOS):
        device.remote.open_customer(customer)
    device.exchange()
    for at in range(60):
        device.write((ELENI, NIKOS)[at % 2], CartNote(Sku(LAMP), f"{SECRET.decode()} {at}"))
    for customer in (ELENI, NIKOS):
        device.data.customers().forget(customer)  # nobody serves them here any more


def erase(hub: RunningHub, folder: Path, customer: CustomerId) -> None:
    with a_device(hub, folder) as other:
        other.remote.open_customer(customer)
        other.remote.sign_in(StaffId(MANAGER), PIN)
        other.exchange()
        done_as(other, customer_stream(customer), CustomerErase(), MANAGER)
        other.exchange()


def spoil(outbox: Path) -> None:
    content = bytearray(outbox.read_bytes())
    content[-4096:] = bytes(4096)
    outbox.write_bytes(content)


def enrolled_anew(hub: RunningHub, folder: Path) -> Device:
    data, clock = open_device(folder, SystemClock()), SystemClock()
    enrol_here(data.outbox, hub.url, hub.hub.enrolment.make_token(KIFISSIA), "again")
    return Device(data, Intake(data.replica_file, clock), Connectivity(clock), clock)


def words_of(data: DeviceData, customer: CustomerId) -> list[bytes]:
    """The notes about one customer that are rescued here and still have their words."""
    with data.outbox_file.read() as connection:
        rows = connection.execute("SELECT stream, body FROM rescued").all()
    mine = [bytes(row.body) for row in rows if row.stream.endswith(customer)]
    return [body for body in mine if SECRET in body]


def test_of_whom_something_was_rescued_is_asked_about_under_the_new_name(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub") as hub:
        a_shop(hub)
        with a_device(hub, tmp_path / "device") as first:
            write_notes(first)
        spoil(tmp_path / "device" / "outbox.db")
        erase(hub, tmp_path / "one", ELENI)
        device = enrolled_anew(hub, tmp_path / "device")
        try:
            device.exchange()
            data = device.data
            assert (words_of(data, ELENI), bool(words_of(data, NIKOS))) == ([], True)
            erase(hub, tmp_path / "two", NIKOS)
            device.exchange()
            assert words_of(data, NIKOS) == []
            assert SECRET not in raw_pages(data.outbox_file.path, data.owned.database_key)
            assert not list(data.owned.files.directory.glob("outbox.db.damaged*"))
        finally:
            device.data.close()
