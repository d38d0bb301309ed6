"""The demo shop on one device: its catalogue, its stock, and customers with their changes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from store_app.actions.find_customers import FoundCustomer, held_here
from store_app.domain.availability import Availability
from store_app.domain.change import Author, CartAdd, Change, Channel, Intent, Stamp, WishAdd
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    StaffId,
    StreamName,
    customer_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.product import Product, Variant
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.staff import Colleague, Role
from store_app.domain.state import CustomerState
from store_app.domain.story import Logged
from store_app.protocol.catalogue import ProductBody
from store_app.protocol.changes import WireProfile
from store_app.replica.search import Card
from tests.fakes.clock import MORNING_MS

ROOT = Path(__file__).resolve().parents[3]
DEMO = ROOT / "resources" / "demo"
HERE = PlaceId("kifissia")
NOW_MS = 1_795_000_000_000
TABLET, PHONE = DeviceId("tablet"), DeviceId("phone")
WAITING_SEQ = 2**53
ELENI = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")
MUG, THROW, CUSHION = Sku("60-5101-OT"), Sku("30-3101-SL"), Sku("30-3201-CL")
LAMP, RUG = Sku("40-2217-SG-L"), Sku("30-3302")
CHANNELS = {"phone": Channel.PHONE, "web": Channel.WEB, "store": Channel.STORE, "app": Channel.APP}


@dataclass(frozen=True, slots=True)
class Hit:
    product: Product
    sku: Sku


@dataclass(frozen=True, slots=True)
class Held:
    id: CustomerId
    profile: Profile | None


@dataclass(frozen=True, slots=True)
class Completeness:
    complete: bool
    products: int
    as_of_ms: int = NOW_MS


@cache
def products() -> tuple[Product, ...]:
    bodies = json.loads((DEMO / "products.json").read_text("utf-8"))
    return tuple(ProductBody.model_validate(body).to_domain() for body in bodies)


@cache
def demo_customers() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads((DEMO / "customers.json").read_text("utf-8")))


def _card(hit: Hit) -> Card:
    product, variant = hit.product, _variant(hit)
    return Card(
        product.id,
        hit.sku,
        product.name,
        product.brand,
        product.category,
        variant.price,
        variant.picture,
        product.tile,
        discontinued=False,
        here=None,
        elsewhere=None,
    )


class Shelf:
    """The catalogue and the stock, read from the files of the demo shop."""

    def __init__(self) -> None:
        self.complete = True
        self._hits = {v.sku: Hit(p, v.sku) for p in products() for v in p.variants}
        self._gtins = {g: h for h in self._hits.values() for g in _variant(h).gtins}
        self._items = {_variant(h).item_number: h for h in self._hits.values()}
        self._stock = {
            row["sku"]: Availability(
                HERE, Sku(row["sku"]), row["on_hand"], row["held"], row["aisle"], NOW_MS - 8_000
            )
            for row in json.loads((DEMO / "stock.json").read_text("utf-8"))
            if row["place"] == HERE
        }

    def mark(self, sku: Sku, *, recalled: bool = False, discontinued: bool = False) -> None:
        """The shop says something new about a product."""
        hit = self._hits[sku]
        product = replace(hit.product, recalled=recalled, discontinued=discontinued)
        self._hits[sku] = Hit(product, sku)

    def cards(self) -> Sequence[Card]:
        """Two products that can be had instead."""
        return [_card(self._hits[sku]) for sku in (LAMP, RUG)]

    def by_sku(self, sku: Sku) -> Hit | None:
        return self._hits.get(sku)

    def by_gtin(self, gtin: str) -> Hit | None:
        return self._gtins.get(gtin)

    def by_item_number(self, text: str) -> Hit | None:
        return self._items.get(text)

    def completeness(self) -> Completeness:
        return Completeness(self.complete, len(products()))

    def stock(self, sku: Sku) -> Sequence[Availability]:
        found = self._stock.get(sku)
        return () if found is None else (found,)

    def price(self, sku: Sku) -> Money | None:
        hit = self._hits.get(sku)
        return None if hit is None else _variant(hit).price

    def name(self, sku: Sku) -> Localized | None:
        hit = self._hits.get(sku)
        return None if hit is None else hit.product.name

    def gtin(self, sku: Sku) -> str:
        return _variant(self._hits[sku]).gtins[0]


class Customers:
    """The customers of the demo shop, with what this tablet and their phones do to them."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._states: dict[CustomerId, CustomerState] = {}
        self._waiting: list[Change] = []
        self._n: dict[DeviceId, int] = {}
        self._seq = 0
        self._read: set[str] = set()
        self.log: list[Logged] = []
        self.offline = False
        self.told_ms = MORNING_MS - 8_000

    def open(self, customer: CustomerId) -> None:
        """As if the hub had sent them."""
        body = next(each for each in demo_customers() if each["id"] == customer)
        profile = WireProfile.model_validate(
            {key: body[key] for key in WireProfile.model_fields if key in body}
        ).to_domain()
        self._states[customer] = CustomerState(profile=profile)
        for line in reversed(body["cart"]):
            sku = Sku(line["sku"])
            price = self._shelf.price(sku) or Money(0, "EUR")
            self.elsewhere(customer, CartAdd(sku, line["qty"], price), _author(line))
        for line in reversed(body["wishlist"]):
            self.elsewhere(customer, WishAdd(Sku(line["sku"])), _author(line))

    def elsewhere(
        self,
        customer: CustomerId,
        intent: Intent,
        author: Author | None = None,
        seen: Seen | None = None,
    ) -> Change:
        """Somebody else changes something, having seen what the hub knows or else what is told."""
        seen = seen or self._states[customer].clock
        change = self._named(PHONE, customer_stream(customer), intent, seen, author or PHONED)
        self._reduce(change)
        return change

    def append(self, stream: StreamName, intent: Intent, seen: Seen, author: Author) -> Change:
        change = self._named(TABLET, stream, intent, seen, author)
        if self.offline:
            self._waiting.append(change)
        else:
            self._reduce(change)
        return change

    def send(self) -> None:
        """The line is back: what waited goes through."""
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            self._reduce(change)

    def state(self, customer: CustomerId) -> CustomerState | None:
        state = self._states.get(customer)
        if state is None:
            return None
        for change in self._waiting:
            if change.stream == customer_stream(customer):
                stamp = Stamp(WAITING_SEQ + change.n, self._price(change))
                state = reduce(state, change, stamp).state
        return state

    def pending_skus(self, customer: CustomerId) -> frozenset[Sku]:
        stream = customer_stream(customer)
        return frozenset(
            change.intent.sku
            for change in self._waiting
            if change.stream == stream and isinstance(change.intent, CartAdd | WishAdd)
        )

    def as_of_ms(self, _customer: CustomerId) -> int:
        return self.told_ms

    def of(self, customer: CustomerId) -> Sequence[Logged]:
        stream = customer_stream(customer)
        return [each for each in self.log if each.change.stream == stream]

    def customers(self) -> Sequence[CustomerId]:
        return list(self._states)

    def read_keys(self, _customer: CustomerId) -> frozenset[str]:
        return frozenset(self._read)

    def put_away(self, _customer: CustomerId, key: str) -> None:
        self._read.add(key)

    def waiting(self, limit: int) -> Sequence[Change]:
        return self._waiting[:limit]

    def find(self, query: str) -> Sequence[FoundCustomer]:
        return held_here(
            Held(each, state.profile)
            for each, state in self._states.items()
            if state.profile and query.lower() in state.profile.name.lower()
        )

    def touch(self, customer: CustomerId) -> None: ...

    def forget(self, customer: CustomerId) -> None:
        self._states.pop(customer, None)

    def _named(
        self, device: DeviceId, stream: StreamName, intent: Intent, seen: Seen, author: Author
    ) -> Change:
        n = self._n[device] = self._n.get(device, 0) + 1
        return Change(device, n, stream, seen, author, NOW_MS, intent)

    def _reduce(self, change: Change) -> None:
        self._seq += 1
        customer = CustomerId(change.stream.removeprefix("customer:"))
        stamp = Stamp(self._seq, self._price(change))
        reduced = reduce(self._states[customer], change, stamp)
        self._states[customer] = reduced.state
        self.log.append(Logged(self._seq, change, reduced.outcome))

    def _price(self, change: Change) -> Money | None:
        sku = getattr(change.intent, "sku", None)
        return None if sku is None else self._shelf.price(sku)


PHONED = Author(Channel.PHONE)
SAM = Author(Channel.STORE, StaffId("sam"), HERE)


def colleagues() -> tuple[Colleague, ...]:
    return tuple(
        Colleague(
            StaffId(each["id"]),
            Localized(each["name"]),
            Role(each["role"]),
            PlaceId(each["store"]),
            1,
        )
        for each in json.loads((DEMO / "staff.json").read_text("utf-8"))
    )


def picture(name: str) -> str:
    return (DEMO / "pictures" / name).as_uri()


def _variant(hit: Hit) -> Variant:
    return next(each for each in hit.product.variants if each.sku == hit.sku)


def _author(line: dict[str, Any]) -> Author:
    staff = line["staff"]
    return Author(CHANNELS[line["channel"] or "web"], StaffId(staff) if staff else None)
