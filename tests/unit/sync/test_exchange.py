"""Exchanges with the real hub."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.change import CartAdd, CartRemove, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    Sku,
    StaffId,
    StreamName,
    customer_stream,
)
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerErase
from store_app.domain.seen import Seen
from store_app.errors import Refused
from store_app.hub.changes.channels import Done
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.limits import MAX_CHANGES, MAX_PUSH_BYTES
from store_app.replica.outbox import Held
from store_app.replica.search import SearchQuery
from store_app.sync.exchange import fitting
from tests.device import Device, a_device, open_on, pieces
from tests.hub_server import RunningHub
from tests.hub_shop import GLYFADA, KIFISSIA, LAMP, LAMP_GTIN, MANAGER, MUG, PIN, put_manager
from tests.hub_shop import a_product as a_hub_product
from tests.makers import an_author

PRICE = Money(8900, "EUR")
NUMBERS = count(1)


@pytest.fixture
def eleni(hub: RunningHub) -> CustomerId:
    """A customer who made herself known on the web, with one lamp in her cart."""
    customer = CustomerId(f"7f1c6a52-0a8e-4f0e-9a53-{next(NUMBERS):012}")
    web = hub.hub.channels.sender(DeviceKind.WEB, "web")
    profile = Profile("Eleni Papadaki", phone=f"+306945550{next(NUMBERS):03}")
    web.send(
        customer,
        [Done(CustomerCreate(profile), at_ms=1), Done(CartAdd(Sku(LAMP), 1, PRICE), at_ms=2)],
    )
    return customer


def test_a_new_device_has_the_shop_after_its_first_exchange(tablet: Device) -> None:
    tablet.exchange()
    catalogue = tablet.data.catalogue()
    assert catalogue.completeness().complete
    assert catalogue.by_gtin(LAMP_GTIN) is not None
    assert [each.id for each in catalogue.colleagues(KIFISSIA)] == ["anna"]
    card = tablet.data.search().cards(SearchQuery("lam", place=KIFISSIA)).cards[0]
    assert card.here is not None
    assert card.here.count == 4
    assert tablet.exchange().received == 0


def test_a_change_made_here_is_seen_on_the_other_device(
    tablet: Device, desk: Device, eleni: CustomerId
) -> None:
    for device in (tablet, desk):
        device.exchange()
        open_on(device, eleni)
    tablet.write(eleni, CartAdd(Sku(MUG), 2, PRICE))
    assert (pieces(tablet, eleni), pieces(desk, eleni)) == (3, 1)
    assert tablet.exchange().sent == 1
    desk.exchange()
    assert (pieces(tablet, eleni), pieces(desk, eleni)) == (3, 3)
    assert tablet.data.outbox.count_waiting().count == 0
    assert tablet.data.customers().pending_skus(eleni) == frozenset()


def test_two_devices_that_work_offline_end_up_with_the_same(
    tablet: Device, desk: Device, eleni: CustomerId
) -> None:
    for device in (tablet, desk):
        device.exchange()
        open_on(device, eleni)
    tablet.write(eleni, CartRemove(Sku(LAMP)))
    desk.write(eleni, CartAdd(Sku(LAMP), 1, PRICE))
    for device in (tablet, desk, tablet):
        device.exchange()
    assert tablet.data.customers().prefix(eleni) == desk.data.customers().prefix(eleni)
    assert pieces(tablet, eleni) == 1


def test_more_changes_than_one_push_may_hold_all_arrive(tablet: Device, eleni: CustomerId) -> None:
    open_on(tablet, eleni)
    for _ in range(MAX_CHANGES + 5):
        tablet.write(eleni, CartAdd(Sku(MUG), 1, PRICE))
    tablet.exchange()
    assert tablet.data.outbox.count_waiting().count == 0
    assert pieces(tablet, eleni) == MAX_CHANGES + 6


def test_what_a_few_pushes_brought_comes_back_in_one_answer(
    tablet: Device, eleni: CustomerId
) -> None:
    open_on(tablet, eleni)
    for _ in range(MAX_CHANGES + 1):
        tablet.write(eleni, CartAdd(Sku(MUG), 1, PRICE))
    done = tablet.exchange()
    assert (done.sent, done.more) == (MAX_CHANGES + 1, False)
    assert tablet.data.customers().pending_skus(eleni) == frozenset()


def test_a_lost_answer_doubles_nothing(tablet: Device, eleni: CustomerId) -> None:
    """The hub took the change, but the device never heard so: it sends the same bytes again."""
    open_on(tablet, eleni)
    tablet.write(eleni, CartAdd(Sku(MUG), 2, PRICE))
    tablet.exchange()
    tablet.data.outbox.heard(0)
    tablet.exchange()
    assert pieces(tablet, eleni) == 3


def test_a_refused_change_is_kept_for_a_person(tablet: Device, eleni: CustomerId) -> None:
    open_on(tablet, eleni)
    tablet.write(eleni, CartAdd(Sku("no-such-thing"), 1, PRICE))
    tablet.write(eleni, CartAdd(Sku(MUG), 1, PRICE))
    tablet.exchange()
    refused = tablet.data.outbox.refused()
    assert [each.outcome.code for each in refused] == ["permanent:unknown_product"]
    assert [each.change.n for each in tablet.data.outbox.recent_done(5)] == [2]
    assert pieces(tablet, eleni) == 2


def test_a_customer_made_offline_exists_for_all_afterwards(tablet: Device, desk: Device) -> None:
    nikos = CustomerId(f"11111111-0a8e-4f0e-9a53-{next(NUMBERS):012}")
    tablet.write(nikos, CustomerCreate(Profile("Nikos Vlachos")))
    tablet.write(nikos, CartAdd(Sku(MUG), 1, PRICE))
    tablet.exchange()
    open_on(desk, nikos)
    assert pieces(desk, nikos) == 1
    assert pieces(tablet, nikos) == 1


def test_a_customer_closed_at_the_hub_is_gone_here(tablet: Device, eleni: CustomerId) -> None:
    open_on(tablet, eleni)
    tablet.remote.close_customer(eleni)
    tablet.exchange()
    assert tablet.data.customers().state(eleni) is None


def test_a_customer_forgotten_offline_is_closed_at_the_next_exchange(
    hub: RunningHub, tablet: Device, eleni: CustomerId
) -> None:
    open_on(tablet, eleni)
    tablet.data.customers().forget(eleni)
    tablet.exchange()
    tablet.exchange()
    followed = hub.hub.read_followed([identity_of(tablet)])[identity_of(tablet)]
    assert StreamName(f"customer:{eleni}") not in followed


def test_a_customer_forgotten_and_opened_again_comes_back_whole(
    tablet: Device, eleni: CustomerId
) -> None:
    open_on(tablet, eleni)
    tablet.data.customers().forget(eleni)
    open_on(tablet, eleni)
    tablet.exchange()
    assert pieces(tablet, eleni) == 1


def test_a_gap_in_a_log_heals_by_asking_anew(tablet: Device, eleni: CustomerId) -> None:
    open_on(tablet, eleni)
    with tablet.data.replica_file.write() as connection:
        connection.execute("UPDATE customer SET seq = 0, state = state WHERE id = ?", (eleni,))
    tablet.write(eleni, CartAdd(Sku(MUG), 1, PRICE))
    tablet.exchange()
    tablet.exchange()
    assert pieces(tablet, eleni) == 2


def test_a_hub_of_another_epoch_is_pulled_from_the_start_and_no_change_is_lost(
    tablet: Device, eleni: CustomerId
) -> None:
    open_on(tablet, eleni)
    tablet.write(eleni, CartAdd(Sku(MUG), 1, PRICE))
    tablet.exchange()
    tablet.write(eleni, CartAdd(Sku(MUG), 1, PRICE))
    tablet.data.outbox.heard(1, "an-epoch-before")
    with tablet.data.replica_file.write() as connection:
        connection.execute("UPDATE meta SET value = 'an-epoch-before' WHERE key = 'epoch'")
    tablet.exchange()
    assert tablet.data.catalogue().completeness().complete
    assert pieces(tablet, eleni) == 3
    assert tablet.data.outbox.count_waiting().count == 0


def test_a_large_catalogue_comes_as_a_snapshot(hub: RunningHub, tmp_path: Path) -> None:
    many = [
        a_hub_product(f"p{at}", f"p{at}-1", f"Spoon {at}", rank=at + 10, gtin=None)
        for at in range(2_500)
    ]
    hub.hub.catalogue.put(many)
    with a_device(hub, tmp_path / "new", GLYFADA) as device:
        seen: list[tuple[str, int]] = []
        device.line.listen(
            lambda state: (
                seen.append((state.loading.stream, state.loading.done)) if state.loading else None
            )
        )
        device.exchange()
        known = device.data.catalogue().completeness()
        assert (known.complete, known.products >= 2_500) == (True, True)
        assert device.data.search().cards(SearchQuery("spoon")).total is None
        assert seen[-1][0] == "catalogue"
        assert not list(device.data.owned.files.downloads.glob("*"))


def test_people_ask_the_hub_for_what_only_it_knows(tablet: Device, eleni: CustomerId) -> None:
    remote = tablet.remote
    assert remote.sign_in(StaffId("anna"), PIN) == 1
    assert eleni in [each.id for each in remote.find_customers("papadaki eleni").customers]
    assert remote.open_customer(eleni) == eleni
    assert remote.bag_pages(eleni) == 0
    assert remote.bag_link(eleni).url.startswith("http")
    assert remote.history(eleni).entries == ()
    product = remote.ask_product(LAMP_GTIN.lstrip("0"))
    assert product is not None
    assert product.id == "lamp"
    assert remote.ask_product("09520000099995") is None


def test_a_device_says_at_once_that_it_has_deleted_who_was_erased(
    hub: RunningHub, tablet: Device, desk: Device, eleni: CustomerId
) -> None:
    put_manager(hub.hub)
    tablet.remote.sign_in(StaffId(MANAGER), PIN)
    for device in (tablet, desk):
        device.exchange()
        open_on(device, eleni)
    erase, stream = CustomerErase(), customer_stream(eleni)
    tablet.data.outbox.append(stream, erase, Seen(), an_author(MANAGER))
    tablet.exchange()
    told = tablet.remote.erasure(eleni)
    assert (told.devices, told.done, len(told.waiting)) == (2, 1, 1)
    desk.exchange()
    told = tablet.remote.erasure(eleni)
    assert (told.devices, told.done, told.waiting) == (2, 2, ())
    assert desk.data.customers().state(eleni) is None


def test_what_the_hub_refuses_comes_in_the_words_of_the_pages(tablet: Device) -> None:
    with pytest.raises(Refused) as wrong:
        tablet.remote.sign_in(StaffId("anna"), "0000")
    assert wrong.value.code == "pin.wrong"
    with pytest.raises(Refused) as unknown:
        tablet.remote.open_customer(CustomerId("nobody"))
    assert unknown.value.code == "customer.unknown"
    with pytest.raises(Refused) as strange:
        tablet.remote.open_by_code("not a code of ours")
    assert strange.value.code == "code.not_a_customer"


@given(st.lists(st.integers(1, MAX_PUSH_BYTES * 2), max_size=8))
def test_a_push_is_never_too_large_unless_one_change_is(sizes: list[int]) -> None:
    batch = [Held(n, StreamName("s"), bytes(size)) for n, size in enumerate(sizes, start=1)]
    taken = fitting(batch)
    assert list(taken) == batch[: len(taken)]
    assert bool(taken) == bool(batch)
    assert len(taken) == 1 or sum(len(held.body) for held in taken) < MAX_PUSH_BYTES


def identity_of(device: Device) -> DeviceId:
    identity = device.data.outbox.identity()
    assert identity is not None
    return identity.device
