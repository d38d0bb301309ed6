"""Products and places as they are stored: the hub's own JSON, checked when it came in.

Read without the wire models, whose import would cost a start 170 ms.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from store_app.codes.shop import RestrictedRule
from store_app.domain.identifiers import PlaceId, ProductId, Sku, StaffId
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.place import Place, PlaceKind
from store_app.domain.product import Choice, Product, Variant
from store_app.domain.staff import Colleague, Role


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that reviews of a category speak about."""

    id: str
    name: Localized


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of product, with the topics of its reviews."""

    id: str
    name: Localized
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop itself; `code_keys` check what it signs, `restricted` reads its own numbers."""

    id: str
    name: Localized
    currency: str
    languages: tuple[str, ...]
    domain: str
    code_keys: Mapping[int, bytes]
    tiers: Mapping[str, Localized] = field(default_factory=dict)
    restricted: tuple[RestrictedRule, ...] = ()


def product_of(text: str) -> Product:
    body = json.loads(text)
    return Product(
        id=ProductId(body["id"]),
        name=Localized(body["name"]),
        brand=body["brand"],
        category=body["category"],
        about=Localized(body["about"]),
        tile=body["tile"],
        rank=body["rank"],
        variants=tuple(_variant(each) for each in body["variants"]),
        discontinued=body.get("discontinued", False),
        recalled=body.get("recalled", False),
    )


def shop_of(text: str) -> Shop:
    body = json.loads(text)
    keys = {int(number): bytes.fromhex(key) for number, key in body.get("code_keys", {}).items()}
    return Shop(
        id=body["id"],
        name=Localized(body["name"]),
        currency=body["currency"],
        languages=tuple(body["languages"]),
        domain=body["domain"],
        code_keys=keys,
        tiers={tier: Localized(name) for tier, name in body.get("tiers", {}).items()},
        restricted=tuple(_rule(each) for each in body.get("restricted", ())),
    )


def category_of(text: str) -> Category:
    body = json.loads(text)
    topics = tuple(Topic(each["id"], Localized(each["name"])) for each in body.get("topics", ()))
    return Category(body["id"], Localized(body["name"]), topics)


def place_of(text: str) -> Place:
    body = json.loads(text)
    return Place(
        id=PlaceId(body["id"]),
        kind=PlaceKind(body["kind"]),
        name=Localized(body["name"]),
        latitude=body["latitude"],
        longitude=body["longitude"],
        delivery_days=body.get("delivery_days"),
    )


def colleague_of(text: str) -> Colleague:
    body = json.loads(text)
    return Colleague(
        id=StaffId(body["id"]),
        name=Localized(body["name"]),
        role=Role(body["role"]),
        store=PlaceId(body["store"]),
        pin_version=body["pin_version"],
    )


def _rule(body: dict[str, Any]) -> RestrictedRule:
    unit = Decimal(body.get("weight_unit_g", 1))
    return RestrictedRule(body["template"], unit, body.get("price_decimals", 2))


def _variant(body: dict[str, Any]) -> Variant:
    choices = tuple(
        Choice(each["axis"], Localized(each["label"]), each.get("swatch"))
        for each in body.get("choices", ())
    )
    price = Money(body["price"]["amount"], body["price"]["currency"])
    gtins = tuple(body.get("gtins", ()))
    return Variant(Sku(body["sku"]), body["item"], gtins, price, choices, body["picture"])
