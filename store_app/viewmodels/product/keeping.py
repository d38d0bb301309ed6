"""What pages about products ask of whoever keeps the customer's cart and wishlist."""

from __future__ import annotations

from typing import Protocol

from store_app.domain.identifiers import Sku
from store_app.domain.money import Money


class Keeping(Protocol):
    """The customer being served, as far as a product page needs to know."""

    def is_serving(self) -> bool: ...

    def wishes_for(self, sku: Sku) -> bool: ...

    def add_to_cart(self, sku: Sku, price: Money) -> bool:
        """Put one into the cart; False if it could not be kept (the reason was told)."""
        ...

    def add_wish(self, sku: Sku) -> bool: ...

    def remove_wish(self, sku: Sku) -> bool: ...
