"""What a customer's cart and wishlist are after a change: the one place that decides.

Devices and the hub call the same function. The hub puts changes in order and keeps the result; a
device shows the hub's result with its own waiting changes reduced on top. The function is total:
it raises nothing, reads no clock, and works with whole numbers in a fixed order, so that everyone
who reduces the same changes in the same order holds the same state to the byte.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from store_app.domain import outcome as outcomes
from store_app.domain.cart import Entry, Note
from store_app.domain.change import (
    CartAdd,
    CartDec,
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
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.state import CustomerState
from store_app.domain.taking import (
    forget_what_arrived,
    put_in_cart,
    put_on_wishlist,
    take_from_cart,
    take_wishes,
    taken_in_advance,
)
from store_app.domain.wishlist import Wish


@dataclass(frozen=True, slots=True)
class Reduced:
    """The state after a change, and what became of the change."""

    state: CustomerState
    outcome: Outcome


def reduce(state: CustomerState, change: Change, stamp: Stamp) -> Reduced:
    """The next state. A change that the clock already covers changes nothing."""
    if state.clock.covers(change.origin):
        return Reduced(state, outcomes.OK)
    reduced = _decide(state, change, stamp)
    return Reduced(_settled(reduced.state, change), reduced.outcome)


def pass_over(state: CustomerState, change: Change) -> CustomerState:
    """The state after a change that the hub refused: only the clock moves on."""
    return _settled(state, change)


def _decide(  # noqa: C901, PLR0911, PLR0912 - one case per intent, closed by assert_never
    state: CustomerState, change: Change, stamp: Stamp
) -> Reduced:
    match change.intent:
        case CartAdd() as intent:
            return _add(state, change, stamp, intent)
        case CartDec(sku, quantity):
            taken = take_from_cart(state, sku, quantity, change.seen)
            return Reduced(taken.state, outcomes.CLAMPED if taken.short else outcomes.OK)
        case CartSet() as intent:
            return _set(state, change, stamp, intent)
        case CartRemove(sku):
            taken = take_from_cart(state, sku, None, change.seen)
            return Reduced(taken.state, outcomes.CLAMPED if taken.short else outcomes.OK)
        case CartNote() as intent:
            return _note(state, change, intent)
        case WishAdd(sku):
            wish = Wish(change.origin, sku, change.author, change.at_ms)
            return Reduced(put_on_wishlist(state, wish), outcomes.OK)
        case WishRemove(sku):
            taken = take_wishes(state, sku, change.seen)
            return Reduced(taken.state, outcomes.CLAMPED if taken.short else outcomes.OK)
        case WishToCart() as intent:
            return _move(state, change, stamp, intent)
        case CustomerCreate(profile):
            if state.profile is not None:
                return Reduced(state, outcomes.CUSTOMER_EXISTS)
            return Reduced(replace(state, profile=profile), outcomes.OK)
        case _ as never:
            assert_never(never)


def _add(state: CustomerState, change: Change, stamp: Stamp, intent: CartAdd) -> Reduced:
    entry = _entry(state, change, stamp, intent.sku, intent.quantity)
    entry = replace(entry, price_seen=intent.price_seen)
    return Reduced(put_in_cart(state, entry), _price_outcome(intent.price_seen, stamp))


def _set(state: CustomerState, change: Change, stamp: Stamp, intent: CartSet) -> Reduced:
    """Take what was seen, let the later of two settings win, and add what was asked for."""
    entry = _entry(state, change, stamp, intent.sku, intent.quantity)
    entry = replace(entry, absolute=True)
    gone = taken_in_advance(state, entry)
    taken = take_from_cart(state, intent.sku, None, change.seen).state
    if not gone:
        taken = _without(taken, lambda old: _is_earlier_setting(old, change, intent.sku))
    return Reduced(put_in_cart(taken, entry), outcomes.OK)


def _note(state: CustomerState, change: Change, intent: CartNote) -> Reduced:
    if state.quantity(intent.sku) == 0:
        return Reduced(state, outcomes.CLAMPED)
    others = [note for note in state.notes if note.sku != intent.sku]
    if intent.text:
        others.append(Note(intent.sku, intent.text, change.author, change.at_ms))
    return Reduced(
        replace(state, notes=tuple(sorted(others, key=lambda note: note.sku))), outcomes.OK
    )


def _move(state: CustomerState, change: Change, stamp: Stamp, intent: WishToCart) -> Reduced:
    taken = take_wishes(state, intent.sku, change.seen)
    if taken.short:
        return Reduced(state, outcomes.CLAMPED)
    entry = _entry(state, change, stamp, intent.sku, 1)
    entry = replace(entry, price_seen=intent.price_seen)
    return Reduced(put_in_cart(taken.state, entry), _price_outcome(intent.price_seen, stamp))


def _entry(state: CustomerState, change: Change, stamp: Stamp, sku: Sku, quantity: int) -> Entry:
    """A new entry; it joins the line that the thing already has and knows its price."""
    line = [entry for entry in state.entries if entry.sku == sku]
    return Entry(
        origin=change.origin,
        sku=sku,
        quantity=quantity,
        absolute=False,
        place=line[0].place if line else stamp.seq,
        price_seen=line[-1].price_seen if line else stamp.price_now,
        price_now=stamp.price_now,
        author=change.author,
        at_ms=change.at_ms,
    )


def _is_earlier_setting(entry: Entry, change: Change, sku: Sku) -> bool:
    return entry.absolute and entry.sku == sku and entry.origin.stream == change.stream


def _without(state: CustomerState, goes: Callable[[Entry], bool]) -> CustomerState:
    return replace(state, entries=tuple(entry for entry in state.entries if not goes(entry)))


def _price_outcome(price_seen: Money, stamp: Stamp) -> Outcome:
    changed = stamp.price_now is not None and stamp.price_now != price_seen
    return outcomes.PRICE_CHANGED if changed else outcomes.OK


def _settled(state: CustomerState, change: Change) -> CustomerState:
    in_cart = {entry.sku for entry in state.entries}
    notes = tuple(note for note in state.notes if note.sku in in_cart)
    moved = replace(state, notes=notes, clock=state.clock.with_origin(change.origin))
    return forget_what_arrived(moved)
