"""The two ways in which work reaches the disk."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from itertools import groupby
from operator import attrgetter
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from store_app.errors import Unreachable

A = TypeVar("A")
T = TypeVar("T")
Job: TypeAlias = Callable[[Connection], T]
Together: TypeAlias = Callable[[Connection, Sequence[A]], Sequence[T]]
"""Work on all arguments that wait at the same time; gives a result for each, in their order."""

R_contra = TypeVar("R_contra", contravariant=True)


class Result(Protocol[R_contra]):
    """Where somebody waits for the result of their work."""

    def set_result(self, result: R_contra, /) -> None: ...

    def set_exception(self, error: Exception, /) -> None: ...


_LARGEST_GROUP: Final = 64  # jobs that share one commit
_TRIES: Final = 4  # of a job that loses races against others
_TRY_AGAIN: Final = frozenset({"40001", "40P01"})  # serialization failure, deadlock
_GROUP_THREADS: Final = 2  # one group works while the other waits for its commit


class GroupWriter:
    """All work that waits shares one transaction.

    A commit costs a wait for the disk; sharing it makes many small jobs cheap. If any work of a
    group raises, the group is rolled back and each argument runs again in a transaction of its
    own, so that only the one at fault fails.
    """

    def __init__(self, engine: Engine, threads: int = 1) -> None:
        self._engine = engine
        self._most_threads = threads
        self._waiting: deque[_Task] = deque()
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []
        self._closed = False

    def submit(self, job: Job[T]) -> T:
        result: Future[T] = Future()
        self.enlist(_one_by_one, job, result)
        return result.result()

    def enlist(self, work: Together[A, T], argument: A, result: Result[T]) -> None:
        """The result is set once it is committed."""
        with self._changed:
            if self._closed:
                raise Unreachable("hub.closing")
            if len(self._threads) < self._most_threads:
                thread = threading.Thread(target=self._run, name="hub-writer", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._waiting.append(_Task(work, argument, result))
            self._changed.notify()

    def close(self) -> None:
        """Finish what waits, then stop."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        while group := self._next_group():
            with self._engine.connect() as connection:
                _run_group(connection, group)

    def _next_group(self) -> list[_Task]:
        """What waits now; empty only when the writer was closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return [self._waiting.popleft() for _ in range(min(len(self._waiting), _LARGEST_GROUP))]


class PooledWriter:
    """PostgreSQL: each job has its own transaction; row locks keep them in order.

    Work that can be done together shares transactions as on SQLite: it locks what it touches in
    sorted order, so that it waits for nobody who waits for it.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._groups = GroupWriter(engine, _GROUP_THREADS)

    def submit(self, job: Job[T]) -> T:
        return _tried(self._engine, job)

    def enlist(self, work: Together[A, T], argument: A, result: Result[T]) -> None:
        """The result is set once it is committed."""
        self._groups.enlist(work, argument, result)

    def close(self) -> None:
        """Finish what waits; jobs run in the threads of their callers."""
        self._groups.close()


class _Task:
    """One argument of some work, and the place where its caller waits for the result."""

    def __init__(self, work: Together[Any, Any], argument: Any, result: Result[Any]) -> None:  # noqa: ANN401 - whatever the work takes
        self.work = work
        self.argument = argument
        self.result = result


def _one_by_one(connection: Connection, jobs: Sequence[Job[T]]) -> Sequence[T]:
    return [job(connection) for job in jobs]


def _run_group(connection: Connection, group: Sequence[_Task]) -> None:
    try:
        with connection.begin():
            results = [
                result
                for work, tasks in groupby(group, key=attrgetter("work"))
                for result in work(connection, [task.argument for task in tasks])
            ]
    except Exception as error:  # noqa: BLE001 - every failure belongs to the caller who waits
        _fail(connection, group, error)
        return
    for task, result in zip(group, results, strict=True):
        task.result.set_result(result)


def _fail(connection: Connection, group: Sequence[_Task], error: Exception) -> None:
    """Each alone; the last of those who were alone hears what went wrong."""
    if len(group) > 1:
        for task in group:
            _run_group(connection, [task])
        return
    task = group[0]
    if not _may_try_again(error):
        task.result.set_exception(error)
        return
    engine = connection.engine
    try:
        task.result.set_result(_tried(engine, lambda own: task.work(own, [task.argument])[0]))
    except Exception as again:  # noqa: BLE001 - every failure belongs to the caller who waits
        task.result.set_exception(again)


def _tried(engine: Engine, job: Job[T]) -> T:
    """The job's result; a job that lost a race against another begins again."""
    for _ in range(_TRIES - 1):
        try:
            with engine.begin() as connection:
                return job(connection)
        except OperationalError as error:
            if not _may_try_again(error):
                raise
    with engine.begin() as connection:
        return job(connection)


def _may_try_again(error: Exception) -> bool:
    cause = error.orig if isinstance(error, OperationalError) else None
    return getattr(cause, "sqlstate", None) in _TRY_AGAIN
