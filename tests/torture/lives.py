"""Processes that live as devices and hubs do, until somebody takes their power away.

They are forked from a server that has everything imported, so that hundreds of lives fit into a
minute.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import Final

from store_app.clocks import SystemClock
from store_app.domain.identifiers import CustomerId
from store_app.hub.app import app_around
from store_app.hub.hub import open_hub
from store_app.hub.serve import Server
from tests.hub_server import settings_in
from tests.torture.crowd import ADD, reopened

_LOOK_EVERY_S: Final = 0.001


@dataclass(frozen=True, slots=True)
class Life:
    """A process that has begun; whoever started it ends it."""

    process: ForkServerProcess
    first: int
    _hears: Connection

    def freeze(self) -> None:
        """Not one step further of any of its threads; what it said until now can be heard."""
        pid = self.process.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        while not all(map(_stands, Path(f"/proc/{pid}/task").iterdir())):
            time.sleep(_LOOK_EVERY_S)

    def end(self) -> int:
        """kill -9, in the middle of whatever it does; gives the last number that it said."""
        said = self.first
        self.process.kill()
        self.process.join()
        try:
            while True:
                said = self._hears.recv()
        except EOFError:
            return said
        finally:
            self._hears.close()


def _stands(task: Path) -> bool:
    """The letter after the name in brackets tells what a thread does."""
    return (task / "stat").read_text().rpartition(")")[2].split()[0] == "T"


def a_device_life(home: Path, customer: CustomerId) -> Life:
    """A device that taps without a pause and exchanges; it says each number that it saved."""
    return _begun(_tap, home, customer)


def a_hub_life(folder: Path, port: int) -> Life:
    """A hub that answers by now."""
    return _begun(_serve, folder, port)


def _begun(work: Callable[..., None], *given: object) -> Life:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = _forked().Process(target=work, args=(*given, theirs), daemon=True)
    process.start()
    theirs.close()
    return Life(process, int(ours.recv()), ours)


def _forked() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _tap(home: Path, customer: CustomerId, say: Connection) -> None:
    with reopened(home) as device, device.running():
        say.send(0)
        while True:
            say.send(device.write(customer, ADD).n)


def _serve(folder: Path, port: int, say: Connection) -> None:
    hub = open_hub(settings_in(folder), SystemClock())
    Server(app_around(hub), port, say.send).run_until_stopped()
