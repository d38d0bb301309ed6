"""The real application in this process, offscreen, and the times at which its frames stand."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

from benchmarks.shops import RESOURCES
from store_app.clocks import SystemClock
from store_app.device_app.device import Device
from store_app.domain.identifiers import StaffId
from store_app.replica.opening import DeviceData
from store_app.settings import DeviceSettings
from store_app.tour.hand import Hand
from store_app.ui import make_application
from store_app.viewmodels.views import Views

STAFF: Final = StaffId("sam")
_WITHIN_MS: Final = 10_000
_SETTLE_MS: Final = 700
_REPAINT_MS: Final = 100


class NeverPainted(Exception):
    """What should have been seen did not come."""


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds on the clock, and of this process's CPU whatever else the machine does."""

    ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Window:
    """A device's window with somebody signed in."""

    window: QQuickWindow
    views: Views
    hand: Hand
    data: DeviceData

    def painted(self, act: Callable[[], None], seen: Callable[[], bool], what: str) -> Took:
        """How long from before `act` to the end of the first frame on which it is `seen`.

        Frames are painted in this thread: what a view-model says when a frame ends is on it.
        """
        loop, took = QEventLoop(), list[Took]()

        def swapped() -> None:
            if not took and seen():
                wall_ms = (time.perf_counter() - began_s) * 1000
                took.append(Took(wall_ms, (time.process_time() - cpu_s) * 1000))
                loop.quit()

        self.views.shell.touched()
        self.window.frameSwapped.connect(swapped)
        give_up = QTimer()
        give_up.setSingleShot(True)
        give_up.timeout.connect(loop.quit)
        give_up.start(_WITHIN_MS)
        repaint = QTimer()
        repaint.timeout.connect(self.window.update)
        repaint.start(_REPAINT_MS)  # for an answer that looks like the one before it
        began_s, cpu_s = time.perf_counter(), time.process_time()
        act()
        if not took:
            loop.exec()
        give_up.stop()
        repaint.stop()
        self.window.frameSwapped.disconnect(swapped)
        if not took:
            raise NeverPainted(what)
        return took[0]

    def keep_picture(self, path: Path) -> None:
        """Save what the window shows, so that a person can check what was measured."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grabWindow().save(str(path))


@contextmanager
def opened(data: Path) -> Iterator[Window]:
    """The application on the files of a device; once in a process."""
    application = make_application()
    device = Device(DeviceSettings(data.absolute(), RESOURCES, language="en"), SystemClock())
    window = device.open()
    try:
        hand, views = Hand(window, SystemClock()), device.views
        hand.until(lambda: views.sign_in.state.somebody, "somebody to sign in")
        views.shell.show_staff(STAFF, "Sam")
        hand.wait(_SETTLE_MS)
        yield Window(window, views, hand, device.data)
    finally:
        device.close()
        application.quit()
