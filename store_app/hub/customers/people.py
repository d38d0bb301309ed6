"""Customers, for the staff who serve them: found, opened on a device, closed, and their history."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, insert, select

from store_app.clocks import Clock
from store_app.codes import (
    CustomerCode,
    HandOverCode,
    Refusal,
    ShopCodes,
    Unreadable,
    read_code,
)
from store_app.domain.identifiers import CustomerId, StreamName, customer_stream
from store_app.domain.outcome import ERASED
from store_app.hub.customers import aliases, directory
from store_app.hub.customers.erasure_progress import progress_of, unfinished
from store_app.hub.customers.orders import read_orders
from store_app.hub.customers.stories import read_story
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.store_tables import erasure
from store_app.hub.streams import follows
from store_app.hub.streams.devices import Device
from store_app.protocol.people import (
    CustomersFound,
    CustomerStory,
    Erasure,
    History,
    HistoryEntry,
    Opened,
    UnfinishedErasures,
)
from store_app.protocol.problems import ErrorNumber

_NEWEST: Final = 200
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class People:
    """What staff may do with customers; every look at one leaves a line in the audit."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        doorbell: Doorbell,
        code_keys: Mapping[int, bytes],
    ) -> None:
        self._database = database
        self._clock = clock
        self._doorbell = doorbell
        self._codes = ShopCodes(keys=code_keys)

    def find(self, device: Device, query: str) -> CustomersFound:
        """By beginnings of names, by phone in any spelling, by e-mail; enough to pick one."""
        _require_staff(device)
        with self._database.read() as connection:
            hits, more = directory.find(connection, query)
        return CustomersFound(customers=tuple(hits), more=more)

    def open(self, device: Device, customer: str, opening: int | None = None) -> Opened:
        """The device follows this customer for the next hours, under their name of today.

        `opening` is its number of this: what was to be closed before does not close it.
        """
        _require_staff(device)
        asked = known_form(customer)
        with self._database.read() as connection:
            name = aliases.resolve(connection, asked)
        stream = customer_stream(name)
        now_ms = self._clock.now_ms()

        def job(connection: Connection) -> tuple[StreamName, ...] | None:
            if not directory.is_heard_of(connection, name):
                return None
            audit.note(connection, now_ms, device.id, "customer.opened", name)
            if asked != name:  # what was done under the former name may still be sent
                alias, until_ms = customer_stream(asked), now_ms + follows.OPEN_FOR_MS
                follows.follow(connection, device.id, alias, now_ms, until_ms)
                follows.number(connection, device.id, alias, opening or 0)
            return follows.open_customer(connection, device.id, stream, now_ms, opening or 0)

        closed = self._database.write(job)
        if closed is None:
            raise RequestRefused(ErrorNumber.NOT_FOUND, self._why_not(asked))
        self._doorbell.follow(device.id, stream)
        for old in closed:
            self._doorbell.unfollow(device.id, old)
        return Opened(id=name, stream=stream)

    def _why_not(self, customer: CustomerId) -> str:
        statement = select(erasure.c.customer).where(erasure.c.customer == customer)
        with self._database.read() as connection:
            found = connection.execute(statement).one_or_none()
        return "" if found is None else ERASED

    def open_by_code(self, device: Device, code: str, opening: int | None = None) -> Opened:
        """Open the customer whose code was scanned, if the shop signed it and it is still valid."""
        _require_staff(device)
        now_s = self._clock.now_ms() // 1000
        match read_code(code, shop=self._codes, now_s=now_s):
            case CustomerCode(customer_id) | HandOverCode(customer_id):
                return self.open(device, customer_id, opening)
            case Unreadable(Refusal.EXPIRED):
                raise RequestRefused(ErrorNumber.CODE_EXPIRED)
            case Unreadable(Refusal.FORGED | Refusal.UNKNOWN_KEY):
                raise RequestRefused(ErrorNumber.CODE_FORGED)
            case _:
                raise RequestRefused(ErrorNumber.MALFORMED, "not a customer code")

    def close(self, device: Device, customer: str, opening: int | None = None) -> None:
        """The device follows this customer no more; closing twice is the same as once.

        With `opening` only what was opened up to that number is closed: a word that was long on its
        way does not close whom somebody opened since.
        """
        name = known_form(customer)
        stream = customer_stream(name)
        now_ms = self._clock.now_ms()

        def job(connection: Connection) -> bool:
            closed = follows.close(connection, device.id, stream, now_ms, opening)
            if closed:
                audit.note(connection, now_ms, device.id, "customer.closed", name)
            return closed

        if self._database.write(job):
            self._doorbell.unfollow(device.id, stream)

    def history(self, device: Device, customer: str) -> History:
        """What happened in all channels, newest first. Only of a customer who is open here."""
        name = known_form(customer)
        with self._database.read() as connection:
            require_open(connection, device, name, self._clock.now_ms())
            names = (name, *aliases.of(connection, name))
            told = [*_history(connection, names), *read_orders(connection, names, _NEWEST)]
        told.sort(key=lambda each: -each.at_ms)
        return History(entries=tuple(told[:_NEWEST]))

    def story(self, device: Device, customer: str, before: int | None, limit: int) -> CustomerStory:
        """Every change to the customer's lists, newest first. Only of one who is open here.

        What was done under a name that they had before a merge is part of it.
        """
        name = known_form(customer)
        with self._database.read() as connection:
            require_open(connection, device, name, self._clock.now_ms())
            former = [customer_stream(each) for each in aliases.of(connection, name)]
            rows = read_story(connection, customer_stream(name), former, before, limit + 1)
        return CustomerStory(rows=tuple(rows[:limit]), more=len(rows) > limit)

    def erasure(self, device: Device, customer: str) -> Erasure:
        """Which devices have deleted a customer who was erased, and which have not yet."""
        _require_staff(device)
        with self._database.read() as connection:
            found = progress_of(connection, known_form(customer))
        if found is None:
            raise RequestRefused(ErrorNumber.NOT_FOUND)
        return found

    def erasures(self, device: Device) -> UnfinishedErasures:
        """Those that some device has still to carry out."""
        _require_staff(device)
        with self._database.read() as connection:
            return unfinished(connection)

    def remember(self, customer: CustomerId, entries: Sequence[HistoryEntry]) -> None:
        """Things that happened between a customer and the shop."""
        rows: list[dict[str, object]] = [
            {
                "customer": customer,
                "at_ms": entry.at_ms,
                "channel": entry.channel,
                "kind": entry.kind,
                "text": json.dumps(entry.text, ensure_ascii=False),
                "place": entry.place,
            }
            for entry in entries
        ]
        if rows:
            self._database.run(insert(tables.customer_event), rows)


def known_form(customer: str) -> CustomerId:
    """A customer's id as it is always written. Refuses what cannot be one."""
    if _UUID.fullmatch(customer) is None:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    return CustomerId(customer)


def require_open(connection: Connection, device: Device, customer: CustomerId, now_ms: int) -> None:
    """Refuses unless this customer is open on this device now."""
    stream = customer_stream(customer)
    ends = follows.until(connection, {device.id: {stream}})[device.id]
    end = ends.get(stream, 0)
    if end is not None and end <= now_ms:
        raise RequestRefused(ErrorNumber.FORBIDDEN, "open the customer first")


def _require_staff(device: Device) -> None:
    if not device.kind.serves_staff:
        raise RequestRefused(ErrorNumber.FORBIDDEN)


def _history(connection: Connection, names: Collection[CustomerId]) -> Sequence[HistoryEntry]:
    """What is kept under any name of one customer."""
    event = tables.customer_event
    statement = (
        select(event)
        .where(event.c.customer.in_(names))
        .order_by(event.c.at_ms.desc(), event.c.id.desc())
        .limit(_NEWEST)
    )
    return [
        HistoryEntry(
            at_ms=row.at_ms,
            channel=row.channel,
            kind=row.kind,
            text=json.loads(row.text),
            place=row.place,
        )
        for row in connection.execute(statement)
    ]
