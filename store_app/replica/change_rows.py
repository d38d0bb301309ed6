"""Changes of this device as rows of the outbox hold them."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Final

from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, StaffId
from store_app.replica.connection import Row

_KEPT: Final = 4_000  # what waits is read again whenever something moves


def change_of_row(row: Row) -> Change:
    """The change of a row with its device, its author and its body."""
    return _change_of(row.body, row.device, row.author)


@lru_cache(_KEPT)
def _change_of(body: bytes, device: str, told_by: str) -> Change:
    from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

    channel, staff, place = json.loads(told_by)
    author = Author(
        Channel(channel),
        None if staff is None else StaffId(staff),
        None if place is None else PlaceId(place),
    )
    return bodies.change_of(body, DeviceId(device), author)
