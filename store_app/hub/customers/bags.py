"""The customer's own page: links to it, and what an opened page may do.

For the code that serves `/bag/<token>` (an instance is `hub.bags`):

* `open_page(token) -> OpenedPage` for each opened page: a new device of kind `phone` that follows
  this one customer until the link ends. Refuses with NOT_FOUND or CODE_EXPIRED. The page keeps
  `device` and `token`; with that bearer token it may use the same `/v1/push` (its changes are
  numbered from 1), `/v1/pull` and `/v1/events` as every other device; `/v1/customers…` is closed
  to it. A page that is opened again should send back the token that it has instead of opening
  once more: `page_behind(link, device_token) -> OpenedPage`. What becomes of pages when the hub
  goes back to a backup stands in `page_devices`.
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
    Sku,
    customer_stream,
)
from store_app.domain.product import Product
from store_app.domain.state import CustomerState
from store_app.hub.assortment.products import products_of
from store_app.hub.customers import aliases
from store_app.hub.customers.page_devices import Opened, OpenedPage, PageDevices, page_of
from store_app.hub.customers.people import known_form, require_open
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.meta import History
from store_app.hub.streams.customer_log import read_states
from store_app.hub.streams.devices import Device, DeviceKind, token_hash
from store_app.protocol.people import BagLink, BagOpened
from store_app.protocol.problems import ErrorNumber

VALID_FOR_MS: Final = 7 * 24 * 60 * 60 * 1000
CODE_VALID_FOR_S: Final = 10 * 60
_TOKEN_BYTES: Final = 16


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
        self,
        database: Database,
        clock: Clock,
        doorbell: Doorbell,
        code_keys: Mapping[int, bytes],
        history: History,
    ) -> None:
        self._database = database
        self._clock = clock
        self._doorbell = doorbell
        self._code_keys = code_keys
        self._pages = PageDevices(code_keys, history.epoch, history.restored_ms)

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
        """How many pages of a customer listen now, at whichever hub."""
        name, now_ms = known_form(customer), self._clock.now_ms()
        stream = customer_stream(name)
        follow, table = tables.follow.c, tables.device.c
        statement = (
            select(follow.device)
            .join(tables.device, table.id == follow.device)
            .where(follow.stream == stream, table.kind == DeviceKind.PHONE.value)
        )
        with self._database.read() as connection:
            require_open(connection, device, name, now_ms)
            pages = set(connection.execute(statement).scalars())
        return BagOpened(pages=len(pages & self._doorbell.listening_anywhere(stream)))

    def open_page(self, token: str) -> OpenedPage:
        """A new device for one opened page. Refuses a link that is unknown or too old."""
        now_ms = self._clock.now_ms()
        return _given(self._database.write(lambda c: self._pages.open(c, token, now_ms)))

    def page_of(self, device_token: str) -> OpenedPage:
        """The page that was given this device token. Refuses with NOT_ENROLLED, CODE_EXPIRED."""
        with self._database.read() as connection:
            return _given(page_of(connection, device_token, self._clock.now_ms()))

    def page_behind(self, link: str, device_token: str) -> OpenedPage:
        """The same for one that comes by its link; a restored hub may have lost it.

        Refuses as `page_of`, with NOT_FOUND whose customer was erased, and with BUSY one whose
        customer is not back yet.
        """
        now_ms = self._clock.now_ms()
        with self._database.read() as connection:
            found = page_of(connection, device_token, now_ms)
            if isinstance(found, OpenedPage):
                return self._pages.successor(connection, link, found, now_ms) or found
        if found.number is not ErrorNumber.NOT_ENROLLED:
            raise found
        pages = self._pages
        page = _given(
            self._database.write(lambda c: pages.open_again(c, link, device_token, now_ms))
        )
        with self._database.read() as connection:
            return pages.successor(connection, link, page, now_ms) or page

    def begin_anew(self, link: str, page: OpenedPage) -> OpenedPage:
        """Another name for a page that has forgotten what it sent before a restore."""
        now_ms, pages = self._clock.now_ms(), self._pages
        return _given(self._database.write(lambda c: pages.begin_anew(c, link, page, now_ms)))

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


def _given(answer: Opened) -> OpenedPage:
    if isinstance(answer, RequestRefused):
        raise answer
    return answer
