"""Who this device is to the hub."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from store_app.domain.identifiers import DeviceId, PlaceId
from store_app.replica import tables
from store_app.replica.connection import Connection
from store_app.replica.renaming import NAMED_AFTER


@dataclass(frozen=True, slots=True)
class Identity:
    """What enrolment gave us; `epoch` is the hub's, as we last heard it.

    `named_after` is the last number that this machine used under an earlier name.
    """

    device: DeviceId
    token: str
    hub_url: str
    place: PlaceId
    nearby: tuple[PlaceId, ...] = ()
    epoch: str = ""
    name: str = ""
    named_after: int = field(default=0, compare=False)

    def is_same(self, other: Identity) -> bool:
        """Whether both are one device in one run of the hub's history."""
        return (self.device, self.epoch) == (other.device, other.epoch)


def read_identity(connection: Connection) -> Identity | None:
    row = connection.execute("SELECT * FROM identity").one_or_none()
    if row is None:
        return None
    return Identity(
        device=DeviceId(row.device),
        token=row.token,
        hub_url=row.hub_url,
        place=PlaceId(row.place),
        nearby=tuple(PlaceId(place) for place in json.loads(row.nearby)),
        epoch=row.epoch,
        name=row.name,
        named_after=int(tables.meta(connection, NAMED_AFTER, "0")),
    )


def write_identity(connection: Connection, identity: Identity) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO identity "
        "(one, device, token, hub_url, place, nearby, epoch, name) VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        (
            identity.device,
            identity.token,
            identity.hub_url,
            identity.place,
            json.dumps(identity.nearby),
            identity.epoch,
            identity.name,
        ),
    )
