"""What decides about changes, read once for all pushes of a transaction."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from store_app.domain.identifiers import DeviceId, PlaceId, Sku, StreamName, customer_of
from store_app.domain.money import Money
from store_app.hub.assortment.shop import read_places
from store_app.hub.storage import tables
from store_app.hub.storage.among import Among
from store_app.hub.storage.driver import Prepared
from store_app.hub.streams import follows
from store_app.protocol.changes import (
    WireCartAdd,
    WireCartSet,
    WireChange,
    WireWishAdd,
    WireWishToCart,
)
from store_app.protocol.customer_changes import WireCustomerErase, WireCustomerMerge
from store_app.protocol.store_changes import WireStockAdjust

MANAGERS_ONLY: Final = (WireCustomerMerge, WireCustomerErase, WireStockAdjust)

_ID: Final = re.compile(r"[!-~]{1,64}")


@dataclass(frozen=True, slots=True)
class Facts:
    """Who follows what and until when, who works here in which role, places, and prices.

    `signed_in` says whose newest PIN was right on which device; read only where it counts.
    """

    ends: Mapping[DeviceId, Mapping[StreamName, int | None]]
    staff: Mapping[str, str]
    signed_in: AbstractSet[tuple[str, str]]
    places: frozenset[PlaceId]
    prices: Mapping[Sku, Money]

    @classmethod
    def read(
        cls,
        connection: Connection,
        changes: Sequence[WireChange],
        touched: Mapping[DeviceId, Collection[StreamName]],
    ) -> Facts:
        """All that these changes ask for, and what each device follows of what it touches."""
        streams = {StreamName(change.stream) for change in changes}
        skus = {Sku(sku) for sku in map(needed_sku, changes) if sku}
        return cls(
            ends=follows.until(connection, touched),
            staff=_known_staff(connection, {change.staff for change in changes}),
            signed_in=_signed_in(connection, touched, changes),
            places=_places(connection, streams),
            prices=_prices(connection, skus),
        )

    def followed(self, device: DeviceId, now_ms: int) -> frozenset[StreamName]:
        """The touched streams that this device follows now."""
        ends = self.ends.get(device, {})
        return frozenset(name for name, end in ends.items() if end is None or end > now_ms)


def needed_sku(change: WireChange) -> str | None:
    """The thing that a change puts on a list, which the shop must therefore know."""
    match change.intent:
        case WireCartAdd() | WireCartSet() | WireWishAdd() | WireWishToCart() as intent:
            return intent.sku
        case _:
            return None


def _known_staff(connection: Connection, names: Collection[str | None]) -> Mapping[str, str]:
    """Those who work here, each with their role."""
    asked = [name for name in names if name is not None and _ID.fullmatch(name)]
    if not asked:
        return {}
    return {row.id: row.role for row in connection.execute(_STAFF, {"asked": asked})}


def _signed_in(
    connection: Connection, asking: Collection[DeviceId], changes: Sequence[WireChange]
) -> AbstractSet[tuple[str, str]]:
    named = {each.staff for each in changes if isinstance(each.intent, MANAGERS_ONLY)}
    staff = sorted(name for name in named if name is not None and _ID.fullmatch(name))
    if not staff:
        return frozenset()
    rows = connection.execute(_SIGNED_IN, {"devices": sorted(asking), "asked": staff})
    return frozenset((row.device, row.staff) for row in rows)


def _places(connection: Connection, streams: Collection[StreamName]) -> frozenset[PlaceId]:
    """The shop's places, read only when somebody writes to a store."""
    if all(customer_of(stream) for stream in streams):
        return frozenset()
    return frozenset(place.id for place in read_places(connection))


def _prices(connection: Connection, skus: Collection[Sku]) -> Mapping[Sku, Money]:
    if not skus:
        return {}
    rows = _PRICES.rows(connection, skus=list(skus))
    return {Sku(sku): Money(amount, currency) for sku, amount, currency in rows}


_S, _V, _I = tables.staff.c, tables.variant.c, tables.sign_in.c
_STAFF = select(_S.id, _S.role).where(Among(_S.id, "asked"), _S.left.is_(False))
_PRICES = Prepared(select(_V.sku, _V.amount, _V.currency).where(Among(_V.sku, "skus")))
_SIGNED_IN = (
    select(_I.device, _I.staff)
    .join(tables.staff, (_S.id == _I.staff) & (_S.pin_version == _I.pin_version))
    .where(Among(_I.device, "devices"), Among(_I.staff, "asked"))
)
