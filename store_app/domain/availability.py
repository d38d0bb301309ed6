"""How many of a thing are where, and how sure of it we may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store_app.domain.identifiers import PlaceId, Sku

FRESH_UNDER_MS = 60_000
STALE_AFTER_MS = 300_000


class Level(StrEnum):
    """What a stock figure means to a shopper."""

    IN_STOCK = "in_stock"
    LAST_ONE = "last_one"
    NONE_LEFT = "none_left"


@dataclass(frozen=True, slots=True)
class Availability:
    """The stock of one thing at one place, as of a moment (milliseconds since 1970, UTC)."""

    place: PlaceId
    sku: Sku
    on_hand: int
    held: int
    aisle: str | None
    as_of_ms: int

    @property
    def available(self) -> int:
        """What can still be promised; never below zero, however much was oversold."""
        return max(0, self.on_hand - self.held)

    @property
    def level(self) -> Level:
        if self.available == 0:
            return Level.NONE_LEFT
        return Level.LAST_ONE if self.available == 1 else Level.IN_STOCK


def is_stale(as_of_ms: int, now_ms: int) -> bool:
    """Whether a figure is too old to be shown as if it were true now."""
    return now_ms - as_of_ms >= STALE_AFTER_MS
