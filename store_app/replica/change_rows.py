"""Changes of this device as rows of the outbox hold them."""

from __future__ import annotations

import json

from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, StaffId
from store_app.replica.connection import Row


def change_of_row(row: Row) -> Change:
    """The change of a row with its device, its author and its body."""
    from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

    channel, staff, place = json.loads(row.author)
    author = Author(
        Channel(channel),
        None if staff is None else StaffId(staff),
        None if place is None else PlaceId(place),
    )
    return bodies.change_of(row.body, DeviceId(row.device), author)
