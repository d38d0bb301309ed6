"""The customer's own page: a link, a device for each opened page, one customer and no other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from store_app.domain.change import CartAdd, CartNote, CartSet, CustomerCreate, WishAdd
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, DeviceId, Sku, StaffId, customer_stream
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.hub.changes.channels import Done
from store_app.hub.customers.bags import VALID_FOR_MS
from store_app.hub.hub import Hub, open_hub
from store_app.hub.problems import RequestRefused
from store_app.hub.recovery.restoring import restore
from store_app.hub.streams.devices import DeviceKind
from store_app.hub.web.sent import PageChange, PageChanges, to_push
from store_app.protocol.changes import WireCartAdd, WireMoney
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    PRICE,
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_device,
    a_tablet,
    a_tablet_with_eleni,
    cart_of,
    pieces_of,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MANAGER, MUG, sign_manager_in

OTHER = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0003")


def bag_token(tablet: Tablet) -> str:
    link = tablet.hub.bags.link(tablet.device(), ELENI, "https://hub.example/")
    base, token = link.url.rsplit("/", 1)
    assert base == "https://hub.example/bag"
    return token


def a_page(tablet: Tablet) -> Tablet:
    opened = tablet.hub.bags.open_page(bag_token(tablet))
    return Tablet(tablet.hub, DeviceId(opened.device), opened.token)


def test_an_opened_page_reads_and_writes_its_customer(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    page = a_page(tablet)
    assert page.pull().heads == {STREAM: 2}
    seen = hub.bags.customer_view(ELENI).state.clock
    answer = page.push(a_change(1, CartSet(Sku(LAMP), 5), staff=None, seen=seen))
    assert answer.results[0].outcome == "ok"
    (line,) = cart_of(hub)
    assert (line.quantity, line.latest.author.channel) == (5, "phone")


def test_each_opened_page_is_a_device_of_its_own(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    token = bag_token(tablet)
    one, two = hub.bags.open_page(token), hub.bags.open_page(token)
    assert one.device != two.device
    assert one.customer == two.customer == ELENI


def test_a_page_touches_no_other_customer_and_speaks_for_nobody(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    page = a_page(tablet)
    till = hub.channels.sender(DeviceKind.HUB, "till")
    till.send(OTHER, [Done(CustomerCreate(Profile("Nikos")))])
    other = a_change(1, stream=customer_stream(OTHER), staff=None)
    as_staff = a_change(2)
    outcomes = [told.outcome for told in page.push(other, as_staff).results]
    assert outcomes == ["permanent:forbidden", "permanent:forbidden"]
    assert pieces_of(hub) == 0


def test_a_page_ends_with_its_link(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    token = bag_token(tablet)
    page = a_page(tablet)
    assert hub.bags.page_of(page.token).customer == ELENI
    clock.move_on(VALID_FOR_MS / 1000)
    for open_by, secret in ((hub.bags.open_page, token), (hub.bags.page_of, page.token)):
        with pytest.raises(RequestRefused) as refused:
            open_by(secret)
        assert refused.value.number is ErrorNumber.CODE_EXPIRED
    assert page.push(a_change(1, staff=None)).results[0].outcome == "permanent:forbidden"
    assert page.pull().heads == {}


def test_a_page_is_told_that_its_customer_was_erased_and_strangers_are_not(hub: Hub) -> None:
    """It is to forget what it wrote there."""
    tablet = a_tablet_with_eleni(hub)
    sign_manager_in(hub, tablet.id)
    page, stranger = a_page(tablet), a_device(hub, DeviceKind.PHONE)
    tablet.push(a_change(2, CustomerErase(), staff=MANAGER))
    note = a_change(1, CartNote(Sku(LAMP), "for the garden"), staff=None)
    assert page.push(note).results[0].outcome == "permanent:customer_erased"
    assert stranger.push(note).results[0].outcome == "permanent:forbidden"


def test_an_unknown_link_opens_nothing(hub: Hub) -> None:
    with pytest.raises(RequestRefused) as refused:
        hub.bags.open_page("A" * 22)
    assert refused.value.number is ErrorNumber.NOT_FOUND


def test_a_tablets_token_is_no_page(hub: Hub) -> None:
    with pytest.raises(RequestRefused) as refused:
        hub.bags.page_of(a_tablet(hub).token)
    assert refused.value.number is ErrorNumber.NOT_ENROLLED


def test_only_who_has_the_customer_open_makes_links(hub: Hub) -> None:
    a_tablet_with_eleni(hub)
    other = a_tablet(hub).device()
    for ask in (lambda: hub.bags.link(other, ELENI, ""), lambda: hub.bags.opened(other, ELENI)):
        with pytest.raises(RequestRefused) as refused:
            ask()
        assert refused.value.number is ErrorNumber.FORBIDDEN


def test_the_view_holds_the_products_of_cart_and_wishlist(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2), a_change(3, WishAdd(Sku(MUG))))
    view = hub.bags.customer_view(ELENI)
    assert view.seq == 3
    assert {sku: product.id for sku, product in view.products.items()} == {LAMP: "lamp", MUG: "mug"}


def test_a_customer_nobody_knows_has_no_page(hub: Hub) -> None:
    with pytest.raises(RequestRefused) as refused:
        hub.bags.customer_view(OTHER)
    assert refused.value.number is ErrorNumber.NOT_FOUND


def test_other_channels_keep_their_device_and_their_numbers(hub: Hub) -> None:
    for _ in range(2):
        web = hub.channels.sender(DeviceKind.WEB, "web shop")
        web.send(
            ELENI, [Done(CustomerCreate(Profile("Eleni"))), Done(CartAdd(Sku(LAMP), 1, PRICE))]
        )
    (line,) = cart_of(hub)
    assert len({entry.origin.device for entry in line.entries}) == 1
    assert [entry.origin.n for entry in line.entries] == [2, 4]
    assert line.latest.author.channel == "web"


def test_many_may_speak_for_one_channel_at_a_time(hub: Hub) -> None:
    """In this hub and in another one on the same database."""
    with closing(open_hub(hub.settings, hub.clock)) as twin:
        web = hub.channels.sender(DeviceKind.WEB, "web shop")
        web.send(ELENI, [Done(CustomerCreate(Profile("Eleni")))])
        add = Done(CartAdd(Sku(LAMP), 1, PRICE))

        def speak(at: Hub) -> list[str]:
            sender = at.channels.sender(DeviceKind.WEB, "web shop")
            return [told.outcome for _ in range(5) for told in sender.send(ELENI, [add, add])]

        with ThreadPoolExecutor(4) as pool:
            told = list(pool.map(speak, [hub, twin, hub, twin]))
    assert told == [["ok"] * 10] * 4
    (line,) = cart_of(hub)
    assert line.quantity == 40
    assert [entry.origin.n for entry in line.entries] == list(range(2, 42))
    assert len({entry.origin.device for entry in line.entries}) == 1


def test_a_counter_speaks_for_its_staff_at_its_place(hub: Hub) -> None:
    counter = hub.channels.sender(DeviceKind.HUB, "counter", KIFISSIA)
    told = counter.send(
        ELENI,
        [
            Done(CustomerCreate(Profile("Eleni"))),
            Done(CartAdd(Sku(LAMP), 2, Money(8900, "EUR")), at_ms=5, staff=StaffId(ANNA)),
            Done(CartSet(Sku(LAMP), 1)),
        ],
    )
    assert [each.outcome for each in told] == ["ok", "ok", "ok"]
    (line,) = cart_of(hub)
    assert (line.quantity, line.latest.author.place) == (1, KIFISSIA)


def test_a_customers_phone_writes_to_their_cart_and_to_no_other(hub: Hub) -> None:
    hub.channels.sender(DeviceKind.WEB, "web").send(ELENI, [Done(CustomerCreate(Profile("E")))])
    phone = hub.channels.phone_of(ELENI)
    add = Done(CartAdd(Sku(LAMP), 1, PRICE))
    assert [each.outcome for each in phone.send(ELENI, [add])] == ["ok"]
    assert [each.outcome for each in phone.send(OTHER, [add])] == ["permanent:unknown_customer"]
    (line,) = cart_of(hub)
    assert line.latest.author.channel == "phone"


def a_page_of_other(hub: Hub) -> Tablet:
    """The page of somebody who will turn out to be Eleni."""
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, OTHER, name="Eleni too", email="too@example.com"))
    link = hub.bags.link(tablet.device(), OTHER, "https://hub.example")
    opened = hub.bags.open_page(link.url.rpartition("/")[2])
    return Tablet(hub, DeviceId(opened.device), opened.token)


def written(page: Tablet, *numbers: int) -> list[str]:
    """What becomes of one lamp more under each number, as the page sends them."""
    hub = page.hub
    done = tuple(
        PageChange(
            n=n,
            seen={},
            at_ms=0,
            intent=WireCartAdd(
                kind="cart.add",
                sku=LAMP,
                quantity=1,
                price_seen=WireMoney(amount=PRICE.amount, currency=PRICE.currency),
            ),
        )
        for n in numbers
    )
    sent = to_push(
        hub.bags.page_of(page.token), hub.epoch, PageChanges(device=page.id, changes=done)
    )
    return [told.outcome for told in hub.changes.accept(page.id, sent).results]


def merged(manager: Tablet) -> None:
    sign_manager_in(manager.hub, manager.id)
    change = a_change(1, CustomerMerge(ELENI), customer_stream(OTHER), MANAGER)
    assert manager.push(change).results[0].outcome == "ok"


def test_what_a_page_sends_again_is_the_same_whoever_its_customer_is_by_then(hub: Hub) -> None:
    page, manager = a_page_of_other(hub), a_tablet(hub)
    hub.people.open(manager.device(), OTHER)
    hub.people.open(manager.device(), ELENI)
    assert written(page, 1) == ["ok"]
    merged(manager)
    assert hub.bags.page_of(page.token).customer == OTHER
    assert written(page, 1, 2) == ["ok", "ok:merged"]
    assert not page.device().frozen
    assert pieces_of(hub) == 2


def test_a_page_loses_nothing_while_a_restored_hub_lacks_the_merge(
    hub: Hub, clock: SteppedClock, tmp_path: Path
) -> None:
    page, manager = a_page_of_other(hub), a_tablet(hub)
    hub.people.open(manager.device(), OTHER)
    hub.people.open(manager.device(), ELENI)
    backup = hub.backups.make(tmp_path / "backups").file
    merged(manager)
    hub.close()
    restore(hub.settings, backup, clock)
    with closing(open_hub(hub.settings, clock)) as again:
        page, manager = Tablet(again, page.id, page.token), Tablet(again, manager.id, "")
        assert written(page, 1) == ["ok"]
        assert (pieces_of(again, OTHER), pieces_of(again)) == (1, 0)
        merged(manager)
        assert written(page, 2) == ["ok:merged"]
        assert (pieces_of(again, OTHER), pieces_of(again)) == (2, 2)
