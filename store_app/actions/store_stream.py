"""Writing into a store's streams: holds, counts and tasks go through here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from store_app.actions.customer_stream import ChangeBook
from store_app.domain.change import Author, Change
from store_app.domain.identifiers import PlaceId, stock_stream, tasks_stream
from store_app.domain.seen import Seen
from store_app.domain.store_change import StockIntent, TaskIntent
from store_app.errors import Unreachable

NEEDS_HUB: Final = "hub.needed"


@dataclass(frozen=True, slots=True)
class StoreStream:
    """Takes changes to a store, in the name of whoever is signed in; `here` is this device's."""

    outbox: ChangeBook
    here: PlaceId
    author: Callable[[], Author]

    def write_stock(
        self, intent: StockIntent, seen: Seen | None = None, store: PlaceId | None = None
    ) -> Change:
        """Committed to disk when this returns."""
        stream = stock_stream(store or self.here)
        return self.outbox.append(stream, intent, seen or Seen(), self.author())

    def write_task(self, intent: TaskIntent) -> Change:
        """Committed to disk when this returns."""
        return self.outbox.append(tasks_stream(self.here), intent, Seen(), self.author())


@dataclass(frozen=True, slots=True)
class NeedsHub:
    """Some things only the hub can decide: while offline they are not even asked for."""

    is_live: Callable[[], bool]

    def check(self) -> None:
        """Raises Unreachable while offline; a task to do it later is what can be offered."""
        if not self.is_live():
            raise Unreachable(NEEDS_HUB)
