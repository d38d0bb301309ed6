"""What this device holds, as the view-models ask for it: in one place, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.clocks import Clock
from store_app.codes import BadgeCode, Meaning, ShopCodes, read_code
from store_app.domain.identifiers import PlaceId, Sku, StaffId
from store_app.domain.money import Money
from store_app.replica.opening import DeviceData
from store_app.replica.product_json import Shop
from store_app.replica.stock import Stock


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """What the frame of the window calls the shop, the store and this device; empty: not known."""

    shop: str
    place: str
    device: str


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
        self.stock = Stock(data.replica_file, here)
        self.reviews = data.reviews()
        self.search = data.search()
        self.verifiers = data.verifiers()
        self.here = here
        self._clock = clock

    def meaning(self, text: str, symbology: str = "") -> Meaning:
        """What a scanned text means in this shop."""
        shop = self.catalogue.shop()
        codes = ShopCodes() if shop is None else codes_of(shop)
        now_s = self._clock.now_ms() // 1000
        return read_code(text, symbology=symbology, shop=codes, now_s=now_s)

    def badge(self, text: str) -> StaffId | None:
        """Whose badge this is, if they work here."""
        meaning = self.meaning(text)
        staff = StaffId(meaning.staff_id) if isinstance(meaning, BadgeCode) else None
        return staff if staff is not None and self.works_here(staff) else None

    def works_here(self, staff: StaffId) -> bool:
        return any(each.id == staff for each in self.catalogue.colleagues(self.here))

    def price_of(self, sku: Sku) -> Money | None:
        hit = self.catalogue.by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        return None if variant is None else variant.price

    def names(self, language: str) -> PlaceNames:
        shop, identity = self.catalogue.shop(), self.outbox.identity()
        places = {each.id: each.name.in_(language) for each in self.catalogue.places()}
        return PlaceNames(
            shop.name.in_(language) if shop else "",
            places.get(self.here, ""),
            identity.name if identity else "",
        )
