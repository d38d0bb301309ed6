"""A person who scrolls a list all the time, and how far apart the frames stand meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation
from PySide6.QtQuick import QQuickItem, QQuickWindow

_DOWN: Final = 6_000.0
_THERE_AND_BACK_MS: Final = 8_000


class Frames:
    """Milliseconds between frames while one is always wanted.

    So this is what a frame takes with all that the screen's thread does besides: when that stands
    still, the gap says so.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._last_s = time.perf_counter()
        self.gaps_ms: list[float] = []

    def swapped(self) -> None:
        now_s = time.perf_counter()
        self.gaps_ms.append((now_s - self._last_s) * 1000)
        self._last_s = now_s
        self._window.update()

    def cut(self) -> list[float]:
        """The gaps since the last time that this was asked; the one that is open begins now."""
        gaps, self.gaps_ms = self.gaps_ms, []
        self._last_s = time.perf_counter()
        return gaps


@contextmanager
def scrolled(window: QQuickWindow, items: QQuickItem) -> Iterator[Frames]:
    """While this is open the list moves down and up again."""
    frames = Frames(window)
    moving = QPropertyAnimation(items, b"contentY")
    moving.setDuration(_THERE_AND_BACK_MS)
    moving.setKeyValueAt(0.0, 0.0)
    moving.setKeyValueAt(0.5, _DOWN)
    moving.setKeyValueAt(1.0, 0.0)
    moving.setLoopCount(-1)
    window.frameSwapped.connect(frames.swapped)
    moving.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
    window.update()
    try:
        yield frames
    finally:
        moving.stop()
        window.frameSwapped.disconnect(frames.swapped)
