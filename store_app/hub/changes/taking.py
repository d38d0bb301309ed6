"""What one push does inside its transaction: each change once, in order, with its outcome.

The device's row is locked first, then all streams that the changes touch, in sorted order. Refusals
are given back as values: work that raises would cost its whole group a second run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, select

from store_app.clocks import Clock
from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.changes.admission import SEEN_AHEAD
from store_app.hub.changes.applying import Applying, Fresh, Round
from store_app.hub.changes.before import Before
from store_app.hub.changes.sent import ReceivedChange
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, bulk, tables
from store_app.hub.storage.bulk import Writes
from store_app.hub.storage.meta import History
from store_app.hub.streams import devices
from store_app.hub.streams.devices import Device, Reached
from store_app.hub.streams.known_states import KnownStates
from store_app.protocol.exchange import PushRequest, PushResponse, Told
from store_app.protocol.problems import ErrorNumber


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken, the customers' streams that are open on the device by it, and what moved.

    The answer names only streams that its reader follows; `moved` is for those who do.
    """

    response: PushResponse
    made: tuple[StreamName, ...] = ()
    moved: Mapping[StreamName, int] = field(default_factory=dict)

    def then(self, other: Taken) -> Taken:
        """Both as one answer: the results of this one first, the newest numbers of the other."""
        results = (*self.response.results, *other.response.results)
        heads_of_both = {**self.response.heads, **other.response.heads}
        response = other.response.model_copy(update={"results": results, "heads": heads_of_both})
        return Taken(response, (*self.made, *other.made), {**self.moved, **other.moved})

    def paused(self, seconds: float) -> Taken:
        """The same answer, with a request to wait for so many seconds before the rest is sent."""
        return replace(self, response=self.response.model_copy(update={"backoff_s": seconds}))


Answer: TypeAlias = Taken | RequestRefused


@dataclass(frozen=True, slots=True)
class Push:
    """What a device hands in, as far as it could be prepared before anything is locked.

    With `after` it is taken only if that is the last number that the hub has of the device.
    """

    device: DeviceId
    pushed: PushRequest
    received: Sequence[ReceivedChange]
    after: int | None = None


@dataclass(frozen=True, slots=True)
class _Checked:
    """A push that may be taken: what was answered before, and what is new in it."""

    told: Sequence[Told]
    new: Sequence[ReceivedChange]
    fresh: Fresh
    first_held: int


class Taking:
    """Takes pushes inside transactions that others begin and end."""

    def __init__(self, clock: Clock, history: History) -> None:
        self._clock = clock
        self._history = history
        self.known = KnownStates()

    def take_each(self, connection: Connection, pushes: Sequence[Push]) -> Sequence[Answer]:
        """Many pushes in one transaction; what they touch is locked in one order for all."""
        answers: dict[int, Answer] = {}
        waiting = dict(enumerate(pushes))
        while waiting:
            first_of_each = {push.device: at for at, push in reversed(waiting.items())}
            now = {at: waiting.pop(at) for at in sorted(first_of_each.values())}
            answers |= self._take_round(connection, now)
        return [answers[at] for at in range(len(pushes))]

    def _take_round(
        self, connection: Connection, pushes: Mapping[int, Push]
    ) -> Mapping[int, Answer]:
        """No two of these pushes are of one device."""
        known = devices.locked_each(connection, {push.device for push in pushes.values()})
        answers: dict[int, Answer] = {}
        checked: dict[int, _Checked] = {}
        for at, push in pushes.items():
            found = self._check(connection, known.get(push.device), push)
            if isinstance(found, _Checked):
                checked[at] = found
            else:
                answers[at] = found
        return answers | self._take_new(connection, checked)

    def _check(
        self, connection: Connection, device: Device | None, push: Push
    ) -> _Checked | Answer:
        pushed, received = push.pushed, push.received
        if device is None:
            return RequestRefused(ErrorNumber.NOT_ENROLLED)
        if device.frozen:
            return RequestRefused(ErrorNumber.FROZEN)
        now_ms = self._clock.now_ms()
        start = max(device.last_n, pushed.first_held - 1)
        overtaken = push.after not in {None, device.last_n}
        if overtaken or (received and received[0].n > start + 1):
            if not overtaken:
                audit.note(connection, now_ms, device.id, "changes.gap", str(start + 1))
            return RequestRefused(ErrorNumber.GAP, str(start + 1))
        again = [each for each in received if each.n <= device.last_n]
        told = _told_again(connection, device, again)
        if told is None:
            devices.freeze(connection, device.id)
            audit.note(connection, now_ms, device.id, "device.frozen", device.id)
            return RequestRefused(ErrorNumber.FROZEN)
        missing = _missing(device, start) if received else ""
        if missing:
            audit.note(connection, now_ms, device.id, "changes.missing", missing)
        new = received[len(again) :]
        if not new:
            return Taken(_response(device, device.last_n, told, {}))
        changes = [each.change for each in new if each.change is not None]
        before = Before.told(self._history, device, pushed, now_ms)
        return _Checked(told, new, Fresh(device, changes, before, missing), pushed.first_held)

    def _take_new(
        self, connection: Connection, pushes: Mapping[int, _Checked]
    ) -> dict[int, Answer]:
        if not pushes:
            return {}
        fresh = [each.fresh for each in pushes.values()]
        now_ms = self._clock.now_ms()
        together = Round(connection, fresh, now_ms, self.known)
        told = [
            [_told(each, applying) for each in push.new]
            for push, applying in zip(pushes.values(), together.pushes, strict=True)
        ]
        writes = Writes()
        writes.add(
            _ADD_OUTCOMES,
            [
                (push.fresh.device.id, each.n, each.fingerprint, answer.outcome, answer.detail)
                for push, answers in zip(pushes.values(), told, strict=True)
                for each, answer in zip(push.new, answers, strict=True)
            ],
        )
        self._note_lies(connection, zip(pushes.values(), told, strict=True))
        self._note_believed(connection, together.pushes)
        moved = together.write(writes)
        _close(connection, writes, pushes.values())
        writes.write(connection)
        return {
            at: _taken(push, applying, answers, applying.own(moved))
            for (at, push), applying, answers in zip(
                pushes.items(), together.pushes, told, strict=True
            )
        }

    def _note_lies(
        self, connection: Connection, answered: Iterable[tuple[_Checked, Sequence[Told]]]
    ) -> None:
        """Who tried what they may not do; a person looks through these lines."""
        for push, answers in answered:
            named = zip(push.new, answers, strict=True)
            lies = {
                (lie, stream) for received, told in named for lie, stream in _lies(received, told)
            }
            for action, about in sorted(lies):
                audit.note(connection, self._clock.now_ms(), push.fresh.device.id, action, about)

    def _note_believed(self, connection: Connection, pushes: Iterable[Applying]) -> None:
        """A restore asks for good faith; a person can see for what, and ask the manager."""
        for push in pushes:
            for name in sorted({f"{sent.stream} as {sent.staff}" for sent in push.believed}):
                audit.note(connection, self._clock.now_ms(), push.device, "change.believed", name)


def _taken(
    push: _Checked, applying: Applying, answers: Sequence[Told], moved: Mapping[StreamName, int]
) -> Taken:
    told, last_n = [*push.told, *answers], push.new[-1].n
    response = _response(push.fresh.device, last_n, told, applying.followed(moved))
    return Taken(response, tuple(sorted(applying.made)), moved)


def _missing(device: Device, start: int) -> str:
    """What nobody holds any more: the backup was older than what was called durable.

    A new name begins with whatever number its machine has come to, and nothing is missing before.
    """
    is_new = device.settled and device.last_n == 0
    return "" if is_new or start == device.last_n else f"{device.last_n + 1}-{start}"


def _lies(received: ReceivedChange, told: Told) -> Iterator[tuple[str, str]]:
    if received.change is None:
        return
    if told.outcome == outcomes.FORBIDDEN.code:
        yield "change.forbidden", received.change.stream
    elif told.outcome == outcomes.NOT_SIGNED_IN.code:
        yield "change.not_signed_in", f"{received.change.stream} as {received.change.staff}"
    elif told.detail == SEEN_AHEAD:
        yield "change.seen_ahead", received.change.stream


def _told(received: ReceivedChange, applying: Applying) -> Told:
    change = received.change
    decided = received.refused if change is None else applying.apply(change)
    return Told(n=received.n, outcome=decided.outcome.code, detail=decided.detail)


def _close(connection: Connection, writes: Writes, pushes: Collection[_Checked]) -> None:
    """Move the devices on: the same changes are not taken again."""
    reached = {p.fresh.device.id: Reached(p.new[-1].n, p.first_held) for p in pushes}
    devices.advance(writes, reached)
    for push in pushes:
        device, was = push.fresh.device, push.fresh.before.was
        if not device.settled and push.new[-1].n not in was:
            devices.settle(connection, device.id)


def _told_again(
    connection: Connection, device: Device, received: Sequence[ReceivedChange]
) -> list[Told] | None:
    """What was said about these changes; None if one of them was another change then."""
    if not received:
        return []
    bounds = {"device": device.id, "first": received[0].n, "last": received[-1].n}
    rows = {row.n: row for row in connection.execute(_OUTCOMES, bounds)}
    for each in received:
        row = rows.get(each.n)
        same = row is not None and row.fingerprint == each.fingerprint
        if not same and not each.is_scrubbed:
            return None
    return [Told(n=row.n, outcome=row.code, detail=row.detail) for row in rows.values()]


def _response(
    device: Device, last_n: int, told: Sequence[Told], moved: Mapping[StreamName, int]
) -> PushResponse:
    return PushResponse(
        last_n=last_n,
        durable_n=device.durable_n,
        results=tuple(told),
        heads={str(stream): head for stream, head in moved.items()},
    )


_O = tables.outcome.c
_ADD_OUTCOMES = bulk.adding(tables.outcome, "device", "n", "fingerprint", "code", "detail")
_OUTCOMES = (
    select(_O.n, _O.fingerprint, _O.code, _O.detail)
    .where(_O.device == bindparam("device"))
    .where(_O.n.between(bindparam("first"), bindparam("last")))
    .order_by(_O.n)
)
