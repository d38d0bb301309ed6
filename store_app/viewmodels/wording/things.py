"""How a thing of the shop is named and pictured in a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from store_app.domain.availability import Availability, Level
from store_app.domain.product import Product, Variant
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.tone import Tone

Pictures = Callable[[str], str]
"""From the name of a picture to the address of its file."""


@dataclass(frozen=True, slots=True)
class ThingWords:
    """Name, choices and picture of one variant."""

    name: str
    choices: str
    picture: str
    tile: str


def thing_words(
    product: Product, variant: Variant, amounts: Amounts, picture: Pictures
) -> ThingWords:
    labels = [choice.label.in_(amounts.language) for choice in variant.choices]
    name = product.name.in_(amounts.language)
    return ThingWords(name, amounts.joined(*labels), picture(variant.picture), product.tile)


def unknown_thing(sku: str, amounts: Amounts) -> ThingWords:
    """A thing that the catalogue here does not hold (yet)."""
    name = QCoreApplication.translate("Things", "Not in the catalogue here")
    return ThingWords(name, amounts.plain(sku), "", "tileStone")


def stock_here(
    here: Availability | None, amounts: Amounts, *, stale: bool = False
) -> tuple[str, Tone]:
    """'6 here · Aisle C1', and how good that is; an old figure has a ~ and is nothing to trust."""
    if here is None:
        return QCoreApplication.translate("Things", "Stock not known"), Tone.NEUTRAL
    if here.level is Level.NONE_LEFT:
        tone = Tone.NEUTRAL if stale else Tone.PROBLEM
        return QCoreApplication.translate("Things", "None here"), tone
    many = QCoreApplication.translate("Things", "%1 here")
    number = amounts.number(here.available)
    count = many.replace("%1", f"~{number}" if stale else number)
    aisle = QCoreApplication.translate("Things", "Aisle %1")
    where = aisle.replace("%1", amounts.plain(here.aisle)) if here.aisle else ""
    tone = Tone.ATTENTION if here.level is Level.LAST_ONE else Tone.GOOD
    return amounts.joined(count, where), Tone.NEUTRAL if stale else tone
