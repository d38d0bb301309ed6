"""Listens for the hub's pokes and does nothing but ring: the truth comes with the next pull."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event
from typing import Final

from store_app.clocks import Clock
from store_app.errors import Refused, StoreError
from store_app.sync.hub_client import HubClient
from store_app.sync.pace import Pace

QUICK_S: Final = 5.0
QUICK_CLOSES: Final = 3
TRY_AGAIN_S: Final = 60.0
_MOST_LINE: Final = 1_000_000


@dataclass(slots=True)
class Doorbell:
    """One thread's work. `hears` tells whether pokes can be relied on right now."""

    connect: Callable[[], HubClient | None]
    ring: Callable[[], None]
    clock: Clock
    stopping: Event
    hears: bool = False
    _hub: HubClient | None = None

    def run(self) -> None:
        """Listen until told to stop. After three quick closes it only tries once a minute."""
        pace, quick = Pace(), 0
        while not self.stopping.is_set():
            started_s = self.clock.steady_s()
            refused = self._listen()
            lasted = self.clock.steady_s() - started_s >= QUICK_S
            quick = 0 if lasted else quick + 1
            pace = pace.succeeded().failed() if lasted else pace.failed()
            gave_up = refused or quick >= QUICK_CLOSES
            self.stopping.wait(TRY_AGAIN_S if gave_up else pace.pause_s())

    def cut(self) -> None:
        """Wake the listener; from any thread."""
        hub = self._hub
        if hub is not None:
            hub.cut()

    def _listen(self) -> bool:
        """Ring at every poke until the line ends; whether the hub said no."""
        self._hub = self.connect()
        if self._hub is None:
            return True
        try:
            if self.stopping.is_set():
                return False
            with self._hub.events() as pieces:
                self.hears = True
                for line in lines(pieces):
                    if line.startswith(b"data:"):
                        self.ring()
        except Refused:
            return True
        except StoreError:
            return False
        finally:
            self.hears = False
            self._hub.close()
        return False


def lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The lines of a stream that comes in any pieces; one without an end is thrown away."""
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).replace(b"\r\n", b"\n").split(b"\n")
        yield from whole
        if len(rest) > _MOST_LINE:
            rest = b""
