"""The button that keeps a thing aside, over the real files of a device."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.do_tasks import REMIND_HOLD, DoTasks
from store_app.actions.hold_item import EndHold, HoldItem
from store_app.actions.name_hold import NameHoldsGot
from store_app.actions.read_hold import ReadHold
from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.domain.change import CartAdd
from store_app.domain.identifiers import CustomerId, Sku, holds_stream, stock_stream
from store_app.domain.money import Money
from store_app.domain.store_change import HoldRelease, HoldRequest
from store_app.protocol.exchange import Told
from store_app.protocol.store import HoldBody
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from store_app.viewmodels.product.hold_desk import HoldDesk, HoldPorts
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.moments import Moments
from store_app.viewmodels.wording.toasts import Toasts
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock
from tests.makers import (
    ELENI,
    KIFISSIA,
    MAROUSI,
    NOW_MS,
    TABLET,
    a_figure,
    a_filled_replica,
    a_page,
    a_state,
    an_author,
    feed,
)

LAMP = Sku("lamp-sage")
UNTIL_MS = NOW_MS + 1_800_000


class Desk:
    """The button with everything behind it."""

    def __init__(self, data: DeviceData) -> None:
        self.data = data
        self.intake = Intake(data.replica_file, data.clock)
        self.customer: CustomerId | None = ELENI
        self.background = ManualBackground()
        self.toasts = Toasts()
        self.customers = CustomerStream(data.outbox, data.customers(), an_author)
        store = StoreStream(data.outbox, KIFISSIA, an_author)
        ports = HoldPorts(
            customer=lambda: self.customer,
            read=ReadHold(
                data.holds(), data.stock().of, data.catalogue().places, data.outbox.refused
            ),
            ask=lambda sku, customer, place: HoldItem(store, NeedsHub(lambda: True))(
                sku, 1, customer, store=place
            ),
            release=lambda held: EndHold(store).release(held.sku, held.hold.name, held.store),
            remind=lambda sku, customer: DoTasks(store).remind(REMIND_HOLD, sku, customer),
            here=KIFISSIA,
            amounts=lambda: Amounts("en"),
        )
        self.hold = HoldDesk(ports, self.background, FrozenClock(NOW_MS), self.toasts)

    def look(self) -> None:
        self.hold.show(LAMP)
        self.background.finish_all()

    def press(self) -> None:
        self.hold.press()
        self.background.finish_all()

    def figures(self, here: int, there: int) -> None:
        rows = feed(stock_stream(KIFISSIA), {LAMP: a_figure(on_hand=here)}, first_seq=20)
        rows += feed(
            stock_stream(MAROUSI), {LAMP: a_figure(on_hand=there, place=MAROUSI)}, first_seq=20
        )
        self.intake.take(a_page(rows, cursor="figures"))

    def hub_holds(self, n: int) -> None:
        body = HoldBody(device=TABLET, n=n, sku=LAMP, quantity=1, until_ms=UNTIL_MS, customer=ELENI)
        rows = feed(holds_stream(KIFISSIA), {f"{TABLET}:{n}": body})
        self.intake.take(a_page(rows, cursor="holds"))
        NameHoldsGot(self.customers, self.data.holds(), lambda: TABLET)()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    data = a_filled_replica(tmp_path, eleni=a_state(CartAdd(LAMP, 2, Money(8900, "EUR"))))
    made = Desk(data)
    made.look()
    yield made
    data.close()


def test_what_is_here_is_held_here(desk: Desk) -> None:
    assert (desk.hold.state.text, desk.hold.state.off) == ("Hold 30 min", False)
    desk.press()
    assert desk.hold.state.text == "Asking …"
    (asked,) = desk.data.outbox.pending(stock_stream(KIFISSIA), desk.customers.state(ELENI).clock)
    assert asked.intent == HoldRequest(LAMP, 1, 1800, ELENI)
    desk.press()
    assert desk.data.outbox.count_waiting().count == 1


def test_it_is_held_only_when_the_hub_says_so(desk: Desk) -> None:
    desk.press()
    desk.hub_holds(1)
    desk.look()
    until = Moments("en").clock(UNTIL_MS)
    assert (desk.hold.state.text, desk.hold.state.held) == (f"Held until {until}", True)
    assert desk.toasts.state.text == f"Held until {until}"
    (line,) = desk.customers.state(ELENI).cart()
    assert line.hold is not None
    desk.press()
    released = desk.data.outbox.pending(stock_stream(KIFISSIA), desk.customers.state(ELENI).clock)[
        -1
    ]
    assert isinstance(released.intent, HoldRelease)


def test_what_was_refused_can_be_asked_for_again(desk: Desk) -> None:
    desk.press()
    told = Told(n=1, outcome="conflict:no_stock", detail=MAROUSI)
    desk.data.outbox.settle([told], 0, desk.intake.covering())
    desk.look()
    assert desk.hold.state.text == "Hold 30 min"


def test_what_is_not_here_is_held_in_the_nearest_store(desk: Desk) -> None:
    desk.figures(here=0, there=2)
    desk.look()
    assert desk.hold.state.text == "Hold in Marousi"
    desk.press()
    assert desk.data.outbox.waiting(limit=1)[0].stream == stock_stream(MAROUSI)


def test_where_no_store_has_one_the_button_says_so(desk: Desk) -> None:
    desk.figures(here=0, there=0)
    desk.look()
    assert (desk.hold.state.off, desk.hold.state.off_text) == (True, "None to hold")
    desk.hold.why()
    assert desk.toasts.state.text


def test_without_a_line_a_reminder_is_offered(desk: Desk) -> None:
    desk.hold.line_changed(live=False)
    assert (desk.hold.state.off, desk.hold.state.off_text) == (True, "Hold needs Wi-Fi")
    desk.hold.why()
    desk.toasts.act()
    desk.background.finish_all()
    (task,) = desk.data.store_tasks(desk.data.here).to_do()
    assert (task.task, task.about.sku, task.about.customer) == (REMIND_HOLD, LAMP, ELENI)


def test_nothing_can_be_held_while_no_customer_is_served(desk: Desk) -> None:
    desk.customer = None
    desk.look()
    assert (desk.hold.state.off, desk.hold.state.off_text) == (True, "Hold")
    desk.press()
    assert desk.data.outbox.count_waiting().count == 0
