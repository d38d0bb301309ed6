"""Stock: how many of each thing are where, one keyed stream per place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from sqlalchemy import Connection, select

from store_app.clocks import Clock
from store_app.domain.availability import Availability
from store_app.domain.identifiers import (
    PlaceId,
    Sku,
    StreamName,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.shelf import OVERSOLD, end_due
from store_app.domain.store_change import TaskAbout
from store_app.hub.assortment.shop import read_places
from store_app.hub.changes.kinds.published import Published
from store_app.hub.changes.kinds.shelves import Shelves, amended, due
from store_app.hub.changes.kinds.task_list import TaskList
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.streams import heads
from store_app.hub.streams.feeds import Keyed, Ring, write_rows
from store_app.protocol.catalogue import StockBody

_CHUNK: Final = 1_000  # rows per transaction, so that a long load lets others in between


class StockBook:
    """Writes and reads stock figures."""

    def __init__(self, database: Database, clock: Clock, ring: Ring) -> None:
        self._database = database
        self._clock = clock
        self._ring = ring

    def put(self, place: PlaceId, bodies: Sequence[StockBody]) -> int:
        """New figures for things at one place; gives the head of its stream.

        What customers have holds on stays held, whoever sends figures.
        """
        stream, head = stock_stream(place), 0
        for start in range(0, len(bodies), _CHUNK):
            part = bodies[start : start + _CHUNK]

            def job(connection: Connection, part: Sequence[StockBody] = part) -> int:
                heads.make(connection, [stream])
                heads.lock(connection, [stream])
                rows = [Keyed(body.sku, body) for body in amended(connection, place, part)]
                return write_rows(connection, stream, rows)

            head = self._database.write(job)
            self._ring({stream: head})
        return head

    def move(self, place: PlaceId, sku: Sku, change: int) -> StockBody | None:
        """Add to (or take from) what is on hand; None if the place does not keep this thing.

        What is on hand never falls below zero here: nobody sells what is not on the shelf. What
        is sold although it was held becomes a task for the manager.
        """
        streams = (stock_stream(place), holds_stream(place), tasks_stream(place))

        def job(connection: Connection) -> tuple[StockBody, Mapping[StreamName, int]] | None:
            heads.make(connection, streams)
            heads.lock(connection, streams)
            published = Published(connection)
            shelves = Shelves(connection, published)
            shelf = shelves.at(place, sku)
            if shelf is None:
                return None
            due = end_due(shelf, self._clock.now_ms())
            moved = replace(due, on_hand=max(0, due.on_hand + change))
            shelves.keep(place, sku, moved)
            if change < 0 and moved.available < 0:
                tasks = TaskList(connection, published, self._clock.now_ms())
                tasks.raise_task(place, OVERSOLD, TaskAbout(sku=sku))
            return shelves.told(place, sku), published.write()

        answer = self._database.write(job)
        if answer is None:
            return None
        moved, reached = answer
        self._ring(reached)
        return moved

    def end_due_holds(self) -> int:
        """End every hold whose time is over; gives how many shelves had one."""
        now_ms = self._clock.now_ms()
        with self._database.read() as connection:
            places = {place for place, _ in due(connection, now_ms)}

        def job(connection: Connection, place: PlaceId) -> tuple[int, Mapping[StreamName, int]]:
            heads.lock(connection, (stock_stream(place), holds_stream(place)))
            published = Published(connection)
            shelves = Shelves(connection, published)
            skus = [sku for at, sku in due(connection, now_ms) if at == place]
            for sku in skus:
                shelf = shelves.at(place, sku)
                if shelf is not None:
                    shelves.keep(place, sku, end_due(shelf, now_ms))
            return len(skus), published.write()

        ended = 0
        for place in sorted(places):
            count, reached = self._database.write(partial(job, place=place))
            self._ring(reached)
            ended += count
        return ended

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
