"""Work that must not hold up the screen, and its way back to the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Protocol, TypeVar

from store_app.errors import StoreError
from store_app.viewmodels.binding.crossing import Crossing

Result = TypeVar("Result")


def _tell_nobody(_error: StoreError) -> None:
    """A failure that leaves what is shown as it was."""


class Background(Protocol):
    """Runs work elsewhere; exactly one of `done` and `failed` follows, on the screen's thread."""

    def run(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[StoreError], None] = _tell_nobody,
    ) -> None: ...


class PoolBackground:
    """A few threads. A failure that is no `StoreError` is a bug and is raised on the GUI thread."""

    def __init__(self, name: str, workers: int = 2) -> None:
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix=name)
        self._crossing = Crossing()
        self._closed = False

    def run(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[StoreError], None] = _tell_nobody,
    ) -> None:
        """A timer may ask while the application closes: that is no longer begun."""
        if not self._closed:
            self._pool.submit(self._work, work, done, failed)

    def close(self) -> None:
        """Wait for what runs, begin nothing more and call nobody back."""
        self._closed = True
        self._crossing.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[StoreError], None],
    ) -> None:
        try:
            back = partial(done, work())
        except StoreError as error:
            back = partial(failed, error)
        except Exception as bug:  # noqa: BLE001 - carried over to the thread that may crash
            back = partial(_raise, bug)
        self._crossing.hand(back)


def _raise(bug: Exception) -> None:
    raise bug
