"""The customer leaves, and this device forgets them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from store_app.actions.comings import Comings
from store_app.domain.identifiers import CustomerId
from store_app.errors import StoreError


class Forgetful(Protocol):
    """What holds customers on this device."""

    def forget(self, customer: CustomerId, /) -> None:
        """Drop what the hub told of them; changes that wait to be sent stay."""
        ...


def _at_once(work: Callable[[], None]) -> None:
    work()


@dataclass(frozen=True, slots=True)
class CloseCustomer:
    """Drops a customer here and tells the hub; while offline, the hub ends it by itself later.

    Asking for it only notes the moment; what it gives is the work. Whoever is opened again in
    between stays. The hub is told `later`, where nobody waits for it.
    """

    here: Forgetful
    tell_hub: Callable[[CustomerId], None]
    comings: Comings = field(default_factory=Comings)
    later: Callable[[Callable[[], None]], None] = _at_once

    def __call__(self, customer: CustomerId) -> Callable[[], None]:
        return partial(self._close, customer, self.comings.count(customer))

    def now(self, customer: CustomerId) -> None:
        """Both at once."""
        self(customer)()

    def _close(self, customer: CustomerId, came: int) -> None:
        with self.comings.door(customer):
            if self.comings.count(customer) != came:
                return
            self.here.forget(customer)
        self.later(partial(self._tell, customer, came))

    def _tell(self, customer: CustomerId, came: int) -> None:
        with self.comings.door(customer), suppress(StoreError):
            if self.comings.count(customer) == came:
                self.tell_hub(customer)
