"""Reading again whenever something moved, without a queue of reads that nobody needs any more."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QTimer

from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background

Result = TypeVar("Result")
_AT_ONCE_MS: Final = 50


@dataclass(frozen=True, slots=True)
class Read(Generic[Result]):
    """What to read, and whom to tell on the screen's thread."""

    work: Callable[[], Result]
    done: Callable[[Result], None]
    failed: Callable[[StoreError], None]


class Rereading(Generic[Result]):
    """One read at a time; what is asked meanwhile becomes one more read after it.

    Every answer is told, so that a screen goes on under changes that come faster than it can read;
    the last answer was read after the last question.
    """

    def __init__(self, background: Background, rest: float = 0.0) -> None:
        """`rest` times as long as a read took, none begins after it: for what nobody waits for."""
        self._background = background
        self._rest = rest
        self._took_s = 0.0
        self._running = False
        self._resting = False
        self._hurried = False
        self._began = 0
        self._on_their_way = 0
        self._next: Read[Result] | None = None

    @property
    def settled(self) -> bool:
        """Whether what was told last is all that was asked for."""
        return self._next is None and not self._on_their_way

    def ask(self, read: Read[Result], *, at_once: bool = False) -> None:
        """`at_once` is for what a person has just done: no rest stands before it."""
        if self._running and not (at_once and self._resting):
            self._next, self._hurried = read, self._hurried or at_once
            return
        self._running, self._next = True, None
        self._resting = self._hurried = False
        self._began += 1
        self._on_their_way += 1
        self._background.run(
            lambda: self._work(read),
            done=lambda result: self._tell(lambda: read.done(result)),
            failed=lambda error: self._tell(lambda: read.failed(error)),
        )

    def _work(self, read: Read[Result]) -> Result:
        """In a thread of the pool; also a bug in the work lets the next question be read."""
        began_s, rests = time.perf_counter(), False
        try:
            result = read.work()
            rests = self._rest > 0
            return result
        finally:
            self._took_s = time.perf_counter() - began_s
            self._running = rests

    def _tell(self, answer: Callable[[], None]) -> None:
        self._on_their_way -= 1
        answer()
        if not self._rest:
            self._go_on()
            return
        self._running = True
        pause_ms = int(self._took_s * self._rest * 1000)
        if pause_ms < _AT_ONCE_MS or self._hurried:
            self._rested(self._began)
        else:
            self._resting, after = True, self._began
            QTimer.singleShot(pause_ms, lambda: self._rested(after))

    def _rested(self, after: int) -> None:
        """Unless somebody was in a hurry, and the rest was broken off."""
        if after == self._began:
            self._running = self._resting = False
            self._go_on()

    def _go_on(self) -> None:
        if self._next is not None:
            self.ask(self._next)
