"""When a change may leave the outbox: durable at the hub, shown by the replica, its answer known.

Changes leave in the order of their numbers, so that what is held from `first_held` on has no hole:
a hub that was restored can ask for all of it. One that was refused stays for a person without
holding up the others, because it had no effect that could be lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Origin
from store_app.replica import tables
from store_app.replica.connection import Connection

RECENT: Final = 20
"""The newest stay in any case, for the list of what went through."""

MOST_KEPT: Final = 20_000
"""So many stay that no backup holds; a hub without backups must not fill the disk of a device."""

AT_ONCE: Final = 1_000
"""So many are looked at in one transaction: a tap waits for its end."""

LET_GO: Final = "let_go"


def limit(connection: Connection, durable_n: int) -> int:
    """Up to which number changes need not be kept for the hub's sake."""
    newest = int(tables.meta(connection, "last_n", "0"))
    return min(max(durable_n, newest - MOST_KEPT), newest - RECENT)


def first_held(connection: Connection) -> int | None:
    """The first of the changes that are held without a hole up to the newest."""
    statement = "SELECT min(n) FROM change WHERE n > ?"
    least: int | None = connection.execute(statement, (_let_go_n(connection),)).scalar_one()
    return least


def first_untold(connection: Connection) -> int | None:
    """The oldest change whose outcome is not known."""
    least: int | None = connection.execute(
        "SELECT min(n) FROM change WHERE outcome IS NULL"
    ).scalar_one()
    return least


def streams(connection: Connection) -> frozenset[StreamName]:
    """The streams that have changes here."""
    rows = connection.execute("SELECT DISTINCT stream FROM change")
    return frozenset(StreamName(row.stream) for row in rows)


def let_go(connection: Connection, up_to: int, covered: Callable[[Origin], bool]) -> None:
    """Delete what may leave now, and what a person has dealt with since; the rest next time."""
    before = _let_go_n(connection)
    rows = connection.execute(
        "SELECT n, device, stream, outcome FROM change WHERE n > ? AND n <= ? ORDER BY n LIMIT ?",
        (before, up_to, AT_ONCE),
    ).all()
    gone, last = [], before
    for row in rows:
        if row.outcome is None:
            break
        if Outcome(row.outcome).done:
            if not covered(Origin(StreamName(row.stream), DeviceId(row.device), row.n)):
                break
            gone.append((row.n,))
        last = row.n
    if gone:
        connection.execute_each("DELETE FROM change WHERE n = ?", gone)
    if last > before:
        tables.put_meta(connection, LET_GO, str(last))
    connection.execute("DELETE FROM change WHERE n <= ? AND dismissed = 1", (last,))


def _let_go_n(connection: Connection) -> int:
    return int(tables.meta(connection, LET_GO, "0"))
