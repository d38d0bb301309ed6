"""The counters that put the changes of each stream in order.

A counter is a row, moved inside the transaction that writes the change: while it is locked, nobody
else can write to that stream, so a reader never sees a number before all smaller ones. A database
sequence would hand out numbers that become visible in another order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, bindparam, select, update

from store_app.domain.identifiers import StreamName
from store_app.hub.storage import bulk, tables
from store_app.hub.storage.among import Among
from store_app.hub.storage.bulk import Writes
from store_app.hub.storage.driver import Prepared
from store_app.hub.storage.upsert import add_rows


def make(connection: Connection, streams: Iterable[StreamName]) -> None:
    """Start streams that do not exist yet."""
    add_rows(connection, tables.stream, [{"name": name} for name in sorted(streams)])


def lock(connection: Connection, streams: Collection[StreamName]) -> dict[StreamName, int]:
    """The heads of those streams that exist, locked in sorted order until the job ends."""
    return {StreamName(name): head for name, head in _LOCK.rows(connection, names=sorted(streams))}


def advance(connection: Connection, stream: StreamName, steps: int) -> int:
    """Take so many numbers; gives the last of them."""
    return int(connection.execute(_ADVANCE, {"stream": stream, "steps": steps}).scalar_one())


def put(writes: Writes, moved: Mapping[StreamName, int]) -> None:
    """Write how far streams came that were locked before."""
    writes.add(_PUT, sorted(moved.items()))


def heads(connection: Connection, streams: Collection[StreamName]) -> Mapping[StreamName, int]:
    """How far each of these streams has come; one that nobody wrote to is at 0."""
    known = {
        StreamName(name): head
        for name, head in connection.execute(_HEADS, {"names": list(streams)})
    }
    return {name: known.get(name, 0) for name in streams}


_S = tables.stream.c
_HEADS = select(_S.name, _S.head).where(Among(_S.name, "names"))
_LOCK = Prepared(_HEADS.order_by(_S.name).with_for_update())
_PUT = bulk.setting(tables.stream, "name", "head")
_ADVANCE = (
    update(tables.stream)
    .where(_S.name == bindparam("stream"))
    .values(head=_S.head + bindparam("steps"))
    .returning(_S.head)
)
