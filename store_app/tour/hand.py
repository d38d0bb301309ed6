"""What a person does at the window, as the events that a machine would send."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from store_app.clocks import Clock
from store_app.scanning.us_keyboard import X11_OFFSET, UsKeyboard

SCANNER_GAP_MS: Final = 6
PERSON_GAP_MS: Final = 120
PATIENCE_S: Final = 20.0
_LOOK_EVERY_MS: Final = 10
_STANDS_STILL_MS: Final = 40
_ENTER: Final = 28
_KEYS: Final = range(1, 128)


class Missing(Exception):
    """Something that should be on the screen is not there."""


class Hand:
    """Taps, types, scans and drops; every wait lets the application go on."""

    def __init__(self, window: QQuickWindow, clock: Clock, patience_s: float = PATIENCE_S) -> None:
        self._window = window
        self._clock = clock
        self._patience_s = patience_s
        self._codes = _scan_codes()
        self._pressed_ms = 0

    def wait(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, true: Callable[[], bool], what: str, within_s: float = PATIENCE_S) -> None:
        """Wait until something is so. Raises Missing if it does not become so in time.

        A patient hand waits longer than it is told to, but never for anything else.
        """
        end_s = self._clock.steady_s() + max(within_s, self._patience_s)
        while not true():
            if self._clock.steady_s() > end_s:
                raise Missing(what)
            self.wait(_LOOK_EVERY_MS)

    def sees(self, name: str, within: str = "") -> bool:
        return self._named(name, within) is not None

    def item(self, name: str, within: str = "") -> QQuickItem:
        """The visible item of that name, as soon as it is there."""
        self.until(lambda: self.sees(name, within), f"{name} on the screen")
        found = self._named(name, within)
        if found is None:
            raise Missing(name)
        return found

    def tap(self, name: str, within: str = "") -> None:
        """Tap it once it stands still: nobody hits what is still finding its place."""
        before = None
        while before != (now := _middle(self.item(name, within))):
            before = now
            self.wait(_STANDS_STILL_MS)
        self._tap_item(self.item(name, within))

    def tap_key(self, text: str) -> None:
        """Tap the control that says this text, as soon as it is there."""

        def key() -> QQuickItem | None:
            return self._find(lambda item: item.property("spoken") == text)

        self.until(lambda: key() is not None, f"{text} on the screen")
        found = key()
        if found is None:
            raise Missing(text)
        self._tap_item(found)

    def type_text(self, text: str) -> None:
        """Type as a person does, into whatever has the focus."""
        for sign in text:
            self._key(self._codes.get(sign, (0, False))[0], sign)
            self.wait(PERSON_GAP_MS)

    def scan(self, text: str) -> None:
        """Let a hand scanner type a code and end it with Enter, whatever has the focus.

        The keys bear the times at which a scanner pressed them and come as they wait for a window
        that was busy for a moment: how busy this machine is does not make a person of a scanner.
        """
        self._pressed_ms = self._now_ms()
        for sign in text:
            code, shift = self._codes[sign]
            self._key(code, sign, shift=shift)
            self._pressed_ms += SCANNER_GAP_MS
            QCoreApplication.sendPostedEvents()
        self._key(_ENTER + X11_OFFSET, "\r", key=Qt.Key.Key_Return)
        self._pressed_ms = 0
        self.wait(_LOOK_EVERY_MS)

    def drop(self, picture: Path) -> None:
        """Drop a picture file into the middle of the window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(picture.resolve()))])
        at = QPointF(self._window.width() / 2, self._window.height() / 2)
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, copy, mime, left, none)
        QCoreApplication.sendEvent(self._window, enter)
        QCoreApplication.sendEvent(self._window, QDropEvent(at, copy, mime, left, none))
        self.wait(_LOOK_EVERY_MS)

    def _tap_item(self, item: QQuickItem) -> None:
        middle = _middle(item)
        at = QPoint(round(middle.x()), round(middle.y()))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self._window, left, none, at)
        self.wait(_LOOK_EVERY_MS)

    def _named(self, name: str, within: str) -> QQuickItem | None:
        inside = self._find(lambda item: item.objectName() == within) if within else None
        if within and inside is None:
            return None
        return self._find(lambda item: item.objectName() == name, inside)

    def _find(
        self, fits: Callable[[QQuickItem], bool], within: QQuickItem | None = None
    ) -> QQuickItem | None:
        """The first visible item that fits, in the window or in a sheet above it."""
        waiting = list((within or self._window.contentItem()).childItems())
        while waiting:
            item = waiting.pop(0)
            if item.isVisible():
                if fits(item):
                    return item
                waiting += item.childItems()
        return None

    def _key(
        self, scan_code: int, text: str, *, shift: bool = False, key: Qt.Key = Qt.Key.Key_unknown
    ) -> None:
        modifier = Qt.KeyboardModifier
        held = modifier.ShiftModifier if shift else modifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, held, scan_code, 0, 0, text)
            event.setTimestamp(self._pressed_ms or self._now_ms())
            QCoreApplication.sendEvent(self._window, event)

    def _now_ms(self) -> int:
        return int(self._clock.steady_s() * 1000)


def _middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def _scan_codes() -> dict[str, tuple[int, bool]]:
    """Which key of a US keyboard types a sign, and whether Shift is held."""
    keyboard, codes = UsKeyboard(), dict[str, tuple[int, bool]]()
    for shift in (False, True):
        for number in _KEYS:
            sign = keyboard.character(number + X11_OFFSET, shift=shift)
            if sign is not None and keyboard.pad_digit(number + X11_OFFSET) is None:
                codes.setdefault(sign, (number + X11_OFFSET, shift))
    return codes
