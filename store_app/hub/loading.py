"""Load a shop folder into the hub; loading it again renews what changed and doubles nothing.

Customers are created once, with lists that other channels had filled: every entry goes through
the same door as any change, written by a device of its channel, so that it carries its origin.
"""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from store_app.domain.change import Channel
from store_app.domain.identifiers import CustomerId, PlaceId, StreamName, customer_stream
from store_app.hub import devices, directory, follows
from store_app.hub.devices import DeviceKind, Issued
from store_app.hub.hub import Hub
from store_app.hub.shop_files import CustomerEntry, Kept, ShopFiles
from store_app.protocol.catalogue import CategoryBody, PlaceBody, ShopBody, StockBody
from store_app.protocol.changes import (
    WireCartAdd,
    WireChange,
    WireCustomerCreate,
    WireIntent,
    WireMoney,
    WireWishAdd,
)
from store_app.protocol.exchange import PushRequest
from store_app.protocol.limits import MAX_CHANGES
from store_app.protocol.people import HistoryEntry

_PICTURE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_KIND: Final = {
    Channel.PHONE: DeviceKind.PHONE,
    Channel.WEB: DeviceKind.WEB,
    Channel.APP: DeviceKind.APP,
    Channel.STORE: DeviceKind.HUB,
    Channel.KIOSK: DeviceKind.HUB,
}
_LOADING_MS: Final = 60 * 60 * 1000

Prices = Mapping[str, WireMoney]


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much a shop folder held."""

    products: int
    reviews: int
    figures: int
    staff: int
    new_customers: int


def load_shop(hub: Hub, files: ShopFiles) -> Loaded:
    """Put everything that a shop folder holds into the hub. Raises Damaged for a faulty file."""
    shop = files.shop()
    hub.shop.put_shop(ShopBody.model_validate(shop.model_dump(include=set(ShopBody.model_fields))))
    hub.shop.put_categories([CategoryBody.model_validate(c.model_dump()) for c in shop.categories])
    hub.shop.put_places([PlaceBody.model_validate(p.model_dump()) for p in shop.places])
    staff = files.staff()
    hub.staff.put([each.body() for each in staff], {each.id: each.pin for each in staff})
    products, reviews, stock = files.products(), files.reviews(), files.stock()
    hub.catalogue.put(products)
    hub.reviews.put(reviews)
    _put_stock(hub, stock)
    _copy_pictures(hub, files)
    prices = {each.sku: each.price for product in products for each in product.variants}
    new = _put_customers(hub, files.customers(), prices)
    return Loaded(len(products), len(reviews), len(stock), len(staff), new)


def _put_stock(hub: Hub, bodies: Sequence[StockBody]) -> None:
    by_place: dict[str, list[StockBody]] = defaultdict(list)
    for body in bodies:
        by_place[body.place].append(body)
    for place, figures in sorted(by_place.items()):
        hub.stock.put(PlaceId(place), figures)


def _copy_pictures(hub: Hub, files: ShopFiles) -> None:
    hub.settings.pictures.mkdir(parents=True, exist_ok=True)
    for picture in files.pictures():
        if _PICTURE.fullmatch(picture.name):
            shutil.copyfile(picture, hub.settings.pictures / picture.name)


def _put_customers(hub: Hub, entries: Sequence[CustomerEntry], prices: Prices) -> int:
    with hub.database.read() as connection:
        new = [each for each in entries if not directory.exists(connection, CustomerId(each.id))]
    writers = _Writers(hub, [customer_stream(CustomerId(each.id)) for each in new])
    for entry in new:
        writers.create(entry)
    writers.send()
    for entry in new:
        for kept in sorted(entry.cart, key=lambda kept: -kept.days_ago):
            writers.keep(entry, kept, _cart_add(kept, prices))
        for kept in sorted(entry.wishlist, key=lambda kept: -kept.days_ago):
            writers.keep(entry, kept, WireWishAdd(kind="wish.add", sku=kept.sku))
        hub.people.remember(CustomerId(entry.id), _history(entry, writers.now_ms))
    writers.send()
    return len(new)


def _cart_add(kept: Kept, prices: Prices) -> WireIntent:
    return WireCartAdd(
        kind="cart.add", sku=kept.sku, quantity=kept.qty, price_seen=prices[kept.sku]
    )


def _history(entry: CustomerEntry, now_ms: int) -> Sequence[HistoryEntry]:
    return [
        HistoryEntry(
            at_ms=each.at_ms(now_ms),
            channel=each.channel,
            kind=each.kind,
            text=each.text,
            place=each.place,
        )
        for each in entry.history
    ]


class _Writers:
    """One device for each channel, with the changes that it has yet to send."""

    def __init__(self, hub: Hub, streams: Sequence[StreamName]) -> None:
        self.now_ms = hub.clock.now_ms()
        self._hub = hub
        self._streams = streams
        self._issued: dict[DeviceKind, Issued] = {}
        self._numbers: dict[DeviceKind, int] = defaultdict(int)
        self._waiting: dict[DeviceKind, list[WireChange]] = defaultdict(list)

    def create(self, entry: CustomerEntry) -> None:
        intent = WireCustomerCreate(kind="customer.create", profile=entry.profile)
        self._add(DeviceKind.HUB, entry, intent, self.now_ms, None)

    def keep(self, entry: CustomerEntry, kept: Kept, intent: WireIntent) -> None:
        kind = _KIND[kept.channel]
        staff = kept.staff if kind is DeviceKind.HUB else None
        self._add(kind, entry, intent, kept.at_ms(self.now_ms), staff)

    def send(self) -> None:
        for kind, changes in self._waiting.items():
            device = self._issued[kind].device
            for start in range(0, len(changes), MAX_CHANGES):
                batch = tuple(changes[start : start + MAX_CHANGES])
                pushed = PushRequest(epoch=self._hub.epoch, first_held=1, changes=batch)
                self._hub.changes.accept(device, pushed)
        self._waiting.clear()

    def _add(
        self,
        kind: DeviceKind,
        entry: CustomerEntry,
        intent: WireIntent,
        at_ms: int,
        staff: str | None,
    ) -> None:
        if kind not in self._issued:
            self._issued[kind] = self._issue(kind)
        self._numbers[kind] += 1
        change = WireChange(
            n=self._numbers[kind],
            stream=customer_stream(CustomerId(entry.id)),
            seen={},
            at_ms=at_ms,
            staff=staff,
            intent=intent,
        )
        self._waiting[kind].append(change)

    def _issue(self, kind: DeviceKind) -> Issued:
        def job(connection: Connection) -> Issued:
            issued = devices.issue(connection, kind, f"{kind} before", None, self.now_ms)
            if not kind.is_trusted:
                until_ms = self.now_ms + _LOADING_MS
                for stream in self._streams:
                    follows.follow(connection, issued.device, stream, self.now_ms, until_ms)
            return issued

        return self._hub.database.write(job)
