"""Finding products by what people call them, in the catalogue of this device."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import PlaceId
from store_app.domain.money import Money
from store_app.domain.place import Place, distance_km
from store_app.replica.search import Found, SearchQuery

CARDS: Final = 30
CARDS_AT_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is typed and which filters are set."""

    text: str = ""
    in_this_store: bool = False
    category: str | None = None
    under: Money | None = None
    limit: int = CARDS
    offset: int = 0


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """Another place that has what is not here."""

    place: Place
    away_km: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, with the other places that its cards name."""

    wanted: Wanted
    found: Found
    places: tuple[OtherPlace, ...] = ()

    def place(self, place: PlaceId | None) -> OtherPlace | None:
        return next((each for each in self.places if each.place.id == place), None)


@dataclass(frozen=True, slots=True)
class SearchProducts:
    """Reads this device only; the answer is the same online and offline."""

    cards: Callable[[SearchQuery], Found]
    places: Callable[[], Sequence[Place]]
    here: PlaceId

    def __call__(self, wanted: Wanted) -> Answer:
        found = self.cards(self._query(wanted))
        places = self.places()
        here = next((place for place in places if place.id == self.here), None)
        if here is None:
            return Answer(wanted, found)
        named = {card.elsewhere.place for card in found.cards if card.elsewhere is not None}
        others = (place for place in places if place.id in named)
        return Answer(
            wanted, found, tuple(OtherPlace(each, distance_km(here, each)) for each in others)
        )

    def _query(self, wanted: Wanted) -> SearchQuery:
        under = wanted.under
        return SearchQuery(
            text=wanted.text,
            place=self.here,
            in_stock_here=wanted.in_this_store,
            category=wanted.category,
            max_price=None if under is None else Money(under.amount - 1, under.currency),
            limit=wanted.limit,
            offset=wanted.offset,
        )
