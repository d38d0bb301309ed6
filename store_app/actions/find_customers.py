"""Customers are looked for by name, phone, e-mail or code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId
from store_app.domain.localized import Localized
from store_app.errors import Unreachable

_LAST_DIGITS: Final = 3  # of the phone: enough to tell two of one name apart, too few to call


@dataclass(frozen=True, slots=True)
class FoundCustomer:
    """One customer: enough to pick the right one and no more."""

    id: CustomerId
    name: str
    phone_hint: str = ""
    email_hint: str = ""
    tier: str = ""
    opened_here: bool = False


@dataclass(frozen=True, slots=True)
class FoundCustomers:
    """The answer, and whether it holds all customers or only those opened on this device.

    `tiers` says how readers call the customers' cards.
    """

    customers: tuple[FoundCustomer, ...]
    everywhere: bool
    more: bool = False
    tiers: Mapping[str, Localized] = field(default_factory=dict)


class Held(Protocol):
    """One customer held on this device."""

    @property
    def id(self) -> CustomerId: ...
    @property
    def profile(self) -> Profile | None: ...


def held_here(customers: Iterable[Held]) -> tuple[FoundCustomer, ...]:
    """Customers of this device, as a search shows them."""
    return tuple(
        FoundCustomer(
            id=each.id,
            name=each.profile.name,
            phone_hint=(each.profile.phone or "")[-_LAST_DIGITS:],
            tier=each.profile.tier or "",
            opened_here=True,
        )
        for each in customers
        if each.profile is not None
    )


@dataclass(frozen=True, slots=True)
class FindCustomers:
    """Asks the hub; while it does not answer, finds those opened here and says so."""

    ask_hub: Callable[[str], FoundCustomers]
    find_here: Callable[[str], Sequence[FoundCustomer]]
    tiers: Callable[[], Mapping[str, Localized]] = dict

    def __call__(self, query: str) -> FoundCustomers:
        query = query.strip()
        if not query:
            return FoundCustomers((), everywhere=True)
        try:
            found = self.ask_hub(query)
        except Unreachable:
            return self.here(query)
        return replace(found, tiers=self.tiers())

    def here(self, query: str) -> FoundCustomers:
        """Those opened on this device; nobody else is asked."""
        query = query.strip()
        customers = tuple(self.find_here(query)) if query else ()
        return FoundCustomers(customers, everywhere=False, tiers=self.tiers())
