"""Whether the hub can be reached, and what waits for it: one frozen value that changes seldom."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from store_app.clocks import Clock
from store_app.errors import StoreError, Unreachable

_AT_ONCE: Final = frozenset({"hub.slow", "hub.garbage", "hub.busy", "hub.broken"})
_UNSEEN_FAILURES: Final = 1  # one lost request is nothing that a person should see


class LineMode(StrEnum):
    """What the pill says."""

    STARTING = "starting"
    LIVE = "live"
    OFFLINE = "offline"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Loading:
    """The first copy of a stream on its way in: so many of so many rows."""

    stream: str
    done: int
    rows: int


@dataclass(frozen=True, slots=True)
class LineState:
    """`since_ms` is when the mode began; `code` says why it is not live.

    Codes: `hub.unreachable`, `hub.slow`, `hub.busy`, `hub.broken`, `hub.garbage` (later);
    `hub.not_enrolled`, `hub.forbidden`, `hub.frozen`, `hub.unknown_version` (a person must act);
    `disk.full` and `files.unreadable` (this device).
    """

    mode: LineMode
    since_ms: int
    waiting: int = 0
    waiting_since_ms: int = 0
    code: str = ""
    loading: Loading | None = None


class Connectivity:
    """Keeps the state and tells whoever listens, in the thread of the change."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._listeners: list[Callable[[LineState], None]] = []
        self._failures = 0
        self.state = LineState(LineMode.STARTING, clock.now_ms())

    def listen(self, changed: Callable[[LineState], None]) -> None:
        self._listeners.append(changed)

    def succeeded(self) -> None:
        self._failures = 0
        self._show(LineMode.LIVE, "")

    def failed(self, error: StoreError) -> None:
        """Say so if it is worth saying: a hub that said no, or the second failure in a row."""
        self._failures += 1
        if not isinstance(error, Unreachable):
            self._show(LineMode.REFUSED, error.code)
        elif self._failures > _UNSEEN_FAILURES or error.code in _AT_ONCE:
            self._show(LineMode.OFFLINE, error.code)

    def counted(self, waiting: int, waiting_since_ms: int) -> None:
        """So many changes wait to be sent."""
        self._set(waiting=waiting, waiting_since_ms=waiting_since_ms)

    def loaded(self, loading: Loading | None) -> None:
        self._set(loading=loading)

    def _show(self, mode: LineMode, code: str) -> None:
        since_ms = self.state.since_ms if mode is self.state.mode else self._clock.now_ms()
        self._set(mode=mode, code=code, since_ms=since_ms)

    def _set(self, **changes: object) -> None:
        with self._lock:
            state = replace(self.state, **changes)  # type: ignore[arg-type] # our own callers above
            if state == self.state:
                return
            self.state = state
        for listener in self._listeners:
            listener(state)
