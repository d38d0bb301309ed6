"""Take changes from devices: each once, in the hub's order, with its outcome kept for ever.

A change is named by its device and its number. The hub moves `device.last_n` in the transaction
that writes the effect, also when it refuses; so the same push may arrive any number of times,
through any number of hub processes, and has one effect and one answer.

`durable_n` says up to which number a restore from backup would still know the changes. It moves
only with a verified backup: while none was ever made it is 0, and devices keep what they sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, insert, select

from store_app.clocks import Clock
from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub import audit, devices, heads, tables
from store_app.hub.applying import Applying
from store_app.hub.before import Before
from store_app.hub.database import Database
from store_app.hub.devices import Device
from store_app.hub.doorbell import Doorbell
from store_app.hub.kinds.ground import Decided
from store_app.hub.meta import History
from store_app.hub.problems import RequestRefused
from store_app.protocol.changes import WireChange
from store_app.protocol.exchange import PushRequest, PushResponse, Told
from store_app.protocol.limits import MAX_SEEN_DEVICES
from store_app.protocol.problems import ErrorNumber


@dataclass(frozen=True, slots=True)
class _Taken:
    response: PushResponse
    made: tuple[StreamName, ...] = ()


_Answer: TypeAlias = _Taken | RequestRefused


@dataclass(frozen=True, slots=True)
class _Signed:
    """A change with the hash of its bytes, worked out before anything is locked."""

    change: WireChange
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class _Push:
    """What a device hands in, as far as it could be prepared before anything is locked."""

    device: DeviceId
    pushed: PushRequest
    signed: Sequence[_Signed]


@dataclass(slots=True)
class _Results:
    told: list[Told] = field(default_factory=list)
    rows: list[dict[str, object]] = field(default_factory=list)

    def add(self, device: Device, signed: _Signed, decided: Decided) -> None:
        """Keep what became of a change, for its sender now and for whoever asks again."""
        n, code = signed.change.n, decided.outcome.code
        self.told.append(Told(n=n, outcome=code, detail=decided.detail))
        self.rows.append(
            {
                "device": device.id,
                "n": n,
                "fingerprint": signed.fingerprint,
                "code": code,
                "detail": decided.detail,
            }
        )


class Changes:
    """The one door through which customers' carts, wishlists and profiles change."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        doorbell: Doorbell,
        history: History,
        region: str,
        note_erasures: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._doorbell = doorbell
        self._history = history
        self._region = region
        self._note_erasures = note_erasures

    def accept(self, device: DeviceId, pushed: PushRequest) -> PushResponse:
        """Take the next changes of a device. The same bytes again get the same answer."""
        answer = self._answer(device, self._hand_in(device, pushed).result())
        if _erases(pushed):
            self._note_erasures()
        return answer

    async def take(self, device: DeviceId, pushed: PushRequest) -> PushResponse:
        """The same as `accept`, without a thread that waits for the commit."""
        taken = await asyncio.wrap_future(self._hand_in(device, pushed))
        answer = self._answer(device, taken)
        if _erases(pushed):
            await asyncio.to_thread(self._note_erasures)
        return answer

    def told(self, device: DeviceId, n: int) -> Told | None:
        """What became of one change; None if it never came."""
        bounds = {"device": device, "first": n, "last": n}
        with self._database.read() as connection:
            row = connection.execute(_OUTCOMES, bounds).one_or_none()
        return None if row is None else Told(n=row.n, outcome=row.code, detail=row.detail)

    def _hand_in(self, device: DeviceId, pushed: PushRequest) -> Future[_Answer]:
        if pushed.epoch != self._history.epoch:
            raise RequestRefused(ErrorNumber.OTHER_EPOCH, self._history.epoch)
        _check_form(pushed)
        signed = [_Signed(change, change.fingerprint()) for change in pushed.changes]
        return self._database.enlist(self._take_each, _Push(device, pushed, signed))

    def _answer(self, device: DeviceId, answer: _Answer) -> PushResponse:
        """Ring for what was taken. Raises what was refused.

        Refusals come here as values: work that raises would cost its whole group a second run.
        """
        if isinstance(answer, RequestRefused):
            raise answer
        for stream in answer.made:
            self._doorbell.follow(device, stream)
        self._doorbell.ring({StreamName(n): head for n, head in answer.response.heads.items()})
        return answer.response

    def _take_each(self, connection: Connection, pushes: Sequence[_Push]) -> Sequence[_Answer]:
        if len(pushes) > 1:
            devices.lock(connection, [push.device for push in pushes])
            changes = [each.change for push in pushes for each in push.signed]
            heads.lock(connection, {StreamName(change.stream) for change in changes})
        return [self._take(connection, push) for push in pushes]

    def _take(self, connection: Connection, push: _Push) -> _Answer:
        pushed, signed = push.pushed, push.signed
        device = devices.locked(connection, push.device)
        if device is None:
            return RequestRefused(ErrorNumber.NOT_ENROLLED)
        if device.frozen:
            return RequestRefused(ErrorNumber.FROZEN)
        now_ms = self._clock.now_ms()
        start = max(device.last_n, pushed.first_held - 1)
        if signed and signed[0].change.n > start + 1:
            return RequestRefused(ErrorNumber.GAP, str(start + 1))
        again = [each for each in signed if each.change.n <= device.last_n]
        told = _told_again(connection, device, again)
        if told is None:
            devices.freeze(connection, device.id)
            audit.note(connection, now_ms, device.id, "device.frozen", device.id)
            return RequestRefused(ErrorNumber.FROZEN)
        if signed and start > device.last_n:
            # Nobody holds these any more: the backup was older than what was called durable.
            missing = f"{device.last_n + 1}-{start}"
            audit.note(connection, now_ms, device.id, "changes.missing", missing)
        before = Before.told(self._history, device, pushed, now_ms)
        return self._take_new(connection, device, told, signed[len(again) :], before)

    def _take_new(
        self,
        connection: Connection,
        device: Device,
        told: list[Told],
        signed: Sequence[_Signed],
        before: Before,
    ) -> _Taken:
        if not signed:
            return _Taken(_response(device, device.last_n, told, {}))
        changes = [each.change for each in signed]
        ground = (self._clock.now_ms(), self._region)
        applying = Applying(connection, device, changes, *ground, before)
        results = _Results(told)
        for each in signed:
            results.add(device, each, applying.apply(each.change))
        connection.execute(_ADD_OUTCOMES, results.rows)
        moved = applying.write()
        last_n = changes[-1].n
        devices.advance(connection, device.id, last_n)
        if not device.settled and last_n not in before.was:
            devices.settle(connection, device.id)
        return _Taken(_response(device, last_n, results.told, moved), tuple(sorted(applying.made)))


def _erases(pushed: PushRequest) -> bool:
    return any(change.intent.kind == "customer.erase" for change in pushed.changes)


def _check_form(pushed: PushRequest) -> None:
    changes = pushed.changes
    if changes and pushed.first_held > changes[0].n:
        raise RequestRefused(ErrorNumber.MALFORMED, "first_held is above what is sent")
    for before, change in pairwise(changes):
        if change.n != before.n + 1:
            raise RequestRefused(ErrorNumber.MALFORMED, "numbers must follow each other")
    for at, change in enumerate(changes):
        if sum(map(len, change.seen.values())) > MAX_SEEN_DEVICES:
            raise RequestRefused(ErrorNumber.MALFORMED, f"body.changes.{at}.seen: too_long")


def _told_again(
    connection: Connection, device: Device, signed: Sequence[_Signed]
) -> list[Told] | None:
    """What was said about these changes; None if one of them was another change then."""
    if not signed:
        return []
    bounds = {"device": device.id, "first": signed[0].change.n, "last": signed[-1].change.n}
    rows = {row.n: row for row in connection.execute(_OUTCOMES, bounds)}
    for each in signed:
        row = rows.get(each.change.n)
        same = row is not None and row.fingerprint == each.fingerprint
        if not same and each.change.intent.kind != "scrubbed":
            return None
    return [Told(n=row.n, outcome=row.code, detail=row.detail) for row in rows.values()]


def _response(
    device: Device, last_n: int, told: list[Told], moved: Mapping[StreamName, int]
) -> PushResponse:
    return PushResponse(
        last_n=last_n,
        durable_n=device.durable_n,
        results=tuple(told),
        heads={str(stream): head for stream, head in moved.items()},
    )


_O = tables.outcome.c
_ADD_OUTCOMES = insert(tables.outcome)
_OUTCOMES = (
    select(_O.n, _O.fingerprint, _O.code, _O.detail)
    .where(_O.device == bindparam("device"))
    .where(_O.n.between(bindparam("first"), bindparam("last")))
    .order_by(_O.n)
)
