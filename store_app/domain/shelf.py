"""One thing in one store: how many there are, how many are held, and what may be promised.

Pure, like the customers' reducer: the hub's time is handed in. What is due is ended first, so a
hold ends at its time whether or not anybody looked; and no hold is given beyond what is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from store_app.domain import outcome as outcomes
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Origin
from store_app.domain.store_change import (
    AdjustReason,
    HoldClaim,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    StockIntent,
)

OVERSOLD = "oversold"
COUNT_AGAIN = "count_again"


class HoldState(StrEnum):
    """Where a hold is in its life; each ends once."""

    OPEN = "open"
    RELEASED = "released"
    CLAIMED = "claimed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Hold:
    """So many kept aside. One that ended before it was asked for has a quantity of 0."""

    name: HoldName
    quantity: int
    until_ms: int
    state: HoldState
    customer: CustomerId | None = None

    @property
    def is_open(self) -> bool:
        return self.state is HoldState.OPEN


@dataclass(frozen=True, slots=True)
class Counted:
    """The last count that was believed: by which change, and when by its device's clock."""

    by: Origin
    at_ms: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """One thing in one store. `otherwise_held` is kept aside by systems that name no holds."""

    on_hand: int
    otherwise_held: int = 0
    holds: tuple[Hold, ...] = ()
    counted: Counted | None = None

    @property
    def held(self) -> int:
        return self.otherwise_held + sum(hold.quantity for hold in self.holds if hold.is_open)

    @property
    def available(self) -> int:
        return self.on_hand - self.held

    def hold(self, name: HoldName) -> Hold | None:
        return next((hold for hold in self.holds if hold.name == name), None)


@dataclass(frozen=True, slots=True)
class ShelfStep:
    """The shelf after a change, what became of it, and the tasks that people get from it."""

    shelf: Shelf
    outcome: Outcome
    tasks: tuple[str, ...] = ()


def end_due(shelf: Shelf, now_ms: int) -> Shelf:
    """Every hold whose time is over is over."""
    return _with_holds(shelf, lambda hold: hold.is_open and hold.until_ms <= now_ms)


def reduce_shelf(
    shelf: Shelf, change: Change, intent: StockIntent, now_ms: int, *, confirmed: bool = False
) -> ShelfStep:
    """The next shelf, at that moment of the hub's clock. Total: raises nothing.

    `confirmed` was done by the hub before a restore: what was counted or handed over then stays so.
    A hold is asked for again all the same: never more are held than are there.
    """
    due = end_due(shelf, now_ms)
    match intent:
        case HoldRequest():
            return _request(due, HoldName(change.device, change.n), intent, now_ms)
        case HoldRelease(_, name):
            return _end(due, name, HoldState.RELEASED)
        case HoldClaim(_, name):
            return _end(due, name, HoldState.CLAIMED, confirmed=confirmed)
        case StockCount():
            return _count(due, change, intent, confirmed=confirmed)
        case StockAdjust():
            return _adjust(due, change, intent)
        case _ as never:
            assert_never(never)


def _request(shelf: Shelf, name: HoldName, intent: HoldRequest, now_ms: int) -> ShelfStep:
    ended = shelf.hold(name)
    if ended is not None:  # it was let go, or claimed, before it came
        claimed = ended.state is HoldState.CLAIMED and ended.quantity == 0
        took = intent.quantity if claimed else 0
        marked = replace(ended, quantity=took or ended.quantity)
        taken = _with_hold(replace(shelf, on_hand=shelf.on_hand - took), marked)
        return ShelfStep(taken, outcomes.CLAMPED, _oversold(taken) if took else ())
    if shelf.available < intent.quantity:
        return ShelfStep(shelf, outcomes.NO_STOCK)
    until_ms = now_ms + intent.ttl_s * 1000
    hold = Hold(name, intent.quantity, until_ms, HoldState.OPEN, intent.customer)
    return ShelfStep(_with_hold(shelf, hold), outcomes.OK)


def _end(shelf: Shelf, name: HoldName, how: HoldState, *, confirmed: bool = False) -> ShelfStep:
    """Once per hold; one that is not here yet ends in advance."""
    hold = shelf.hold(name)
    if hold is None:
        return ShelfStep(_with_hold(shelf, Hold(name, 0, 0, how)), outcomes.OK)
    if not hold.is_open and not (confirmed and hold.state is not how):
        wanted_it = how is HoldState.CLAIMED and hold.state is not HoldState.CLAIMED
        return ShelfStep(shelf, outcomes.HOLD_ENDED if wanted_it else outcomes.CLAMPED)
    ended = _with_hold(shelf, replace(hold, state=how))
    if how is HoldState.CLAIMED:
        ended = replace(ended, on_hand=ended.on_hand - hold.quantity)
    return ShelfStep(ended, outcomes.OK, () if hold.is_open else _oversold(ended))


def _count(
    shelf: Shelf, change: Change, intent: StockCount, *, confirmed: bool = False
) -> ShelfStep:
    """What was counted differs from the book by so much; what was sold meanwhile stays sold."""
    last = Counted(change.origin, change.at_ms)
    if shelf.counted is not None and not change.seen.covers(shelf.counted.by):
        if not confirmed:
            return ShelfStep(shelf, outcomes.COUNT_AGAIN, (COUNT_AGAIN,))
        last = shelf.counted
    on_hand = shelf.on_hand + intent.counted - intent.book_seen
    counted = replace(shelf, on_hand=on_hand, counted=last)
    return ShelfStep(counted, outcomes.OK, _oversold(counted))


def _adjust(shelf: Shelf, change: Change, intent: StockAdjust) -> ShelfStep:
    """A sale made before a count but told after it may be in both: somebody counts again."""
    moved = replace(shelf, on_hand=shelf.on_hand + intent.delta)
    tasks = _oversold(moved) if intent.delta < 0 else ()
    late = shelf.counted is not None and change.at_ms < shelf.counted.at_ms
    if late and intent.reason is AdjustReason.SOLD:
        tasks = (*tasks, COUNT_AGAIN)
    return ShelfStep(moved, outcomes.OK, tasks)


def _oversold(shelf: Shelf) -> tuple[str, ...]:
    return (OVERSOLD,) if shelf.available < 0 else ()


def _with_hold(shelf: Shelf, hold: Hold) -> Shelf:
    others = (each for each in shelf.holds if each.name != hold.name)
    return replace(shelf, holds=(*others, hold))


def _with_holds(shelf: Shelf, ends: Callable[[Hold], bool]) -> Shelf:
    if not any(ends(hold) for hold in shelf.holds):
        return shelf
    holds = (replace(hold, state=HoldState.EXPIRED) if ends(hold) else hold for hold in shelf.holds)
    return replace(shelf, holds=tuple(holds))
