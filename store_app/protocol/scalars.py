"""The small parts that everything on the wire is made of, each with its bounds."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from store_app.domain.change import MAX_QUANTITY
from store_app.domain.identifiers import DeviceId
from store_app.domain.money import Money
from store_app.domain.store_change import HoldName
from store_app.protocol.base import Wire

SkuText = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
StreamText = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[!-~]+$")]
DeviceText = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
Number = Annotated[int, Field(ge=1, le=2**53 - 1, strict=True)]
Count = Annotated[int, Field(ge=0, le=2**53 - 1)]
Quantity = Annotated[int, Field(ge=1, le=MAX_QUANTITY, strict=True)]
UuidText = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
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


PlaceText = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[!-~]+$")]


class WireChangeName(Wire):
    """The name of a change, and so of the hold that it asked for."""

    device: DeviceText
    n: Number

    def to_domain(self) -> HoldName:
        return HoldName(DeviceId(self.device), self.n)
