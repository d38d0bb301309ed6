"""Mistakes on the device."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, StreamName
from store_app.domain.seen import Origin, Seen
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import ChangeRow, PullResponse, PushResponse
from store_app.replica import tables
from store_app.replica.answering import Told
from store_app.replica.intake import Intake, Taken
from store_app.replica.outbox import Held, Outbox
from store_app.sync.exchange import Exchanging
from store_app.sync.hub_client import HubClient


class EmptiedBeforeTheReply(Exchanging):
    """What is being sent is as good as sent."""

    def _push(self, hub: HubClient, batch: Sequence[Held]) -> PushResponse:
        _drop(self._outbox, batch)
        return super()._push(hub, batch)


class EmptiedAtTheAcknowledgement(Exchanging):
    """What the hub has needs no place here, though no pull has shown it yet."""

    def _push(self, hub: HubClient, batch: Sequence[Held]) -> PushResponse:
        answer = super()._push(hub, batch)
        _drop(self._outbox, batch)
        return answer


class KeepsUntilTaken(Exchanging):
    """What the hub has taken is durable, backup or not."""

    def _settle(self, page: PullResponse) -> None:
        super()._settle(page.model_copy(update={"durable_n": page.last_n}))


class StampedAtSending(Exchanging):
    """The bytes of a change are made anew for each sending, with the time of that moment."""

    def _push(self, hub: HubClient, batch: Sequence[Held]) -> PushResponse:
        now_ms = max(0, self._clock.now_ms())
        return super()._push(hub, [replace(held, body=_stamped(held, now_ms)) for held in batch])


class ForgetsRefusals(Outbox):
    """What was refused is settled, so nobody is shown it."""

    def settle(
        self, told: Iterable[Told], durable_n: int, covered: Callable[[Origin], bool]
    ) -> None:
        super().settle(told, durable_n, covered)
        with self._database.write() as connection:
            connection.execute("DELETE FROM change WHERE outcome LIKE 'permanent%'")


class KeepsTheErased(Outbox):
    """What was written about an erased customer stays as it is."""

    def scrub(self, customers: Collection[CustomerId]) -> None:
        """Nothing."""


class ShowsOnlyTheUnanswered(Outbox):
    """An acknowledged change leaves the screen until the hub's row for it comes."""

    def pending(self, stream: StreamName, clock: Seen) -> tuple[Change, ...]:
        with self._database.read() as connection:
            rows = connection.execute("SELECT n FROM change WHERE outcome IS NULL").all()
        unanswered = {row.n for row in rows}
        return tuple(each for each in super().pending(stream, clock) if each.n in unanswered)


class OrderedByTimeStamps(Intake):
    """The changes of one answer are put in the order of their authors' clocks."""

    def take(self, page: PullResponse, asked_ms: int | None = None) -> Taken:
        changes = [row for row in page.rows if isinstance(row, ChangeRow)]
        others = [row for row in page.rows if not isinstance(row, ChangeRow)]
        seqs: dict[str, list[int]] = {}
        for row in changes:
            seqs.setdefault(row.stream, []).append(row.seq)
        ordered = [
            row.model_copy(update={"seq": seqs[row.stream].pop(0)})
            for row in sorted(changes, key=lambda row: (row.at_ms, row.device, row.n))
        ]
        return super().take(page.model_copy(update={"rows": (*others, *ordered)}), asked_ms)


class CursorFirst(Intake):
    """Rows and cursor move in two transactions."""

    def take(self, page: PullResponse, asked_ms: int | None = None) -> Taken:
        with self._database.write() as connection:
            tables.put_meta(connection, "cursor", page.cursor)
        return super().take(page, asked_ms)


def _stamped(held: Held, now_ms: int) -> bytes:
    change = WireChange.model_validate_json(held.body)
    return change.model_copy(update={"at_ms": now_ms}).body()


def _drop(outbox: Outbox, batch: Sequence[Held]) -> None:
    with outbox._database.write() as connection:
        connection.execute_each("DELETE FROM change WHERE n = ?", [(held.n,) for held in batch])
