"""Writing into a customer's stream: every change to a cart or wishlist goes through here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from store_app.domain.change import Author, Change, Intent
from store_app.domain.identifiers import CustomerId, StreamName, customer_stream
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.errors import Refused

NOT_OPEN: Final = "customer.not_open"


class ChangeBook(Protocol):
    """The device's outbox: what it took is on disk."""

    def append(
        self, stream: StreamName, intent: Intent, seen: Seen, author: Author, /
    ) -> Change: ...


class CustomerView(Protocol):
    """Customers as the screen shows them, own waiting changes included."""

    def state(self, customer: CustomerId, /) -> CustomerState | None: ...


@dataclass(frozen=True, slots=True)
class CustomerStream:
    """Takes changes to one customer at a time, in the name of whoever is signed in."""

    outbox: ChangeBook
    view: CustomerView
    author: Callable[[], Author]

    def state(self, customer: CustomerId) -> CustomerState:
        """What the screen shows of this customer. Raises Refused if nobody opened them here."""
        state = self.view.state(customer)
        if state is None:
            raise Refused(NOT_OPEN)
        return state

    def write(self, customer: CustomerId, intent: Intent) -> Change:
        """Committed to disk when this returns: only then may the screen say 'added'."""
        seen = self.state(customer).clock
        return self.outbox.append(customer_stream(customer), intent, seen, self.author())
