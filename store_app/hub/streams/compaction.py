"""Shortens the logs of customers: what is old enough is kept as the state that followed from it.

A log grows for ever, and nobody asks for its beginning: devices read on from where they are, and
people ask what happened lately. So rows that are both old and not among the newest of their stream
are deleted, and the stream's `floor` says up to where. A device whose cursor lies below the floor
gets the whole state instead and puts its own waiting changes on top, as after any other pull.
Whoever sends an old change again still gets its old answer: outcomes go only when their device has
let go of the changes (see `trimming`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select, update

from store_app.clocks import Clock
from store_app.domain.identifiers import StreamName
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import heads
from store_app.hub.streams.tombstones import KEPT_GONE, forget_gone
from store_app.hub.streams.trimming import KEPT_OUTCOMES, forget_pages, prune_tasks, trim_outcomes

KEPT_MS: Final = 90 * 24 * 60 * 60 * 1000  # 90 days
KEPT_ROWS: Final = 100  # of each stream, however old: what people are told of its past
_AT_ONCE: Final = 100  # streams per transaction, so that writers get their turn in between


@dataclass(frozen=True, slots=True)
class Compaction:
    """Deletes rows older than `kept_ms`, except the newest `kept_rows` of each stream.

    With them go outcomes that no device asks for any more, tasks that are done, and tombstones
    that every device has had time to read.
    """

    database: Database
    clock: Clock
    kept_ms: int = KEPT_MS
    kept_rows: int = KEPT_ROWS
    kept_outcomes: int = KEPT_OUTCOMES
    kept_pages_ms: int = KEPT_MS
    kept_gone: int = KEPT_GONE

    def run(self) -> int:
        """Shorten what can be shortened; gives how many streams that were."""
        before_ms = self.clock.now_ms() - self.kept_ms
        bounds = {"before_ms": before_ms, "kept": self.kept_rows}
        with self.database.read() as connection:
            floors = {StreamName(name): floor for name, floor in connection.execute(_OLD, bounds)}
        names = sorted(floors)
        for start in range(0, len(names), _AT_ONCE):
            part = {name: floors[name] for name in names[start : start + _AT_ONCE]}
            self.database.write(partial(_cut, floors=part))
        trim_outcomes(self.database, self.kept_outcomes)
        forget_pages(self.database, self.clock.now_ms() - self.kept_pages_ms)
        prune_tasks(self.database, before_ms)
        forget_gone(self.database, self.kept_gone)
        return len(names)


def _cut(connection: Connection, floors: dict[StreamName, int]) -> None:
    heads.lock(connection, floors.keys())
    rows = [{"name_of": name, "up_to": floor} for name, floor in sorted(floors.items())]
    connection.execute(_DELETE, rows)
    connection.execute(_RAISE, rows)


_S, _C = tables.stream.c, tables.change.c
_OLD = (
    select(_C.stream, func.max(_C.seq))
    .join(tables.stream, _S.name == _C.stream)
    .where(_C.taken_ms < bindparam("before_ms"), _C.seq <= _S.head - bindparam("kept"))
    .group_by(_C.stream)
)
_DELETE = delete(tables.change).where(
    _C.stream == bindparam("name_of"), _C.seq <= bindparam("up_to")
)
_RAISE = (
    update(tables.stream)
    .where(_S.name == bindparam("name_of"), _S.floor < bindparam("up_to"))
    .values(floor=bindparam("up_to"))
)
