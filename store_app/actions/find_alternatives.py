"""What can be had instead of something that is not for sale any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import PlaceId
from store_app.domain.product import Product
from store_app.replica.search import Card, Found, SearchQuery

MOST: Final = 3


@dataclass(frozen=True, slots=True)
class FindAlternatives:
    """The best known products of the same kind that stand in this store now."""

    cards: Callable[[SearchQuery], Found]
    here: PlaceId

    def __call__(self, product: Product) -> tuple[Card, ...]:
        query = SearchQuery(
            place=self.here, in_stock_here=True, category=product.category, limit=3 * MOST
        )
        found = self.cards(query).cards
        fits = (card for card in found if card.product != product.id)
        sold = (card for card in fits if not card.discontinued and not card.recalled)
        return tuple(sold)[:MOST]
