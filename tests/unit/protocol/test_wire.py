"""What goes over the wire comes back as it was, and equal changes have equal bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

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
from store_app.domain.customer import Consent, Profile
from store_app.domain.identifiers import DeviceId, Sku, StaffId, StreamName
from store_app.domain.money import Money
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.protocol.changes import WireChange, WireProfile
from store_app.protocol.state import state_from_json, state_hash, state_to_json

_names = st.from_regex(r"[!-~]{1,20}", fullmatch=True)
_skus = _names.map(Sku)
_quantities = st.integers(1, 999)
_prices = st.builds(Money, st.integers(0, 10**12), st.just("EUR"))
_consents = st.builds(Consent, st.just("email"), st.booleans(), st.dates())
_profiles = st.builds(
    Profile,
    name=st.text(min_size=1, max_size=40),
    phone=st.none() | st.text(max_size=20),
    email=st.none() | st.text(max_size=20),
    member_since=st.none() | st.dates(),
    points=st.integers(0, 10**9),
    consents=st.lists(
        st.builds(Consent, st.just("email"), st.booleans(), st.dates()), max_size=3
    ).map(tuple),
)
_intents: st.SearchStrategy[Intent] = st.one_of(
    st.builds(CartAdd, _skus, _quantities, _prices),
    st.builds(CartDec, _skus, _quantities),
    st.builds(CartSet, _skus, _quantities),
    st.builds(CartRemove, _skus),
    st.builds(CartNote, _skus, st.text(max_size=40)),
    st.builds(WishAdd, _skus),
    st.builds(WishRemove, _skus),
    st.builds(WishToCart, _skus, _prices),
    st.builds(CustomerCreate, _profiles),
)
_seen = st.dictionaries(
    _names.map(StreamName),
    st.dictionaries(_names.map(DeviceId), st.integers(1, 2**53 - 1), min_size=1, max_size=3),
    max_size=3,
).map(Seen)
_AUTHOR = Author(Channel.STORE, StaffId("anna"))
_changes = st.builds(
    Change,
    device=st.just(DeviceId("tablet")),
    n=st.integers(1, 2**53 - 1),
    stream=_names.map(StreamName),
    seen=_seen,
    author=st.just(_AUTHOR),
    at_ms=st.integers(0, 2**53 - 1),
    intent=_intents,
)


@given(change=_changes)
def test_a_change_comes_back_as_it_was_sent(change: Change) -> None:
    wire = WireChange.model_validate_json(WireChange.of(change).body())
    assert wire.to_domain(change.device, change.author) == change


@given(change=_changes)
def test_the_bytes_of_a_change_do_not_depend_on_the_order_of_its_fields(change: Change) -> None:
    wire = WireChange.of(change)
    shuffled = json.loads(wire.body())
    again = WireChange.model_validate(dict(reversed(shuffled.items())))
    assert again.body() == wire.body()


@given(one=_changes, other=_changes)
def test_different_changes_have_different_bytes(one: Change, other: Change) -> None:
    same = WireChange.of(one).body() == WireChange.of(other).body()
    assert same == (one == other)


@given(changes=st.lists(_changes, max_size=6))
def test_a_state_comes_back_as_it_was_kept(changes: list[Change]) -> None:
    state = CustomerState()
    for seq, change in enumerate(changes, start=1):
        state = reduce(state, change, Stamp(seq)).state
    text = state_to_json(state)
    assert state_from_json(text) == state
    assert state_hash(state_from_json(text)) == state_hash(state)


@pytest.mark.parametrize(
    "spoilt",
    [
        {"n": 0},
        {"n": 1.0},
        {"n": "1"},
        {"n": True},
        {"n": 2**53},
        {"v": 2},
        {"stream": "a b"},
        {"stream": ""},
        {"more": 1},
        {"at_ms": -1},
        {"intent": {"kind": "cart.add", "sku": "x"}},
        {"intent": {"kind": "cart.sell", "sku": "x"}},
        {"intent": {"kind": "cart.dec", "sku": "x", "quantity": 1000}},
        {"seen": {"s": {"d": 0}}},
    ],
)
def test_a_change_that_breaks_a_rule_is_no_change(spoilt: dict[str, object]) -> None:
    whole = {
        "v": 1,
        "n": 1,
        "stream": "customer:x",
        "seen": {},
        "at_ms": 1,
        "staff": None,
        "intent": {"kind": "cart.remove", "sku": "x"},
    }
    WireChange.model_validate(whole)
    with pytest.raises(ValidationError):
        WireChange.model_validate({**whole, **spoilt})


def test_what_is_wrong_on_the_wire_is_told_without_what_stood_there() -> None:
    with pytest.raises(ValidationError) as met:
        WireProfile.model_validate({"name": ["Eleni Papadaki"]})
    assert "name" in str(met.value)
    assert "Eleni" not in str(met.value)
