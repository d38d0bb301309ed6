"""A change on the wire."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from store_app.domain.change import (
    MAX_NOTE,
    MAX_QUANTITY,
    Author,
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    CustomerCreate,
    Intent,
    WishAdd,
    WishRemove,
    WishToCart,
)
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import DeviceId, Sku, StaffId, StreamName
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.protocol.base import Wire

CHANGE_VERSION: Final = 1

SkuText = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
StreamText = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[!-~]+$")]
DeviceText = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
Number = Annotated[int, Field(ge=1, le=2**53 - 1, strict=True)]
Quantity = Annotated[int, Field(ge=1, le=MAX_QUANTITY, strict=True)]
Instant = Annotated[int, Field(ge=0, le=2**53 - 1, strict=True)]


class WireMoney(Wire):
    """Minor units of a currency (ISO 4217)."""

    amount: Annotated[int, Field(ge=0, le=10**12, strict=True)]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]

    def to_domain(self) -> Money:
        return Money(self.amount, self.currency)

    @classmethod
    def of(cls, money: Money) -> WireMoney:
        return cls(amount=money.amount, currency=money.currency)


class WireCartAdd(Wire):
    """`cart.add`: so many more, at the price seen."""

    kind: Literal["cart.add"]
    sku: SkuText
    quantity: Quantity
    price_seen: WireMoney

    def to_domain(self) -> Intent:
        return CartAdd(Sku(self.sku), self.quantity, self.price_seen.to_domain())


class WireCartDec(Wire):
    """`cart.dec`: so many fewer."""

    kind: Literal["cart.dec"]
    sku: SkuText
    quantity: Quantity

    def to_domain(self) -> Intent:
        return CartDec(Sku(self.sku), self.quantity)


class WireCartSet(Wire):
    """`cart.set`: exactly so many."""

    kind: Literal["cart.set"]
    sku: SkuText
    quantity: Quantity

    def to_domain(self) -> Intent:
        return CartSet(Sku(self.sku), self.quantity)


class WireCartRemove(Wire):
    """`cart.remove`: all that was seen."""

    kind: Literal["cart.remove"]
    sku: SkuText

    def to_domain(self) -> Intent:
        return CartRemove(Sku(self.sku))


class WireCartNote(Wire):
    """`cart.note`: a text on a line."""

    kind: Literal["cart.note"]
    sku: SkuText
    text: Annotated[str, StringConstraints(max_length=MAX_NOTE)]

    def to_domain(self) -> Intent:
        return CartNote(Sku(self.sku), self.text)


class WireWishAdd(Wire):
    """`wish.add`: on the wishlist."""

    kind: Literal["wish.add"]
    sku: SkuText

    def to_domain(self) -> Intent:
        return WishAdd(Sku(self.sku))


class WireWishRemove(Wire):
    """`wish.remove`: off the wishlist."""

    kind: Literal["wish.remove"]
    sku: SkuText

    def to_domain(self) -> Intent:
        return WishRemove(Sku(self.sku))


class WireWishToCart(Wire):
    """`wish.to_cart`: from the wishlist to the cart."""

    kind: Literal["wish.to_cart"]
    sku: SkuText
    price_seen: WireMoney

    def to_domain(self) -> Intent:
        return WishToCart(Sku(self.sku), self.price_seen.to_domain())


class WireConsent(Wire):
    """One consent, given or not, and when that was said."""

    kind: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    given: bool
    on: date


class WireProfile(Wire):
    """What a customer told us."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    email: Annotated[str, StringConstraints(max_length=254)] | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "en"
    member_since: date | None = None
    tier: Annotated[str, StringConstraints(max_length=80)] | None = None
    points: Annotated[int, Field(ge=0, le=10**9)] = 0
    consents: Annotated[tuple[WireConsent, ...], Field(max_length=20)] = ()

    def to_domain(self) -> Profile:
        consents = tuple(Consent(each.kind, each.given, each.on) for each in self.consents)
        return Profile(
            name=self.name,
            phone=self.phone,
            email=self.email,
            language=self.language,
            member_since=self.member_since,
            tier=self.tier,
            points=self.points,
            consents=consents,
        )


class WireCustomerCreate(Wire):
    """`customer.create`: a new customer, under an id made by the device."""

    kind: Literal["customer.create"]
    profile: WireProfile

    def to_domain(self) -> Intent:
        return CustomerCreate(self.profile.to_domain())


WireIntent = Annotated[
    WireCartAdd
    | WireCartDec
    | WireCartSet
    | WireCartRemove
    | WireCartNote
    | WireWishAdd
    | WireWishRemove
    | WireWishToCart
    | WireCustomerCreate,
    Field(discriminator="kind"),
]

WireSeen = dict[StreamText, dict[DeviceText, Number]]

_INTENT: TypeAdapter[WireIntent] = TypeAdapter(WireIntent)
_PLAIN_INTENT: TypeAdapter[Intent] = TypeAdapter(Intent)


class WireChange(Wire):
    """One change as its device wrote it, once, and sends it as often as needed."""

    v: Literal[1] = CHANGE_VERSION
    n: Number
    stream: StreamText
    seen: WireSeen
    at_ms: Instant
    staff: Annotated[str, StringConstraints(max_length=64)] | None = None
    intent: WireIntent

    def to_domain(self, device: DeviceId, author: Author) -> Change:
        return Change(
            device=device,
            n=self.n,
            stream=StreamName(self.stream),
            seen=seen_from_wire(self.seen),
            author=author,
            at_ms=self.at_ms,
            intent=self.intent.to_domain(),
        )

    @classmethod
    def of(cls, change: Change) -> WireChange:
        return cls(
            n=change.n,
            stream=change.stream,
            seen=seen_to_wire(change.seen),
            at_ms=change.at_ms,
            staff=change.author.staff,
            intent=intent_to_wire(change.intent),
        )

    def body(self) -> bytes:
        """The bytes that stand for this change: equal changes have equal bytes."""
        plain = self.model_dump(mode="json")
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def fingerprint(self) -> bytes:
        """SHA-256 of the body: a second change under the same name shows by it."""
        return hashlib.sha256(self.body()).digest()


def intent_to_wire(intent: Intent) -> WireIntent:
    return _INTENT.validate_python(_PLAIN_INTENT.dump_python(intent))


def seen_to_wire(seen: Seen) -> dict[str, dict[str, int]]:
    return {
        str(stream): {str(device): n for device, n in devices.items()}
        for stream, devices in seen.clocks.items()
    }


def seen_from_wire(seen: WireSeen) -> Seen:
    return Seen(
        {
            StreamName(stream): {DeviceId(device): n for device, n in devices.items()}
            for stream, devices in seen.items()
        }
    )


def staff_of(change: WireChange) -> StaffId | None:
    return None if change.staff is None else StaffId(change.staff)
