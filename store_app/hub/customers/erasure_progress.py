"""How far an erasure has come: which devices have deleted the customer, and which have not yet.

Every device that ever followed the customer is told in its control stream. Devices ask for what
comes next only after they have done what came before: so what a device `heard` it has done. Pages
on phones and the shop's own channels keep no files and are not waited for.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, func, literal, select

from store_app.domain.identifiers import CustomerId, DeviceId, control_stream
from store_app.hub.storage import tables
from store_app.hub.storage.store_tables import erasure
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.people import DeviceToTell, Erasure, UnfinishedErasure, UnfinishedErasures

_WITH_FILES: Final = (DeviceKind.STAFF.value, DeviceKind.KIOSK.value)
_MOST_LISTED: Final = 20


def progress_of(connection: Connection, customer: CustomerId) -> Erasure | None:
    """None if nobody of this name was erased."""
    asked = select(erasure.c.customer).where(erasure.c.customer == customer)
    if connection.execute(asked).one_or_none() is None:
        return None
    device, feed = tables.device.c, tables.feed.c
    own_stream = literal(control_stream(DeviceId(""))).concat(device.id)
    told = (
        select(device.name, device.place, device.revoked, (device.heard >= feed.seq).label("done"))
        .join(tables.feed, feed.stream == own_stream)
        .where(feed.key == f"erased:{customer}", device.kind.in_(_WITH_FILES))
        .order_by(device.place, device.name, device.id)
    )
    rows = connection.execute(told).all()
    left = [row for row in rows if not row.done]
    return Erasure(
        devices=len(rows),
        done=len(rows) - len(left),
        shut_out=sum(row.revoked for row in left),
        waiting=tuple(
            DeviceToTell(name=row.name, place=row.place) for row in left if not row.revoked
        ),
    )


def unfinished(connection: Connection) -> UnfinishedErasures:
    """Without a name: when it was, and how far it has come. All names of one customer are one."""
    device, feed = tables.device.c, tables.feed.c
    own_stream = literal(control_stream(DeviceId(""))).concat(device.id)
    of_one = func.min(erasure.c.customer).label("customer")
    left = (
        select(erasure.c.erased_ms, of_one)
        .join(tables.feed, feed.key == literal("erased:").concat(erasure.c.customer))
        .join(tables.device, feed.stream == own_stream)
        .where(device.kind.in_(_WITH_FILES), device.revoked.is_(False), device.heard < feed.seq)
        .group_by(erasure.c.erased_ms)
        .order_by(erasure.c.erased_ms.desc())
        .limit(_MOST_LISTED)
    )
    found = [
        (at_ms, progress_of(connection, CustomerId(customer)))
        for at_ms, customer in connection.execute(left).all()
    ]
    return UnfinishedErasures(
        erasures=tuple(
            UnfinishedErasure(erased_ms=at_ms, **dict(told)) for at_ms, told in found if told
        )
    )
