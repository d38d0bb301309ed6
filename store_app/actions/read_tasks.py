"""What needs a person: refused changes; and what waits or went through lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from store_app.actions.answer_refusal import RefusedChange
from store_app.actions.read_served import Thing, ThingShelf
from store_app.domain.change import Change, sku_of
from store_app.domain.identifiers import CustomerId, customer_of
from store_app.domain.localized import Localized
from store_app.domain.staff import Colleague
from store_app.domain.state import CustomerState

LATELY: Final = 6


class DoneChange(Protocol):
    """A change that had its effect."""

    @property
    def change(self) -> Change: ...
    @property
    def told_ms(self) -> int: ...


class WaitingChanges(Protocol):
    """How many changes wait, and since when."""

    @property
    def count(self) -> int: ...
    @property
    def since_ms(self) -> int: ...


class TaskBook(Protocol):
    """The device's outbox, as far as people look into it."""

    def refused(self) -> Sequence[RefusedChange]: ...
    def recent_done(self, limit: int, /) -> Sequence[DoneChange]: ...
    def count_waiting(self) -> WaitingChanges: ...


class CustomersHere(Protocol):
    """The customers that this device holds."""

    def state(self, customer: CustomerId, /) -> CustomerState | None: ...


@dataclass(frozen=True, slots=True)
class About:
    """What a change is about, as far as this device still knows."""

    change: Change
    customer: str
    thing: Thing | None
    staff: Localized | None


@dataclass(frozen=True, slots=True)
class Tasks:
    """Everything of the 'Needs you' sheet, in one reading."""

    refused: tuple[tuple[RefusedChange, About], ...] = ()
    done: tuple[tuple[DoneChange, About], ...] = ()
    waiting: int = 0
    waiting_since_ms: int = 0


@dataclass(frozen=True, slots=True)
class ReadTasks:
    """Reads from this device only."""

    book: TaskBook
    customers: CustomersHere
    shelf: ThingShelf
    colleagues: Callable[[], Sequence[Colleague]]

    def __call__(self) -> Tasks:
        waiting = self.book.count_waiting()
        return Tasks(
            refused=tuple((each, self._about(each.change)) for each in self.book.refused()),
            done=tuple((each, self._about(each.change)) for each in self.book.recent_done(LATELY)),
            waiting=waiting.count,
            waiting_since_ms=waiting.since_ms,
        )

    def _about(self, change: Change) -> About:
        customer = customer_of(change.stream)
        state = self.customers.state(customer) if customer else None
        sku = sku_of(change.intent)
        hit = self.shelf.by_sku(sku) if sku else None
        variant = hit.product.variant(hit.sku) if hit else None
        return About(
            change=change,
            customer=state.profile.short_name if state and state.profile else "",
            thing=Thing(hit.product, variant) if hit and variant else None,
            staff=next(
                (each.name for each in self.colleagues() if each.id == change.author.staff), None
            ),
        )
