"""How a device comes to be: a one-time token, shown as a QR code, becomes a device."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select, update

from store_app.clocks import Clock
from store_app.domain.identifiers import DeviceId, PlaceId
from store_app.domain.place import Place, PlaceKind, distance_km
from store_app.hub.assortment.shop import read_places
from store_app.hub.events.doorbell import Doorbell
from store_app.hub.problems import RequestRefused
from store_app.hub.storage import audit, tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.meta import History
from store_app.hub.streams import devices, follows
from store_app.hub.streams.devices import Begun, DeviceKind, token_hash
from store_app.protocol.exchange import EnrolRequest, EnrolResponse, FormerDevice, Told
from store_app.protocol.problems import ErrorNumber

VALID_FOR_MS: Final = 24 * 60 * 60 * 1000
_NEAREST: Final = 3
_TOKEN_BYTES: Final = 24


class Enrolment:
    """Makes one-time tokens, turns them into devices, and takes devices back."""

    def __init__(
        self, database: Database, clock: Clock, doorbell: Doorbell, history: History
    ) -> None:
        self._database = database
        self._clock = clock
        self._doorbell = doorbell
        self._history = history

    def make_token(self, place: PlaceId, nearby: Sequence[PlaceId] | None = None) -> str:
        """A token for one device at that place, valid for a day.

        Without `nearby` the device follows the stock of the three nearest stores; that of every
        warehouse it follows always.
        """
        token = devices.drawn_to_type(_TOKEN_BYTES)
        row: dict[str, object] = {
            "token_hash": token_hash(token),
            "place": place,
            "nearby": None if nearby is None else json.dumps(nearby),
            "expires_ms": self._clock.now_ms() + VALID_FOR_MS,
        }
        self._database.run(insert(tables.enrolment), [row])
        return token

    def enrol(self, request: EnrolRequest) -> EnrolResponse:
        """The new device. Refuses a token that was used, is too old or was never made."""
        answer = self._database.write(lambda connection: self._enrol(connection, request))
        if answer is None:
            raise RequestRefused(ErrorNumber.ENROLMENT_USED)
        return answer

    def revoke(self, device: DeviceId) -> bool:
        """Whether there was such a device; it is shut out at once."""
        now_ms = self._clock.now_ms()

        def job(connection: Connection) -> bool:
            audit.note(connection, now_ms, device, "device.revoked", device)
            return devices.revoke(connection, device)

        known = self._database.write(job)
        self._doorbell.hang_up(device)
        return known

    def _enrol(self, connection: Connection, request: EnrolRequest) -> EnrolResponse | None:
        now_ms = self._clock.now_ms()
        table = tables.enrolment
        claim = (
            update(table)
            .where(table.c.token_hash == token_hash(request.token))
            .where(table.c.used_ms.is_(None), table.c.expires_ms > now_ms)
            .values(used_ms=now_ms)
            .returning(table.c.place, table.c.nearby)
        )
        claimed = connection.execute(claim).one_or_none()
        if claimed is None:
            return None
        place = PlaceId(claimed.place)
        asked = None if claimed.nearby is None else tuple(json.loads(claimed.nearby))
        nearby = _nearby(place, read_places(connection), asked)
        begun, told, another = self._former(connection, request.former)
        issued = devices.issue(connection, DeviceKind.STAFF, request.name, place, now_ms, begun)
        follows.follow_shop(connection, issued.device, (place, *nearby), now_ms)
        audit.note(connection, now_ms, issued.device, "device.enrolled", place)
        return EnrolResponse(
            device=issued.device,
            token=issued.token,
            place=place,
            nearby=nearby,
            epoch=self._history.epoch,
            last_n=begun.last_n,
            told=told,
            another_shop=another,
        )

    def _former(
        self, connection: Connection, former: FormerDevice | None
    ) -> tuple[Begun, tuple[Told, ...], bool]:
        """Where a machine goes on that was a device before, perhaps of another shop.

        Refuses one that would bring changes of that shop; its token may be used later.
        """
        if former is None:
            return Begun(), (), False
        name = DeviceId(former.device)
        known = devices.former(connection, name)
        if known is None:
            # Changes of other devices speak of it by its name, so it gets that again. A hub that
            # was never restored has lost no device: such a name belongs to another shop.
            if former.sure and self._history.restored_ms is not None:
                return Begun(name, former.named_after, settled=False), (), False
            if former.waits:
                raise RequestRefused(ErrorNumber.OTHER_SHOP)
            return Begun(), (), True
        if known.device is None:
            devices.revoke(connection, name)
        rows = connection.execute(_TOLD, {"device": name, "first": former.told_from})
        told = tuple(Told(n=row.n, outcome=row.code, detail=row.detail) for row in rows)
        return known, told, False


def _nearby(
    place: PlaceId, places: Sequence[Place], asked: Sequence[PlaceId] | None
) -> tuple[PlaceId, ...]:
    """The other places whose stock interests somebody here: stores first, nearest first."""
    here = next((each for each in places if each.id == place), None)
    others = [each for each in places if each.id != place]
    if here is not None:
        others.sort(key=lambda other: distance_km(here, other))
    stores = [each.id for each in others if each.kind is PlaceKind.STORE][:_NEAREST]
    wanted = stores if asked is None else [each for each in asked if each != place]
    warehouses = [each.id for each in others if each.kind is PlaceKind.WAREHOUSE]
    return tuple(dict.fromkeys([*wanted, *warehouses]))


_O = tables.outcome.c
_TOLD = (
    select(_O.n, _O.code, _O.detail)
    .where(_O.device == bindparam("device"), _O.n >= bindparam("first"))
    .order_by(_O.n)
)
