"""Changes to carts and wishlists on the wire."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from store_app.domain.change import (
    MAX_NOTE,
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartNote,
    CartRemove,
    CartSet,
    Intent,
    WishAdd,
    WishRemove,
    WishToCart,
)
from store_app.domain.identifiers import PlaceId, Sku
from store_app.protocol.base import Wire
from store_app.protocol.scalars import PlaceText, Quantity, SkuText, WireChangeName, WireMoney


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


class WireCartHold(Wire):
    """`cart.hold`: so many are held for this line."""

    kind: Literal["cart.hold"]
    sku: SkuText
    store: PlaceText
    hold: WireChangeName | None

    def to_domain(self) -> Intent:
        hold = None if self.hold is None else self.hold.to_domain()
        return CartHold(Sku(self.sku), PlaceId(self.store), hold)


class WireCartCheckout(Wire):
    """`cart.checkout`: close the cart of this hash."""

    kind: Literal["cart.checkout"]
    cart_hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

    def to_domain(self) -> Intent:
        return CartCheckout(self.cart_hash)
