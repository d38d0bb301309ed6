"""The last scans: products, and numbers that somebody noted for later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_meaning import InCatalogue
from store_app.domain.folding import Ways, fold_to_find, fold_wanted
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted
from store_app.viewmodels.wording.things import Pictures, thing_words

KEPT: Final = 50
_MINUTE_MS: Final = 60_000
_HOUR_MS: Final = 60 * _MINUTE_MS


@dataclass(frozen=True, slots=True)
class Scanned:
    """One scan that is remembered; `hit` is None for a number that was only noted."""

    key: str
    at_ms: int
    hit: InCatalogue | None


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One of the last scans."""

    row_id: str
    name: str
    facts: str
    price: str
    picture_url: str
    tile_name: str
    noted: bool


@element
class ScanRows(Rows[ScanRow]):
    """The newest scan first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ScanRow, key=lambda row: row.row_id, parent=parent)


def remembered(scans: Sequence[Scanned], new: Scanned) -> tuple[Scanned, ...]:
    """With the new one in front; a thing scanned again moves up."""
    return (new, *(each for each in scans if each.key != new.key))[:KEPT]


def matching(scans: Sequence[Scanned], query: str) -> tuple[Scanned, ...]:
    """Those in whose names or numbers every word of the query stands; all for an empty one.

    As in the search for products, a name counts in every language, however it is written.
    """
    if not query.strip():
        return tuple(scans)
    words = fold_wanted(query)
    return tuple(each for each in scans if words and _fits(_said(each), words))


def _fits(said: str, words: Sequence[Ways]) -> bool:
    return all(any(all(part in said for part in way) for way in ways) for ways in words)


def _said(scan: Scanned) -> str:
    if scan.hit is None:
        return " ".join(fold_to_find(scan.key))
    product, variant = scan.hit.product, scan.hit.variant
    labels = (label for choice in variant.choices for label in choice.label.texts.values())
    numbers = (variant.sku, variant.item_number, *variant.gtins)
    said = (*product.name.texts.values(), product.brand, *labels, *numbers)
    return " ".join(fold_to_find(" ".join(said)))


def scan_rows(
    scans: Sequence[Scanned], amounts: Amounts, picture: Pictures, now_ms: int
) -> tuple[ScanRow, ...]:
    return tuple(_row(each, amounts, picture, now_ms) for each in scans)


def _row(scan: Scanned, amounts: Amounts, picture: Pictures, now_ms: int) -> ScanRow:
    when = _when(scan.at_ms, now_ms, amounts)
    if scan.hit is None:
        noted = QCoreApplication.translate("Scan", "noted")
        return ScanRow(
            scan.key, amounts.plain(scan.key), amounts.joined(noted, when), "", "", "", noted=True
        )
    words = thing_words(scan.hit.product, scan.hit.variant, amounts, picture)
    price = amounts.money(scan.hit.variant.price)
    facts = amounts.joined(when, words.choices)
    return ScanRow(scan.key, words.name, facts, price, words.picture, words.tile, noted=False)


def _when(at_ms: int, now_ms: int, amounts: Amounts) -> str:
    past_ms = now_ms - at_ms
    if past_ms < _MINUTE_MS:
        return QCoreApplication.translate("Scan", "now")
    if past_ms >= _HOUR_MS:
        return amounts.moment(at_ms, now_ms)
    minutes = past_ms // _MINUTE_MS
    many = QCoreApplication.translate("Scan", "%1 min ago", None, minutes)
    return counted(many, many, minutes, amounts.number(minutes))
