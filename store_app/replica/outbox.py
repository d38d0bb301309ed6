"""What people did on this device, kept from the tap until the hub has it for good.

The bytes of a change are written once and sent as they are, as often as needed. A change leaves
this file only when the hub holds it durably, the replica shows it, and its outcome is known; one
that the hub refused stays until a person has dealt with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final

from store_app.clocks import Clock
from store_app.domain.change import Author, Change, Intent
from store_app.domain.identifiers import CustomerId, DeviceId, StreamName
from store_app.domain.outcome import MALFORMED, TOO_LARGE, Outcome
from store_app.domain.seen import Origin, Seen
from store_app.errors import Refused, StoreError
from store_app.replica import answering, letting_go, moving_out, renaming, scrubbing, tables, traces
from store_app.replica.answering import Told
from store_app.replica.change_rows import change_of_row
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database
from store_app.replica.identity import Identity, read_identity, write_identity
from store_app.replica.letting_go import RECENT as RECENT
from store_app.replica.openings import Openings

_NO_LIMIT: Final = 2**62
_REFUSED: Final = "dismissed = 0 AND outcome <> 'ok' AND outcome NOT LIKE 'ok:%'"
_GIVEN_UP: Final = frozenset({MALFORMED.code, TOO_LARGE.code})


@dataclass(frozen=True, slots=True)
class Held:
    """A change as it goes over the wire: these bytes, always the same.

    `was` is what the hub said of it before, if it did: told to a hub that went back.
    """

    n: int
    stream: StreamName
    body: bytes
    was: str | None = None

    @property
    def given_up(self) -> bool:
        """Whether an empty change is sent under its number, because the hub cannot take it."""
        return self.was in _GIVEN_UP


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many changes the hub has not answered yet, and since when (0 if none)."""

    count: int
    since_ms: int


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """A change that did not have its effect, with the reason."""

    change: Change
    outcome: Outcome
    detail: str
    told_ms: int


@dataclass(frozen=True, slots=True)
class DoneChange:
    """A change that had its effect at the hub."""

    change: Change
    outcome: Outcome
    told_ms: int


class Outbox:
    """The precious file: who this device is, and its changes."""

    def __init__(
        self, database: Database, clock: Clock, has_room: Callable[[], bool] = lambda: True
    ) -> None:
        self._database = database
        self.openings: Final = Openings(database)
        self._clock = clock
        self._has_room = has_room
        self._listeners: list[Callable[[StreamName], None]] = []

    def listen(self, appended: Callable[[StreamName], None]) -> None:
        """Call this after each change that is on disk, in the thread that appended it."""
        self._listeners.append(appended)

    def identity(self) -> Identity | None:
        """Who this device is; None until it is enrolled."""
        with self._database.read() as connection:
            return read_identity(connection)

    def enrol(
        self,
        identity: Identity,
        had: int | None = None,
        told: Iterable[Told] = (),
        *,
        anew: bool = False,
    ) -> None:
        """Become this device. What the hub never took of an earlier one is sent under the new name.

        `had` is the last change that the hub has of the earlier one, and `told` what became of
        them. Numbers go on: none is ever used twice on this device. `anew` forgets what was done
        before, for it was done for another shop.
        """
        with self._database.write() as connection:
            before = read_identity(connection)
            answering.answer(connection, tuple(told), self._clock.now_ms())
            if anew:
                moving_out.clear(connection)
            if before is not None and before.device != identity.device:
                known = int(tables.meta(connection, "hub_last_n", "0")) if had is None else had
                renaming.rename(connection, before.device, identity.device, known)
            if had is not None or before is None or not before.is_same(identity):
                _know(connection, had or 0)
            write_identity(connection, identity)

    def heard(self, last_n: int, epoch: str = "") -> None:
        """The hub told up to which number it has our changes; in a new epoch that may go back."""
        with self._database.read() as connection:
            identity = read_identity(connection)
            known = int(tables.meta(connection, "hub_last_n", "0"))
        is_new = identity is not None and bool(epoch) and identity.epoch != epoch
        if known == last_n and not is_new:
            return
        with self._database.write() as connection:
            if identity is not None and is_new:
                write_identity(connection, replace(identity, epoch=epoch))
            _know(connection, last_n)

    def give_up(self, n: int, outcome: Outcome) -> None:
        """The hub cannot take this change: it waits for a person instead. Its bytes stay."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE change SET outcome = ?, told_ms = ? WHERE n = ? AND outcome IS NULL",
                (outcome.code, self._clock.now_ms(), n),
            )

    def append(self, stream: StreamName, intent: Intent, seen: Seen, author: Author) -> Change:
        """Take a change; it is on disk when this returns. Raises Refused if nobody enrolled us.

        Raises StoreError `disk.full` while the room that is left is needed to send what waits.
        """
        from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

        if not self._has_room():
            raise StoreError("disk.full")
        with self._database.write() as connection:
            identity = read_identity(connection)
            if identity is None:
                raise Refused("hub.not_enrolled")
            n = int(tables.meta(connection, "last_n", "0")) + 1
            now_ms = max(0, self._clock.now_ms())
            change = Change(identity.device, n, stream, seen, author, now_ms, intent)
            told_by = json.dumps([author.channel, author.staff, author.place])
            connection.execute(
                "INSERT INTO change (n, device, stream, author, body, at_ms) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (n, identity.device, stream, told_by, bodies.body_of(change), now_ms),
            )
            tables.put_meta(connection, "last_n", str(n))
        for listener in self._listeners:
            listener(stream)
        return change

    def waiting(self, limit: int, from_n: int | None = None) -> tuple[Held, ...]:
        """The next changes to send, in order: from a number on, else those the hub has not got."""
        with self._database.read() as connection:
            first = from_n or int(tables.meta(connection, "hub_last_n", "0")) + 1
            first = max(first, letting_go.first_held(connection) or first)
            rows = connection.execute(
                "SELECT n, stream, body, outcome FROM change WHERE n >= ? ORDER BY n LIMIT ?",
                (first, limit),
            ).all()
        return tuple(Held(row.n, StreamName(row.stream), row.body, row.outcome) for row in rows)

    def pending(self, stream: StreamName, clock: Seen) -> tuple[Change, ...]:
        """Our changes that the clock does not cover yet and that nobody refused, in order."""
        with self._database.read() as connection:
            identity = read_identity(connection)
            device = identity.device if identity else DeviceId("")
            rows = connection.execute(
                "SELECT * FROM change WHERE stream = ? AND (n > ? OR device <> ?) ORDER BY n",
                (stream, clock.up_to(stream, device), device),
            ).all()
        return tuple(
            change_of_row(row)
            for row in rows
            if not clock.covers(Origin(stream, DeviceId(row.device), row.n))
            and (row.outcome is None or Outcome(row.outcome).done)
        )

    @property
    def streams(self) -> frozenset[StreamName]:
        """The streams that have changes of ours here."""
        with self._database.read() as connection:
            return letting_go.streams(connection)

    def settle(
        self, told: Iterable[Told], durable_n: int, covered: Callable[[Origin], bool]
    ) -> None:
        """Keep the outcomes, then let go of what is safe at the hub and visible in the replica."""
        answers = list(told)
        with self._database.read() as connection:
            up_to = letting_go.limit(connection, durable_n)
            first = letting_go.first_held(connection)
        if not answers and (first is None or first > up_to):
            return
        with self._database.write() as connection:
            answering.answer(connection, answers, self._clock.now_ms())
            letting_go.let_go(connection, up_to, covered)
        traces.wipe(self._database)

    def erased_by(self, told: Iterable[Told]) -> frozenset[CustomerId]:
        """The customers of our changes of whom these answers say that they were erased."""
        with self._database.read() as connection:
            return answering.erased_by(connection, told)

    def scrub(self, customers: Collection[CustomerId]) -> None:
        """Empty all changes about these customers, who were erased; their numbers stay."""
        scrubbing.forget(self._database, customers)

    @property
    def left_over(self) -> frozenset[CustomerId]:
        """The customers of whom something is here from before this device had its name."""
        return scrubbing.left_over(self._database)

    @property
    def first_held(self) -> int | None:
        """The first of the changes held here without a hole up to the newest; None if none is."""
        with self._database.read() as connection:
            return letting_go.first_held(connection)

    @property
    def first_untold(self) -> int | None:
        """The oldest change whose outcome is not known; None if all are."""
        with self._database.read() as connection:
            return letting_go.first_untold(connection)

    def count_waiting(self) -> Waiting:
        """How many changes wait, and since when the first of them does."""
        with self._database.read() as connection:
            many: int = connection.execute(
                "SELECT count(*) FROM change WHERE outcome IS NULL"
            ).scalar_one()
            since: int | None = connection.execute(
                "SELECT at_ms FROM change WHERE outcome IS NULL ORDER BY n LIMIT 1"
            ).scalar_one_or_none()
        return Waiting(many, since or 0)

    def refused(self) -> tuple[RefusedChange, ...]:
        """What needs a person, the newest first."""
        rows = _answered(self._database, _REFUSED)
        return tuple(
            RefusedChange(change_of_row(row), Outcome(row.outcome), row.detail, row.told_ms or 0)
            for row in rows
        )

    def recent_done(self, limit: int = RECENT) -> tuple[DoneChange, ...]:
        """The last changes that went through, the newest first."""
        rows = _answered(self._database, "outcome = 'ok' OR outcome LIKE 'ok:%'", limit)
        return tuple(
            DoneChange(change_of_row(row), Outcome(row.outcome), row.told_ms or 0) for row in rows
        )

    def dismiss(self, n: int) -> None:
        """A person has dealt with a refused change."""
        with self._database.write() as connection:
            connection.execute("UPDATE change SET dismissed = 1 WHERE n = ?", (n,))


def _answered(database: Database, which: str, limit: int = _NO_LIMIT) -> list[Row]:
    with database.read() as connection:
        return list(
            connection.execute(
                f"SELECT * FROM change WHERE outcome IS NOT NULL AND ({which}) "  # noqa: S608 - fixed texts
                "ORDER BY n DESC LIMIT ?",
                (limit,),
            )
        )


def _know(connection: Connection, last_n: int) -> None:
    """The hub has our changes up to this number; up to where it had more is kept beside it."""
    known = int(tables.meta(connection, "hub_last_n", "0"))
    if last_n < known:
        had = int(tables.meta(connection, "hub_had_n", "0"))
        tables.put_meta(connection, "hub_had_n", str(max(had, known)))
    tables.put_meta(connection, "hub_last_n", str(last_n))
