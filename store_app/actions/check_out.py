"""The cart that the person sees becomes an order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.read_meaning import Hit
from store_app.actions.store_stream import NeedsHub
from store_app.domain.cart import cart_hash
from store_app.domain.change import CartCheckout, Change
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.product import Product
from store_app.errors import Refused

EMPTY: Final = "cart.empty"
CHANGED: Final = "cart.changed"
NOT_FOR_SALE: Final = "cart.not_for_sale"


def for_sale(product: Product | None) -> bool:
    """Whether a thing in a cart may be sold: the shop knows it and goes on selling it."""
    return product is not None and not product.recalled and not product.discontinued


@dataclass(frozen=True, slots=True)
class CheckOut:
    """Asks the hub to close the cart, exactly as it is on this screen."""

    stream: CustomerStream
    hub: NeedsHub
    thing: Callable[[Sku], Hit | None]

    def __call__(self, customer: CustomerId, seen: str | None = None) -> Change:
        """`seen` is the hash of the cart that the person was shown.

        Raises Unreachable while offline, Refused for a cart that is empty, is another one by now,
        or holds something that is not sold.
        """
        self.hub.check()
        cart = self.stream.state(customer).cart()
        if not cart:
            raise Refused(EMPTY)
        now = cart_hash(cart)
        if seen is not None and now != seen:
            raise Refused(CHANGED)
        if not all(for_sale(self._product(line.sku)) for line in cart):
            raise Refused(NOT_FOR_SALE)
        return self.stream.write(customer, CartCheckout(now))

    def _product(self, sku: Sku) -> Product | None:
        hit = self.thing(sku)
        return None if hit is None else hit.product
