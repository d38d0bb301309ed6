"""Who speaks to the hub: devices, what kind they are and what that lets them do."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, bindparam, delete, select, text, update

from store_app.domain.change import Channel
from store_app.domain.identifiers import DeviceId, PlaceId
from store_app.hub.storage import bulk, tables
from store_app.hub.storage.among import Among
from store_app.hub.storage.bulk import Writes
from store_app.hub.storage.driver import Prepared
from store_app.hub.storage.upsert import put_rows

_ID_BYTES: Final = 9  # 72 bits: two of a million devices are alike once in ten billion shops


class DeviceKind(StrEnum):
    """What a device is: the people who use it and the door through which it speaks."""

    STAFF = "staff"
    KIOSK = "kiosk"
    PHONE = "phone"
    WEB = "web"
    APP = "app"
    HUB = "hub"

    @property
    def channel(self) -> Channel:
        """The channel that is written on this device's changes."""
        return _CHANNEL[self]

    @property
    def serves_staff(self) -> bool:
        """Whether people of the shop use it, who may look customers up."""
        return self is DeviceKind.STAFF

    @property
    def is_trusted(self) -> bool:
        """Whether it is part of the shop's own systems and may write for every customer."""
        return self in {DeviceKind.WEB, DeviceKind.APP, DeviceKind.HUB}


_CHANNEL = {
    DeviceKind.STAFF: Channel.STORE,
    DeviceKind.KIOSK: Channel.KIOSK,
    DeviceKind.PHONE: Channel.PHONE,
    DeviceKind.WEB: Channel.WEB,
    DeviceKind.APP: Channel.APP,
    DeviceKind.HUB: Channel.STORE,
}


@dataclass(frozen=True, slots=True)
class Device:
    """One device as the hub knows it."""

    id: DeviceId
    kind: DeviceKind
    name: str
    place: PlaceId | None
    last_n: int
    durable_n: int
    frozen: bool
    settled: bool


class Reached(NamedTuple):
    """The last change of a device that was taken, and the first that it has not let go of."""

    last_n: int
    first_held: int


@dataclass(frozen=True, slots=True)
class Issued:
    """A new device; its token is told once and kept by the hub only as a hash."""

    device: DeviceId
    token: str


def token_hash(token: str) -> bytes:
    """What is kept of a token: it has 256 random bits, so that a plain hash cannot be undone."""
    return hashlib.sha256(token.encode()).digest()


def drawn_to_type(many_bytes: int) -> str:
    """A random text that begins with a letter or a digit.

    People type it in commands, where a dash begins an option.
    """
    while not (drawn := secrets.token_urlsafe(many_bytes))[0].isalnum():
        pass
    return drawn


def new_id() -> DeviceId:
    """A name with 72 random bits, short since clocks of changes repeat it."""
    return DeviceId(drawn_to_type(_ID_BYTES))


@dataclass(frozen=True, slots=True)
class Begun:
    """Where a device begins: its id if it had one before, and the last number that it used.

    A `token` is one that nobody can guess who was not given it.
    """

    device: DeviceId | None = None
    last_n: int = 0
    settled: bool = True
    token: str | None = None


def issue(
    connection: Connection,
    kind: DeviceKind,
    name: str,
    place: PlaceId | None,
    now_ms: int,
    begun: Begun = Begun(),
) -> Issued:
    """Make a device, or give one another token."""
    device = begun.device or new_id()
    token = begun.token or secrets.token_urlsafe(32)
    row: dict[str, object] = {
        "id": device,
        "kind": kind.value,
        "name": name,
        "place": place,
        "token_hash": token_hash(token),
        "made_ms": now_ms,
        "last_n": begun.last_n,
        "settled": begun.settled,
    }
    put_rows(connection, tables.device, [row])
    if begun.device is not None:
        # Whoever holds the new token has still to show who they are.
        connection.execute(delete(tables.sign_in).where(tables.sign_in.c.device == device))
    return Issued(device, token)


def former(connection: Connection, device: DeviceId) -> Begun | None:
    """How far a device had come that asks for another token; None if it never was here.

    It keeps its name where a restored hub knows it by an older token only: changes of others that
    this hub has lost, and gets again, speak of it by that name. Once it is settled, shut out or
    frozen it becomes another device.
    """
    asked = select(_D.kind, _D.last_n, _D.settled, _D.revoked, _D.frozen).where(_D.id == device)
    row = connection.execute(asked).one_or_none()
    if row is None:
        return None
    is_other = row.settled or row.revoked or row.frozen or row.kind != DeviceKind.STAFF
    return Begun(None if is_other else device, row.last_n, row.settled)


def by_token(connection: Connection, token: str) -> Device | None:
    """The device that holds this token and may use it."""
    row = connection.execute(_BY_TOKEN, {"token_hash": token_hash(token)}).one_or_none()
    return None if row is None else _to_device(row)


def named(connection: Connection, hashes: Collection[bytes]) -> Mapping[bytes, DeviceId]:
    """Whose tokens these are, of those that may be used."""
    rows = connection.execute(_NAMED, {"hashes": list(hashes)})
    return {bytes(token): DeviceId(device) for token, device in rows}


def locked(connection: Connection, device: DeviceId) -> Device | None:
    """The device with its row locked until the job ends; None once it was revoked."""
    return locked_each(connection, {device}).get(device)


def locked_each(connection: Connection, devices: Collection[DeviceId]) -> Mapping[DeviceId, Device]:
    """Those that may still speak, their rows locked in sorted order until the job ends."""
    rows = _LOCKED.rows(connection, devices=sorted(devices))
    return {device.id: device for device in map(_to_device, rows)}


def lock_all(connection: Connection) -> None:
    """Until this transaction ends no device has changes taken; a file has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {tables.device.name} IN EXCLUSIVE MODE"))


def advance(writes: Writes, reached: Mapping[DeviceId, Reached]) -> None:
    """Write the last change that each of these devices brought, and what it still holds."""
    writes.add(_ADVANCE, [(device, *each) for device, each in sorted(reached.items())])


def pass_over(connection: Connection, device: DeviceId, n: int) -> None:
    """This change of the device is answered for, without having been taken."""
    table = tables.device
    connection.execute(update(table).where(table.c.id == device).values(last_n=n))


def settle(connection: Connection, device: DeviceId) -> None:
    """The device has sent all that a restored hub had lost; nothing it says of the past counts."""
    table = tables.device
    connection.execute(update(table).where(table.c.id == device).values(settled=True))


def in_stores(connection: Connection) -> Mapping[DeviceId, str]:
    """The devices in the hands of staff that may speak, each with its name."""
    rows = connection.execute(_IN_STORES, {"kind": DeviceKind.STAFF.value})
    return {DeviceId(device): name for device, name in rows}


def freeze(connection: Connection, device: DeviceId) -> None:
    """Take nothing more from a device whose memory was cloned."""
    table = tables.device
    connection.execute(update(table).where(table.c.id == device).values(frozen=True))


def revoke(connection: Connection, device: DeviceId) -> bool:
    """Whether there was such a device; from now on its token opens nothing."""
    table = tables.device
    statement = update(table).where(table.c.id == device).values(revoked=True)
    return connection.execute(statement).rowcount > 0


def _to_device(row: Sequence[Any]) -> Device:
    name_of, kind, name, place, last_n, durable_n, frozen, settled = row
    is_frozen, is_settled = bool(frozen), bool(settled)
    return Device(
        DeviceId(name_of), DeviceKind(kind), name, place, last_n, durable_n, is_frozen, is_settled
    )


_D = tables.device.c
_DEVICE = select(
    _D.id, _D.kind, _D.name, _D.place, _D.last_n, _D.durable_n, _D.frozen, _D.settled
).where(_D.revoked.is_(False))
_BY_TOKEN = _DEVICE.where(_D.token_hash == bindparam("token_hash"))
_NAMED = select(_D.token_hash, _D.id).where(
    _D.token_hash.in_(bindparam("hashes", expanding=True)), _D.revoked.is_(False)
)
_IN_STORES = (
    select(_D.id, _D.name)
    .where(_D.kind == bindparam("kind"), _D.revoked.is_(False))
    .order_by(_D.name, _D.id)
)
_LOCKED = Prepared(_DEVICE.where(Among(_D.id, "devices")).order_by(_D.id).with_for_update())
_ADVANCE = bulk.setting(tables.device, "id", "last_n", "first_held")
