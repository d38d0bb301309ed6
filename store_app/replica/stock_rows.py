"""Writes stock, and keeps on each product the mark of every place that has something of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Final, NotRequired

from pydantic import Field, StringConstraints, TypeAdapter
from typing_extensions import TypedDict

from store_app.domain.identifiers import PlaceId
from store_app.protocol.catalogue import Name
from store_app.protocol.changes import SkuText
from store_app.replica.connection import Connection


class StockFields(TypedDict):
    """`StockBody` as a plain dictionary under the same rules: a first copy holds a million."""

    place: Name
    sku: SkuText
    on_hand: int
    held: NotRequired[Annotated[int, Field(ge=0)]]
    aisle: NotRequired[Annotated[str, StringConstraints(max_length=20)] | None]
    counted: NotRequired[Annotated[str, StringConstraints(max_length=100)] | None]


FIGURES: Final = TypeAdapter(list[StockFields])


def from_texts(texts: Sequence[str]) -> list[StockFields]:
    """Raises ValidationError for a text that is not one."""
    return FIGURES.validate_json(f"[{','.join(texts)}]")


_MARKS = (
    "UPDATE product SET places = coalesce((SELECT sum(DISTINCT 1 << b.bit) FROM variant v"
    " JOIN stock s ON s.sku = v.sku JOIN place_bit b ON b.place = s.place"
    " WHERE v.row = product.row AND s.on_hand > s.held), 0)"
)


def put_stock(connection: Connection, bodies: Sequence[StockFields], load: int) -> None:
    """Write figures; the marks of products follow by `mark_skus` or `mark_place`."""
    for place in {body["place"] for body in bodies}:
        _bit_of(connection, place)
    connection.execute_each(
        "INSERT OR REPLACE INTO stock (sku, place, on_hand, held, aisle, counted, load) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                body["sku"],
                body["place"],
                body["on_hand"],
                body.get("held", 0),
                body.get("aisle"),
                body.get("counted"),
                load,
            )
            for body in bodies
        ],
    )


def drop_stock(connection: Connection, place: PlaceId, skus: Iterable[str]) -> None:
    for sku in skus:
        connection.execute("DELETE FROM stock WHERE sku = ? AND place = ?", (sku, place))


def drop_not_loaded(connection: Connection, place: PlaceId, load: int) -> None:
    """Drop what a complete newer loading did not bring."""
    connection.execute("DELETE FROM stock WHERE place = ? AND load < ?", (place, load))


def mark_skus(connection: Connection, skus: Iterable[str]) -> None:
    """Say anew where the products of these things can be had."""
    statement = f"{_MARKS} WHERE row = (SELECT row FROM variant WHERE sku = ?)"  # noqa: S608 - our own text
    connection.execute_each(statement, [(sku,) for sku in skus])


def mark_rows(connection: Connection, rows: Iterable[int]) -> None:
    connection.execute_each(f"{_MARKS} WHERE row = ?", [(row,) for row in rows])


def mark_place(connection: Connection, place: PlaceId) -> None:
    """Say anew which of all products that place has."""
    bit = 1 << _bit_of(connection, place)
    connection.execute(
        _UNMARK,
        {"bit": bit, "place": place},
    )
    connection.execute(
        _MARK,
        {"bit": bit, "place": place},
    )


def mark_all(connection: Connection) -> None:
    for row in connection.execute("SELECT place FROM place_bit").all():
        mark_place(connection, PlaceId(row.place))


def _bit_of(connection: Connection, place: str) -> int:
    """The bit of a place; a new one gets the next."""
    connection.execute(
        "INSERT INTO place_bit (place, bit) SELECT ?, count(*) FROM place_bit WHERE true "
        "ON CONFLICT (place) DO NOTHING",
        (place,),
    )
    found = connection.execute("SELECT bit FROM place_bit WHERE place = ?", (place,))
    bit: int = found.scalar_one()
    return bit


_UNMARK = (
    "UPDATE product SET places = places & ~:bit WHERE places & :bit AND row NOT IN"
    " (SELECT v.row FROM stock s JOIN variant v ON v.sku = s.sku"
    " WHERE s.place = :place AND s.on_hand > s.held)"
)
_MARK = (
    "UPDATE product SET places = places | :bit WHERE NOT (places & :bit) AND row IN"
    " (SELECT v.row FROM stock s JOIN variant v ON v.sku = s.sku"
    " WHERE s.place = :place AND s.on_hand > s.held)"
)
