"""Products, reviews and availability as answers to a question."""

from __future__ import annotations

from store_app.domain.availability import Availability
from store_app.protocol.base import Answer
from store_app.protocol.catalogue import Name, ProductBody, ReviewBody
from store_app.protocol.changes import Instant, SkuText


class ProductsFound(Answer):
    """`GET /v1/products?query=`: the most popular first."""

    products: tuple[ProductBody, ...]


class ProductByNumber(Answer):
    """`GET /v1/products/by-gtin/{gtin}`: the product, and which of its variants it is."""

    sku: SkuText
    product: ProductBody


class ReviewsFound(Answer):
    """`GET /v1/products/{id}/reviews`: `stars[0]` counts the single stars; newest first."""

    stars: tuple[int, int, int, int, int]
    count: int
    average_tenths: int
    reviews: tuple[ReviewBody, ...]


class AvailabilityBody(Answer):
    """The stock of one thing at one place."""

    place: Name
    sku: SkuText
    on_hand: int
    held: int
    available: int
    aisle: str | None = None
    as_of_ms: Instant

    @classmethod
    def of(cls, known: Availability) -> AvailabilityBody:
        return cls(
            place=known.place,
            sku=known.sku,
            on_hand=known.on_hand,
            held=known.held,
            available=known.available,
            aisle=known.aisle,
            as_of_ms=known.as_of_ms,
        )


class AvailabilityFound(Answer):
    """`GET /v1/availability/{sku}`: every place that keeps the thing."""

    places: tuple[AvailabilityBody, ...]
