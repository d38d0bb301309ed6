"""Takes what the hub sends into the replica: rows, clocks and cursor in one transaction."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from pydantic import ValidationError

from store_app.clocks import Clock
from store_app.domain.identifiers import (
    AGES,
    CATALOGUE,
    CustomerId,
    StreamName,
    customer_of,
    customer_stream,
)
from store_app.domain.seen import Origin, Seen
from store_app.errors import Unreachable
from store_app.protocol.exchange import (
    ChangeRow,
    FeedRow,
    PullResponse,
    SnapshotNotice,
    StateRow,
)
from store_app.replica import renewal, tables, traces
from store_app.replica.carrying import keep_what_is_whole
from store_app.replica.connection import Connection
from store_app.replica.copies import Copies
from store_app.replica.customer_homes import erased_customers, told_of
from store_app.replica.customer_rows import NOT_HELD, CustomerRows
from store_app.replica.database import Database
from store_app.replica.keyed_rows import take_keyed
from store_app.replica.served import ServedCustomers
from store_app.replica.snapshot_load import SnapshotLoad

AGES_EVERY_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Taken:
    """What an answer changed.

    `to_fetch` are customers that must be asked for anew, `to_close` those whom a person has let
    go here while the hub still sends them, `to_open` those whom a person has opened here before
    it was heard that the hub sends them no more.
    """

    streams: frozenset[str]
    to_fetch: tuple[CustomerId, ...] = ()
    to_close: tuple[CustomerId, ...] = ()
    erased: tuple[CustomerId, ...] = ()
    to_open: tuple[CustomerId, ...] = ()


def _unheard(_lines: int) -> None: ...


class Intake:
    """The only writer of what the hub knows."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._aged_s = -math.inf

    def listen(self, changed: Callable[[frozenset[str]], None]) -> None:
        """Call this with the streams that moved, after the commit, in the thread of the taker.

        `AGES` is among them, but not too often, when nothing came and all is as of now.
        """
        self._listeners.append(changed)

    def copies(self) -> Copies:
        """What is here, for comparison with the hub."""
        return Copies(self._database)

    def cursor(self) -> str:
        """What the hub wants to see with the next pull; empty at the start."""
        with self._database.read() as connection:
            return tables.meta(connection, "cursor")

    def epoch(self) -> str:
        """The hub's epoch that this copy belongs to; empty at the start."""
        with self._database.read() as connection:
            return tables.meta(connection, "epoch")

    def customers(self) -> ServedCustomers:
        """Whom this device serves."""
        return ServedCustomers(self._database, self._clock, self._tell)

    def take(self, page: PullResponse, asked_ms: int | None = None) -> Taken:
        """Take one answer. Raises Unreachable `hub.garbage` if a row is not what it should be.

        `asked_ms` is this device's time of asking: figures are as old as that, by our own clock.
        """
        as_of_ms = page.as_of_ms if asked_ms is None else asked_ms
        try:
            with self._database.write() as connection:
                customers = CustomerRows(connection, self._clock.now_ms())
                moved = _take_rows(connection, page, customers)
                _vouch(connection, page, as_of_ms)
                renewal.begun(connection)
                if not page.more:
                    moved |= renewal.end(connection) | renewal.end_one(connection)
                tables.put_meta(connection, "cursor", page.cursor)
                tables.put_meta(connection, "epoch", page.epoch)
                if not page.more:
                    _miss_customers(connection, page)
                    keep_what_is_whole(connection)
                moved |= customers.forget(erased_customers(connection))
                taken = _taken(connection, page, moved)
                taken = replace(taken, to_open=tuple(sorted(customers.opened_since)))
        except (ValidationError, ValueError, OverflowError) as error:
            raise Unreachable("hub.garbage", type(error).__name__) from error
        if not page.more:
            traces.wipe(self._database)
        self._tell(taken.streams | (frozenset() if page.more else self._ages()))
        return taken

    def load_snapshot(
        self,
        notice: SnapshotNotice,
        lines: Iterable[bytes],
        progress: Callable[[int], None] = _unheard,
    ) -> None:
        """Load a snapshot, or the rest of it. Raises Unreachable `hub.garbage` for bad lines."""
        loading = SnapshotLoad(self._database, notice, progress)
        if loading.is_done():
            return
        try:
            loading.run(lines)
        except (ValidationError, ValueError, OverflowError) as error:
            raise Unreachable("hub.garbage", type(error).__name__) from error
        self._tell(frozenset({notice.stream}))

    def has_loaded(self, notice: SnapshotNotice) -> bool:
        """Whether this very file is in the replica already."""
        return SnapshotLoad(self._database, notice, _unheard).is_done()

    def fetch_anew(self, stream: StreamName) -> None:
        """This one stream is not here as it should be; it stays on the screen until it is."""
        with self._database.write() as connection:
            customer = customer_of(stream)
            if customer is not None:
                statement = "UPDATE customer SET seq = ? WHERE id = ?"
                connection.execute(statement, (NOT_HELD, customer))
            else:
                renewal.begin_one(connection, stream)

    def wanted_again(self) -> str | None:
        """The stream that the hub should tell from its beginning."""
        with self._database.read() as connection:
            return renewal.wanted(connection)

    def reset(self) -> None:
        """Take everything anew, because it is not the same hub any more.

        What is here stays on the screen; what the new hub does not know goes when all is in.
        """
        with self._database.write() as connection:
            renewal.begin(connection)
            connection.execute("UPDATE customer SET seq = ?", (NOT_HELD,))

    def _clock_of(self, stream: StreamName) -> Seen | None:
        """Up to where the copy shows this stream; None if it is not here, or was erased."""
        customer = customer_of(stream)
        with self._database.read() as connection:
            told = told_of(connection, customer) if customer is not None else None
        if told is None or told.state.erased:
            return None
        return told.state.clock if told.seq != NOT_HELD else Seen()

    def covering(self) -> Callable[[Origin], bool]:
        """Tells of changes whether the copy shows them, or does not hold their stream at all.

        It is as of now: every stream is read one time.
        """
        clocks: dict[StreamName, Seen | None] = {}

        def covers(origin: Origin) -> bool:
            if origin.stream not in clocks:
                clocks[origin.stream] = self._clock_of(origin.stream)
            clock = clocks[origin.stream]
            return clock is None or clock.covers(origin)

        return covers

    def _ages(self) -> frozenset[str]:
        now_s = self._clock.steady_s()
        if now_s - self._aged_s < AGES_EVERY_S:
            return frozenset()
        self._aged_s = now_s
        return frozenset({AGES})

    def _tell(self, streams: frozenset[str]) -> None:
        if streams:
            for listener in self._listeners:
                listener(streams)


def _take_rows(connection: Connection, page: PullResponse, customers: CustomerRows) -> set[str]:
    load = int(tables.meta(connection, "load", "0"))
    keyed: dict[str, list[FeedRow]] = {}
    moved = set(page.closed)
    for row in page.rows:
        moved.add(row.stream)
        match row:
            case FeedRow():
                keyed.setdefault(row.stream, []).append(row)
            case StateRow():
                customers.take_state(row)
            case ChangeRow():
                customers.take_change(row)
    customers.write()
    for stream in page.closed:
        customers.close(stream)
    for stream, rows in keyed.items():
        take_keyed(connection, stream, rows, load)
    return moved


def _vouch(connection: Connection, page: PullResponse, as_of_ms: int) -> None:
    """Streams are as of now where this answer is complete, else only if they are new here."""
    heads = [(name, seq, as_of_ms) for name, seq in page.heads.items()]
    if heads:
        connection.execute_each(_REACHED if page.more else _VOUCHED, heads)
    if CATALOGUE in page.heads and not page.more:
        tables.put_meta(connection, f"complete:{CATALOGUE}", "1")


def _miss_customers(connection: Connection, page: PullResponse) -> None:
    """Whom the hub does not send any more, although it never told them anew, is asked for again.

    That happens when a device was away for hours just after it had met a restored hub.
    """
    rows = connection.execute(
        "SELECT id FROM customer WHERE wanted = 1 AND seq < 0 AND state IS NOT NULL"
    ).all()
    missed = {row.id for row in rows if customer_stream(CustomerId(row.id)) not in page.heads}
    if missed:
        unknown = missed | set(json.loads(tables.meta(connection, "unknown", "[]")))
        tables.put_meta(connection, "unknown", json.dumps(sorted(unknown)))


def _taken(connection: Connection, page: PullResponse, moved: set[str]) -> Taken:
    names = (StreamName(name) for name in page.heads)
    followed = {customer for name in names if (customer := customer_of(name)) is not None}
    rows = connection.execute("SELECT id, wanted FROM customer WHERE seq < 0").all()
    let_go = {CustomerId(row.id) for row in rows if not row.wanted} & followed
    headless = {CustomerId(row.id) for row in rows if row.wanted} & followed
    to_fetch = () if page.more else tuple(sorted(headless))
    erased = erased_customers(connection)
    return Taken(frozenset(moved), to_fetch, tuple(sorted(let_go)), erased)


_REACHED = (
    "INSERT INTO stream (name, seq, as_of_ms) VALUES (?, ?, ?) "
    "ON CONFLICT (name) DO UPDATE SET seq = excluded.seq"
)
_VOUCHED = f"{_REACHED}, as_of_ms = excluded.as_of_ms"
