"""What product and search pages ask of the customer being served."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.viewmodels.cart.cart_desk import CartDesk
from store_app.viewmodels.cart.serving import Serving


@dataclass(frozen=True, slots=True)
class ServedKeeping:
    """Answers for whoever is served now."""

    serving: Serving
    desk: CartDesk

    def is_serving(self) -> bool:
        return self.serving.customer is not None

    def wishes_for(self, sku: Sku) -> bool:
        return self.serving.wishes_for(sku)

    def add_to_cart(self, sku: Sku, price: Money) -> bool:
        return self.desk.put_in(sku, price)

    def add_wish(self, sku: Sku) -> bool:
        return self.desk.wish(sku)

    def remove_wish(self, sku: Sku) -> bool:
        return self.desk.unwish(sku)
