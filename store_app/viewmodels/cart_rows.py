"""The lines of a cart: what, how many, how much, and who put it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_served import Served
from store_app.domain.cart import CartLine
from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import Sku
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.qml import element
from store_app.viewmodels.rows import Rows
from store_app.viewmodels.things import Pictures, thing_words, unknown_thing
from store_app.viewmodels.tone import Tone


@dataclass(frozen=True, slots=True)
class CartRow:
    """One line. `fresh` is true for a moment after somebody else changed it."""

    sku: str
    name: str
    choices: str
    picture: str
    tile: str
    total: str
    price_note: str
    note: str
    source: str
    source_icon: str
    source_tone: int
    quantity: int
    fresh: bool
    glance: str


@element
class CartRows(Rows[CartRow]):
    """The cart, newest line first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CartRow, key=lambda row: row.sku, parent=parent)


def cart_rows(
    served: Served, amounts: Amounts, picture: Pictures, fresh: frozenset[Sku]
) -> tuple[CartRow, ...]:
    return tuple(
        _row(line, served, amounts, picture, fresh=line.sku in fresh)
        for line in served.state.cart()
    )


def in_their_places(before: Sequence[CartRow], now: Sequence[CartRow]) -> tuple[CartRow, ...]:
    """New lines on top, the others where they stand: none moves under a finger that taps it."""
    places = {row.sku: place for place, row in enumerate(before)}
    return tuple(sorted(now, key=lambda row: places.get(row.sku, -1)))


def source_of(author: Author, served: Served, amounts: Amounts) -> tuple[str, str]:
    """Who put it there, in words and as an icon."""
    match author.channel:
        case Channel.PHONE:
            return QCoreApplication.translate("Cart", "added on phone"), "phone"
        case Channel.WEB:
            return QCoreApplication.translate("Cart", "added on the web"), "globe"
        case Channel.APP:
            return QCoreApplication.translate("Cart", "added in the app"), "phone"
        case Channel.KIOSK:
            return QCoreApplication.translate("Cart", "added at the kiosk"), "display"
        case _:
            name = served.staff.get(author.staff) if author.staff else None
            if name is None:
                return QCoreApplication.translate("Cart", "added in the store"), "store"
            text = QCoreApplication.translate("Cart", "added by %1")
            first = name.in_(amounts.language).split(" ")[0]
            return text.replace("%1", first), "store"


def _row(
    line: CartLine, served: Served, amounts: Amounts, picture: Pictures, *, fresh: bool
) -> CartRow:
    thing = served.things.get(line.sku)
    words = (
        thing_words(thing.product, thing.variant, amounts, picture)
        if thing
        else unknown_thing(line.sku, amounts)
    )
    waits = line.sku in served.waiting
    source, icon = source_of(line.latest.author, served, amounts)
    return CartRow(
        sku=line.sku,
        name=words.name,
        choices=words.choices,
        picture=words.picture,
        tile=words.tile,
        total=amounts.money(line.total) if line.total else "",
        price_note=_price_note(line, amounts),
        note=line.note.text if line.note else "",
        source=QCoreApplication.translate("Cart", "waiting to send") if waits else source,
        source_icon="hourglass" if waits else icon,
        source_tone=Tone.ATTENTION if waits else Tone.NEUTRAL,
        quantity=line.quantity,
        fresh=fresh,
        glance=_glance(line, source, amounts),
    )


def _glance(line: CartLine, source: str, amounts: Amounts) -> str:
    """'2 × €18.00 · added on phone'."""
    price = line.latest.price
    many = f"{amounts.number(line.quantity)} × {amounts.money(price) if price else ''}"
    return amounts.joined(many.strip(" ×") if price is None else many, source)


def _price_note(line: CartLine, amounts: Amounts) -> str:
    """Both prices where today's is another than the one seen; the lower one counts."""
    seen, now = line.latest.price_seen, line.latest.price_now
    if seen is None or now is None or seen == now:
        return ""
    text = QCoreApplication.translate("Cart", "Seen at %1, today %2")
    return text.replace("%1", amounts.money(seen)).replace("%2", amounts.money(now))
