"""The lines of a cart that is to be paid, each with why it may not be sold, if so."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.check_out import for_sale
from store_app.actions.read_served import Served
from store_app.domain.cart import CartLine
from store_app.domain.identifiers import Sku
from store_app.domain.product import Product
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.cart.cart_rows import flag_of
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures, ThingWords, thing_words, unknown_thing
from store_app.viewmodels.wording.tone import Tone


@dataclass(frozen=True, slots=True)
class PayRow:
    """One line: how many of what, what that costs, and the reason why it is not for sale."""

    sku: str
    name: str
    facts: str
    total: str
    picture_url: str
    tile_name: str
    flagged: bool


@element
class PayRows(Rows[PayRow]):
    """As the cart stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PayRow, key=lambda row: row.sku, parent=parent)


def pay_rows(served: Served, amounts: Amounts, picture: Pictures) -> tuple[PayRow, ...]:
    return tuple(_row(line, served, amounts, picture) for line in served.state.cart())


def not_sold(served: Served, amounts: Amounts) -> tuple[str, ...]:
    """The names of what lies in the cart and may not be sold."""
    cart = served.state.cart()
    return tuple(
        _words(served, line.sku, amounts, str).name
        for line in cart
        if not for_sale(_product(served, line.sku))
    )


def _row(line: CartLine, served: Served, amounts: Amounts, picture: Pictures) -> PayRow:
    words = _words(served, line.sku, amounts, picture)
    thing = served.things.get(line.sku)
    flag, _ = flag_of(thing) if thing else (_unknown(), Tone.ATTENTION)
    many = f"{amounts.number(line.quantity)} × "
    return PayRow(
        sku=line.sku,
        name=f"{many}{words.name}",
        facts=flag or words.choices,
        total=amounts.money(line.total) if line.total else "",
        picture_url=words.picture,
        tile_name=words.tile,
        flagged=not for_sale(_product(served, line.sku)),
    )


def _unknown() -> str:
    return QCoreApplication.translate("Cart", "No longer sold")


def _words(served: Served, sku: Sku, amounts: Amounts, picture: Pictures) -> ThingWords:
    thing = served.things.get(sku)
    if thing is None:
        return unknown_thing(sku, amounts)
    return thing_words(thing.product, thing.variant, amounts, picture)


def _product(served: Served, sku: Sku) -> Product | None:
    thing = served.things.get(sku)
    return None if thing is None else thing.product
