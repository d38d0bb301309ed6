"""Two customers turn out to be one person, or a customer is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.actions.customer_stream import CustomerStream
from store_app.actions.store_stream import NeedsHub
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
)


@dataclass(frozen=True, slots=True)
class ManageCustomer:
    """What only a manager may do, and only while online; the hub checks that they may."""

    stream: CustomerStream
    hub: NeedsHub

    def merge(self, customer: CustomerId, into: CustomerId) -> Change:
        """The one is the same person as the other, who stays."""
        self.hub.check()
        return self.stream.write(customer, CustomerMerge(into))

    def erase(self, customer: CustomerId) -> Change:
        self.hub.check()
        return self.stream.write(customer, CustomerErase())
