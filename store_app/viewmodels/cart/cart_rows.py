"""The lines of a cart: what, how many, how much, and who put it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_served import Served, Thing
from store_app.domain.cart import CartLine, Entry
from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import DeviceId, Sku
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures, thing_words, unknown_thing
from store_app.viewmodels.wording.tone import Tone
from store_app.viewmodels.wording.who import author_name

_KEPT_TOGETHER: Final = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class CartRow:
    """One line. `fresh` is true for a moment after somebody else changed it.

    `told` says who changed it last and, on a line of its own, when; `flag` why it is not for sale
    any more, `held` where and until when it is kept aside.
    """

    sku: str
    name: str
    choices: str
    picture: str
    tile: str
    total: str
    price_note: str
    note: str
    source: str
    told: str
    source_icon: str
    source_tone: int
    quantity: int
    fresh: bool
    glance: str
    flag: str
    flag_tone: int
    held: str


@element
class CartRows(Rows[CartRow]):
    """The cart, newest line first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CartRow, key=lambda row: row.sku, parent=parent)


def cart_rows(
    served: Served, amounts: Amounts, picture: Pictures, fresh: frozenset[Sku], now_ms: int
) -> tuple[CartRow, ...]:
    return tuple(
        _row(line, served, amounts, picture, fresh=line.sku in fresh, now_ms=now_ms)
        for line in served.state.cart()
    )


def in_their_places(before: Sequence[CartRow], now: Sequence[CartRow]) -> tuple[CartRow, ...]:
    """New lines on top, the others where they stand: none moves under a finger that taps it."""
    places = {row.sku: place for place, row in enumerate(before)}
    return tuple(sorted(now, key=lambda row: places.get(row.sku, -1)))


def source_of(
    author: Author, served: Served, amounts: Amounts, device: DeviceId | None = None
) -> tuple[str, str]:
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
            name = author_name(author, device, served.names, amounts)
            if not name:
                return QCoreApplication.translate("Cart", "added in the store"), "store"
            text = QCoreApplication.translate("Cart", "added by %1")
            return text.replace("%1", name), "store"


def more_of(entry: Entry, served: Served, amounts: Amounts) -> str:
    """Who put the last of several there: 'one added by Sam on Counter 2'."""
    text = {
        Channel.PHONE: QCoreApplication.translate("Cart", "%1 of them added on phone"),
        Channel.WEB: QCoreApplication.translate("Cart", "%1 of them added on the web"),
        Channel.APP: QCoreApplication.translate("Cart", "%1 of them added in the app"),
        Channel.KIOSK: QCoreApplication.translate("Cart", "%1 of them added at the kiosk"),
    }.get(entry.author.channel, "")
    name = author_name(entry.author, entry.origin.device, served.names, amounts)
    if not text and name:
        text = QCoreApplication.translate("Cart", "%1 of them added by %2").replace("%2", name)
    text = text or QCoreApplication.translate("Cart", "%1 of them added in the store")
    return text.replace("%1", amounts.number(entry.quantity))


def flag_of(thing: Thing | None) -> tuple[str, Tone]:
    """Why a thing may not be handed over or sold any more; empty if it may."""
    if thing is not None and thing.product.recalled:
        text = QCoreApplication.translate("Cart", "Recalled: do not hand it over")
        return text, Tone.PROBLEM
    if thing is not None and thing.product.discontinued:
        return QCoreApplication.translate("Cart", "No longer sold"), Tone.ATTENTION
    return "", Tone.NEUTRAL


def _row(
    line: CartLine,
    served: Served,
    amounts: Amounts,
    picture: Pictures,
    *,
    fresh: bool,
    now_ms: int,
) -> CartRow:
    thing = served.things.get(line.sku)
    words = (
        thing_words(thing.product, thing.variant, amounts, picture)
        if thing
        else unknown_thing(line.sku, amounts)
    )
    waits = line.sku in served.waiting
    source, icon = _source(line, served, amounts)
    if waits:
        source, icon = QCoreApplication.translate("Cart", "waiting to send"), "hourglass"
    flag, flag_tone = flag_of(thing)
    return CartRow(
        sku=line.sku,
        name=words.name,
        choices=words.choices,
        picture=words.picture,
        tile=words.tile,
        total=amounts.money(line.total) if line.total else "",
        price_note=price_note(line, amounts),
        note=line.note.text if line.note else "",
        source=source,
        told=source if waits else f"{source}\n{_when(line, amounts, now_ms)}",
        source_icon=icon,
        source_tone=Tone.ATTENTION if waits else Tone.NEUTRAL,
        quantity=line.quantity,
        fresh=fresh,
        glance=_glance(line, _source(line, served, amounts)[0], amounts),
        flag=flag,
        flag_tone=flag_tone,
        held=held_words(served, line.sku, amounts, now_ms),
    )


def held_words(served: Served, sku: Sku, amounts: Amounts, now_ms: int) -> str:
    """'Held in Glyfada until 14:30'; empty if nothing is kept aside."""
    held = served.held.get(sku)
    if held is None:
        return ""
    until = amounts.moment_of_day(held.hold.until_ms, now_ms)
    store = served.names.places.get(held.store)
    if store is None or held.store == served.names.own_place:
        return QCoreApplication.translate("Hold", "Held until %1").replace("%1", until)
    text = QCoreApplication.translate("Cart", "Held in %1 until %2", "%1 is another store")
    return text.replace("%1", store.in_(amounts.language)).replace("%2", until)


def _when(line: CartLine, amounts: Amounts, now_ms: int) -> str:
    return amounts.past(line.latest.at_ms, now_ms).replace(" ", _KEPT_TOGETHER)


def _source(line: CartLine, served: Served, amounts: Amounts) -> tuple[str, str]:
    """Who put the line there; where that is told differently of its pieces, who put the last."""
    latest = line.latest
    source, icon = source_of(latest.author, served, amounts, latest.origin.device)
    told = {source_of(each.author, served, amounts, each.origin.device) for each in line.entries}
    return (more_of(latest, served, amounts), icon) if len(told) > 1 else (source, icon)


def _glance(line: CartLine, source: str, amounts: Amounts) -> str:
    """'2 × €18.00 · added on phone'."""
    price = line.latest.price
    many = f"{amounts.number(line.quantity)} × {amounts.money(price) if price else ''}"
    return amounts.joined(many.strip(" ×") if price is None else many, source)


def price_note(line: CartLine, amounts: Amounts) -> str:
    """Both prices where today's is another than the one seen; the lower one counts."""
    seen, now = line.latest.price_seen, line.latest.price_now
    if seen is None or now is None or seen == now:
        return ""
    text = QCoreApplication.translate("Cart", "Seen at %1, today %2")
    return text.replace("%1", amounts.money(seen)).replace("%2", amounts.money(now))


def charge_words(line: CartLine, amounts: Amounts) -> str:
    """The offer to let today's price count, where the lower one seen counts until somebody does."""
    seen, now = line.latest.price_seen, line.latest.price_now
    if seen is None or now is None or seen.currency != now.currency or now.amount <= seen.amount:
        return ""
    return QCoreApplication.translate("Notices", "Charge %1").replace("%1", amounts.money(now))
