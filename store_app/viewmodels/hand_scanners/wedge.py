"""A hand scanner that types, caught anywhere in the window whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimerEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from store_app.clocks import Clock
from store_app.scanning.key_reader import KeyPress
from store_app.scanning.profile import ScannerProfile
from store_app.scanning.us_keyboard import Platform, UsKeyboard
from store_app.scanning.wedge import SILENCE_MS, Action, Decision, Trouble, Wedge
from store_app.viewmodels.hand_scanners.field_before import FieldBefore, is_field
from store_app.viewmodels.hand_scanners.key_events import key_press
from store_app.viewmodels.hand_scanners.server_keys import ServerKey, ServerKeys

_PLATFORMS: Final = {
    "windows": Platform.WINDOWS,
    "direct2d": Platform.WINDOWS,
    "cocoa": Platform.MAC,
}
_SILENCE_MARGIN_MS: Final = 10
_HELD_MS: Final = 65
_LONGEST_CAPTURE: Final = 2_000
_SOONEST_REPEAT_MS: Final = 20


def _nobody(_keys: tuple[KeyPress, ...]) -> None:
    """Where nobody looks at keys."""


def _untold(_trouble: Trouble) -> None:
    """Where nobody tells of troubles."""


@dataclass(frozen=True, slots=True)
class Ears:
    """Who is told: of a code, of keys that make none, and of the raw keys of a scan."""

    scanned: Callable[[str], None]
    trouble: Callable[[Trouble], None] = _untold
    captured: Callable[[tuple[KeyPress, ...]], None] = _nobody


class WedgeFilter(QObject):
    """Passes on what people type and takes out what scanners type; the field is put back.

    Where no text is edited a key could press a button or be a digit of a PIN: there characters
    wait for a moment that nobody notices, until it is sure that they are not a scanner's.
    """

    def __init__(
        self,
        window: QQuickWindow,
        ears: Ears,
        clock: Clock,
        profile: ScannerProfile | None = None,
    ) -> None:
        super().__init__()
        self._window = window
        self._ears = ears
        self._clock = clock
        self._platform = _PLATFORMS.get(QGuiApplication.platformName(), Platform.X11)
        self.keyboard = UsKeyboard(self._platform)
        self._wedge = Wedge(self.keyboard, profile)
        self._before: FieldBefore | None = None
        self._taken_from: FieldBefore | None = None
        self._server = ServerKeys()
        self._held: list[QKeyEvent] = []
        self._keys: list[KeyPress] = []
        self._pressed_last: KeyPress | None = None
        self._is_captured = False
        self._last_ms = 0
        self._last_steady_ms = 0
        self._timer = 0  # a scanner without a suffix is told by a silence far below one second
        self._held_timer = 0
        window.installEventFilter(self)
        self._server.listen()

    def set_up(self, profile: ScannerProfile) -> None:
        """Listen to scanners that are set up like this from now on."""
        self._wedge = Wedge(self.keyboard, profile)

    def close(self) -> None:
        """Let every key pass again."""
        self._window.removeEventFilter(self)
        self._server.close()
        self._held.clear()
        self._stop_waiting()
        self._stop_holding()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._released(event)
        return False

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._held_timer:
            self._let_go()
            return
        self._stop_waiting()
        now_ms = self._last_ms + self._steady_ms() - self._last_steady_ms
        decision = self._wedge.tick(max(now_ms, self._last_ms + SILENCE_MS))
        if decision is not None:
            self._follow(decision)
        self._tell_captured()

    def _pressed(self, event: QKeyEvent) -> bool:
        for untold in self._server.untold_before(event.timestamp(), event.nativeScanCode()):
            self._add_untold(untold)
        key = self._noted(event)
        self._keys.append(key)
        decision = self._wedge.press(key)
        self._wait_for_silence()
        if self._follow(decision):
            return True
        return self._holds(event, key)

    def _add_untold(self, server_key: ServerKey) -> None:
        """A key that an input method kept for itself; what it writes in a scan is taken out."""
        if server_key.is_shortcut:
            return
        key = KeyPress(server_key.time_ms, server_key.scan_code, "", server_key.shift)
        self._keys.append(key)
        self._follow(self._wedge.press(key))

    def _released(self, event: QKeyEvent) -> bool:
        decision = self._wedge.release(key_press(event, self._time_ms(event), self._platform))
        if decision is not None:
            self._follow(decision)
        if self._held:
            self._held.append(event.clone())
            return True
        return False

    def _noted(self, event: QKeyEvent) -> KeyPress:
        self._last_steady_ms = self._steady_ms()
        self._last_ms = self._time_ms(event)
        if not self._timer:
            self._keys.clear()
        del self._keys[:-_LONGEST_CAPTURE]
        key = key_press(event, self._last_ms, self._platform)
        if key.is_repeat and self._is_pressed_again(key):
            key = replace(key, is_repeat=False)
        if not key.is_repeat:
            self._pressed_last = key
        return key

    def _is_pressed_again(self, key: KeyPress) -> bool:
        """Up and down in one millisecond looks like a repeat, but no key repeats so soon."""
        last = self._pressed_last
        if last is None or (last.scan_code, last.text) != (key.scan_code, key.text):
            return False
        return key.time_ms - last.time_ms < _SOONEST_REPEAT_MS

    def _follow(self, decision: Decision) -> bool:
        if decision.take_back:
            self._drop_held()
            if self._before is not None:
                self._before.put_back()
            self._before, self._taken_from = None, self._before
        if decision.scanned is not None or decision.trouble is not None:
            self._put_back_again()
            self._before = None
            self._is_captured = True
        if decision.scanned is not None:
            self._ears.scanned(decision.scanned)
        if decision.trouble is not None:
            self._ears.trouble(decision.trouble)
        if decision.starts:
            self._before = FieldBefore.of(self._window.activeFocusItem())
        return decision.action is Action.SWALLOW

    def _put_back_again(self) -> None:
        """What an input method wrote into the field while a scan went on is no part of it."""
        if self._taken_from is not None:
            self._taken_from.put_back()
        self._taken_from = None

    def _holds(self, event: QKeyEvent, key: KeyPress) -> bool:
        """Keep a character back where it could do more than stand in a field."""
        is_written = bool(key.text) and key.text.isprintable() and not key.is_repeat
        if is_field(self._window.activeFocusItem()) or key.control or key.alt:
            is_written = False
        if not is_written:
            self._let_go()
            return False
        self._held.append(event.clone())
        self._stop_holding()
        self._held_timer = self.startTimer(_HELD_MS)
        return True

    def _let_go(self) -> None:
        """Nobody scans: what was kept back goes where it would have gone."""
        self._stop_holding()
        held, self._held = self._held, []
        if not held:
            return
        self._window.removeEventFilter(self)
        for event in held:
            QCoreApplication.sendEvent(self._window, event)
        self._window.installEventFilter(self)

    def _drop_held(self) -> None:
        self._stop_holding()
        self._held.clear()

    def _tell_captured(self) -> None:
        if self._is_captured:
            self._is_captured = False
            self._ears.captured(tuple(self._keys))
        self._keys.clear()

    def _wait_for_silence(self) -> None:
        self._stop_waiting()
        self._timer = self.startTimer(SILENCE_MS + _SILENCE_MARGIN_MS)

    def _stop_waiting(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def _stop_holding(self) -> None:
        if self._held_timer:
            self.killTimer(self._held_timer)
            self._held_timer = 0

    def _time_ms(self, event: QKeyEvent) -> int:
        return event.timestamp() or self._steady_ms()

    def _steady_ms(self) -> int:
        return int(self._clock.steady_s() * 1000)
