"""Somebody counts a shelf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from store_app.actions.store_stream import StoreStream
from store_app.domain.change import Change
from store_app.domain.identifiers import Sku
from store_app.domain.seen import Seen
from store_app.domain.store_change import StockCount
from store_app.errors import Refused

NOT_KEPT: Final = "stock.not_kept"


class BookFigure(Protocol):
    """What the book says, and which counts it knows."""

    @property
    def on_hand(self) -> int: ...
    @property
    def seen(self) -> Seen: ...


@dataclass(frozen=True, slots=True)
class CountStock:
    """Writes down what was counted, beside the figure that the screen showed."""

    stream: StoreStream
    book: Callable[[Sku], BookFigure | None]

    def figure(self, sku: Sku) -> BookFigure:
        """What to show before somebody counts. Raises Refused for a thing not kept here."""
        found = self.book(sku)
        if found is None:
            raise Refused(NOT_KEPT)
        return found

    def __call__(self, sku: Sku, counted: int, shown: BookFigure) -> Change:
        intent = StockCount(sku, counted, shown.on_hand)
        return self.stream.write_stock(intent, shown.seen)
