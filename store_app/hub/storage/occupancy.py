"""Who uses a hub's database: any number of hubs at a time, or one restore and nobody else.

A restore puts another history in place of this one. A hub that went on with what it remembers of
the old one would answer devices from both; so it must have ended before, and this makes sure of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from store_app.errors import Damaged, Unreachable

RUNNING: Final = "hub.running"
_LOCK: Final = 5_202_610  # any number but that of the migrations


class Occupancy:
    """Held while the database is in use; the system lets it go when the process dies."""

    def __init__(self, release: Callable[[], None]) -> None:
        self._release = release

    def release(self) -> None:
        self._release()


def occupy(address: str, *, alone: bool = False) -> Occupancy:
    """Use a database together with other hubs, or `alone`.

    Raises Damaged `hub.running` where one excludes the other.
    """
    url = make_url(address)
    if url.get_backend_name() == "postgresql":
        return _occupy_server(url.set(drivername="postgresql+psycopg"), alone=alone)
    if url.get_backend_name() != "sqlite":
        raise Damaged("hub.unknown_database", url.get_backend_name())
    return _occupy_file(Path(url.database or ""), alone=alone)


def _occupy_file(database: Path, *, alone: bool) -> Occupancy:
    database.parent.mkdir(parents=True, exist_ok=True)
    file = database.with_name(f"{database.name}.lock").open("a+b")
    try:
        _lock(file.fileno(), alone=alone)
    except OSError as error:
        file.close()
        raise Damaged(RUNNING, str(database)) from error
    return Occupancy(file.close)


def _occupy_server(url: URL, *, alone: bool) -> Occupancy:
    """An advisory lock of one connection that stays open and idle, in no transaction."""
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    kind = "pg_try_advisory_lock" if alone else "pg_try_advisory_lock_shared"
    try:
        connection = engine.connect()
    except OperationalError as error:
        raise Unreachable("hub.database_unreachable", url.render_as_string()) from error
    if not connection.execute(text(f"SELECT {kind}(:lock)"), {"lock": _LOCK}).scalar_one():
        connection.close()
        raise Damaged(RUNNING, url.render_as_string())

    def release() -> None:
        """The server ends a connection some time after it was closed; the lock ends now."""
        if connection.closed:
            return
        try:
            connection.execute(text("SELECT pg_advisory_unlock_all()"))
        except OperationalError:
            connection.invalidate()  # the server is gone, and the lock with it
        connection.close()

    return Occupancy(release)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, alone: bool) -> None:
        """Windows knows no shared lock here: only a restore takes it, and so meets another one."""
        if alone:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int, *, alone: bool) -> None:
        fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
