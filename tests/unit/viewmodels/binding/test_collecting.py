from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject

import store_app.viewmodels  # noqa: F401 - what its import promises is tested here
from store_app.viewmodels.binding.collecting import Collector


class Knot(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.myself = self


def test_a_worker_never_takes_a_qobject_apart() -> None:
    knot = weakref.ref(Knot())
    worker = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert not gc.isenabled()
    assert knot() is not None


def test_the_thread_of_the_screen_takes_it_apart_in_time() -> None:
    knot = weakref.ref(Knot())
    collector = Collector()
    for _ in range(120):
        collector.beat()
    assert knot() is None
