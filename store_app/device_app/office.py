"""The hub as the actions see it: answers of the wire become what people's actions speak of.

Everything here runs in a thread that may wait. The modules of the wire are loaded with the first
question, so that the window does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from store_app.actions.find_customers import FoundCustomer, FoundCustomers
from store_app.actions.hand_over import BagLink
from store_app.actions.read_erasure import DeviceLeft, ErasureSoFar
from store_app.actions.read_history import Happened
from store_app.actions.read_story import ToldStory
from store_app.domain.identifiers import CustomerId, PlaceId, StaffId
from store_app.domain.localized import Localized
from store_app.domain.outcome import Outcome
from store_app.domain.product import Product
from store_app.domain.story import Logged
from store_app.replica.outbox import Outbox

if TYPE_CHECKING:
    from store_app.protocol.people import Erasure
    from store_app.sync.remote import Remote


class Office:
    """Asks the hub and translates. Raises Unreachable or Refused, as every answer of the hub."""

    def __init__(self, outbox: Outbox, fetch: Callable[[], None]) -> None:
        self._outbox = outbox
        self.fetch = fetch

    @cached_property
    def _remote(self) -> Remote:
        from store_app.sync.remote import Remote  # noqa: PLC0415 - see the top

        return Remote(self._outbox)

    def close(self) -> None:
        """Wake whoever waits for an answer; from now on nobody gets one."""
        if "_remote" in self.__dict__:
            self._remote.close()

    def sign_in(self, staff: StaffId, pin: str) -> int:
        return self._remote.sign_in(staff, pin)

    def open_customer(self, customer: CustomerId) -> CustomerId:
        return self._remote.open_customer(customer)

    def open_by_code(self, code: str) -> CustomerId:
        return self._remote.open_by_code(code)

    def close_customer(self, customer: CustomerId) -> None:
        self._remote.close_customer(customer)

    def ask_product(self, gtin: str) -> Product | None:
        return self._remote.ask_product(gtin)

    def pages_open(self, customer: CustomerId) -> int:
        return self._remote.bag_pages(customer)

    def erasure(self, customer: CustomerId) -> ErasureSoFar:
        return _so_far(self._remote.erasure(customer))

    def erasures(self) -> tuple[ErasureSoFar, ...]:
        told = self._remote.erasures().erasures
        return tuple(_so_far(each, each.erased_ms) for each in told)

    def bag_link(self, customer: CustomerId) -> BagLink:
        link = self._remote.bag_link(customer)
        return BagLink(link.url, link.expires_at_ms)

    def find_customers(self, query: str) -> FoundCustomers:
        found = self._remote.find_customers(query)
        customers = tuple(
            FoundCustomer(
                id=CustomerId(hit.id),
                name=hit.name,
                phone_hint=hit.phone_hint or "",
                email_hint=hit.email_hint or "",
                tier=hit.tier or "",
            )
            for hit in found.customers
        )
        return FoundCustomers(customers, everywhere=True, more=found.more)

    def story(self, customer: CustomerId, before: int | None) -> ToldStory:
        told = self._remote.story(customer, before)
        return ToldStory(
            log=tuple(Logged(row.seq, row.to_domain(), Outcome(row.outcome)) for row in told.rows),
            more=told.more,
        )

    def history(self, customer: CustomerId) -> Sequence[Happened]:
        return tuple(
            Happened(
                at_ms=each.at_ms,
                channel=each.channel,
                kind=each.kind,
                text=Localized(each.text),
                place=None if each.place is None else PlaceId(each.place),
            )
            for each in self._remote.history(customer).entries
        )


def _so_far(told: Erasure, erased_ms: int = 0) -> ErasureSoFar:
    left = tuple(
        DeviceLeft(each.name, None if each.place is None else PlaceId(each.place))
        for each in told.waiting
    )
    return ErasureSoFar(told.devices, told.done, left, told.shut_out, erased_ms)
