"""Writes products: their rows by rank, their numbers, and the words they are found by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from zlib import crc32

from sqlalchemy import Connection

from store_app.domain.identifiers import CATALOGUE
from store_app.protocol.catalogue import ProductBody
from store_app.replica import tables
from store_app.replica.catalogue import item_key
from store_app.replica.words import name_words, other_words

ROOM: Final = 64  # rows per rank, so that products of one rank stand together
_AT_ONCE: Final = 500


def put_products(connection: Connection, bodies: Sequence[ProductBody], load: int) -> list[int]:
    """Write products and their numbers, not yet their words; gives their rows."""
    for start in range(0, len(bodies), _AT_ONCE):
        _forget_moved(connection, bodies[start : start + _AT_ONCE])
    rows = _rows_for(connection, bodies)
    prices = [min(each.price.amount for each in body.variants) for body in bodies]
    connection.exec_driver_sql(
        "INSERT INTO product (row, id, category, least_price, load) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (row) DO UPDATE SET category = excluded.category,"
        " least_price = excluded.least_price, load = excluded.load",
        [
            (row, body.id, body.category, price, load)
            for row, body, price in zip(rows, bodies, prices, strict=True)
        ],
    )
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO product_body (row, body) VALUES (?, ?)",
        [(row, body.model_dump_json()) for row, body in zip(rows, bodies, strict=True)],
    )
    _put_numbers(connection, rows, bodies)
    return rows


def drop_products(connection: Connection, ids: Iterable[str]) -> None:
    found = [
        (row[0],)
        for product in ids
        for row in connection.exec_driver_sql("SELECT row FROM product WHERE id = ?", (product,))
    ]
    _drop_rows(connection, found)


def drop_not_loaded(connection: Connection, load: int) -> None:
    """Drop what a complete newer loading did not bring."""
    found = connection.exec_driver_sql("SELECT row FROM product WHERE load < ?", (load,))
    _drop_rows(connection, [(row[0],) for row in found])


def index_words(connection: Connection, rows: Iterable[tuple[int, str]], *, new: bool) -> None:
    """Make products, given as row and body, found by their words."""
    names = category_names(connection)
    verb = "INSERT" if new else "INSERT OR REPLACE"
    made = []
    for row, text in rows:
        body = json.loads(text)
        known = names.get(body["category"], ())
        made.append((row, name_words(body), other_words(body, known)))
    if made:
        statement = f"{verb} INTO words (rowid, name, other) VALUES (?, ?, ?)"
        connection.exec_driver_sql(statement, made)


def index_rows(connection: Connection, rows: Iterable[int]) -> None:
    """Make products that changed found by their new words."""
    bodies = [(row, connection.exec_driver_sql(_BODY, (row,)).scalar_one()) for row in sorted(rows)]
    index_words(connection, bodies, new=False)


def count_products(connection: Connection) -> None:
    """Keep how many products there are, so that nobody has to count them on the way to a page."""
    many = connection.exec_driver_sql("SELECT count(*) FROM product").scalar_one()
    tables.put_meta(connection, "products", str(many))
    tables.put_meta(connection, f"counted:{CATALOGUE}", "1")


def category_names(connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """The names of every category in all languages."""
    rows = connection.exec_driver_sql("SELECT body FROM shop_row WHERE type = 'category'")
    bodies = [json.loads(row.body) for row in rows]
    return {body["id"]: tuple(body["name"].values()) for body in bodies}


def _forget_moved(connection: Connection, bodies: Sequence[ProductBody]) -> None:
    """Clear what is to be written anew; a product of another rank loses its old row whole."""
    ranks = {body.id: body.rank for body in bodies}
    marks = ", ".join("?" * len(ranks))
    known = connection.exec_driver_sql(
        f"SELECT id, row FROM product WHERE id IN ({marks})",  # noqa: S608 - only question marks
        tuple(ranks),
    ).all()
    moved = [(each.row,) for each in known if each.row // ROOM != ranks[each.id]]
    stays = [(each.row,) for each in known if each.row // ROOM == ranks[each.id]]
    _drop_rows(connection, moved)
    for table in ("variant", "gtin"):
        _each(connection, f"DELETE FROM {table} WHERE row = ?", stays)  # noqa: S608 - two names


def _rows_for(connection: Connection, bodies: Sequence[ProductBody]) -> list[int]:
    """A row for each: the one it has, else the first free one from its rank on."""
    rows: list[int] = []
    given: set[int] = set()
    for body in bodies:
        own = connection.exec_driver_sql(_ROW, (body.id,)).scalar_one_or_none()
        row = own if own is not None else body.rank * ROOM + crc32(body.id.encode()) % ROOM
        while own is None and (row in given or _is_taken(connection, row)):
            row += 1
        given.add(row)
        rows.append(row)
    return rows


def _is_taken(connection: Connection, row: int) -> bool:
    return connection.exec_driver_sql(_TAKEN, (row,)).one_or_none() is not None


def _put_numbers(
    connection: Connection, rows: Sequence[int], bodies: Sequence[ProductBody]
) -> None:
    variants, gtins = [], []
    for row, body in zip(rows, bodies, strict=True):
        for variant in body.variants:
            variants.append((variant.sku, row, item_key(variant.item)))
            gtins += [(gtin, variant.sku, row) for gtin in variant.gtins]
    _each(connection, "INSERT OR REPLACE INTO variant (sku, row, item) VALUES (?, ?, ?)", variants)
    _each(connection, "INSERT OR REPLACE INTO gtin (gtin, sku, row) VALUES (?, ?, ?)", gtins)


def _drop_rows(connection: Connection, rows: Sequence[tuple[int]]) -> None:
    for table in ("product", "product_body", "variant", "gtin"):
        _each(connection, f"DELETE FROM {table} WHERE row = ?", rows)  # noqa: S608 - four names
    _each(connection, "DELETE FROM words WHERE rowid = ?", rows)


def _each(connection: Connection, statement: str, values: Sequence[tuple[object, ...]]) -> None:
    if values:
        connection.exec_driver_sql(statement, list(values))


_BODY = "SELECT body FROM product_body WHERE row = ?"
_ROW = "SELECT row FROM product WHERE id = ?"
_TAKEN = "SELECT 1 FROM product WHERE row = ?"
