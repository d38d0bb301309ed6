"""Stock figures on this device, each as old as the last word of the hub about its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from store_app.domain.availability import Availability
from store_app.domain.identifiers import PlaceId, Sku, stock_stream
from store_app.domain.place import Place, PlaceKind, distance_km
from store_app.replica import product_json
from store_app.replica.connection import Connection
from store_app.replica.database import Database


class Stock:
    """Answers from the local copy; `here` is the place of this device, once it is enrolled."""

    def __init__(self, database: Database, here: PlaceId | None) -> None:
        self._database = database
        self._here = here

    def of(self, sku: Sku) -> tuple[Availability, ...]:
        """Where the thing is: own place first, then stores by distance, then warehouses."""
        with self._database.read() as connection:
            order = place_order(connection, self._here)
            found = figures(connection, [sku])
        return tuple(sorted(found, key=lambda each: _position(order, each.place)))

    def on_shelves(self, aisle: str = "") -> tuple[Sku, ...]:
        """What stands in one aisle of the own place, or in any; by aisle."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT sku FROM stock WHERE place = ? AND aisle IS NOT NULL "
                "AND (? = '' OR upper(aisle) = upper(?)) ORDER BY aisle, sku",
                (self._here, aisle, aisle),
            ).all()
        return tuple(Sku(row.sku) for row in rows)


def figures(connection: Connection, skus: Collection[Sku]) -> list[Availability]:
    """All figures of these things, in no order."""
    as_of = ages(connection)
    marks = ", ".join("?" * len(skus))
    rows = connection.execute(
        f"SELECT * FROM stock WHERE sku IN ({marks})",  # noqa: S608 - only question marks
        tuple(skus),
    )
    return [
        Availability(
            place=PlaceId(row.place),
            sku=Sku(row.sku),
            on_hand=row.on_hand,
            held=row.held,
            aisle=row.aisle,
            as_of_ms=as_of.get(stock_stream(PlaceId(row.place)), 0),
        )
        for row in rows
    ]


def ages(connection: Connection) -> Mapping[str, int]:
    """As of when the hub's last word about each stream is."""
    rows = connection.execute("SELECT name, as_of_ms FROM stream")
    return {row.name: row.as_of_ms for row in rows}


def place_order(connection: Connection, here: PlaceId | None) -> Sequence[PlaceId]:
    """Own place, stores by distance from it, warehouses."""
    rows = connection.execute("SELECT body FROM shop_row WHERE type = 'place'")
    places = [product_json.place_of(row.body) for row in rows]
    own = next((place for place in places if place.id == here), None)

    def key(place: Place) -> tuple[bool, bool, float, str]:
        away = 0.0 if own is None else distance_km(own, place)
        return place.id != here, place.kind is PlaceKind.WAREHOUSE, away, place.id

    return [place.id for place in sorted(places, key=key)]


def _position(order: Sequence[PlaceId], place: PlaceId) -> tuple[int, str]:
    return (order.index(place) if place in order else len(order)), place
