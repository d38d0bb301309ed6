"""Customers, staff and hand-over on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from store_app.domain.change import Channel
from store_app.protocol.base import Answer, Wire
from store_app.protocol.catalogue import Texts
from store_app.protocol.changes import DeviceText, Instant
from store_app.protocol.exchange import ChangeRow


class CustomerHit(Answer):
    """One customer that a search found: enough to pick the right one and no more."""

    id: DeviceText
    name: str
    phone_hint: str | None = None  # the last digits only
    email_hint: str | None = None
    tier: str | None = None
    member_since: str | None = None


class CustomersFound(Answer):
    """`GET /v1/customers?query=`: by name, phone or e-mail; at most 20, best first."""

    customers: tuple[CustomerHit, ...]
    more: bool = False


class OpenByCode(Wire):
    """`POST /v1/customers/by-code`: the text of the code on the customer's phone."""

    code: Annotated[str, StringConstraints(min_length=1, max_length=400)]


class Opened(Answer):
    """The device follows this customer from now on; the state comes with the next pull."""

    id: DeviceText
    stream: str


class HistoryEntry(Answer):
    """Something that happened between the customer and the shop, in any channel."""

    at_ms: Instant
    channel: Channel | Annotated[str, StringConstraints(max_length=20)]
    kind: str
    text: Texts
    place: str | None = None


class History(Answer):
    """`GET /v1/customers/{id}/history`: newest first."""

    entries: tuple[HistoryEntry, ...]


class CustomerStory(Answer):
    """`GET /v1/customers/{id}/changes?before=`: who did what, the newest first.

    The last `seq` is the `before` of the next page.
    """

    rows: tuple[ChangeRow, ...]
    more: bool


class DeviceToTell(Answer):
    """A device that was told to delete a customer, and has not said yet that it did."""

    name: str
    place: str | None = None


class Erasure(Answer):
    """`GET /v1/customers/{id}/erasure`: how far an erasure has come.

    `devices` is how many may have held something of the customer; `shut_out` of them may not speak
    to the hub any more and cannot be told.
    """

    devices: Annotated[int, Field(ge=0)]
    done: Annotated[int, Field(ge=0)]
    shut_out: Annotated[int, Field(ge=0)]
    waiting: tuple[DeviceToTell, ...]


class UnfinishedErasure(Erasure):
    """An erasure that some device has still to carry out."""

    erased_ms: Instant


class UnfinishedErasures(Answer):
    """`GET /v1/erasures`: those that devices have still to carry out, the newest first."""

    erasures: tuple[UnfinishedErasure, ...]


class SignInRequest(Wire):
    """`POST /v1/staff/sign-in`."""

    staff: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    pin: Annotated[str, StringConstraints(pattern=r"^[0-9]{4,8}$")]


class SignedIn(Answer):
    """The PIN was right; from now on the device may check this version of it by itself."""

    staff: str
    pin_version: int


class BagLink(Answer):
    """`POST /v1/customers/{id}/bag`: the address of the customer's page, shown as a QR code."""

    url: str
    expires_at_ms: Instant


class BagOpened(Answer):
    """`GET /v1/customers/{id}/bag`: how many pages are open on it now."""

    pages: Annotated[int, Field(ge=0)]
