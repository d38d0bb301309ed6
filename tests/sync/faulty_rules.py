"""Mistakes in the rules that device and hub share."""

from __future__ import annotations

from dataclasses import replace

from store_app.domain import cart_rules, reducer, taking
from store_app.domain import outcome as outcomes
from store_app.domain import shelf as shelf_rules
from store_app.domain.cart import Entry
from store_app.domain.change import CartSet, Change, Stamp, WishToCart
from store_app.domain.identifiers import Sku
from store_app.domain.seen import Seen
from store_app.domain.shelf import Shelf, ShelfStep
from store_app.domain.state import CustomerState, TakenFrom, WaitingTake
from store_app.domain.step import Reduced
from store_app.domain.store_change import HoldName, HoldRequest, StockCount
from store_app.domain.taking import Taken
from store_app.domain.uniting import unite
from store_app.domain.wishlist import Wish
from store_app.hub.streams import customer_log
from store_app.replica import customer_rows, customers
from tests.sync.parts import Parts, Swap

_take_from_cart = taking.take_from_cart
_set = cart_rules._set
_request, _count = shelf_rules._request, shelf_rules._count
_forget = taking.forget_what_arrived


def _counts_again(state: CustomerState, change: Change, stamp: Stamp) -> Reduced:
    reduced = reducer._decide(state, change, stamp)
    return Reduced(reducer._settled(reduced.state, change), reduced.outcome)


def _takes_the_unseen(state: CustomerState, sku: Sku, quantity: int | None, seen: Seen) -> Taken:
    return _take_from_cart(state, sku, quantity, seen.joined(state.clock))


def _sets_the_unseen(
    state: CustomerState, change: Change, stamp: Stamp, intent: CartSet
) -> Reduced:
    others = tuple(entry for entry in state.entries if entry.sku != intent.sku)
    return _set(replace(state, entries=others), change, stamp, intent)


def _always_waits(state: CustomerState, rest: WaitingTake, found: int) -> Taken:
    if rest.remaining is not None and rest.remaining > 0:
        return Taken(replace(state, waiting=(*state.waiting, rest)), found, short=True)
    return Taken(state, found, short=found == 0)


def _waits_for_all(take: WaitingTake, taken_from: TakenFrom, thing: Entry | Wish) -> bool:
    return take.taken_from == taken_from and take.sku == thing.sku


def _never_waits(state: CustomerState, rest: WaitingTake, found: int) -> Taken:
    short = rest.remaining > 0 if rest.remaining is not None else found == 0
    return Taken(state, found, short)


def _moves_half(state: CustomerState, change: Change, stamp: Stamp, intent: WishToCart) -> Reduced:
    entry = cart_rules._entry(state, change, stamp, intent.sku, 1)
    return Reduced(taking.put_in_cart(state, entry), outcomes.OK)


def _promises_all(shelf: Shelf, name: HoldName, intent: HoldRequest, now_ms: int) -> ShelfStep:
    """A hold is given whatever there is."""
    roomy = replace(shelf, on_hand=max(shelf.on_hand, shelf.held + intent.quantity))
    step = _request(roomy, name, intent, now_ms)
    return replace(step, shelf=replace(step.shelf, on_hand=shelf.on_hand), tasks=())


def _sets_figure(
    shelf: Shelf, change: Change, intent: StockCount, *, confirmed: bool = False
) -> ShelfStep:
    """What was counted is what there is, whatever was sold meanwhile."""
    return _count(replace(shelf, on_hand=intent.book_seen), change, intent, confirmed=confirmed)


def _moves_cart(
    state: CustomerState, change: Change, stamp: Stamp, other: CustomerState
) -> CustomerState:
    """A merge puts the other cart in as if it were new."""
    moved = tuple(replace(entry, origin=change.origin) for entry in other.entries)
    return unite(state, change, stamp, replace(other, entries=moved))


def _everywhere(instead: object) -> tuple[Swap, ...]:
    """In place of the reducer, on devices and at the hub."""
    return tuple(
        Swap(module, "reduce", instead) for module in (customer_log, customer_rows, customers)
    )


COUNTS_AGAIN = _everywhere(_counts_again)
TAKES_THE_UNSEEN = Parts(swaps=(Swap(cart_rules, "take_from_cart", _takes_the_unseen),))
SETS_THE_UNSEEN = Parts(swaps=(Swap(cart_rules, "_set", _sets_the_unseen),))
SETS_ADD_UP = Parts(swaps=(Swap(cart_rules, "_is_earlier_setting", lambda *_: False),))
PROMISES_ALL = Parts(swaps=(Swap(shelf_rules, "_request", _promises_all),))
COUNT_SETS = Parts(swaps=(Swap(shelf_rules, "_count", _sets_figure),))
MERGE_MAKES_NEW = Parts(
    swaps=tuple(Swap(module, "unite", _moves_cart) for module in (customer_log, customer_rows))
)
CLAMPED_DEBT = Parts(
    swaps=(
        Swap(taking, "_await_rest", _always_waits),
        Swap(taking, "_waits_for", _waits_for_all),
        Swap(reducer, "forget_what_arrived", lambda state: state),
    )
)
WAITING_FORGOTTEN = Parts(swaps=(Swap(taking, "_await_rest", _never_waits),))
MOVES_HALF = Parts(swaps=(Swap(cart_rules, "_move", _moves_half),))
