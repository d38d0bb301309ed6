"""Taking a change back: a new change that undoes what the old one did, while it is fresh."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from store_app.actions.customer_stream import CustomerStream
from store_app.clocks import Clock
from store_app.domain.change import CartAdd, CartDec, CartHold, CartNote, Change, Intent, sku_of
from store_app.domain.identifiers import CustomerId

UNDO_FOR_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Done:
    """A change that is on disk, and what would take it back until the moment given.

    `quantity` is how many the line has now, where that was counted up or down.
    """

    customer: CustomerId
    change: Change
    undo: tuple[Intent, ...]
    until_s: float
    quantity: int | None = None

    @property
    def quantity_before(self) -> int | None:
        """How many the line has once this is taken back."""
        return None if self.quantity is None else self.quantity + _pieces(self.undo)


def with_next(before: Done, then: Done) -> Done:
    """Two counts of one line, to be taken back together: one change, or none where they cancel.

    Only what this person did is counted: what others did to the line meanwhile stays.
    """
    pieces = _pieces(before.undo) + _pieces(then.undo)
    added = next(
        (e for e in (*then.undo, *before.undo) if isinstance(e, CartAdd)),
        None,
    )
    sku, undo = sku_of(then.change.intent), list[Intent]()
    if pieces > 0 and added is not None:
        undo.append(replace(added, quantity=pieces))
    if pieces < 0 and sku is not None:
        undo.append(CartDec(sku, -pieces))
    undo += [each for each in then.undo if isinstance(each, CartNote | CartHold)]
    return replace(then, undo=tuple(undo))


@dataclass(frozen=True, slots=True)
class Recorder:
    """Writes a change and remembers its opposite."""

    stream: CustomerStream
    clock: Clock

    def record(
        self, customer: CustomerId, intent: Intent, *undo: Intent, quantity: int | None = None
    ) -> Done:
        change = self.stream.write(customer, intent)
        return Done(customer, change, undo, self.clock.steady_s() + UNDO_FOR_S, quantity)


@dataclass(frozen=True, slots=True)
class UndoChange:
    """Takes a change back if its ten seconds are not over; what others did meanwhile stays."""

    stream: CustomerStream
    clock: Clock

    def __call__(self, done: Done) -> bool:
        if self.clock.steady_s() > done.until_s:
            return False
        for intent in done.undo:
            self.stream.write(done.customer, intent)
        return True


def _pieces(undo: tuple[Intent, ...]) -> int:
    """How many pieces an undo puts back; fewer than none where it takes some out."""
    back = sum(each.quantity for each in undo if isinstance(each, CartAdd))
    return back - sum(each.quantity for each in undo if isinstance(each, CartDec))
