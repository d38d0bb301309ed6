"""The one way from any other thread back to the thread of the screen."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

_AT_ONCE_S: Final = 0.002
_LET_PAINT_MS: Final = 6


class Crossing(QObject):
    """Runs what is handed in on the thread that made it, in order; nothing once it is closed.

    Much that comes at once does not hold up the screen: after two milliseconds of it a frame may
    be painted before the rest.
    """

    _handed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Callable[[], None]] = deque()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LET_PAINT_MS)
        self._later.timeout.connect(self._run)
        self._handed.connect(self._run_unless_painting, Qt.ConnectionType.QueuedConnection)

    def hand(self, back: Callable[[], None]) -> None:
        """From any thread: run this soon on the screen's thread."""
        self._waiting.append(back)
        self._handed.emit()

    def close(self) -> None:
        """From now on nothing is run."""
        self._later.stop()
        self._waiting = deque(maxlen=0)

    @Slot()
    def _run_unless_painting(self) -> None:
        if not self._later.isActive():
            self._run()

    @Slot()
    def _run(self) -> None:
        end_s = time.perf_counter() + _AT_ONCE_S
        try:
            while self._waiting and time.perf_counter() < end_s:
                self._waiting.popleft()()
        finally:
            if self._waiting:
                self._later.start()
