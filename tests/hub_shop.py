"""A tiny shop: two lamps, a mug, two stores and a warehouse, two people who work there."""

from __future__ import annotations

from datetime import date
from typing import Final

from store_app.domain.identifiers import CustomerId, DeviceId, PlaceId
from store_app.domain.place import PlaceKind
from store_app.domain.staff import Role
from store_app.hub.hub import Hub
from store_app.protocol.catalogue import (
    CategoryBody,
    ChoiceBody,
    ColleagueBody,
    PlaceBody,
    ProductBody,
    ReviewBody,
    ShopBody,
    StockBody,
    VariantBody,
)
from store_app.protocol.changes import WireMoney

KIFISSIA: Final = PlaceId("kifissia")
GLYFADA: Final = PlaceId("glyfada")
WAREHOUSE: Final = PlaceId("warehouse")
ELENI: Final = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0001")
LAMP: Final = "lamp-sage"
LAMP_GTIN: Final = "09520000000011"
MUG: Final = "mug-white"
ANNA: Final = "anna"
MANAGER: Final = "maria"
PIN: Final = "2580"


def seed(hub: Hub) -> None:
    """Fill a new hub; a hub that has the shop already keeps what it has."""
    if hub.shop.places():
        return
    hub.shop.put_places([a_place(KIFISSIA), a_place(GLYFADA), a_place(WAREHOUSE)])
    hub.shop.put_shop(
        ShopBody(
            id="olive-oak",
            name={"en": "Olive & Oak"},
            currency="EUR",
            languages=("en", "el"),
            domain="olive-oak.example",
            country="GR",
        )
    )
    hub.shop.put_categories([CategoryBody(id="light", name={"en": "Light"})])
    hub.staff.put([a_colleague()], {ANNA: PIN})
    hub.catalogue.put([a_product(), a_product("mug", MUG, "Mug", rank=2, gtin=None)])
    hub.reviews.put([a_review("r1"), a_review("r2", rating=2)])
    for place in (KIFISSIA, WAREHOUSE):
        hub.stock.put(place, [StockBody(place=place, sku=LAMP, on_hand=4, aisle="B3")])


def put_manager(hub: Hub, staff: str = MANAGER, pin: str = PIN, pin_version: int = 1) -> None:
    """Somebody whom the shop trusts with more."""
    manager = a_colleague(staff, pin_version).model_copy(update={"role": Role.MANAGER})
    hub.staff.put([manager], {staff: pin})


def sign_manager_in(hub: Hub, *tablets: DeviceId) -> str:
    """A manager who proved with their PIN on these devices who they are."""
    put_manager(hub)
    for tablet in tablets:
        hub.staff.sign_in(tablet, MANAGER, PIN)
    return MANAGER


def a_place(place: PlaceId) -> PlaceBody:
    is_store = place != WAREHOUSE
    return PlaceBody(
        id=place,
        kind=PlaceKind.STORE if is_store else PlaceKind.WAREHOUSE,
        name={"en": place.title()},
        latitude=38.07,
        longitude=23.81,
    )


def a_colleague(staff: str = ANNA, pin_version: int = 1) -> ColleagueBody:
    return ColleagueBody(
        id=staff,
        name={"en": staff.title()},
        role=Role.ASSISTANT,
        store=KIFISSIA,
        pin_version=pin_version,
    )


def a_product(
    product: str = "lamp",
    sku: str = LAMP,
    name: str = "Arlo table lamp",
    *,
    rank: int = 1,
    gtin: str | None = LAMP_GTIN,
    amount: int = 8900,
) -> ProductBody:
    return ProductBody(
        id=product,
        name={"en": name, "el": "Επιτραπέζιο φωτιστικό", "fa": "چراغ رومیزی"},
        brand="Arlo",
        category="light",
        about={"en": "Warm."},
        tile="tileSage",
        rank=rank,
        variants=(
            VariantBody(
                sku=sku,
                item="40-2217",
                gtins=() if gtin is None else (gtin,),
                price=WireMoney(amount=amount, currency="EUR"),
                choices=(ChoiceBody(axis="colour", label={"en": "Sage"}, swatch="#A3B18A"),),
                picture="lamp.svg",
            ),
        ),
    )


def a_review(review: str, product: str = "lamp", rating: int = 5) -> ReviewBody:
    return ReviewBody(
        id=review,
        product=product,
        author="Maria",
        rating=rating,
        language="en",
        written_on=date(2026, 9, 14),
        text="Lovely.",
    )
