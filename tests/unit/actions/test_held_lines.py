"""What is kept aside for a customer is written on the line of their cart, on real files."""

from __future__ import annotations

import pytest

from store_app.actions.change_cart import ChangeCart
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.hold_item import EndHold
from store_app.actions.name_hold import LetHoldGo, NameHold, NameHoldsGot
from store_app.actions.read_served import ReadServed, Served
from store_app.actions.store_stream import StoreStream
from store_app.actions.undoing import Recorder, UndoChange
from store_app.domain.change import CartAdd, CartHold
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    customer_stream,
    holds_stream,
)
from store_app.domain.money import Money
from store_app.domain.store_change import HoldName, HoldRelease
from store_app.protocol.store import HoldBody
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from tests.makers import (
    ELENI,
    KIFISSIA,
    MAROUSI,
    NOW_MS,
    TABLET,
    a_page,
    an_author,
    feed,
)

LAMP = Sku("lamp-sage")
MUG = Sku("mug-oat")
MINE, THEIRS = HoldName(TABLET, 7), HoldName(DeviceId("other"), 3)
NIKOS = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")


@pytest.fixture
def customers(data: DeviceData) -> CustomerStream:
    return CustomerStream(data.outbox, data.customers(), an_author)


@pytest.fixture
def name(data: DeviceData, customers: CustomerStream) -> NameHoldsGot:
    return NameHoldsGot(customers, data.holds(), lambda: TABLET)


def the_hub_holds(
    data: DeviceData,
    hold: HoldName,
    store: PlaceId = KIFISSIA,
    sku: Sku = LAMP,
    customer: CustomerId = ELENI,
) -> None:
    until_ms = NOW_MS + 600_000
    body = HoldBody(
        device=hold.device, n=hold.n, sku=sku, quantity=1, until_ms=until_ms, customer=customer
    )
    rows = feed(holds_stream(store), {f"{hold.device}:{hold.n}": body}, first_seq=hold.n)
    Intake(data.replica_file, data.clock).take(a_page(rows, cursor=f"held-{hold.n}"))


def it_is_over(data: DeviceData, hold: HoldName, store: PlaceId = KIFISSIA) -> None:
    rows = feed(holds_stream(store), {f"{hold.device}:{hold.n}": None}, first_seq=50 + hold.n)
    Intake(data.replica_file, data.clock).take(a_page(rows, cursor=f"over-{hold.n}"))


def served(data: DeviceData) -> Served:
    read = ReadServed(
        data.customers(),
        data.catalogue(),
        lambda _: (),
        data.catalogue().colleagues,
        KIFISSIA,
        holds=data.holds(),
    )
    found = read(ELENI)
    assert found is not None
    return found


def named(data: DeviceData) -> HoldName | None:
    (line,) = served(data).state.cart()
    return line.hold.hold if line.hold else None


def test_what_this_device_got_is_named_on_the_line_once(
    data: DeviceData, name: NameHoldsGot
) -> None:
    the_hub_holds(data, MINE, MAROUSI)
    (change,) = name()
    assert (change.stream, change.intent) == (
        customer_stream(ELENI),
        CartHold(LAMP, MAROUSI, MINE),
    )
    assert named(data) == MINE
    assert name() == ()


def test_a_hold_waits_for_its_line(data: DeviceData, name: NameHoldsGot) -> None:
    the_hub_holds(data, MINE, sku=MUG)
    assert name() == ()
    name.stream.write(ELENI, CartAdd(MUG, 1, Money(1800, "EUR")))
    assert [change.intent for change in name()] == [CartHold(MUG, KIFISSIA, MINE)]


def test_what_others_got_and_whom_nobody_opened_here_is_left_alone(
    data: DeviceData, name: NameHoldsGot
) -> None:
    the_hub_holds(data, THEIRS)
    the_hub_holds(data, MINE, customer=NIKOS)
    assert name() == ()


def test_another_devices_name_on_the_line_stays(data: DeviceData, name: NameHoldsGot) -> None:
    name.stream.write(ELENI, CartHold(LAMP, MAROUSI, THEIRS))
    the_hub_holds(data, MINE)
    assert name() == ()
    assert named(data) == THEIRS


def test_the_next_hold_of_this_device_takes_the_place_of_its_last(
    data: DeviceData, name: NameHoldsGot
) -> None:
    the_hub_holds(data, MINE)
    name()
    it_is_over(data, MINE)
    again = HoldName(TABLET, 9)
    the_hub_holds(data, again)
    name()
    assert named(data) == again


def test_a_line_shows_its_hold_until_it_is_over(data: DeviceData, name: NameHoldsGot) -> None:
    the_hub_holds(data, MINE)
    name()
    held = served(data).held[LAMP]
    assert (held.store, held.hold.name, held.hold.until_ms) == (KIFISSIA, MINE, NOW_MS + 600_000)
    it_is_over(data, MINE)
    assert served(data).held == {}


def test_the_hold_that_the_line_names_counts_also_under_a_former_name(
    data: DeviceData, customers: CustomerStream
) -> None:
    """The hold was asked for Nikos, who was merged into Eleni since."""
    the_hub_holds(data, THEIRS, MAROUSI, customer=NIKOS)
    the_hub_holds(data, MINE)
    customers.write(ELENI, CartHold(LAMP, MAROUSI, THEIRS))
    assert served(data).held[LAMP].hold.name == THEIRS


def test_what_is_let_go_is_named_no_more(data: DeviceData, name: NameHoldsGot) -> None:
    the_hub_holds(data, MINE, MAROUSI)
    name()
    let_go = LetHoldGo(
        NameHold(name.stream), EndHold(StoreStream(data.outbox, KIFISSIA, an_author))
    )
    change = let_go(served(data).held[LAMP])
    assert change.stream == "store:marousi:stock"
    assert change.intent == HoldRelease(LAMP, MINE)
    assert named(data) is None


def test_a_line_that_is_put_back_names_its_hold_again(data: DeviceData, name: NameHoldsGot) -> None:
    the_hub_holds(data, MINE)
    name()
    change = ChangeCart(Recorder(name.stream, data.clock), lambda _: None)
    done = change.remove(ELENI, LAMP)
    assert served(data).held == {}
    assert UndoChange(name.stream, data.clock)(done)
    assert named(data) == MINE
    assert LAMP in served(data).held
