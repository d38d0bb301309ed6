"""A change on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal, cast

from pydantic import Field, StringConstraints, TypeAdapter

from store_app.domain.change import Author, Change, Intent
from store_app.domain.identifiers import DeviceId, StreamName
from store_app.domain.seen import Seen
from store_app.protocol.base import Wire
from store_app.protocol.canonical import canonical
from store_app.protocol.cart_changes import (
    WireCartAdd,
    WireCartCheckout,
    WireCartDec,
    WireCartHold,
    WireCartNote,
    WireCartRemove,
    WireCartSet,
    WireWishAdd,
    WireWishRemove,
    WireWishToCart,
)
from store_app.protocol.customer_changes import (
    WireConsent,
    WireCustomerCreate,
    WireCustomerErase,
    WireCustomerMerge,
    WireProfile,
    WireProfileSet,
    WireScrubbed,
)
from store_app.protocol.scalars import (
    DeviceText,
    Instant,
    Number,
    Quantity,
    SkuText,
    StreamText,
    WireMoney,
)
from store_app.protocol.store_changes import (
    WireHoldClaim,
    WireHoldRelease,
    WireHoldRequest,
    WireStockAdjust,
    WireStockCount,
    WireTaskDone,
    WireTaskOpen,
    WireTaskScrubbed,
    WireTaskTake,
)

__all__ = [
    "CHANGE_VERSION",
    "DeviceText",
    "Instant",
    "Number",
    "Quantity",
    "SkuText",
    "StreamText",
    "WireCartAdd",
    "WireCartDec",
    "WireCartRemove",
    "WireCartSet",
    "WireChange",
    "WireConsent",
    "WireCustomerCreate",
    "WireIntent",
    "WireMoney",
    "WireProfile",
    "WireSeen",
    "WireWishAdd",
    "WireWishRemove",
    "WireWishToCart",
    "intent_to_wire",
    "seen_from_wire",
    "seen_to_wire",
]

CHANGE_VERSION: Final = 1

WireIntent = Annotated[
    WireCartAdd
    | WireCartDec
    | WireCartSet
    | WireCartRemove
    | WireCartNote
    | WireWishAdd
    | WireWishRemove
    | WireWishToCart
    | WireCartHold
    | WireCartCheckout
    | WireCustomerCreate
    | WireProfileSet
    | WireCustomerMerge
    | WireCustomerErase
    | WireScrubbed
    | WireHoldRequest
    | WireHoldRelease
    | WireHoldClaim
    | WireStockCount
    | WireStockAdjust
    | WireTaskOpen
    | WireTaskScrubbed
    | WireTaskTake
    | WireTaskDone,
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
        return canonical(self.model_dump(mode="json"))


def intent_to_wire(intent: Intent) -> WireIntent:
    return _INTENT.validate_python(_PLAIN_INTENT.dump_python(intent))


def seen_to_wire(seen: Seen) -> dict[str, dict[str, int]]:
    return {
        str(stream): {str(device): n for device, n in devices.items()}
        for stream, devices in seen.clocks.items()
    }


def seen_from_wire(seen: WireSeen) -> Seen:
    """The same clock: what the wire calls texts are names here, and neither is ever changed."""
    return Seen(cast("Mapping[StreamName, Mapping[DeviceId, int]]", seen))
