"""The cart that the person sees becomes an order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.store_stream import NeedsLine
from store_app.domain.cart import cart_hash
from store_app.domain.change import CartCheckout, Change
from store_app.domain.identifiers import CustomerId
from store_app.errors import Refused

EMPTY: Final = "cart.empty"


@dataclass(frozen=True, slots=True)
class CheckOut:
    """Asks the hub to close the cart, exactly as it is on this screen."""

    stream: CustomerStream
    line: NeedsLine

    def __call__(self, customer: CustomerId) -> Change:
        """Raises Unreachable without a line, Refused for an empty cart."""
        self.line.check()
        cart = self.stream.state(customer).cart()
        if not cart:
            raise Refused(EMPTY)
        return self.stream.write(customer, CartCheckout(cart_hash(cart)))
