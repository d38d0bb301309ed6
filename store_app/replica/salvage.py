"""What can still be read of a damaged outbox goes into the new one, for a person to look at.

Nobody can tell any more whether these changes arrived, and the device has another name now: so they
are never sent by themselves. A number below zero names such a change among the others.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.errors import StoreError
from store_app.replica import tables
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database

log = logging.getLogger(__name__)

_LOST: Final = "files_lost"
_TABLE: Final = """CREATE TABLE IF NOT EXISTS rescued (
    id INTEGER PRIMARY KEY, device TEXT NOT NULL, n INTEGER NOT NULL, stream TEXT NOT NULL,
    author TEXT NOT NULL, body BLOB NOT NULL, at_ms INTEGER NOT NULL, found_ms INTEGER NOT NULL)"""
_ROWS: Final = (
    "SELECT n, device, stream, author, body, at_ms, outcome, dismissed FROM change "
    "WHERE n > ? ORDER BY n LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Lost:
    """The file that was set aside, and how many changes of it a person should look at."""

    kept: Path
    rescued: int


def salvage(damaged: Path, key: bytes, outbox: Database, now_ms: int) -> Lost:
    """Copy from the damaged file, which stays, what nobody has answered for."""
    source = Database(damaged, key)
    try:
        rows = [row for row in _readable(source) if _concerns_a_person(row)]
    finally:
        source.close()
    lost = Lost(damaged, len(rows))
    with outbox.write() as connection:
        connection.execute(_TABLE)
        connection.execute_each(
            "INSERT INTO rescued (device, n, stream, author, body, at_ms, found_ms) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(r.device, r.n, r.stream, r.author, r.body, r.at_ms, now_ms) for r in rows],
        )
        tables.put_meta(connection, _LOST, f"{lost.rescued} {damaged}")
    return lost


def lost(connection: Connection) -> Lost | None:
    """What was set aside and not yet told to a person who works here.

    Where nothing could be rescued and the file is not kept any more, there is nothing to look at.
    """
    many, _, kept = tables.meta(connection, _LOST).partition(" ")
    if not many or (not int(many) and not Path(kept).exists()):
        return None
    return Lost(Path(kept), int(many))


def told(connection: Connection) -> None:
    """Somebody who works here was told."""
    connection.execute("DELETE FROM meta WHERE key = ?", (_LOST,))


def rescued(connection: Connection) -> list[Row]:
    """The changes that still wait for a person, the newest first."""
    if not _has_any(connection):
        return []
    return connection.execute("SELECT * FROM rescued ORDER BY id DESC").all()


def dismiss(connection: Connection, number: int) -> None:
    """A person has dealt with it."""
    if _has_any(connection):
        connection.execute("DELETE FROM rescued WHERE id = ?", (-number,))


def _has_any(connection: Connection) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'rescued'")
    return found.one_or_none() is not None


def _concerns_a_person(row: Row) -> bool:
    """Answered with yes, or refused and dealt with: nothing is left to do."""
    done = row.outcome is not None and str(row.outcome).startswith("ok")
    return not done and not row.dismissed


def _readable(source: Database) -> Iterator[Row]:
    after = 0
    while True:
        try:
            with source.read() as connection:
                row = connection.execute(_ROWS, (after,)).one_or_none()
        except StoreError as error:
            log.warning("nothing more can be read after change %d: %s", after, error)
            return
        if row is None:
            return
        yield row
        after = int(row.n)
