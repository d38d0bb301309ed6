"""Writes what the hub tells of customers: whole states, and changes in the hub's order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from store_app.domain.change import Stamp
from store_app.domain.identifiers import CustomerId, StreamName, customer_of, customer_stream
from store_app.domain.outcome import Outcome
from store_app.domain.reducer import pass_over, reduce
from store_app.domain.state import CustomerState
from store_app.domain.uniting import unite
from store_app.protocol.exchange import ChangeRow, StateRow
from store_app.protocol.state import state_from_json, state_to_json
from store_app.replica import traces
from store_app.replica.connection import Connection
from store_app.replica.stories import drop_rows, keep_row

NOT_HELD: Final = -1
_HELD: Final = (
    "SELECT 1 FROM customer WHERE id = :id AND state IS NOT NULL"
    " UNION SELECT 1 FROM story WHERE customer = :id"
)


@dataclass(slots=True)
class _Log:
    """One customer while rows are taken."""

    seq: int
    state: CustomerState
    wanted: bool


class CustomerRows:
    """Takes the rows of one answer. A gap leaves a customer as they were, to be asked for anew."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection = connection
        self._now_ms = now_ms
        self._logs: dict[CustomerId, _Log] = {}
        self.gaps: set[CustomerId] = set()
        self.opened_since: set[CustomerId] = set()

    def take_state(self, row: StateRow) -> None:
        customer = _customer(row.stream)
        is_erased = state_from_json(row.state).erased
        if is_erased:
            traces.mark(self._connection)
        self._connection.execute(
            "INSERT INTO customer (id, seq, state, wanted, opened_ms, used_ms) "
            "VALUES (:id, :seq, :state, 1, :now, :now) ON CONFLICT (id) DO UPDATE SET "
            "seq = CASE wanted WHEN 1 THEN :seq ELSE -1 END,"
            " state = CASE wanted WHEN 1 THEN :state END",
            {"id": customer, "seq": row.seq, "state": row.state, "now": self._now_ms},
        )
        drop_rows(self._connection, customer, above=-1 if is_erased else row.seq)
        self._logs.pop(customer, None)
        self.gaps.discard(customer)

    def take_change(self, row: ChangeRow) -> None:
        customer = _customer(row.stream)
        log = self._logs.get(customer) or self._read(customer)
        if not log.wanted or row.seq <= log.seq or customer in self.gaps:
            return
        if row.seq != max(log.seq, 0) + 1:
            self.gaps.add(customer)
            return
        before = log.state if log.seq != NOT_HELD else CustomerState()
        log.state = _after(before, row)
        log.seq = row.seq
        self._logs[customer] = log
        if log.state.erased:
            traces.mark(self._connection)
            drop_rows(self._connection, customer)
        else:
            told = row.model_copy(update={"embeds": None})
            keep_row(self._connection, customer, row.seq, told.model_dump_json())

    def close(self, stream: str) -> None:
        """The hub lets this device follow the customer no more: nothing of them is shown.

        Who is being asked for anew stays as they are until they come back; so does whom somebody
        opened here since the hub last vouched for them: it has yet to hear of that.
        """
        customer = _customer(stream)
        self._logs.pop(customer, None)
        since = {"id": customer, "stream": stream}
        if self._connection.execute(_OPENED_SINCE, since).one_or_none() is not None:
            self._connection.execute("UPDATE customer SET seq = -1 WHERE id = ?", (customer,))
            self.opened_since.add(customer)
            return
        self._mark_if_held(customer)
        drop_rows(self._connection, customer)
        self._connection.execute(
            "INSERT INTO customer (id, seq, state, wanted, opened_ms, used_ms) "
            "VALUES (:id, -1, NULL, 0, :now, :now) "
            "ON CONFLICT (id) DO UPDATE SET seq = -1,"
            " state = CASE WHEN seq < 0 THEN state END,"
            " wanted = CASE WHEN seq < 0 THEN wanted ELSE 0 END",
            {"id": customer, "now": self._now_ms},
        )

    def forget(self, customers: Collection[CustomerId]) -> frozenset[str]:
        """Drop all rows of erased customers, open or not.

        Gives the streams of those whom a screen may still show.
        """
        shown = set[str]()
        for customer in customers:
            self._mark_if_held(customer)
            drop_rows(self._connection, customer)
            found = self._connection.execute(_SHOWN, (customer,)).one_or_none()
            if found is not None:
                shown.add(customer_stream(customer))
                self._connection.execute(_FORGET, (customer,))
        return frozenset(shown)

    def write(self) -> None:
        """Write the states reached; who has a gap keeps what there is and is marked for asking."""
        for customer, log in sorted(self._logs.items()):
            self._connection.execute(
                "INSERT INTO customer (id, seq, state, wanted, opened_ms, used_ms) "
                "VALUES (:id, :seq, :state, 1, :now, :now) ON CONFLICT (id) DO UPDATE SET "
                "seq = :seq, state = :state",
                {
                    "id": customer,
                    "seq": log.seq,
                    "state": state_to_json(log.state),
                    "now": self._now_ms,
                },
            )

        for customer in sorted(self.gaps):
            self._connection.execute(
                "INSERT INTO customer (id, seq, state, wanted, opened_ms, used_ms) "
                "VALUES (:id, -1, NULL, 1, :now, :now) ON CONFLICT (id) DO UPDATE SET seq = -1",
                {"id": customer, "now": self._now_ms},
            )

    def _mark_if_held(self, customer: CustomerId) -> None:
        if self._connection.execute(_HELD, {"id": customer}).one_or_none() is not None:
            traces.mark(self._connection)

    def _read(self, customer: CustomerId) -> _Log:
        row = self._connection.execute(
            "SELECT seq, state, wanted FROM customer WHERE id = ?", (customer,)
        ).one_or_none()
        if row is None:
            return _Log(NOT_HELD, CustomerState(), wanted=True)
        state = CustomerState() if row.state is None else state_from_json(row.state)
        return _Log(row.seq, state, bool(row.wanted))


_OPENED_SINCE: Final = (
    "SELECT 1 FROM customer c JOIN stream s ON s.name = :stream"
    " WHERE c.id = :id AND c.wanted = 1 AND c.seq >= 0 AND c.used_ms > s.as_of_ms"
)
_SHOWN: Final = "SELECT id FROM customer WHERE id = ? AND (state IS NOT NULL OR wanted = 1)"
_FORGET: Final = "UPDATE customer SET state = NULL, seq = -1, wanted = 0 WHERE id = ?"


def _after(before: CustomerState, row: ChangeRow) -> CustomerState:
    """The state after a change, the hub's word about which is not asked again."""
    change = row.to_domain()
    if not Outcome(row.outcome).done:
        return pass_over(before, change)
    price = None if row.price_now is None else row.price_now.to_domain()
    stamp = Stamp(row.seq, price, confirmed=True)
    if row.embeds is not None:
        return unite(before, change, stamp, state_from_json(row.embeds))
    return reduce(before, change, stamp).state


def _customer(stream: str) -> CustomerId:
    customer = customer_of(StreamName(stream))
    if customer is None:
        raise ValueError(f"{stream} is not the stream of a customer")
    return customer
