"""Changes are intents ('add two of these'), never new values ('there are now five')."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from store_app.domain.customer import Profile
from store_app.domain.identifiers import DeviceId, PlaceId, Sku, StaffId, StreamName
from store_app.domain.money import Money
from store_app.domain.profile_change import ProfileIntent
from store_app.domain.seen import Origin, Seen
from store_app.domain.store_change import HoldName, StoreIntent, TaskOpen

MAX_QUANTITY = 999
MAX_NOTE = 500


class Channel(StrEnum):
    """Through which door a change came in."""

    STORE = "store"
    KIOSK = "kiosk"
    PHONE = "phone"
    WEB = "web"
    APP = "app"


@dataclass(frozen=True, slots=True)
class Author:
    """Who made a change, and where: at which place, on which of the shop's devices."""

    channel: Channel
    staff: StaffId | None = None
    place: PlaceId | None = None
    device_name: str | None = None


@dataclass(frozen=True, slots=True)
class CartAdd:
    """Put so many more into the cart, at the price the person saw."""

    sku: Sku
    quantity: int
    price_seen: Money
    kind: Literal["cart.add"] = "cart.add"


@dataclass(frozen=True, slots=True)
class CartDec:
    """Take so many out of what the person saw."""

    sku: Sku
    quantity: int
    kind: Literal["cart.dec"] = "cart.dec"


@dataclass(frozen=True, slots=True)
class CartSet:
    """Make it so many, whatever the person saw before; what others add unseen comes on top."""

    sku: Sku
    quantity: int
    kind: Literal["cart.set"] = "cart.set"


@dataclass(frozen=True, slots=True)
class CartRemove:
    """Take out all that the person saw."""

    sku: Sku
    kind: Literal["cart.remove"] = "cart.remove"


@dataclass(frozen=True, slots=True)
class CartNote:
    """Write a note on a cart line; an empty text takes it off."""

    sku: Sku
    text: str
    kind: Literal["cart.note"] = "cart.note"


@dataclass(frozen=True, slots=True)
class WishAdd:
    """Put a thing on the wishlist."""

    sku: Sku
    kind: Literal["wish.add"] = "wish.add"


@dataclass(frozen=True, slots=True)
class WishRemove:
    """Take a thing off the wishlist as the person saw it."""

    sku: Sku
    kind: Literal["wish.remove"] = "wish.remove"


@dataclass(frozen=True, slots=True)
class WishToCart:
    """Move a thing from the wishlist to the cart: both halves or none."""

    sku: Sku
    price_seen: Money
    kind: Literal["wish.to_cart"] = "wish.to_cart"


@dataclass(frozen=True, slots=True)
class CustomerCreate:
    """A person becomes a customer."""

    profile: Profile
    kind: Literal["customer.create"] = "customer.create"


@dataclass(frozen=True, slots=True)
class CartHold:
    """Write on a cart line that so many are held for it in a store; None takes that off."""

    sku: Sku
    store: PlaceId
    hold: HoldName | None
    kind: Literal["cart.hold"] = "cart.hold"


@dataclass(frozen=True, slots=True)
class CartCheckout:
    """Close the cart that hashes to this, and open a new one (see `cart_hash`)."""

    cart_hash: str
    kind: Literal["cart.checkout"] = "cart.checkout"


CartIntent: TypeAlias = (
    CartAdd | CartDec | CartSet | CartRemove | CartNote | CartHold | CartCheckout
)
WishIntent: TypeAlias = WishAdd | WishRemove | WishToCart
CustomerIntent: TypeAlias = CartIntent | WishIntent | CustomerCreate | ProfileIntent
Intent: TypeAlias = CustomerIntent | StoreIntent


@dataclass(frozen=True, slots=True)
class Change:
    """One intent, with its name and with what the person had seen when they acted.

    `seen` covers the person's own waiting changes too and is never rewritten. `at_ms` is what the
    device's clock said: shown to people, never used to order anything.
    """

    device: DeviceId
    n: int
    stream: StreamName
    seen: Seen
    author: Author
    at_ms: int
    intent: Intent
    origin: Origin = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "origin", Origin(self.stream, self.device, self.n))


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the hub knows about a change and its sender does not.

    `seq` is the place in the stream; a change that still waits is reduced with a number above
    all others. `price_now` is the hub's price of the thing, if the change names one. `confirmed`
    says that the hub has said yes already: its conditions are not asked again.
    """

    seq: int
    price_now: Money | None = None
    confirmed: bool = False


def sku_of(intent: Intent) -> Sku | None:
    """The thing that an intent is about, if it is about one."""
    if isinstance(intent, TaskOpen):
        return intent.about.sku
    found: Sku | None = getattr(intent, "sku", None)
    return found
