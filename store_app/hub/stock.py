"""Stock: how many of each thing are where, one keyed stream per place."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from store_app.clocks import Clock
from store_app.domain.availability import Availability
from store_app.domain.identifiers import PlaceId, Sku, StreamName, stock_stream
from store_app.hub import heads, tables
from store_app.hub.database import Database
from store_app.hub.feeds import Feeds, Keyed, Ring, write_rows
from store_app.hub.shop import read_places
from store_app.protocol.catalogue import StockBody


class StockBook:
    """Writes and reads stock figures."""

    def __init__(self, database: Database, clock: Clock, feeds: Feeds, ring: Ring) -> None:
        self._database = database
        self._clock = clock
        self._feeds = feeds
        self._ring = ring

    def put(self, place: PlaceId, bodies: Sequence[StockBody]) -> int:
        """New figures for things at one place; gives the head of its stream."""
        rows = [Keyed(body.sku, body) for body in bodies]
        return self._feeds.put(stock_stream(place), rows)

    def move(self, place: PlaceId, sku: Sku, change: int) -> StockBody | None:
        """Add to (or take from) what is on hand; None if the place does not keep this thing.

        What is on hand never falls below zero here: nobody sells what is not on the shelf.
        """
        stream = stock_stream(place)

        def job(connection: Connection) -> tuple[StockBody, int] | None:
            heads.lock(connection, [stream])
            body = _read(connection, stream, sku)
            if body is None:
                return None
            moved = body.model_copy(update={"on_hand": max(0, body.on_hand + change)})
            return moved, write_rows(connection, stream, [Keyed(sku, moved)])

        answer = self._database.write(job)
        if answer is None:
            return None
        moved, head = answer
        self._ring({stream: head})
        return moved

    def of(self, sku: Sku) -> tuple[Availability, ...]:
        """The stock of one thing at every place that keeps it, as of now."""
        now_ms = self._clock.now_ms()
        feed = tables.feed.c
        with self._database.read() as connection:
            streams = [stock_stream(place.id) for place in read_places(connection)]
            statement = select(feed.body).where(
                feed.stream.in_(streams), feed.key == sku, feed.body.is_not(None)
            )
            bodies = connection.execute(statement.order_by(feed.stream)).scalars().all()
        return tuple(StockBody.model_validate_json(body).to_domain(now_ms) for body in bodies)


def _read(connection: Connection, stream: StreamName, sku: Sku) -> StockBody | None:
    feed = tables.feed.c
    statement = select(feed.body).where(feed.stream == stream, feed.key == sku)
    body = connection.execute(statement).scalar_one_or_none()
    return None if body is None else StockBody.model_validate_json(body)
