"""Listens for the hub's pokes and does nothing but ring: the truth comes with the next pull."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Event
from typing import Final

from store_app.clocks import Clock
from store_app.errors import Refused, StoreError
from store_app.sync.hub_client import HubClient
from store_app.sync.pace import Pace

log = logging.getLogger(__name__)

QUICK_S: Final = 5.0  # a stream that ends sooner was probably cut by a proxy
QUICK_CLOSES: Final = 3  # after so many in a row, questions that wait are asked instead
TRY_AGAIN_S: Final = 60.0
_EXCHANGED_S: Final = 0.3  # by then the exchange that was rung for has moved the cursor
_MOST_LINE: Final = 1_000_000  # bytes; no poke is as long


@dataclass(frozen=True, slots=True)
class _Ended:
    """How listening ended: the hub said no, or how long the stream had been open (None: never)."""

    refused: bool = False
    stood_s: float | None = None


@dataclass(slots=True)
class Doorbell:
    """One thread's work. `hears` tells whether pokes can be relied on right now."""

    connect: Callable[[], HubClient | None]
    ring: Callable[[], None]
    clock: Clock
    stopping: Event
    cursor: Callable[[], str] = lambda: ""
    hears: bool = False
    _hub: HubClient | None = None
    _gave_up: bool = False
    _again: Event = field(default_factory=Event)

    def run(self) -> None:
        """Listen until told to stop.

        After three quick closes it tries the stream only once a minute and uses long polling
        meanwhile: single questions, which the hub holds until something is new. A stream that ends
        rings too, so that the exchange finds out at once whether the hub is gone.
        """
        pace, quick = Pace(), 0
        while not self.stopping.is_set():
            ended = self._listen()
            if ended.stood_s is None:
                pace = pace.failed()
            elif ended.stood_s >= QUICK_S:
                pace, quick = Pace().failed(), 0
            else:
                pace, quick = pace.failed(), quick + 1
            if ended.stood_s is not None and not self.stopping.is_set():
                self.ring()
            self._gave_up = ended.refused or quick >= QUICK_CLOSES
            if quick < QUICK_CLOSES or ended.refused or not self._ask():
                self._again.wait(TRY_AGAIN_S if self._gave_up else pace.pause_s())
                self._again.clear()

    def knock(self) -> None:
        """The hub answers again: try now, unless it does not let us listen at all."""
        if not self.hears and not self._gave_up:
            self._again.set()

    def cut(self) -> None:
        """Wake the listener; from any thread."""
        self._again.set()
        hub = self._hub
        if hub is not None:
            hub.cut()

    def _ask(self) -> bool:
        """Ask what is new for a while; whether the hub answered to the end."""
        end_s = self.clock.steady_s() + TRY_AGAIN_S
        self._hub = self.connect()
        if self._hub is None:
            return False
        try:
            while not self.stopping.is_set() and self.clock.steady_s() < end_s:
                poke = self._hub.next_poke(self.cursor())
                self.hears = True
                if poke.heads:
                    self.ring()
                    self._again.wait(_EXCHANGED_S)
        except StoreError as error:
            log.debug("the doorbell gets no answer: %s", error)
            if isinstance(error, Refused) and not self.stopping.is_set():
                self.ring()  # perhaps it is not the same hub any more: the next pull tells
            return False
        finally:
            self.hears = False
            self._hub.close()
        return True

    def _listen(self) -> _Ended:
        """Ring at every poke until the stream ends."""
        self._hub = self.connect()
        if self._hub is None:
            return _Ended(refused=True)
        opened_s: float | None = None
        try:
            if not self.stopping.is_set():
                with self._hub.events() as pieces:
                    opened_s = self.clock.steady_s()
                    self.hears = True
                    for line in lines(pieces):
                        if line.startswith(b"data:"):
                            self.ring()
        except Refused:
            return _Ended(refused=True)
        except StoreError as error:
            log.debug("the doorbell fell silent: %s", error)
        finally:
            self.hears = False
            self._hub.close()
        return _Ended(stood_s=None if opened_s is None else self.clock.steady_s() - opened_s)


def lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The lines of a stream that comes in any pieces; one without an end is thrown away."""
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).replace(b"\r\n", b"\n").split(b"\n")
        yield from whole
        if len(rest) > _MOST_LINE:
            rest = b""
