"""Reading again whenever something moved, without a queue of reads that nobody needs any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from store_app.errors import StoreError
from store_app.viewmodels.background import Background

Result = TypeVar("Result")


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

    def __init__(self, background: Background) -> None:
        self._background = background
        self._running = False
        self._on_their_way = 0
        self._next: Read[Result] | None = None

    @property
    def settled(self) -> bool:
        """Whether what was told last is all that was asked for."""
        return self._next is None and not self._on_their_way

    def ask(self, read: Read[Result]) -> None:
        if self._running:
            self._next = read
            return
        self._running, self._next = True, None
        self._on_their_way += 1
        self._background.run(
            lambda: self._work(read),
            done=lambda result: self._tell(lambda: read.done(result)),
            failed=lambda error: self._tell(lambda: read.failed(error)),
        )

    def _work(self, read: Read[Result]) -> Result:
        """In a thread of the pool; also a bug in the work lets the next question be read."""
        try:
            return read.work()
        finally:
            self._running = False

    def _tell(self, answer: Callable[[], None]) -> None:
        self._on_their_way -= 1
        answer()
        if self._next is not None:
            self.ask(self._next)
