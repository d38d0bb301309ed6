"""The two ways in which jobs reach the disk."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from store_app.errors import Unreachable

T = TypeVar("T")

_LARGEST_GROUP: Final = 64
_TRIES: Final = 4
_TRY_AGAIN: Final = frozenset({"40001", "40P01"})  # serialization failure, deadlock


class GroupWriter:
    """SQLite: one thread writes, and all jobs that wait share one transaction.

    A commit costs a wait for the disk; sharing it makes many small jobs cheap. If a job of a group
    raises, the group is rolled back and each of its jobs runs again in a transaction of its own,
    so that only the one at fault fails.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: deque[_Task] = deque()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, job: Callable[[Connection], T]) -> T:
        result: Future[T] = Future()
        with self._changed:
            if self._closed:
                raise Unreachable("hub.closing")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="hub-writer", daemon=True)
                self._thread.start()
            self._waiting.append(_Task(job, result))
            self._changed.notify()
        return result.result()

    def close(self) -> None:
        """Finish what waits, then stop."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        with self._engine.connect() as connection:
            while group := self._next_group():
                _run_group(connection, group)

    def _next_group(self) -> list[_Task]:
        """What waits now; empty only when the writer was closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return [self._waiting.popleft() for _ in range(min(len(self._waiting), _LARGEST_GROUP))]


class _Task:
    """A job and the place where its caller waits for the result."""

    def __init__(self, job: Callable[[Connection], Any], result: Future[Any]) -> None:
        self.job = job
        self.result = result


def _run_group(connection: Connection, group: list[_Task]) -> None:
    try:
        with connection.begin():
            results = [task.job(connection) for task in group]
    except Exception as error:  # noqa: BLE001 - every failure belongs to the caller who waits
        _fail(connection, group, error)
        return
    for task, result in zip(group, results, strict=True):
        task.result.set_result(result)


def _fail(connection: Connection, group: list[_Task], error: Exception) -> None:
    if len(group) == 1:
        group[0].result.set_exception(error)
        return
    for task in group:
        _run_group(connection, [task])


class PooledWriter:
    """PostgreSQL: each job has its own transaction; row locks keep them in order."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def submit(self, job: Callable[[Connection], T]) -> T:
        for _ in range(_TRIES - 1):
            try:
                return self._once(job)
            except OperationalError as error:
                if getattr(error.orig, "sqlstate", None) not in _TRY_AGAIN:
                    raise
        return self._once(job)

    def close(self) -> None:
        """Nothing waits here: jobs run in the threads of their callers."""

    def _once(self, job: Callable[[Connection], T]) -> T:
        with self._engine.begin() as connection:
            return job(connection)
