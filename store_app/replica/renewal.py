"""Taking everything anew from a hub that was restored, without an empty page in between.

Rows that come again are marked with a newer loading; when the last has come, those that still bear
an older one are what the restored hub does not know, and go.
"""

from __future__ import annotations

from typing import Final

from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    PlaceId,
    StreamName,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.replica import product_rows, review_rows, stock_rows, store_rows, tables
from store_app.replica.connection import Connection
from store_app.replica.keyed_rows import drop_older

_RENEWED: Final = "renewing"
_ONE: Final = "renewing_one"
_BEGUN: Final = "renewing_one_begun"
_NONE: Final = "0"


def begin_one(connection: Connection, stream: StreamName) -> None:
    """One stream is to be told anew; the others go on."""
    load = int(tables.meta(connection, "load", "0")) + 1
    tables.put_meta(connection, "load", str(load))
    tables.put_meta(connection, _ONE, f"{load} {stream}")
    tables.put_meta(connection, _BEGUN, "")
    # Its file may be the one that was loaded before: it is loaded again.
    connection.execute("DELETE FROM loading WHERE stream = ?", (stream,))


def wanted(connection: Connection) -> str | None:
    """The one stream that the hub must be asked for from its beginning, if there is one."""
    if tables.meta(connection, _BEGUN):
        return None
    return tables.meta(connection, _ONE).partition(" ")[2] or None


def begun(connection: Connection) -> None:
    """Its first rows are here: the rest follows by the cursor."""
    if tables.meta(connection, _ONE):
        tables.put_meta(connection, _BEGUN, "1")


def end_one(connection: Connection) -> set[str]:
    """End the renewal of one stream: drop the rows that did not come again."""
    load, _, stream = tables.meta(connection, _ONE).partition(" ")
    if not stream:
        return set()
    tables.put_meta(connection, _ONE, "")
    drop_older(connection, stream, int(load))
    return {stream}


def begin(connection: Connection) -> None:
    """From now on everything is new; the hub is asked from the start."""
    load = int(tables.meta(connection, "load", "0")) + 1
    tables.put_meta(connection, "load", str(load))
    tables.put_meta(connection, _RENEWED, str(load))
    for key in ("cursor", "epoch", "device"):
        tables.put_meta(connection, key, "")
    connection.execute("DELETE FROM loading")


def end(connection: Connection) -> set[str]:
    """All has come: drop what did not. Names the streams that may have lost something."""
    load = int(tables.meta(connection, _RENEWED, _NONE))
    if not load:
        return set()
    tables.put_meta(connection, _RENEWED, _NONE)
    connection.execute("DELETE FROM shop_row WHERE load < ?", (load,))
    product_rows.drop_not_loaded(connection, load)
    product_rows.count_products(connection)
    review_rows.drop_not_loaded(connection, load)
    review_rows.count_stars(connection)
    places = [PlaceId(row.place) for row in connection.execute("SELECT DISTINCT place FROM stock")]
    for place in places:
        stock_rows.drop_not_loaded(connection, place, load)
    stock_rows.mark_all(connection)
    store_rows.drop_not_loaded(connection, load)
    told = {*map(stock_stream, places), *map(holds_stream, places), *map(tasks_stream, places)}
    return {SHOP, CATALOGUE, REVIEWS, *told}
