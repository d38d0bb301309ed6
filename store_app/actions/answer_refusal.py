"""A person decides what becomes of a change that the hub refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from store_app.actions.customer_stream import CustomerStream
from store_app.domain import outcome as outcomes
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    Change,
    CustomerCreate,
    WishAdd,
    sku_of,
)
from store_app.domain.identifiers import CustomerId, customer_of
from store_app.domain.outcome import Outcome
from store_app.domain.profile_change import CustomerMerge
from store_app.domain.staff import Role
from store_app.domain.store_change import HoldRequest

NO_STOCK: Final = outcomes.NO_STOCK.code
_ONCE_ONLY: Final = (CustomerCreate, CartCheckout, CustomerMerge)
_AT_THE_CUSTOMER: Final = frozenset(
    {
        outcomes.CART_CHANGED,
        outcomes.NOT_FOR_SALE,
        outcomes.CUSTOMER_EXISTS,
        outcomes.MERGED_ALREADY,
        outcomes.MALFORMED,
        outcomes.TOO_LARGE,
    }
)
_FOR_A_MANAGER: Final = frozenset({outcomes.FORBIDDEN, outcomes.NOT_SIGNED_IN})
_MAY: Final = frozenset({Role.MANAGER, Role.ADMINISTRATOR})


class RefusedChange(Protocol):
    """A change of this device, with the hub's no."""

    @property
    def change(self) -> Change: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def detail(self) -> str: ...


class Look(StrEnum):
    """Where in the window it can be put right, if not on the spot."""

    CUSTOMER = "customer"
    COUNT = "count"
    PRODUCT = "product"
    MANAGER = "manager"
    SIGN_IN = "sign_in"


class RefusalBook(Protocol):
    """The refusals that nobody has answered yet."""

    def dismiss(self, n: int, /) -> None:
        """Show the refusal no more: it was answered."""
        ...


@dataclass(frozen=True, slots=True)
class AnswerRefusal:
    """Each answer is a change of its own; only after it is on disk the refusal goes away."""

    stream: CustomerStream
    book: RefusalBook

    def try_again(self, refused: RefusedChange) -> None:
        """Ask for the same once more, as a new change on what the screen shows now."""
        customer = customer_of(refused.change.stream)
        if customer is not None:
            self.stream.write(customer, refused.change.intent)
        else:
            change, author = refused.change, self.stream.author()
            self.stream.outbox.append(change.stream, change.intent, change.seen, author)
        self.dismiss(refused)

    def keep_on_wishlist(self, refused: RefusedChange) -> None:
        """What could not go into the cart goes on the wishlist."""
        customer, sku = customer_concerned(refused.change), sku_of(refused.change.intent)
        if customer is not None and sku is not None:
            self.stream.write(customer, WishAdd(sku))
        self.dismiss(refused)

    def dismiss(self, refused: RefusedChange) -> None:
        """Leave it undone."""
        self.book.dismiss(refused.change.n)


def can_be_wished(refused: RefusedChange) -> bool:
    """Whether the wishlist is a way out: somebody wants something that the shop has."""
    if refused.outcome.code.startswith("permanent:"):
        return False
    wants = isinstance(refused.change.intent, CartAdd | HoldRequest)
    return wants and customer_concerned(refused.change) is not None


def can_issue_again(refused: RefusedChange, acting: Role | None) -> bool:
    """Whether whoever is signed in may do in their own name what somebody else might not."""
    return refused.outcome in _FOR_A_MANAGER and acting in _MAY


def can_try_again(refused: RefusedChange) -> bool:
    """Whether asking for the very same once more can have another end."""
    intent = refused.change.intent
    if customer_of(refused.change.stream) is None or isinstance(intent, _ONCE_ONLY):
        return False
    if refused.outcome == outcomes.QUARANTINED:  # head office may have been mended since
        return True
    return refused.outcome.code.startswith("conflict:")


def look_of(refused: RefusedChange, acting: Role | None) -> Look | None:
    """Who or what must be looked at first; None if nothing more can be done about it."""
    match refused.outcome:
        case outcomes.FORBIDDEN:
            return None if can_issue_again(refused, acting) else Look.MANAGER
        case outcomes.NOT_SIGNED_IN:
            return Look.SIGN_IN if can_issue_again(refused, acting) else Look.MANAGER
        case outcomes.COUNT_AGAIN:
            return Look.COUNT
        case outcomes.HOLD_ENDED:
            return Look.PRODUCT
    if refused.outcome in _AT_THE_CUSTOMER and customer_of(refused.change.stream) is not None:
        return Look.CUSTOMER
    return None


def customer_concerned(change: Change) -> CustomerId | None:
    """Whose lists it changes, or for whom something was to be held."""
    held_for = change.intent.customer if isinstance(change.intent, HoldRequest) else None
    return customer_of(change.stream) or held_for
