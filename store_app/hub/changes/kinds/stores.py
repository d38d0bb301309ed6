"""Changes to a store: holds, stock figures and tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, insert, select

from store_app.domain import outcome as outcomes
from store_app.domain.change import Change
from store_app.domain.identifiers import (
    PlaceId,
    Sku,
    StreamName,
    customer_of,
    holds_stream,
    place_of,
    stock_stream,
    tasks_stream,
)
from store_app.domain.outcome import Outcome
from store_app.domain.place import distance_km
from store_app.domain.shelf import Shelf, ShelfStep, reduce_shelf
from store_app.domain.store_change import (
    HoldClaim,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    StockIntent,
    TaskAbout,
    TaskDone,
    TaskIntent,
    TaskOpen,
    TaskTake,
)
from store_app.domain.task import reduce_task, task_name
from store_app.hub.assortment.shop import read_places
from store_app.hub.changes.kinds.erased import are_erased, without_erased
from store_app.hub.changes.kinds.ground import Decided, Ground
from store_app.hub.customers import aliases
from store_app.hub.storage import tables
from store_app.hub.storage.store_tables import stock_ledger
from store_app.hub.streams import follows
from store_app.hub.streams.devices import Device, DeviceKind
from store_app.protocol.catalogue import StockBody
from store_app.protocol.changes import WireChange

STOCK, TASKS = "stock", "tasks"


def store_streams(_device: Device, sent: WireChange) -> Sequence[StreamName]:
    """A change to stock may end holds and ask people for something; its store's streams all."""
    stream = StreamName(sent.stream)
    place = place_of(stream, STOCK)
    if place is None:
        return (stream,)
    return (stream, holds_stream(place), tasks_stream(place))


def change_stock(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Holds, counts and corrections: one shelf, at the hub's time."""
    place = place_of(StreamName(sent.stream), STOCK)
    change = ground.change(sent)
    intent = change.intent
    if not isinstance(intent, HoldRequest | HoldRelease | HoldClaim | StockCount | StockAdjust):
        return Decided(outcomes.FORBIDDEN)
    barred = _bars(ground, sent, place, intent)
    if barred is not None or place is None:
        return Decided(barred or outcomes.FORBIDDEN)
    if isinstance(intent, StockAdjust):
        barred = ground.admission.bars_adjusting(sent)
    if barred is not None:
        return Decided(barred)
    if was is not None and not was.done:
        return Decided(was)
    confirmed = was is not None and was.done
    if isinstance(intent, HoldRequest) and intent.customer is not None:
        gone = are_erased(ground.connection, [intent.customer])
        intent = replace(intent, customer=None) if gone else intent
    return _on_shelf(ground, place, change, intent, confirmed=confirmed)


def change_task(ground: Ground, sent: WireChange, was: Outcome | None) -> Decided:
    """Open, take or finish a task; who comes second is told who has it."""
    place = place_of(StreamName(sent.stream), TASKS)
    change = ground.change(sent)
    intent = change.intent
    if not isinstance(intent, TaskOpen | TaskTake | TaskDone):
        return Decided(outcomes.FORBIDDEN)
    barred = ground.admission.bars_store(sent, place)
    if barred is not None or place is None:
        return Decided(barred or outcomes.FORBIDDEN)
    if was is not None and not was.done:
        return Decided(was)
    confirmed = was is not None and was.done
    if isinstance(intent, TaskOpen):
        intent = replace(intent, about=without_erased(ground.connection, intent.about))
    return _on_task(ground, place, change, intent, confirmed=confirmed)


def _bars(
    ground: Ground, sent: WireChange, place: PlaceId | None, intent: StockIntent
) -> Outcome | None:
    """A customer's page may let go of what is held for that customer, and nothing else."""
    barred = ground.admission.bars_store(sent, place)
    if barred != outcomes.FORBIDDEN or ground.device.kind is not DeviceKind.PHONE:
        return barred
    if place is None or not isinstance(intent, HoldRelease):
        return barred
    shelf = ground.shelves.at(place, intent.sku, intent.hold)
    hold = None if shelf is None else shelf.hold(intent.hold)
    whose = None if hold is None else hold.customer
    if whose is None:
        return barred
    home = aliases.resolve(ground.connection, whose)
    followed = follows.followed(ground.connection, ground.device.id, ground.now_ms)
    pages = {aliases.resolve(ground.connection, of) for of in map(customer_of, followed) if of}
    return None if home in pages else barred


def _on_shelf(
    ground: Ground, place: PlaceId, change: Change, intent: StockIntent, *, confirmed: bool
) -> Decided:
    named = intent.hold if isinstance(intent, HoldRelease | HoldClaim) else None
    if isinstance(intent, HoldRequest):
        named = HoldName(change.device, change.n)
    shelf = ground.shelves.at(place, intent.sku, named)
    if shelf is None:
        return _not_kept(ground, place, intent)
    step = reduce_shelf(shelf, change, intent, ground.now_ms, confirmed=confirmed)
    ground.shelves.keep(place, intent.sku, step.shelf)
    _write_ledger(ground, place, change, shelf, step.shelf)
    for task in step.tasks:
        ground.tasks.raise_task(place, task, TaskAbout(sku=intent.sku))
    return Decided(step.outcome, _detail(ground, place, intent, step))


def _detail(ground: Ground, place: PlaceId, intent: StockIntent, step: ShelfStep) -> str:
    """Until when it is held, or where else there is one."""
    if not isinstance(intent, HoldRequest):
        return ""
    if step.outcome == outcomes.NO_STOCK:
        return nearest(ground.connection, place, intent.sku, intent.quantity) or ""
    return str(ground.now_ms + intent.ttl_s * 1000) if step.outcome == outcomes.OK else ""


def _not_kept(ground: Ground, place: PlaceId, intent: StockIntent) -> Decided:
    if not isinstance(intent, HoldRequest):
        return Decided(outcomes.UNKNOWN_PRODUCT)
    other = nearest(ground.connection, place, intent.sku, intent.quantity)
    return Decided(outcomes.NO_STOCK, other or "")


def _write_ledger(
    ground: Ground, place: PlaceId, change: Change, before: Shelf, after: Shelf
) -> None:
    delta = after.on_hand - before.on_hand
    intent = change.intent
    if delta == 0 and not isinstance(intent, StockAdjust | StockCount):
        return
    row = {
        "device": change.device,
        "n": change.n,
        "place": place,
        "sku": getattr(intent, "sku", ""),
        "delta": delta,
        "reason": intent.reason.value if isinstance(intent, StockAdjust) else intent.kind,
        "on_hand": after.on_hand,
        "at_ms": change.at_ms,
    }
    ground.connection.execute(insert(stock_ledger), row)


def _on_task(
    ground: Ground, place: PlaceId, change: Change, intent: TaskIntent, *, confirmed: bool
) -> Decided:
    known = ground.tasks.at(place, task_name(change))
    step = reduce_task(known, change, intent, confirmed=confirmed)
    if step.outcome == outcomes.OK and step.task is not None:
        ground.tasks.keep(place, step.task)
    has_it = step.task.by if step.task is not None else None
    who = (has_it.staff or "") if has_it is not None else ""
    return Decided(step.outcome, "" if step.outcome.done else who)


def nearest(connection: Connection, here: PlaceId, sku: Sku, quantity: int) -> PlaceId | None:
    """The place nearest to this one that has so many to promise."""
    places = {place.id: place for place in read_places(connection)}
    feed = tables.feed.c
    streams = {stock_stream(place): place for place in places if place != here}
    statement = select(feed.stream, feed.body).where(
        feed.stream.in_(list(streams)), feed.key == sku, feed.body.is_not(None)
    )
    have = []
    for stream, text in connection.execute(statement):
        body = StockBody.model_validate_json(text)
        if body.on_hand - body.held >= quantity:
            have.append(places[streams[StreamName(stream)]])
    own = places.get(here)
    if own is None or not have:
        return min((place.id for place in have), default=None)
    return min(have, key=lambda place: (distance_km(own, place), place.id)).id
