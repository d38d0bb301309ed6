"""Laws of the holds that cart lines name: a line names the last one written on it, or none."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from store_app.domain.change import CartHold, Change, Stamp
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StreamName
from store_app.domain.profile_change import CustomerMerge
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName
from store_app.domain.uniting import unite
from tests.unit.domain.histories import DESK, a_change, after, true_histories, wild_histories

OTHER = StreamName("customer:maria")


def united(state: CustomerState, other: CustomerState) -> CustomerState:
    merge = replace(a_change(DESK, 90, CustomerMerge(CustomerId("eleni"))), stream=OTHER)
    return unite(state, merge, Stamp(1_000), other)


def named(history: list[Change]) -> dict[Sku, HoldName]:
    return {hold.sku: hold.hold for hold in after(history).holds}


@given(wild_histories())
def test_only_lines_that_are_there_name_holds(history: list[Change]) -> None:
    state = after(history)
    assert {hold.sku for hold in state.holds} <= {entry.sku for entry in state.entries}
    assert [line.hold for line in state.cart() if line.hold] == [
        next(hold for hold in state.holds if hold.sku == line.sku)
        for line in state.cart()
        if line.hold
    ]


@given(wild_histories())
def test_a_line_names_what_was_written_last_since_it_began(history: list[Change]) -> None:
    expected: dict[Sku, HoldName] = {}
    for at, change in enumerate(history):
        before, now = after(history[:at]), after(history[: at + 1])
        intent = change.intent
        is_new = not before.clock.covers(change.origin)
        if is_new and isinstance(intent, CartHold) and before.quantity(intent.sku):
            expected.pop(intent.sku, None)
            if intent.hold is not None:
                expected[intent.sku] = intent.hold
        expected = {sku: hold for sku, hold in expected.items() if now.quantity(sku)}
    assert named(history) == expected


@given(true_histories())
def test_naming_a_hold_changes_nothing_else(history: list[Change]) -> None:
    nothing = CartHold(Sku("nothing"), PlaceId("k"), None)
    others = [
        replace(change, intent=nothing) if isinstance(change.intent, CartHold) else change
        for change in history
    ]
    state, without = after(history), after(others)
    assert replace(state, holds=()) == without


@given(true_histories(), true_histories())
def test_the_holds_of_both_customers_survive_a_merge(
    history: list[Change], theirs: list[Change]
) -> None:
    state = after(history)
    there = [replace(change, stream=OTHER, seen=Seen()) for change in theirs]
    other = after(there)
    both = united(state, other)
    expected = {hold.sku: hold.hold for hold in (*other.holds, *state.holds)}
    left = {sku for sku in expected if both.quantity(sku)}
    assert {line.sku: line.hold.hold for line in both.cart() if line.hold} == {
        sku: expected[sku] for sku in left
    }
    assert united(both, other) == both
