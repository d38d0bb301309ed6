"""What happened to customers goes along when the replica is made anew, as far as it can be read.

The hub tells a device that holds nothing of a customer only what their lists are now. So what has
to be explained to the people of this device, and what they have read, would be lost with the old
file. It is only kept for customers whom the hub still sends, and to whom nothing has happened in
between: a story with a hole would tell of what is not so any more.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from store_app.errors import StoreError
from store_app.replica import tables
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database

log = logging.getLogger(__name__)

_CARRIED: Final = "carried"


def carry_over(old: Path, key: bytes, replica: Database) -> None:
    """Copy what can be read of the old file, which stays, into the new one."""
    source = Database(old, key)
    try:
        stories = [row for row in _rows(source, "story") if _is_whole(row)]
        read = _rows(source, "notice_read")
    finally:
        source.close()
    if not stories:
        return
    with replica.write() as connection:
        connection.execute_each(
            "INSERT OR IGNORE INTO story (customer, seq, row) VALUES (?, ?, ?)",
            [(row.customer, row.seq, row.row) for row in stories],
        )
        connection.execute_each(
            "INSERT OR IGNORE INTO notice_read (customer, key) VALUES (?, ?)",
            [(row.customer, row.key) for row in read],
        )
        tables.put_meta(connection, _CARRIED, "1")


def keep_what_is_whole(connection: Connection) -> None:
    """All has come from the hub: forget the rest of what was carried over."""
    if not tables.meta(connection, _CARRIED):
        return
    tables.put_meta(connection, _CARRIED, "")
    connection.execute(
        "DELETE FROM story WHERE customer NOT IN (SELECT c.id FROM customer c WHERE c.wanted = 1"
        " AND c.seq = (SELECT max(s.seq) FROM story s WHERE s.customer = c.id))"
    )
    connection.execute("DELETE FROM notice_read WHERE customer NOT IN (SELECT customer FROM story)")


def _rows(source: Database, table: str) -> Sequence[Row]:
    try:
        with source.read() as connection:
            return connection.execute(f"SELECT * FROM {table}").all()  # noqa: S608 - two names
    except (StoreError, dbapi2.DatabaseError) as error:
        log.warning("%s of the old copy cannot be read: %s", table, type(error).__name__)
        return ()


def _is_whole(row: Row) -> bool:
    from store_app.protocol.exchange import ChangeRow  # noqa: PLC0415 - 170 ms at a start

    try:
        ChangeRow.model_validate_json(row.row)
    except (ValueError, TypeError):
        return False
    return True
