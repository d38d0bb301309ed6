"""What a change does to a cart or a wishlist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from store_app.domain import outcome as outcomes
from store_app.domain.cart import Entry, LineHold, Note, cart_hash
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartIntent,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    Stamp,
    WishAdd,
    WishIntent,
    WishRemove,
    WishToCart,
)
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.state import Closed, CustomerState
from store_app.domain.step import Reduced
from store_app.domain.taking import (
    put_in_cart,
    put_on_wishlist,
    take_from_cart,
    take_whole_cart,
    take_wishes,
    taken_in_advance,
)
from store_app.domain.wishlist import Wish


def in_cart(  # noqa: PLR0911 - one case per intent, closed by assert_never
    state: CustomerState, change: Change, stamp: Stamp, intent: CartIntent
) -> Reduced:
    match intent:
        case CartAdd():
            return _add(state, change, stamp, intent)
        case CartDec(sku, quantity):
            return _take(state, change, sku, quantity)
        case CartSet():
            return _set(state, change, stamp, intent)
        case CartRemove(sku):
            return _take(state, change, sku, None)
        case CartNote():
            return _note(state, change, intent)
        case CartHold():
            return _hold(state, change, intent)
        case CartCheckout():
            return _check_out(state, change, stamp, intent)
        case _ as never:
            assert_never(never)


def on_wishlist(state: CustomerState, change: Change, stamp: Stamp, intent: WishIntent) -> Reduced:
    match intent:
        case WishAdd(sku):
            wish = Wish(change.origin, sku, change.author, change.at_ms)
            return Reduced(put_on_wishlist(state, wish), outcomes.OK)
        case WishRemove(sku):
            taken = take_wishes(state, sku, change.seen)
            return Reduced(taken.state, outcomes.CLAMPED if taken.short else outcomes.OK)
        case WishToCart():
            return _move(state, change, stamp, intent)
        case _ as never:
            assert_never(never)


def _add(state: CustomerState, change: Change, stamp: Stamp, intent: CartAdd) -> Reduced:
    entry = _entry(state, change, stamp, intent.sku, intent.quantity, intent.price_seen)
    if _is_too_late(state, change, stamp, entry):
        return Reduced(state, outcomes.CHECKED_OUT)
    return Reduced(put_in_cart(state, entry), _price_outcome(intent.price_seen, stamp))


def _take(state: CustomerState, change: Change, sku: Sku, quantity: int | None) -> Reduced:
    taken = take_from_cart(state, sku, quantity, change.seen)
    return Reduced(taken.state, outcomes.CLAMPED if taken.short else outcomes.OK)


def _set(state: CustomerState, change: Change, stamp: Stamp, intent: CartSet) -> Reduced:
    """Take what was seen, let the later of two settings win, and add what was asked for."""
    entry = _entry(state, change, stamp, intent.sku, intent.quantity)
    entry = replace(entry, absolute=True)
    if _is_too_late(state, change, stamp, entry):
        return Reduced(state, outcomes.CHECKED_OUT)
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
    notes = tuple(sorted(others, key=lambda note: note.sku))
    return Reduced(replace(state, notes=notes), outcomes.OK)


def _hold(state: CustomerState, change: Change, intent: CartHold) -> Reduced:
    if state.quantity(intent.sku) == 0:
        return Reduced(state, outcomes.CLAMPED)
    others = [hold for hold in state.holds if hold.sku != intent.sku]
    if intent.hold is not None:
        others.append(LineHold(intent.sku, intent.store, intent.hold, change.author, change.at_ms))
    holds = tuple(sorted(others, key=lambda hold: hold.sku))
    return Reduced(replace(state, holds=holds), outcomes.OK)


def _check_out(state: CustomerState, change: Change, stamp: Stamp, intent: CartCheckout) -> Reduced:
    """Close the cart that was seen, whole or not at all; what was added unseen prevents it.

    Only a checkout that was confirmed before a restore closes a cart that has become another one:
    what came unseen meanwhile stays in the new cart.
    """
    same = bool(state.entries) and cart_hash(state.cart()) == intent.cart_hash
    if not same and not stamp.confirmed:
        unseen = _closed_unseen(state, change)
        return Reduced(state, outcomes.CHECKED_OUT if unseen else outcomes.CART_CHANGED)
    streams = {change.stream, *state.absorbed}
    closed = [each for each in state.closed if each.stream not in streams]
    closed += [Closed(stream, change.origin) for stream in streams]
    taken = take_whole_cart(state, change.seen, unseen_too=same)
    ordered = tuple(sorted(closed, key=lambda each: each.stream))
    return Reduced(replace(taken, closed=ordered), outcomes.OK)


def _move(state: CustomerState, change: Change, stamp: Stamp, intent: WishToCart) -> Reduced:
    taken = take_wishes(state, intent.sku, change.seen)
    if taken.short:
        return Reduced(state, outcomes.CLAMPED)
    entry = _entry(state, change, stamp, intent.sku, 1, intent.price_seen)
    if _is_too_late(state, change, stamp, entry):
        return Reduced(state, outcomes.CHECKED_OUT)
    return Reduced(put_in_cart(taken.state, entry), _price_outcome(intent.price_seen, stamp))


def _entry(
    state: CustomerState,
    change: Change,
    stamp: Stamp,
    sku: Sku,
    quantity: int,
    price_seen: Money | None = None,
) -> Entry:
    """A new entry; it joins the line that the thing already has, and knows its price."""
    line = [entry for entry in state.entries if entry.sku == sku]
    known = line[-1].price_seen if line else stamp.price_now
    return Entry(
        origin=change.origin,
        sku=sku,
        quantity=quantity,
        absolute=False,
        place=line[0].place if line else stamp.seq,
        price_seen=known if price_seen is None else price_seen,
        price_now=stamp.price_now,
        author=change.author,
        at_ms=change.at_ms,
    )


def _is_too_late(state: CustomerState, change: Change, stamp: Stamp, entry: Entry) -> bool:
    """Whether the cart it was meant for is closed; what a checkout took along came in time.

    What the hub has said yes to before a restore is never too late: it stands in the new cart.
    """
    if stamp.confirmed:
        return False
    return _closed_unseen(state, change) and not taken_in_advance(state, entry)


def _closed_unseen(state: CustomerState, change: Change) -> bool:
    return any(
        closed.stream == change.stream and not change.seen.covers(closed.by)
        for closed in state.closed
    )


def _is_earlier_setting(entry: Entry, change: Change, sku: Sku) -> bool:
    return entry.absolute and entry.sku == sku and entry.origin.stream == change.stream


def _without(state: CustomerState, goes: Callable[[Entry], bool]) -> CustomerState:
    return state.with_entries(tuple(entry for entry in state.entries if not goes(entry)))


def _price_outcome(price_seen: Money, stamp: Stamp) -> Outcome:
    changed = stamp.price_now is not None and stamp.price_now != price_seen
    return outcomes.PRICE_CHANGED if changed else outcomes.OK
