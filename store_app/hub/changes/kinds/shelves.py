"""Shelves while a job changes them: what is on hand, held and counted, read once and kept.

The lock of a shelf is the row of its store's stock stream. Holds are rows of their own; what is on
hand is the figure that devices are told. So what is held can be added up again at any time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, and_, func, select

from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    holds_stream,
    stock_stream,
)
from store_app.domain.seen import Origin
from store_app.domain.shelf import Counted, Hold, HoldState, Shelf
from store_app.domain.store_change import HoldName
from store_app.hub.changes.kinds.published import Published
from store_app.hub.storage import tables
from store_app.hub.storage.store_tables import hold as hold_table
from store_app.hub.storage.store_tables import stock_count
from store_app.hub.storage.upsert import put_rows
from store_app.hub.streams import heads
from store_app.protocol.catalogue import StockBody
from store_app.protocol.store import HoldBody, hold_key


@dataclass(slots=True)
class _Kept:
    body: StockBody
    shelf: Shelf


class Shelves:
    """Reads shelves and writes what became of them."""

    def __init__(self, connection: Connection, published: Published) -> None:
        self._connection = connection
        self._published = published
        self._kept: dict[tuple[PlaceId, Sku], _Kept] = {}

    def at(self, place: PlaceId, sku: Sku, name: HoldName | None = None) -> Shelf | None:
        """The shelf with its open holds, and with the hold of this name whatever became of it.

        None if the store does not keep this thing.
        """
        kept = self._kept.get((place, sku)) or self._read(place, sku)
        if kept is None:
            return None
        if name is not None and kept.shelf.hold(name) is None:
            named = self._holds(place, sku, name)
            others = tuple(h for h in named if kept.shelf.hold(h.name) is None)
            kept.shelf = Shelf(
                kept.shelf.on_hand,
                kept.shelf.otherwise_held,
                (*kept.shelf.holds, *others),
                kept.shelf.counted,
            )
        self._kept[place, sku] = kept
        return kept.shelf

    def keep(self, place: PlaceId, sku: Sku, shelf: Shelf) -> None:
        """What the shelf became; only what differs is written."""
        kept = self._kept[place, sku]
        before, kept.shelf = kept.shelf, shelf
        for hold in shelf.holds:
            if before.hold(hold.name) != hold:
                self._keep_hold(place, sku, hold)
        if shelf.counted is not None and shelf.counted != before.counted:
            row: dict[str, object] = {"place": place, "sku": sku, **_counted_row(shelf.counted)}
            put_rows(self._connection, stock_count, [row])
        told = _told(kept.body, shelf)
        if told != kept.body:
            kept.body = told
            self._published.put(stock_stream(place), sku, told)

    def told(self, place: PlaceId, sku: Sku) -> StockBody:
        """The figure of a shelf that was read, as devices are told it."""
        return self._kept[place, sku].body

    def scrub(self, customers: Collection[CustomerId]) -> None:
        """Open holds for people who were erased stay, and say no more whom they are for."""
        c = hold_table.c
        asked = select(c.place, c.sku, c.device, c.n).where(
            c.customer.in_(list(customers)), c.state == HoldState.OPEN.value
        )
        found = self._connection.execute(asked.order_by(c.place, c.device, c.n)).all()
        heads.lock(self._connection, {holds_stream(PlaceId(row.place)) for row in found})
        for row in found:
            place, sku = PlaceId(row.place), Sku(row.sku)
            kept = self._kept.get((place, sku))
            name = HoldName(DeviceId(row.device), row.n)
            for hold in self._holds(place, sku, name):
                self._keep_hold(place, sku, replace(hold, customer=None))
            if kept is not None:
                kept.shelf = replace(kept.shelf, holds=_unnamed(kept.shelf.holds, name))

    def _keep_hold(self, place: PlaceId, sku: Sku, hold: Hold) -> None:
        row: dict[str, object] = {
            "place": place,
            "device": hold.name.device,
            "n": hold.name.n,
            "sku": sku,
            "quantity": hold.quantity,
            "until_ms": hold.until_ms,
            "state": hold.state.value,
            "customer": hold.customer,
        }
        put_rows(self._connection, hold_table, [row])
        if hold.customer is not None:
            self._published.concern(hold.customer)
        body = HoldBody(
            device=hold.name.device,
            n=hold.name.n,
            sku=sku,
            quantity=max(1, hold.quantity),
            until_ms=hold.until_ms,
            customer=hold.customer,
        )
        key = hold_key(hold.name)
        self._published.put(holds_stream(place), key, body if hold.is_open else None)

    def _read(self, place: PlaceId, sku: Sku) -> _Kept | None:
        feed = tables.feed.c
        text = self._connection.execute(
            select(feed.body).where(feed.stream == stock_stream(place), feed.key == sku)
        ).scalar_one_or_none()
        if text is None:
            return None
        body = StockBody.model_validate_json(text)
        holds = self._holds(place, sku)
        otherwise = max(0, body.held - sum(hold.quantity for hold in holds))
        count = self._connection.execute(
            select(stock_count).where(stock_count.c.place == place, stock_count.c.sku == sku)
        ).one_or_none()
        counted = None
        if count is not None:
            by = Origin(stock_stream(place), DeviceId(count.device), count.n)
            counted = Counted(by, count.at_ms)
        return _Kept(body, Shelf(body.on_hand, otherwise, holds, counted))

    def _holds(self, place: PlaceId, sku: Sku, name: HoldName | None = None) -> tuple[Hold, ...]:
        """The open ones, or the one of this name."""
        c = hold_table.c
        which = (
            c.state == HoldState.OPEN.value
            if name is None
            else and_(c.device == name.device, c.n == name.n)
        )
        statement = select(hold_table).where(c.place == place, c.sku == sku, which)
        return tuple(
            Hold(
                HoldName(DeviceId(row.device), row.n),
                row.quantity,
                row.until_ms,
                HoldState(row.state),
                None if row.customer is None else CustomerId(row.customer),
            )
            for row in self._connection.execute(statement.order_by(c.until_ms, c.device, c.n))
        )


def amended(
    connection: Connection, place: PlaceId, bodies: Collection[StockBody]
) -> list[StockBody]:
    """New figures from outside, with what is held and counted here."""
    h, s = hold_table.c, stock_count.c
    held: Mapping[str, int] = {
        sku: int(total)
        for sku, total in connection.execute(
            select(h.sku, func.sum(h.quantity))
            .where(h.place == place, h.state == HoldState.OPEN.value)
            .group_by(h.sku)
        )
    }
    counts = {
        row.sku: f"{row.device}:{row.n}"
        for row in connection.execute(select(stock_count).where(s.place == place))
    }
    if not held and not counts:
        return list(bodies)
    return [
        body.model_copy(
            update={"held": body.held + held.get(body.sku, 0), "counted": counts.get(body.sku)}
        )
        for body in bodies
    ]


def due(connection: Connection, now_ms: int) -> list[tuple[PlaceId, Sku]]:
    """The shelves with holds whose time is over."""
    c = hold_table.c
    statement = (
        select(c.place, c.sku)
        .where(c.state == HoldState.OPEN.value, c.until_ms <= now_ms)
        .distinct()
        .order_by(c.place, c.sku)
    )
    return [(PlaceId(place), Sku(sku)) for place, sku in connection.execute(statement)]


def _told(body: StockBody, shelf: Shelf) -> StockBody:
    counted = body.counted
    if shelf.counted is not None:
        counted = f"{shelf.counted.by.device}:{shelf.counted.by.n}"
    return body.model_copy(
        update={"on_hand": shelf.on_hand, "held": shelf.held, "counted": counted}
    )


def _unnamed(holds: tuple[Hold, ...], name: HoldName) -> tuple[Hold, ...]:
    return tuple(replace(each, customer=None) if each.name == name else each for each in holds)


def _counted_row(counted: Counted) -> dict[str, object]:
    return {"device": counted.by.device, "n": counted.by.n, "at_ms": counted.at_ms}
