"""The stock card: one tile per place, each figure with its age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.look_up_product import Standing
from store_app.domain.availability import Level
from store_app.domain.place import PlaceKind
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.ages import age_of
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted
from store_app.viewmodels.wording.tone import Tone

_ICONS: Final = {
    Level.IN_STOCK: "check-circle",
    Level.LAST_ONE: "warning",
    Level.NONE_LEFT: "none-left",
}
_TONES: Final = {
    Level.IN_STOCK: Tone.GOOD,
    Level.LAST_ONE: Tone.ATTENTION,
    Level.NONE_LEFT: Tone.PROBLEM,
}


@dataclass(frozen=True, slots=True)
class StockRow:
    """One tile. Stale, its number has a ~ and its word is 'last seen'."""

    place: str
    title: str
    icon: str
    own: bool
    number: str
    level_word: str
    level_icon: str
    tone: int
    whereabouts: str
    age: str
    stale: bool
    spoken: str


@element
class StockRows(Rows[StockRow]):
    """The places, own store first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(StockRow, parent=parent)


def stock_rows(
    stock: Sequence[Standing], amounts: Amounts, now_ms: int, *, live: bool
) -> tuple[StockRow, ...]:
    """Tiles as of now; while offline every figure counts as stale."""
    return tuple(_row(standing, amounts, now_ms, live=live) for standing in stock)


def level_word(level: Level) -> str:
    if level is Level.IN_STOCK:
        return QCoreApplication.translate("Stock", "In stock")
    if level is Level.LAST_ONE:
        return QCoreApplication.translate("Stock", "Last one")
    return QCoreApplication.translate("Stock", "None left")


def _row(standing: Standing, amounts: Amounts, now_ms: int, *, live: bool) -> StockRow:
    stock = standing.availability
    own = standing.away_km is None
    age, stale = _age(stock.as_of_ms, now_ms, amounts, live=live)
    number = amounts.number(stock.available)
    word = QCoreApplication.translate("Stock", "last seen") if stale else level_word(stock.level)
    title = _title(standing, amounts)
    where = _whereabouts(standing, amounts)
    return StockRow(
        place=stock.place,
        title=title,
        icon=_icon(standing),
        own=own,
        number=f"~{number}" if stale else number,
        level_word=word,
        level_icon="" if stale else _ICONS[stock.level],
        tone=Tone.NEUTRAL if stale else _TONES[stock.level],
        whereabouts=where,
        age=age,
        stale=stale,
        spoken=", ".join(part for part in (title, f"{number} {word}", where, age) if part),
    )


def _title(standing: Standing, amounts: Amounts) -> str:
    if standing.away_km is None:
        return QCoreApplication.translate("Stock", "This store")
    return standing.place.name.in_(amounts.language)


def _icon(standing: Standing) -> str:
    if standing.place.kind is PlaceKind.WAREHOUSE:
        return "warehouse"
    return "store" if standing.away_km is None else "pin"


def _whereabouts(standing: Standing, amounts: Amounts) -> str:
    place, km = standing.place, standing.away_km
    if place.delivery_days is not None and place.kind is PlaceKind.WAREHOUSE:
        days = place.delivery_days
        one = QCoreApplication.translate("Stock", "At home in 1 day")
        many = QCoreApplication.translate("Stock", "At home in %1 days", None, days)
        return counted(one, many, days, amounts.number(days))
    if km is not None:
        return amounts.away(km)
    aisle = standing.availability.aisle
    if not aisle:
        return ""
    text = QCoreApplication.translate("Stock", "Aisle %1")
    return text.replace("%1", amounts.plain(aisle))


def _age(as_of_ms: int, now_ms: int, amounts: Amounts, *, live: bool) -> tuple[str, bool]:
    """A figure that was never vouched for is as old as can be."""
    age = age_of(as_of_ms or 1, now_ms, amounts, live=live)
    return age.text, age.stale
