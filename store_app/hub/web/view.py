"""What the page shows, worked out from the customer's state; no HTML and no database here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from markupsafe import Markup

from store_app.domain.availability import Availability, Level
from store_app.domain.cart import CartLine, Entry, subtotal
from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartRemove,
    Channel,
    Intent,
    WishAdd,
    WishRemove,
    WishToCart,
)
from store_app.domain.customer import Profile
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.domain.notices import Notice
from store_app.domain.product import Product
from store_app.domain.seen import Origin
from store_app.domain.wishlist import Wish, wishes
from store_app.hub.customers.bags import CustomerView
from store_app.hub.customers.words import Words
from store_app.hub.web.held import HoldRow, hold_rows
from store_app.hub.web.surroundings import Surroundings
from store_app.hub.web.things import Instead, Shelf, Thing
from store_app.hub.web.told import staff_name, told, who
from store_app.protocol.changes import intent_to_wire

JUST_NOW_MS: Final = 60_000
STILL_HERE_MS: Final = 30 * 60_000


@dataclass(frozen=True, slots=True)
class Source:
    """Who put a thing on a list, in words and as an icon."""

    icon: str
    text: Markup
    now: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the bag. `stamp` changes with everything that anybody does to the row.

    `notice` explains what the customer's own change met, `instead` is offered for what is not sold.
    """

    thing: Thing
    quantity: int
    total: Money | None
    source: Source
    stamp: str
    note: str
    note_by: str
    price_note: Markup | None
    more: str | None
    fewer: str
    notice: Markup | None = None
    instead: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be had instead, and the row that it becomes."""

    what: Instead
    as_line: Line


@dataclass(frozen=True, slots=True)
class WishCard:
    """One thing on the wishlist, and the row that it becomes in the bag."""

    thing: Thing
    source: Source
    stamp: str
    level: Level | None
    stock: Markup | None
    aisle: Markup | None
    move: str | None
    forget: str
    undo: str
    as_line: Line | None


@dataclass(frozen=True, slots=True)
class BagView:
    """Everything on the page."""

    seq: int
    lines: tuple[Line, ...]
    wishes: tuple[WishCard, ...]
    pieces: int
    total: Money | None
    currency: str
    first_name: str
    helper: str
    recalled: str
    holds: tuple[HoldRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """What every row is drawn with."""

    products: Mapping[Sku, Product]
    around: Surroundings
    words: Words
    tiles: frozenset[str]
    now_ms: int
    notices: Mapping[Sku, Notice] = field(default_factory=dict)

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.products, self.words, self.tiles)


def bag_view(view: CustomerView, drawing: Drawing) -> BagView:
    """The page of a customer in one language."""
    cart = view.state.cart()
    total = subtotal(cart)
    rows = tuple(_line(line, drawing) for line in cart)
    return BagView(
        seq=view.seq,
        lines=rows,
        wishes=tuple(_wish(wish, drawing) for wish in wishes(view.state.wishlist)),
        pieces=view.state.pieces(),
        total=total,
        currency=_currency(view, total),
        first_name=first_name(view.state.profile),
        helper=_helper((*view.state.entries, *view.state.wishlist), drawing),
        holds=hold_rows(drawing.around.held, drawing.words, drawing.tiles, drawing.now_ms),
        recalled=drawing.words.joined(*(row.thing.name for row in rows if row.thing.recalled)),
    )


def first_name(profile: Profile | None) -> str:
    """All of the customer's name that a page shows, as others may look at the phone too."""
    return (profile.name.split() or [""])[0] if profile else ""


def _line(line: CartLine, drawing: Drawing) -> Line:
    thing = drawing.shelf.thing(line.sku)
    price = thing.price or line.latest.price
    fewer: Intent = CartDec(line.sku, 1) if line.quantity > 1 else CartRemove(line.sku)
    return Line(
        thing=thing if thing.price else replace(thing, price=price),
        quantity=line.quantity,
        total=line.total,
        source=_source(line.latest.author, line.latest.at_ms, drawing),
        stamp=_stamp(line),
        note=line.note.text if line.note else "",
        note_by=_who(line.note.author, drawing) if line.note else "",
        price_note=_price_note(line, drawing.words),
        more=_wire(CartAdd(line.sku, 1, price)) if price and not thing.recalled else None,
        fewer=_wire(fewer),
        notice=told(drawing.notices.get(line.sku), drawing.around, drawing.words),
        instead=tuple(
            Offer(each, _line_to_be(each.thing, drawing.words))
            for each in drawing.shelf.instead(drawing.around.offered.get(line.sku, ()))
        ),
    )


def _move(thing: Thing) -> str | None:
    sold = thing.price is not None and not thing.recalled
    return _wire(WishToCart(thing.sku, thing.price)) if sold and thing.price else None


def _stamp(line: CartLine) -> str:
    noted = f" {line.note.at_ms}" if line.note else ""
    return " ".join(f"{_name(each.origin)}:{each.quantity}" for each in line.entries) + noted


def _wish(wish: Wish, drawing: Drawing) -> WishCard:
    thing = drawing.shelf.thing(wish.sku)
    stock = drawing.around.stock.get(wish.sku)
    place = drawing.around.place
    return WishCard(
        thing=thing,
        source=_source(wish.author, wish.at_ms, drawing),
        stamp=_name(wish.origin),
        level=stock.level if stock else None,
        stock=_stock(stock, drawing.words.of(place), drawing.words) if stock and place else None,
        aisle=_aisle(stock, drawing.words) if stock else None,
        move=_move(thing),
        forget=_wire(WishRemove(wish.sku)),
        undo=_wire(WishAdd(wish.sku)),
        as_line=_line_to_be(thing, drawing.words) if thing.price else None,
    )


def _line_to_be(thing: Thing, words: Words) -> Line:
    """The row in the bag for a thing of which none is there yet; a script counts it up."""
    return Line(
        thing=thing,
        quantity=0,
        total=Money(0, thing.price.currency) if thing.price else None,
        source=Source("phone", words.text("by_you"), now=False),
        stamp="",
        note="",
        note_by="",
        price_note=None,
        more=_wire(CartAdd(thing.sku, 1, thing.price)) if thing.price else None,
        fewer=_wire(CartDec(thing.sku, 1)),
    )


def _source(author: Author, at_ms: int, drawing: Drawing) -> Source:
    words = drawing.words
    now = _is_within(JUST_NOW_MS, at_ms, drawing.now_ms)
    match author.channel:
        case Channel.PHONE:
            return Source("phone", words.text("by_you"), now)
        case Channel.WEB:
            return Source("globe", words.text("by_web"), now)
        case Channel.APP:
            return Source("phone", words.text("by_app"), now)
        case Channel.KIOSK:
            return Source("display", words.text("by_kiosk"), now)
        case _:
            name = staff_name(author, drawing.around, drawing.words)
            if not name:
                return Source("store", words.text("by_store"), now)
            return Source(
                "store", words.text("by_staff_now" if now else "by_staff", name=name), now
            )


def _who(author: Author, drawing: Drawing) -> str:
    return who(author, drawing.around, drawing.words)


def _helper(things: Iterable[Entry | Wish], drawing: Drawing) -> str:
    """The first name of whoever of the staff did something for the customer just now."""
    recent = [
        thing
        for thing in things
        if thing.author.staff and _is_within(STILL_HERE_MS, thing.at_ms, drawing.now_ms)
    ]
    latest = max(recent, key=lambda thing: thing.at_ms, default=None)
    return staff_name(latest.author, drawing.around, drawing.words) if latest else ""


def _is_within(span_ms: int, at_ms: int, now_ms: int) -> bool:
    """Whether it was so short a time ago; a clock a day ahead does not make it so for a day."""
    return abs(now_ms - at_ms) < span_ms


def _stock(stock: Availability, place: str, words: Words) -> Markup:
    if stock.level is Level.NONE_LEFT:
        return words.text("none_left", place=place)
    return words.count("stock", stock.available, place=place)


def _aisle(stock: Availability, words: Words) -> Markup | None:
    """Where to find it; beside 'last one' the bare sign, so that all fits into one line."""
    if not stock.aisle or stock.level is Level.NONE_LEFT:
        return None
    named = words.text("aisle", aisle=stock.aisle)
    return Markup("<bdi>{}</bdi>").format(stock.aisle) if stock.level is Level.LAST_ONE else named


def _price_note(line: CartLine, words: Words) -> Markup | None:
    """Both prices where today's is another than the one seen; the lower one counts."""
    seen, now = line.latest.price_seen, line.latest.price_now
    if seen is None or now is None or seen == now:
        return None
    return words.text("price_note", seen=words.money(seen), now=words.money(now))


def _currency(view: CustomerView, total: Money | None) -> str:
    if total is not None:
        return total.currency
    prices = [v.price for product in view.products.values() for v in product.variants]
    return prices[0].currency if prices else "EUR"


def _name(origin: Origin) -> str:
    return f"{origin.device}/{origin.n}"


def _wire(intent: Intent) -> str:
    return intent_to_wire(intent).model_dump_json()
