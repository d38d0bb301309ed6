"""The catalogue, the shop and its people as this device holds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from store_app.domain.folding import fold_words
from store_app.domain.identifiers import CATALOGUE, PlaceId, ProductId, Sku
from store_app.domain.place import Place
from store_app.domain.product import Product
from store_app.domain.staff import Colleague
from store_app.replica import product_json, tables
from store_app.replica.database import Database
from store_app.replica.product_json import Category as Category
from store_app.replica.product_json import Shop as Shop
from store_app.replica.product_json import Topic as Topic

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Hit:
    """A product, and which of its variants was asked for."""

    product: Product
    sku: Sku


@dataclass(frozen=True, slots=True)
class Completeness:
    """Whether this device has the whole catalogue, and as of when (0: never)."""

    complete: bool
    products: int
    as_of_ms: int


class Catalogue:
    """Answers from the local copy, online and offline."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_gtin(self, gtin: str) -> Hit | None:
        """The product that carries this number, in 14 digits or as short as it is printed."""
        return self._hit(
            "SELECT g.sku, b.body FROM gtin g JOIN product_body b ON b.row = g.row "
            "WHERE g.gtin = ? LIMIT 1",
            gtin.rjust(14, "0"),
        )

    def by_sku(self, sku: Sku) -> Hit | None:
        return self._hit(
            "SELECT v.sku, b.body FROM variant v JOIN product_body b ON b.row = v.row "
            "WHERE v.sku = ?",
            sku,
        )

    def by_item_number(self, text: str) -> Hit | None:
        """By the shop's own number, with or without its dashes and spaces."""
        item = item_key(text)
        if not item:
            return None
        return self._hit(
            "SELECT v.sku, b.body FROM variant v JOIN product_body b ON b.row = v.row "
            "WHERE v.item = ? ORDER BY v.row, v.sku LIMIT 1",
            item,
        )

    def product(self, product: ProductId) -> Product | None:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT b.body FROM product p JOIN product_body b ON b.row = p.row WHERE p.id = ?",
                (product,),
            ).one_or_none()
        return None if row is None else product_json.product_of(row.body)

    def popular_pictures(self, limit: int) -> tuple[str, ...]:
        """The pictures of the best known products, each once."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM product_body ORDER BY row LIMIT ?", (limit,)
            ).all()
        products = (product_json.product_of(row.body) for row in rows)
        names = (variant.picture for product in products for variant in product.variants)
        return tuple(dict.fromkeys(names))[:limit]

    def completeness(self) -> Completeness:
        with self._database.read() as connection:
            complete = tables.meta(connection, f"complete:{CATALOGUE}") == "1"
            products = int(tables.meta(connection, "products", "0"))
            as_of = connection.execute(
                "SELECT as_of_ms FROM stream WHERE name = ?", (CATALOGUE,)
            ).scalar_one_or_none()
        return Completeness(complete, products, as_of or 0)

    def shop(self) -> Shop | None:
        """The shop itself; None before the first exchange."""
        return next(iter(self._of_type("shop", product_json.shop_of)), None)

    def places(self) -> tuple[Place, ...]:
        return self._of_type("place", product_json.place_of)

    def categories(self) -> tuple[Category, ...]:
        return self._of_type("category", product_json.category_of)

    def colleagues(self, place: PlaceId | None = None) -> tuple[Colleague, ...]:
        """Who works in that store, or anywhere, in the order of their ids."""
        everyone = self._of_type("staff", product_json.colleague_of)
        return tuple(each for each in everyone if place is None or each.store == place)

    def _hit(self, statement: str, number: str) -> Hit | None:
        with self._database.read() as connection:
            row = connection.execute(statement, (number,)).one_or_none()
        return None if row is None else Hit(product_json.product_of(row.body), Sku(row.sku))

    def _of_type(self, kind: str, made: Callable[[str], Made]) -> tuple[Made, ...]:
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM shop_row WHERE type = ? ORDER BY key", (kind,)
            ).all()
        return tuple(made(row.body) for row in rows)


def item_key(text: str) -> str:
    """An item number as it is compared: letters and digits only."""
    return "".join(fold_words(text))
