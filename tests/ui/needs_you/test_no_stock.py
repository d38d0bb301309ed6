"""A hold for which none was left: another store, or a task for when it is back."""

from __future__ import annotations

import pytest

from store_app.domain.identifiers import (
    PlaceId,
    stock_stream,
)
from store_app.domain.store_change import HoldRequest
from tests.ui.customer.demo_shop import (
    ELENI,
    THROW,
)
from tests.ui.needs_you.sheet import Case, refuse_hold


@pytest.mark.parametrize("case", ["en", "fa"], indirect=True)
def test_a_hold_for_which_none_was_left_is_asked_for_in_the_nearest_store(case: Case) -> None:
    refuse_hold(case, 1)
    case.floor.tap("open", 400)
    case.floor.look(f"needs-you-no-stock-{case.language}")
    (row,) = case.needs_you.refusals.rows
    assert row.elsewhere == ("Hold in Marousi" if case.language == "en" else row.elsewhere)
    case.floor.tap("elsewhere-7")
    case.settle()
    (asked,) = case.book.asked
    assert asked.stream == stock_stream(PlaceId("marousi"))
    assert asked.intent == HoldRequest(THROW, 1, 1_800, ELENI)
    assert case.needs_you.state.count == 0


def test_without_a_line_no_hold_is_asked_for_and_the_refusal_stays(case: Case) -> None:
    refuse_hold(case, 1)
    case.signed_in.live = False
    case.floor.tap("open", 400)
    case.floor.tap("elsewhere-7")
    case.settle()
    assert case.book.asked == []
    assert case.desk.toasts.state.text
    assert case.needs_you.state.count == 1


def test_who_wants_to_know_when_it_is_back_finds_a_task(case: Case) -> None:
    refuse_hold(case, 3)
    case.floor.tap("open", 400)
    assert not case.floor.shows("elsewhere-7"), "no store has three"
    case.floor.tap("tell-7")
    case.settle()
    (row,) = case.needs_you.todo.rows
    assert row.title == "Tell them when it is back: Wool throw"
    assert row.facts.startswith("For Eleni P. · ")
    assert case.needs_you.refusals.rows == ()
    case.floor.look("needs-you-when-back")
