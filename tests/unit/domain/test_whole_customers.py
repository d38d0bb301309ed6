"""Laws of checkout, profile, merge and erasure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.cart import cart_hash
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    Intent,
    Stamp,
    WishAdd,
    WishToCart,
)
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import CustomerId, DeviceId, PlaceId, Sku, StreamName
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
    Scrubbed,
)
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName, HoldRequest, TaskDone
from store_app.domain.uniting import unite
from store_app.protocol.state import state_from_json, state_to_json
from tests.unit.domain.histories import (
    BY,
    DESK,
    LAMP,
    MUG,
    PHONE,
    PRICE,
    STREAM,
    TABLET,
    a_change,
    after,
    clock_of,
    clocks,
    devices,
    intents,
    origins,
    skus,
    true_histories,
)

OTHER = StreamName("customer:maria")
MERGE = CustomerMerge(CustomerId("eleni"))

all_intents: st.SearchStrategy[Intent] = st.one_of(
    intents,
    st.builds(CartCheckout, st.sampled_from(["", "x"])),
    st.builds(CartHold, skus, st.just(PlaceId("k")), st.just(HoldName(DESK, 1)) | st.none()),
    st.builds(
        ProfileSet,
        st.sampled_from(ProfileField),
        st.sampled_from([None, "", "new"]),
        st.just("asked"),
        st.none() | st.builds(Consent, st.just("email"), st.booleans(), st.just(date(2026, 1, 1))),
    ),
    st.sampled_from([MERGE, CustomerErase(), Scrubbed(), HoldRequest(MUG, 1, 60), TaskDone("x")]),
)


def moved(change: Change, stream: StreamName) -> Change:
    """The same change in another customer's stream."""
    seen = Seen({stream: change.seen.clocks.get(STREAM, {})})
    return replace(change, stream=stream, seen=seen)


def united(state: CustomerState, other: CustomerState) -> CustomerState:
    merge = replace(a_change(DESK, 99, MERGE), stream=OTHER)
    return unite(state, merge, Stamp(1_000), other)


def quantities(state: CustomerState) -> dict[Sku, int]:
    return {sku: state.quantity(sku) for sku in (MUG, LAMP)}


@given(
    st.lists(st.tuples(devices, st.integers(1, 8), clocks, all_intents, st.booleans()), max_size=8)
)
def test_the_reducer_is_total_for_every_kind(
    drawn: list[tuple[DeviceId, int, Seen, Intent, bool]],
) -> None:
    state = CustomerState()
    for seq, (device, n, seen, intent, confirmed) in enumerate(drawn, start=1):
        change = a_change(device, n, intent, seen)
        state = reduce(state, change, Stamp(seq, PRICE, confirmed)).state
        assert state.clock.covers(change.origin)
        assert state_from_json(state_to_json(state)) == state
        assert all(entry.quantity > 0 for entry in state.entries)


@given(true_histories())
def test_a_checkout_of_what_is_there_leaves_an_empty_cart(history: list[Change]) -> None:
    state = after(history)
    check = a_change(DESK, 90, CartCheckout(cart_hash(state.cart())), clock_of(history))
    reduced = reduce(state, check, Stamp(91))
    if state.entries:
        assert reduced.outcome.code == "ok"
        assert reduced.state.entries == ()
        assert reduced.state.notes == ()
    else:
        assert reduced.state.entries == state.entries


def test_what_a_confirmed_checkout_took_along_is_taken_when_it_comes_later() -> None:
    """After a restore the checkout may come back before what was in the cart."""
    add = a_change(PHONE, 1, CartAdd(MUG, 2, PRICE))
    check = a_change(TABLET, 1, CartCheckout("of the cart before"), clock_of([add]))
    late = a_change(DESK, 1, CartAdd(LAMP, 1, PRICE))
    state = reduce(CustomerState(), check, Stamp(1, confirmed=True)).state
    came = reduce(state, add, Stamp(2))
    assert (came.outcome.code, came.state.entries) == ("ok", ())
    assert reduce(came.state, late, Stamp(3)).outcome.code == "conflict:checked_out"
    assert came.state.waiting == ()


def test_what_was_confirmed_before_a_restore_is_not_too_late_after_a_new_checkout() -> None:
    """The checkout met a restored hub first, and could not know of it."""
    check = a_change(TABLET, 1, CartCheckout("of an older cart"))
    closed = reduce(CustomerState(), check, Stamp(1, confirmed=True)).state
    again = reduce(closed, a_change(PHONE, 1, CartAdd(MUG, 2, PRICE)), Stamp(2, confirmed=True))
    assert (again.outcome.code, again.state.quantity(MUG)) == ("ok", 2)


def test_a_confirmed_checkout_leaves_what_came_unseen_before_it() -> None:
    """After a restore somebody may add to the cart before its checkout comes back."""
    seen = a_change(PHONE, 1, CartAdd(MUG, 2, PRICE))
    unseen = a_change(DESK, 1, CartAdd(LAMP, 1, PRICE))
    check = a_change(TABLET, 1, CartCheckout("of the cart before"), clock_of([seen]))
    closed = reduce(after([seen, unseen]), check, Stamp(3, confirmed=True))
    assert closed.outcome.code == "ok"
    assert (closed.state.quantity(MUG), closed.state.quantity(LAMP)) == (0, 1)


@given(st.sampled_from([CartAdd(MUG, 1, PRICE), CartSet(MUG, 3), WishToCart(MUG, PRICE)]))
def test_what_has_not_seen_the_checkout_does_not_reach_the_new_cart(intent: Intent) -> None:
    add = a_change(PHONE, 1, CartAdd(MUG, 2, PRICE))
    wish = a_change(PHONE, 2, WishAdd(MUG))
    state = after([add, wish])
    check = a_change(DESK, 1, CartCheckout(cart_hash(state.cart())), clock_of([add, wish]))
    closed = reduce(state, check, Stamp(3)).state
    blind = a_change(TABLET, 1, intent, clock_of([add, wish]))
    refused = reduce(closed, blind, Stamp(4))
    assert refused.outcome.code == "conflict:checked_out"
    assert (refused.state.entries, refused.state.wishlist) == ((), closed.wishlist)
    saw = a_change(TABLET, 1, intent, clock_of([add, wish, check]))
    assert reduce(closed, saw, Stamp(4)).state.quantity(MUG) > 0


@given(true_histories(), true_histories())
def test_a_merge_unites_both_carts_and_doubles_nothing(
    history: list[Change], others: list[Change]
) -> None:
    state, other = after(history), after([moved(each, OTHER) for each in others])
    once = united(state, other)
    for sku in (MUG, LAMP):
        assert once.quantity(sku) == state.quantity(sku) + other.quantity(sku)
    assert origins(once) == origins(state) | origins(other)
    assert united(once, other) == once
    assert once.absorbed == (OTHER,)


@given(true_histories(), true_histories(), all_intents.filter(lambda i: i.kind.startswith("cart")))
def test_a_change_made_for_who_was_merged_does_the_same_before_and_after(
    history: list[Change], others: list[Change], intent: Intent
) -> None:
    if isinstance(intent, CartCheckout | CartHold | CartNote):
        return  # what they say is about the whole cart
    state, there = after(history), [moved(each, OTHER) for each in others]
    late = replace(a_change(TABLET, 80, intent, clock_of(there)), stream=OTHER)
    before = united(state, reduce(after(there), late, Stamp(500)).state)
    afterwards = reduce(united(state, after(there)), late, Stamp(1_001)).state
    assert quantities(before) == quantities(afterwards)


@given(true_histories(), st.integers(1, 5))
def test_a_take_that_waits_finds_what_it_waits_for_after_the_merge(
    history: list[Change], quantity: int
) -> None:
    """After a restore: who stays has heard of the removal, and the entry comes by the merge."""
    add = replace(a_change(PHONE, 70, CartAdd(MUG, quantity, PRICE)), stream=OTHER)
    remove = a_change(TABLET, 70, CartRemove(MUG), clock_of([*history, add]))
    waits = reduce(after(history), remove, Stamp(600)).state
    other = reduce(CustomerState(), add, Stamp(1)).state
    assert united(waits, other).quantity(MUG) == 0


def test_the_rest_of_a_profile_fills_the_gaps_of_who_stays() -> None:
    state = CustomerState(profile=Profile("Eleni", points=5))
    other = CustomerState(profile=Profile("E. P.", phone="+30 1", points=7))
    profile = united(state, other).profile
    assert profile is not None
    assert (profile.name, profile.phone, profile.points) == ("Eleni", "+30 1", 12)


@given(st.lists(st.booleans(), min_size=1, max_size=6))
def test_consents_are_added_never_overwritten(given_or_not: list[bool]) -> None:
    state = CustomerState(profile=Profile("Eleni"))
    for n, each in enumerate(given_or_not, start=1):
        consent = Consent("email", each, date(2026, 1, n))
        intent = ProfileSet(ProfileField.CONSENT, None, "asked", consent)
        state = reduce(state, a_change(DESK, n, intent), Stamp(n)).state
    assert [said.consent.given for said in state.consents_said] == given_or_not
    assert state.profile is not None
    assert [each.given for each in state.profile.consents] == given_or_not[-1:]


def test_the_last_writer_of_a_field_wins_and_is_known() -> None:
    first = a_change(DESK, 1, ProfileSet(ProfileField.PHONE, "+30 1", "web"))
    later = a_change(TABLET, 1, ProfileSet(ProfileField.PHONE, "+30 2", "asked"))
    state = after([first, later], CustomerState(profile=Profile("Eleni")))
    assert state.profile is not None
    assert state.profile.phone == "+30 2"
    (told,) = state.provenance
    assert (told.source, told.author) == ("asked", BY)


@given(true_histories())
def test_of_an_erased_customer_only_the_names_of_changes_are_left(history: list[Change]) -> None:
    state = after(history, CustomerState(profile=Profile("Eleni")))
    erased = reduce(state, a_change(DESK, 90, CustomerErase(), state.clock), Stamp(91)).state
    assert erased == CustomerState(clock=erased.clock, erased=True)
    late = reduce(erased, a_change(TABLET, 90, CartAdd(MUG, 1, PRICE)), Stamp(92))
    assert (late.outcome.code, late.state.entries) == ("permanent:customer_erased", ())


def test_a_hold_on_a_line_goes_with_the_line() -> None:
    add = a_change(DESK, 1, CartAdd(MUG, 1, PRICE))
    hold = a_change(DESK, 2, CartHold(MUG, PlaceId("k"), HoldName(TABLET, 4)), clock_of([add]))
    state = after([add, hold])
    (line,) = state.cart()
    assert line.hold is not None
    assert line.hold.hold == HoldName(TABLET, 4)
    gone = after([add, hold, a_change(DESK, 3, CartDec(MUG, 1), clock_of([add]))])
    assert gone.holds == ()
