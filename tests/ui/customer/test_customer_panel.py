"""The customer beside the page: real rows, real taps, real change log."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.domain.change import CartAdd, CartRemove
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from tests.ui.customer.demo_shop import CUSHION, ELENI, LAMP, MUG, SAM, THROW
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.served import Desk, a_desk

PANEL = """
    CustomerPanel {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 64
        anchors.bottom: parent.bottom
        width: 352
        serving: serving_
    }
"""
Show = Callable[..., Floor]


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    floors: list[Floor] = []
    assert qapp is not None

    def opened(desk: Desk, language: str = "en") -> Floor:
        floors.append(Floor(PANEL, {"serving_": desk.serving}, language=language))
        return floors[-1]

    yield opened
    for floor in floors:
        floor.close()


def quantity(desk: Desk, sku: Sku) -> int:
    state = desk.customers.state(ELENI)
    return state.quantity(sku) if state else 0


def test_the_panel_says_who_is_served_and_what_is_in_the_cart(show: Show) -> None:
    floor = show(a_desk())
    floor.look("panel-cart")
    texts = floor.texts()
    for text in ("Eleni P.", "Oak member · 1,240 points", "Cart 4", "Wishlist 2", "€129.00"):
        assert text in texts
    for mark in ("added on phone", "added by Sam", "added on the web"):
        assert any(text.startswith(f"{mark}\n") for text in texts), mark


def test_it_mirrors_for_persian(show: Show) -> None:
    floor = show(a_desk("fa"), "fa")
    floor.look("panel-cart-fa")
    assert floor.item("handOver").isVisible()


def test_the_customer_is_handed_to_their_phone_or_to_a_colleague(show: Show) -> None:
    desk = a_desk()
    asked: list[tuple[str, bool]] = []
    desk.serving.handOverAsked.connect(lambda who, colleague: asked.append((who, colleague)))
    floor = show(desk)
    floor.tap("handOver")
    floor.tap("handToColleague")
    assert asked == [(ELENI, False), (ELENI, True)]


def test_plus_adds_one_and_minus_takes_one(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    floor.tap(floor.part(f"stepper-{MUG}", "plus"))
    desk.settle()
    assert desk.serving.state.cart_count == 5
    floor.tap(floor.part(f"stepper-{MUG}", "minus"))
    desk.settle()
    assert desk.serving.state.cart_count == 4


def test_minus_at_one_takes_the_line_out_and_undo_puts_it_back(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    floor.tap(floor.part(f"stepper-{THROW}", "minus"))
    desk.settle()
    assert THROW not in [row.sku for row in desk.serving.cart.rows]
    assert desk.toasts.state.text == "Wool throw taken out"
    desk.toasts.act()
    desk.settle()
    assert THROW in [row.sku for row in desk.serving.cart.rows]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Speckle mug: 4 (was 2)"),
        ("el", "Κούπα Speckle: 4 (ήταν 2)"),
        ("fa", "ماگ خال‌دار: ۴ (پیش‌تر ۲)"),
        ("ar", "كوب مرقّط: ٤ (كان ٢)"),
    ],
)
def test_one_message_follows_quick_taps_and_takes_all_of_them_back_as_one_change(
    show: Show, speak: Callable[[str], None], language: str, words: str
) -> None:
    desk = a_desk(language)
    speak(language)
    floor = show(desk, language)
    for _ in range(2):
        floor.tap(floor.part(f"stepper-{MUG}", "plus"))
        desk.settle()
        desk.hear()
        desk.clock.advance(9)
    assert desk.toasts.state.text == words
    assert quantity(desk, MUG) == 4
    changes = len(desk.customers.log)
    desk.toasts.act()
    desk.settle()
    desk.hear()
    assert quantity(desk, MUG) == 2
    assert len(desk.customers.log) == changes + 1
    assert desk.toasts.state.text == ""


def test_undo_of_taps_leaves_what_others_added_meanwhile() -> None:
    desk = a_desk()
    desk.serving.desk.more(MUG)
    desk.settle()
    desk.customers.elsewhere(ELENI, CartAdd(MUG, 1, Money(1800, "EUR")))
    desk.hear()
    desk.serving.desk.more(MUG)
    desk.settle()
    assert desk.toasts.state.text == "Speckle mug: 5 (was 3)"
    desk.toasts.act()
    desk.settle()
    desk.hear()
    assert quantity(desk, MUG) == 3


def test_taps_that_cancel_leave_nothing_to_undo() -> None:
    desk = a_desk()
    desk.serving.desk.more(MUG)
    desk.serving.desk.fewer(MUG)
    desk.settle()
    assert (quantity(desk, MUG), desk.toasts.state.text) == (2, "")


def test_taps_on_another_line_are_another_series_and_so_are_those_after_the_message_went() -> None:
    desk = a_desk()
    desk.serving.desk.more(MUG)
    desk.serving.desk.more(CUSHION)
    desk.settle()
    assert desk.toasts.state.text.endswith(" (was 1)")
    desk.serving.desk.more(MUG)
    desk.settle()
    assert desk.toasts.state.text == "Speckle mug: 4 (was 3)"
    desk.toasts.dismiss()
    desk.serving.desk.more(MUG)
    desk.settle()
    assert desk.toasts.state.text == "Speckle mug: 5 (was 4)"
    desk.clock.advance(11)
    desk.toasts.act()
    desk.settle()
    assert quantity(desk, MUG) == 5
    assert "Too late" in desk.toasts.state.text


def test_while_a_problem_stands_one_message_of_the_taps_waits_behind_it() -> None:
    desk = a_desk()
    desk.toasts.warn("It did not work")
    desk.serving.desk.more(MUG)
    desk.serving.desk.more(MUG)
    desk.settle()
    assert desk.toasts.state.text == "It did not work"
    desk.toasts.dismiss()
    assert desk.toasts.state.text == "Speckle mug: 4 (was 2)"
    desk.toasts.dismiss()
    assert desk.toasts.state.text == ""


def test_after_ten_seconds_undo_is_too_late() -> None:
    desk = a_desk()
    desk.serving.desk.remove(THROW)
    desk.settle()
    desk.clock.advance(11)
    desk.toasts.act()
    desk.settle()
    assert THROW not in [row.sku for row in desk.serving.cart.rows]
    assert "Too late" in desk.toasts.state.text


def test_what_the_phone_changes_is_tinted_for_four_seconds(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    desk.customers.elsewhere(ELENI, CartAdd(MUG, 1, Money(1800, "EUR")))
    desk.hear()
    assert [row.sku for row in desk.serving.cart.rows if row.fresh] == [MUG]
    floor.look("panel-fresh")
    desk.clock.advance(4)
    desk.serving.tick()
    assert not any(row.fresh for row in desk.serving.cart.rows)


def test_our_own_changes_are_not_tinted() -> None:
    desk = a_desk()
    desk.serving.desk.more(MUG)
    desk.settle()
    assert not any(row.fresh for row in desk.serving.cart.rows)


def test_a_line_taken_out_on_the_phone_is_told_at_the_next_tap() -> None:
    desk = a_desk()
    desk.customers.elsewhere(ELENI, CartRemove(CUSHION))
    desk.serving.desk.fewer(CUSHION)
    desk.settle()
    assert desk.toasts.state.text == "Already taken out on the other side."
    assert CUSHION not in [row.sku for row in desk.serving.cart.rows]


def test_without_a_line_changes_wait_and_say_so(show: Show) -> None:
    desk = a_desk()
    desk.customers.offline = True
    desk.serving.desk.more(MUG)
    desk.settle()
    floor = show(desk)
    floor.look("panel-waiting")
    assert "waiting to send" in floor.texts()
    desk.customers.send()
    desk.hear()
    pause()
    assert "waiting to send" not in floor.texts()


def test_a_price_that_changed_shows_both(show: Show) -> None:
    desk = a_desk()
    desk.customers.elsewhere(ELENI, CartAdd(LAMP, 1, Money(7900, "EUR")), SAM)
    desk.hear()
    row = next(row for row in desk.serving.cart.rows if row.sku == LAMP)
    assert row.price_note == "Seen at €79.00, today €89.00"
    assert row.total == "€79.00"
    floor = show(desk)
    floor.look("panel-price-changed")


def test_a_wish_moves_into_the_cart(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    floor.tap(floor.saying("Wishlist 2"))
    floor.look("panel-wishlist")
    assert "4 here · Aisle B3" in floor.texts()
    floor.tap(f"move-{LAMP}")
    desk.settle()
    assert desk.serving.state.wish_count == 1
    assert desk.serving.state.cart_count == 5


def test_leaving_asks_once_and_forgets(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    floor.tap("leave", 300)
    floor.look("panel-leaving")
    assert "End with Eleni?" in floor.texts()
    floor.tap(floor.saying("End and erase"), 300)
    desk.settle()
    assert desk.customers.state(ELENI) is None
    assert not desk.serving.state.serving
    assert "No customer yet" in floor.texts()


def test_nobody_yet_and_an_empty_cart_have_a_way_on(show: Show) -> None:
    desk = a_desk(serving=False)
    floor = show(desk)
    floor.look("panel-nobody")
    asked: list[str] = []
    desk.serving.scanAsked.connect(lambda: asked.append("scan"))
    floor.tap("action")
    assert asked == ["scan"]
