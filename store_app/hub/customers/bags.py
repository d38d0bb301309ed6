"""The customer's own page: links to it, and what an opened page may do.

For the code that serves `/bag/<token>` (an instance is `hub.bags`):

* `open_page(token) -> OpenedPage` for each opened page: a new device of kind `phone` that follows
  this one customer until the link ends. Refuses with NOT_FOUND or CODE_EXPIRED. The page keeps
  `device` and `token`; with that bearer token it may use the same `/v1/push` (its changes are
  numbered from 1), `/v1/pull` and `/v1/events` as every other device; `/v1/customers…` is closed
  to it. A page that is opened again should send back the token that it has instead of opening
  once more: `page_of(device_token) -> OpenedPage`.
* `customer_view(customer) -> CustomerView`: the state (profile, cart, wishlist, clock) at a number
  of its stream, with the product of each thing in it; enough to draw the page without JavaScript.
  The view's `state.clock` is the `seen` of whatever the person does on the page.
* `EventStream(hub.doorbell, device, hub.read_followed)`: the event stream for one page, the same
  that `/v1/events` sends.
* `customer_code(customer) -> str`: a signed code that opens the customer at the counter, valid for
  some minutes.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, insert, select

from store_app.clocks import Clock
from store_app.codes import write_customer_code
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    Sku,
    StreamName,
    customer_of,
    customer_stream,
)
from store_app.domain.product import Product
from store_app.domain.state import CustomerState
from store_app.hub.assortment.products import products_of
from store_app.hub.customers import aliases
from store_app.hub.customers.people import known_form, require_open
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import devices, follows
from store_app.hub.streams.customer_log import read_states
from store_app.hub.streams.devices import Device, DeviceKind, token_hash
from store_app.protocol.people import BagLink, BagOpened
from store_app.protocol.problems import ErrorNumber

VALID_FOR_MS: Final = 7 * 24 * 60 * 60 * 1000
CODE_VALID_FOR_S: Final = 10 * 60
_TOKEN_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """One page in one browser: a device of its own with the right to one customer."""

    device: DeviceId
    token: str
    customer: CustomerId
    last_n: int
    expires_ms: int


@dataclass(frozen=True, slots=True)
class CustomerView:
    """A customer's state at a number of its stream, and the products that it speaks of."""

    customer: CustomerId
    seq: int
    state: CustomerState
    products: Mapping[Sku, Product]


class Bags:
    """Makes links to customers' pages and opens them."""

    def __init__(
        self, database: Database, clock: Clock, doorbell: Doorbell, code_keys: Mapping[int, bytes]
    ) -> None:
        self._database = database
        self._clock = clock
        self._doorbell = doorbell
        self._code_keys = code_keys

    def link(self, device: Device, customer: str, base_url: str) -> BagLink:
        """A new link to the page of a customer who is open on this device."""
        name, now_ms = known_form(customer), self._clock.now_ms()
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        row = {
            "token_hash": token_hash(token),
            "customer": name,
            "made_by": device.id,
            "expires_ms": now_ms + VALID_FOR_MS,
        }

        def job(connection: Connection) -> None:
            connection.execute(insert(tables.bag_link), row)
            audit.note(connection, now_ms, device.id, "bag.linked", name)

        with self._database.read() as connection:
            require_open(connection, device, name, now_ms)
        self._database.write(job)
        url = f"{base_url.rstrip('/')}/bag/{token}"
        return BagLink(url=url, expires_at_ms=now_ms + VALID_FOR_MS)

    def opened(self, device: Device, customer: str) -> BagOpened:
        """How many pages of a customer listen now."""
        name, now_ms = known_form(customer), self._clock.now_ms()
        follow, table = tables.follow.c, tables.device.c
        statement = (
            select(follow.device)
            .join(tables.device, table.id == follow.device)
            .where(follow.stream == customer_stream(name), table.kind == DeviceKind.PHONE.value)
        )
        with self._database.read() as connection:
            require_open(connection, device, name, now_ms)
            pages = set(connection.execute(statement).scalars())
        return BagOpened(pages=len(pages & self._doorbell.listening()))

    def open_page(self, token: str) -> OpenedPage:
        """A new device for one opened page. Refuses a link that is unknown or too old."""
        now_ms = self._clock.now_ms()
        answer = self._database.write(lambda connection: _open(connection, token, now_ms))
        if isinstance(answer, RequestRefused):
            raise answer
        return answer

    def page_of(self, device_token: str) -> OpenedPage:
        """The page that was given this device token. Refuses with NOT_ENROLLED.

        Its customer is whom it was opened for, whoever they turned out to be since: what a page
        writes keeps its name and its bytes, and the hub leads it to who they are now. A hub that
        went back to a backup and lost the merge takes it under the same name.
        """
        with self._database.read() as connection:
            device = devices.by_token(connection, device_token)
            if device is None or device.kind is not DeviceKind.PHONE:
                raise RequestRefused(ErrorNumber.NOT_ENROLLED)
            opened = _opened_for(connection, device.id, self._clock.now_ms())
        if opened is None:
            raise RequestRefused(ErrorNumber.CODE_EXPIRED)
        return OpenedPage(device.id, device_token, opened[0], device.last_n, opened[1])

    def customer_view(self, customer: CustomerId) -> CustomerView:
        """What the page shows, under the name that the customer has now. Refuses with NOT_FOUND."""
        table = tables.customer_state.c
        with self._database.read() as connection:
            name = aliases.resolve(connection, customer)
            stream = customer_stream(name)
            seq = connection.execute(
                select(func.max(table.seq)).where(table.stream == stream)
            ).scalar_one()
            if seq is None:
                raise RequestRefused(ErrorNumber.NOT_FOUND)
            state = read_states(connection, [stream])[stream]
            things = {entry.sku for entry in state.entries} | {w.sku for w in state.wishlist}
            products = products_of(connection, things)
        return CustomerView(name, seq, state, products)

    def customer_code(self, customer: CustomerId) -> str:
        """A code that opens the customer at the counter within the next minutes."""
        number, key = max(self._code_keys.items())
        expires_s = self._clock.now_ms() // 1000 + CODE_VALID_FOR_S
        return write_customer_code(customer, expires_s, number, key)


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


def _open(connection: Connection, token: str, now_ms: int) -> OpenedPage | RequestRefused:
    table = tables.bag_link.c
    statement = select(table.customer, table.expires_ms).where(
        table.token_hash == token_hash(token)
    )
    link = connection.execute(statement).one_or_none()
    if link is None:
        return RequestRefused(ErrorNumber.NOT_FOUND)
    if link.expires_ms <= now_ms:
        return RequestRefused(ErrorNumber.CODE_EXPIRED)
    customer = CustomerId(link.customer)
    issued = devices.issue(connection, DeviceKind.PHONE, "phone", None, now_ms)
    stream = customer_stream(customer)
    follows.follow(connection, issued.device, stream, now_ms, link.expires_ms)
    audit.note(connection, now_ms, issued.device, "bag.opened", customer)
    return OpenedPage(issued.device, issued.token, customer, 0, link.expires_ms)
