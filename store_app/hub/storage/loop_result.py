"""The way of a result from a thread to whoever waits for it in an event loop."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Generator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class LoopResult(Generic[T]):
    """Made and awaited in a loop, set from any thread; who does not wait any more is not told."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._future: asyncio.Future[T] = self._loop.create_future()

    def __await__(self) -> Generator[Any, None, T]:
        return self._future.__await__()

    def set_result(self, result: T) -> None:
        self._tell(self._future.set_result, result)

    def set_exception(self, error: Exception) -> None:
        self._tell(self._future.set_exception, error)

    def _tell(self, tell: Callable[[Any], None], what: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits there
            self._loop.call_soon_threadsafe(self._tell_here, tell, what)

    def _tell_here(self, tell: Callable[[Any], None], what: object) -> None:
        if not self._future.done():
            tell(what)
