"""The customers' streams that some pushes touch: locked, read once, written back once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from sqlalchemy import Connection, bindparam, delete, select

from store_app.domain import outcome as outcomes
from store_app.domain.change import Change, Stamp
from store_app.domain.identifiers import DeviceId, StreamName, customer_of, customer_stream
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.reducer import pass_over, reduce
from store_app.domain.state import CustomerState
from store_app.domain.uniting import unite
from store_app.hub.storage import bulk, tables
from store_app.hub.storage.among import Among
from store_app.hub.storage.bulk import Writes
from store_app.hub.storage.driver import Prepared
from store_app.hub.streams import heads
from store_app.hub.streams.known_states import KnownStates
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import change_row
from store_app.protocol.state import state_from_json, state_to_json

_NOTHING: Final = CustomerState()


class CustomerLog:
    """Puts changes at the end of their locked streams and keeps the states that follow.

    A customer who was merged into another has their `home` there: changes made for them go to the
    stream of who stays, and keep the name of the stream that they were made for.
    """

    def __init__(
        self,
        connection: Connection,
        locked: Mapping[StreamName, int],
        to_make: Collection[StreamName],
        known: KnownStates,
    ) -> None:
        self._connection = connection
        self._known = known
        self._before: dict[StreamName, int] = {}
        self._heads: dict[StreamName, int] = {}
        self._states: dict[StreamName, CustomerState] = {}
        self._take_in({name: head for name, head in locked.items() if customer_of(name)})
        self._made = {name for name in to_make if name in self._before and name not in self._states}
        self._rows: list[tuple[StreamName, int, DeviceId, int, str]] = []

    @property
    def made(self) -> AbstractSet[StreamName]:
        """The streams that began with these pushes."""
        return self._made

    def knows(self, stream: StreamName) -> bool:
        return stream in self._states or stream in self._made

    def home(self, stream: StreamName) -> StreamName:
        """Where changes made for this stream go; itself, unless it was merged into another."""
        state = self._states.get(stream)
        while state is not None and state.merged_into is not None:
            stream = customer_stream(state.merged_into)
            state = self._states.get(stream)
        return stream

    def state(self, stream: StreamName) -> CustomerState:
        return self._states.get(stream, _NOTHING)

    def is_erased(self, stream: StreamName) -> bool:
        """Whether the customer was erased, under this name or under the one they have now."""
        return self.state(self.home(stream)).erased

    def reach(self, streams: Iterable[StreamName]) -> None:
        """Lock more streams, for the rare change that names them only in its customer's state."""
        self._take_in(heads.lock(self._connection, set(streams) - self._before.keys()))

    def add(
        self, sent: WireChange, change: Change, price_now: Money | None, *, confirmed: bool = False
    ) -> Outcome:
        """Reduce a change in its home and log it with what became of it."""
        home = self.home(change.stream)
        stamp = Stamp(self._heads[home] + 1, price_now, confirmed)
        reduced = reduce(self.state(home), change, stamp)
        outcome = reduced.outcome
        if home != change.stream and outcome.done:
            outcome = outcomes.MERGED
        self._states[home] = reduced.state
        self._append(home, sent, change, outcome, price_now)
        return outcome

    def add_refused(self, sent: WireChange, change: Change, outcome: Outcome) -> None:
        """Log a change that had no effect, so that its sender's copy can move past it."""
        home = self.home(change.stream)
        self._states[home] = pass_over(self.state(home), change)
        self._append(home, sent, change, outcome, None)

    def told(self, stream: StreamName, kind: str) -> Iterator[str]:
        """The rows of one kind of change in a stream, in order, those not yet written too."""
        mark = f'"kind":"{kind}"'
        asked = {"stream": stream, "mark": f"%{mark}%"}
        yield from self._connection.execute(_OF_KIND, asked).scalars()
        yield from (row[-1] for row in self._rows if row[0] == stream and mark in row[-1])

    def merge(self, sent: WireChange, change: Change, into: StreamName) -> Outcome:
        """Both streams in one: the one becomes an alias, the other embeds what it was."""
        source = self.state(change.stream)
        reduced = reduce(source, change, Stamp(self._heads[change.stream] + 1))
        stamp = Stamp(self._heads[into] + 1)
        self._states[into] = unite(self.state(into), change, stamp, source)
        self._append(into, sent, change, reduced.outcome, None, embeds=source)
        self._states[change.stream] = reduced.state
        self._append(change.stream, sent, change, reduced.outcome, None)
        return reduced.outcome

    def erase(self, sent: WireChange, change: Change, streams: Collection[StreamName]) -> Outcome:
        """Delete all rows of these streams but for one that says they were erased."""
        table = tables.change
        self._connection.execute(delete(table).where(table.c.stream.in_(list(streams))))
        self._rows = [row for row in self._rows if row[0] not in streams]
        for name in sorted(streams):
            stamp = Stamp(self._heads[name] + 1)
            self._states[name] = reduce(self.state(name), change, stamp).state
            self._append(name, sent, change, outcomes.OK, None)
        return outcomes.OK

    def write(self, writes: Writes, now_ms: int) -> Mapping[StreamName, int]:
        """Write everything back; gives the new heads of the streams that moved."""
        moved = {
            name: head for name, head in sorted(self._heads.items()) if head > self._before[name]
        }
        heads.put(writes, moved)
        writes.add(_ADD_CHANGES, [(*row, now_ms) for row in self._rows])
        writes.add(
            _PUT_STATES,
            [
                (name, head, self._known.write(name, self._states[name]))
                for name, head in moved.items()
            ],
        )
        return moved

    def _take_in(self, locked: Mapping[StreamName, int]) -> None:
        """Read the states of locked streams, and of those that they were merged into."""
        while locked:
            self._before |= locked
            self._heads |= locked
            read = read_states(self._connection, locked, self._known)
            self._states |= read
            homes = {customer_stream(s.merged_into) for s in read.values() if s.merged_into}
            locked = heads.lock(self._connection, homes - self._before.keys()) if homes else {}

    def _append(
        self,
        stream: StreamName,
        sent: WireChange,
        change: Change,
        outcome: Outcome,
        price_now: Money | None,
        embeds: CustomerState | None = None,
    ) -> None:
        seq = self._heads[stream] = self._heads[stream] + 1
        row = change_row(
            sent,
            change,
            stream,
            seq=seq,
            outcome=outcome.code,
            price_now=price_now,
            embeds=None if embeds is None else state_to_json(embeds),
        )
        self._rows.append((stream, seq, change.device, change.n, row))


def read_states(
    connection: Connection,
    streams: Collection[StreamName],
    known: KnownStates | None = None,
) -> dict[StreamName, CustomerState]:
    """The states of those streams that have one."""
    rows = _STATES.rows(connection, names=list(streams))
    read = _read_alone if known is None else known.read
    return {StreamName(name): read(StreamName(name), state) for name, state in rows}


def _read_alone(_stream: StreamName, text: str) -> CustomerState:
    return state_from_json(text)


_ADD_CHANGES = bulk.adding(tables.change, "stream", "seq", "device", "n", "row", "taken_ms")
_PUT_STATES = bulk.putting(tables.customer_state, "stream", "seq", "state")
_R = tables.change.c
_OF_KIND = (
    select(_R.row)
    .where(_R.stream == bindparam("stream"), _R.row.like(bindparam("mark")))
    .order_by(_R.seq)
)
_C = tables.customer_state.c
_STATES = Prepared(select(_C.stream, _C.state).where(Among(_C.stream, "names")))
