"""A hub goes back to an old backup while ten devices work on."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.clocks import SystemClock
from store_app.hub.app import app_around
from store_app.hub.hub import Hub, open_hub
from store_app.hub.recovery.restoring import restore
from store_app.hub.serve import Server
from tests.hub_server import a_port, settings_in
from tests.torture.crowd import a_crowd, all_show, drained_after, pieces_at

DEVICES: Final = 10
_WITHIN_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class WentBack:
    """So many changes, so many of them after the backup; all are there once."""

    saved: int
    after_backup: int
    seconds: float


def old_backup(folder: Path, seed: int, works_s: float = 1.5) -> WentBack:
    """Ten devices tap before and after a backup; the hub dies and comes back from it."""
    home, port = folder / "hub", a_port()
    with a_crowd(home, port, folder, DEVICES, random.Random(seed)) as crowd:
        with served(home, port) as first:
            time.sleep(works_s)
            backup = first.backups.make(folder / "backups").file
            before = pieces_at(first, crowd.customer)
            time.sleep(works_s)
        restore(settings_in(home), backup, SystemClock())
        with served(home, port) as second:
            time.sleep(works_s)
            saved = crowd.rest()
            seconds = drained_after(crowd.devices, _WITHIN_S)
            all_show(crowd.devices, crowd.customer, saved, _WITHIN_S)
            there = pieces_at(second, crowd.customer)
            if there != saved:
                raise AssertionError(f"{saved} were saved, the restored hub has {there}")
    return WentBack(saved, saved - before, seconds)


@contextmanager
def served(home: Path, port: int) -> Iterator[Hub]:
    """The hub of these files on this port, in a thread; closed at the end."""
    hub = open_hub(settings_in(home), SystemClock())
    started = threading.Event()
    server = Server(app_around(hub), port, lambda _port: started.set())
    thread = threading.Thread(target=server.run_until_stopped, name="hub-server")
    thread.start()
    try:
        if not started.wait(60):
            raise TimeoutError("the hub did not start")
        yield hub
    finally:
        server.stop()
        thread.join(60)
        hub.close()
