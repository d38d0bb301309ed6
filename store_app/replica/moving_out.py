"""What was done for one hub does not go to another: it is kept in a file that people can read.

Such a file names customers. As long as it lies where it was written, an erasure empties what it
says of them; one that somebody has moved away cannot be reached, and that is said with its name.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from store_app import whole_files
from store_app.domain.identifiers import CustomerId, StreamName, customer_of
from store_app.replica import letting_go, renaming, tables
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database
from store_app.replica.identity import read_identity

log = logging.getLogger(__name__)

_READABLE_BY_US: Final = 0o600
_FILES: Final = "changes-*.json"


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


def named_in(folder: Path, hub_url: str) -> frozenset[CustomerId]:
    """The customers named in the files of that hub which lie in this folder."""
    kept = (told for _, told in _readable_files(folder) if told.get("hub") == hub_url)
    return frozenset(each for told in kept for row in told["changes"] for each in _about(row))


def erase(folder: Path, customers: Collection[CustomerId]) -> bool:
    """Empty what the files here say of these customers; whether nothing is left of it."""
    gone, is_done = frozenset(customers), True
    for path, told in _readable_files(folder):
        if not any(_about(row) & gone for row in told["changes"]):
            continue
        told["changes"] = [_emptied(row) if _about(row) & gone else row for row in told["changes"]]
        try:
            _overwrite(path, json.dumps(told, indent=1).encode())
        except OSError as error:
            log.warning("a file of changes cannot be written now: %s", error.strerror)
            is_done = False
    return is_done


def forget_customers(replica: Database) -> None:
    """No other shop's customers are shown; the rest is renewed with the first exchange."""
    with replica.write() as connection:
        for table in ("customer", "story", "notice_read"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the names above


def clear(connection: Connection) -> None:
    """Forget all changes, and the PINs of those who worked there; no number is used again."""
    connection.execute("DELETE FROM change")
    renaming.forget_pins(connection)
    tables.put_meta(connection, letting_go.LET_GO, tables.meta(connection, "last_n", "0"))


def _readable(row: Row) -> dict[str, object]:
    channel, staff, place = json.loads(row.author)
    return {
        "at": _moment(row.at_ms),
        "by": {"channel": channel, "staff": staff, "place": place},
        "answer": row.outcome,
        "change": json.loads(row.body),
    }


def _readable_files(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The files that are still as they were written; what people made of others is theirs."""
    for path in sorted(folder.glob(_FILES)):
        try:
            told = json.loads(path.read_bytes())
            streams = [row["change"].get("stream", "") for row in told["changes"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            log.warning("a file of changes cannot be read: %s", path.name)
            continue
        if all(isinstance(stream, str) for stream in streams):
            yield path, told


def _about(row: dict[str, Any]) -> frozenset[CustomerId]:
    """The customers of whom a change tells: its stream's, and those whom it names."""
    intent = row["change"].get("intent") or {}
    about = intent.get("about") or {}
    found = {customer_of(StreamName(row["change"].get("stream", ""))), intent.get("customer")}
    found |= {about.get("customer"), about.get("other")}
    return frozenset(CustomerId(each) for each in found if each)


def _emptied(row: dict[str, Any]) -> dict[str, Any]:
    """That there was a change, and when; not of whom, nor what."""
    change = row["change"]
    return {**row, "change": {"n": change.get("n"), "erased": True}}


def _overwrite(path: Path, content: bytes) -> None:
    """The new file first; then the place of the old one is written over, that nothing stays."""
    with path.open("r+b") as before:
        whole_files.put(path, content, _READABLE_BY_US)
        before.write(bytes(os.fstat(before.fileno()).st_size))
        before.flush()
        os.fsync(before.fileno())


def _moment(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="seconds")
