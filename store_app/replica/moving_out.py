"""What was done for one hub does not go to another: it is kept in a file that people can read."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from store_app import whole_files
from store_app.replica import letting_go, tables
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database
from store_app.replica.identity import read_identity

_READABLE_BY_US = 0o600


def export(outbox: Database, folder: Path, now_ms: int) -> Path | None:
    """Write all changes held here into a new file of that folder; None if there are none.

    The file is on disk when this returns. It names customers, so nobody else may read it.
    """
    with outbox.read() as connection:
        identity = read_identity(connection)
        rows = connection.execute("SELECT * FROM change ORDER BY n").all()
    if identity is None or not rows:
        return None
    told = {
        "hub": identity.hub_url,
        "device": identity.device,
        "place": identity.place,
        "set_aside": _moment(now_ms),
        "changes": [_readable(row) for row in rows],
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"changes-{identity.device}-{now_ms}.json"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _READABLE_BY_US), "w") as to:
        json.dump(told, to, indent=1)
        to.flush()
        os.fsync(to.fileno())
    whole_files.keep_names(folder)
    return path


def forget_customers(replica: Database) -> None:
    """No other shop's customers are shown; the rest is renewed with the first exchange."""
    with replica.write() as connection:
        for table in ("customer", "story", "notice_read"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the names above


def clear(connection: Connection) -> None:
    """Forget all changes, and the PINs of those who worked there; no number is used again."""
    connection.execute("DELETE FROM change")
    connection.execute("DELETE FROM verifier")
    tables.put_meta(connection, letting_go.LET_GO, tables.meta(connection, "last_n", "0"))


def _readable(row: Row) -> dict[str, object]:
    channel, staff, place = json.loads(row.author)
    return {
        "at": _moment(row.at_ms),
        "by": {"channel": channel, "staff": staff, "place": place},
        "answer": row.outcome,
        "change": json.loads(row.body),
    }


def _moment(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="seconds")
