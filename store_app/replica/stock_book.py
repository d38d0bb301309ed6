"""What this store's book says of a thing here, our own waiting counts with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import DeviceId, PlaceId, Sku, stock_stream
from store_app.domain.seen import Origin, Seen
from store_app.domain.store_change import StockAdjust, StockCount
from store_app.replica.database import Database
from store_app.replica.waiting import WaitingChanges

_MOST_WAITING: Final = 1_000


@dataclass(frozen=True, slots=True)
class BookFigure:
    """How many there should be; `seen` names the counts that are in this figure."""

    on_hand: int
    seen: Seen


class StockBook:
    """Answers for one place."""

    def __init__(self, replica: Database, outbox: Database, here: PlaceId) -> None:
        self._database = replica
        self._waiting = WaitingChanges(outbox)
        self._here = here

    def of(self, sku: Sku) -> BookFigure | None:
        """None for a thing that this place does not keep."""
        stream = stock_stream(self._here)
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT on_hand, counted FROM stock WHERE sku = ? AND place = ?", (sku, self._here)
            ).one_or_none()
        if row is None:
            return None
        on_hand, seen = int(row.on_hand), Seen()
        if row.counted is not None:
            device, _, n = row.counted.rpartition(":")
            seen = seen.with_origin(Origin(stream, DeviceId(device), int(n)))
        for change in self._waiting(_MOST_WAITING, stream):
            intent = change.intent
            if getattr(intent, "sku", None) != sku:
                continue
            if isinstance(intent, StockCount):
                on_hand += intent.counted - intent.book_seen
                seen = seen.with_origin(change.origin)
            elif isinstance(intent, StockAdjust):
                on_hand += intent.delta
        return BookFigure(on_hand, seen)
