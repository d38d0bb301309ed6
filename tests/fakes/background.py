"""Work that waits until a test says so, and work of which a test knows when it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from store_app.errors import StoreError
from store_app.viewmodels.binding.background import PoolBackground

Result = TypeVar("Result")


def _ignore(_error: StoreError) -> None: ...


class ManualBackground:
    """Keeps work in order of arrival; `finish` does one piece and calls back at once."""

    def __init__(self) -> None:
        self._pieces: list[Callable[[], None]] = []

    @property
    def waiting(self) -> int:
        return len(self._pieces)

    def run(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[StoreError], None] = _ignore,
    ) -> None:
        def piece() -> None:
            try:
                result = work()
            except StoreError as error:
                failed(error)
            else:
                done(result)

        self._pieces.append(piece)

    def finish(self, at: int = 0) -> None:
        """Do the piece at that place of the queue; -1 is the newest."""
        self._pieces.pop(at)()

    def finish_all(self) -> None:
        while self._pieces:
            self.finish()


class WatchedBackground(PoolBackground):
    """Knows how much was asked and not answered yet."""

    asked = 0

    def run(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[StoreError], None] = _ignore,
    ) -> None:
        def well(answer: Result) -> None:
            self.asked -= 1
            done(answer)

        def badly(error: StoreError) -> None:
            self.asked -= 1
            failed(error)

        self.asked += 1
        super().run(work, done=well, failed=badly)
