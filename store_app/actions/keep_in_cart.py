"""A product goes into the cart of the customer being served."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.actions.undoing import Done, Recorder
from store_app.domain.change import CartAdd, CartDec
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.errors import Refused

RECALLED: Final = "product.recalled"


@dataclass(frozen=True, slots=True)
class KeepInCart:
    """Puts a product into the customer's cart; kept on disk at once, online or offline."""

    record: Recorder
    recalled: Callable[[Sku], bool] = lambda _: False

    def __call__(
        self, customer: CustomerId, sku: Sku, price_seen: Money, quantity: int = 1
    ) -> Done:
        """Committed to disk when this returns: only then may the screen say 'added'.

        Raises Refused for what must not be handed over.
        """
        if self.recalled(sku):
            raise Refused(RECALLED)
        return self.record.record(
            customer, CartAdd(sku, quantity, price_seen), CartDec(sku, quantity)
        )
