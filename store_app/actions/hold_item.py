"""A thing is kept aside for somebody, or let go again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.domain.store_change import HoldName, HoldRelease, HoldRequest

USUAL_TTL_S: Final = 30 * 60


@dataclass(frozen=True, slots=True)
class HoldItem:
    """Asks the hub to keep a thing aside; whether it did is told by the outcome."""

    stream: StoreStream
    hub: NeedsHub

    def __call__(
        self,
        sku: Sku,
        quantity: int = 1,
        customer: CustomerId | None = None,
        *,
        store: PlaceId | None = None,
        ttl_s: int = USUAL_TTL_S,
    ) -> Change:
        """Raises Unreachable while offline: a hold that the hub has not promised is none."""
        self.hub.check()
        return self.stream.write_stock(HoldRequest(sku, quantity, ttl_s, customer), store=store)


@dataclass(frozen=True, slots=True)
class EndHold:
    """Ends a hold; that works offline too."""

    stream: StoreStream

    def release(self, sku: Sku, hold: HoldName, store: PlaceId | None = None) -> Change:
        return self.stream.write_stock(HoldRelease(sku, hold), store=store)
