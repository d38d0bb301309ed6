"""One encrypted SQLite file with a few connections to it.

The key is given raw: a passphrase would be stretched for 100 ms at every new connection. A wrong
key looks like a damaged file, so nobody may conclude from that alone that a file is lost.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from store_app.errors import Damaged, StoreError
from store_app.replica.connection import Connection

log = logging.getLogger(__name__)

OLDEST_SQLITE: Final = (3, 51, 3)  # older ones can lose pages of a WAL that is reset
_CONNECTIONS: Final = 4  # kept open
_STATEMENTS: Final = 256
_BUSY_S: Final = 5.0
_LOOK_MS: Final = 200  # nobody's tap waits longer for a log to be emptied
_UNREADABLE: Final = frozenset({"file is not a database", "database disk image is malformed"})
_FULL: Final = "database or disk is full"
_FAILED: Final = "disk I/O error"  # also said where the index of the log finds no room
_MOVED: Final = "attempt to write a readonly database"  # the file was put aside meanwhile
_LEAST_ROOM: Final = 1024 * 1024


class Database:
    """Readers never wait for the writer; writers wait for each other.

    A connection belongs to one thread while it is used and goes back to the pool afterwards.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        cache_kib: int = 2_000,
        damage_mark: Path | None = None,
        on_full: Callable[[], None] = lambda: None,
    ) -> None:
        """A file found damaged in use leaves the mark, if one is given, for the next start.

        `on_full` is called before a full disk is told, and may make room for the next try.
        """
        check_sqlite()
        self.path = path
        self._damage_mark = damage_mark
        self._on_full = on_full
        self._key = key
        self._cache_kib = cache_kib
        self._writer = threading.RLock()
        self._idle: deque[Connection] = deque()
        self._closed = False

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the data."""
        with self._known_failures(), self._connected() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _roll_back(connection)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: on disk when the block ends, or nothing of it."""
        with (
            self._known_failures(),
            self._writer,
            self._connected() as connection,
        ):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    def empty_log(self) -> bool:
        """Write everything into the file and empty its log; False if somebody reads just now."""
        with self._known_failures(), self._writer, self._connected() as connection:
            connection.execute(f"PRAGMA busy_timeout = {_LOOK_MS}")
            try:
                busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").all()[0][0]
            finally:
                connection.execute(f"PRAGMA busy_timeout = {round(_BUSY_S * 1000)}")
        return not busy

    def close(self) -> None:
        """Close what is not in use; what is in use closes when it is done. Nobody gets in again."""
        self._closed = True
        self._keep_at_most(0)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        """A connection for one thread; the one used last comes first, its pages are in memory."""
        if self._closed:
            raise StoreError("files.closed", self.path.name)
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._connect()
        try:
            yield connection
        finally:
            self._idle.append(connection)
            self._keep_at_most(_CONNECTIONS)

    @contextmanager
    def _known_failures(self) -> Iterator[None]:
        try:
            yield
        except dbapi2.DatabaseError as error:
            reason = str(error)
            if self._closed:  # whoever did not stop in time: the file may be somebody else's by now
                raise StoreError("files.closed", self.path.name) from error
            if reason in _UNREADABLE:
                if self._damage_mark is not None:
                    self._damage_mark.touch()
                raise Damaged("files.unreadable", self.path.name) from error
            if reason == _FULL or (reason == _FAILED and not self._has_room()):
                self._on_full()
                raise StoreError("disk.full", self.path.name) from error
            if reason == _MOVED:
                self._close_idle()
            if reason in {_FAILED, _MOVED}:
                raise StoreError("files.unreadable", self.path.name) from error
            raise

    def _has_room(self) -> bool:
        return shutil.disk_usage(self.path.parent).free > _LEAST_ROOM

    def _close_idle(self) -> None:
        """The next who asks gets a connection to the file that is there now."""
        while self._idle:
            with contextlib.suppress(IndexError):  # another thread was quicker
                self._idle.popleft().close()

    def _keep_at_most(self, many: int) -> None:
        while len(self._idle) > (0 if self._closed else many):
            with contextlib.suppress(IndexError):  # another thread was quicker
                self._idle.popleft().close()

    def _connect(self) -> Connection:
        driver = dbapi2.connect(
            str(self.path),
            timeout=_BUSY_S,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
        connection = Connection(driver)
        try:
            for pragma in (
                "cipher_log_level = NONE",  # what goes wrong is raised, not printed
                f"key = \"x'{self._key.hex()}'\"",
                "journal_mode = WAL",
                "synchronous = FULL",
                "secure_delete = ON",  # what was deleted is not in the file any more
                f"cache_size = -{self._cache_kib}",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection


def check_sqlite() -> None:
    """Raises Damaged if the SQLite inside is too old to be trusted with a person's work."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise Damaged("files.sqlite_too_old", dbapi2.sqlite_version)


def _roll_back(connection: Connection) -> None:
    """End the transaction if the failure has not ended it already."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")
