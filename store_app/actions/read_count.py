"""What can be said about counting a thing here: the book, what waits, what to count anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from store_app.actions.count_stock import BookFigure
from store_app.domain.change import Change
from store_app.domain.identifiers import PlaceId, Sku, stock_stream
from store_app.domain.shelf import COUNT_AGAIN
from store_app.domain.store_change import StockCount
from store_app.domain.task import Task

_MOST_WAITING: Final = 1_000


@dataclass(frozen=True, slots=True)
class CountStanding:
    """`figure` is None for a thing that is not kept here.

    `waiting` is our newest count that the hub has not answered, `again` the task to count anew.
    """

    figure: BookFigure | None = None
    waiting: int | None = None
    again: str = ""


@dataclass(frozen=True, slots=True)
class ReadCount:
    """Reads from this device only."""

    book: Callable[[Sku], BookFigure | None]
    waiting: Callable[[int], Sequence[Change]]
    tasks: Callable[[], Sequence[Task]]
    here: PlaceId

    def __call__(self, sku: Sku) -> CountStanding:
        stream = stock_stream(self.here)
        counts = [
            change.intent.counted
            for change in self.waiting(_MOST_WAITING)
            if change.stream == stream
            and isinstance(change.intent, StockCount)
            and change.intent.sku == sku
        ]
        again = (e.id for e in self.tasks() if e.task == COUNT_AGAIN and e.about.sku == sku)
        return CountStanding(self.book(sku), counts[-1] if counts else None, next(again, ""))
