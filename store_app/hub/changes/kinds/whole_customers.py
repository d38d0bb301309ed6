"""Changes to customers as a whole: two become one, one is forgotten."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    StreamName,
    control_stream,
    customer_of,
    customer_stream,
)
from store_app.domain.outcome import Outcome
from store_app.domain.profile_change import CustomerMerge
from store_app.hub.changes.kinds.customers import bars
from store_app.hub.changes.kinds.ground import Decided, Ground
from store_app.hub.changes.kinds.placed_orders import complete_orders
from store_app.hub.customers import aliases, directory
from store_app.hub.customers.erasing import forget, notices
from store_app.hub.storage import audit
from store_app.hub.storage.store_tables import erasure
from store_app.hub.storage.tables import follow
from store_app.hub.storage.upsert import add_rows
from store_app.hub.streams import follows
from store_app.hub.streams.devices import Device
from store_app.protocol.changes import WireChange


def both_streams(_device: Device, sent: WireChange) -> Sequence[StreamName]:
    into = getattr(sent.intent, "into", "")
    return (StreamName(sent.stream), customer_stream(CustomerId(into)))


def merge_customers(ground: Ground, sent: WireChange, _was: Outcome | None) -> Decided:
    """One transaction writes both streams. Only managers say that two are one."""
    change = ground.change(sent)
    barred = bars(ground, sent, change)
    if barred is not None:
        return barred
    refused = ground.admission.bars_managing(sent)
    intent, log = change.intent, ground.customers
    source, into = change.stream, change.stream
    if isinstance(intent, CustomerMerge):
        into = log.home(customer_stream(intent.into))
    if refused is None:
        refused = _bars_merge(ground, source, into)
    if refused is not None:
        log.add_refused(sent, change, refused)
        return Decided(refused)
    one, other = log.state(into), log.state(source)
    outcome = log.merge(sent, change, into)
    if one.waiting or other.waiting:
        complete_orders(ground, change, into, one, other)
    _rename(ground, source, into)
    return Decided(outcome, customer_of(into) or "")


def erase_customer(ground: Ground, sent: WireChange, _was: Outcome | None) -> Decided:
    """Nothing is left under any name of the customer. Only managers may."""
    change = ground.change(sent)
    barred = bars(ground, sent, change)
    if barred is not None:
        already = barred.outcome == outcomes.CUSTOMER_ERASED
        return Decided(outcomes.CLAMPED) if already else barred
    refused = ground.admission.bars_managing(sent)
    if refused is not None:
        ground.customers.add_refused(sent, change, refused)
        return Decided(refused)
    home = ground.customers.home(change.stream)
    streams = {home, *ground.customers.state(home).absorbed}
    ground.customers.reach(streams)
    outcome = ground.customers.erase(sent, change, streams)
    names = sorted(name for stream in streams if (name := customer_of(stream)) is not None)
    ground.shelves.scrub(names)
    forget(ground.connection, names)
    ground.tasks.scrub(names)
    rows: list[dict[str, object]] = [{"customer": n, "erased_ms": ground.now_ms} for n in names]
    add_rows(ground.connection, erasure, rows)
    _tell_devices(ground, streams)
    follows.close_all(ground.connection, streams, ground.now_ms)
    audit.note(ground.connection, ground.now_ms, ground.device.id, "customer.erased", names[0])
    return Decided(outcome)


def _bars_merge(ground: Ground, source: StreamName, into: StreamName) -> Outcome | None:
    log = ground.customers
    if into == source or log.home(source) != source:
        return outcomes.MERGED_ALREADY
    if not log.knows(into):
        return outcomes.UNKNOWN_CUSTOMER
    return outcomes.CUSTOMER_ERASED if log.state(into).erased else None


def _rename(ground: Ground, source: StreamName, into: StreamName) -> None:
    """Whoever looks for the one finds the other; whoever follows the one follows the other."""
    connection, old, new = ground.connection, customer_of(source), customer_of(into)
    if old is None or new is None:
        return
    aliases.add(connection, old, new)
    directory.hide(connection, old)
    profile = ground.customers.state(into).profile
    if profile is not None:
        directory.add(connection, new, profile)
    statement = select(follow.c.device, follow.c.until_ms).where(
        follow.c.stream == source, follow.c.until_ms > ground.now_ms
    )
    followers = connection.execute(statement).all()
    there = select(follow.c.device).where(
        follow.c.stream == into, follow.c.until_ms > ground.now_ms
    )
    known = set(connection.execute(there).scalars())
    for device, until_ms in followers:
        if device not in known:
            follows.follow(connection, DeviceId(device), into, ground.now_ms, until_ms)
    audit.note(connection, ground.now_ms, ground.device.id, "customer.merged", old)


def _tell_devices(ground: Ground, streams: Collection[StreamName]) -> None:
    """Every device that ever heard of the customer, also one that has closed them since.

    And the one that asks: it may have made them so lately that it does not follow them yet.
    """
    statement = select(follow.c.device).where(follow.c.stream.in_(list(streams))).distinct()
    followers = {DeviceId(device) for device in ground.connection.execute(statement).scalars()}
    customers = sorted(name for stream in streams if (name := customer_of(stream)) is not None)
    for device in sorted(followers | {ground.device.id}):
        for notice in notices(customers):
            ground.published.put(control_stream(device), notice.key, notice.body)
