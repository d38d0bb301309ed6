"""What a customer's cart, wishlist and profile are after a change: the one place that decides.

Devices and the hub call the same function. The hub puts changes in order and keeps the result; a
device shows the hub's result with its own waiting changes reduced on top. The function is total:
it raises nothing, reads no clock, and works with whole numbers in a fixed order, so that everyone
who reduces the same changes in the same order holds the same state to the byte.
"""

from __future__ import annotations

from dataclasses import replace

from store_app.domain import outcome as outcomes
from store_app.domain.cart_rules import in_cart, on_wishlist
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    CustomerCreate,
    Stamp,
    WishAdd,
    WishRemove,
    WishToCart,
)
from store_app.domain.profile_change import CustomerErase, CustomerMerge, ProfileSet, Scrubbed
from store_app.domain.profile_rules import in_profile
from store_app.domain.state import CustomerState
from store_app.domain.step import Reduced
from store_app.domain.taking import forget_what_arrived


def reduce(state: CustomerState, change: Change, stamp: Stamp) -> Reduced:
    """The next state. A change that the clock already covers changes nothing."""
    if state.clock.covers(change.origin):
        return Reduced(state, outcomes.OK)
    reduced = _decide(state, change, stamp)
    return Reduced(_settled(reduced.state, change), reduced.outcome)


def pass_over(state: CustomerState, change: Change) -> CustomerState:
    """The state after a change that the hub refused: only the clock moves on."""
    return _settled(state, change)


def _decide(state: CustomerState, change: Change, stamp: Stamp) -> Reduced:
    """A change for a store is none for a customer: it has no effect here."""
    if state.erased:
        return Reduced(state, outcomes.CUSTOMER_ERASED)
    match change.intent:
        case (
            CartAdd()
            | CartDec()
            | CartSet()
            | CartRemove()
            | CartNote()
            | CartHold()
            | CartCheckout() as intent
        ):
            return in_cart(state, change, stamp, intent)
        case WishAdd() | WishRemove() | WishToCart() as intent:
            return on_wishlist(state, change, stamp, intent)
        case (
            CustomerCreate()
            | ProfileSet()
            | CustomerMerge()
            | CustomerErase()
            | Scrubbed() as intent
        ):
            return in_profile(state, change, intent)
        case _:
            return Reduced(state, outcomes.FORBIDDEN)


def _settled(state: CustomerState, change: Change) -> CustomerState:
    """Notes and holds go with their lines, and what has arrived is not waited for."""
    settled = state.with_clock(state.clock.with_origin(change.origin))
    if state.notes or state.holds:
        in_lines = {entry.sku for entry in state.entries}
        notes = tuple(note for note in state.notes if note.sku in in_lines)
        holds = tuple(hold for hold in state.holds if hold.sku in in_lines)
        settled = replace(settled, notes=notes, holds=holds)
    return forget_what_arrived(settled)
