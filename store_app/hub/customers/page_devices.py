"""The devices that opened pages are, also of a hub that went back to a backup.

A page is a device like a tablet (see `sync.exchange`): it keeps what it did until a backup holds
it, under names that never change, and sends it again to a hub that has lost it, with the outcome
that people were shown. What is special about it, and why nothing counts twice:

* A tablet that is lost to a restored hub needs a person with a new enrolment. A page brings its
  signed right with each request (`page_rights`), so it gets the same name again at once, beginning
  at 0 and not `settled`: it sends everything from 1 on. Only a hub that was ever restored does so,
  and only until the link ends, at most a week. A name that the hub knows, also as shut out or as
  another's, is never given again: a signature of old opens nothing that was closed since.
* The customer may be lost as well and comes back with a tablet; until then the page waits. Who was
  erased does not come back for a page either.
* A page may have lost its memory: plain forms have none, browsers may be told to keep none. Then
  nobody knows which numbers it had used, and others may have seen changes under these names. So it
  goes on as a new device, as a tablet does that lost its outbox: its `successor`. That name follows
  from the old one, so that a form sent twice finds the same device and counts once. What it did
  after the backup is lost; that is the one exception to promise 2.
* The hub cannot tell a page with memory from one without. It need not: a form comes only where no
  script runs, and the script asks by itself for a new name where it finds nothing written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from sqlalchemy import Connection, select

from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    StreamName,
    customer_of,
    customer_stream,
)
from store_app.hub.customers import aliases, directory, page_rights
from store_app.hub.customers.page_rights import PageRight
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, meta, tables
from store_app.hub.storage.store_tables import erasure
from store_app.hub.storage.upsert import add_rows
from store_app.hub.streams import devices, follows
from store_app.hub.streams.devices import Begun, DeviceKind, token_hash
from store_app.protocol.problems import ErrorNumber

_ASK_AGAIN_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """One page in one browser: a device of its own with the right to one customer.

    One that is not `settled` may hold what a restored hub lacks.
    """

    device: DeviceId
    token: str
    customer: CustomerId
    last_n: int
    expires_ms: int
    durable_n: int = 0
    settled: bool = True


Opened: TypeAlias = OpenedPage | RequestRefused


@dataclass(frozen=True, slots=True)
class PageDevices:
    """Issues pages' devices inside jobs that others begin; refusals are given back as values."""

    keys: Mapping[int, bytes]
    epoch: str
    restored_ms: int | None

    def open(self, connection: Connection, link: str, now_ms: int) -> Opened:
        """A new device for whoever has this link."""
        granted = _granted(connection, link, now_ms)
        if isinstance(granted, RequestRefused):
            return granted
        device = devices.new_id()
        right = PageRight(device, CustomerId(granted.customer), granted.expires_ms, granted.made_by)
        return self._issue(connection, link, right, now_ms, "bag.opened", settled=True)

    def open_again(self, connection: Connection, link: str, token: str, now_ms: int) -> Opened:
        """The device that the hub has lost and that proves who it was; see the module."""
        right = page_rights.read(token, link, self.keys)
        if right is None or self.restored_ms is None:
            return RequestRefused(ErrorNumber.NOT_ENROLLED)
        if right.expires_ms <= now_ms:
            return RequestRefused(ErrorNumber.CODE_EXPIRED)
        meta.lock(connection)  # two questions of one page: the second finds what the first made
        known = page_of(connection, token, now_ms)
        if not isinstance(known, RequestRefused):
            return known
        if devices.former(connection, right.device) is not None:
            return RequestRefused(ErrorNumber.NOT_ENROLLED)
        barred = _bars_return(connection, right.customer)
        if barred is not None:
            return barred
        row = {
            "token_hash": token_hash(link),
            "customer": right.customer,
            "made_by": right.made_by,
            "expires_ms": right.expires_ms,
        }
        add_rows(connection, tables.bag_link, [row])
        return self._issue(connection, link, right, now_ms, "bag.opened_again", settled=False)

    def begin_anew(
        self, connection: Connection, link: str, page: OpenedPage, now_ms: int
    ) -> Opened:
        """Another name for a page that remembers nothing of what it did before a restore."""
        granted = _granted(connection, link, now_ms)
        if page.settled or isinstance(granted, RequestRefused):
            return granted if isinstance(granted, RequestRefused) else page
        meta.lock(connection)
        known = self.successor(connection, link, page, now_ms)
        if known is not None:
            return known
        device = page_rights.successor(page.device, self.epoch)
        right = PageRight(device, page.customer, page.expires_ms, granted.made_by)
        return self._issue(connection, link, right, now_ms, "bag.opened_anew", settled=True)

    def successor(
        self, connection: Connection, link: str, page: OpenedPage, now_ms: int
    ) -> OpenedPage | None:
        """Who this page has become, if it has asked to."""
        device = page_rights.successor(page.device, self.epoch)
        granted = _granted(connection, link, now_ms)
        if page.settled or isinstance(granted, RequestRefused):
            return None
        right = PageRight(device, page.customer, page.expires_ms, granted.made_by)
        known = page_of(connection, page_rights.written(right, link, self.keys), now_ms)
        return None if isinstance(known, RequestRefused) else known

    def _issue(
        self,
        connection: Connection,
        link: str,
        right: PageRight,
        now_ms: int,
        why: str,
        *,
        settled: bool,
    ) -> OpenedPage:
        token = page_rights.written(right, link, self.keys)
        begun = Begun(right.device, settled=settled, token=token)
        devices.issue(connection, DeviceKind.PHONE, "phone", None, now_ms, begun)
        stream = customer_stream(right.customer)
        follows.follow(connection, right.device, stream, now_ms, right.expires_ms)
        audit.note(connection, now_ms, right.device, why, right.customer)
        return OpenedPage(right.device, token, right.customer, 0, right.expires_ms, settled=settled)


def page_of(connection: Connection, token: str, now_ms: int) -> Opened:
    """The page that was given this device token.

    Its customer is whom it was opened for, whoever they turned out to be since: what a page writes
    keeps its name and its bytes, and the hub leads it to who they are now. A hub that went back to
    a backup and lost the merge takes it under the same name.
    """
    device = devices.by_token(connection, token)
    if device is None or device.kind is not DeviceKind.PHONE:
        return RequestRefused(ErrorNumber.NOT_ENROLLED)
    opened = _opened_for(connection, device.id, now_ms)
    if opened is None:
        return RequestRefused(ErrorNumber.CODE_EXPIRED)
    customer, until_ms = opened
    return OpenedPage(
        device.id, token, customer, device.last_n, until_ms, device.durable_n, device.settled
    )


@dataclass(frozen=True, slots=True)
class _Link:
    customer: str
    expires_ms: int
    made_by: DeviceId


def _granted(connection: Connection, link: str, now_ms: int) -> _Link | RequestRefused:
    table = tables.bag_link.c
    statement = select(table.customer, table.expires_ms, table.made_by).where(
        table.token_hash == token_hash(link)
    )
    found = connection.execute(statement).one_or_none()
    if found is None:
        return RequestRefused(ErrorNumber.NOT_FOUND)
    if found.expires_ms <= now_ms:
        return RequestRefused(ErrorNumber.CODE_EXPIRED)
    return _Link(found.customer, found.expires_ms, DeviceId(found.made_by))


def _bars_return(connection: Connection, customer: CustomerId) -> RequestRefused | None:
    """Why a page of theirs cannot come back, or not yet."""
    gone = select(erasure.c.customer).where(erasure.c.customer == customer)
    if connection.execute(gone).one_or_none() is not None:
        return RequestRefused(ErrorNumber.NOT_FOUND)
    if not directory.exists(connection, customer):
        return RequestRefused(ErrorNumber.BUSY, "the customer is not back yet", _ASK_AGAIN_S)
    return None


def _opened_for(
    connection: Connection, device: DeviceId, now_ms: int
) -> tuple[CustomerId, int] | None:
    """The first customer whom a page followed, and until when; merges made it follow others."""
    f = tables.follow.c
    followed = select(f.stream, f.until_ms, f.used_ms).where(
        f.device == device, f.until_ms > now_ms
    )
    found = [
        (row.used_ms, aliases.resolve(connection, customer) == customer, customer, row.until_ms)
        for row in connection.execute(followed)
        if (customer := customer_of(StreamName(row.stream))) is not None
    ]
    return min(found)[2:] if found else None
