"""The line of a cart tells who did what, carries a note, and explains what changes met."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Channel,
    Intent,
)
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StaffId
from store_app.domain.money import Money
from store_app.ui import Words
from store_app.viewmodels.frame.brand import apply_brand, load_brand
from store_app.viewmodels.wording.tone import Tone
from tests.ui.customer.demo_shop import (
    CUSHION,
    ELENI,
    HERE,
    MUG,
    PHONED,
    THROW,
    demo_customers,
)
from tests.ui.customer.floor import RESOURCES, ROOT, Floor, pause
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
    LineSheet {
        line: serving_.line
    }
"""
Show = Callable[..., Floor]
PRICE = Money(1800, "EUR")
MARIA_THERE = Author(Channel.STORE, StaffId("maria"), PlaceId("marousi"), "Counter 1")
TABLET_B = Author(Channel.STORE, None, HERE, "Tablet B")


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    floors: list[Floor] = []
    words = Words(ROOT / "build" / "i18n")
    assert qapp is not None

    def opened(desk: Desk, language: str = "en", *, dark: bool = False) -> Floor:
        floors.append(Floor(PANEL, {"serving_": desk.serving}, language=language))
        words.speak(language)
        floors[-1].engine.retranslate()
        desk.serving.retranslate()
        apply_brand(
            floors[-1].engine, load_brand(RESOURCES / "brand.json"), "dark" if dark else "light"
        )
        return floors[-1]

    yield opened
    for floor in floors:
        floor.close()
    words.speak("en")


def met(desk: Desk, mine: Intent, theirs: Intent, by: Author = TABLET_B) -> None:
    """We act; somebody who had not seen it acts as well, and the hub hears of theirs after ours."""
    state = desk.customers.state(ELENI)
    assert state is not None
    desk.customers.append(
        desk.customers.log[0].change.stream, mine, state.clock, Author(Channel.STORE, None, HERE)
    )
    desk.customers.elsewhere(ELENI, theirs, by, seen=state.clock)
    desk.hear()
    pause()


def said(desk: Desk) -> list[str]:
    return [row.text for row in desk.serving.notices.rows.rows]


def test_a_line_of_several_hands_says_whose_the_last_was_where_and_when(show: Show) -> None:
    desk = a_desk()
    desk.customers.elsewhere(ELENI, CartAdd(MUG, 1, PRICE), TABLET_B)
    desk.hear()
    floor = show(desk)
    floor.look("line-of-two-hands")
    assert any(text.startswith("1 of them added by Tablet B\n") for text in floor.texts())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_who_set_five_reads_why_it_is_six_and_makes_it_five(
    show: Show, language: str, *, dark: bool
) -> None:
    desk = a_desk(language)
    floor = show(desk, language, dark=dark)
    met(desk, CartSet(MUG, 5), CartAdd(MUG, 1, PRICE))
    floor.look(f"notice-{language}-{'dark' if dark else 'light'}")
    (row,) = desk.serving.notices.rows.rows
    if language == "en":
        assert row.text == "6: you set 5, Tablet B added 1."
    floor.tap(f"right-{row.notice_id}")
    desk.settle()
    desk.hear()
    pause()
    assert desk.serving.notices.rows.rows == ()
    assert next(each for each in desk.serving.cart.rows if each.sku == MUG).quantity == 5


def test_who_removed_reads_that_it_came_again_and_puts_the_notice_away(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    met(desk, CartRemove(THROW), CartAdd(THROW, 1, PRICE), MARIA_THERE)
    assert said(desk)[0].startswith("You took it out. 1 added again: ")
    assert "on Counter 1 · Marousi" in said(desk)[0]
    floor.tap(f"away-{desk.serving.notices.rows.rows[0].notice_id}")
    desk.settle()
    pause()
    assert said(desk) == []
    assert any(row.sku == THROW for row in desk.serving.cart.rows)


def test_a_minus_that_found_nothing_is_explained_though_the_line_is_gone(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    state = desk.customers.state(ELENI)
    assert state is not None
    desk.customers.elsewhere(ELENI, CartRemove(CUSHION), TABLET_B)
    stream = desk.customers.log[0].change.stream
    desk.customers.append(
        stream, CartDec(CUSHION, 1), state.clock, Author(Channel.STORE, None, HERE)
    )
    desk.hear()
    pause()
    assert said(desk)[0].startswith("Already removed: Tablet B, ")
    assert any(text.startswith("Already removed") for text in floor.texts())


def test_a_note_is_written_at_the_line_and_shows_what_others_wrote(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    floor.tap(f"line-{MUG}", 400)
    desk.settle()
    note = floor.item("note")
    note.forceActiveFocus()
    note.setProperty("text", "gift wrap")
    pause()
    floor.look("line-sheet")
    floor.tap("keepNote")
    desk.settle()
    desk.hear()
    pause()
    assert next(each for each in desk.serving.cart.rows if each.sku == MUG).note == "gift wrap"
    desk.customers.elsewhere(ELENI, CartNote(MUG, "no wrap"), PHONED)
    desk.hear()
    pause()
    assert note.property("text") == "no wrap"
    assert any(text.startswith("Note written on Speckle mug") for text in floor.texts())
    floor.tap("close", 400)
    assert not desk.serving.line.state.open


def test_undo_of_a_note_writes_the_old_one(show: Show) -> None:
    desk = a_desk()
    show(desk)
    desk.customers.elsewhere(ELENI, CartNote(MUG, "old"), PHONED)
    desk.hear()
    desk.serving.desk.note(MUG, "new")
    desk.settle()
    assert (desk.toasts.state.text, desk.toasts.state.action) == ("Note kept", "Undo")
    desk.toasts.act()
    desk.settle()
    desk.hear()
    assert next(each for each in desk.serving.cart.rows if each.sku == MUG).note == "old"


def test_undo_brings_back_a_note_and_a_wish_that_were_taken_off(show: Show) -> None:
    desk = a_desk()
    show(desk)
    desk.customers.elsewhere(ELENI, CartNote(MUG, "old"), PHONED)
    desk.hear()
    wish = desk.serving.wishlist.rows[0].sku
    taken_off: list[tuple[Callable[[], None], str]] = [
        (lambda: desk.serving.desk.note(MUG, ""), "Note taken off"),
        (lambda: desk.serving.desk.removeWish(wish), "taken off the wishlist"),
    ]
    for tap, told in taken_off:
        tap()
        desk.settle()
        assert told in desk.toasts.state.text
        desk.toasts.act()
        desk.settle()
        desk.hear()
    assert next(each for each in desk.serving.cart.rows if each.sku == MUG).note == "old"
    assert wish in [each.sku for each in desk.serving.wishlist.rows]


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_recalled_thing_blocks_with_a_banner_and_shows_what_can_be_had_instead(
    show: Show, language: str
) -> None:
    desk = a_desk(language)
    desk.shelf.mark(CUSHION, recalled=True)
    desk.shelf.mark(THROW, discontinued=True)
    desk.hear()
    floor = show(desk, language)
    assert floor.shows("recalled")
    assert CUSHION in [row.sku for row in desk.serving.cart.rows if row.flag]
    floor.look(f"recalled-{language}")
    cart = floor.item("cart")
    cart.setProperty("contentY", cart.property("contentHeight") - cart.height())
    pause()
    floor.tap(f"line-{CUSHION}")
    desk.settle()
    pause(400)
    floor.look(f"recalled-line-{language}")
    asked: list[tuple[str, str]] = []
    desk.serving.line.productAsked.connect(lambda *which: asked.append(which))
    instead = desk.serving.line.instead.rows
    assert len(instead) == 2
    floor.tap(f"instead-{instead[0].sku}")
    assert asked == [(instead[0].product_id, instead[0].sku)]
    desk.serving.desk.remove(CUSHION)
    desk.settle()
    desk.hear()
    pause()
    assert desk.serving.state.recalled == ""


@pytest.mark.parametrize("language", ["en", "fa"])
def test_in_the_demo_shop_emma_has_a_recalled_kettle(show: Show, language: str) -> None:
    desk = a_desk(language, serving=False)
    emma = next(each for each in demo_customers() if each["name"] == "Emma Lindqvist")
    desk.customers.open(CustomerId(emma["id"]))
    desk.serving.serve(CustomerId(emma["id"]))
    desk.settle()
    floor = show(desk, language)
    floor.look(f"recalled-emma-{language}")
    assert floor.shows("recalled")
    assert [row.flag_tone for row in desk.serving.cart.rows if row.flag] == [Tone.PROBLEM]


def test_staff_decide_that_todays_price_counts(show: Show) -> None:
    desk = a_desk()
    floor = show(desk)
    desk.serving.desk.put_in(Sku("40-2217-SG-L"), Money(7900, "EUR"), "Arlo table lamp")
    desk.serving.desk.note("40-2217-SG-L", "cable too")
    desk.settle()
    desk.hear()
    pause()
    floor.tap("line-40-2217-SG-L", 400)
    desk.settle()
    pause()
    floor.look("line-price")
    floor.tap("charge")
    desk.settle()
    desk.hear()
    pause()
    row = next(each for each in desk.serving.cart.rows if each.sku == "40-2217-SG-L")
    assert (row.total, row.price_note, row.note) == ("€89.00", "", "cable too")


def test_the_card_of_a_customer_is_called_as_the_reader_calls_it(show: Show) -> None:
    desk = a_desk("el")
    show(desk, "el")
    assert desk.serving.state.standing.startswith("Μέλος Δρυς")
