"""Read products for those who ask over HTTP."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from store_app.domain.identifiers import CATALOGUE, Sku
from store_app.domain.product import Product
from store_app.hub.assortment.product_words import find_products
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.protocol.catalogue import ProductBody


class Products:
    """Product bodies as JSON, as the catalogue keeps them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: str, limit: int) -> Sequence[str]:
        """Products with words that begin with all words asked for, the most popular first."""
        with self._database.read() as connection:
            names = find_products(connection, query, limit)
            bodies = _bodies(connection, names)
        return [bodies[name] for name in names if name in bodies]

    def by_sku(self, sku: Sku) -> str | None:
        """The product that has this variant."""
        variant, feed = tables.variant.c, tables.feed.c
        statement = (
            select(feed.body)
            .join(tables.variant, feed.key == variant.product)
            .where(feed.stream == CATALOGUE, variant.sku == sku)
        )
        with self._database.read() as connection:
            return connection.execute(statement).scalar_one_or_none()

    def by_gtin(self, gtin: str) -> tuple[Sku, str] | None:
        """The variant that carries this number of 14 digits, and its product."""
        number = tables.gtin.c
        with self._database.read() as connection:
            sku = connection.execute(
                select(number.sku).where(number.gtin == gtin)
            ).scalar_one_or_none()
        body = None if sku is None else self.by_sku(Sku(sku))
        return None if sku is None or body is None else (Sku(sku), body)


def _bodies(connection: Connection, names: Sequence[str]) -> dict[str, str]:
    feed = tables.feed.c
    statement = select(feed.key, feed.body).where(
        feed.stream == CATALOGUE, feed.key.in_(names), feed.body.is_not(None)
    )
    return {key: body for key, body in connection.execute(statement) if body is not None}


def products_of(connection: Connection, skus: Collection[Sku]) -> Mapping[Sku, Product]:
    """The product of each of these things, as far as the shop knows them."""
    variant, feed = tables.variant.c, tables.feed.c
    statement = (
        select(variant.sku, feed.body)
        .join(tables.feed, (feed.key == variant.product) & (feed.stream == CATALOGUE))
        .where(variant.sku.in_(skus), feed.body.is_not(None))
    )
    return {
        Sku(sku): ProductBody.model_validate_json(body).to_domain()
        for sku, body in connection.execute(statement)
        if body is not None
    }
