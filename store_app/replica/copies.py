"""The hash of what this device holds of a stream, to compare with the hub's.

A long stream is taken part by part: the keys of one part follow each other, the first part has no
beginning and the last no end, so that together they cover whatever the hub may have.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    CustomerId,
    StreamName,
    customer_of,
    customer_stream,
)
from store_app.protocol.hashing import (
    SAMPLE,
    hash_of_rows,
    keyed_line,
    product_line,
    review_line,
    stock_line,
    told_line,
)
from store_app.protocol.state import state_from_json, state_hash
from store_app.replica.connection import Connection, Row
from store_app.replica.database import Database
from store_app.replica.keyed_rows import place_of_stock


@dataclass(frozen=True, slots=True)
class Copy:
    """One stream as it is here, after the hub's change of that number, or a part of its keys."""

    stream: StreamName
    seq: int
    hash: str
    first: str = ""
    until: str | None = None


class Copies:
    """Hashes this device's copies of streams; nothing is changed here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def comparable(self) -> tuple[StreamName, ...]:
        """The streams that can be compared, customers first."""
        with self._database.read() as connection:
            customers = connection.execute(
                "SELECT id FROM customer WHERE wanted = 1 AND seq >= 0 AND state IS NOT NULL"
            ).all()
            streams = connection.execute("SELECT name FROM stream ORDER BY name").all()
        known = [StreamName(row.name) for row in streams]
        keyed = [name for name in known if customer_of(name) is None]
        return (*(customer_stream(CustomerId(row.id)) for row in customers), *keyed)

    def copy(self, stream: StreamName, turn: int = 0) -> Copy | None:
        """What is here of that stream in one moment; None if it is not held any more.

        Of a long stream the part whose `turn` it is.
        """
        customer = customer_of(stream)
        with self._database.read() as connection:
            if customer is not None:
                row = connection.execute(
                    "SELECT seq, state FROM customer WHERE id = ? AND seq >= 0", (customer,)
                ).one_or_none()
                if row is None or row.state is None:
                    return None
                return Copy(stream, row.seq, state_hash(state_from_json(row.state)))
            row = connection.execute(
                "SELECT seq FROM stream WHERE name = ?", (stream,)
            ).one_or_none()
            return None if row is None else _part(connection, stream, row.seq, turn)


def _part(connection: Connection, stream: StreamName, seq: int, turn: int) -> Copy:
    """The columns of `source` are bound to `:stream` and `:place`; its keys are in order."""
    source = _SOURCES.get(_sort_of(stream), _TOLD)
    bound: dict[str, str | None] = {"stream": stream, "place": place_of_stock(stream)}
    many: int = connection.execute(source.count, bound).scalar_one()
    parts = max(1, -(-many // SAMPLE))
    at = turn % parts
    first = "" if at == 0 else _key(connection, source, bound, at * SAMPLE)
    until = None if at == parts - 1 else _key(connection, source, bound, (at + 1) * SAMPLE)
    limits = {**bound, "first": first, "until": until}
    rows = connection.execute(source.rows, limits)
    return Copy(stream, seq, hash_of_rows(_lines(_sort_of(stream), rows)), first, until)


def _key(connection: Connection, source: _Source, bound: dict[str, str | None], at: int) -> str:
    return str(connection.execute(source.key, {**bound, "at": at}).scalar_one())


def _lines(sort: str, rows: Iterable[Row]) -> Iterable[bytes]:
    match sort:
        case "shop":
            return (keyed_line(row.key, json.loads(row.body)) for row in rows)
        case "catalogue":
            return (product_line(json.loads(row.body)) for row in rows)
        case "reviews":
            return (review_line(_review(row)) for row in rows)
        case "stock":
            return (
                stock_line(row.sku, row.on_hand, row.held, row.aisle, row.counted) for row in rows
            )
        case _:
            return (told_line(row.key, json.loads(row.body)) for row in rows)


def _review(row: Row) -> dict[str, object]:
    names = ("id", "product", "author", "rating", "language", "written_on", "text")
    return {**{name: getattr(row, name) for name in names}, "topics": json.loads(row.topics)}


def _sort_of(stream: StreamName) -> str:
    return stream if stream in {SHOP, CATALOGUE, REVIEWS} else stream.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the rows of a stream are, and under which keys the hub has them."""

    columns: str
    table: str
    name: str
    where: str = "1"

    @property
    def count(self) -> str:
        return f"SELECT count(*) FROM {self.table} WHERE {self.where}"  # noqa: S608 - our own names

    @property
    def key(self) -> str:
        return (
            f"SELECT {self.name} FROM {self.table} WHERE {self.where} "  # noqa: S608 - as above
            f"ORDER BY {self.name} LIMIT 1 OFFSET :at"
        )

    @property
    def rows(self) -> str:
        return (
            f"SELECT {self.columns} FROM {self.table} WHERE {self.where} "  # noqa: S608 - as above
            f"AND {self.name} >= :first AND (:until IS NULL OR {self.name} < :until)"
        )


_TOLD: Final = _Source("key, body", "store_row", "key", "stream = :stream")
_SOURCES: Final = {
    SHOP: _Source("key, body", "shop_row", "key"),
    CATALOGUE: _Source("b.body", "product p JOIN product_body b ON b.row = p.row", "p.id"),
    REVIEWS: _Source("*", "review", "id"),
    "stock": _Source("sku, on_hand, held, aisle, counted", "stock", "sku", "place = :place"),
}
