"""The customer leaves, and this device forgets them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from store_app.domain.identifiers import CustomerId
from store_app.errors import StoreError


class Forgetful(Protocol):
    """What holds customers on this device."""

    def forget(self, customer: CustomerId, /) -> None:
        """Drop what the hub told of them; changes that wait to be sent stay."""
        ...


@dataclass(frozen=True, slots=True)
class CloseCustomer:
    """Drops a customer here and tells the hub; without a line the hub ends it by itself later."""

    here: Forgetful
    tell_hub: Callable[[CustomerId], None]

    def __call__(self, customer: CustomerId) -> None:
        self.here.forget(customer)
        try:
            self.tell_hub(customer)
        except StoreError:
            return
