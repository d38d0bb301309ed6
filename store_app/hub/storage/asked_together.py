"""One question to the database for all who ask at the same moment.

When the devices of a shop come back all at once, each would otherwise cost a thread and a query of
its own. Who asks while an answer is read is in the next question.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from typing import Generic, TypeAlias, TypeVar

K = TypeVar("K")
V = TypeVar("V")

Read: TypeAlias = Callable[[Collection[K]], Mapping[K, V]]


class AskedTogether(Generic[K, V]):
    """Reads in a thread beside the event loop; used in the event loop only."""

    def __init__(
        self, settle: Callable[[Collection[K], Mapping[K, V]], None] = lambda _asked, _found: None
    ) -> None:
        """What was read is handed to `settle` before anybody who asked goes on."""
        self._settle = settle
        self._waiting: set[K] = set()
        self._next: asyncio.Future[Mapping[K, V]] | None = None
        self._task: asyncio.Task[None] | None = None
        self.under_way: Collection[K] = ()

    async def ask(self, keys: Collection[K], read: Read[K, V]) -> Mapping[K, V]:
        """What is known of these keys, and of those that others asked for.

        Raises what `read` raises.
        """
        return await asyncio.shield(self._answer(keys, read))

    def look(self, keys: Collection[K], read: Read[K, V]) -> None:
        """Have it read and settled, without waiting for it."""
        _ = self._answer(keys, read)

    def _answer(self, keys: Collection[K], read: Read[K, V]) -> asyncio.Future[Mapping[K, V]]:
        loop = asyncio.get_running_loop()
        self._waiting.update(keys)
        if self._next is None:
            self._next = loop.create_future()
        if self._task is None or self._task.done():
            self._task = loop.create_task(self._read_all(read))
        return self._next

    async def _read_all(self, read: Read[K, V]) -> None:
        while self._next is not None:
            asked, answer = frozenset(self._waiting), self._next
            self._waiting, self._next, self.under_way = set(), None, asked
            try:
                found = await asyncio.to_thread(read, asked)
            except Exception as error:  # noqa: BLE001 - it belongs to those who asked
                answer.set_exception(error)
                answer.exception()  # nobody may be left who waits for it
            else:
                self._settle(asked, found)
                answer.set_result(found)
            self.under_way = ()
