"""What this device holds, as the view-models ask for it: in one place, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from store_app.actions.comings import Comings
from store_app.actions.read_story import ReadNames, ReadNotices
from store_app.actions.read_tasks import HeldFor, Nearest, TaskSources
from store_app.clocks import Clock
from store_app.codes import BadgeCode, Meaning, ShopCodes, Unreadable, read_code
from store_app.codes.sealed import Kind
from store_app.domain.change import Change
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    StaffId,
    StreamName,
    customer_stream,
    stock_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.place import Place, PlaceKind, distance_km
from store_app.replica.noted_codes import NotedCodes
from store_app.replica.opening import DeviceData
from store_app.replica.product_json import Shop
from store_app.replica.stock import Stock
from store_app.replica.waiting import WaitingChanges

_MOST_WAITING: Final = 1_000


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """What the frame of the window calls the shop, the store, this device and who works at it.

    Empty: not known.
    """

    shop: str
    place: str
    device: str
    staff: str


def codes_of(shop: Shop) -> ShopCodes:
    """What the shop says about its own codes."""
    return ShopCodes(domain=shop.domain, restricted=shop.restricted, keys=shop.code_keys)


class Holdings:
    """The parts of the device's data that several pages read."""

    def __init__(self, data: DeviceData, here: PlaceId, clock: Clock) -> None:
        self.outbox = data.outbox
        self.tasks = data.tasks()
        self.catalogue = data.catalogue()
        self.customers = data.customers()
        self.comings = Comings()
        self.stock = Stock(data.replica_file, here)
        self.holds = data.holds()
        self.book = data.stock_book(here)
        self.reviews = data.reviews()
        self.search = data.search()
        self.verifiers = data.verifiers()
        self.stories = data.stories()
        self.noted = NotedCodes(data.outbox_file)
        self.here = here
        self._clock = clock
        self._waiting = WaitingChanges(data.outbox_file)
        self._tasks_here = data.store_tasks(here)
        self.explain = ReadNotices(self.stories, self.own_device)
        self.names_of_people = ReadNames(
            self.catalogue.colleagues, self.place_names, self.tiers, self.own_device, here
        )

    def meaning(self, text: str, symbology: str = "") -> Meaning:
        """What a scanned text means in this shop."""
        shop = self.catalogue.shop()
        codes = ShopCodes() if shop is None else codes_of(shop)
        now_s = self._clock.now_ms() // 1000
        return read_code(text, symbology=symbology, shop=codes, now_s=now_s)

    def badge(self, text: str) -> StaffId | Unreadable | None:
        """Whose badge this is, if they work here; or that it is one whose time is over."""
        meaning = self.meaning(text)
        if isinstance(meaning, Unreadable) and meaning.was is Kind.BADGE:
            return meaning
        staff = StaffId(meaning.staff_id) if isinstance(meaning, BadgeCode) else None
        return staff if staff is not None and self.works_here(staff) else None

    def works_here(self, staff: StaffId) -> bool:
        return any(each.id == staff for each in self.catalogue.colleagues(self.here))

    def colleague_name(self, staff: StaffId) -> Localized | None:
        """What somebody of the shop is called, wherever they work."""
        return next((each.name for each in self.catalogue.colleagues() if each.id == staff), None)

    def code_keys(self) -> Mapping[int, bytes]:
        """What the shop signs its codes with; empty until its data has come."""
        shop = self.catalogue.shop()
        return {} if shop is None else shop.code_keys

    def price_of(self, sku: Sku) -> Money | None:
        hit = self.catalogue.by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        return None if variant is None else variant.price

    def is_recalled(self, sku: Sku) -> bool:
        hit = self.catalogue.by_sku(sku)
        return hit is not None and hit.product.recalled

    def own_device(self) -> DeviceId | None:
        """Who this device is to the hub; None until it is enrolled."""
        identity = self.outbox.identity()
        return None if identity is None else identity.device

    def place_names(self) -> Mapping[PlaceId, Localized]:
        return {each.id: each.name for each in self.catalogue.places()}

    def tiers(self) -> Mapping[str, Localized]:
        """How readers call the customers' cards."""
        shop = self.catalogue.shop()
        return {} if shop is None else shop.tiers

    def name_of(self, sku: str) -> Localized | None:
        hit = self.catalogue.by_sku(Sku(sku))
        return None if hit is None else hit.product.name

    def waiting_of(self, customer: CustomerId) -> tuple[Change, ...]:
        """Our changes to a customer that the hub has not answered, in order."""
        return self._waiting(_MOST_WAITING, customer_stream(customer))

    def nearest(self, sku: Sku, wanted: int, refused_in: StreamName) -> Nearest | None:
        """The nearest other store that has as many of this thing as are wanted."""
        places = {each.id: each for each in self.catalogue.places()}
        here = places.get(self.here)
        found = [
            Nearest(place.name, each.available, _away(here, place), place.id)
            for each in self.stock.of(sku)
            if each.place != self.here and each.available >= wanted
            if stock_stream(each.place) != refused_in
            if (place := places.get(each.place)) is not None and place.kind is PlaceKind.STORE
        ]
        return min(found, key=lambda each: each.away_km or 0.0, default=None)

    def task_sources(self, acting: Callable[[], StaffId | None]) -> TaskSources:
        """What the sheet of tasks is read from besides the outbox."""
        return TaskSources(
            waiting=self._waiting,
            customers=lambda: self.stories.eventful(self.own_device()),
            explain=self.explain,
            names=self.names_of_people,
            acting=acting,
            nearest=self.nearest,
            checked_again=self._waiting.checked_again,
            todo=self._tasks_here.to_do,
            held_for=self._held_for,
        )

    def _held_for(self, sku: Sku) -> tuple[HeldFor, ...]:
        """For whom this thing is kept aside in this store, the first to end first."""
        here = (each.hold for each in self.holds.of_thing(sku) if each.store == self.here)
        return tuple(HeldFor(h.customer, h.until_ms) for h in here if h.customer is not None)

    def names(self, language: str, staff: StaffId | None) -> PlaceNames:
        shop, identity = self.catalogue.shop(), self.outbox.identity()
        places = {each.id: each.name.in_(language) for each in self.catalogue.places()}
        return PlaceNames(
            shop.name.in_(language) if shop else "",
            places.get(self.here, ""),
            identity.name if identity else "",
            next((e.name.in_(language) for e in self.catalogue.colleagues() if e.id == staff), ""),
        )


def _away(here: Place | None, place: Place) -> float | None:
    return distance_km(here, place) if here else None
