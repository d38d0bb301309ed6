"""Take: the one operation behind 'fewer', 'set', 'remove' and 'not wished any more'.

A take touches only what its author had seen, oldest first. So what another person adds unseen
survives, and nothing that was removed comes back, in whichever order the hub hears of both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from store_app.domain.cart import Entry
from store_app.domain.identifiers import Sku
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState, TakenFrom, WaitingTake
from store_app.domain.wishlist import Wish


@dataclass(frozen=True, slots=True)
class Taken:
    """What a take leaves; `quantity` is what it found, `short` whether it wanted more."""

    state: CustomerState
    quantity: int
    short: bool


def take_from_cart(state: CustomerState, sku: Sku, quantity: int | None, seen: Seen) -> Taken:
    """Take so many (None: all) of a thing from the entries seen."""
    left = quantity
    kept: list[Entry] = []
    found = 0
    for entry in state.entries:
        if entry.sku != sku or not seen.covers(entry.origin):
            kept.append(entry)
            continue
        took = entry.quantity if left is None else min(left, entry.quantity)
        left = None if left is None else left - took
        found += took
        if took < entry.quantity:
            kept.append(replace(entry, quantity=entry.quantity - took))
    taken = state.with_entries(tuple(kept))
    return _await_rest(taken, WaitingTake(TakenFrom.CART, sku, left, seen), found)


def take_whole_cart(state: CustomerState, seen: Seen, *, unseen_too: bool) -> CustomerState:
    """Take out what was seen, on arrival also what is not here yet, and the rest if wanted."""
    kept = () if unseen_too else tuple(e for e in state.entries if not seen.covers(e.origin))
    emptied = replace(state, entries=kept)
    return _await_rest(emptied, WaitingTake(TakenFrom.CART, None, None, seen), 1).state


def take_wishes(state: CustomerState, sku: Sku, seen: Seen) -> Taken:
    """Take every adding of a thing to the wishlist that was seen."""
    kept = tuple(w for w in state.wishlist if w.sku != sku or not seen.covers(w.origin))
    found = len(state.wishlist) - len(kept)
    taken = replace(state, wishlist=kept)
    return _await_rest(taken, WaitingTake(TakenFrom.WISHLIST, sku, None, seen), found)


def put_in_cart(state: CustomerState, entry: Entry) -> CustomerState:
    """Add an entry, less what takes that had already seen it are still waiting for."""
    if not state.waiting and entry.quantity:
        return state.with_entries((*state.entries, entry))
    waiting: list[WaitingTake] = []
    quantity = entry.quantity
    for take in state.waiting:
        if not _waits_for(take, TakenFrom.CART, entry):
            waiting.append(take)
            continue
        took = quantity if take.remaining is None else min(take.remaining, quantity)
        quantity -= took
        if take.remaining is None:
            waiting.append(take)
        elif take.remaining > took:
            waiting.append(replace(take, remaining=take.remaining - took))
    entries = (*state.entries, replace(entry, quantity=quantity)) if quantity else state.entries
    return replace(state, entries=entries, waiting=tuple(waiting))


def put_on_wishlist(state: CustomerState, wish: Wish) -> CustomerState:
    """Add a wish, unless a take that had seen it already waits for it."""
    if any(_waits_for(take, TakenFrom.WISHLIST, wish) for take in state.waiting):
        return state
    return replace(state, wishlist=(*state.wishlist, wish))


def taken_in_advance(state: CustomerState, entry: Entry) -> bool:
    """Whether a take-all that had seen this entry arrived before it."""
    return any(
        take.remaining is None and _waits_for(take, TakenFrom.CART, entry) for take in state.waiting
    )


def forget_what_arrived(state: CustomerState) -> CustomerState:
    """Drop the waiting takes whose every seen change has arrived: nothing can come for them."""
    if not state.waiting:
        return state
    waiting = tuple(take for take in state.waiting if not state.clock.covers_all(take.seen))
    return state if waiting == state.waiting else replace(state, waiting=waiting)


def _await_rest(state: CustomerState, rest: WaitingTake, found: int) -> Taken:
    wants_more = rest.remaining is None or rest.remaining > 0
    if wants_more and not state.clock.covers_all(rest.seen):
        return Taken(replace(state, waiting=(*state.waiting, rest)), found, short=False)
    short = rest.remaining > 0 if rest.remaining is not None else found == 0
    return Taken(state, found, short)


def _waits_for(take: WaitingTake, taken_from: TakenFrom, thing: Entry | Wish) -> bool:
    return (
        take.taken_from == taken_from
        and take.sku in {None, thing.sku}
        and take.seen.covers(thing.origin)
    )
