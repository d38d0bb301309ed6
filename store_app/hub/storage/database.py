"""The hub's database: SQLite in the data folder or a PostgreSQL server, under one small surface.

Readers see one unchanging moment of the data and never wait for writers. Writers hand in a job;
what the job did is committed when `write` returns, and gone without a trace if the job raised.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, Final, Protocol, TypeVar

import sqlcipher3
from sqlalchemy import URL, Connection, Engine, Executable, create_engine, event, make_url
from sqlalchemy.pool import QueuePool

from store_app.errors import Damaged
from store_app.hub.storage.driver import run
from store_app.hub.storage.loop_result import LoopResult
from store_app.hub.storage.writers import GroupWriter, Job, PooledWriter, Result, Together

A = TypeVar("A")
T = TypeVar("T")

OLDEST_SQLITE: Final = (3, 51, 3)  # older ones may lose a commit when the WAL restarts
_ONLY_OURS: Final = 0o600
_READERS: Final = 16
_BUSY_S: Final = 10  # so long a statement waits for a lock of the file
_LOOK_MS: Final = 100  # so long writers may wait for the log to be emptied
_SWITCH_TRIES: Final = 50
_SWITCH_PAUSE_S: Final = 0.05
_MORE_READERS: Final = 48  # above the threads that answer requests, so that none waits for another


class Writer(Protocol):
    """Whatever brings jobs into the database."""

    def submit(self, job: Job[T]) -> T:
        """The job's result, once it is committed."""
        ...

    def enlist(self, work: Together[A, T], argument: A, result: Result[T]) -> None:
        """The result for this argument is set once it is committed."""
        ...

    def close(self) -> None: ...


class Database:
    """Reads and writes on one database; closed once, at the end."""

    def __init__(self, readers: Engine, writing: Engine, writer: Writer) -> None:
        self._readers = readers
        self._writing = writing
        self._writer = writer

    @property
    def engine(self) -> Engine:
        """For migrations, before anything else runs."""
        return self._writing

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One moment of the data, whatever is written meanwhile."""
        with self._readers.connect() as connection, connection.begin():
            yield connection

    def write(self, job: Job[T]) -> T:
        """The job's result, once it is committed. The job may run again: it must not call out."""
        return self._writer.submit(job)

    def write_together(self, work: Together[A, T], argument: A) -> T:
        """The result for this argument, once it is committed; others that wait share the way.

        The same work is done once for all its arguments that wait. It may run again, with fewer.
        """
        result: Future[T] = Future()
        self._writer.enlist(work, argument, result)
        return result.result()

    async def written_together(self, work: Together[A, T], argument: A) -> T:
        """The same in an event loop, without a thread that waits."""
        result: LoopResult[T] = LoopResult()
        self._writer.enlist(work, argument, result)
        return await result

    def run(self, statement: Executable, rows: Sequence[Mapping[str, object]] = ()) -> None:
        """Write by one statement, for one row or many."""

        def job(connection: Connection) -> None:
            connection.execute(statement, rows or None)

        self.write(job)

    def empty_log(self) -> bool:
        """Leave nothing of what was erased in the log of a file; False if somebody reads just now.

        A server keeps its log by its own rules.
        """
        if self._readers.dialect.name != "sqlite":
            return True
        with self._readers.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute(f"PRAGMA busy_timeout = {_LOOK_MS}")
            try:
                busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                driver.execute(f"PRAGMA busy_timeout = {_BUSY_S * 1000}")
        return not busy

    def close(self) -> None:
        self._writer.close()
        self._readers.dispose()
        self._writing.dispose()


def open_database(address: str) -> Database:
    """The database at `sqlite:///path` or `postgresql://…`."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return _open_sqlite(url)
    if url.get_backend_name() == "postgresql":
        return _open_postgresql(url.set(drivername="postgresql+psycopg"))
    raise Damaged("hub.unknown_database", url.get_backend_name())


def _open_sqlite(url: URL) -> Database:
    if sqlcipher3.dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise Damaged("hub.old_sqlite", sqlcipher3.dbapi2.sqlite_version)
    _begin_ours_alone(url)
    readers = _sqlite_engine(url, "BEGIN", cache_kib=2_000)
    writing = _sqlite_engine(url, "BEGIN IMMEDIATE", cache_kib=16_000)
    return Database(readers, writing, GroupWriter(writing))


def _begin_ours_alone(url: URL) -> None:
    """A new file is for the hub's own user to read: it names customers. Its log follows it."""
    with contextlib.suppress(OSError):  # the database says better what is wrong there
        os.close(os.open(str(url.database), os.O_RDONLY | os.O_CREAT, _ONLY_OURS))


def _sqlite_engine(url: URL, begin: str, cache_kib: int) -> Engine:
    engine = create_engine(
        url,
        module=sqlcipher3.dbapi2,
        connect_args={"check_same_thread": False, "isolation_level": None, "timeout": _BUSY_S},
        poolclass=QueuePool,
        pool_size=_READERS,
        max_overflow=_MORE_READERS,
        pool_reset_on_return=None,
        hide_parameters=True,
    )

    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection
        _switch_to_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten
        connection.execute(f"PRAGMA cache_size = -{cache_kib}")

    def start(connection: Connection) -> None:
        run(connection, begin)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine


def _switch_to_wal(connection: Any) -> None:  # noqa: ANN401 - a DBAPI connection
    """A new file is switched once; whoever comes at the same moment must ask again, not wait."""
    for _ in range(_SWITCH_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlcipher3.dbapi2.OperationalError:
            time.sleep(_SWITCH_PAUSE_S)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")


def _open_postgresql(url: URL) -> Database:
    readers = create_engine(
        url,
        isolation_level="REPEATABLE READ",
        pool_size=_READERS,
        max_overflow=_MORE_READERS,
        hide_parameters=True,
    )
    writing = create_engine(
        url, isolation_level="READ COMMITTED", pool_size=8, max_overflow=8, hide_parameters=True
    )
    return Database(readers, writing, PooledWriter(writing))
