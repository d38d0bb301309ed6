"""Products, reviews, places, stock and staff as the hub sends them.

Each of these lives in a *keyed* stream: the stream holds the newest body of every key, numbered by
the change that wrote it. A device at any age reads what is newer than its cursor and is up to
date; a body of None says that the key is gone.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from store_app.codes.shop import RestrictedRule
from store_app.domain.availability import Availability
from store_app.domain.identifiers import PlaceId, ProductId, Sku, StaffId
from store_app.domain.localized import Localized
from store_app.domain.place import Place, PlaceKind
from store_app.domain.product import Choice, Product, Variant
from store_app.domain.review import Review
from store_app.domain.staff import Colleague, Role
from store_app.protocol.base import Answer
from store_app.protocol.changes import SkuText, WireMoney

Texts = Annotated[
    dict[Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")], str], Field(min_length=1)
]
Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
GtinText = Annotated[str, StringConstraints(pattern=r"^[0-9]{14}$")]
PictureName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]


class ChoiceBody(Answer):
    """One property of a variant."""

    axis: Name
    label: Texts
    swatch: Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")] | None = None


class VariantBody(Answer):
    """One thing that can be sold."""

    sku: SkuText
    item: Name
    gtins: tuple[GtinText, ...] = ()
    price: WireMoney
    choices: tuple[ChoiceBody, ...] = ()
    picture: PictureName

    def to_domain(self) -> Variant:
        choices = tuple(
            Choice(choice.axis, Localized(choice.label), choice.swatch) for choice in self.choices
        )
        price = self.price.to_domain()
        return Variant(Sku(self.sku), self.item, self.gtins, price, choices, self.picture)


class ProductBody(Answer):
    """One product in all its variants (stream `catalogue`, key: product id)."""

    id: Name
    name: Texts
    brand: str
    category: Name
    about: Texts
    tile: Name
    rank: Annotated[int, Field(ge=1)]
    discontinued: bool = False
    recalled: bool = False
    variants: Annotated[tuple[VariantBody, ...], Field(min_length=1)]

    def to_domain(self) -> Product:
        return Product(
            id=ProductId(self.id),
            name=Localized(self.name),
            brand=self.brand,
            category=self.category,
            about=Localized(self.about),
            tile=self.tile,
            rank=self.rank,
            variants=tuple(variant.to_domain() for variant in self.variants),
            discontinued=self.discontinued,
            recalled=self.recalled,
        )


class ReviewBody(Answer):
    """One review (stream `reviews`, key: review id)."""

    id: Name
    product: Name
    author: str
    rating: Annotated[int, Field(ge=1, le=5)]
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    written_on: date
    text: str
    topics: tuple[Name, ...] = ()

    def to_domain(self) -> Review:
        return Review(
            id=self.id,
            product=ProductId(self.product),
            author=self.author,
            rating=self.rating,
            language=self.language,
            written_on=self.written_on,
            text=self.text,
            topics=self.topics,
        )


class StockBody(Answer):
    """The stock of one thing (stream `store:<place>:stock`, key: sku)."""

    place: Name
    sku: SkuText
    on_hand: int
    held: Annotated[int, Field(ge=0)] = 0
    aisle: Annotated[str, StringConstraints(max_length=20)] | None = None
    # The last count that was believed, as `device:n`: a new one must have seen it.
    counted: Annotated[str, StringConstraints(max_length=100)] | None = None

    def to_domain(self, as_of_ms: int) -> Availability:
        """As of the moment when the hub last vouched for the whole stream."""
        place, sku = PlaceId(self.place), Sku(self.sku)
        return Availability(place, sku, self.on_hand, self.held, self.aisle, as_of_ms)


class TopicBody(Answer):
    """Something that reviews of a category speak about."""

    id: Name
    name: Texts


class RestrictedBody(Answer):
    """How one kind of the shop's own numbers is built; see `store_app.codes.shop`."""

    template: Annotated[str, StringConstraints(pattern=r"^[0-9IWPVC]{13}$")]
    weight_unit_g: Annotated[Decimal, Field(gt=0)] = Decimal(1)
    price_decimals: Annotated[int, Field(ge=0, le=4)] = 2

    @model_validator(mode="after")
    def _is_a_rule(self) -> Self:
        RestrictedRule(self.template)
        return self


class ShopBody(Answer):
    """The shop itself (stream `shop`, key `shop`)."""

    type: Literal["shop"] = "shop"
    id: Name
    name: Texts
    currency: str
    languages: tuple[str, ...]
    domain: str
    # Where phone numbers without a country code belong (ISO 3166-1).
    country: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")] | None = None
    # Key id -> key in hex, for codes that this shop signs.
    code_keys: dict[int, str] = Field(default_factory=dict)
    # What customers' profiles name as their tier -> how readers of each language call it.
    tiers: dict[str, Texts] = Field(default_factory=dict)
    # The first rule whose template fits a number counts.
    restricted: tuple[RestrictedBody, ...] = ()


class CategoryBody(Answer):
    """One category (stream `shop`, key `category:<id>`)."""

    type: Literal["category"] = "category"
    id: Name
    name: Texts
    topics: tuple[TopicBody, ...] = ()


class PlaceBody(Answer):
    """One store or warehouse (stream `shop`, key `place:<id>`)."""

    type: Literal["place"] = "place"
    id: Name
    kind: PlaceKind
    name: Texts
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    delivery_days: int | None = None

    def to_domain(self) -> Place:
        place, name = PlaceId(self.id), Localized(self.name)
        return Place(place, self.kind, name, self.latitude, self.longitude, self.delivery_days)


class ColleagueBody(Answer):
    """One member of staff (stream `shop`, key `staff:<id>`); never their PIN."""

    type: Literal["staff"] = "staff"
    id: Name
    name: Texts
    role: Role
    store: Name
    pin_version: int

    def to_domain(self) -> Colleague:
        staff, name = StaffId(self.id), Localized(self.name)
        return Colleague(staff, name, self.role, PlaceId(self.store), self.pin_version)


ShopRowBody = Annotated[
    ShopBody | CategoryBody | PlaceBody | ColleagueBody, Field(discriminator="type")
]
