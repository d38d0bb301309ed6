"""Keys that are gone are told for a while, and not for ever.

In the streams of holds and tasks keys come and go all day. That a key is gone is written down so
that devices drop it, too; when so many rows have come since that a device which has not heard of it
would get the whole stream anyway, it is deleted, and the stream's `floor` says up to where. Whoever
has read less far than that gets the stream as a snapshot, and drops what is not in it.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, or_, select, update

from store_app.domain.identifiers import StreamName
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import heads

KEPT_GONE: Final = 2_000  # rows; a device further behind gets a snapshot (`SNAPSHOT_BEHIND`)
_COME_AND_GO: Final = (":holds", ":tasks")


def comes_and_goes(stream: StreamName) -> bool:
    """Whether keys of this stream are forgotten some time after they are gone."""
    return stream.endswith(_COME_AND_GO)


def floor_of(connection: Connection, stream: StreamName) -> int:
    """Up to where nobody is told any more what is gone."""
    return int(connection.execute(_FLOOR, {"of": stream}).scalar_one_or_none() or 0)


def forget_gone(database: Database, kept: int = KEPT_GONE) -> int:
    """Delete what is gone and that many rows behind; gives how many streams had such."""
    with database.read() as connection:
        names = connection.execute(_STREAMS).scalars().all()
    cuts = (database.write(partial(_cut, stream=StreamName(name), kept=kept)) for name in names)
    return sum(cuts)


def _cut(connection: Connection, stream: StreamName, kept: int) -> bool:
    head = heads.lock(connection, {stream})[stream]
    floor = connection.execute(_LAST, {"of": stream, "up_to": head - kept}).scalar_one()
    if floor is None:
        return False
    bounds = {"of": stream, "up_to": floor}
    connection.execute(_DELETE, bounds)
    connection.execute(_RAISE, bounds)
    return True


_S, _F = tables.stream.c, tables.feed.c
_GONE = (_F.stream == bindparam("of"), _F.body.is_(None), _F.seq <= bindparam("up_to"))
_FLOOR = select(_S.floor).where(_S.name == bindparam("of"))
_STREAMS = (
    select(_S.name)
    .where(_S.name >= "store:", _S.name < "store;")
    .where(or_(*(_S.name.endswith(end) for end in _COME_AND_GO)))
    .order_by(_S.name)
)
_LAST = select(func.max(_F.seq)).where(*_GONE)
_DELETE = delete(tables.feed).where(*_GONE)
_RAISE = (
    update(tables.stream)
    .where(_S.name == bindparam("of"), _S.floor < bindparam("up_to"))
    .values(floor=bindparam("up_to"))
)
