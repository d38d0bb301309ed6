"""Customers opened on this device: what the hub told, with our own waiting changes on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.clocks import Clock
from store_app.domain.change import Change, Stamp, sku_of
from store_app.domain.customer import Profile
from store_app.domain.folding import Ways, fold_to_find, fold_wanted, fold_words
from store_app.domain.identifiers import CustomerId, Sku, customer_of, customer_stream
from store_app.domain.profile_change import Scrubbed
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.replica import traces
from store_app.replica.customer_homes import (
    ToldState,
    erased_customers,
    is_let_go,
    told_of,
)
from store_app.replica.database import Database
from store_app.replica.outbox import Outbox
from store_app.replica.stock import ages
from store_app.replica.stories import drop_rows

KEPT_FOR_MS: Final = 12 * 60 * 60 * 1000
ABOVE_ALL: Final = 2**53  # a change that still waits stands after all that the hub has ordered
_LEAST_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class OpenedCustomer:
    """One customer held here: enough for a list."""

    id: CustomerId
    profile: Profile | None
    pieces: int
    used_ms: int


class Customers:
    """What the screen shows of customers."""

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        self._database = database
        self._outbox = outbox
        self._clock = clock

    def opened(self) -> tuple[OpenedCustomer, ...]:
        """Those whom this device holds, the last used first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT id, used_ms, wanted FROM customer").all()
        hidden = {CustomerId(row.id) for row in rows if not row.wanted}
        used = {CustomerId(row.id): int(row.used_ms) for row in rows if row.wanted}
        for stream in self._outbox.streams:
            customer = customer_of(stream)
            if customer is not None and customer not in hidden:
                used.setdefault(customer, 0)
        found = [self._opened(customer, used_ms) for customer, used_ms in used.items()]
        held = [each for each in found if each is not None]
        return tuple(sorted(held, key=lambda each: (-each.used_ms, each.id)))

    def state(self, customer: CustomerId) -> CustomerState | None:
        """The hub's state with our own pending changes reduced on top; None if not held here.

        Its clock is what an action hands on as `seen`.
        """
        told = self._told(customer)
        if told is None and self._is_let_go(customer):
            return None
        state = CustomerState() if told is None else told.state
        pending = self._pending(customer, told)
        if told is None and not pending:
            return None
        for place, change in enumerate(pending):
            # Nobody refused it: what the hub said yes to must not be asked again on this side.
            state = reduce(state, change, Stamp(ABOVE_ALL + place, confirmed=True)).state
        return state

    def as_of_ms(self, customer: CustomerId) -> int:
        """As of when the hub's last word about this customer is; 0 if there is none."""
        with self._database.read() as connection:
            return ages(connection).get(customer_stream(self.home(customer)), 0)

    def prefix(self, customer: CustomerId) -> CustomerState | None:
        """What the hub told, without what waits here; of a merged one, the state of who stays."""
        told = self._told(customer)
        return None if told is None else told.state

    def home(self, customer: CustomerId) -> CustomerId:
        """Who this customer is now, as far as is known here."""
        told = self._told(customer)
        return customer if told is None else told.customer

    def find(self, query: str) -> tuple[OpenedCustomer, ...]:
        """Those held here whose name, phone or e-mail fits; the words may be beginnings."""
        digits = "".join(sign for sign in "".join(fold_words(query)) if sign.isdigit())
        number, words = digits.removeprefix("00"), fold_wanted(query)
        return tuple(each for each in self.opened() if _fits(each.profile, words, number))

    def is_erased(self, customer: CustomerId) -> bool:
        """Whether the hub said that they are to be forgotten."""
        with self._database.read() as connection:
            return customer in erased_customers(connection)

    def touch(self, customer: CustomerId) -> None:
        """Note that somebody works with the customer: `forget_unused` spares them."""
        now_ms = self._clock.now_ms()
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO customer (id, seq, state, wanted, opened_ms, used_ms) "
                "VALUES (:id, -1, NULL, 1, :now, :now) "
                "ON CONFLICT (id) DO UPDATE SET wanted = 1, used_ms = :now",
                {"id": customer, "now": now_ms},
            )

    def forget(self, customer: CustomerId) -> None:
        """Drop what the hub told of them; changes that wait to be sent stay in the outbox.

        The log is emptied too: whoever is erased later is nobody of whom this device still knows.
        """
        with self._database.write() as connection:
            traces.mark(connection)
            connection.execute(
                "UPDATE customer SET state = NULL, seq = -1, wanted = 0 WHERE id = ?", (customer,)
            )
            drop_rows(connection, customer)

    def forget_unused(self) -> tuple[CustomerId, ...]:
        """Drop whom nobody used for twelve hours, unless changes of theirs still wait."""
        least_ms = self._clock.now_ms() - KEPT_FOR_MS
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM customer WHERE wanted = 1 AND used_ms < ?", (least_ms,)
            ).all()
        unused = [CustomerId(row.id) for row in rows]
        gone = tuple(each for each in unused if not self.pending_skus(each))
        for customer in gone:
            self.forget(customer)
        return gone

    def pending_skus(self, customer: CustomerId) -> frozenset[Sku]:
        """The things with changes of ours that the hub has not confirmed here yet."""
        pending = self._pending(customer, self._told(customer))
        return frozenset(sku for change in pending if (sku := sku_of(change.intent)) is not None)

    def _told(self, customer: CustomerId) -> ToldState | None:
        with self._database.read() as connection:
            return told_of(connection, customer)

    def _pending(self, customer: CustomerId, told: ToldState | None) -> tuple[Change, ...]:
        """Our changes under every name of the customer, in the order in which they were made.

        What was scrubbed shows nothing any more.
        """
        if told is None:
            ours = self._outbox.pending(customer_stream(customer), Seen())
            return tuple(each for each in ours if not isinstance(each.intent, Scrubbed))
        streams = {customer_stream(customer), customer_stream(told.customer), *told.state.absorbed}
        pending = (self._outbox.pending(stream, told.state.clock) for stream in sorted(streams))
        return tuple(sorted((each for those in pending for each in those), key=lambda c: c.n))

    def _opened(self, customer: CustomerId, used_ms: int) -> OpenedCustomer | None:
        state = self.state(customer)
        if state is None or self.home(customer) != customer:
            return None
        return OpenedCustomer(customer, state.profile, state.pieces(), used_ms)

    def _is_let_go(self, customer: CustomerId) -> bool:
        with self._database.read() as connection:
            return is_let_go(connection, customer)


def _fits(profile: Profile | None, words: tuple[Ways, ...], digits: str) -> bool:
    if profile is None or not words:
        return False
    known = fold_to_find(f"{profile.name} {profile.email or ''}")
    if all(any(_begin(known, way) for way in ways) for ways in words):
        return True
    phone = "".join(sign for sign in profile.phone or "" if sign.isdigit())
    return len(digits) >= _LEAST_DIGITS and digits in phone


def _begin(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(each.startswith(word) for each in known) for word in words)
