"""The cart is closed as paid at the till: real taps, real reducer, a hub that says yes or no."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.domain.change import CartAdd
from store_app.domain.money import Money
from store_app.ui import Words
from store_app.viewmodels.cart.paying import Paying
from store_app.viewmodels.frame.brand import apply_brand, load_brand
from tests.ui.customer.demo_shop import CUSHION, ELENI, LAMP, MUG, THROW
from tests.ui.customer.floor import RESOURCES, ROOT, Floor, pause
from tests.ui.customer.served import Desk, a_desk
from tests.ui.customer.till import a_till

PANEL = """
    CustomerPanel {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 64
        anchors.bottom: parent.bottom
        width: 352
        serving: serving_
        onPayAsked: paying_.open()
    }
    PaySheet {
        paying: paying_
    }
"""
Show = Callable[..., Floor]


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    floors: list[Floor] = []
    words = Words(ROOT / "build" / "i18n")
    assert qapp is not None

    def opened(desk: Desk, paying: Paying, language: str = "en", *, dark: bool = False) -> Floor:
        words.speak(language)
        parts = {"serving_": desk.serving, "paying_": paying}
        floor = Floor(PANEL, parts, language=language)
        floors.append(floor)
        if dark:
            apply_brand(floor.engine, load_brand(RESOURCES / "brand.json"), "dark")
        return floor

    yield opened
    words.speak("en")
    for floor in floors:
        floor.close()


def asked(floor: Floor, desk: Desk) -> None:
    floor.tap("paidAtTill")
    desk.settle()
    pause(400)


@pytest.mark.parametrize(
    ("language", "dark"), [("en", False), ("fa", True), ("el", False), ("ar", False), ("en", True)]
)
def test_the_sheet_shows_every_line_and_what_they_come_to(
    show: Show, language: str, *, dark: bool
) -> None:
    desk = a_desk(language)
    _, paying = a_till(desk, language)
    floor = show(desk, paying, language, dark=dark)
    floor.look(f"panel-pay-{language}{'-dark' if dark else ''}")
    asked(floor, desk)
    floor.look(f"pay-{language}{'-dark' if dark else ''}")
    assert [row.sku for row in paying.rows.rows] == [MUG, THROW, CUSHION]
    assert floor.item("payTotal").property("money") == desk.serving.state.subtotal


def test_one_tap_closes_exactly_the_cart_that_is_shown(show: Show) -> None:
    desk = a_desk()
    _, paying = a_till(desk)
    floor = show(desk, paying)
    paid: list[str] = []
    paying.paid.connect(paid.append)
    asked(floor, desk)
    floor.tap("pay")
    desk.settle()
    pause()
    assert paid == [ELENI]
    floor.look("pay-done")
    assert floor.shows("paid")
    assert paying.state.paid == "Paid: €129.00. A new cart is open."
    state = desk.customers.state(ELENI)
    assert state is not None
    assert state.entries == ()
    assert len(state.wishlist) == 2


def test_what_may_not_be_sold_must_be_taken_out_first(show: Show) -> None:
    desk = a_desk()
    desk.shelf.mark(CUSHION, recalled=True)
    desk.hear()
    _, paying = a_till(desk)
    floor = show(desk, paying)
    asked(floor, desk)
    floor.look("pay-recalled")
    assert floor.shows("payProblem")
    assert paying.state.problem.startswith("Not for sale: Stripe cushion.")
    floor.tap("pay")
    desk.settle()
    assert desk.serving.state.cart_count == 4
    desk.serving.desk.remove(CUSHION)
    desk.settle()
    paying.streams_changed(frozenset())
    desk.settle()
    assert (paying.state.problem, paying.state.off) == ("", "")


def test_without_a_line_it_says_so_and_writes_a_reminder(show: Show) -> None:
    desk = a_desk()
    till, paying = a_till(desk)
    till.live = False
    paying.line_changed(live=False)
    floor = show(desk, paying)
    asked(floor, desk)
    floor.look("pay-offline")
    assert floor.shows("payOffline")
    floor.tap("pay")
    desk.settle()
    assert desk.serving.state.cart_count == 4
    floor.tap("payRemind")
    desk.settle()
    assert till.reminded == [ELENI]
    assert not paying.state.shown
    assert desk.toasts.state.text == "A reminder is on the list of tasks."


def test_a_cart_that_changed_meanwhile_is_shown_again_and_not_closed(show: Show) -> None:
    desk = a_desk()
    _, paying = a_till(desk)
    floor = show(desk, paying)
    asked(floor, desk)
    desk.customers.elsewhere(ELENI, CartAdd(LAMP, 1, Money(8900, "EUR")))
    floor.tap("pay")
    desk.settle()
    assert paying.state.problem == "The cart changed just now. Look at it once more."
    assert LAMP in [row.sku for row in paying.rows.rows]
    assert not paying.state.paid


def test_while_the_hub_has_not_answered_nothing_is_told_as_done(show: Show) -> None:
    desk = a_desk()
    till, paying = a_till(desk)
    floor = show(desk, paying)
    asked(floor, desk)
    desk.customers.offline = True
    floor.tap("pay")
    desk.settle()
    assert (paying.state.busy, paying.state.paid) == (True, "")
    assert len(paying.rows.rows) == 3
    desk.customers.elsewhere(ELENI, CartAdd(LAMP, 1, Money(8900, "EUR")))
    desk.customers.send()
    paying.tick()
    desk.settle()
    assert paying.state.problem == "The cart changed meanwhile. Look at it, then check out again."
    assert not paying.state.busy
    paying.close()
    desk.settle()
    assert len(till.put_away) == 1
