"""Copies what can still be read of a damaged outbox into a new file, for a person to look at."""

from __future__ import annotations

import logging
from pathlib import Path

from store_app.errors import StoreError
from store_app.replica.database import Database

log = logging.getLogger(__name__)


def salvage(damaged: Path, key: bytes) -> int:
    """Gives the number of changes that were rescued into `<name>.rescued`; the old file stays."""
    source = Database(damaged, key)
    target = Database(damaged.with_name(f"{damaged.name}.rescued"), key)
    try:
        return _copy(source, target)
    finally:
        source.close()
        target.close()


def _copy(source: Database, target: Database) -> int:
    rescued = 0
    with target.write() as writing:
        writing.execute(
            "CREATE TABLE change (n INTEGER PRIMARY KEY, device TEXT, stream TEXT, body BLOB,"
            " outcome TEXT)"
        )
        after = 0
        while True:
            try:
                row = _next(source, after)
            except StoreError as error:
                log.warning("nothing more can be read after change %d: %s", after, error)
                return rescued
            if row is None:
                return rescued
            writing.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?)", row)
            after = int(row[0])
            rescued += 1


def _next(source: Database, after: int) -> tuple[int, str, str, bytes, str | None] | None:
    with source.read() as connection:
        row = connection.execute(
            "SELECT n, device, stream, body, outcome FROM change WHERE n > ? ORDER BY n LIMIT 1",
            (after,),
        ).one_or_none()
    return None if row is None else (row.n, row.device, row.stream, row.body, row.outcome)
