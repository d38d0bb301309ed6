"""The one way from any other thread back to the thread of the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Crossing(QObject):
    """Runs what is handed in on the thread that made it, in order; nothing once it is closed."""

    _handed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._open = True
        self._handed.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def hand(self, back: Callable[[], None]) -> None:
        """From any thread: run this soon on the screen's thread."""
        self._handed.emit(back)

    def close(self) -> None:
        self._open = False

    @Slot(object)
    def _run(self, back: Callable[[], None]) -> None:
        if self._open:
            back()
