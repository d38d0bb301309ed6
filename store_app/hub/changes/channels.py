"""The shop's other channels: web shop, app and old tills speak as devices of the hub's own.

A `Sender` numbers its changes and sends them through `Changes.accept` as every device does; so what
they put into a cart is logged, told and undone like everything else. Many senders may speak for one
channel at a time, in any number of hubs: who finds the next number taken looks again and takes the
one after it. For a device in somebody's hands two changes of one number would mean a cloned disk.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import Connection, select

from store_app.clocks import Clock
from store_app.domain.change import Intent
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    StaffId,
    StreamName,
    customer_stream,
)
from store_app.domain.seen import Origin, Seen
from store_app.hub.changes.accepting import Changes
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import meta, tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import devices, follows
from store_app.hub.streams.customer_log import read_states
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.changes import WireChange, intent_to_wire, seen_to_wire
from store_app.protocol.exchange import PushRequest, Told
from store_app.protocol.limits import MAX_CHANGES
from store_app.protocol.problems import ErrorNumber

_MOST_TURNS: Final = 1_000  # lost races for the next number, before it is called busy


@dataclass(frozen=True, slots=True)
class Done:
    """Something that somebody did in a channel, now or some time ago."""

    intent: Intent
    at_ms: int | None = None
    staff: StaffId | None = None


class Channels:
    """Gives each channel its device; the same names give the same device again."""

    def __init__(self, database: Database, clock: Clock, changes: Changes, epoch: str) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes
        self._epoch = epoch

    def sender(self, kind: DeviceKind, name: str, place: PlaceId | None = None) -> Sender:
        """The channel of this name: of kind web or app, or `hub` for what is done in a store."""
        return self._sender(
            self._database.write(partial(self._device, kind=kind, name=name, place=place))
        )

    def phone_of(self, customer: CustomerId) -> Sender:
        """The customer's own phone: it may write to their cart and to no other."""

        def job(connection: Connection) -> DeviceId:
            device = self._device(connection, DeviceKind.PHONE, f"phone of {customer}", None)
            now_ms = self._clock.now_ms()
            until_ms = now_ms + follows.OPEN_FOR_MS
            follows.follow(connection, device, customer_stream(customer), now_ms, until_ms)
            return device

        return self._sender(self._database.write(job))

    def _sender(self, device: DeviceId) -> Sender:
        return Sender(self._database, self._clock, self._changes, self._epoch, device)

    def _device(
        self, connection: Connection, kind: DeviceKind, name: str, place: PlaceId | None
    ) -> DeviceId:
        known = _named(connection, kind, name, place)
        if known is None:  # whoever makes the same one at this moment has made it afterwards
            meta.lock(connection)
            known = _named(connection, kind, name, place)
        if known is not None:
            return known
        return devices.issue(connection, kind, name, place, self._clock.now_ms()).device


def _named(
    connection: Connection, kind: DeviceKind, name: str, place: PlaceId | None
) -> DeviceId | None:
    table = tables.device.c
    statement = (
        select(table.id)
        .where(table.kind == kind.value, table.name == name, table.revoked.is_(False))
        .where(table.place.is_(None) if place is None else table.place == place)
        .order_by(table.made_ms, table.id)
        .limit(1)
    )
    known = connection.execute(statement).scalar_one_or_none()
    return None if known is None else DeviceId(known)


class Sender:
    """One channel. Its people see the customer's newest state whenever they act."""

    def __init__(
        self, database: Database, clock: Clock, changes: Changes, epoch: str, device: DeviceId
    ) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes
        self._epoch = epoch
        self._device = device
        self._one_at_a_time = threading.Lock()

    def send(self, customer: CustomerId, done: Sequence[Done]) -> tuple[Told, ...]:
        """What became of each, in order. A new customer's first is their `CustomerCreate`."""
        told: list[Told] = []
        with self._one_at_a_time:
            for start in range(0, len(done), MAX_CHANGES):
                told += self._take_turn(
                    customer_stream(customer), done[start : start + MAX_CHANGES]
                )
        return tuple(told)

    def _take_turn(self, stream: StreamName, done: Sequence[Done]) -> tuple[Told, ...]:
        """Each time that another was faster they came on: somebody always does."""
        for _ in range(_MOST_TURNS):
            try:
                return self._push(stream, done)
            except RequestRefused as refused:
                if refused.number is not ErrorNumber.GAP:
                    raise
        raise RequestRefused(ErrorNumber.BUSY)

    def _push(self, stream: StreamName, done: Sequence[Done]) -> tuple[Told, ...]:
        table = tables.device.c
        with self._database.read() as connection:
            last_n = connection.execute(
                select(table.last_n).where(table.id == self._device)
            ).scalar_one()
            state = read_states(connection, [stream]).get(stream)
        seen = Seen() if state is None else state.clock
        written: list[WireChange] = []
        for n, each in enumerate(done, start=last_n + 1):
            written.append(self._written(stream, n, seen, each))
            seen = seen.with_origin(Origin(stream, self._device, n))
        request = PushRequest(epoch=self._epoch, first_held=last_n + 1, changes=tuple(written))
        return self._changes.accept(self._device, request, after=last_n).results

    def _written(self, stream: StreamName, n: int, seen: Seen, done: Done) -> WireChange:
        return WireChange(
            n=n,
            stream=stream,
            seen=seen_to_wire(seen),
            at_ms=self._clock.now_ms() if done.at_ms is None else done.at_ms,
            staff=done.staff,
            intent=intent_to_wire(done.intent),
        )
