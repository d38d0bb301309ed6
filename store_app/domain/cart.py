"""The cart: entries as the hub ordered them, and the lines that people read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import PlaceId, Sku
from store_app.domain.money import Money
from store_app.domain.seen import Origin
from store_app.domain.store_change import HoldName

_CUSTOMERS_OWN: Final = frozenset({Channel.PHONE, Channel.KIOSK})


@dataclass(frozen=True, slots=True)
class Entry:
    """So many of one thing, named by the change that put them there.

    `absolute` marks the entry of a `cart.set`. `place` is where its line stands in the cart: the
    number of the first entry of that thing, so that a line stays put while it is counted up.
    """

    origin: Origin
    sku: Sku
    quantity: int
    absolute: bool
    place: int
    price_seen: Money | None
    price_now: Money | None
    author: Author
    at_ms: int

    @property
    def price(self) -> Money | None:
        """What the customer pays for one: the lower of the price seen and today's.

        A customer is never charged more than the shelf said; staff may decide otherwise later. But
        what a customer's own device says it saw is no proof: there today's price counts.
        """
        if self.price_seen is None or self.price_now is None:
            return self.price_seen or self.price_now
        if self.author.channel in _CUSTOMERS_OWN:
            return self.price_now
        if self.price_seen.currency != self.price_now.currency:
            return self.price_now
        return min(self.price_seen, self.price_now, key=lambda price: price.amount)


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote on a cart line."""

    sku: Sku
    text: str
    author: Author
    at_ms: int


@dataclass(frozen=True, slots=True)
class LineHold:
    """A line names what is held for it; the hold itself lives in the store's stream."""

    sku: Sku
    store: PlaceId
    hold: HoldName
    author: Author
    at_ms: int


@dataclass(frozen=True, slots=True)
class CartLine:
    """All entries of one thing, oldest first: what a person sees as one row."""

    sku: Sku
    entries: tuple[Entry, ...]
    note: Note | None
    hold: LineHold | None = None

    @property
    def quantity(self) -> int:
        return sum(entry.quantity for entry in self.entries)

    @property
    def latest(self) -> Entry:
        return self.entries[-1]

    @property
    def total(self) -> Money | None:
        """What the line costs; None if some price is not known or the currencies differ."""
        return _sum([_cost(entry) for entry in self.entries])


def lines(
    entries: Sequence[Entry], notes: Sequence[Note] = (), holds: Sequence[LineHold] = ()
) -> tuple[CartLine, ...]:
    """The cart as people read it, the newest line first."""
    by_sku: dict[Sku, list[Entry]] = {}
    for entry in entries:
        by_sku.setdefault(entry.sku, []).append(entry)
    note_of = {note.sku: note for note in notes}
    hold_of = {hold.sku: hold for hold in holds}
    made = [
        CartLine(sku, tuple(those), note_of.get(sku), hold_of.get(sku))
        for sku, those in by_sku.items()
    ]
    return tuple(sorted(made, key=lambda line: (-line.entries[0].place, line.sku)))


def subtotal(cart_lines: Sequence[CartLine]) -> Money | None:
    """What all lines cost together; None if that cannot be said."""
    return _sum([line.total for line in cart_lines])


def cart_hash(cart_lines: Sequence[CartLine]) -> str:
    """What a checkout is conditional on: the things, how many of each, and what they cost."""
    told = sorted(
        [line.sku, line.quantity, *([] if total is None else [total.amount, total.currency])]
        for line in cart_lines
        for total in [line.total]
    )
    return hashlib.sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


def _cost(entry: Entry) -> Money | None:
    return None if entry.price is None else entry.price.times(entry.quantity)


def _sum(amounts: Sequence[Money | None]) -> Money | None:
    known = [amount for amount in amounts if amount is not None]
    if not known or len(known) < len(amounts) or len({each.currency for each in known}) > 1:
        return None
    return reduce(Money.plus, known)
