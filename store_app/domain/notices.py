"""What must be explained to somebody whose change met another one that neither had seen.

Carts unite by rules that lose nothing; but whoever set a five and finds a six wants to know why.
A notice is worked out from the log alone, so every device that holds the same rows says the same,
and it can be worked out again at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from store_app.domain import outcome as outcomes
from store_app.domain.change import (
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    Intent,
    WishToCart,
    sku_of,
)
from store_app.domain.identifiers import Sku
from store_app.domain.state import CustomerState
from store_app.domain.story import Logged, are_concurrent


class NoticeKind(StrEnum):
    """What the two changes came to."""

    ADDED_AGAIN = "added_again"
    KEPT_BY_SET = "kept_by_set"
    SET_AND_ADDED = "set_and_added"
    SET_REPLACED = "set_replaced"
    ALREADY_GONE = "already_gone"
    NOTE_LOST = "note_lost"
    NOTE_REPLACED = "note_replaced"
    ALREADY_MOVED = "already_moved"
    PRICE_CHANGED = "price_changed"


@dataclass(frozen=True, slots=True)
class Notice:
    """`mine` is what the person did, `others` what it met, oldest first.

    `quantity` is how many that made: of the thing in the cart, or how many came again.
    """

    kind: NoticeKind
    sku: Sku
    mine: Change
    others: tuple[Change, ...] = ()
    quantity: int = 0

    @property
    def key(self) -> str:
        """Names this explanation: stays the same until the change meets a further one."""
        met = ",".join(f"{each.device}/{each.n}" for each in self.others)
        return f"{self.mine.device}/{self.mine.n}:{self.kind}:{met}"


_SETTLES: Final = CartSet | CartRemove

IsMine: TypeAlias = Callable[[Change], bool]


def notices(log: Sequence[Logged], state: CustomerState, is_mine: IsMine) -> tuple[Notice, ...]:
    """What to explain to whoever made the changes that `is_mine` names, the newest first.

    `state` is what is shown now: of a thing that is gone again there is nothing to explain, except
    that somebody's own change found it gone.
    """
    done = [each for each in log if each.outcome.done]
    of_thing: dict[Sku | None, list[Logged]] = {}
    for each in done:
        of_thing.setdefault(sku_of(each.change.intent), []).append(each)
    found = (
        _notice(mine, of_thing[sku_of(mine.change.intent)])
        for mine in reversed(done)
        if is_mine(mine.change)
    )
    return tuple(each for each in found if each is not None and _still_true(each, state, log))


def _notice(mine: Logged, of_thing: Sequence[Logged]) -> Notice | None:
    """`of_thing` is what was done with the thing that the change is about, by whomever."""
    change = mine.change
    sku = sku_of(change.intent)
    if sku is None:
        return None
    met = [
        each
        for each in of_thing
        if each.change.device != change.device and are_concurrent(change, each.change)
    ]
    match change.intent:
        case CartRemove():
            return _after_remove(change, sku, met)
        case CartSet(_, quantity):
            return _after_set(mine, sku, quantity, met)
        case CartNote(_, text) if mine.outcome == outcomes.OK:
            return _after_note(mine, sku, text, met)
        case _:
            return _after_outcome(mine, sku, met)


def _after_remove(change: Change, sku: Sku, met: Sequence[Logged]) -> Notice | None:
    sets = [each.change for each in met if isinstance(each.change.intent, CartSet)]
    if sets:
        last = sets[-1]
        return Notice(NoticeKind.KEPT_BY_SET, sku, change, (last,), _pieces(last.intent))
    adds = tuple(each.change for each in met if _pieces(each.change.intent))
    if not adds:
        return None
    again = sum(_pieces(each.intent) for each in adds)
    return Notice(NoticeKind.ADDED_AGAIN, sku, change, adds, again)


def _after_set(mine: Logged, sku: Sku, quantity: int, met: Sequence[Logged]) -> Notice | None:
    later = [
        each.change
        for each in met
        if isinstance(each.change.intent, CartSet) and each.seq > mine.seq
    ]
    if later:
        last = later[-1]
        return Notice(NoticeKind.SET_REPLACED, sku, mine.change, (last,), _pieces(last.intent))
    adds = tuple(
        each.change
        for each in met
        if not isinstance(each.change.intent, CartSet) and _pieces(each.change.intent)
    )
    if not adds:
        return None
    total = quantity + sum(_pieces(each.intent) for each in adds)
    return Notice(NoticeKind.SET_AND_ADDED, sku, mine.change, adds, total)


def _after_note(mine: Logged, sku: Sku, text: str, met: Sequence[Logged]) -> Notice | None:
    """The last one counts; whoever wrote before, without having seen it, is told."""
    later = [
        each.change
        for each in met
        if isinstance(each.change.intent, CartNote) and each.seq > mine.seq
    ]
    if not later or not text or later[-1].intent == mine.change.intent:
        return None
    return Notice(NoticeKind.NOTE_REPLACED, sku, mine.change, (later[-1],))


def _after_outcome(mine: Logged, sku: Sku, met: Sequence[Logged]) -> Notice | None:
    change = mine.change
    if mine.outcome == outcomes.PRICE_CHANGED:
        return Notice(NoticeKind.PRICE_CHANGED, sku, change)
    if mine.outcome != outcomes.CLAMPED:
        return None
    kind = {
        CartDec: NoticeKind.ALREADY_GONE,
        CartNote: NoticeKind.NOTE_LOST,
        WishToCart: NoticeKind.ALREADY_MOVED,
    }.get(type(change.intent))
    if kind is None:
        return None  # who took out what was out already has what they wanted
    before = [each.change for each in met if each.seq < mine.seq and _takes(each.change.intent)]
    return Notice(kind, sku, change, tuple(before[-1:]))


def _still_true(notice: Notice, state: CustomerState, log: Sequence[Logged]) -> bool:
    """Nobody has decided since, having seen both; and there is something left to speak of."""
    if notice.kind in {NoticeKind.ALREADY_GONE, NoticeKind.NOTE_LOST, NoticeKind.ALREADY_MOVED}:
        return True
    if state.quantity(notice.sku) == 0:
        return False
    those = (notice.mine, *notice.others)
    decides = CartNote | CartRemove if notice.kind is NoticeKind.NOTE_REPLACED else _SETTLES
    return not any(
        isinstance(each.change.intent, decides)
        and sku_of(each.change.intent) == notice.sku
        and each.change not in those
        and all(each.change.seen.covers(one.origin) for one in those)
        for each in log
    )


def _pieces(intent: Intent) -> int:
    match intent:
        case CartAdd(_, quantity) | CartSet(_, quantity):
            return quantity
        case WishToCart():
            return 1
        case _:
            return 0


def _takes(intent: Intent) -> bool:
    return isinstance(intent, CartRemove | CartDec | CartSet | WishToCart)
