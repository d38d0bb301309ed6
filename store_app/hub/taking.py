"""What one push does inside its transaction: each change once, in order, with its outcome.

The device's row is locked first, then all streams that the changes touch, in sorted order. Refusals
are given back as values: work that raises would cost its whole group a second run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, insert, select

from store_app.clocks import Clock
from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub import audit, devices, heads, tables
from store_app.hub.admission import SEEN_AHEAD
from store_app.hub.applying import Applying
from store_app.hub.before import Before
from store_app.hub.devices import Device
from store_app.hub.kinds.ground import Decided
from store_app.hub.meta import History
from store_app.hub.problems import RequestRefused
from store_app.hub.sent import Signed
from store_app.protocol.exchange import PushRequest, PushResponse, Told
from store_app.protocol.problems import ErrorNumber


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken, and the customers' streams that are open on the device by it."""

    response: PushResponse
    made: tuple[StreamName, ...] = ()

    def then(self, other: Taken) -> Taken:
        """Both, the other one after this."""
        results = (*self.response.results, *other.response.results)
        heads_of_both = {**self.response.heads, **other.response.heads}
        more = {"results": results, "heads": heads_of_both}
        return Taken(other.response.model_copy(update=more), (*self.made, *other.made))

    def paused(self, seconds: float) -> Taken:
        """The same, with a request to wait before sending the rest."""
        return Taken(self.response.model_copy(update={"backoff_s": seconds}), self.made)


Answer: TypeAlias = Taken | RequestRefused


@dataclass(frozen=True, slots=True)
class Push:
    """What a device hands in, as far as it could be prepared before anything is locked."""

    device: DeviceId
    pushed: PushRequest
    signed: Sequence[Signed]


@dataclass(slots=True)
class _Results:
    told: list[Told] = field(default_factory=list)
    rows: list[dict[str, object]] = field(default_factory=list)
    lies: set[tuple[str, str]] = field(default_factory=set)

    def add(self, device: Device, signed: Signed, decided: Decided) -> None:
        """Keep what became of a change, for its sender now and for whoever asks again."""
        n, code = signed.n, decided.outcome.code
        if signed.change is not None:
            if decided.outcome == outcomes.FORBIDDEN:
                self.lies.add(("change.forbidden", signed.change.stream))
            elif decided.detail == SEEN_AHEAD:
                self.lies.add(("change.seen_ahead", signed.change.stream))
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


class Taking:
    """Takes pushes inside transactions that others begin and end."""

    def __init__(self, clock: Clock, history: History, region: str) -> None:
        self._clock = clock
        self._history = history
        self._region = region

    def take_each(self, connection: Connection, pushes: Sequence[Push]) -> Sequence[Answer]:
        """Many pushes in one transaction; what they touch is locked in one order for all."""
        if len(pushes) > 1:
            devices.lock(connection, [push.device for push in pushes])
            changes = [each.change for push in pushes for each in push.signed]
            names = {StreamName(change.stream) for change in changes if change is not None}
            heads.lock(connection, names)
        return [self._take(connection, push) for push in pushes]

    def _take(self, connection: Connection, push: Push) -> Answer:
        pushed, signed = push.pushed, push.signed
        device = devices.locked(connection, push.device)
        if device is None:
            return RequestRefused(ErrorNumber.NOT_ENROLLED)
        if device.frozen:
            return RequestRefused(ErrorNumber.FROZEN)
        now_ms = self._clock.now_ms()
        start = max(device.last_n, pushed.first_held - 1)
        if signed and signed[0].n > start + 1:
            return RequestRefused(ErrorNumber.GAP, str(start + 1))
        again = [each for each in signed if each.n <= device.last_n]
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
        signed: Sequence[Signed],
        before: Before,
    ) -> Taken:
        if not signed:
            return Taken(_response(device, device.last_n, told, {}))
        changes = [each.change for each in signed if each.change is not None]
        ground = (self._clock.now_ms(), self._region)
        applying = Applying(connection, device, changes, *ground, before)
        results = _Results(told)
        for each in signed:
            change = each.change
            results.add(device, each, each.refused if change is None else applying.apply(change))
        connection.execute(_ADD_OUTCOMES, results.rows)
        for action, about in sorted(results.lies):
            audit.note(connection, self._clock.now_ms(), device.id, action, about)
        moved = applying.write()
        last_n = signed[-1].n
        devices.advance(connection, device.id, last_n)
        if not device.settled and last_n not in before.was:
            devices.settle(connection, device.id)
        return Taken(_response(device, last_n, results.told, moved), tuple(sorted(applying.made)))


def _told_again(
    connection: Connection, device: Device, signed: Sequence[Signed]
) -> list[Told] | None:
    """What was said about these changes; None if one of them was another change then."""
    if not signed:
        return []
    bounds = {"device": device.id, "first": signed[0].n, "last": signed[-1].n}
    rows = {row.n: row for row in connection.execute(_OUTCOMES, bounds)}
    for each in signed:
        row = rows.get(each.n)
        same = row is not None and row.fingerprint == each.fingerprint
        if not same and not each.is_scrubbed:
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
