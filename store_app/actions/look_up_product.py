"""Everything that the product page shows, in one reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from store_app.actions.read_reviews import ReviewFilter, ReviewPage, ReviewsShelf
from store_app.domain.availability import Availability
from store_app.domain.identifiers import PlaceId, ProductId, Sku
from store_app.domain.localized import Localized
from store_app.domain.place import Place, distance_km
from store_app.domain.product import Product, Variant
from store_app.domain.review import ReviewSummary


class Topic(Protocol):
    """Something that reviews of a category speak about."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Localized: ...


class Category(Protocol):
    """A kind of product, with the topics of its reviews."""

    @property
    def id(self) -> str: ...
    @property
    def topics(self) -> Sequence[Topic]: ...


class Completeness(Protocol):
    """How far the catalogue on this device can be trusted."""

    @property
    def as_of_ms(self) -> int: ...


class Shelf(Protocol):
    """The catalogue on this device."""

    def product(self, product: ProductId, /) -> Product | None: ...
    def places(self) -> Sequence[Place]: ...
    def categories(self) -> Sequence[Category]: ...
    def completeness(self) -> Completeness: ...


class StockRoom(Protocol):
    """The stock figures on this device, own place first."""

    def of(self, sku: Sku, /) -> Sequence[Availability]: ...


@dataclass(frozen=True, slots=True)
class Standing:
    """The stock at one place, and how far that place is from here (None for here)."""

    availability: Availability
    place: Place
    away_km: float | None


@dataclass(frozen=True, slots=True)
class ProductSheet:
    """One product as of one moment, with one of its variants chosen.

    `priced_ms` and `reviewed_ms` tell as of when the hub's last word about prices and reviews is.
    """

    product: Product
    variant: Variant
    stock: tuple[Standing, ...]
    topics: Mapping[str, Localized]
    summary: ReviewSummary
    reviews: ReviewPage
    priced_ms: int
    reviewed_ms: int = 0


@dataclass(frozen=True, slots=True)
class LookUpProduct:
    """Reads a product with its stock and reviews from this device; None if it is not there."""

    shelf: Shelf
    stock_room: StockRoom
    reviews: ReviewsShelf
    here: PlaceId

    def __call__(
        self, product_id: ProductId, sku: Sku | None, wanted: ReviewFilter
    ) -> ProductSheet | None:
        product = self.shelf.product(product_id)
        if product is None:
            return None
        variant = (product.variant(sku) if sku else None) or product.variants[0]
        return ProductSheet(
            product=product,
            variant=variant,
            stock=self._standings(variant.sku),
            topics=self._topics(product.category),
            summary=self.reviews.summary(product_id),
            reviews=wanted.read(self.reviews, product_id),
            priced_ms=self.shelf.completeness().as_of_ms,
            reviewed_ms=self.reviews.as_of_ms(),
        )

    def _standings(self, sku: Sku) -> tuple[Standing, ...]:
        places = {place.id: place for place in self.shelf.places()}
        here = places.get(self.here)
        return tuple(
            Standing(each, place, self._away(here, place))
            for each in self.stock_room.of(sku)
            if (place := places.get(each.place)) is not None
        )

    def _away(self, here: Place | None, place: Place) -> float | None:
        return None if here is None or place.id == self.here else distance_km(here, place)

    def _topics(self, category: str) -> Mapping[str, Localized]:
        return {
            topic.id: topic.name
            for each in self.shelf.categories()
            if each.id == category
            for topic in each.topics
        }
