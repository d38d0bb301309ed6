"""What stands on a shelf label, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.code_pictures import Modules
from store_app.domain.product import Product, Variant
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import thing_words


@dataclass(frozen=True, slots=True)
class ShelfLabel:
    """One label: words for people, modules of the code for scanners."""

    name: str
    choices: str
    price: str
    place: str
    code: Modules


def shelf_label(
    product: Product, variant: Variant, aisle: str, code: Modules, amounts: Amounts
) -> ShelfLabel:
    """Name, what tells it from its sisters, price, item number and aisle."""
    words = thing_words(product, variant, amounts, lambda _: "")
    numbers = (variant.item_number or variant.sku, aisle)
    return ShelfLabel(
        name=words.name,
        choices=words.choices,
        price=amounts.money(variant.price),
        place=amounts.joined(*(amounts.plain(each) for each in numbers if each)),
        code=code,
    )
