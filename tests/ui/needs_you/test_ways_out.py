"""Every no of the hub has a sentence and one tap that leads on; leaving it undone is the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from store_app.actions.read_tasks import HeldFor
from store_app.domain import outcome as outcomes
from store_app.domain.change import CartCheckout, Change, Intent
from store_app.domain.identifiers import (
    CustomerId,
    StaffId,
    StreamName,
    customer_stream,
    stock_stream,
)
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Seen
from store_app.domain.store_change import (
    HoldClaim,
    HoldName,
    StockCount,
    TaskAbout,
    TaskTake,
)
from store_app.domain.task import Task
from store_app.ui import Words
from store_app.viewmodels.frame.brand import apply_brand, load_brand
from tests.ui.customer.demo_shop import ELENI, HERE, NOW_MS, SAM, TABLET, THROW
from tests.ui.customer.floor import RESOURCES, ROOT
from tests.ui.needs_you.sheet import Case, Told, add

STOCK, CART = stock_stream(HERE), customer_stream(ELENI)
SHEET_GONE_MS = 400
NOBODY_HERE = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0099")


def refuse(
    case: Case, stream: StreamName, intent: Intent, outcome: Outcome, detail: str = ""
) -> None:
    change = Change(TABLET, 7, stream, Seen(), SAM, case.book.now_ms, intent)
    case.book.no.append(Told(change, outcome, case.book.now_ms, detail))
    case.read()
    case.floor.tap("open", 400)


def test_a_count_that_met_another_leads_to_the_next_count(case: Case) -> None:
    refuse(case, STOCK, StockCount(THROW, 3, 2), outcomes.COUNT_AGAIN)
    assert "Somebody else counted this too. Count again." in case.floor.texts()
    asked: list[tuple[str, str]] = []
    case.needs_you.countAsked.connect(lambda product, sku: asked.append((product, sku)))
    case.floor.tap("look-7", SHEET_GONE_MS)
    case.settle()
    assert asked == [("wool-throw", THROW)]
    assert case.needs_you.state.count == 0


def test_a_hold_that_has_ended_leads_to_its_product(case: Case) -> None:
    refuse(case, STOCK, HoldClaim(THROW, HoldName(TABLET, 3)), outcomes.HOLD_ENDED)
    asked: list[tuple[str, str]] = []
    case.needs_you.productAsked.connect(lambda product, sku: asked.append((product, sku)))
    case.floor.tap("look-7", SHEET_GONE_MS)
    assert asked == [("wool-throw", THROW)]


def test_a_checkout_that_was_not_done_leads_to_the_cart_and_names_what_is_in_the_way(
    case: Case,
) -> None:
    refuse(case, CART, CartCheckout("0" * 64), outcomes.NOT_FOR_SALE, THROW)
    case.floor.look("needs-you-checkout")
    assert "Wool throw is not for sale any more. Take it out first." in case.floor.texts()
    asked: list[str] = []
    case.needs_you.customerAsked.connect(asked.append)
    assert case.needs_you.refusals.rows[0].look == "Look at the cart"
    case.floor.tap("look-7", SHEET_GONE_MS)
    assert asked == [ELENI]


def test_what_somebody_may_not_do_lets_a_manager_sign_in(case: Case) -> None:
    refuse(case, CART, add(THROW), outcomes.FORBIDDEN)
    asked: list[bool] = []
    case.needs_you.managerAsked.connect(lambda: asked.append(True))
    case.floor.tap("look-7", SHEET_GONE_MS)
    case.settle()
    assert asked == [True]
    assert case.needs_you.state.count == 1, "it waits for the manager"


def test_a_manager_whose_pin_was_never_checked_here_signs_in_again_and_does_it_then(
    case: Case,
) -> None:
    case.signed_in.staff = StaffId("maria")
    refuse(case, CART, add(THROW), outcomes.NOT_SIGNED_IN)
    case.floor.look("needs-you-not-signed-in")
    assert any("has not checked this person’s PIN" in text for text in case.floor.texts())
    asked: list[bool] = []
    case.needs_you.managerAsked.connect(lambda: asked.append(True))
    (row,) = case.needs_you.refusals.rows
    assert (row.look, row.again_title) == ("Sign in again", "Do it in my name")
    case.floor.tap("look-7", SHEET_GONE_MS)
    case.settle()
    assert asked == [True]
    case.floor.tap("open", 400)
    case.floor.tap("again-7")
    case.settle()
    assert case.needs_you.state.count == 0


def test_what_broke_head_office_may_be_sent_once_more(case: Case) -> None:
    refuse(case, CART, add(THROW), outcomes.QUARANTINED)
    case.floor.tap("again-7")
    case.settle()
    assert next(row for row in case.desk.serving.cart.rows if row.sku == THROW).quantity == 2
    assert case.needs_you.state.count == 0


def test_who_took_a_task_second_is_told_who_has_it(case: Case) -> None:
    refuse(case, StreamName(f"store:{HERE}:tasks"), TaskTake("hub:1"), outcomes.TASK_TAKEN, "maria")
    assert "Maria has this task already." in case.floor.texts()


@pytest.mark.parametrize(
    "outcome",
    [
        each
        for each in vars(outcomes).values()
        if isinstance(each, Outcome) and not each.done and each is not outcomes.NO_STOCK
    ],
    ids=lambda each: each.code,
)
def test_every_outcome_has_its_own_sentence_and_a_tap(case: Case, outcome: Outcome) -> None:
    refuse(case, CART, add(THROW), outcome)
    (row,) = case.needs_you.refusals.rows
    assert row.reason not in {"", "Something else changed meanwhile.", "Head office said no."}
    ways = [f"{way}-7" for way in ("again", "wish", "look", "leave")]
    assert [way for way in ways if case.floor.shows(way)]


def test_a_change_emptied_with_its_customer_tells_no_false_time(case: Case) -> None:
    change = Change(TABLET, 7, CART, Seen(), SAM, 0, add(THROW))
    case.book.no.append(Told(change, outcomes.CUSTOMER_ERASED, case.book.now_ms))
    case.read()
    case.floor.tap("open", 400)
    assert "00:00" not in case.needs_you.refusals.rows[0].facts


def test_a_task_leads_to_what_it_is_about(case: Case) -> None:
    case.book.todo = [
        Task("hub:1", "oversold", TaskAbout(sku=THROW), case.book.now_ms),
        Task("hub:2", "remind_checkout", TaskAbout(customer=ELENI), case.book.now_ms),
    ]
    case.read()
    products: list[str] = []
    people: list[str] = []
    case.needs_you.productAsked.connect(lambda product, _sku: products.append(product))
    case.needs_you.customerAsked.connect(people.append)
    case.floor.tap("open", 400)
    for task in ("hub:1", "hub:2"):
        case.needs_you.lookAtTask(task)
    assert (products, people) == (["wool-throw"], [ELENI])
    assert [row.leads for row in case.needs_you.todo.rows] == [True, True]


@pytest.fixture
def spoken() -> Iterator[Words]:
    words = Words(ROOT / "build" / "i18n")
    yield words
    words.speak("en")


MANY_HELD = Task("hub:1", "oversold", TaskAbout(sku=THROW), NOW_MS - 600_000)
LOST = Task(
    "hub:2",
    "changes_missing",
    TaskAbout(text=f"Tablet B 2-4\n{NOW_MS - 7_200_000}-{NOW_MS - 3_600_000}"),
    NOW_MS - 600_000,
)


@pytest.mark.parametrize("case", ["en", "el", "fa", "ar"], indirect=True)
def test_who_is_not_open_here_is_another_customer_and_can_be_opened(
    case: Case, spoken: Words
) -> None:
    spoken.speak(case.language)
    case.book.held = [
        HeldFor(ELENI, NOW_MS + 600_000),
        HeldFor(NOBODY_HERE, NOW_MS + 1_200_000),
    ]
    case.book.todo = [MANY_HELD, LOST]
    case.read()
    asked: list[str] = []
    case.needs_you.customerAsked.connect(asked.append)
    if case.language in {"fa", "el"}:
        apply_brand(case.floor.engine, load_brand(RESOURCES / "brand.json"), "dark")
    case.floor.tap("open", 400)
    case.floor.look(f"oversold-and-lost-{case.language}")
    held, lost = case.needs_you.todo.rows
    if case.language == "en":
        assert held.facts.startswith("For Eleni P. · another customer, held until ")
        assert lost.title == "Head office lost changes that nobody has any more: Tablet B 2-4"
        assert lost.facts.startswith("Done between ")
    case.floor.tap("other-hub:1", 400)
    assert asked == [NOBODY_HERE]


def test_lost_changes_are_looked_at_and_checked_with_one_tap(case: Case) -> None:
    case.book.todo = [LOST]
    case.read()
    case.floor.tap("open", 400)
    case.floor.tap("checked-hub:2")
    case.settle()
    assert len(case.needs_you.todo.rows) == 0


@pytest.mark.parametrize(
    ("span", "said"),
    [
        ("", ""),
        ("\nnonsense", ""),
        ("\n5-0", ""),
        (f"\n0-{NOW_MS}", "Done before "),
        (f"\n{NOW_MS - 1}-{NOW_MS}", "Done between "),
    ],
)
def test_when_lost_changes_were_done_is_told_as_far_as_it_is_known(
    case: Case, span: str, said: str
) -> None:
    case.book.todo = [replace(LOST, about=TaskAbout(text=f"Tablet B 2-4{span}"))]
    case.read()
    case.floor.tap("open", 400)
    (row,) = case.needs_you.todo.rows
    assert row.title.endswith("any more: Tablet B 2-4")
    assert row.facts.startswith(said)
    assert said or "Done" not in row.facts
