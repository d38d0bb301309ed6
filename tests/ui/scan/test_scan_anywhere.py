"""A hand scanner fires on every page of the real window: nothing of it stays where it hit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem

from store_app.clocks import SystemClock
from store_app.viewmodels.hand_scanners.wedge import Ears, WedgeFilter
from tests.ui.scan.test_hand_scanner import SCAN_CODES
from tests.ui.stage import Stage

Window = Callable[..., Stage]
_NUMBER = "9506000134352"


class Aimed:
    """A scanner before the window of a stage."""

    def __init__(self, stage: Stage) -> None:
        assert stage.window is not None
        self.stage = stage
        self.window = stage.window
        self.scans: list[str] = []
        self.filter = WedgeFilter(stage.window, Ears(self.scans.append), SystemClock())
        self._at_ms = 50_000

    def keys(self, text: str, gap_ms: int = 8) -> None:
        for sign in text:
            self._at_ms += gap_ms
            code, none = SCAN_CODES[sign, False], Qt.KeyboardModifier.NoModifier
            key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(ord(sign.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, none, code, 0, 0, sign)
                event.setTimestamp(self._at_ms)
                QCoreApplication.sendEvent(self.window, event)

    def focused_text(self) -> str:
        item: QQuickItem | None = self.window.activeFocusItem()
        return str(item.property("text") or "") if item else ""


def test_a_scan_on_the_sign_in_page_is_no_pin_and_a_typed_pin_still_is(window: Window) -> None:
    stage = window()
    stage.open(signed_in=False)
    stage.until(lambda: stage.shows("colleague-sam"))
    stage.tap("colleague-sam")
    aimed = Aimed(stage)
    aimed.keys(_NUMBER + "\r")
    stage.settle(150)
    assert aimed.scans == [_NUMBER]
    assert stage.desk.state.filled == 0
    assert stage.desk.state.problem == ""
    for digit in "2580":
        aimed.keys(digit, gap_ms=120)
        stage.settle(120)
    stage.until(lambda: stage.shell.state.signed_in)
    aimed.filter.close()


@pytest.mark.parametrize(
    ("page", "field"), [("search", "searchField"), ("customer", "query"), ("scan", "number")]
)
def test_a_scan_into_the_field_of_a_page_leaves_what_was_typed(
    window: Window, page: str, field: str
) -> None:
    stage = window()
    stage.open()
    stage.shell.open(page)
    stage.settle(200)
    stage.tap(field)
    aimed = Aimed(stage)
    aimed.keys("lam", gap_ms=130)
    before = aimed.focused_text()
    aimed._at_ms += 1_000
    aimed.keys(_NUMBER + "\r")
    assert aimed.scans == [_NUMBER]
    assert aimed.focused_text() == before == "lam"
    aimed.filter.close()


def test_a_scan_over_an_open_sheet_changes_nothing_in_it(window: Window) -> None:
    stage = window()
    stage.open()
    stage.tap("railDisplay")
    stage.settle(350)
    aimed = Aimed(stage)
    state = stage.display.state
    aimed.keys(_NUMBER + "\r")
    stage.settle(120)
    assert aimed.scans == [_NUMBER]
    assert stage.display.state == state
    assert stage.shows("dark")
    aimed.filter.close()


def test_a_scan_over_an_open_menu_is_no_key_for_it(window: Window) -> None:
    stage = window()
    stage.open()
    stage.shell.open("search")
    stage.settle(200)
    stage.tap("category")
    stage.settle(300)
    aimed = Aimed(stage)
    aimed.keys(_NUMBER + "\r")
    stage.settle(120)
    assert aimed.scans == [_NUMBER]
    assert stage.search.state.category == ""
    assert stage.search.state.text == ""
    aimed.filter.close()
