"""Keys as the X server sends them, before an input method may keep one of them for itself.

Where a keyboard layout writes an accent with a key, such as the colon of a US keyboard under the
Greek one, Qt hears nothing of that key while a field has the focus: it waits for the letter below
the accent. A scanner's key means what it is at its place all the same.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

_KIND: Final = b"xcb_generic_event_t"
_PRESS: Final = 2
_SENT_BY_A_PROGRAM: Final = 0x80
_SIZE: Final = 32
_TIME, _STATE = slice(4, 8), slice(28, 30)
_SHIFT, _CONTROL, _ALT = 1, 4, 8
_KEPT: Final = 256


@dataclass(frozen=True, slots=True)
class ServerKey:
    """One key going down."""

    time_ms: int
    scan_code: int
    state: int = 0

    @property
    def shift(self) -> bool:
        return bool(self.state & _SHIFT)

    @property
    def is_shortcut(self) -> bool:
        return bool(self.state & (_CONTROL | _ALT))


class ServerKeys(QAbstractNativeEventFilter):
    """Remembers presses until Qt tells of them, and says which ones it never told of."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: deque[ServerKey] = deque(maxlen=_KEPT)

    def listen(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def close(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)

    def nativeEventFilter(
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,  # noqa: N803 - Qt's own name
        message: int,
    ) -> tuple[bool, int]:
        """Look on only: every event goes its way."""
        if eventType == _KIND:
            self.take(ctypes.string_at(int(message), _SIZE))
        return False, 0

    def take(self, event: bytes) -> None:
        """One event as it stands in memory; only presses of keys are kept."""
        if event[0] & ~_SENT_BY_A_PROGRAM == _PRESS:
            time_ms = int.from_bytes(event[_TIME], "little")
            state = int.from_bytes(event[_STATE], "little")
            self._pressed.append(ServerKey(time_ms, event[1], state))

    def untold_before(self, time_ms: int, scan_code: int) -> Sequence[ServerKey]:
        """The keys before this one of which Qt did not tell; none if it does not know this one."""
        told = next(
            (
                at
                for at, key in enumerate(self._pressed)
                if (key.time_ms, key.scan_code) == (time_ms, scan_code)
            ),
            None,
        )
        if told is None:
            return ()
        before = [self._pressed.popleft() for _ in range(told)]
        self._pressed.popleft()
        return before
