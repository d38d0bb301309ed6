"""Threads that keep device and hub alike: one exchanges, one listens for pokes, one watches."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.clocks import Clock
from store_app.errors import Damaged, StoreError, Unreachable
from store_app.replica.intake import Intake
from store_app.replica.outbox import Outbox
from store_app.sync.connectivity import Connectivity, LineMode
from store_app.sync.doorbell import Doorbell
from store_app.sync.downloads import Downloads
from store_app.sync.exchange import Exchanging
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.pace import Pace, rest_s
from store_app.sync.watchdog import LOOK_S, Watchdog

log = logging.getLogger(__name__)

HEARING_S: Final = 30.0  # the doorbell repeats itself every 20 s; this is for when it does not
POLLING_S: Final = 3.0  # without a doorbell, others' changes are seen this late at most
REFUSED_S: Final = 60.0  # a person must act first; asking more often would not help
FULL_S: Final = 20.0  # somebody is making room on the disk
FULL: Final = "disk.full"
STOP_WITHIN_S: Final = 0.9  # for all three threads together: `stop` promises a second


@dataclass(frozen=True, slots=True)
class _Pause:
    """How long to wait, and for how much of it nobody's tap may cut that short."""

    whole_s: float
    least_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Sides:
    """What is kept alike: our changes, our copy, and where files on their way in are put."""

    outbox: Outbox
    intake: Intake
    downloads: Path
    has_room: Callable[[], bool] = lambda: True


class Exchanger:
    """Start it once, wake it after each change, stop it before the files are closed."""

    def __init__(
        self,
        sides: Sides,
        connectivity: Connectivity,
        clock: Clock,
        connected: Callable[[str, str], HubClient] = connect,
    ) -> None:
        self._outbox = sides.outbox
        self._has_room = sides.has_room
        self._connectivity = connectivity
        self._connected = connected
        self._stopping = threading.Event()
        self._woken = threading.Event()
        self._clock = clock
        self._deaf = False
        self._early = False
        self._pace = Pace()
        self._hub: HubClient | None = None
        self._downloads = Downloads(sides.downloads, sides.intake, connectivity.loaded)
        self._exchanging = Exchanging(sides.outbox, sides.intake, self._downloads, clock)
        self._doorbell = Doorbell(
            self._connect, self.wake, clock, self._stopping, sides.intake.cursor
        )
        self._threads = (
            threading.Thread(target=self._run, name="exchange", daemon=True),
            threading.Thread(target=self._doorbell.run, name="doorbell", daemon=True),
            threading.Thread(target=self._watch, name="watchdog", daemon=True),
        )
        sides.outbox.listen(lambda _stream: self._appended())

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Exchange now; from any thread, and it never waits."""
        self._woken.set()

    def stop(self) -> None:
        """Over within a second, even if the hub hangs; what was not sent is sent next time."""
        self._stopping.set()
        self._downloads.stop()
        self._cut()
        end_s = self._clock.steady_s() + STOP_WITHIN_S
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, end_s - self._clock.steady_s()))

    def _appended(self) -> None:
        """While no tap can start an exchange, it still tells what waits."""
        if self._deaf:
            self._count()
        self.wake()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._woken.clear()
                self._wait(self._exchange())
        finally:
            if self._hub is not None:
                self._hub.close()

    def _wait(self, pause: _Pause) -> None:
        """As long as the hub asked for; then until somebody taps or the rest is over."""
        if pause.least_s:
            self._deaf = True
            self._stopping.wait(pause.least_s)
            self._deaf = False
        self._early = self._woken.wait(pause.whole_s - pause.least_s)

    def _exchange(self) -> _Pause:
        """One exchange; gives how long to wait for the next."""
        start_s = self._clock.steady_s()
        try:
            self._count()
            hub = self._hub = self._hub or self._connect()
            if hub is None:
                return _Pause(POLLING_S)
            if self._stopping.is_set():  # whoever stops us saw no client to cut
                return _Pause(0.0)
            began_s = time.thread_time()
            done = self._exchanging.run_once(hub)
            worked_s = time.thread_time() - began_s
        except StoreError as error:
            if self._stopping.is_set():
                return _Pause(0.0)
            return self._failed(error, self._clock.steady_s() - start_s)
        self._pace = self._pace.succeeded()
        self._count()
        self._tell_that_it_works()
        self._doorbell.knock()
        if done.more:
            pause_s = max(done.pause_s, rest_s(done.sent, worked_s))
            return _Pause(pause_s, pause_s)
        usual_s = HEARING_S if self._doorbell.hears else POLLING_S
        return _Pause(max(done.pause_s, usual_s), done.pause_s)

    def _tell_that_it_works(self) -> None:
        """On a full disk the exchange goes on, but a person must make room."""
        if self._has_room():
            self._connectivity.succeeded()
        else:
            self._connectivity.failed(StoreError(FULL))

    def _failed(self, error: StoreError, tried_s: float) -> _Pause:
        log.info("exchange failed: %s", error)
        if self._hub is not None:  # new sockets for the next try: the old ones may be half open
            self._hub.close()
            self._hub = None
        self._pace = self._pace.failed(early=self._early)
        self._connectivity.failed(error)
        if isinstance(error, Unreachable):
            told_s = error.retry_after_s
            return _Pause(self._pace.pause_s(told_s, tried_s), told_s or 0.0)
        if error.code == FULL:
            return _Pause(FULL_S)
        if isinstance(error, Damaged):
            log.error("the copy of the shop cannot be written: %s", error)
        return _Pause(REFUSED_S, REFUSED_S)

    def _watch(self) -> None:
        """Where nothing moves, cut every connection: whoever waits on one makes a new one."""
        watchdog = Watchdog()
        while not self._stopping.wait(LOOK_S):
            oldest = self._outbox.first_untold
            up = self._connectivity.state.mode in {LineMode.LIVE, LineMode.STARTING}
            if watchdog.is_stuck(self._clock.steady_s(), oldest, up=up):
                log.warning("changes wait although the line is up: connecting anew")
                self._cut()

    def _cut(self) -> None:
        for connected in (self._hub, self._doorbell):
            if connected is not None:
                connected.cut()
        self.wake()

    def _count(self) -> None:
        waiting = self._outbox.count_waiting()
        self._connectivity.counted(waiting.count, waiting.since_ms)

    def _connect(self) -> HubClient | None:
        identity = self._outbox.identity()
        if identity is None:
            return None
        return self._connected(identity.hub_url, identity.token)
