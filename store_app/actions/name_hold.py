"""A cart line names the hold that is kept for it, or no hold any more."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.actions.customer_stream import CustomerStream
from store_app.domain.change import CartHold, Change
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.domain.store_change import HoldName


@dataclass(frozen=True, slots=True)
class NameHold:
    """Only where there is a line; the hold itself lives in the store's stream."""

    stream: CustomerStream

    def __call__(
        self, customer: CustomerId, sku: Sku, store: PlaceId, hold: HoldName | None
    ) -> Change | None:
        line = next((e for e in self.stream.state(customer).cart() if e.sku == sku), None)
        named = None if line is None or line.hold is None else line.hold.hold
        if line is None or named == hold:
            return None
        return self.stream.write(customer, CartHold(sku, store, hold))
