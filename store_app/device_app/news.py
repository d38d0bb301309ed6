"""What the exchange tells the pages, more seldom while it has much to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from store_app.sync.connectivity import LineState

_MANY: Final = 100
_GATHER_MS: Final = 1_000


class News:
    """Tells at once how the line is and which streams moved.

    While many changes wait to be sent, what moves with each answer is gathered and told once in a
    second: the pages read again whenever they hear of it. On the screen's thread only.
    """

    def __init__(
        self, line: Callable[[LineState], None], streams: Callable[[frozenset[str]], None]
    ) -> None:
        self._tell_line = line
        self._tell_streams = streams
        self._told: LineState | None = None
        self._line: LineState | None = None
        self._moved: frozenset[str] = frozenset()
        self._gathering = QTimer()
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_GATHER_MS)
        self._gathering.timeout.connect(self._tell)

    def line(self, state: LineState) -> None:
        """How the line is now; that more or fewer of many changes wait is not urgent."""
        self._line = state
        told = self._told
        if told is None or state.mode is not told.mode or not self._has_much_to_do():
            self._tell()
        else:
            self._tell_soon()

    def streams(self, moved: frozenset[str]) -> None:
        """Tell that these streams have new rows: now, or gathered while much is being done."""
        self._moved |= moved
        if self._has_much_to_do():
            self._tell_soon()
        else:
            self._tell()

    def stop(self) -> None:
        self._gathering.stop()

    def _has_much_to_do(self) -> bool:
        return self._line is not None and self._line.waiting > _MANY

    def _tell_soon(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    def _tell(self) -> None:
        self._gathering.stop()
        if self._line is not None and self._line != self._told:
            self._told = self._line
            self._tell_line(self._line)
        moved, self._moved = self._moved, frozenset()
        if moved:
            self._tell_streams(moved)
