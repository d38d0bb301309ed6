"""The window around the pages: rail, top bar, lock, display and messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from store_app.errors import Damaged
from store_app.ui import Ui, Words
from store_app.viewmodels.brand import load_brand
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


def test_tasks_and_display_open_above_the_page(window: Window) -> None:
    stage = window()
    stage.open()
    asked: list[bool] = []
    stage.shell.tasksAsked.connect(lambda: asked.append(True))
    stage.tap("railTasks")
    stage.tap("railDisplay")
    stage.until(lambda: stage.shows("dark"))
    stage.settle(400)
    stage.grab("display")
    stage.tap("dark")
    assert stage.display.state.dark
    assert asked == [True]
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
