"""Histories of one customer's stream as Hypothesis draws them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce as fold_left

from hypothesis import strategies as st

from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartHold,
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
from store_app.domain.identifiers import DeviceId, PlaceId, Sku, StreamName
from store_app.domain.money import Money
from store_app.domain.reducer import reduce
from store_app.domain.seen import Origin, Seen
from store_app.domain.state import CustomerState
from store_app.domain.store_change import HoldName

STREAM = StreamName("customer:eleni")
MUG = Sku("mug")
LAMP = Sku("lamp")
PHONE = DeviceId("phone")
TABLET = DeviceId("tablet")
DESK = DeviceId("desk")
PRICE = Money(1400, "EUR")
BY = Author(Channel.STORE)

skus = st.sampled_from([MUG, LAMP])
quantities = st.integers(1, 5)
devices = st.sampled_from([PHONE, TABLET, DESK])
prices = st.builds(Money, st.integers(1, 3000), st.sampled_from(["EUR", "USD"]))
hold_names = st.none() | st.builds(HoldName, devices, st.integers(90, 99))
intents: st.SearchStrategy[Intent] = st.one_of(
    st.builds(CartAdd, skus, quantities, prices),
    st.builds(CartDec, skus, quantities),
    st.builds(CartSet, skus, quantities),
    st.builds(CartRemove, skus),
    st.builds(CartNote, skus, st.sampled_from(["", "gift"])),
    st.builds(CartHold, skus, st.sampled_from([PlaceId("k"), PlaceId("g")]), hold_names),
    st.builds(WishAdd, skus),
    st.builds(WishRemove, skus),
    st.builds(WishToCart, skus, prices),
    st.builds(CustomerCreate, st.just(Profile("Eleni Papadaki"))),
)
clocks: st.SearchStrategy[Seen] = st.builds(
    lambda devices_seen: Seen({STREAM: devices_seen} if devices_seen else {}),
    st.dictionaries(devices, st.integers(1, 8), max_size=3),
)


@st.composite
def wild_histories(draw: st.DrawFn) -> list[Change]:
    """Any changes in any order, who may have seen anything: also what never arrives."""
    kinds = st.tuples(devices, st.integers(1, 8), clocks, intents)
    drawn = draw(st.lists(kinds, max_size=12, unique_by=lambda each: each[:2]))
    return [a_change(device, n, intent, seen) for device, n, seen, intent in drawn]


@st.composite
def true_histories(draw: st.DrawFn) -> list[Change]:
    """Changes in hub order: each device has seen some past of all, and all of its own."""
    history: list[Change] = []
    for device, back, intent in draw(
        st.lists(st.tuples(devices, st.integers(0, 12), intents), max_size=12)
    ):
        past = history[: max(0, len(history) - back)]
        own = [change for change in history if change.device == device]
        seen = clock_of([*past, *own])
        history.append(a_change(device, len(own) + 1, intent, seen))
    return history


def a_change(device: DeviceId, n: int, intent: Intent, seen: Seen | None = None) -> Change:
    return Change(device, n, STREAM, seen or Seen(), BY, 1_000 * n, intent)


def clock_of(changes: Sequence[Change]) -> Seen:
    return fold_left(lambda clock, change: clock.with_origin(change.origin), changes, Seen())


def after(changes: Sequence[Change], state: CustomerState | None = None) -> CustomerState:
    """The state after these changes in this order."""
    reached = state or CustomerState()
    for seq, change in enumerate(changes, start=1):
        reached = reduce(reached, change, Stamp(seq, PRICE)).state
    return reached


def origins(state: CustomerState) -> set[Origin]:
    return {entry.origin for entry in state.entries}
