from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain import outcome as outcomes
from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    Channel,
    CustomerCreate,
    Intent,
    Stamp,
    WishAdd,
    WishRemove,
    WishToCart,
)
from store_app.domain.customer import Profile
from store_app.domain.money import Money
from store_app.domain.reducer import pass_over, reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.protocol.state import (
    state_from_json,
    state_hash,
    state_to_json,
    written_after,
)
from tests.unit.domain.histories import (
    DESK,
    LAMP,
    MUG,
    PHONE,
    PRICE,
    TABLET,
    a_change,
    after,
    clock_of,
    origins,
    true_histories,
    wild_histories,
)

TWO = a_change(DESK, 1, CartAdd(MUG, 2, PRICE))
SEEN = clock_of([TWO])
START = after([TWO])


def both_orders(one: Change, other: Change) -> list[list[Change]]:
    return [[one, other], [other, one]]


@given(wild_histories())
def test_the_reducer_is_total_and_keeps_the_cart_sound(history: list[Change]) -> None:
    state = after(history)
    assert all(entry.quantity > 0 for entry in state.entries)
    assert len(origins(state)) == len(state.entries)
    in_cart = {entry.sku for entry in state.entries}
    assert all(note.sku in in_cart for note in state.notes)


@given(wild_histories())
def test_every_change_is_covered_and_counts_once(history: list[Change]) -> None:
    state = after(history)
    assert all(state.clock.covers(change.origin) for change in history)
    assert after(history, state) == state


@given(true_histories())
def test_replaying_converges_to_the_same_bytes(history: list[Change]) -> None:
    assert state_hash(after(history)) == state_hash(after(list(history)))


@given(true_histories(), st.data())
def test_a_prefix_and_its_rest_give_what_the_whole_gives(
    history: list[Change], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(history)))
    state = after(history[:cut])
    kept = state_from_json(state_to_json(state))
    for seq, change in enumerate(history[cut:], start=cut + 1):
        kept = reduce(kept, change, Stamp(seq, PRICE)).state
    assert kept == after(history)


@given(wild_histories())
def test_a_state_survives_its_own_text(history: list[Change]) -> None:
    state = after(history)
    assert state_from_json(state_to_json(state)) == state


@given(wild_histories())
def test_a_text_that_takes_over_what_it_can_is_the_text_of_the_whole(history: list[Change]) -> None:
    written, state = None, CustomerState()
    for seq, change in enumerate(history, start=1):
        state = reduce(state, change, Stamp(seq, PRICE)).state
        written = written_after(written, state)
        assert written.text == state_to_json(state)


@given(true_histories(), st.data())
def test_a_take_never_takes_what_was_not_seen(history: list[Change], data: st.DataObject) -> None:
    takers: list[Intent] = [CartRemove(MUG), CartDec(MUG, 3), CartDec(MUG, 1)]
    taker = data.draw(st.sampled_from(takers))
    past = history[: data.draw(st.integers(0, len(history)))]
    seen = clock_of(past)
    before = after(history)
    late = Change(PHONE, 99, TWO.stream, seen, TWO.author, 0, taker)
    left = reduce(before, late, Stamp(100)).state
    unseen = {entry for entry in before.entries if not seen.covers(entry.origin)}
    assert unseen <= set(left.entries)


@given(true_histories(), st.data())
def test_what_was_taken_out_as_seen_never_comes_back(
    history: list[Change], data: st.DataObject
) -> None:
    """What a take that saw everything took stays away, whatever comes later."""
    cut = data.draw(st.integers(0, len(history)))
    state = after(history[:cut])
    dead = {entry.origin for entry in state.entries if entry.sku == MUG}
    take = Change(PHONE, 99, TWO.stream, state.clock, TWO.author, 0, CartRemove(MUG))
    state = reduce(state, take, Stamp(50)).state
    for seq, change in enumerate(history[cut:], start=51):
        state = reduce(state, change, Stamp(seq)).state
    assert not dead & origins(state)


@given(true_histories())
def test_nothing_rises_from_the_dead_when_the_hub_hears_of_the_taking_first(
    history: list[Change],
) -> None:
    """After a restore the adds may arrive again behind a take that had seen them."""
    take = Change(PHONE, 99, TWO.stream, clock_of(history), TWO.author, 0, CartRemove(MUG))
    adds = [change for change in history if isinstance(change.intent, CartAdd)]
    state = after([take, *adds])
    assert state.quantity(MUG) == 0


@given(true_histories(), st.permutations(range(12)))
def test_waiting_takes_empty_themselves_once_all_they_saw_has_arrived(
    history: list[Change], order: list[int]
) -> None:
    shuffled = [history[at] for at in order if at < len(history)]
    by_device = sorted(shuffled, key=lambda change: change.n)
    assert after(by_device).waiting == ()


@given(wild_histories())
def test_a_change_passed_over_moves_only_the_clock(history: list[Change]) -> None:
    state = after(history)
    refused = a_change(DESK, 99, CartAdd(MUG, 3, PRICE))
    passed = pass_over(state, refused)
    assert passed.entries == state.entries
    assert passed.clock.covers(refused.origin)


def test_row_1_two_tablets_add_one_each() -> None:
    one, other = (
        a_change(PHONE, 1, CartAdd(MUG, 1, PRICE)),
        a_change(TABLET, 1, CartAdd(MUG, 1, PRICE)),
    )
    for order in both_orders(one, other):
        assert after(order).quantity(MUG) == 2


def test_row_2_a_removal_leaves_what_was_added_unseen() -> None:
    removal = a_change(PHONE, 1, CartRemove(MUG), SEEN)
    added = a_change(TABLET, 1, CartAdd(MUG, 1, PRICE), SEEN)
    for order in both_orders(removal, added):
        assert after(order, START).quantity(MUG) == 1


def test_row_3_two_removals_are_one() -> None:
    one, other = (
        a_change(PHONE, 1, CartRemove(MUG), SEEN),
        a_change(TABLET, 1, CartRemove(MUG), SEEN),
    )
    for order in both_orders(one, other):
        assert after(order, START).quantity(MUG) == 0
        first = reduce(START, order[0], Stamp(2))
        assert first.outcome == outcomes.OK
        assert reduce(first.state, order[1], Stamp(3)).outcome == outcomes.CLAMPED


def test_row_4_one_less_after_a_removal_leaves_no_debt() -> None:
    removal = a_change(PHONE, 1, CartRemove(MUG), SEEN)
    less = a_change(TABLET, 1, CartDec(MUG, 1), SEEN)
    more = a_change(TABLET, 2, CartAdd(MUG, 1, PRICE), clock_of([TWO, less]))
    state = after([removal], START)
    clamped = reduce(state, less, Stamp(3))
    assert clamped.outcome == outcomes.CLAMPED
    assert reduce(clamped.state, more, Stamp(4)).state.quantity(MUG) == 1
    assert after([less, removal, more], START).quantity(MUG) == 1
    assert after([less, more, removal], START).quantity(MUG) == 1


def test_row_5_a_setting_and_an_unseen_add_come_together() -> None:
    setting = a_change(PHONE, 1, CartSet(MUG, 5), SEEN)
    added = a_change(TABLET, 1, CartAdd(MUG, 1, PRICE), SEEN)
    for order in both_orders(setting, added):
        assert after(order, START).quantity(MUG) == 6


@pytest.mark.parametrize("first", [5, 3])
def test_row_6_the_later_of_two_settings_wins(first: int) -> None:
    five, three = (
        a_change(PHONE, 1, CartSet(MUG, 5), SEEN),
        a_change(TABLET, 1, CartSet(MUG, 3), SEEN),
    )
    order = [five, three] if first == 5 else [three, five]
    assert after(order, START).quantity(MUG) == 8 - first


def test_row_7_a_setting_survives_a_removal_that_had_not_seen_it() -> None:
    removal = a_change(PHONE, 1, CartRemove(MUG), SEEN)
    setting = a_change(TABLET, 1, CartSet(MUG, 3), SEEN)
    for order in both_orders(removal, setting):
        assert after(order, START).quantity(MUG) == 3


def test_a_changed_price_is_told_and_the_lower_one_is_paid() -> None:
    reduced = reduce(CustomerState(), TWO, Stamp(1, Money(1500, "EUR")))
    assert reduced.outcome == outcomes.PRICE_CHANGED
    assert reduced.state.entries[0].price == PRICE


@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.KIOSK])
def test_a_price_that_a_customers_own_device_names_is_never_paid(channel: Channel) -> None:
    cheap = a_change(PHONE, 1, CartAdd(MUG, 1, Money(1, "EUR")))
    named = replace(cheap, author=Author(channel))
    reduced = reduce(CustomerState(), named, Stamp(1, PRICE))
    assert reduced.outcome == outcomes.PRICE_CHANGED
    assert reduced.state.entries[0].price == PRICE


def test_a_second_creation_of_a_customer_is_refused() -> None:
    create = CustomerCreate(Profile("Eleni"))
    first = reduce(CustomerState(), a_change(PHONE, 1, create), Stamp(1)).state
    again = reduce(first, a_change(TABLET, 1, CustomerCreate(Profile("Helen"))), Stamp(2))
    assert again.outcome == outcomes.CUSTOMER_EXISTS
    assert again.state.profile == Profile("Eleni")


def test_moving_a_wish_does_both_halves_or_none() -> None:
    wish = a_change(PHONE, 1, WishAdd(LAMP))
    moved = after([wish, a_change(PHONE, 2, WishToCart(LAMP, PRICE), clock_of([wish]))])
    assert (moved.wishes_for(LAMP), moved.quantity(LAMP)) == (False, 1)
    none = reduce(CustomerState(), a_change(PHONE, 1, WishToCart(LAMP, PRICE)), Stamp(1))
    assert (none.outcome, none.state.quantity(LAMP)) == (outcomes.CLAMPED, 0)


def test_a_wish_added_unseen_survives_a_removal() -> None:
    wish = a_change(PHONE, 1, WishAdd(LAMP))
    unseen = a_change(TABLET, 1, WishAdd(LAMP))
    removal = a_change(PHONE, 2, WishRemove(LAMP), clock_of([wish]))
    for order in both_orders(unseen, removal):
        assert after([wish, *order]).wishes_for(LAMP)


def test_a_note_needs_a_line_and_leaves_with_it() -> None:
    assert reduce(CustomerState(), a_change(PHONE, 1, CartNote(MUG, "gift")), Stamp(1)).outcome == (
        outcomes.CLAMPED
    )
    noted = after([a_change(PHONE, 1, CartNote(MUG, "gift"), SEEN)], START)
    assert [line.note.text for line in noted.cart() if line.note] == ["gift"]
    assert after([a_change(PHONE, 2, CartRemove(MUG), noted.clock)], noted).notes == ()


def test_a_line_stays_where_it_is_while_it_is_counted_up() -> None:
    lamp = a_change(PHONE, 1, CartAdd(LAMP, 1, PRICE))
    more = a_change(TABLET, 1, CartAdd(MUG, 1, PRICE))
    state = after([TWO, lamp, more])
    assert [line.sku for line in state.cart()] == [LAMP, MUG]


def test_a_clock_never_goes_back() -> None:
    seen = Seen().with_origin(a_change(PHONE, 5, CartRemove(MUG)).origin)
    earlier = seen.with_origin(a_change(PHONE, 2, CartRemove(MUG)).origin)
    assert earlier == seen
