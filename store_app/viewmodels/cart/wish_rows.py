"""The lines of a wishlist: what, at which price, and whether it can be had here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_served import Served
from store_app.domain.wishlist import Wish, wishes
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.cart.cart_rows import flag_of, source_of
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures, stock_here, thing_words, unknown_thing
from store_app.viewmodels.wording.tone import Tone


@dataclass(frozen=True, slots=True)
class WishRow:
    """One wish; `buyable` is false for a thing that the catalogue here does not hold."""

    sku: str
    name: str
    choices: str
    picture: str
    tile: str
    price: str
    stock: str
    stock_tone: int
    source: str
    source_icon: str
    source_tone: int
    buyable: bool


@element
class WishRows(Rows[WishRow]):
    """The wishlist, newest wish first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(WishRow, key=lambda row: row.sku, parent=parent)


def wish_rows(
    served: Served, amounts: Amounts, picture: Pictures, *, stale: bool = False
) -> tuple[WishRow, ...]:
    wished = wishes(served.state.wishlist)
    return tuple(_row(wish, served, amounts, picture, stale=stale) for wish in wished)


def _row(
    wish: Wish, served: Served, amounts: Amounts, picture: Pictures, *, stale: bool
) -> WishRow:
    thing = served.things.get(wish.sku)
    words = (
        thing_words(thing.product, thing.variant, amounts, picture)
        if thing
        else unknown_thing(wish.sku, amounts)
    )
    stock, tone = stock_here(thing.here if thing else None, amounts, stale=stale)
    flag, flag_tone = flag_of(thing)
    if flag:
        stock, tone = flag, flag_tone
    waits = wish.sku in served.waiting
    source, icon = source_of(wish.author, served, amounts, wish.origin.device)
    return WishRow(
        sku=wish.sku,
        name=words.name,
        choices=words.choices,
        picture=words.picture,
        tile=words.tile,
        price=amounts.money(thing.variant.price) if thing else "",
        stock=stock,
        stock_tone=tone,
        source=QCoreApplication.translate("Cart", "waiting to send") if waits else source,
        source_icon="hourglass" if waits else icon,
        source_tone=Tone.ATTENTION if waits else Tone.NEUTRAL,
        buyable=thing is not None and not flag,
    )
