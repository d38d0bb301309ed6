"""A product goes on the customer's wishlist, comes off it, or moves into the cart."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.actions.undoing import Done, Recorder
from store_app.domain.change import CartDec, WishAdd, WishRemove, WishToCart
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money


@dataclass(frozen=True, slots=True)
class KeepOnWishlist:
    """Changes a wishlist; kept on disk at once, online or offline."""

    record: Recorder

    def add(self, customer: CustomerId, sku: Sku) -> Done:
        return self.record.record(customer, WishAdd(sku), WishRemove(sku))

    def remove(self, customer: CustomerId, sku: Sku) -> Done:
        return self.record.record(customer, WishRemove(sku), WishAdd(sku))

    def to_cart(self, customer: CustomerId, sku: Sku, price_seen: Money) -> Done:
        """Both halves or none: it is one change."""
        move = WishToCart(sku, price_seen)
        return self.record.record(customer, move, CartDec(sku, 1), WishAdd(sku))
