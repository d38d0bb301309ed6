"""Finding customers, opening and closing them, and who may."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from store_app.codes import write_customer_code, write_hand_over_code
from store_app.domain.change import Channel
from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.hub.assortment.shop import read_shop
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import meta, tables
from store_app.hub.streams.devices import DeviceKind
from store_app.hub.streams.follows import OPEN_FOR_MS
from store_app.protocol.limits import MAX_OPEN_CUSTOMERS
from store_app.protocol.people import HistoryEntry
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    STREAM,
    Tablet,
    a_change,
    a_creation,
    a_device,
    a_tablet,
    a_tablet_with_eleni,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ELENI, KIFISSIA

PERSIAN = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")


def numbered(number: int) -> CustomerId:
    return CustomerId(f"7f1c6a52-0a8e-4f0e-9a53-{number:012x}")


@pytest.fixture
def tablet(hub: Hub) -> Tablet:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, PERSIAN, name="زهرا کریمی", phone="+989121234567", email="z@k.ir"))
    return tablet


def found(tablet: Tablet, query: str) -> list[str]:
    return [hit.id for hit in tablet.hub.people.find(tablet.device(), query).customers]


@pytest.mark.parametrize(
    "query",
    [
        "eleni",
        "ELENI pap",
        "papado el",
        "+30 694 412 3456",
        "6944123456",
        "69441",
        "0030 6944",
        "+306944",
        "٦٩٤٤١٢٣٤٥٦",
        "۶۹۴۴۱",
        "694-412.34",
        "eleni@example.com",
        " Eleni@EXAMPLE.com ",
        "eleni@ex",
    ],
)
def test_a_customer_is_found_by(tablet: Tablet, query: str) -> None:
    assert found(tablet, query) == [ELENI]


@pytest.mark.parametrize("query", ["زهرا", "كريمي", "زهرا كر", "00989121234567", "z@k.ir"])
def test_a_customer_with_a_persian_name_is_found_by(tablet: Tablet, query: str) -> None:
    assert found(tablet, query) == [PERSIAN]


@pytest.mark.parametrize("name", ["علی\u200cرضا", "علیرضا"])
@pytest.mark.parametrize("query", ["علی\u200cرضا", "علیرضا", "علير", "کریمی علی"])
def test_a_half_space_in_a_name_hides_nobody(tablet: Tablet, name: str, query: str) -> None:
    tablet.push(a_creation(3, numbered(3), name=f"{name} کریمی"))
    assert found(tablet, query) == [numbered(3)]


@pytest.mark.parametrize("query", ["", "e", "%", "\0", "leni", "694", "eleni kar", "@", "''--"])
def test_nobody_is_found_by(tablet: Tablet, query: str) -> None:
    assert found(tablet, query) == []


def test_a_sign_that_a_database_does_not_keep_spoils_nothing(tablet: Tablet) -> None:
    odd = a_creation(3, numbered(3), name="Ni\0kos", phone="69\0", email="n\0@k.gr")
    assert tablet.push(odd).results[0].outcome == "permanent:malformed"
    assert found(tablet, "n@k.gr") == []
    assert tablet.push(a_creation(4, numbered(4), email="n@k.gr")).results[0].outcome == "ok"
    assert found(tablet, "n@k.gr") == [numbered(4)]


def test_a_phone_number_without_country_code_belongs_where_the_shop_says(hub: Hub) -> None:
    with hub.database.read() as connection:
        shop = read_shop(connection)
    assert shop is not None
    hub.shop.put_shop(shop.model_copy(update={"country": "DE"}))
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_creation(2, numbered(2), name="Jan Petersen", phone="0151 23456789"))
    for query in ("+49 151 23456789", "0151-23456789", "151234"):
        assert found(tablet, query) == [numbered(2)]
    hub.shop.put_shop(shop.model_copy(update={"country": None}))
    assert found(tablet, "+4915123456789") == [numbered(2)]


def test_a_hit_shows_only_the_ends_of_phone_and_mail(tablet: Tablet) -> None:
    (hit,) = tablet.hub.people.find(tablet.device(), "eleni").customers
    assert (hit.phone_hint, hit.email_hint) == ("456", "e…@example.com")


def test_a_search_says_when_there_are_more(tablet: Tablet) -> None:
    many = [a_creation(n, numbered(n), name=f"Nikos {n:02}") for n in range(3, 25)]
    tablet.push(*many)
    answer = tablet.hub.people.find(tablet.device(), "nikos")
    assert (len(answer.customers), answer.more) == (20, True)
    assert answer.customers[0].name == "Nikos 03"


@pytest.mark.usefixtures("tablet")
def test_opening_a_customer_follows_them_for_some_hours(hub: Hub, clock: SteppedClock) -> None:
    other = a_tablet(hub)
    assert hub.people.open(other.device(), ELENI).stream == STREAM
    assert STREAM in other.pull().heads
    clock.move_on(OPEN_FOR_MS / 1000 + 1)
    assert STREAM not in other.pull().heads


def test_every_look_at_a_customer_leaves_a_line(hub: Hub, tablet: Tablet) -> None:
    hub.people.open(tablet.device(), PERSIAN)
    hub.people.close(tablet.device(), PERSIAN)
    hub.people.close(tablet.device(), PERSIAN)
    audit = tables.audit.c
    with hub.database.read() as connection:
        rows = connection.execute(
            select(audit.device, audit.action).where(audit.about == PERSIAN).order_by(audit.id)
        )
        lines = [tuple(row) for row in rows]
    assert lines == [(tablet.id, "customer.opened"), (tablet.id, "customer.closed")]


def test_a_late_word_to_close_does_not_close_who_was_opened_since(tablet: Tablet) -> None:
    people, device = tablet.hub.people, tablet.device()
    people.open(device, PERSIAN, 1)
    people.open(device, PERSIAN, 2)
    people.close(device, PERSIAN, 1)
    assert customer_stream(PERSIAN) in tablet.pull().heads
    people.open(device, PERSIAN, 1)  # what was late itself makes nothing older
    people.close(device, PERSIAN, 1)
    assert customer_stream(PERSIAN) in tablet.pull().heads
    people.close(device, PERSIAN, 2)
    assert customer_stream(PERSIAN) not in tablet.pull().heads


def test_a_word_without_a_number_closes_as_it_always_did(tablet: Tablet) -> None:
    people, device = tablet.hub.people, tablet.device()
    people.open(device, PERSIAN, 7)
    people.close(device, PERSIAN)
    assert customer_stream(PERSIAN) not in tablet.pull().heads
    people.open(device, PERSIAN)
    people.close(device, PERSIAN, 8)
    assert customer_stream(PERSIAN) not in tablet.pull().heads


def test_whom_a_device_has_made_is_closed_by_any_of_its_words(tablet: Tablet) -> None:
    tablet.hub.people.close(tablet.device(), PERSIAN, 1)
    assert customer_stream(PERSIAN) not in tablet.pull().heads


def test_openings_of_two_devices_have_nothing_to_do_with_each_other(
    hub: Hub, tablet: Tablet
) -> None:
    other = a_tablet(hub)
    hub.people.open(other.device(), PERSIAN, 9)
    hub.people.open(tablet.device(), PERSIAN, 1)
    hub.people.close(tablet.device(), PERSIAN, 1)
    assert customer_stream(PERSIAN) not in tablet.pull().heads
    assert customer_stream(PERSIAN) in other.pull().heads


@pytest.mark.parametrize("customer", [numbered(99), "Eleni", "", "7f1c6a52\0"])
def test_nobody_can_be_opened_who_is_not_there(tablet: Tablet, customer: str) -> None:
    with pytest.raises(RequestRefused) as refused:
        tablet.hub.people.open(tablet.device(), customer)
    assert refused.value.number is ErrorNumber.NOT_FOUND


def test_the_oldest_is_closed_when_too_many_are_open(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet(hub)
    for number in range(1, MAX_OPEN_CUSTOMERS + 3):
        clock.move_on(1)
        tablet.push(a_creation(number, numbered(number)))
    heads = tablet.pull().heads
    customers = {name for name in heads if name.startswith("customer:")}
    last = range(3, MAX_OPEN_CUSTOMERS + 3)
    assert customers == {customer_stream(numbered(number)) for number in last}


@pytest.mark.usefixtures("tablet")
def test_only_staff_may_look_for_customers(hub: Hub) -> None:
    for kind in (DeviceKind.PHONE, DeviceKind.KIOSK, DeviceKind.WEB):
        device = a_device(hub, kind).device()
        for ask in (
            lambda device=device: hub.people.find(device, "eleni"),
            lambda device=device: hub.people.open(device, ELENI),
            lambda device=device: hub.people.open_by_code(device, "x"),
        ):
            with pytest.raises(RequestRefused) as refused:
                ask()
            assert refused.value.number is ErrorNumber.FORBIDDEN


@pytest.mark.usefixtures("tablet")
def test_a_customers_own_code_opens_them(hub: Hub) -> None:
    other = a_tablet(hub)
    assert hub.people.open_by_code(other.device(), hub.bags.customer_code(ELENI)).id == ELENI
    assert STREAM in other.pull().heads


@pytest.mark.usefixtures("tablet")
def test_the_code_of_a_colleague_opens_the_customer_whom_they_hand_over(
    hub: Hub, clock: SteppedClock
) -> None:
    other = a_tablet(hub)
    number, key = max(hub.database.write(meta.code_keys).items())
    until_s = clock.now_ms() // 1000 + 60
    code = write_hand_over_code(ELENI, "anna", until_s, number, key)
    assert hub.people.open_by_code(other.device(), code).id == ELENI
    assert STREAM in other.pull().heads


def test_a_code_is_refused_when_old_forged_or_none(
    hub: Hub, tablet: Tablet, clock: SteppedClock
) -> None:
    code = hub.bags.customer_code(ELENI)
    clock.move_on(3600)
    forged = write_customer_code(ELENI, clock.now_ms() // 1000 + 60, 1, b"not the shop's key")
    for text, number in (
        (code, ErrorNumber.CODE_EXPIRED),
        (forged, ErrorNumber.CODE_FORGED),
        ("5901234123457", ErrorNumber.MALFORMED),
        ("hello", ErrorNumber.MALFORMED),
        ("\0", ErrorNumber.MALFORMED),
    ):
        with pytest.raises(RequestRefused) as refused:
            hub.people.open_by_code(tablet.device(), text)
        assert refused.value.number is number


def test_the_keys_of_codes_are_made_once_and_told_to_staff_devices(hub: Hub) -> None:
    first = hub.database.write(meta.code_keys)
    assert hub.database.write(meta.code_keys) == first
    shop = next(row for row in a_tablet(hub).pull().rows if getattr(row, "key", "") == "shop")
    assert first[1].hex() in shop.model_dump_json()


def an_entry(at_ms: int, kind: str) -> HistoryEntry:
    return HistoryEntry(at_ms=at_ms, channel=Channel.WEB, kind=kind, text={"en": "A lamp"})


def test_history_is_read_newest_first_by_those_who_have_the_customer_open(
    hub: Hub, tablet: Tablet
) -> None:
    hub.people.remember(ELENI, [an_entry(1, "viewed"), an_entry(3, "bought"), an_entry(2, "asked")])
    entries = hub.people.history(tablet.device(), ELENI).entries
    assert [entry.kind for entry in entries] == ["bought", "asked", "viewed"]
    with pytest.raises(RequestRefused) as refused:
        hub.people.history(a_tablet(hub).device(), ELENI)
    assert refused.value.number is ErrorNumber.FORBIDDEN


def test_what_happened_to_a_cart_is_told_with_who_where_and_what_became_of_it(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2), a_change(3), a_change(4))
    device = tablet.device()
    first = hub.people.story(device, ELENI, None, 2)
    assert [row.seq for row in first.rows] == sorted([row.seq for row in first.rows], reverse=True)
    assert (len(first.rows), first.more) == (2, True)
    assert first.rows[0].author.device_name == "tablet"
    assert first.rows[0].author.place == KIFISSIA
    rest = hub.people.story(device, ELENI, first.rows[-1].seq, 50)
    assert not rest.more
    assert rest.rows[-1].seq == 1


def test_only_who_serves_a_customer_reads_what_happened(hub: Hub) -> None:
    a_tablet_with_eleni(hub)
    with pytest.raises(RequestRefused) as refused:
        hub.people.story(a_tablet(hub).device(), ELENI, None, 50)
    assert refused.value.number is ErrorNumber.FORBIDDEN
