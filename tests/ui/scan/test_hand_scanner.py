"""A hand scanner types into a window where somebody else is typing too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from store_app.clocks import SystemClock
from store_app.codes import write_customer_code
from store_app.scanning.us_keyboard import X11_OFFSET, UsKeyboard
from store_app.scanning.wedge import Trouble
from store_app.viewmodels.hand_scanners.wedge import Ears, WedgeFilter
from store_app.viewmodels.scan.scanner import Source
from tests.ui.customer.demo_shop import ELENI, MUG
from tests.ui.customer.floor import Floor, until
from tests.ui.scan.cameras import FakeCameras
from tests.ui.scan.scan_desk import KEYS, PAGE, ScanDesk, a_scan_desk

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
Keys = Callable[[str], str]
SCAN_CODES = {
    (sign, shift): code
    for code in range(120)
    for shift in (False, True)
    if (sign := UsKeyboard().character(code, shift=shift)) is not None
}


class Scanned:
    """A window in whose number field somebody was typing when the scanner fired."""

    def __init__(self) -> None:
        self.desk: ScanDesk = a_scan_desk(cameras=FakeCameras())
        self.floor = Floor(PAGE, {"scanner_": self.desk.scanner})
        self.texts: list[str] = []
        self.wedge = WedgeFilter(self.floor.window, Ears(self._take), SystemClock())
        self.field = self.floor.item("number")
        self.field.forceActiveFocus()
        self._at_ms = 10_000

    def _take(self, text: str) -> None:
        self.texts.append(text)
        self.desk.scanner.take(text, "", Source.HAND)

    def keys(self, text: str, gap_ms: int, typed_as: Keys = str, *, codes: bool = True) -> None:
        """Key after key, as the window system sends them."""
        for sign in text:
            self._at_ms += gap_ms
            shift = (sign, False) not in SCAN_CODES
            code = SCAN_CODES.get((sign, shift), 0) if codes else 0
            key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_unknown
            modifiers = Qt.KeyboardModifier.ShiftModifier if shift and codes else _PLAIN
            self.send(key, modifiers, code, typed_as(sign))

    def send(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier,
        code: int,
        text: str,
        *,
        is_repeat: bool = False,
    ) -> None:
        press = QEvent.Type.KeyPress
        event = QKeyEvent(press, key, modifiers, code, 0, 0, text, is_repeat, 1)
        event.setTimestamp(self._at_ms)
        QCoreApplication.sendEvent(self.floor.window, event)

    def up(self, sign: str) -> None:
        """The key of this sign goes up again."""
        release, code = QEvent.Type.KeyRelease, SCAN_CODES[sign, False]
        event = QKeyEvent(release, Qt.Key.Key_unknown, _PLAIN, code, 0, 0, sign)
        event.setTimestamp(self._at_ms)
        QCoreApplication.sendEvent(self.floor.window, event)

    def keys_by_the_server(self, text: str, kept: str, written: str) -> None:
        """A scan whose keys the X server sends, of which an input method keeps and writes some."""
        for sign in text:
            shift = (sign, False) not in SCAN_CODES
            self.wedge._server.take(_as_sent(self._at_ms + 8, SCAN_CODES[sign, shift], shift=shift))
            if sign == kept:
                self._at_ms += 8
                before = str(self.field.property("text"))
                self.field.setProperty("text", before + written)
            else:
                self.keys(sign, 8)

    def pause(self) -> None:
        self._at_ms += 2_000

    def close(self) -> None:
        self.wedge.close()
        self.desk.close()
        self.floor.close()


def _as_sent(time_ms: int, scan_code: int, *, shift: bool) -> bytes:
    """The press of a key as it stands in the server's event."""
    head = bytes([2, scan_code, 0, 0]) + time_ms.to_bytes(4, "little")
    return head + bytes(20) + int(shift).to_bytes(2, "little") + bytes(2)


_PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[Scanned]:
    assert qapp is not None
    window = Scanned()
    yield window
    window.close()


@pytest.mark.parametrize("layout", [str, lambda sign: sign.translate(PERSIAN)])
def test_a_scan_lands_on_the_product_and_leaves_the_field_as_it_was(
    window: Scanned, layout: Keys
) -> None:
    gtin = window.desk.desk.shelf.gtin(MUG)
    window.keys("lam", 180)
    window.pause()
    window.keys(gtin + "\r", 12, layout)
    assert window.texts == [gtin]
    assert window.field.property("text") == "lam"
    window.desk.settle()
    assert window.desk.opened == [("speckle-mug", MUG)]


def test_without_scan_codes_the_text_is_read(window: Scanned) -> None:
    gtin = window.desk.desk.shelf.gtin(MUG)
    window.keys(gtin + "\r", 12, lambda sign: sign.translate(PERSIAN), codes=False)
    assert window.texts == [gtin]
    assert window.field.property("text") == ""


@pytest.mark.parametrize(("kept", "written"), [(":", ""), ("/", "\u0644\u0627"), ("h", "")])
def test_a_key_that_an_input_method_keeps_for_itself_is_no_gap_in_a_scan(
    window: Scanned, kept: str, written: str
) -> None:
    """Under the Greek layout a colon waits for a letter; under the Arabic one two letters come."""
    link = f"https://id.gs1.org/01/{window.desk.desk.shelf.gtin(MUG)}"
    window.keys("lam", 180)
    window.pause()
    window.keys_by_the_server(link + "\r", kept, written)
    assert window.texts == [link]
    assert window.field.property("text") == "lam"


def test_two_equal_digits_in_one_millisecond_are_two(window: Scanned) -> None:
    """A server that has much to do stamps them alike, and Qt takes the second for a repeat."""
    gtin = window.desk.desk.shelf.gtin(MUG)
    assert any(one == next_ for one, next_ in pairwise(gtin))
    for before, sign in pairwise(" " + gtin):
        if sign == before:
            code = SCAN_CODES[sign, False]
            window.send(Qt.Key.Key_unknown, _PLAIN, code, sign, is_repeat=True)
        else:
            window.keys(sign, 8)
    window.keys("\r", 8)
    assert window.texts == [gtin]
    assert window.field.property("text") == ""


def test_two_scanners_whose_keys_are_down_together_give_no_code(window: Scanned) -> None:
    """Neither sends a suffix, so all their keys are one burst."""
    told: list[Trouble] = []
    window.wedge.close()
    ears = Ears(window.texts.append, told.append)
    window.wedge = WedgeFilter(window.floor.window, ears, SystemClock())
    down = ""
    for pair in zip("9506000134352", "4006381333931", strict=True):
        for sign in pair:
            window.keys(sign, 8)
            if down:
                window.up(down)
            down = sign
    until(lambda: bool(told))
    assert (told, window.texts) == ([Trouble.TWO_AT_ONCE], [])
    assert window.field.property("text") == ""


def test_a_key_that_is_held_repeats_in_its_field_and_is_no_scan(window: Scanned) -> None:
    window.keys("7", 200)
    for gap_ms in (250, *[30] * 20):
        window._at_ms += gap_ms
        code = SCAN_CODES["7", False]
        window.send(Qt.Key.Key_unknown, _PLAIN, code, "7", is_repeat=True)
    window.pause()
    assert window.texts == []
    assert window.field.property("text") == "7" * 22


def test_an_accent_that_a_person_types_is_left_to_the_input_method(window: Scanned) -> None:
    for sign in "ab:c":
        window.keys_by_the_server(sign, ":", "")
        window.pause()
    assert window.texts == []
    assert window.field.property("text") == "abc"


def test_a_scanner_without_a_suffix_is_heard_after_a_silence(window: Scanned) -> None:
    gtin = window.desk.desk.shelf.gtin(MUG)
    window.keys(gtin, 12)
    until(lambda: window.texts == [gtin])


def test_a_person_who_types_fast_is_left_alone(window: Scanned) -> None:
    window.keys("9520605101", 85)
    assert window.texts == []
    assert window.field.property("text") == "9520605101"


def test_the_cursor_is_where_it_was_before(window: Scanned) -> None:
    window.keys("lamp", 180)
    text_input = window.floor.window.activeFocusItem()
    text_input.setProperty("cursorPosition", 2)
    window.pause()
    window.keys(window.desk.desk.shelf.gtin(MUG) + "\r", 12)
    assert window.field.property("text") == "lamp"
    assert text_input.property("cursorPosition") == 2


def test_a_customer_code_opens_the_customer_from_any_page(window: Scanned) -> None:
    shown: list[str] = []
    window.desk.scanner.customerShown.connect(shown.append)
    later_s = window.desk.desk.clock.now_ms() // 1000 + 300
    code = write_customer_code(ELENI, later_s, 1, KEYS[1])
    window.keys(code + "\r", 8)
    window.desk.settle()
    assert shown == [code]


def test_an_unknown_scan_asks_for_the_scan_page(window: Scanned) -> None:
    raised: list[int] = []
    window.desk.scanner.noticeRaised.connect(lambda: raised.append(1))
    window.keys("9506000134352\r", 12)
    window.desk.settle()
    assert raised == [1]


def test_where_no_text_is_edited_no_key_of_a_scan_presses_anything(window: Scanned) -> None:
    button = window.floor.item("lookUp")
    button.forceActiveFocus()
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))  # type: ignore[attr-defined]
    gtin = window.desk.desk.shelf.gtin(MUG)
    window.keys(" " + gtin + "\r", 12)
    assert window.texts == [" " + gtin]
    assert pressed == []


def test_a_person_still_presses_a_button_with_the_space_bar(window: Scanned) -> None:
    window.floor.item("lookUp").forceActiveFocus()
    window.desk.scanner.lookUp("x")
    window.field.setProperty("text", "40-0000")
    waiting = window.desk.background.waiting
    space = (57 + X11_OFFSET, " ")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Space, _PLAIN, space[0], 0, 0, space[1], False, 1)
        event.setTimestamp(20_000)
        QCoreApplication.sendEvent(window.floor.window, event)
    until(lambda: window.desk.background.waiting > waiting)


def test_a_selection_is_selected_again(window: Scanned) -> None:
    window.keys("lamp oak", 180)
    text_input = window.floor.window.activeFocusItem()
    QMetaObject.invokeMethod(text_input, "selectAll", Qt.ConnectionType.DirectConnection)
    window.pause()
    window.keys(window.desk.desk.shelf.gtin(MUG) + "\r", 12)
    assert window.field.property("text") == "lamp oak"
    assert text_input.property("selectedText") == "lamp oak"
