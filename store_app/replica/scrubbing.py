"""What was written about an erased customer leaves the outbox; the numbers of the changes stay.

A change that the hub may still ask for keeps its place under its number, with nothing in it; of a
task about such a customer there stays that there is one. What was rescued from a damaged file is
emptied in the same way, and so are the files of what was done for another shop as long as they lie
where they were written. `traces` then sees to what the files still hold of the words.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final

from store_app.domain.identifiers import CustomerId, StreamName, customer_of, customer_stream
from store_app.replica import moving_out, tables, traces
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database
from store_app.replica.files import parted_from
from store_app.replica.identity import read_identity

_ERASED: Final = "erased"
_IN_FILES: Final = "erased_in_files"


def forget(database: Database, customers: Collection[CustomerId]) -> None:
    """Empty all changes to these customers, and see that no file holds a copy of them."""
    with database.read() as connection:
        known = _known(connection)
        has_new = not known.issuperset(customers) or bool(_to_empty(connection, customers))
    if has_new:
        with database.write() as connection:
            tables.put_meta(connection, _ERASED, json.dumps(sorted(known.union(customers))))
            traces.mark(connection)
            scrub(connection, customers)
    _forget_in_files(database, known.union(customers))
    traces.wipe(database)


def scrub(connection: Connection, customers: Collection[CustomerId]) -> None:
    """Empty all changes to these customers."""
    emptied = _to_empty(connection, customers)
    for table, body, key in emptied:
        connection.execute(_EMPTY[table], (body, key))
    if emptied:
        traces.mark(connection)


def left_over(database: Database) -> frozenset[CustomerId]:
    """The customers in changes of an earlier device name, rescued ones and files put aside."""
    with database.read() as connection:
        identity = read_identity(connection)
        before = connection.execute(
            "SELECT stream, body FROM change WHERE device NOT IN (SELECT device FROM identity)"
        )
        rows = [*before, *_rows(connection, "rescued", ())]
    found = frozenset(each for row in rows for each in _about(row.stream, bytes(row.body)))
    if identity is None:
        return found
    return found | moving_out.named_in(parted_from(database.path.parent), identity.hub_url)


def _forget_in_files(database: Database, customers: Collection[CustomerId]) -> None:
    """Done once for each of them; a file that cannot be written now is tried again."""
    with database.read() as connection:
        done = tables.meta(connection, _IN_FILES, "[]")
    wanted = json.dumps(sorted(customers))
    if done != wanted and moving_out.erase(parted_from(database.path.parent), customers):
        with database.write() as connection:
            tables.put_meta(connection, _IN_FILES, wanted)


def _to_empty(
    connection: Connection, customers: Collection[CustomerId]
) -> list[tuple[str, bytes, int]]:
    """Table, new body and key of what is not empty yet."""
    from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

    gone, found = set(customers), []
    for table in _EMPTY:
        for row in _rows(connection, table, [customer_stream(each) for each in sorted(gone)]):
            before = bytes(row.body)
            if gone.isdisjoint(_about(row.stream, before)):
                continue
            body = bodies.scrubbed(row.n, row.stream, before)
            if body != before:
                found.append((table, body, int(row.key)))
    return found


def _rows(connection: Connection, table: str, streams: Collection[StreamName]) -> list[Row]:
    """What is written in these streams, and the tasks; of what was rescued everything."""
    if table == "change":
        asked = json.dumps(sorted(streams))
        return connection.execute(_CHANGES, (asked,)).all()
    there = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'rescued'")
    if there.one_or_none() is None:
        return []
    return connection.execute("SELECT id AS key, n, stream, body FROM rescued").all()


def _about(stream: str, body: bytes) -> frozenset[CustomerId]:
    """The customers of whom a change may tell."""
    customer = customer_of(StreamName(stream))
    if customer is not None:
        return frozenset({customer})
    if not stream.endswith(":tasks"):
        return frozenset()
    about = json.loads(body)["intent"].get("about") or {}
    named = (about.get("customer"), about.get("other"))
    return frozenset(CustomerId(each) for each in named if each is not None)


def _known(connection: Connection) -> frozenset[CustomerId]:
    return frozenset(map(CustomerId, json.loads(tables.meta(connection, _ERASED, "[]"))))


_EMPTY: Final = {
    "change": "UPDATE change SET body = ? WHERE n = ?",
    "rescued": "UPDATE rescued SET body = ? WHERE id = ?",
}
_CHANGES: Final = (
    "SELECT n AS key, n, stream, body FROM change WHERE stream IN (SELECT value FROM json_each(?))"
    " OR (stream >= 'store:' AND stream < 'store;' AND stream LIKE '%:tasks')"
)
