"""What is offered instead of a thing that is not sold any more: alike, known, and there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, select

from store_app.domain.identifiers import CATALOGUE, PlaceId, Sku, stock_stream
from store_app.domain.product import Product
from store_app.hub.customers.bags import CustomerView
from store_app.hub.storage import tables
from store_app.protocol.catalogue import ProductBody, StockBody

_MOST: Final = 2
_LOOKED_AT: Final = 12


def read_offered(
    connection: Connection, view: CustomerView, place: PlaceId | None
) -> Mapping[Sku, tuple[Product, ...]]:
    """For each thing in the cart that is not for sale, the best known ones of its kind."""
    found = {}
    for sku in {entry.sku for entry in view.state.entries}:
        product = view.products.get(sku)
        if product is not None and (product.recalled or product.discontinued):
            found[sku] = _alike(connection, product, place)
    return found


def _alike(connection: Connection, product: Product, place: PlaceId | None) -> tuple[Product, ...]:
    feed = tables.feed.c
    statement = (
        select(feed.body)
        .join(tables.product, tables.product.c.id == feed.key)
        .where(
            feed.stream == CATALOGUE,
            feed.key != product.id,
            feed.body.contains(f'"category":"{product.category}"', autoescape=True),
        )
        .order_by(tables.product.c.position)
        .limit(_LOOKED_AT)
    )
    bodies = connection.execute(statement).scalars()
    alike = [ProductBody.model_validate_json(body).to_domain() for body in bodies if body]
    sold = [each for each in alike if not each.recalled and not each.discontinued]
    there = _there(connection, sold, place)
    return tuple(each for each in sold if any(v.sku in there for v in each.variants))[:_MOST]


def _there(
    connection: Connection, products: Sequence[Product], place: PlaceId | None
) -> Collection[Sku]:
    """Those of which the store of the link has some; all where the link knows no store."""
    skus = [variant.sku for product in products for variant in product.variants]
    if place is None:
        return set(skus)
    feed = tables.feed.c
    statement = select(feed.body).where(
        feed.stream == stock_stream(place), feed.key.in_(skus), feed.body.is_not(None)
    )
    bodies = connection.execute(statement).scalars()
    figures = [StockBody.model_validate_json(body) for body in bodies if body]
    return {Sku(figure.sku) for figure in figures if figure.on_hand > figure.held}
