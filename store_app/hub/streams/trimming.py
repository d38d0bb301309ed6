"""What the hub need not keep for ever: answers that nobody asks for again, and tasks long done.

The outcome of a change may go once its device has let go of the change itself: it told so with a
later push, and never sends it again. Devices let go of what a verified backup holds; where there
are no backups, of all but their newest 20,000. So no device leaves more here than these.

A customer's page holds what it was not told yet, and says so with each push. When its link has
ended it cannot ask any more; as long after that as logs are kept, all its outcomes go.

Some of the newest stay in any case, for people who ask what became of something, and for a request
that was long on its way.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from sqlalchemy import Connection, bindparam, delete, exists, func, select

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.domain.task import TaskState
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import heads
from store_app.hub.streams.devices import DeviceKind
from store_app.hub.streams.feeds import Keyed, write_rows
from store_app.protocol.store import TaskBody

KEPT_OUTCOMES: Final = 1_000  # of each device, for people and for requests on their way
_ALL: Final = 2**53  # above every number that the wire allows
_AT_ONCE: Final = 5_000  # rows per transaction, so that writers get their turn in between


def trim_outcomes(database: Database, kept: int = KEPT_OUTCOMES) -> int:
    """Delete what no device asks for again but for the newest; gives how many that were."""
    with database.read() as connection:
        devices = connection.execute(_HELD, {"kept": kept}).all()
    gone = 0
    for device, first_held in devices:
        last = first_held - 1 - kept
        with database.read() as connection:
            first = connection.execute(_FIRST, {"of": device}).scalar_one()
        for start in range(first or last + 1, last + 1, _AT_ONCE):
            bounds = {"of": device, "up_to": min(last, start + _AT_ONCE - 1)}
            gone += database.write(partial(_trim, bounds=bounds))
    return gone


def forget_pages(database: Database, before_ms: int) -> int:
    """Delete the outcomes of pages whose link ended before that moment; gives how many pages."""
    with database.read() as connection:
        pages = connection.execute(_PAGES, {"before_ms": before_ms}).scalars().all()
    for page in pages:
        bounds: dict[str, DeviceId | int] = {"of": DeviceId(page), "up_to": _ALL}
        database.write(partial(_trim, bounds=bounds))
    return len(pages)


def prune_tasks(database: Database, before_ms: int) -> int:
    """Drop the tasks that were opened before that moment and are done; gives how many."""
    with database.read() as connection:
        names = connection.execute(_TASKS).scalars().all()
    return sum(
        database.write(partial(_prune, stream=StreamName(name), before_ms=before_ms))
        for name in names
    )


def _trim(connection: Connection, bounds: dict[str, DeviceId | int]) -> int:
    return connection.execute(_DELETE, bounds).rowcount


def _prune(connection: Connection, stream: StreamName, before_ms: int) -> int:
    heads.lock(connection, {stream})
    rows = connection.execute(_BODIES, {"of": stream})
    bodies = [TaskBody.model_validate_json(text) for text in rows.scalars()]
    over = [b for b in bodies if b.state is TaskState.DONE and b.opened_ms < before_ms]
    if over:
        write_rows(connection, stream, [Keyed(body.id, None) for body in over])
    return len(over)


_D, _O, _S, _F = tables.device.c, tables.outcome.c, tables.stream.c, tables.feed.c
_W = tables.follow.c
_HELD = select(_D.id, _D.first_held).where(_D.first_held > bindparam("kept") + 1).order_by(_D.id)
_PAGES = (
    select(_D.id)
    .where(_D.kind == DeviceKind.PHONE.value)
    .where(exists().where(_O.device == _D.id))
    .where(~exists().where(_W.device == _D.id, _W.until_ms >= bindparam("before_ms")))
    .order_by(_D.id)
)
_FIRST = select(func.min(_O.n)).where(_O.device == bindparam("of"))
_DELETE = delete(tables.outcome).where(_O.device == bindparam("of"), _O.n <= bindparam("up_to"))
_TASKS = select(_S.name).where(_S.name >= "store:", _S.name < "store;", _S.name.endswith(":tasks"))
_BODIES = select(_F.body).where(_F.stream == bindparam("of"), _F.body.is_not(None))
