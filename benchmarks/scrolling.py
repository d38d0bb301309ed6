"""A person who scrolls a list all the time, and how far apart the frames stand meanwhile."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation
from PySide6.QtQuick import QQuickItem, QQuickWindow

_DOWN: Final = 6_000.0
_THERE_AND_BACK_MS: Final = 8_000


@dataclass(frozen=True, slots=True)
class Met:
    """Milliseconds from frame to frame: on the clock, and what the screen's thread did in them.

    It used the CPU, or it could have but waited until one was free; the rest was idle.
    """

    gaps_ms: list[float]
    cpu_ms: list[float]
    queued_ms: list[float]


class Frames:
    """Looks at the time whenever a frame stands, and then asks for the next.

    So this is what a frame takes with all that the screen's thread does besides: when that stands
    still, the gap says so.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._queue = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._met = Met([], [], [])
        self._begin()

    def swapped(self) -> None:
        last_s, cpu_s, queued_s = self._last_s, self._cpu_s, self._queued_s
        self._begin()
        self._met.gaps_ms.append((self._last_s - last_s) * 1000)
        self._met.cpu_ms.append((self._cpu_s - cpu_s) * 1000)
        self._met.queued_ms.append((self._queued_s - queued_s) * 1000)
        self._window.update()

    def cut(self) -> Met:
        """What was met since the last time that this was asked; the next frame begins now."""
        met, self._met = self._met, Met([], [], [])
        self._begin()
        return met

    def _begin(self) -> None:
        self._queued_s = int(self._queue.read_bytes().split()[1]) / 1e9
        self._last_s, self._cpu_s = time.perf_counter(), time.thread_time()


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
