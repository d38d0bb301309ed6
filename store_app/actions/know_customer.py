"""A person becomes a customer, tells more about themselves, or is known twice, or not any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from store_app.actions.customer_stream import ChangeBook, CustomerStream
from store_app.actions.store_stream import NeedsLine
from store_app.domain.change import Author, Change, CustomerCreate
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
)
from store_app.domain.seen import Seen


@dataclass(frozen=True, slots=True)
class CreateCustomer:
    """Works offline: the id is made here, and no other device ever makes the same."""

    outbox: ChangeBook
    author: Callable[[], Author]
    new_id: Callable[[], CustomerId]

    def __call__(self, profile: Profile) -> CustomerId:
        """The new customer, who is on disk when this returns and can be served at once."""
        customer = self.new_id()
        stream = customer_stream(customer)
        self.outbox.append(stream, CustomerCreate(profile), Seen(), self.author())
        return customer


@dataclass(frozen=True, slots=True)
class SetProfile:
    """One field at a time, with how we know."""

    stream: CustomerStream

    def __call__(
        self, customer: CustomerId, field: ProfileField, value: str | None, source: str
    ) -> Change:
        return self.stream.write(customer, ProfileSet(field, value, source))

    def consent(self, customer: CustomerId, consent: Consent, source: str) -> Change:
        """Added to all that was said before."""
        intent = ProfileSet(ProfileField.CONSENT, None, source, consent)
        return self.stream.write(customer, intent)


@dataclass(frozen=True, slots=True)
class ManageCustomer:
    """What only a manager may do, and only with a line; the hub checks both."""

    stream: CustomerStream
    line: NeedsLine

    def merge(self, customer: CustomerId, into: CustomerId) -> Change:
        """The one is the same person as the other, who stays."""
        self.line.check()
        return self.stream.write(customer, CustomerMerge(into))

    def erase(self, customer: CustomerId) -> Change:
        self.line.check()
        return self.stream.write(customer, CustomerErase())
