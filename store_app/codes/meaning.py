"""What a code means: every text ends as exactly one of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, unique
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from store_app.codes.gtin import Gtin
    from store_app.codes.refusal import Fault, Refusal
    from store_app.codes.sealed import Kind


@unique
class OtherKind(Enum):
    """What a code is that is no product of a shop."""

    LINK = "link"
    WIFI = "wifi"
    CONTACT = "contact"
    PAYMENT = "payment"
    MAIL = "mail"
    PHONE = "phone"
    PLACE = "place"
    EVENT = "event"
    OTP = "otp"
    SCRIPT = "script"
    ADDRESS = "address"
    DATA = "data"
    LOGISTICS = "logistics"
    COUPON = "coupon"
    EMPTY = "empty"
    PLAIN_TEXT = "plain_text"


@dataclass(frozen=True, slots=True)
class LabelPrice:
    """A price printed into a code; without a currency it is the shop's own."""

    amount: Decimal
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class ProductCode:
    """A product by its world-wide number, with what else its label says."""

    gtin: Gtin
    lot: str | None = None
    expiry: date | None = None
    serial: str | None = None
    weight_g: Decimal | None = None
    price: LabelPrice | None = None
    best_before: date | None = None
    sell_by: date | None = None


@dataclass(frozen=True, slots=True)
class RestrictedCode:
    """A number that means something in this shop only, read by the shop's own rule.

    `item` is empty when no rule of the shop fits.
    """

    number: str
    item: str = ""
    weight_g: Decimal | None = None
    price: LabelPrice | None = None


@dataclass(frozen=True, slots=True)
class SkuCode:
    """A product by the shop's own stock number."""

    sku: str


@dataclass(frozen=True, slots=True)
class ShelfCode:
    """A shelf label of this shop, with the price and day that were printed on it."""

    sku: str
    place: str
    price: tuple[int, str]
    printed_on: date


@dataclass(frozen=True, slots=True)
class CustomerCode:
    """A customer who shows a code that is still valid."""

    customer_id: str
    expires_s: int


@dataclass(frozen=True, slots=True)
class HandOverCode:
    """A customer whom a colleague hands over to whoever scans this; `given_by` is the colleague."""

    customer_id: str
    given_by: str
    expires_s: int


@dataclass(frozen=True, slots=True)
class BadgeCode:
    """A badge says who stands here; it proves nothing without the PIN."""

    staff_id: str
    expires_s: int


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """What makes a new device one of the shop; the token works once and is never shown."""

    hub_url: str
    place: str
    token: str = field(repr=False)
    expires_s: int


@dataclass(frozen=True, slots=True)
class NotAProduct:
    """Something readable that is no product; `shown` is what a screen may show of it.

    A link is shown as its domain, a text only if it is a number; everything else not at all,
    because it may hold secrets. `length` is how many characters a text has.
    """

    kind: OtherKind
    shown: str = ""
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A code that must be scanned again or replaced; `fault` and `ai` tell what is wrong in it.

    `was` says which of the shop's own codes is over; of a forged one nobody knows.
    """

    reason: Refusal
    fault: Fault | None = None
    ai: str = ""
    was: Kind | None = None


OwnCode = ShelfCode | CustomerCode | HandOverCode | BadgeCode | EnrolmentCode
Meaning = ProductCode | RestrictedCode | SkuCode | OwnCode | NotAProduct | Unreadable
