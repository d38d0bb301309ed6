"""What the hub is asked about people: customers found and opened, their pages, staff signing in."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from store_app.domain.identifiers import CustomerId, StaffId
from store_app.protocol.people import (
    BagLink,
    BagOpened,
    CustomersFound,
    CustomerStory,
    Erasure,
    History,
    OpenByCode,
    Opened,
    SignedIn,
    SignInRequest,
    UnfinishedErasures,
)
from store_app.sync.transport import Transport

_PAGE: Final = "/v1/customers/"


class PeopleClient:
    """Typed questions over one transport; raises Unreachable or Refused."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def find_customers(self, query: str) -> CustomersFound:
        return self._transport.get("/v1/customers", CustomersFound, query=query)

    def open_customer(self, customer: CustomerId, opening: int) -> Opened:
        """Under the next number of `Openings`."""
        return self._transport.post(f"{_PAGE}{plain(customer)}/open", Opened, opening=opening)

    def close_customer(self, customer: CustomerId, opening: int | None) -> None:
        """What was opened up to that number; None closes whatever is open."""
        self._transport.delete(f"{_PAGE}{plain(customer)}/open", opening=opening)

    def open_by_code(self, code: str, opening: int) -> Opened:
        body = OpenByCode(code=code).model_dump_json().encode()
        return self._transport.post(f"{_PAGE}by-code", Opened, body, opening=opening)

    def history(self, customer: CustomerId) -> History:
        return self._transport.get(f"{_PAGE}{plain(customer)}/history", History)

    def story(self, customer: CustomerId, before: int | None) -> CustomerStory:
        """Who did what to the customer's lists, the newest first."""
        asked = {} if before is None else {"before": str(before)}
        return self._transport.get(f"{_PAGE}{plain(customer)}/changes", CustomerStory, **asked)

    def bag_link(self, customer: CustomerId) -> BagLink:
        return self._transport.post(f"{_PAGE}{plain(customer)}/bag", BagLink)

    def bag_pages(self, customer: CustomerId) -> BagOpened:
        return self._transport.get(f"{_PAGE}{plain(customer)}/bag", BagOpened)

    def erasure(self, customer: CustomerId) -> Erasure:
        """Which devices have deleted a customer who was erased."""
        return self._transport.get(f"{_PAGE}{plain(customer)}/erasure", Erasure)

    def erasures(self) -> UnfinishedErasures:
        """The erasures that some device has still to carry out."""
        return self._transport.get("/v1/erasures", UnfinishedErasures)

    def sign_in(self, staff: StaffId, pin: str) -> SignedIn:
        body = SignInRequest(staff=staff, pin=pin).model_dump_json().encode()
        return self._transport.post("/v1/staff/sign-in", SignedIn, body)


def plain(part: str) -> str:
    """A part of an address in which nothing means anything."""
    return quote(part, safe="")
