"""The demo shop in memory, read the way the device's database is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store_app.domain.availability import Availability
from store_app.domain.folding import fold_words
from store_app.domain.identifiers import PlaceId, ProductId, Sku
from store_app.domain.localized import Localized
from store_app.domain.place import Place, distance_km
from store_app.domain.product import Product
from store_app.domain.review import Review, ReviewSummary
from store_app.domain.staff import Colleague
from store_app.protocol.catalogue import (
    ColleagueBody,
    PlaceBody,
    ProductBody,
    ReviewBody,
    StockBody,
)
from store_app.replica.search import Card, CardStock, Found, SearchQuery

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"


@dataclass(frozen=True)
class Named:
    id: str
    name: Localized
    topics: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Complete:
    complete: bool
    products: int
    as_of_ms: int


def _read(name: str) -> Any:
    return json.loads((DEMO / name).read_text("utf-8"))


class DemoShelf:
    """Every port of the product page, over the files of the demo shop."""

    def __init__(self, now_ms: int) -> None:
        self.as_of_ms = now_ms
        shop = _read("shop.json")
        self.shop_name = Localized(shop["name"])
        self._places = [PlaceBody.model_validate(each).to_domain() for each in shop["places"]]
        self._categories = [
            Named(
                each["id"],
                Localized(each["name"]),
                tuple(Named(t["id"], Localized(t["name"])) for t in each["topics"]),
            )
            for each in shop["categories"]
        ]
        self._products = {
            body["id"]: ProductBody.model_validate(body).to_domain()
            for body in _read("products.json")
        }
        self._stock = [StockBody.model_validate(each) for each in _read("stock.json")]
        self._reviews = [
            ReviewBody.model_validate(each).to_domain() for each in _read("reviews.json")
        ]

    def products(self) -> list[Product]:
        return sorted(self._products.values(), key=lambda product: product.rank)

    def product(self, product: ProductId, /) -> Product | None:
        return self._products.get(product)

    def places(self) -> list[Place]:
        return self._places

    def categories(self) -> list[Named]:
        return self._categories

    def completeness(self) -> Complete:
        return Complete(complete=True, products=len(self._products), as_of_ms=self.as_of_ms)

    def of(self, sku: Sku, /) -> list[Availability]:
        here = self._places[0]
        found = [each.to_domain(self.as_of_ms) for each in self._stock if each.sku == sku]
        by_id = {place.id: place for place in self._places}
        return sorted(
            found,
            key=lambda each: (
                by_id[each.place].kind.value == "warehouse",
                distance_km(here, by_id[each.place]),
            ),
        )

    def summary(self, product: ProductId, /) -> ReviewSummary:
        given = [each.rating for each in self._reviews if each.product == product]
        one, two, three, four, five = (given.count(stars) for stars in range(1, 6))
        return ReviewSummary((one, two, three, four, five))

    def page(
        self,
        product: ProductId,
        topic: str | None = None,
        low_only: bool = False,  # noqa: FBT001, FBT002 - as the port has it
        language: str | None = None,
        limit: int = 12,
        offset: int = 0,
    ) -> list[Review]:
        fitting = [
            each
            for each in self._reviews
            if each.product == product
            and (topic is None or topic in each.topics)
            and (not low_only or each.rating <= 3)
            and (language is None or each.language == language)
        ]
        return fitting[offset : offset + limit]

    def cards(self, query: SearchQuery) -> Found:
        typed = fold_words(query.text)
        fitting = [each for each in self.products() if self._fits(each, query, typed)]
        cut = fitting[query.offset : query.offset + query.limit]
        more = len(fitting) > query.offset + query.limit
        return Found(tuple(self._card(each) for each in cut), len(fitting), more)

    def _fits(self, product: Product, query: SearchQuery, typed: tuple[str, ...]) -> bool:
        words = fold_words(" ".join(product.name.texts.values()))
        card = self._card(product)
        return (
            all(any(word.startswith(each) for word in words) for each in typed)
            and query.category in {None, product.category}
            and (query.max_price is None or card.price.amount <= query.max_price.amount)
            and (not query.in_stock_here or (card.here is not None and card.here.count > 0))
        )

    def _card(self, product: Product) -> Card:
        variant = min(product.variants, key=lambda each: each.price.amount)
        stock = [
            CardStock(each.place, each.level, each.available, each.as_of_ms)
            for each in self.of(variant.sku)
        ]
        return Card(
            product=product.id,
            sku=variant.sku,
            name=product.name,
            brand=product.brand,
            category=product.category,
            price=variant.price,
            picture=variant.picture,
            tile=product.tile,
            variants=len(product.variants),
            discontinued=product.discontinued,
            here=next((each for each in stock if each.place == "kifissia"), None),
            elsewhere=next((e for e in stock if e.count and e.place != "kifissia"), None),
        )

    def colleagues(self, place: PlaceId) -> list[Colleague]:
        return [
            ColleagueBody.model_validate(
                {"type": "staff", "pin_version": 1}
                | {key: each[key] for key in ("id", "name", "role", "store")}
            ).to_domain()
            for each in _read("staff.json")
            if each["store"] == place
        ]
