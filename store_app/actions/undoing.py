"""Taking a change back: a new change that undoes what the old one did, while it is fresh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.actions.customer_stream import CustomerStream
from store_app.clocks import Clock
from store_app.domain.change import Change, Intent
from store_app.domain.identifiers import CustomerId

UNDO_FOR_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Done:
    """A change that is on disk, and what would take it back until the moment given."""

    customer: CustomerId
    change: Change
    undo: tuple[Intent, ...]
    until_s: float


@dataclass(frozen=True, slots=True)
class Recorder:
    """Writes a change and remembers its opposite."""

    stream: CustomerStream
    clock: Clock

    def record(self, customer: CustomerId, intent: Intent, *undo: Intent) -> Done:
        change = self.stream.write(customer, intent)
        return Done(customer, change, undo, self.clock.steady_s() + UNDO_FOR_S)


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
