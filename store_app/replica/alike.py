"""The hash of what this device holds of a stream, to compare with the hub's."""

from __future__ import annotations

import json
from dataclasses import dataclass

from store_app.domain.identifiers import SHOP, CustomerId, StreamName, customer_of, customer_stream
from store_app.protocol.hashing import hash_of_rows, keyed_line, stock_line
from store_app.protocol.state import state_from_json, state_hash
from store_app.replica.connection import Connection
from store_app.replica.database import Database
from store_app.replica.keyed_rows import place_of_stock


@dataclass(frozen=True, slots=True)
class Copy:
    """One stream as it is here, after the hub's change of that number."""

    stream: StreamName
    seq: int
    hash: str


class Copies:
    """Reads copies for comparison; nothing is changed here."""

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
        keyed = [name for name in known if name == SHOP or place_of_stock(name) is not None]
        return (*(customer_stream(CustomerId(row.id)) for row in customers), *keyed)

    def copy(self, stream: StreamName) -> Copy | None:
        """What is here of that stream in one moment; None if it is not held any more."""
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
            return None if row is None else Copy(stream, row.seq, _keyed(connection, stream))


def _keyed(connection: Connection, stream: StreamName) -> str:
    place = place_of_stock(stream)
    if place is None:
        rows = connection.execute("SELECT key, body FROM shop_row")
        return hash_of_rows(keyed_line(row.key, json.loads(row.body)) for row in rows)
    rows = connection.execute(
        "SELECT sku, on_hand, held, aisle, counted FROM stock WHERE place = ?", (place,)
    )
    return hash_of_rows(
        stock_line(row.sku, row.on_hand, row.held, row.aisle, row.counted) for row in rows
    )
