"""The window around the pages: rail, top bar, lock, display and messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from store_app.errors import Damaged
from store_app.ui import Ui, Words
from store_app.viewmodels.frame.brand import load_brand
from tests.ui.customer.demo_shop import ELENI
from tests.ui.demo_device import DEMO
from tests.ui.stage import RESOURCES, Stage

Window = Callable[..., Stage]


def test_the_rail_leads_to_the_pages(window: Window) -> None:
    stage = window()
    stage.open()
    for name, page in (("railCustomer", "customer"), ("railSearch", "search")):
        stage.tap(name)
        assert stage.shell.state.page == page
    assert stage.item("cards").property("count") > 0


def test_what_needs_a_person_opens_above_the_page(window: Window) -> None:
    stage = window()
    stage.open()
    asked: list[bool] = []
    stage.shell.tasksAsked.connect(lambda: asked.append(True))
    stage.tap("railTasks")
    stage.until(lambda: stage.shows("close"))
    stage.settle(400)
    stage.grab("tasks")
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.shows("close"))
    assert asked == [True]


def test_display_opens_above_the_page(window: Window) -> None:
    stage = window()
    stage.open()
    stage.tap("railDisplay")
    stage.until(lambda: stage.shows("dark"))
    stage.settle(400)
    stage.grab("display")
    stage.tap("dark")
    assert stage.display.state.dark
    stage.settle(300)
    stage.grab("display-dark")


def test_a_language_turns_the_window_round_and_back(window: Window) -> None:
    stage = window()
    stage.open()
    stage.until(lambda: stage.item("cards").property("count") > 0)
    assert stage.at("railSearch").x() < 200
    stage.display.pickLanguage("fa")
    stage.settle(100)
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert stage.at("railSearch").x() > 1000
    assert stage.search._cards.rows[0].price == "۶۴ یورو"
    stage.display.pickLanguage("en")
    stage.settle(100)
    assert stage.at("railSearch").x() < 200


def test_the_lock_shows_nothing_but_the_sign_in_page(window: Window) -> None:
    stage = window()
    stage.open()
    stage.tap("lock")
    stage.settle(50)
    assert not stage.shows("railSearch")
    assert stage.shows("colleague-sam")


def test_a_key_is_a_sign_of_life_and_idleness_locks(window: Window) -> None:
    stage = window()
    shown = stage.open()
    stage.clock.advance(100)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(shown, press)
    stage.clock.advance(100)
    stage.ui._beat()
    assert stage.shell.state.signed_in
    stage.clock.advance(20)
    stage.ui._beat()
    assert stage.shell.state.signed_in is False


def test_the_line_is_told_and_what_waits_can_be_asked_for(window: Window) -> None:
    stage = window()
    stage.open()
    stage.line.show("offline", stage.clock.now_ms(), 3)
    stage.settle(50)
    asked: list[bool] = []
    stage.shell.tasksAsked.connect(lambda: asked.append(True))
    stage.tap("linePill")
    assert asked == [True]


def test_a_message_stands_at_the_bottom_and_its_action_works(window: Window) -> None:
    stage = window()
    stage.open()
    undone: list[bool] = []
    stage.toasts.show("Arlo table lamp added", action="Undo", on_action=lambda: undone.append(True))
    stage.settle(300)
    stage.grab("toast")
    stage.tap("action")
    assert undone == [True]
    assert stage.toasts.state.text == ""


def test_the_next_message_is_seen_too(window: Window) -> None:
    stage = window()
    stage.open()
    for text in ("One", "Two"):
        stage.toasts.show(text, action="Undo", on_action=lambda: stage.toasts.show("Undone"))
        stage.settle(300)
        assert stage.shows("action")
        stage.tap("action")
        assert stage.toasts.state.text == "Undone", "what an action answers is not taken away"
        stage.toasts.dismiss()
        stage.settle(300)
        assert not stage.shows("action")


def _serve_eleni(stage: Stage) -> None:
    stage.others.scan.desk.customers.open(ELENI)
    stage.others.customers.servingAsked.emit(ELENI)
    stage.others.settle()
    stage.keeping.serving = True
    stage.product.customer_changed()
    stage.settle(50)


def test_a_wide_window_shows_the_customer_beside_the_product(window: Window) -> None:
    stage = window()
    stage.open()
    _serve_eleni(stage)
    assert stage.shell.state.page == "customer"
    stage.shell.showProduct("arlo-table-lamp", "40-2217-SG-L")
    stage.until(lambda: stage.product.state.ready)
    stage.settle(400)
    stage.grab("product-serving")
    assert stage.item("panel").width() == 352
    assert not stage.shows("servingPill")
    stage.shell.open("search")
    stage.settle(50)
    assert not stage.shows("panel")
    assert stage.item("servingPill").property("text") == "Serving Eleni P. · 4 in cart"
    stage.grab("search-serving")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_in_a_narrow_window_the_customer_comes_as_a_sheet(window: Window, language: str) -> None:
    stage = window(language)
    stage.open(1024, 768)
    _serve_eleni(stage)
    stage.shell.showProduct("arlo-table-lamp", "40-2217-SG-L")
    stage.until(lambda: stage.product.state.ready)
    stage.settle(50)
    stage.tap("servingPill")
    stage.settle(400)
    stage.grab(f"panel-sheet-{language}")
    assert stage.shows("views")
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.shows("views"))


@pytest.mark.parametrize("language", ["en", "el", "fa", "ar"])
@pytest.mark.parametrize("width", [1024, 1280])
def test_the_bar_never_runs_out_of_the_window(window: Window, language: str, width: int) -> None:
    stage = window(language)
    stage.open(width, 800)
    _serve_eleni(stage)
    stage.shell.open("search")
    now_ms = stage.clock.now_ms()
    stage.line.show("offline", now_ms, 12, "hub.broken", now_ms - 86_400_000)
    stage.settle(400)
    stage.grab(f"bar-{language}-{width}")
    assert stage.window is not None
    for name in ("lock", "linePill", "servingPill"):
        item = stage.item(name)
        start = item.mapToScene(QPointF(0, 0)).x()
        assert 0 <= start <= start + item.width() <= stage.window.width()
    pills = (stage.line.state.text, stage.line.state.waiting, stage.shell.state.store)
    assert not [text for text in stage.cut() if text in pills]


def test_a_scanned_code_leads_to_its_product_from_every_other_page(window: Window) -> None:
    stage = window()
    stage.open()
    scanner = stage.others.scan.scanner
    scanner.productScanned.emit("speckle-mug", "")
    stage.until(lambda: stage.product.state.name == "Speckle mug")
    assert stage.shell.state.page == "product"
    stage.shell.open("scan")
    scanner.productScanned.emit("arlo-table-lamp", "")
    assert stage.shell.state.page == "scan"


def test_who_shows_a_code_is_served_at_once(window: Window) -> None:
    stage = window()
    stage.open()
    stage.others.scan.scanner.customerShown.emit(ELENI)
    stage.others.settle()
    assert stage.others.serving.customer == ELENI
    assert stage.shell.state.page == "customer"
    stage.others.serving.leave()
    stage.others.settle()
    assert stage.others.customers.profile.state.customer_id == ""


def test_handing_over_opens_its_sheet(window: Window) -> None:
    stage = window()
    stage.open()
    stage.others.serving.handOverAsked.emit(ELENI, False)
    stage.others.settle()
    stage.until(lambda: stage.shows("code"))
    stage.shell.lock()
    stage.until(lambda: not stage.shows("code"))
    assert not stage.others.hand_over.state.colleague


def test_handing_over_to_a_colleague_opens_the_same_sheet(window: Window) -> None:
    stage = window()
    stage.open()
    stage.others.serving.handOverAsked.emit(ELENI, True)
    stage.others.settle()
    stage.until(lambda: stage.shows("code"))
    assert stage.others.hand_over.state.colleague


def test_everybody_reads_again_when_rows_come(window: Window) -> None:
    stage = window()
    stage.open()
    stage.shell.showProduct("arlo-table-lamp", "")
    stage.until(lambda: stage.product.state.ready)
    stage.views.streams_changed(frozenset({"shop", "catalogue", "reviews"}))
    stage.others.settle()
    stage.settle(50)
    assert stage.product.state.name == "Arlo table lamp"


def test_escape_goes_back_from_a_product(window: Window) -> None:
    stage = window()
    stage.open()
    stage.shell.showProduct("arlo-table-lamp", "")
    stage.until(lambda: stage.product.state.ready)
    stage.key(Qt.Key.Key_Escape)
    assert stage.shell.state.page == "search"


def test_a_program_that_is_not_whole_says_so(window: Window) -> None:
    stage = window()
    bare = Ui(stage.views, load_brand(RESOURCES / "brand.json"), RESOURCES, Words(DEMO))
    with pytest.raises(Damaged):
        _ = bare.window
    bare.close()


def test_only_languages_with_words_are_there() -> None:
    assert Words(DEMO).languages() == ()
