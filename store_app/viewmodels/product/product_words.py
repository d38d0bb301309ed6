"""All the words and figures at the top of the product page, made from one reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from store_app.actions.look_up_product import ProductSheet
from store_app.domain.availability import is_stale
from store_app.domain.product import Product
from store_app.viewmodels.wording.ages import age_of
from store_app.viewmodels.wording.amounts import Amounts


@dataclass(frozen=True, slots=True)
class ProductState:
    """Everything on the page that is no list."""

    ready: bool = False
    product_id: str = ""
    sku: str = ""
    brand: str = ""
    item: str = ""
    name: str = ""
    about: str = ""
    tile: str = "tileStone"
    picture: str = ""
    price: str = ""
    price_note: str = ""
    price_age: str = ""
    stale: bool = False
    discontinued: bool = False
    recalled: str = ""
    wished: bool = False
    serving: bool = False
    problem_title: str = ""
    problem: str = ""


def product_state(
    sheet: ProductSheet, amounts: Amounts, picture: Callable[[str], str]
) -> ProductState:
    """What does not depend on the time, the connection or the customer."""
    product, variant = sheet.product, sheet.variant
    item = QCoreApplication.translate("ShownProduct", "Item %1")
    return ProductState(
        ready=True,
        product_id=product.id,
        sku=variant.sku,
        brand=product.brand,
        item=item.replace("%1", amounts.plain(amounts.code(variant.item_number))),
        name=product.name.in_(amounts.language),
        about=product.about.in_(amounts.language),
        tile=product.tile,
        picture=picture(variant.picture),
        price=amounts.money(variant.price),
        discontinued=product.discontinued,
        recalled=_recalled(product),
    )


def _recalled(product: Product) -> str:
    if not product.recalled:
        return ""
    return QCoreApplication.translate(
        "ShownProduct", "Recalled: do not hand it over. Take it off the shelf."
    )


def aged(
    state: ProductState, sheet: ProductSheet, amounts: Amounts, now_ms: int, *, live: bool
) -> ProductState:
    """The same state, with figures too old to be trusted shown as old."""
    stale = bool(sheet.stock) and all(
        not live or is_stale(each.availability.as_of_ms, now_ms) for each in sheet.stock
    )
    note, priced = "", age_of(sheet.priced_ms, now_ms, amounts, live=live)
    if priced.stale:
        text = QCoreApplication.translate("ShownProduct", "Price of %1")
        note = text.replace("%1", amounts.within(sheet.priced_ms, now_ms))
    age = "" if priced.stale else priced.text
    return replace(state, stale=stale, price_note=note, price_age=age)


def missing_state() -> ProductState:
    """The product is not, or no longer, on this device."""
    return ProductState(
        problem_title=QCoreApplication.translate("ShownProduct", "This product is not here"),
        problem=QCoreApplication.translate(
            "ShownProduct", "It may have left the range. Search finds what is like it."
        ),
    )
