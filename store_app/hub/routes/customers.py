"""Customers and staff, for devices in the hands of staff."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from store_app.hub.http.description import refuses
from store_app.hub.routes.wanted import CurrentDevice, Plain, TheHub
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
from store_app.protocol.problems import ErrorNumber

router = APIRouter(prefix="/v1", tags=["customers"])

Opening = Annotated[int | None, Query(ge=1, le=2**53)]
"""The device's own number of an opening: they go up, and none is used twice."""


@router.get("/customers", openapi_extra=refuses(ErrorNumber.FORBIDDEN))
def find_customers(
    hub: TheHub, device: CurrentDevice, query: Annotated[str, Query(max_length=200)]
) -> CustomersFound:
    """Customers by the beginnings of their names, by phone in any spelling, or by e-mail."""
    return hub.people.find(device, query)


@router.post(
    "/customers/by-code",
    openapi_extra=refuses(
        ErrorNumber.FORBIDDEN,
        ErrorNumber.NOT_FOUND,
        ErrorNumber.CODE_EXPIRED,
        ErrorNumber.CODE_FORGED,
    ),
)
def open_by_code(
    hub: TheHub, device: CurrentDevice, scanned: OpenByCode, opening: Opening = None
) -> Opened:
    """Open the customer whose signed code was scanned."""
    return hub.people.open_by_code(device, scanned.code, opening)


@router.post(
    "/customers/{customer}/open",
    openapi_extra=refuses(ErrorNumber.FORBIDDEN, ErrorNumber.NOT_FOUND),
)
def open_customer(
    hub: TheHub, device: CurrentDevice, customer: Plain, opening: Opening = None
) -> Opened:
    """Follow a customer on this device for some hours; the state comes with the next pull."""
    return hub.people.open(device, customer, opening)


@router.delete(
    "/customers/{customer}/open", status_code=204, openapi_extra=refuses(ErrorNumber.NOT_FOUND)
)
def close_customer(
    hub: TheHub, device: CurrentDevice, customer: Plain, opening: Opening = None
) -> None:
    """Follow the customer no more; closing twice is the same as once.

    With `opening` whoever was opened under a higher number stays open.
    """
    hub.people.close(device, customer, opening)


@router.get(
    "/customers/{customer}/history",
    openapi_extra=refuses(ErrorNumber.FORBIDDEN, ErrorNumber.NOT_FOUND),
)
def history(hub: TheHub, device: CurrentDevice, customer: Plain) -> History:
    """What happened between the shop and a customer who is open here, newest first."""
    return hub.people.history(device, customer)


@router.get(
    "/customers/{customer}/changes",
    openapi_extra=refuses(ErrorNumber.FORBIDDEN, ErrorNumber.NOT_FOUND),
)
def changes(
    hub: TheHub,
    device: CurrentDevice,
    customer: Plain,
    before: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> CustomerStory:
    """What happened to the lists of a customer who is open here: who, where, when, what of it."""
    return hub.people.story(device, customer, before, limit)


@router.get(
    "/customers/{customer}/erasure",
    openapi_extra=refuses(ErrorNumber.FORBIDDEN, ErrorNumber.NOT_FOUND),
)
def erasure(hub: TheHub, device: CurrentDevice, customer: Plain) -> Erasure:
    """How many devices have deleted a customer who was erased, and which have not yet."""
    return hub.people.erasure(device, customer)


@router.get("/erasures", openapi_extra=refuses(ErrorNumber.FORBIDDEN))
def erasures(hub: TheHub, device: CurrentDevice) -> UnfinishedErasures:
    """The erasures that some device has still to carry out, without saying of whom."""
    return hub.people.erasures(device)


@router.post(
    "/customers/{customer}/bag", openapi_extra=refuses(ErrorNumber.FORBIDDEN, ErrorNumber.NOT_FOUND)
)
def make_bag_link(hub: TheHub, device: CurrentDevice, request: Request, customer: Plain) -> BagLink:
    """A link to the customer's own page, to be shown as a QR code."""
    base_url = hub.settings.public_url or str(request.base_url)
    return hub.bags.link(device, customer, base_url)


@router.get(
    "/customers/{customer}/bag", openapi_extra=refuses(ErrorNumber.FORBIDDEN, ErrorNumber.NOT_FOUND)
)
def bag_pages(hub: TheHub, device: CurrentDevice, customer: Plain) -> BagOpened:
    """How many pages are open on the customer's bag now."""
    return hub.bags.opened(device, customer)


@router.post(
    "/staff/sign-in",
    tags=["staff"],
    openapi_extra=refuses(ErrorNumber.WRONG_PIN, ErrorNumber.TOO_MANY_TRIES),
)
def sign_in(hub: TheHub, device: CurrentDevice, asked: SignInRequest) -> SignedIn:
    """Check a PIN. After five wrong ones nobody may try for a minute."""
    return hub.staff.sign_in(device.id, asked.staff, asked.pin)
