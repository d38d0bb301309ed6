"""Takes rows of the keyed streams: the shop, the catalogue, reviews, stock, holds and tasks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import TypeAdapter

from store_app.domain.identifiers import CATALOGUE, REVIEWS, SHOP, PlaceId
from store_app.protocol.catalogue import CategoryBody, ShopRowBody
from store_app.protocol.exchange import FeedRow
from store_app.replica import product_rows, review_rows, stock_rows, store_rows
from store_app.replica.connection import Connection
from store_app.replica.product_fields import PRODUCTS, as_text

_SHOP_ROW: TypeAdapter[ShopRowBody] = TypeAdapter(ShopRowBody)
_STOCK_PREFIX: Final = "store:"
_STOCK_SUFFIX: Final = ":stock"


def place_of_stock(stream: str) -> PlaceId | None:
    """The place whose stock this stream holds; None for any other stream."""
    if stream.startswith(_STOCK_PREFIX) and stream.endswith(_STOCK_SUFFIX):
        return PlaceId(stream.removeprefix(_STOCK_PREFIX).removesuffix(_STOCK_SUFFIX))
    return None


def take_keyed(connection: Connection, stream: str, rows: Sequence[FeedRow], load: int) -> None:
    """Bring one stream up to date by its newest rows. A stream not known here is passed over."""
    there: dict[str, object] = {row.key: row.body for row in rows if row.body is not None}
    gone = [row.key for row in rows if row.body is None]
    place = place_of_stock(stream)
    if stream == SHOP:
        _take_shop(connection, there, gone, load)
    elif stream == CATALOGUE:
        _take_products(connection, there, gone, load)
    elif stream == REVIEWS:
        _take_reviews(connection, there, gone, load)
    elif place is not None:
        _take_stock(connection, place, there, gone, load)
    else:
        store_rows.take_rows(connection, stream, there, gone, load)


def drop_older(connection: Connection, stream: str, load: int) -> None:
    """Drop what a complete newer loading of one stream did not bring."""
    place = place_of_stock(stream)
    if stream == SHOP:
        connection.execute("DELETE FROM shop_row WHERE load < ?", (load,))
    elif stream == CATALOGUE:
        product_rows.drop_not_loaded(connection, load)
        product_rows.count_products(connection)
        stock_rows.mark_all(connection)
    elif stream == REVIEWS:
        review_rows.drop_not_loaded(connection, load)
        review_rows.count_stars(connection)
    elif place is not None:
        stock_rows.drop_not_loaded(connection, place, load)
        stock_rows.mark_place(connection, place)
    else:
        store_rows.drop_not_loaded(connection, load, stream)


def _take_shop(
    connection: Connection, there: Mapping[str, object], gone: Sequence[str], load: int
) -> None:
    for key, body in there.items():
        made = _SHOP_ROW.validate_python(body)
        connection.execute(
            "INSERT OR REPLACE INTO shop_row (key, type, body, load) VALUES (?, ?, ?, ?)",
            (key, made.type, made.model_dump_json(), load),
        )
        if isinstance(made, CategoryBody):
            product_rows.put_again(connection, made.id, load)
    for key in gone:
        connection.execute("DELETE FROM shop_row WHERE key = ?", (key,))


def _take_products(
    connection: Connection, there: Mapping[str, object], gone: Sequence[str], load: int
) -> None:
    bodies = PRODUCTS.validate_python(list(there.values()))
    if bodies:
        texts = [as_text(body) for body in bodies]
        rows = product_rows.put_products(connection, bodies, texts, load)
        stock_rows.mark_rows(connection, rows)
    product_rows.drop_products(connection, gone)
    product_rows.count_products(connection)


def _take_reviews(
    connection: Connection, there: Mapping[str, object], gone: Sequence[str], load: int
) -> None:
    bodies = review_rows.REVIEWS.validate_python(list(there.values()))
    review_rows.move_stars(connection, bodies, gone)
    if bodies:
        review_rows.put_reviews(connection, bodies, load)
    review_rows.drop_reviews(connection, gone)


def _take_stock(
    connection: Connection,
    place: PlaceId,
    there: Mapping[str, object],
    gone: Sequence[str],
    load: int,
) -> None:
    bodies = stock_rows.FIGURES.validate_python(list(there.values()))
    if bodies:
        stock_rows.put_stock(connection, bodies, load)
    stock_rows.drop_stock(connection, place, gone)
    skus = {body["sku"] for body in bodies} | set(gone)
    if skus:
        stock_rows.mark_skus(connection, sorted(skus))
