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
from pathlib import Path
from typing import Final, assert_never

from store_app.domain.change import CartAdd, Channel, CustomerCreate, Intent, WishAdd
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StaffId
from store_app.domain.money import Money
from store_app.errors import Damaged
from store_app.hub.changes.channels import Done, Sender
from store_app.hub.customers import directory
from store_app.hub.hub import Hub
from store_app.hub.shop_files import CustomerEntry, Kept, ShopFiles
from store_app.hub.streams.devices import DeviceKind
from store_app.hub.withdrawing import Left, Withdrawn, check_few, not_in, withdraw
from store_app.protocol.catalogue import CategoryBody, PlaceBody, ShopBody, StockBody
from store_app.protocol.people import HistoryEntry

_PICTURE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")

Prices = Mapping[str, Money]


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much a shop folder held."""

    products: int
    reviews: int
    figures: int
    staff: int
    new_customers: int
    withdrawn: Withdrawn
    left: Left  # what was in the hub and is not in the folder


def load_shop(hub: Hub, files: ShopFiles, withdraw_percent: int | None = None) -> Loaded:
    """Put everything that a shop folder holds into the hub. Raises Damaged for a faulty file.

    Products that it does not name stay on sale; with `withdraw_percent` their sale ends. Raises
    Refused where these would be a larger share of what is sold. All is read before any is written.
    """
    shop, products, staff = files.shop(), files.products(), files.staff()
    reviews, stock, customers = files.reviews(), files.stock(), files.customers()
    pictures = files.pictures()
    prices = {each.sku: each.price.to_domain() for product in products for each in product.variants}
    new = _new(hub, customers)
    _check_carts(new, prices)
    left = not_in(hub, products)
    if withdraw_percent is not None:
        check_few(left, products, withdraw_percent)
    hub.shop.put_shop(ShopBody.model_validate(shop.model_dump(include=set(ShopBody.model_fields))))
    hub.shop.put_categories([CategoryBody.model_validate(c.model_dump()) for c in shop.categories])
    hub.shop.put_places([PlaceBody.model_validate(p.model_dump()) for p in shop.places])
    hub.staff.put([each.body() for each in staff], {each.id: each.pin for each in staff})
    hub.catalogue.put(products)
    ending = withdraw_percent is not None
    withdrawn = withdraw(hub, left, products) if ending else Withdrawn()
    hub.reviews.put(reviews)
    _put_stock(hub, stock)
    _copy_pictures(hub, pictures)
    for entry in new:
        _put_customer(hub, entry, prices)
    return Loaded(len(products), len(reviews), len(stock), len(staff), len(new), withdrawn, left)


def _new(hub: Hub, entries: Sequence[CustomerEntry]) -> Sequence[CustomerEntry]:
    with hub.database.read() as connection:
        return [each for each in entries if not directory.exists(connection, CustomerId(each.id))]


def _check_carts(entries: Sequence[CustomerEntry], prices: Prices) -> None:
    """What lies in a cart of the folder has its price there too. Raises Damaged if not."""
    for entry in entries:
        unknown = next((each.sku for each in entry.cart if each.sku not in prices), None)
        if unknown is not None:
            said = f"customers.json, {entry.id}: products.json lacks {unknown} of the cart"
            raise Damaged("shop.faulty_row", said)


def _put_stock(hub: Hub, bodies: Sequence[StockBody]) -> None:
    by_place: dict[str, list[StockBody]] = defaultdict(list)
    for body in bodies:
        by_place[body.place].append(body)
    for place, figures in sorted(by_place.items()):
        hub.stock.put(PlaceId(place), figures)


def _copy_pictures(hub: Hub, pictures: Sequence[Path]) -> None:
    hub.settings.pictures.mkdir(parents=True, exist_ok=True)
    for picture in pictures:
        if _PICTURE.fullmatch(picture.name):
            shutil.copyfile(picture, hub.settings.pictures / picture.name)


def _put_customer(hub: Hub, entry: CustomerEntry, prices: Prices) -> None:
    customer, now_ms = CustomerId(entry.id), hub.clock.now_ms()
    create = CustomerCreate(entry.profile.to_domain())
    _sender(hub, Channel.STORE, customer).send(customer, [Done(create, now_ms)])
    kept = [(each, _cart_add(each, prices)) for each in entry.cart]
    kept += [(each, WishAdd(Sku(each.sku))) for each in entry.wishlist]
    for each, intent in sorted(kept, key=lambda pair: -pair[0].days_ago):
        staff = StaffId(each.staff) if each.staff and each.channel is Channel.STORE else None
        done = Done(intent, each.at_ms(now_ms), staff)
        _sender(hub, each.channel, customer).send(customer, [done])
    hub.people.remember(customer, _history(entry, now_ms))


def _sender(hub: Hub, channel: Channel, customer: CustomerId) -> Sender:
    """Whoever speaks for that channel: the customer's own phone, or one of the shop's systems."""
    match channel:
        case Channel.PHONE:
            return hub.channels.phone_of(customer)
        case Channel.WEB:
            return hub.channels.sender(DeviceKind.WEB, "web shop")
        case Channel.APP:
            return hub.channels.sender(DeviceKind.APP, "app")
        case Channel.STORE | Channel.KIOSK:
            return hub.channels.sender(DeviceKind.HUB, "store before")
        case _ as never:
            assert_never(never)


def _cart_add(kept: Kept, prices: Prices) -> Intent:
    return CartAdd(Sku(kept.sku), kept.qty, prices[kept.sku])


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
