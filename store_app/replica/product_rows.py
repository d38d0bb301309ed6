"""Writes products: their rows by rank, their numbers, and the words they are found by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final
from zlib import crc32

from store_app.replica import tables
from store_app.replica.catalogue import item_key
from store_app.replica.connection import Connection, Row
from store_app.replica.product_fields import ProductFields, from_texts
from store_app.replica.words import least_price, name_words, other_words

ROOM: Final = 64  # rows per rank, so that products of one rank stand together
_AT_ONCE: Final = 500


def put_products(
    connection: Connection, bodies: Sequence[ProductFields], texts: Sequence[str], load: int
) -> list[int]:
    """Write products, as these texts of theirs, with their numbers and words; gives their rows.

    They are put under their words in the order of rows, as the index likes it best.
    """
    rows = _rows_for(connection, bodies)
    prices = [least_price(body) for body in bodies]
    connection.execute_each(
        "INSERT INTO product (row, id, category, least_price, load) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (row) DO UPDATE SET category = excluded.category,"
        " least_price = excluded.least_price, load = excluded.load",
        [
            (row, body["id"], body["category"], price, load)
            for row, body, price in zip(rows, bodies, prices, strict=True)
        ],
    )
    connection.execute_each(
        "INSERT OR REPLACE INTO product_body (row, body) VALUES (?, ?)",
        list(zip(rows, texts, strict=True)),
    )
    _put_numbers(connection, rows, bodies)
    names = category_names(connection)
    _each(
        connection,
        "INSERT INTO words (rowid, name, other) VALUES (?, ?, ?)",
        [
            (row, name_words(body), other_words(body, names.get(body["category"], ())))
            for row, body in sorted(zip(rows, bodies, strict=True), key=itemgetter(0))
        ],
    )
    return rows


def drop_products(connection: Connection, ids: Iterable[str]) -> None:
    found = [
        (row[0],)
        for product in ids
        for row in connection.execute("SELECT row FROM product WHERE id = ?", (product,))
    ]
    _drop_rows(connection, found)


def drop_not_loaded(connection: Connection, load: int) -> None:
    """Drop what a complete newer loading did not bring."""
    found = connection.execute("SELECT row FROM product WHERE load < ?", (load,))
    _drop_rows(connection, [(row[0],) for row in found])


def put_again(connection: Connection, category: str, load: int) -> None:
    """Put the products of a category under its new names; they are no newer by that."""
    found = connection.execute(_OF_CATEGORY, (category,)).all()
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        texts = [row.body for row in part]
        rows = put_products(connection, from_texts(texts), texts, load)
        older = [(each.load, row) for each, row in zip(part, rows, strict=True)]
        connection.execute_each("UPDATE product SET load = ? WHERE row = ?", older)


def count_products(connection: Connection) -> None:
    """Keep how many products there are, so that nobody has to count them on the way to a page."""
    many = connection.execute("SELECT count(*) FROM product").scalar_one()
    tables.put_meta(connection, "products", str(many))


def category_names(connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """The names of every category in all languages."""
    rows = connection.execute("SELECT body FROM shop_row WHERE type = 'category'")
    bodies = [json.loads(row.body) for row in rows]
    return {body["id"]: tuple(body["name"].values()) for body in bodies}


def _rows_for(connection: Connection, bodies: Sequence[ProductFields]) -> list[int]:
    """A row for each: the one it has, else the first free one from its rank on.

    What is to be written anew is cleared; a product of another rank loses its old row whole.
    """
    ranks = {body["id"]: body["rank"] for body in bodies}
    known = _known(connection, "id", "id, row", list(ranks))
    kept = {each.id: int(each.row) for each in known if each.row // ROOM == ranks[each.id]}
    _drop_rows(connection, [(each.row,) for each in known if each.id not in kept])
    _drop_words(connection, [(row,) for row in kept.values()])
    wished = [kept.get(body["id"]) or _wish(body) for body in bodies]
    taken = {row.row for row in _known(connection, "row", "row", wished)}
    rows: list[int] = []
    for body, wish in zip(bodies, wished, strict=True):
        row = kept.get(body["id"])
        if row is None:
            row = wish
            while row in taken or (row != wish and _is_taken(connection, row)):
                row += 1
        taken.add(row)
        rows.append(row)
    return rows


def _wish(body: ProductFields) -> int:
    return body["rank"] * ROOM + crc32(body["id"].encode()) % ROOM


def _known(connection: Connection, column: str, wanted: str, values: Sequence[object]) -> list[Row]:
    found: list[Row] = []
    for start in range(0, len(values), _AT_ONCE):
        part = tuple(values[start : start + _AT_ONCE])
        marks = ", ".join("?" * len(part))
        statement = f"SELECT {wanted} FROM product WHERE {column} IN ({marks})"  # noqa: S608 - our own names
        found += connection.execute(statement, part).all()
    return found


def _is_taken(connection: Connection, row: int) -> bool:
    return connection.execute(_TAKEN, (row,)).one_or_none() is not None


def _put_numbers(
    connection: Connection, rows: Sequence[int], bodies: Sequence[ProductFields]
) -> None:
    variants, gtins = [], []
    for row, body in zip(rows, bodies, strict=True):
        for variant in body["variants"]:
            variants.append((variant["sku"], row, item_key(variant["item"])))
            gtins += [(gtin, variant["sku"], row) for gtin in variant.get("gtins", ())]
    _each(connection, "INSERT OR REPLACE INTO variant (sku, row, item) VALUES (?, ?, ?)", variants)
    _each(connection, "INSERT OR REPLACE INTO gtin (gtin, sku, row) VALUES (?, ?, ?)", gtins)


def _drop_rows(connection: Connection, rows: Sequence[tuple[int]]) -> None:
    for table in ("product", "product_body"):
        _each(connection, f"DELETE FROM {table} WHERE row = ?", rows)  # noqa: S608 - two names
    _drop_words(connection, rows)


def _drop_words(connection: Connection, rows: Sequence[tuple[int]]) -> None:
    """Numbers and words of a product are written anew each time."""
    for table in ("variant", "gtin"):
        _each(connection, f"DELETE FROM {table} WHERE row = ?", rows)  # noqa: S608 - two names
    _each(connection, "DELETE FROM words WHERE rowid = ?", rows)


def _each(connection: Connection, statement: str, values: Sequence[tuple[object, ...]]) -> None:
    if values:
        connection.execute_each(statement, values)


_OF_CATEGORY = (
    "SELECT b.body, p.load FROM product p JOIN product_body b ON b.row = p.row WHERE p.category = ?"
)
_TAKEN = "SELECT 1 FROM product WHERE row = ?"
