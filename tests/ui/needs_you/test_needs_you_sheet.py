"""What the hub refused is shown with its reason, and goes only when a person says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.actions.answer_refusal import AnswerRefusal
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.read_tasks import ReadTasks
from store_app.domain.change import CartAdd, CartSet, Change, Intent, WishAdd
from store_app.domain.identifiers import customer_stream
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Seen
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.needs_you import NeedsYou, TaskPorts
from tests.ui.customer.demo_shop import ELENI, LAMP, MUG, SAM, TABLET, THROW, colleagues, picture
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.served import Desk, a_desk

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


@dataclass(frozen=True)
class Waiting:
    count: int
    since_ms: int


@dataclass
class Book:
    """An outbox in which the hub has refused some things."""

    now_ms: int
    no: list[Told] = field(default_factory=list)
    yes: list[Told] = field(default_factory=list)
    waits: Waiting = Waiting(0, 0)

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

    def dismiss(self, n: int) -> None:
        self.no = [each for each in self.no if each.change.n != n]


@dataclass
class Case:
    needs_you: NeedsYou
    book: Book
    desk: Desk
    floor: Floor

    def read(self) -> None:
        self.needs_you.read()
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        self.desk.serving.streams_changed(frozenset({customer_stream(ELENI)}))
        self.desk.settle()
        pause()


@pytest.fixture(params=["en"])
def case(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[Case]:
    assert qapp is not None
    desk = a_desk(request.param)
    book = Book(desk.clock.now_ms())
    stream = CustomerStream(desk.customers, desk.customers, lambda: SAM)
    amounts = Amounts(request.param)
    ports = TaskPorts(
        ReadTasks(book, desk.customers, desk.shelf, colleagues),
        AnswerRefusal(stream, book),
        lambda: amounts,
        picture,
    )
    needs_you = NeedsYou(ports, desk.background, desk.clock, desk.toasts)
    floor = Floor(SHEET, {"needsYou_": needs_you}, language=request.param)
    yield Case(needs_you, book, desk, floor)
    floor.close()


def add(sku: str) -> CartAdd:
    return CartAdd(sku, 1, Money(6400, "EUR"))  # type: ignore[arg-type]


def test_a_refusal_says_what_for_whom_when_and_why(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.book.tell(5, CartSet(MUG, 2), "ok")
    case.book.tell(6, WishAdd(LAMP), "ok")
    case.book.waits = Waiting(3, case.book.now_ms - 300_000)
    case.read()
    case.floor.tap("open", 400)
    case.floor.look("needs-you")
    texts = case.floor.texts()
    assert {
        "Add Wool throw",
        "Speckle mug changed to 2",
        "Arlo table lamp saved to wishlist",
    } <= set(texts)
    assert any(text.startswith("For Eleni P. · by Sam at") for text in texts)
    assert "This cart was paid meanwhile. It can go into the new one." in texts
    assert any(text.startswith("3 changes wait to be sent since") for text in texts)
    assert case.needs_you.state.count == 1


@pytest.mark.parametrize("case", ["fa"], indirect=True)
def test_the_sheet_mirrors(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.read()
    case.floor.tap("open", 400)
    case.floor.look("needs-you-fa")
    assert case.floor.shows("again-4")


def test_trying_again_is_a_new_change(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.read()
    case.floor.tap("open", 400)
    case.floor.tap("again-4")
    case.settle()
    row = next(row for row in case.desk.serving.cart.rows if row.sku == THROW)
    assert row.quantity == 2
    assert case.needs_you.state.count == 0


def test_it_can_go_on_the_wishlist_instead(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.read()
    case.floor.tap("open", 400)
    case.floor.tap("wish-4")
    case.settle()
    assert THROW in [row.sku for row in case.desk.serving.wishlist.rows]
    assert case.needs_you.state.count == 0


def test_what_can_never_be_done_can_only_be_left(case: Case) -> None:
    case.book.tell(4, add(THROW), "permanent:unknown_product")
    case.read()
    case.floor.tap("open", 400)
    assert not case.floor.shows("again-4")
    assert not case.floor.shows("wish-4")
    case.floor.tap("leave-4")
    case.settle()
    assert case.needs_you.state.count == 0
    assert "Nothing needs you" in case.floor.texts()


@pytest.mark.parametrize("code", ["conflict:of_the_future", "permanent:of_the_future"])
def test_an_outcome_of_a_newer_hub_has_a_sentence_too(case: Case, code: str) -> None:
    case.book.tell(4, add(THROW), code)
    case.read()
    assert case.needs_you.refusals.rows[0].reason


def test_a_refusal_is_told_even_if_its_customer_is_forgotten(case: Case) -> None:
    case.book.tell(4, add(THROW), "permanent:customer_erased")
    case.book.no[0] = replace(case.book.no[0])
    case.desk.customers.forget(ELENI)
    case.needs_you.read()
    case.desk.settle()
    assert case.needs_you.refusals.rows[0].reason == "This profile no longer exists."
