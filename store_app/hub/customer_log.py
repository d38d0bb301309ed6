"""The customers' streams that one push touches: locked, read once, written back once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, bindparam, insert, select

from store_app.domain.change import Author, Change, Stamp
from store_app.domain.identifiers import StreamName
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.reducer import pass_over, reduce
from store_app.domain.state import CustomerState
from store_app.hub import heads, tables
from store_app.hub.upsert import put_rows
from store_app.protocol.changes import WireChange, WireMoney
from store_app.protocol.exchange import AuthorBody, ChangeRow
from store_app.protocol.state import state_from_json, state_to_json


class CustomerLog:
    """Puts changes at the end of their streams and keeps the state that follows from them."""

    def __init__(
        self,
        connection: Connection,
        streams: Collection[StreamName],
        to_make: Collection[StreamName],
    ) -> None:
        self._connection = connection
        heads.make(connection, to_make)
        self._before = heads.lock(connection, streams)
        self._heads = dict(self._before)
        self._states = read_states(connection, self._before)
        self._made = {name for name in to_make if name in self._before and name not in self._states}
        self._rows: list[dict[str, object]] = []

    @property
    def made(self) -> AbstractSet[StreamName]:
        """The streams that began with this push."""
        return self._made

    def knows(self, stream: StreamName) -> bool:
        return stream in self._states or stream in self._made

    def add(self, sent: WireChange, change: Change, price_now: Money | None) -> Outcome:
        """Reduce a change and log it with what became of it."""
        state = self._states.get(change.stream, CustomerState())
        reduced = reduce(state, change, Stamp(self._heads[change.stream] + 1, price_now))
        self._append(sent, change, reduced.state, reduced.outcome, price_now)
        return reduced.outcome

    def add_refused(self, sent: WireChange, change: Change, outcome: Outcome) -> None:
        """Log a change that had no effect, so that its sender's copy can move past it."""
        state = pass_over(self._states.get(change.stream, CustomerState()), change)
        self._append(sent, change, state, outcome, None)

    def write(self) -> Mapping[StreamName, int]:
        """Write everything back; gives the new heads of the streams that moved."""
        moved = {
            name: head for name, head in sorted(self._heads.items()) if head > self._before[name]
        }
        for name, head in moved.items():
            heads.advance(self._connection, name, head - self._before[name])
        if self._rows:
            self._connection.execute(_ADD_CHANGES, self._rows)
        put_rows(
            self._connection,
            tables.customer_state,
            [
                {"stream": name, "seq": head, "state": state_to_json(self._states[name])}
                for name, head in moved.items()
            ],
        )
        return moved

    def _append(
        self,
        sent: WireChange,
        change: Change,
        state: CustomerState,
        outcome: Outcome,
        price_now: Money | None,
    ) -> None:
        self._heads[change.stream] += 1
        self._states[change.stream] = state
        row = ChangeRow(
            stream=change.stream,
            seq=self._heads[change.stream],
            device=change.device,
            n=change.n,
            seen=sent.seen,
            author=_author_body(change.author),
            at_ms=change.at_ms,
            intent=sent.intent,
            outcome=outcome.code,
            price_now=None if price_now is None else WireMoney.of(price_now),
        )
        self._rows.append(
            {
                "stream": change.stream,
                "seq": row.seq,
                "device": change.device,
                "n": change.n,
                "row": row.model_dump_json(),
            }
        )


def read_states(
    connection: Connection, streams: Collection[StreamName]
) -> dict[StreamName, CustomerState]:
    """The states of those streams that have one."""
    rows = connection.execute(_STATES, {"names": list(streams)})
    return {StreamName(name): state_from_json(state) for name, state in rows}


def _author_body(author: Author) -> AuthorBody:
    return AuthorBody(
        channel=author.channel,
        staff=author.staff,
        place=author.place,
        device_name=author.device_name,
    )


_ADD_CHANGES = insert(tables.change)
_C = tables.customer_state.c
_STATES = select(_C.stream, _C.state).where(_C.stream.in_(bindparam("names", expanding=True)))
