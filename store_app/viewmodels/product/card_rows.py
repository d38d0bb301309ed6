"""Products as cards: name with the typed part marked, price, and where there is one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.search_products import Answer
from store_app.domain.availability import Level
from store_app.domain.folding import fold, fold_words
from store_app.domain.place import PlaceKind
from store_app.replica.search import Card
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted
from store_app.viewmodels.wording.tone import Tone

_WORD = re.compile(r"\w+")
_KEPT_TOGETHER = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card; `marked` is the name as styled text with the typed part in bold."""

    product_id: str
    sku: str
    name: str
    marked: str
    price: str
    picture: str
    tile: str
    stock: str
    stock_icon: str
    tone: int


@element
class CardRows(Rows[CardRow]):
    """Cards keep their places and change what they show: nothing is built anew while typing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CardRow, parent=parent)


def card_rows(
    answer: Answer, amounts: Amounts, picture: Callable[[str], str], *, stale: bool = False
) -> tuple[CardRow, ...]:
    """Stale, a number has a ~ and a clock instead of a tick."""
    typed = fold_words(answer.wanted.text)
    rows = (_row(card, answer, typed, amounts, picture) for card in answer.found.cards)
    if not stale:
        return tuple(rows)
    return tuple(map(partial(_old, amounts=amounts), answer.found.cards, rows))


def _old(card: Card, row: CardRow, amounts: Amounts) -> CardRow:
    if card.recalled or card.discontinued:
        return row
    here, icon = card.here, row.stock_icon if row.tone == Tone.NEUTRAL else "clock"
    stock = row.stock
    if here is not None and here.count:
        text = QCoreApplication.translate("Cards", "%1 here")
        stock = text.replace("%1", f"~{amounts.number(here.count)}")
    return replace(row, stock=stock, stock_icon=icon, tone=Tone.NEUTRAL)


def marked(name: str, typed: tuple[str, ...]) -> str:
    """The name as styled text; the start of each word that was typed is bold."""
    if not typed:
        return escape(name)
    parts, end = [], 0
    for match in _WORD.finditer(name):
        length = _typed_length(match.group(), typed)
        if length:
            start, stop = match.start(), match.start() + length
            parts += [escape(name[end:start]), "<b>", escape(name[start:stop]), "</b>"]
            end = stop
    return "".join([*parts, escape(name[end:])])


def _typed_length(word: str, typed: tuple[str, ...]) -> int:
    """How many letters of a word stand for something typed, however it is spelled."""
    folded = fold(word)
    fitting = max((each for each in typed if folded.startswith(each)), key=len, default="")
    if not fitting:
        return 0
    return next(
        (length for length in range(1, len(word) + 1) if fold(word[:length]).startswith(fitting)),
        len(word),
    )


def _row(
    card: Card,
    answer: Answer,
    typed: tuple[str, ...],
    amounts: Amounts,
    picture: Callable[[str], str],
) -> CardRow:
    name = card.name.in_(amounts.language)
    stock, icon, tone = _stock(card, answer, amounts)
    return CardRow(
        product_id=card.product,
        sku=card.sku,
        name=name,
        marked=marked(name, typed),
        price=amounts.money(card.price),
        picture=picture(card.picture),
        tile=card.tile,
        stock=stock,
        stock_icon=icon,
        tone=tone,
    )


def _stock(card: Card, answer: Answer, amounts: Amounts) -> tuple[str, str, Tone]:
    if card.recalled or card.discontinued:
        return _not_sold(card)
    here = card.here
    if here is not None and here.level is Level.LAST_ONE:
        return QCoreApplication.translate("Cards", "Last one"), "warning", Tone.ATTENTION
    if here is not None and here.level is Level.IN_STOCK:
        text = QCoreApplication.translate("Cards", "%1 here")
        return text.replace("%1", amounts.number(here.count)), "check-circle", Tone.GOOD
    other = answer.place(card.elsewhere.place if card.elsewhere is not None else None)
    if other is None:
        return QCoreApplication.translate("Cards", "None left"), "none-left", Tone.PROBLEM
    if other.place.kind is PlaceKind.WAREHOUSE:
        days = other.place.delivery_days or 0
        one = QCoreApplication.translate("Cards", "Online, 1 day")
        many = QCoreApplication.translate("Cards", "Online, %1 days", None, days)
        return counted(one, many, days, amounts.number(days)), "truck", Tone.NEUTRAL
    text = QCoreApplication.translate("Cards", "%1, %2")
    name = other.place.name.in_(amounts.language)
    away = amounts.distance(other.away_km).replace(" ", _KEPT_TOGETHER)
    return text.replace("%1", name).replace("%2", away), "pin", Tone.NEUTRAL


def _not_sold(card: Card) -> tuple[str, str, Tone]:
    if card.recalled:
        return QCoreApplication.translate("Cards", "Recalled"), "warning", Tone.PROBLEM
    return QCoreApplication.translate("Cart", "No longer sold"), "none-left", Tone.ATTENTION
