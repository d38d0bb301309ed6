"""The sheet of what needs a person, over an outbox in which the hub has refused things."""

from __future__ import annotations

from dataclasses import dataclass, field

from store_app.actions.answer_no_stock import AnswerNoStock
from store_app.actions.answer_notice import AnswerNotice
from store_app.actions.answer_refusal import AnswerRefusal
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.do_tasks import DoTasks
from store_app.actions.hold_item import HoldItem
from store_app.actions.read_story import ReadNotices
from store_app.actions.read_tasks import HeldFor, Nearest, ReadTasks, TaskSources
from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.domain.change import Author, CartAdd, Change, Intent
from store_app.domain.identifiers import (
    PlaceId,
    StaffId,
    StreamName,
    customer_stream,
    stock_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Seen
from store_app.domain.store_change import HoldRequest, TaskDone, TaskOpen, TaskTake
from store_app.domain.task import Task, TaskState, reduce_task
from store_app.viewmodels.store.needs_you import NeedsYou, TaskPorts
from store_app.viewmodels.wording.amounts import Amounts
from tests.ui.customer.demo_shop import (
    ELENI,
    HERE,
    SAM,
    TABLET,
    THROW,
    colleagues,
    picture,
)
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.served import Desk, a_desk, some_names

SHEET = """
    NeedsYouSheet {
        id: sheet
        needsYou: needsYou_
    }
    StoreButton {
        objectName: "open"
        text: "open"
        onClicked: sheet.open()
    }
"""


@dataclass(frozen=True)
class Told:
    change: Change
    outcome: Outcome
    told_ms: int
    detail: str = ""


@dataclass(frozen=True)
class Waiting:
    count: int
    since_ms: int


@dataclass
class Book:
    """An outbox in which the hub has refused some things."""

    now_ms: int
    asked: list[Change] = field(default_factory=list)
    no: list[Told] = field(default_factory=list)
    yes: list[Told] = field(default_factory=list)
    waits: Waiting = Waiting(0, 0)
    checked_again: int = 0
    todo: list[Task] = field(default_factory=list)
    held: list[HeldFor] = field(default_factory=list)

    def tell(self, n: int, intent: Intent, outcome: str) -> None:
        change = Change(
            TABLET, n, customer_stream(ELENI), Seen(), SAM, self.now_ms - 600_000, intent
        )
        told = Told(change, Outcome(outcome), self.now_ms - 60_000)
        (self.yes if told.outcome.done else self.no).append(told)

    def refused(self) -> list[Told]:
        return self.no

    def recent_done(self, limit: int) -> list[Told]:
        return self.yes[:limit]

    def count_waiting(self) -> Waiting:
        return self.waits

    def append(self, stream: StreamName, intent: Intent, _seen: Seen, author: Author) -> Change:
        """A hold is asked for; or a task of the store is opened, taken or done."""
        change = Change(TABLET, 99, stream, Seen(), author, self.now_ms, intent)
        if isinstance(intent, HoldRequest):
            self.asked.append(change)
            return change
        assert isinstance(intent, TaskOpen | TaskTake | TaskDone)
        if isinstance(intent, TaskOpen):
            opened = reduce_task(None, change, intent).task
            self.todo += [opened] if opened else []
            return change
        steps = [
            reduce_task(each, change, intent).task if each.id == intent.id else each
            for each in self.todo
        ]
        self.todo = [each for each in steps if each and each.state is not TaskState.DONE]
        return change

    def dismiss(self, n: int) -> None:
        self.no = [each for each in self.no if each.change.n != n]


@dataclass
class SignedIn:
    """Whoever is at the screen, and whether there is a line."""

    staff: StaffId
    live: bool = True


@dataclass
class Case:
    needs_you: NeedsYou
    book: Book
    desk: Desk
    floor: Floor
    signed_in: SignedIn
    language: str

    def read(self) -> None:
        self.needs_you.read_at_once()
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        self.desk.serving.streams_changed(frozenset({customer_stream(ELENI)}))
        self.desk.settle()
        pause()


def a_case(language: str) -> Case:
    """A tablet whose sheet is in a window."""
    desk = a_desk(language)
    book = Book(desk.clock.now_ms())
    stream = CustomerStream(desk.customers, desk.customers, lambda: SAM)
    amounts = Amounts(language)
    signed_in = SignedIn(StaffId("sam"))
    sources = TaskSources(
        waiting=desk.customers.waiting,
        customers=desk.customers.customers,
        explain=ReadNotices(desk.customers, lambda: TABLET),
        names=some_names,
        acting=lambda: signed_in.staff,
        nearest=lambda _s, wanted, _not: case_nearest(wanted),
        checked_again=lambda: book.checked_again,
        todo=lambda: book.todo,
        held_for=lambda _sku: book.held,
    )
    store = StoreStream(book, HERE, lambda: SAM)
    tasks = DoTasks(store)
    ports = TaskPorts(
        ReadTasks(book, desk.customers, desk.shelf, colleagues, sources),
        AnswerRefusal(stream, book),
        lambda: amounts,
        picture,
        AnswerNotice(stream, desk.customers, desk.shelf.price),
        tasks,
        AnswerNoStock(HoldItem(store, NeedsHub(lambda: signed_in.live)), tasks, book),
    )
    needs_you = NeedsYou(ports, desk.background, desk.clock, desk.toasts)
    floor = Floor(SHEET, {"needsYou_": needs_you}, language=language)
    return Case(needs_you, book, desk, floor, signed_in, language)


def case_nearest(wanted: int) -> Nearest | None:
    """Marousi has two of everything."""
    there = Nearest(Localized({"en": "Marousi", "fa": "ماروسی"}), 2, 3.1, PlaceId("marousi"))
    return there if wanted <= 2 else None


def add(sku: str) -> CartAdd:
    return CartAdd(sku, 1, Money(6400, "EUR"))  # type: ignore[arg-type]


def refuse_hold(case: Case, wanted: int) -> None:
    hold = HoldRequest(THROW, wanted, 1_800, ELENI)
    change = Change(TABLET, 7, stock_stream(HERE), Seen(), SAM, case.book.now_ms, hold)
    case.book.no.append(Told(change, Outcome("conflict:no_stock"), case.book.now_ms))
    case.read()
