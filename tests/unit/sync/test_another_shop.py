"""A device that goes over to another shop takes nothing there that was done for the first."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from store_app.clocks import SystemClock
from store_app.device_app.enrolling import SET_ASIDE, Enrolled, Invited, enrol
from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku, StaffId, customer_stream
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerErase
from store_app.errors import Refused
from store_app.hub.customers.directory import exists
from store_app.hub.storage.tables import audit
from store_app.replica.files import parted_from
from store_app.replica.intake import Intake
from store_app.replica.opening import open_device
from store_app.settings import DeviceSettings
from store_app.sync.connectivity import Connectivity
from tests.device import Device, a_device
from tests.hub_server import RESOURCES, RunningHub, running_hub
from tests.hub_shop import KIFISSIA, MANAGER, MUG, PIN, put_manager
from tests.sync.counter import done_as

NUMBERS = count(1)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """The hub of another shop, which has a store of the same name."""
    with running_hub(tmp_path_factory.mktemp("other")) as running:
        yield running


@pytest.fixture
def settings(tmp_path: Path) -> DeviceSettings:
    return DeviceSettings(tmp_path / "counter", RESOURCES)


def worked(hub: RunningHub, settings: DeviceSettings, *, sends: bool) -> CustomerId:
    """A customer is made here and given two things; perhaps the hub hears of it."""
    customer = CustomerId(f"00000000-0000-4000-8000-{next(NUMBERS):012}")
    with a_device(hub, settings.device) as device:
        device.write(customer, CustomerCreate(Profile("Eleni Papadaki")))
        device.write(customer, CartAdd(Sku(MUG), 2, Money(1200, "EUR")))
        if sends:
            device.exchange()
    return customer


def enrolled_at(hub: RunningHub, settings: DeviceSettings, *, set_aside: bool = False) -> Enrolled:
    token = hub.hub.enrolment.make_token(KIFISSIA)
    return enrol(settings, Invited(hub.url, token, "Counter", set_aside))


def missing_at(hub: RunningHub) -> list[str]:
    table = audit.c
    with hub.hub.database.read() as connection:
        asked = select(table.about).where(table.action == "changes.missing")
        return list(connection.execute(asked).scalars())


@contextmanager
def opened_again(settings: DeviceSettings) -> Iterator[Device]:
    """The device as the application finds it at its next start."""
    clock = SystemClock()
    data = open_device(settings.device, clock)
    try:
        yield Device(data, Intake(data.replica_file, clock), Connectivity(clock), clock)
    finally:
        data.close()


def test_while_changes_wait_another_shop_is_refused_and_told_how_many(
    hub: RunningHub, other: RunningHub, settings: DeviceSettings
) -> None:
    customer = worked(hub, settings, sends=False)
    token = other.hub.enrolment.make_token(KIFISSIA)
    with pytest.raises(Refused) as refused:
        enrol(settings, Invited(other.url, token, "Counter"))
    assert (refused.value.code, refused.value.detail) == ("enrol.changes_wait", "2")
    assert not parted_from(settings.device).exists()
    enrolled_at(hub, settings)
    with opened_again(settings) as device:
        device.exchange()
        assert device.data.outbox.count_waiting().count == 0
    assert hub.hub.bags.customer_view(customer).state.pieces() == 2
    assert enrol(settings, Invited(other.url, token, "Counter")).place == KIFISSIA


def test_what_people_agree_to_part_with_is_kept_in_a_file_and_goes_nowhere(
    hub: RunningHub, other: RunningHub, settings: DeviceSettings
) -> None:
    customer = worked(hub, settings, sends=False)
    enrolled = enrolled_at(other, settings, set_aside=True)
    (told,) = enrolled.incidents
    kept = json.loads(told.kept.read_text("utf-8"))
    assert (told.code, told.kept.parent) == (SET_ASIDE, parted_from(settings.device))
    assert stat.S_IMODE(told.kept.stat().st_mode) == 0o600
    assert kept["hub"] == hub.url
    assert [each["change"]["intent"]["kind"] for each in kept["changes"]] == [
        "customer.create",
        "cart.add",
    ]
    assert [each["answer"] for each in kept["changes"]] == [None, None]
    with opened_again(settings) as device:
        assert device.exchange().sent == 0
        assert device.data.outbox.first_held is None
        created = device.write(customer, CustomerCreate(Profile("Maria")))
        device.exchange()
        assert (created.n, device.data.outbox.count_waiting().count) == (3, 0)
        identity = device.data.outbox.identity()
        assert identity is not None
        assert identity.named_after == 2
        assert missing_at(other) == []
        state = device.data.customers().state(customer)
        assert state is not None
        assert state.pieces() == 0


def test_what_the_first_shop_has_already_is_not_told_to_the_other(
    hub: RunningHub, other: RunningHub, settings: DeviceSettings
) -> None:
    customer = worked(hub, settings, sends=True)
    (told,) = enrolled_at(other, settings).incidents
    kept = json.loads(told.kept.read_text("utf-8"))
    assert [each["answer"] for each in kept["changes"]] == ["ok", "ok:price_changed"]
    with opened_again(settings) as device:
        device.exchange()
        assert device.data.customers().state(customer) is None
    with other.hub.database.read() as connection:
        assert not exists(connection, customer)


def test_a_device_that_did_nothing_yet_changes_shops_without_a_word(
    hub: RunningHub, other: RunningHub, settings: DeviceSettings
) -> None:
    enrolled_at(hub, settings)
    assert enrolled_at(other, settings).incidents == ()


def test_another_shop_at_the_same_address_is_told_apart(
    hub: RunningHub, other: RunningHub, settings: DeviceSettings
) -> None:
    worked(hub, settings, sends=False)
    with opened_again(settings) as device, device.data.outbox_file.write() as connection:
        connection.execute("UPDATE identity SET hub_url = ?", (other.url,))
    with pytest.raises(Refused, match="changes_wait"):
        enrolled_at(other, settings)


def test_who_is_erased_at_the_first_shop_leaves_the_file_once_the_device_is_back(
    hub: RunningHub, other: RunningHub, settings: DeviceSettings, tmp_path: Path
) -> None:
    """Also who is erased only later: the first shop knows by then what lies here."""
    put_manager(hub.hub)
    gone, later = (worked(hub, settings, sends=True) for _ in range(2))
    (told,) = enrolled_at(other, settings).incidents
    moved = tmp_path / told.kept.name
    moved.write_bytes(told.kept.read_bytes())
    erase(hub, tmp_path / "one", gone)
    enrolled_at(hub, settings)
    with opened_again(settings) as device:
        device.exchange()
        before = told.kept.read_text("utf-8")
        assert (gone in before, later in before) == (False, True)
        erase(hub, tmp_path / "two", later)
        device.exchange()
    left = json.loads(told.kept.read_text("utf-8"))["changes"]
    assert [each["change"] for each in left] == [{"n": n, "erased": True} for n in (1, 2, 3, 4)]
    assert stat.S_IMODE(told.kept.stat().st_mode) == 0o600
    assert gone in moved.read_text("utf-8")  # nobody can reach it, and who made it was told so


def erase(hub: RunningHub, folder: Path, customer: CustomerId) -> None:
    with a_device(hub, folder) as device:
        device.remote.open_customer(customer)
        device.remote.sign_in(StaffId(MANAGER), PIN)
        device.exchange()
        done_as(device, customer_stream(customer), CustomerErase(), MANAGER)
        device.exchange()
