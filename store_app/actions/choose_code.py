"""Several codes in one picture: those that lead somewhere, each thing once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store_app.actions.read_meaning import (
    BadgeShown,
    CustomerShown,
    EnrolmentShown,
    InCatalogue,
    NotInCatalogue,
    NoUse,
    Reading,
    ShopNumber,
)

if TYPE_CHECKING:
    from store_app.scanning.sighting import Sighting


@dataclass(frozen=True, slots=True)
class Candidate:
    """A code in view and what it leads to."""

    sighting: Sighting
    reading: Reading


@dataclass(frozen=True, slots=True)
class ChooseCode:
    """Says which codes somebody may mean; one answer needs no question.

    The link and the bars of one product are one thing. A code that leads nowhere counts only
    where none leads anywhere.
    """

    read: Callable[[str, str], Reading]

    def __call__(self, sightings: Sequence[Sighting]) -> tuple[Candidate, ...]:
        found = [Candidate(each, self.read(each.text, each.symbology)) for each in sightings]
        once = {_thing(each.reading): each for each in reversed(found)}
        kept = [each for each in found if once.get(_thing(each.reading)) is each]
        useful = [each for each in kept if _leads_somewhere(each.reading)]
        known = [each for each in useful if not isinstance(each.reading, NotInCatalogue)]
        return tuple(known or useful or kept[:1])


def _leads_somewhere(reading: Reading) -> bool:
    return not isinstance(reading, NoUse | EnrolmentShown)


def _thing(reading: Reading) -> tuple[str, str]:
    match reading:
        case InCatalogue(_, variant):
            return "product", variant.sku
        case NotInCatalogue(number) | ShopNumber(number):
            return "number", number
        case CustomerShown(customer):
            return "customer", customer
        case BadgeShown(staff):
            return "staff", staff
        case _:
            return "none", ""
