"""A customer is opened on this device: picked from a search, or by the code on their phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Protocol

from store_app.actions.comings import Comings
from store_app.codes.meaning import CustomerCode, HandOverCode, Meaning, Unreadable
from store_app.codes.refusal import Refusal
from store_app.codes.sealed import Kind
from store_app.domain.identifiers import CustomerId, StaffId
from store_app.domain.state import CustomerState
from store_app.errors import Refused, StoreError, Unreachable

NOT_HERE: Final = "customer.not_here"
HANDED_TOO_LATE: Final = "code.handed_over_too_late"
NOT_A_CUSTOMER: Final = "code.not_a_customer"
_CODES: Final = {
    Refusal.EXPIRED: "code.expired",
    Refusal.FORGED: "code.forged",
    Refusal.UNKNOWN_KEY: "code.unknown_key",
}


@dataclass(frozen=True, slots=True)
class ByCode:
    """The customer whom a code has opened, and the colleague who handed them over by it."""

    customer: CustomerId
    given_by: StaffId | None = None


class CustomersHere(Protocol):
    """The customers that this device holds."""

    def state(self, customer: CustomerId, /) -> CustomerState | None: ...

    def touch(self, customer: CustomerId, /) -> None:
        """Note that somebody works with the customer: they are kept for longer."""
        ...

    def forget(self, customer: CustomerId, /) -> None:
        """Drop the customer from this device."""
        ...


class FrontOffice(Protocol):
    """The hub, as far as it opens customers for this device."""

    def open_customer(self, customer: CustomerId, /) -> CustomerId:
        """Let the device follow them. Raises Refused, or Unreachable if offline."""
        ...

    def open_by_code(self, code: str, /) -> CustomerId: ...


@dataclass(frozen=True, slots=True)
class OpenCustomer:
    """Opens a customer. Offline that works only for those who were opened here before."""

    here: CustomersHere
    office: FrontOffice
    read: Callable[[str], Meaning]
    fetch: Callable[[], None]
    comings: Comings = field(default_factory=Comings)

    def held(self, customer: CustomerId) -> CustomerId | None:
        """Opens a customer whom this device holds, without asking anybody; None for others."""
        with self.comings.door(customer):
            if self.here.state(customer) is None:
                return None
            self.comings.came(customer)
            self.here.touch(customer)
        return customer

    def by_id(self, customer: CustomerId) -> CustomerId:
        """Returns at once for a customer held here; what the hub knows anew comes by itself."""
        held = self.held(customer)
        return held or self._asked(customer, lambda: self.office.open_customer(customer))

    def by_code(self, text: str) -> ByCode:
        """The customer who shows this code, or whom a colleague hands over by it.

        A forged or old one is told as what it is.
        """
        meaning = self.read(text)
        if isinstance(meaning, CustomerCode):
            return ByCode(self._shown(CustomerId(meaning.customer_id), text))
        if isinstance(meaning, HandOverCode):
            opened = self._shown(CustomerId(meaning.customer_id), text)
            return ByCode(opened, StaffId(meaning.given_by))
        if isinstance(meaning, Unreadable) and meaning.was is Kind.HAND_OVER:
            raise Refused(HANDED_TOO_LATE)
        if isinstance(meaning, Unreadable) and meaning.reason in _CODES:
            raise Refused(_CODES[meaning.reason])
        raise Refused(NOT_A_CUSTOMER)

    def _shown(self, customer: CustomerId, text: str) -> CustomerId:
        held = self.held(customer)
        return held or self._asked(customer, lambda: self.office.open_by_code(text))

    def _asked(self, customer: CustomerId, ask: Callable[[], CustomerId]) -> CustomerId:
        """They are wanted before the hub is asked: it may send them sooner than its answer."""
        self.comings.came(customer)  # whoever still leaves finds them back
        self.here.touch(customer)
        try:
            with self.comings.door(customer):
                self.here.touch(customer)
                opened = ask()
        except StoreError as error:
            self.here.forget(customer)
            if isinstance(error, Unreachable):
                raise Unreachable(NOT_HERE) from error
            raise
        self.here.touch(opened)
        self.fetch()
        return opened
