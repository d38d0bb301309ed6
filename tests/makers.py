"""A small shop and its customers, made by plain functions: say only what the test is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from store_app.clocks import Clock
from store_app.domain.change import Author, Change, Channel, Intent, Stamp
from store_app.domain.customer import Profile
from store_app.domain.identifiers import (
    CATALOGUE,
    REVIEWS,
    SHOP,
    CustomerId,
    DeviceId,
    PlaceId,
    StaffId,
    customer_stream,
    stock_stream,
)
from store_app.domain.place import PlaceKind
from store_app.domain.reducer import reduce
from store_app.domain.staff import Role
from store_app.domain.state import CustomerState
from store_app.protocol.catalogue import (
    CategoryBody,
    ChoiceBody,
    ColleagueBody,
    PlaceBody,
    ProductBody,
    ReviewBody,
    ShopBody,
    StockBody,
    TopicBody,
    VariantBody,
)
from store_app.protocol.changes import WireMoney
from store_app.protocol.exchange import FeedRow, PullResponse, Row, StateRow
from store_app.protocol.state import state_to_json
from store_app.replica.identity import Identity
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from tests.fakes.clock import FrozenClock

KIFISSIA: Final = PlaceId("kifissia")
MAROUSI: Final = PlaceId("marousi")
WAREHOUSE: Final = PlaceId("warehouse")
TABLET: Final = DeviceId("tablet-a")
EPOCH: Final = "epoch-1"
ELENI: Final = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0001")
LAMP_GTIN: Final = "09520000000011"
NOW_MS: Final = 1_795_000_000_000


def a_variant(
    sku: str = "lamp-sage",
    *,
    item: str = "40-2217",
    gtins: Sequence[str] = (LAMP_GTIN,),
    amount: int = 8900,
    colour: str = "Sage",
    picture: str = "arlo-table-lamp-sage.svg",
) -> VariantBody:
    return VariantBody(
        sku=sku,
        item=item,
        gtins=tuple(gtins),
        price=WireMoney(amount=amount, currency="EUR"),
        choices=(ChoiceBody(axis="colour", label={"en": colour}, swatch="#A3B18A"),),
        picture=picture,
    )


def a_product(  # noqa: PLR0913 - each test names what it is about
    product: str = "lamp",
    *,
    name: dict[str, str] | None = None,
    brand: str = "Oak Studio",
    category: str = "light",
    rank: int = 1,
    variants: Sequence[VariantBody] = (),
    discontinued: bool = False,
) -> ProductBody:
    return ProductBody(
        id=product,
        name=name or {"en": "Arlo table lamp", "el": "Επιτραπέζιο φωτιστικό", "fa": "چراغ رومیزی"},
        brand=brand,
        category=category,
        about={"en": "Warm light for a reading corner."},
        tile="tileSage",
        rank=rank,
        variants=tuple(variants) or (a_variant(),),
        discontinued=discontinued,
    )


def a_review(  # noqa: PLR0913 - as above
    review: str = "r1",
    *,
    product: str = "lamp",
    rating: int = 5,
    language: str = "en",
    written_on: date = date(2026, 9, 14),
    topics: Sequence[str] = ("light",),
    text: str = "Warm, soft light.",
) -> ReviewBody:
    return ReviewBody(
        id=review,
        product=product,
        author="Maria",
        rating=rating,
        language=language,
        written_on=written_on,
        text=text,
        topics=tuple(topics),
    )


def a_figure(
    sku: str = "lamp-sage", on_hand: int = 4, *, place: str = KIFISSIA, held: int = 0
) -> StockBody:
    return StockBody(place=place, sku=sku, on_hand=on_hand, held=held, aisle="B3")


def a_place(place: str, latitude: float = 38.07) -> PlaceBody:
    is_warehouse = place == WAREHOUSE
    return PlaceBody(
        id=place,
        kind=PlaceKind.WAREHOUSE if is_warehouse else PlaceKind.STORE,
        name={"en": "Online" if is_warehouse else place.title()},
        latitude=latitude,
        longitude=23.81,
        delivery_days=2 if is_warehouse else None,
    )


def a_colleague(staff: str = "sam", *, pin_version: int = 1) -> ColleagueBody:
    return ColleagueBody(
        id=staff,
        name={"en": staff.title()},
        role=Role.ASSISTANT,
        store=KIFISSIA,
        pin_version=pin_version,
    )


def shop_rows() -> dict[str, BaseModel]:
    """The shop, its places, a category and a colleague, by key."""
    shop = ShopBody(
        id="olive-oak",
        name={"en": "Olive & Oak"},
        currency="EUR",
        languages=("en", "el"),
        domain="olive-oak.example",
        code_keys={1: "00" * 32},
    )
    topics = (
        TopicBody(id="light", name={"en": "Light"}),
        TopicBody(id="build", name={"en": "Build"}),
    )
    category = CategoryBody(id="light", name={"en": "Lighting", "el": "Φωτισμός"}, topics=topics)
    return {
        "shop": shop,
        "category:light": category,
        "place:kifissia": a_place(KIFISSIA),
        "place:marousi": a_place(MAROUSI, 38.05),
        "place:warehouse": a_place(WAREHOUSE, 38.2),
        "staff:sam": a_colleague(),
    }


def feed(stream: str, bodies: dict[str, BaseModel | None], first_seq: int = 1) -> list[FeedRow]:
    """Rows of a keyed stream; None says that a key is gone."""
    return [
        FeedRow(
            stream=stream,
            seq=seq,
            key=key,
            body=None if body is None else body.model_dump(mode="json"),
        )
        for seq, (key, body) in enumerate(bodies.items(), start=first_seq)
    ]


def a_page(rows: Iterable[Row] = (), **changes: object) -> PullResponse:
    """One answer of the hub; its heads follow from its rows unless they are given."""
    taken = tuple(rows)
    plain: dict[str, object] = {
        "cursor": "cursor-1",
        "epoch": EPOCH,
        "as_of_ms": NOW_MS,
        "rows": taken,
        "heads": {row.stream: row.seq for row in taken},
        "last_n": 0,
        "durable_n": 0,
        "more": False,
    }
    return PullResponse.model_validate(plain | changes)


def a_shop_page(
    products: Sequence[ProductBody] = (),
    reviews: Sequence[ReviewBody] = (),
    figures: Sequence[StockBody] = (),
) -> PullResponse:
    """The whole small shop in one answer."""
    those = products or (a_product(),)
    rows = feed(SHOP, dict(shop_rows()))
    rows += feed(CATALOGUE, {each.id: each for each in those})
    rows += feed(REVIEWS, {each.id: each for each in reviews})
    for figure in figures or (a_figure(), a_figure(on_hand=9, place=WAREHOUSE)):
        rows += feed(stock_stream(PlaceId(figure.place)), {figure.sku: figure})
    return a_page(rows)


def an_identity(device: DeviceId = TABLET, hub_url: str = "http://127.0.0.1:1") -> Identity:
    return Identity(device, "t" * 32, hub_url, KIFISSIA, (MAROUSI, WAREHOUSE), EPOCH, "Tablet A")


def an_author(staff: str = "sam") -> Author:
    return Author(Channel.STORE, StaffId(staff), KIFISSIA)


def a_state(*intents: Intent, name: str = "Eleni Papadaki") -> CustomerState:
    """What a customer's stream adds up to after these changes of another device."""
    state = CustomerState(profile=Profile(name, phone="+30 694 555 0101", email="eleni@mail.gr"))
    for n, intent in enumerate(intents, start=1):
        stream = customer_stream(ELENI)
        change = Change(DeviceId("web"), n, stream, state.clock, an_author(), NOW_MS, intent)
        state = reduce(state, change, Stamp(n)).state
    return state


def a_state_row(state: CustomerState, customer: CustomerId = ELENI, seq: int = 1) -> StateRow:
    return StateRow(stream=customer_stream(customer), seq=seq, state=state_to_json(state))


def an_enrolled_device(folder: Path, clock: Clock | None = None) -> DeviceData:
    """Open files of a device that is enrolled and has heard nothing of the hub yet."""
    data = open_device(folder, clock or FrozenClock(NOW_MS))
    data.outbox.enrol(an_identity())
    return data


def a_filled_replica(
    folder: Path,
    *,
    clock: Clock | None = None,
    products: Sequence[ProductBody] = (),
    reviews: Sequence[ReviewBody] = (),
    figures: Sequence[StockBody] = (),
    eleni: CustomerState | None = None,
) -> DeviceData:
    """An enrolled device that holds the small shop and, if given, Eleni. Close it at the end."""
    data = an_enrolled_device(folder, clock)
    intake = Intake(data.replica_file, data.clock)
    intake.take(a_shop_page(products, reviews, figures))
    if eleni is not None:
        intake.take(a_page([a_state_row(eleni)], cursor="cursor-2"))
    return data
