"""What needs a person: what was refused or met; and what waits or went through lately."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, Protocol

from store_app.actions.answer_refusal import NO_STOCK, RefusedChange, customer_concerned
from store_app.actions.read_meaning import Hit
from store_app.actions.read_served import Thing, ThingShelf
from store_app.actions.read_story import Names
from store_app.domain.change import CartHold, Change, sku_of
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StaffId, StreamName
from store_app.domain.localized import Localized
from store_app.domain.notices import Notice
from store_app.domain.outcome import NOT_FOR_SALE, Outcome
from store_app.domain.shelf import OVERSOLD
from store_app.domain.staff import Colleague
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldRequest
from store_app.domain.task import Task

LATELY: Final = 6
SHOWN_WAITING: Final = 30


class DoneChange(Protocol):
    """A change that had its effect."""

    @property
    def change(self) -> Change: ...
    @property
    def outcome(self) -> Outcome: ...
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
class Nearest:
    """The next place that has what is not here."""

    place: Localized
    available: int
    away_km: float | None
    store: PlaceId


@dataclass(frozen=True, slots=True)
class About:
    """What a change is about, as far as this device still knows."""

    change: Change
    customer: str
    thing: Thing | None
    staff: Localized | None
    held: bool = False
    nearest: Nearest | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """A notice, with the customer whom it is about."""

    notice: Notice
    about: About


@dataclass(frozen=True, slots=True)
class HeldFor:
    """For whom a thing is kept aside, and until when."""

    customer: CustomerId
    until_ms: int


@dataclass(frozen=True, slots=True)
class ToDo:
    """A task of this store, with whom and what it is about as far as this device knows.

    `others` have the thing on hold too and are not open here, so nobody can say who they are.
    """

    task: Task
    thing: Thing | None
    customers: tuple[str, ...] = ()
    others: tuple[HeldFor, ...] = ()


@dataclass(frozen=True, slots=True)
class Tasks:
    """Everything of the 'Needs you' sheet, in one reading."""

    refused: tuple[tuple[RefusedChange, About], ...] = ()
    done: tuple[tuple[DoneChange, About], ...] = ()
    waiting: int = 0
    waiting_since_ms: int = 0
    waits: tuple[About, ...] = ()
    checked_again: int = 0
    met: tuple[Met, ...] = ()
    names: Names = field(default_factory=Names)
    acting: Colleague | None = None
    todo: tuple[ToDo, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskSources:
    """Where the rest of the sheet comes from; a device has all of them.

    `customers` are those of whom there may be something to explain.
    """

    waiting: Callable[[int], Sequence[Change]] = lambda _limit: ()
    customers: Callable[[], Sequence[CustomerId]] = lambda: ()
    explain: Callable[[CustomerId, CustomerState], Sequence[Notice]] = lambda _c, _s: ()
    names: Callable[[], Names] = Names
    acting: Callable[[], StaffId | None] = lambda: None
    nearest: Callable[[Sku, int, StreamName], Nearest | None] = lambda _s, _q, _not: None
    checked_again: Callable[[], int] = lambda: 0
    todo: Callable[[], Sequence[Task]] = lambda: ()
    held_for: Callable[[Sku], Sequence[HeldFor]] = lambda _sku: ()


@dataclass(frozen=True, slots=True)
class _Once:
    """Customers and things as one reading finds them."""

    state: Callable[[CustomerId], CustomerState | None]
    by_sku: Callable[[Sku], Hit | None]


@dataclass(frozen=True, slots=True)
class ReadTasks:
    """Reads from this device only."""

    book: TaskBook
    customers: CustomersHere
    shelf: ThingShelf
    colleagues: Callable[[], Sequence[Colleague]]
    sources: TaskSources = TaskSources()

    def __call__(self) -> Tasks:
        """Each customer and each thing is read once, however many changes are about them."""
        once = _Once(cache(self.customers.state), cache(self.shelf.by_sku))
        known = replace(self, customers=once, shelf=once, colleagues=cache(self.colleagues))
        return known.tasks()

    def tasks(self) -> Tasks:
        waiting, sources = self.book.count_waiting(), self.sources
        return Tasks(
            refused=tuple((each, self._refused(each)) for each in self.book.refused()),
            done=tuple(self._done()),
            waiting=waiting.count,
            waiting_since_ms=waiting.since_ms,
            waits=tuple(map(self._about, sources.waiting(SHOWN_WAITING))) if waiting.count else (),
            checked_again=sources.checked_again(),
            met=tuple(self._met()),
            names=sources.names(),
            acting=self._colleague(sources.acting()),
            todo=tuple(map(self._to_do, sources.todo())),
        )

    def _done(self) -> Iterator[tuple[DoneChange, About]]:
        """What people did; a hold's name on its line is written by nobody's hand."""
        for done in self.book.recent_done(LATELY):
            if not isinstance(done.change.intent, CartHold):
                yield done, self._about(done.change)

    def _to_do(self, task: Task) -> ToDo:
        """What was sold although it was held is about those for whom it was."""
        about = task.about
        is_oversold = task.task == OVERSOLD and about.sku is not None
        held = self.sources.held_for(about.sku) if is_oversold and about.sku else ()
        concerned = [about.customer] if about.customer else []
        concerned += [each.customer for each in held]
        names = {each: self._name_of(each) for each in concerned}
        return ToDo(
            task,
            self._thing(about.sku) if about.sku else None,
            customers=tuple(filter(None, names.values())),
            others=tuple(each for each in held if not names[each.customer]),
        )

    def _name_of(self, customer: CustomerId) -> str:
        state = self.customers.state(customer)
        return state.profile.short_name if state and state.profile else ""

    def _thing(self, sku: Sku) -> Thing | None:
        hit = self.shelf.by_sku(sku)
        variant = hit.product.variant(hit.sku) if hit else None
        return Thing(hit.product, variant) if hit and variant else None

    def _met(self) -> Iterator[Met]:
        for customer in self.sources.customers():
            state = self.customers.state(customer)
            if state is not None:
                for notice in self.sources.explain(customer, state):
                    yield Met(notice, self._about(notice.mine))

    def _refused(self, refused: RefusedChange) -> About:
        about = self._about(refused.change)
        intent = refused.change.intent
        if refused.outcome == NOT_FOR_SALE and refused.detail:
            return replace(about, thing=self._thing(Sku(refused.detail)))
        sku = sku_of(intent)
        if sku is None or refused.outcome.code != NO_STOCK:
            return about
        wanted = intent.quantity if isinstance(intent, HoldRequest) else 1
        return replace(about, nearest=self.sources.nearest(sku, wanted, refused.change.stream))

    def _colleague(self, staff: StaffId | None) -> Colleague | None:
        return next((each for each in self.colleagues() if each.id == staff), None)

    def _about(self, change: Change) -> About:
        customer = customer_concerned(change)
        state = self.customers.state(customer) if customer else None
        sku = sku_of(change.intent)
        colleague = self._colleague(change.author.staff)
        return About(
            change=change,
            customer=state.profile.short_name if state and state.profile else "",
            thing=self._thing(sku) if sku else None,
            staff=colleague.name if colleague else None,
            held=state is not None,
        )
