"""A hand scanner that types, caught anywhere in the window whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimerEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from store_app.clocks import Clock
from store_app.scanning.us_keyboard import X11_OFFSET, UsKeyboard
from store_app.scanning.wedge import SILENCE_MS, Action, Decision, KeyPress, Wedge

_OFFSETS: Final = {"windows": 0, "direct2d": 0}
_SILENCE_MARGIN_MS: Final = 10


@dataclass(frozen=True, slots=True)
class _Field:
    """A field as it was before the first key of a burst."""

    item: QQuickItem
    text: str
    cursor: int
    start: int
    end: int


class WedgeFilter(QObject):
    """Passes on what people type and takes out what scanners type; the field is put back."""

    def __init__(self, window: QQuickWindow, scanned: Callable[[str], None], clock: Clock) -> None:
        super().__init__()
        self._window = window
        self._scanned = scanned
        self._clock = clock
        offset = _OFFSETS.get(QGuiApplication.platformName(), X11_OFFSET)
        self._wedge = Wedge(UsKeyboard(offset))
        self._before: _Field | None = None
        self._last_ms = 0
        self._last_steady_ms = 0
        self._timer = 0  # a scanner without a suffix is told by a silence far below one second
        window.installEventFilter(self)

    def close(self) -> None:
        """Let every key pass again."""
        self._window.removeEventFilter(self)
        self._stop_waiting()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self._last_steady_ms = self._steady_ms()
        self._last_ms = event.timestamp() or self._last_steady_ms
        decision = self._wedge.press(_key_press(event, self._last_ms))
        self._wait_for_silence()
        return self._follow(decision)

    def timerEvent(self, _event: QTimerEvent) -> None:
        self._stop_waiting()
        now_ms = self._last_ms + self._steady_ms() - self._last_steady_ms
        decision = self._wedge.tick(max(now_ms, self._last_ms + SILENCE_MS))
        if decision is not None:
            self._follow(decision)

    def _follow(self, decision: Decision) -> bool:
        if decision.take_back:
            self._put_back()
        if decision.scanned is not None:
            self._before = None
            self._scanned(decision.scanned)
        if decision.starts:
            self._before = _field_of(self._window.activeFocusItem())
        return decision.action is Action.SWALLOW

    def _put_back(self) -> None:
        """The field as before the burst; whoever listens to it hears that it changed back."""
        before, self._before = self._before, None
        if before is None or before.item.property("text") == before.text:
            return
        before.item.setProperty("text", before.text)
        before.item.setProperty("cursorPosition", before.cursor)
        QMetaObject.invokeMethod(before.item, "textEdited", Qt.ConnectionType.DirectConnection)

    def _wait_for_silence(self) -> None:
        self._stop_waiting()
        self._timer = self.startTimer(SILENCE_MS + _SILENCE_MARGIN_MS)

    def _stop_waiting(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def _steady_ms(self) -> int:
        return int(self._clock.steady_s() * 1000)


def _key_press(event: QKeyEvent, time_ms: int) -> KeyPress:
    modifiers = event.modifiers()
    return KeyPress(
        time_ms=time_ms,
        scan_code=event.nativeScanCode(),
        text=event.text(),
        shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
        is_repeat=event.isAutoRepeat(),
        control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
    )


def _field_of(item: QQuickItem | None) -> _Field | None:
    if item is None or not item.inherits("QQuickTextInput"):
        return None
    return _Field(
        item,
        str(item.property("text")),
        int(item.property("cursorPosition")),
        int(item.property("selectionStart")),
        int(item.property("selectionEnd")),
    )
