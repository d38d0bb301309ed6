"""What the hub refused is shown with its reason, and goes only when a person says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store_app.domain.change import CartAdd, CartSet, Change, WishAdd
from store_app.domain.identifiers import (
    customer_stream,
    stock_stream,
)
from store_app.domain.money import Money
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Seen
from store_app.domain.staff import Role
from store_app.domain.store_change import HoldRequest, TaskAbout
from store_app.domain.task import Task
from tests.ui.customer.demo_shop import (
    ELENI,
    HERE,
    LAMP,
    MUG,
    SAM,
    TABLET,
    THROW,
    colleagues,
)
from tests.ui.needs_you.sheet import Case, Told, Waiting, add


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
    case.floor.tap("open", 400)
    assert case.needs_you.refusals.rows[0].reason


def test_a_refusal_is_told_even_if_its_customer_is_forgotten(case: Case) -> None:
    case.book.tell(4, add(THROW), "permanent:customer_erased")
    case.book.no[0] = replace(case.book.no[0])
    case.desk.customers.forget(ELENI)
    case.needs_you.read_at_once()
    case.desk.settle()
    case.floor.tap("open", 400)
    assert case.needs_you.refusals.rows[0].reason == "This profile no longer exists."


def test_what_waits_is_listed_one_by_one_with_who_where_and_since_when(case: Case) -> None:
    case.desk.customers.offline = True
    case.desk.serving.desk.more(MUG)
    case.desk.serving.desk.note(MUG, "gift wrap")
    case.book.waits = Waiting(40, case.book.now_ms)
    case.desk.settle()
    case.read()
    case.floor.tap("open", 400)
    case.floor.look("needs-you-waiting")
    titles = [row.title for row in case.needs_you.waitingRows.rows]
    assert titles == ["Add Speckle mug", "Note on Speckle mug"]
    assert case.needs_you.waitingRows.rows[0].facts.startswith("For Eleni P. · Sam · 18 Nov, ")
    assert case.needs_you.waitingRows.rows[0].facts.endswith("Kifissia")
    assert case.needs_you.state.more_waiting == "and 38 more"
    assert "Note on Speckle mug" in case.floor.texts()


def test_what_somebody_might_not_do_a_manager_does_in_their_own_name(case: Case) -> None:
    case.book.tell(4, add(THROW), "permanent:forbidden")
    case.read()
    case.floor.tap("open", 400)
    assert not case.floor.shows("again-4")
    managers = [each.id for each in colleagues() if each.role is Role.MANAGER]
    case.signed_in.staff = managers[0]
    case.read()
    case.floor.look("needs-you-manager")
    assert case.needs_you.refusals.rows[0].again_title == "Do it in my name"
    case.floor.tap("again-4")
    case.settle()
    assert case.needs_you.state.count == 0


def test_a_paid_cart_offers_the_new_one_and_an_empty_shelf_the_nearest_store(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.book.tell(5, add(LAMP), "conflict:no_stock")
    case.read()
    case.floor.tap("open", 400)
    paid, empty = case.needs_you.refusals.rows
    assert paid.again_title == "Add to the new cart"
    assert empty.reason.startswith("None is left in this store. Marousi · 3.1 km away has 2.")


def test_a_change_to_somebody_who_is_not_open_leads_to_them_first(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.desk.customers.forget(ELENI)
    case.read()
    asked: list[str] = []
    case.needs_you.customerAsked.connect(asked.append)
    case.floor.tap("open", 400)
    assert not case.floor.shows("again-4")
    case.floor.tap("customer-4", 400)
    assert asked == [ELENI]


def test_a_hold_for_nobody_is_never_dropped_by_trying_again(case: Case) -> None:
    hold = HoldRequest(THROW, 1, 1_800)
    change = Change(TABLET, 7, stock_stream(HERE), Seen(), SAM, case.book.now_ms, hold)
    case.book.no.append(Told(change, Outcome("conflict:no_stock"), case.book.now_ms))
    case.read()
    case.floor.tap("open", 400)
    (row,) = case.needs_you.refusals.rows
    assert (row.again, row.wish) == (False, False)


def test_a_restored_head_office_is_told_of(case: Case) -> None:
    case.book.checked_again = 12
    case.read()
    case.floor.tap("open", 400)
    text = "Head office was restored. Re-checking the last day: 12."
    assert case.desk.toasts.state.text == text
    assert text in case.floor.texts()


def test_what_changes_met_is_listed_with_its_way_out(case: Case) -> None:
    state = case.desk.customers.state(ELENI)
    assert state is not None
    case.desk.customers.append(customer_stream(ELENI), CartSet(MUG, 5), state.clock, SAM)
    case.desk.customers.elsewhere(ELENI, CartAdd(MUG, 1, Money(1800, "EUR")), seen=state.clock)
    case.read()
    case.floor.tap("open", 400)
    case.floor.look("needs-you-met")
    (row,) = case.needs_you.notices.rows
    assert row.text == "6: you set 5, the customer’s phone added 1."
    assert case.needs_you.state.count == 1
    case.floor.tap(f"right-{row.notice_id}")
    case.settle()
    assert case.needs_you.state.count == 0
    assert next(each for each in case.desk.serving.cart.rows if each.sku == MUG).quantity == 5


def test_what_is_to_do_in_the_store_is_taken_and_done(case: Case) -> None:
    case.book.todo = [
        Task("hub:1", "oversold", TaskAbout(sku=THROW), case.book.now_ms - 600_000),
        Task("hub:2", "merge_customers", TaskAbout(customer=ELENI), case.book.now_ms),
        Task("hub:3", "changes_missing", TaskAbout(text="Tablet B 2-4"), case.book.now_ms),
    ]
    case.read()
    case.floor.tap("open", 400)
    case.floor.look("needs-you-tasks")
    texts = case.floor.texts()
    assert "Sold, though held for somebody: Wool throw" in texts
    assert "Perhaps the same customer twice: Eleni P." in texts
    assert "Head office lost changes that nobody has any more: Tablet B 2-4" in texts
    case.floor.tap("task-hub:1")
    case.settle()
    assert case.needs_you.todo.rows[0].facts.endswith("taken by Sam")
    case.floor.tap("task-hub:1")
    case.settle()
    assert [row.task_id for row in case.needs_you.todo.rows] == ["hub:2", "hub:3"]


def test_closed_it_keeps_its_figures_only_and_opened_it_shows_the_newest(case: Case) -> None:
    case.book.tell(4, add(THROW), "conflict:checked_out")
    case.read()
    assert (case.needs_you.state.count, case.needs_you.refusals.rows) == (1, ())
    case.book.tell(5, add(LAMP), "conflict:no_stock")
    case.read()
    case.floor.tap("open", 400)
    assert [row.number for row in case.needs_you.refusals.rows] == [4, 5]
