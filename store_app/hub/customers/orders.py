"""Carts that were paid, as a customer's history tells of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy import Connection, Row, select

from store_app.domain.identifiers import CustomerId
from store_app.domain.money import Money
from store_app.hub.customers.words import LANGUAGES, Words
from store_app.hub.storage.store_tables import customer_order
from store_app.protocol.people import HistoryEntry

_PAID: Final = {
    "en": ("Paid at the till: 1 item", "Paid at the till: {n} items"),
    "el": ("Πληρώθηκε στο ταμείο: 1 τεμάχιο", "Πληρώθηκε στο ταμείο: {n} τεμάχια"),
    "fa": ("پرداخت در صندوق: ۱ عدد", "پرداخت در صندوق: {n} عدد"),
    "ar": ("دُفع عند الصندوق: قطعة واحدة", "دُفع عند الصندوق، عدد القطع: {n}"),
}
_WORDS: Final = {language: Words(language, {}) for language in LANGUAGES}


def read_orders(
    connection: Connection, names: Collection[CustomerId], limit: int
) -> Sequence[HistoryEntry]:
    """The newest orders under any name of one customer, newest first."""
    order = customer_order.c
    statement = (
        select(customer_order)
        .where(order.customer.in_(names))
        .order_by(order.placed_ms.desc(), order.device, order.n.desc())
        .limit(limit)
    )
    return [_entry(row) for row in connection.execute(statement)]


def _entry(row: Row[tuple[object, ...]]) -> HistoryEntry:
    pieces = sum(line["quantity"] for line in json.loads(row.lines))
    total = None if row.amount is None else Money(row.amount, row.currency)
    return HistoryEntry(
        at_ms=row.placed_ms,
        channel="store",
        kind="bought",
        text={language: _told(language, pieces, total) for language in LANGUAGES},
        place=row.place,
    )


def _told(language: str, pieces: int, total: Money | None) -> str:
    words, (one, many) = _WORDS[language], _PAID[language]
    items = one if pieces == 1 else many.format(n=words.number(pieces))
    return items if total is None else words.joined(items, words.money(total))
