"""Which streams each device follows, and until when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    DeviceId,
    PlaceId,
    StreamName,
    control_stream,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.hub.storage import tables
from store_app.hub.storage.among import BothAmong
from store_app.hub.storage.driver import Prepared
from store_app.hub.storage.upsert import put_rows
from store_app.protocol.limits import MAX_OPEN_CUSTOMERS

OPEN_FOR_MS: Final = 12 * 60 * 60 * 1000  # a working day after the last use
_RENEW_BELOW_MS: Final = OPEN_FOR_MS - 60 * 60 * 1000


def follow_shop(
    connection: Connection, device: DeviceId, places: Sequence[PlaceId], now_ms: int
) -> None:
    """What every device in a store follows for ever.

    Products, reviews, stock and holds of its places, the tasks of its own (the first), and what
    the hub has to tell it alone. Other places that it followed so before are left.
    """
    streams = (
        *(SHOP, CATALOGUE, REVIEWS, control_stream(device)),
        *map(stock_stream, places),
        *map(holds_stream, places),
        *map(tasks_stream, places[:1]),
    )
    left = delete(tables.follow).where(_F.device == device, _F.until_ms.is_(None))
    connection.execute(left)
    rows = [_row(device, stream, now_ms, None) for stream in dict.fromkeys(streams)]
    put_rows(connection, tables.follow, rows)


def follow(
    connection: Connection,
    device: DeviceId,
    stream: StreamName,
    now_ms: int,
    until_ms: int,
) -> None:
    put_rows(connection, tables.follow, [_row(device, stream, now_ms, until_ms)])


def open_customer(
    connection: Connection, device: DeviceId, stream: StreamName, now_ms: int, opening: int = 0
) -> tuple[StreamName, ...]:
    """Follow a customer for some hours; names the streams closed because too many were open.

    `opening` is the device's number of it, 0 if it gave none.
    """
    follow(connection, device, stream, now_ms, now_ms + OPEN_FOR_MS)
    number(connection, device, stream, opening)
    newest_first = (
        select(_F.stream)
        .where(_F.device == device, _F.until_ms > now_ms)
        .order_by(_F.used_ms.desc(), (_F.stream == stream).desc())
        .offset(MAX_OPEN_CUSTOMERS)
    )
    oldest = tuple(StreamName(name) for name in connection.execute(newest_first).scalars())
    for name in oldest:
        close(connection, device, name, now_ms)
    return oldest


def number(connection: Connection, device: DeviceId, stream: StreamName, opening: int) -> None:
    """This opening is the newest of which the hub heard, unless it heard of a newer one before."""
    newer = update(tables.follow).where(
        _F.device == device, _F.stream == stream, _F.opening < opening
    )
    connection.execute(newer.values(opening=opening))


def close(
    connection: Connection,
    device: DeviceId,
    stream: StreamName,
    now_ms: int,
    opening: int | None = None,
) -> bool:
    """Whether the device followed this stream until now.

    What it opened anew after that `opening` stays open: the word to close it was long on its way.
    """
    table = tables.follow
    statement = (
        update(table)
        .where(table.c.device == device, table.c.stream == stream, table.c.until_ms > now_ms)
        .values(until_ms=now_ms)
    )
    if opening is not None:
        statement = statement.where(table.c.opening <= opening)
    return connection.execute(statement).rowcount > 0


def close_all(connection: Connection, streams: Collection[StreamName], now_ms: int) -> None:
    """End every open customer's following of these streams now."""
    table = tables.follow
    statement = update(table).where(table.c.stream.in_(list(streams)), table.c.until_ms > now_ms)
    connection.execute(statement.values(until_ms=now_ms))


def followed(connection: Connection, device: DeviceId, now_ms: int) -> tuple[StreamName, ...]:
    """The streams that the device follows now."""
    rows = connection.execute(_FOLLOWED, {"device": device, "now_ms": now_ms})
    return tuple(StreamName(name) for name in rows.scalars())


def followed_by_each(
    connection: Connection, devices: Collection[DeviceId], now_ms: int
) -> Mapping[DeviceId, frozenset[StreamName]]:
    """For each device that may still speak, the streams it follows now."""
    f, d = tables.follow.c, tables.device.c
    statement = (
        select(f.device, f.stream)
        .join(tables.device, d.id == f.device)
        .where(f.device.in_(devices), d.revoked.is_(False))
        .where(or_(f.until_ms.is_(None), f.until_ms > now_ms))
    )
    found: dict[DeviceId, set[StreamName]] = {}
    for device, stream in connection.execute(statement):
        found.setdefault(DeviceId(device), set()).add(StreamName(stream))
    return {device: frozenset(streams) for device, streams in found.items()}


def until(
    connection: Connection, asked: Mapping[DeviceId, Collection[StreamName]]
) -> Mapping[DeviceId, Mapping[StreamName, int | None]]:
    """Until when each device follows these streams, or did; None for ever, else milliseconds."""
    found: dict[DeviceId, dict[StreamName, int | None]] = {device: {} for device in asked}
    pairs = [(device, stream) for device, streams in asked.items() for stream in streams]
    for device, stream, until_ms in _UNTIL.rows(connection, pairs=pairs):
        found[DeviceId(device)][StreamName(stream)] = until_ms
    return found


def renew(
    connection: Connection, device: DeviceId, ends: Mapping[StreamName, int | None], now_ms: int
) -> None:
    """Somebody works with these customers: their time starts again, but does not come back."""
    table = tables.follow
    for stream, end in sorted(ends.items()):
        if end is None or not now_ms < end < now_ms + _RENEW_BELOW_MS:
            continue
        statement = (
            update(table)
            .where(table.c.device == device, table.c.stream == stream)
            .values(used_ms=now_ms, until_ms=now_ms + OPEN_FOR_MS)
        )
        connection.execute(statement)


def _row(
    device: DeviceId, stream: StreamName, now_ms: int, until_ms: int | None
) -> dict[str, object]:
    return {"device": device, "stream": stream, "used_ms": now_ms, "until_ms": until_ms}


_F = tables.follow.c
_FOLLOWED = (
    select(_F.stream)
    .where(_F.device == bindparam("device"))
    .where(or_(_F.until_ms.is_(None), _F.until_ms > bindparam("now_ms")))
)
_UNTIL = Prepared(
    select(_F.device, _F.stream, _F.until_ms).where(BothAmong(_F.device, _F.stream, "pairs"))
)
