"""Whole devices of a hub that goes back to a backup: nothing lost, nothing twice, nothing blank."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.domain.change import CartAdd, CartRemove, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku, StaffId, customer_stream
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerErase
from store_app.domain.seen import Seen
from store_app.hub.changes.channels import Done
from store_app.hub.recovery.restoring import restore
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.problems import ErrorNumber
from store_app.replica.search import SearchQuery
from store_app.sync.answers import HubRefused
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.remote import enrol_here
from tests.device import Device, a_device, open_on, pieces
from tests.hub_server import RunningHub, running_hub
from tests.hub_shop import KIFISSIA, LAMP, MANAGER, MUG, PIN, put_manager
from tests.hub_shop import a_product as a_hub_product
from tests.makers import an_author

PRICE = Money(8900, "EUR")
NUMBERS = count(1)


@dataclass(slots=True)
class Shop:
    """A hub that can be backed up and restored, with the devices that belong to it."""

    folder: Path
    stack: ExitStack
    hub: RunningHub
    running: ExitStack
    devices: list[Device]

    def device(self, name: str) -> Device:
        made = self.stack.enter_context(a_device(self.hub, self.folder / name))
        self.devices.append(made)
        return made

    def back_up(self) -> Path:
        return self.hub.hub.backups.make(self.folder / "backups").file

    def go_back(self, backup: Path) -> None:
        """The hub comes up again as it was; on another port, which its devices learn."""
        settings = self.hub.hub.settings
        self.running.close()
        restore(settings, backup, SystemClock())
        self.start()
        for device in self.devices:
            identity = device.data.outbox.identity()
            assert identity is not None
            with device.data.outbox_file.write() as connection:
                connection.execute("UPDATE identity SET hub_url = ?", (self.hub.url,))

    def start(self) -> None:
        self.hub = self.running.enter_context(running_hub(self.folder / "hub"))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with ExitStack() as stack:
        running = stack.enter_context(ExitStack())
        hub = running.enter_context(running_hub(tmp_path / "hub"))
        yield Shop(tmp_path, stack, hub, running, [])


@pytest.fixture
def eleni(shop: Shop) -> CustomerId:
    customer = CustomerId(f"7f1c6a52-0a8e-4f0e-9a53-{next(NUMBERS):012}")
    web = shop.hub.hub.channels.sender(DeviceKind.WEB, "web")
    web.send(customer, [Done(CustomerCreate(Profile("Eleni Papadaki")), at_ms=1)])
    return customer


def add(device: Device, customer: CustomerId, quantity: int = 1) -> None:
    device.write(customer, CartAdd(Sku(MUG), quantity, PRICE))


def test_devices_bring_back_what_the_backup_lacks(shop: Shop, eleni: CustomerId) -> None:
    tablet, desk = shop.device("tablet"), shop.device("desk")
    for device in (tablet, desk):
        device.exchange()
        open_on(device, eleni)
    add(tablet, eleni)
    tablet.exchange()
    backup = shop.back_up()
    add(tablet, eleni)
    add(desk, eleni, 3)
    for device in (tablet, desk, tablet):
        device.exchange()
    add(tablet, eleni)  # not sent before the hub falls
    shop.go_back(backup)
    for device in (desk, tablet, desk, tablet):
        device.exchange()
    assert (pieces(tablet, eleni), pieces(desk, eleni)) == (6, 6)
    assert shop.hub.hub.bags.customer_view(eleni).state.pieces() == 6
    assert tablet.data.outbox.count_waiting().count == 0
    assert tablet.data.outbox.refused() == ()


@pytest.mark.parametrize("asks_first", ["sends", "looks", "starts", "was_lost", "opens", "held"])
def test_a_restore_between_two_requests_is_noticed_by_the_very_next_exchange(
    shop: Shop, eleni: CustomerId, asks_first: str
) -> None:
    """However short it was, and though every number of every stream is what it was before."""
    tablet = shop.device("tablet")
    open_on(tablet, eleni)
    add(tablet, eleni)
    tablet.exchange()
    backup = shop.back_up()
    if asks_first == "was_lost":  # told yes, and then gone with the hub
        add(tablet, eleni)
        tablet.exchange()
    before, cursor = shop.hub.hub.epoch, tablet.intake.cursor()
    shop.go_back(backup)
    now = shop.hub.hub.epoch
    assert now != before
    ask(tablet, eleni, asks_first, cursor)
    tablet.exchange()
    identity = tablet.data.outbox.identity()
    assert identity is not None
    assert (identity.epoch, tablet.intake.epoch()) == (now, now)
    wanted = 2 if asks_first in {"sends", "was_lost"} else 1
    assert pieces(tablet, eleni) == wanted
    assert shop.hub.hub.bags.customer_view(eleni).state.pieces() == wanted


def ask(tablet: Device, eleni: CustomerId, asks_first: str, cursor: str) -> None:
    """What the device does first of all with the restored hub."""
    if asks_first == "sends":
        add(tablet, eleni)
    elif asks_first == "starts":
        with tablet.data.replica_file.write() as connection:
            connection.execute("DELETE FROM meta WHERE key IN ('cursor', 'epoch')")
    elif asks_first == "opens":  # what asks beside the exchange changes nothing in this
        tablet.remote.open_customer(eleni)
        tablet.remote.history(eleni)
    elif asks_first == "held":
        with pytest.raises(HubRefused) as refused:
            hub_of(tablet).next_poke(cursor)
        assert refused.value.number is ErrorNumber.OTHER_EPOCH


def hub_of(device: Device) -> HubClient:
    identity = device.data.outbox.identity()
    assert identity is not None
    return connect(identity.hub_url, identity.token)


def test_what_was_taken_out_does_not_come_back(shop: Shop, eleni: CustomerId) -> None:
    """The desk takes out what the tablet put in; after the restore the taking arrives first."""
    tablet, desk = shop.device("tablet"), shop.device("desk")
    for device in (tablet, desk):
        open_on(device, eleni)
    backup = shop.back_up()
    add(tablet, eleni)
    tablet.exchange()
    desk.exchange()
    desk.write(eleni, CartRemove(Sku(MUG)))
    desk.exchange()
    shop.go_back(backup)
    for device in (desk, tablet, desk):
        device.exchange()
    assert (pieces(tablet, eleni), pieces(desk, eleni)) == (0, 0)
    assert shop.hub.hub.bags.customer_view(eleni).state.waiting == ()


def test_a_customer_whom_the_backup_does_not_know_comes_back_whole(shop: Shop) -> None:
    """Whoever works with them sends before the device that made them."""
    maker, other, looker = shop.device("maker"), shop.device("other"), shop.device("looker")
    for device in (maker, other, looker):
        device.exchange()
    backup = shop.back_up()
    nikos = CustomerId(f"11111111-0a8e-4f0e-9a53-{next(NUMBERS):012}")
    maker.write(nikos, CustomerCreate(Profile("Nikos Vlachos")))
    add(maker, nikos)
    maker.exchange()
    for device in (other, looker):
        open_on(device, nikos)
    add(other, nikos)
    other.exchange()
    shop.go_back(backup)
    for device in (looker, other, maker, other):
        device.exchange()
        assert device.data.customers().state(nikos) is not None
    assert (pieces(maker, nikos), pieces(other, nikos)) == (2, 2)
    assert shop.hub.hub.bags.customer_view(nikos).state.profile is not None


def test_the_screen_goes_on_showing_what_is_here(shop: Shop, eleni: CustomerId) -> None:
    """Until the restored hub has told everything; then what it does not know is gone."""
    tablet = shop.device("tablet")
    backup = shop.back_up()
    shop.hub.hub.catalogue.put([a_hub_product("spoon", "spoon-1", "Spoon", rank=9, gtin=None)])
    open_on(tablet, eleni)
    add(tablet, eleni)
    tablet.exchange()
    shop.go_back(backup)
    tablet.intake.reset()
    catalogue = tablet.data.catalogue()
    assert catalogue.completeness().complete
    assert catalogue.by_sku(Sku("spoon-1")) is not None
    assert pieces(tablet, eleni) == 1
    assert [each.id for each in catalogue.colleagues(KIFISSIA)] == ["anna"]
    tablet.exchange()
    assert catalogue.by_sku(Sku("spoon-1")) is None
    assert tablet.data.search().cards(SearchQuery("spoon")).cards == ()
    card = tablet.data.search().cards(SearchQuery("lamp", place=KIFISSIA)).cards[0]
    assert card.here is not None
    assert catalogue.by_sku(Sku(LAMP)) is not None
    assert pieces(tablet, eleni) == 1


def test_a_device_that_the_backup_does_not_know_is_enrolled_again_and_loses_nothing(
    shop: Shop, eleni: CustomerId
) -> None:
    backup = shop.back_up()
    tablet = shop.device("tablet")
    open_on(tablet, eleni)
    add(tablet, eleni)
    tablet.exchange()
    add(tablet, eleni)
    shop.go_back(backup)
    with pytest.raises(HubRefused) as refused:
        tablet.exchange()
    assert refused.value.code == "hub.not_enrolled"
    token = shop.hub.hub.enrolment.make_token(KIFISSIA)
    before = tablet.data.outbox.identity()
    after = enrol_here(tablet.data.outbox, shop.hub.url, token, "tablet")
    assert before is not None
    assert after.device == before.device
    tablet.exchange()
    assert pieces(tablet, eleni) == 2
    assert shop.hub.hub.bags.customer_view(eleni).state.pieces() == 2


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_device_enrolled_anew_sends_nothing_twice(
    shop: Shop, eleni: CustomerId, host: str
) -> None:
    """The hub took the change, but the device was shut out before it heard so.

    It may reach the same hub under another address from now on.
    """
    tablet = shop.device("tablet")
    open_on(tablet, eleni)
    add(tablet, eleni)
    identity = tablet.data.outbox.identity()
    assert identity is not None
    waiting = tablet.data.outbox.waiting(10)
    tablet.exchange()
    with tablet.data.outbox_file.write() as connection:  # as if the answer had been lost
        connection.execute("UPDATE change SET outcome = NULL")
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'hub_last_n'")
    assert tablet.data.outbox.waiting(10) == waiting
    add(tablet, eleni)
    shop.hub.hub.enrolment.revoke(identity.device)
    token = shop.hub.hub.enrolment.make_token(KIFISSIA)
    url = shop.hub.url.replace("127.0.0.1", host)
    renewed = enrol_here(tablet.data.outbox, url, token, "tablet")
    assert renewed.device != identity.device
    tablet.exchange()
    assert pieces(tablet, eleni) == 2
    assert shop.hub.hub.bags.customer_view(eleni).state.pieces() == 2
    assert tablet.data.outbox.count_waiting().count == 0


def test_who_was_away_just_after_the_restore_is_told_of_customers_all_the_same(
    shop: Shop, eleni: CustomerId
) -> None:
    """The device had asked for its customers and fell silent; the hub closed them meanwhile."""
    tablet = shop.device("tablet")
    backup = shop.back_up()
    open_on(tablet, eleni)
    shop.go_back(backup)
    identity = tablet.data.outbox.identity()
    assert identity is not None
    tablet.intake.reset()
    tablet.intake.customers().introduced(identity.device)
    tablet.data.outbox.heard(0, shop.hub.hub.epoch)
    tablet.exchange()
    assert tablet.intake.customers().unknown() == (eleni,)
    tablet.exchange()
    assert tablet.intake.customers().unknown() == ()
    assert tablet.data.customers().prefix(eleni) == shop.hub.hub.bags.customer_view(eleni).state


def test_who_was_erased_and_is_not_followed_any_more_is_forgotten_after_a_restore(
    shop: Shop, eleni: CustomerId
) -> None:
    """The backup knows neither that the device has opened her nor that she was erased."""
    tablet, office = shop.device("tablet"), shop.device("office")
    put_manager(shop.hub.hub)
    office.remote.sign_in(StaffId(MANAGER), PIN)
    open_on(office, eleni)
    backup = shop.back_up()
    open_on(tablet, eleni)
    add(tablet, eleni)
    author = an_author(MANAGER)
    office.data.outbox.append(customer_stream(eleni), CustomerErase(), Seen(), author)
    office.exchange()
    shop.go_back(backup)
    tablet.exchange()
    assert tablet.data.customers().state(eleni) is None
    assert (tablet.intake.customers().wanted(), tablet.intake.customers().unknown()) == (
        frozenset(),
        (),
    )
    (held,) = tablet.data.outbox.waiting(10, from_n=1)
    assert b"scrubbed" in held.body
