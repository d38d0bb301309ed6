"""Answer 'what is new?': rows after the cursor, stream by stream, in one moment of the data.

Rows are kept as the JSON that they are sent as; an answer is put together from these texts, and
its shape is `store_app.protocol.exchange.PullResponse`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from store_app.clocks import Clock
from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    DeviceId,
    StreamName,
    control_stream,
    customer_of,
)
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import follows, heads, tombstones
from store_app.hub.streams.cursor import Cursor, read_cursor
from store_app.hub.streams.snapshots import Snapshots, feed_row
from store_app.protocol.exchange import SnapshotNotice, StateRow, Told
from store_app.protocol.limits import MAX_PULL_ROWS
from store_app.protocol.problems import ErrorNumber

TOLD_AT_ONCE: Final = 1_000  # outcomes in one answer; the device asks for the rest
SNAPSHOT_BEHIND: Final = 2_000  # rows; a device further behind gets a snapshot of the stream


@dataclass(slots=True)
class _Page:
    """An answer while it is being put together."""

    room: int
    places: dict[StreamName, int] = field(default_factory=dict)
    rows: list[str] = field(default_factory=list)
    too_far_behind: tuple[StreamName, int] | None = None
    more: bool = False

    def add(self, stream: StreamName, rows: Sequence[tuple[int, str]], head: int) -> None:
        """Take rows of (number, JSON); one too many were read if the stream goes on after them."""
        taken = rows[: self.room]
        self.rows.extend(text for _, text in taken)
        self.room -= len(taken)
        if len(taken) == len(rows):
            self.places[stream] = max([head, *(seq for seq, _ in taken)])
            return
        self.more = True
        if taken:
            self.places[stream] = taken[-1][0]


@dataclass(frozen=True, slots=True)
class PulledPage:
    """One answer."""

    cursor: Cursor
    as_of_ms: int
    rows: Sequence[str]
    snapshots: Sequence[SnapshotNotice]
    closed: Sequence[str]
    told: Sequence[Told]
    last_n: int
    durable_n: int
    more: bool

    def json(self) -> str:
        """The body of the answer."""
        rest = {
            "cursor": self.cursor.text(),
            "epoch": self.cursor.epoch,
            "as_of_ms": self.as_of_ms,
            "snapshots": [notice.model_dump() for notice in self.snapshots],
            "heads": self.cursor.places,
            "closed": self.closed,
            "told": [told.model_dump() for told in self.told],
            "last_n": self.last_n,
            "durable_n": self.durable_n,
            "more": self.more,
        }
        return f'{json.dumps(rest, separators=(",", ":"))[:-1]},"rows":[{",".join(self.rows)}]}}'


class Pull:
    """Reads for devices what they do not have yet."""

    def __init__(self, database: Database, clock: Clock, snapshots: Snapshots, epoch: str) -> None:
        self._database = database
        self._clock = clock
        self._snapshots = snapshots
        self._epoch = epoch

    def page(
        self,
        device: DeviceId,
        cursor_text: str,
        limit: int,
        told_from: int | None,
        again: str = "",
    ) -> PulledPage:
        """The next rows after the cursor, at most so many, and what became of the device's changes.

        A keyed stream far behind comes as a snapshot, one per answer and never in the first, so
        that a new device can be used before it has the whole catalogue. Who asks for what comes
        after something has done what that said: of the device's own stream this is written down.
        Refuses with NOT_ENROLLED a device that may not speak any more.
        """
        cursor = read_cursor(cursor_text, self._epoch)
        now_ms = self._clock.now_ms()
        page = _Page(room=min(limit, MAX_PULL_ROWS))
        with self._database.read() as connection:
            state = connection.execute(_COUNTS, {"device": device}).one_or_none()
            if state is None:
                raise RequestRefused(ErrorNumber.NOT_ENROLLED)
            streams = sorted(follows.followed(connection, device, now_ms), key=_order)
            known = heads.heads(connection, streams)
            for stream in streams:
                _read(connection, page, stream, _place(cursor, stream, again), known[stream])
            told = _told(connection, device, told_from)
        own = control_stream(device)
        done = min(cursor.places.get(own, 0), known.get(own, 0))
        if done > state.heard:
            self._database.run(_HEARD, [{"of": device, "done": done}])
        notices = self._snapshot(page) if cursor.places else ()
        closed = [name for name in cursor.places if customer_of(name) and name not in streams]
        return PulledPage(
            cursor=Cursor(self._epoch, page.places),
            as_of_ms=now_ms,
            rows=page.rows,
            snapshots=notices,
            closed=closed,
            told=told,
            last_n=state.last_n,
            durable_n=state.durable_n,
            more=page.more,
        )

    def _snapshot(self, page: _Page) -> Sequence[SnapshotNotice]:
        if page.too_far_behind is None:
            return ()
        stream, least = page.too_far_behind
        snapshot = self._snapshots.at_least(stream, max(page.places[stream] + 1, least))
        page.places[stream] = snapshot.seq
        return (snapshot.notice(),)


def _place(cursor: Cursor, stream: StreamName, again: str) -> int | None:
    return None if stream == again else cursor.places.get(stream)


def _read(
    connection: Connection, page: _Page, stream: StreamName, place: int | None, head: int
) -> None:
    if place is not None:
        page.places[stream] = place
    if place is not None and place >= head:
        return
    if page.room == 0 or page.too_far_behind is not None:
        page.more = True
    elif customer_of(stream) is None:
        _read_feed(connection, page, stream, place or 0, head)
    elif place is None:
        _read_state(connection, page, stream, head)
    else:
        _read_log(connection, page, stream, place, head)


def _read_feed(
    connection: Connection, page: _Page, stream: StreamName, place: int, head: int
) -> None:
    bounds = {"stream": stream, "place": place, "many": page.room + 1}
    floor = tombstones.floor_of(connection, stream) if tombstones.comes_and_goes(stream) else 0
    is_far = head - place > SNAPSHOT_BEHIND and _is_long(connection, stream, place)
    if is_far or place < floor:
        page.too_far_behind = stream, max(floor, head - SNAPSHOT_BEHIND)
        page.more = True
        page.places[stream] = place
        return
    rows = [
        (row.seq, feed_row(stream, row.seq, row.key, row.body))
        for row in connection.execute(_FEED, bounds)
    ]
    page.add(stream, rows, head)


def _is_long(connection: Connection, stream: StreamName, place: int) -> bool:
    bounds = {"stream": stream, "place": place, "skipped": SNAPSHOT_BEHIND}
    return connection.execute(_FAR, bounds).one_or_none() is not None


def _read_state(connection: Connection, page: _Page, stream: StreamName, head: int) -> None:
    row = connection.execute(_STATE, {"stream": stream}).one_or_none()
    if row is None:
        page.places[stream] = head
        return
    state = StateRow(stream=stream, seq=row.seq, state=row.state)
    page.add(stream, [(row.seq, state.model_dump_json())], head)


def _read_log(
    connection: Connection, page: _Page, stream: StreamName, place: int, head: int
) -> None:
    bounds = {"stream": stream, "place": place, "many": page.room + 1}
    rows = [(row.seq, row.row) for row in connection.execute(_LOG, bounds)]
    if rows and rows[0][0] == place + 1:
        page.add(stream, rows, head)
    else:  # what stands between is gone: the log was shortened
        _read_state(connection, page, stream, head)


def _told(connection: Connection, device: DeviceId, told_from: int | None) -> Sequence[Told]:
    if told_from is None:
        return ()
    rows = connection.execute(_TOLD, {"device": device, "first": told_from})
    return [Told(n=row.n, outcome=row.code, detail=row.detail) for row in rows]


def _order(stream: StreamName) -> tuple[int, str]:
    """What a person can use soonest comes first: who works here, open customers, stock."""
    if stream == SHOP:
        return 0, stream
    if customer_of(stream) is not None:
        return 1, stream
    return {CATALOGUE: 3, REVIEWS: 4}.get(stream, 2), stream


_E = tables.feed.c
_FEED = (
    select(_E.seq, _E.key, _E.body)
    .where(_E.stream == bindparam("stream"), _E.seq > bindparam("place"))
    .order_by(_E.seq)
    .limit(bindparam("many"))
)
_FAR = (
    select(_E.seq)
    .where(_E.stream == bindparam("stream"), _E.seq > bindparam("place"))
    .order_by(_E.seq)
    .offset(bindparam("skipped"))
    .limit(1)
)
_C = tables.change.c
_LOG = (
    select(_C.seq, _C.row)
    .where(_C.stream == bindparam("stream"), _C.seq > bindparam("place"))
    .order_by(_C.seq)
    .limit(bindparam("many"))
)
_S = tables.customer_state.c
_STATE = select(_S.seq, _S.state).where(_S.stream == bindparam("stream"))
_O = tables.outcome.c
_TOLD = (
    select(_O.n, _O.code, _O.detail)
    .where(_O.device == bindparam("device"), _O.n >= bindparam("first"))
    .order_by(_O.n)
    .limit(TOLD_AT_ONCE)
)
_D = tables.device.c
_COUNTS = select(_D.last_n, _D.durable_n, _D.heard).where(
    _D.id == bindparam("device"), _D.revoked.is_(False)
)
_HEARD = (
    update(tables.device)
    .where(_D.id == bindparam("of"), _D.heard < bindparam("done"))
    .values(heard=bindparam("done"))
)
