"""What people are told when their change met another: the rows of the table of meetings.

Each test makes two changes that had not seen each other and lets them arrive in both orders.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    Channel,
    Intent,
    Stamp,
    WishAdd,
    WishRemove,
    WishToCart,
)
from store_app.domain.identifiers import CustomerId, DeviceId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.notices import Notice, NoticeKind, notices
from store_app.domain.outcome import OK
from store_app.domain.reducer import reduce
from store_app.domain.seen import Seen
from store_app.domain.state import CustomerState
from store_app.domain.story import Logged

MUG: Final = Sku("mug")
STREAM: Final = customer_stream(CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0001"))
A, B, WEB = DeviceId("tablet-a"), DeviceId("tablet-b"), DeviceId("web")
PRICE: Final = Money(1800, "EUR")


@dataclass
class Hub:
    """One stream: orders what arrives and keeps the log."""

    state: CustomerState = field(default_factory=CustomerState)
    log: list[Logged] = field(default_factory=list)
    _n: dict[DeviceId, int] = field(default_factory=dict)

    def made(self, device: DeviceId, intent: Intent, seen: Seen | None = None) -> Change:
        """A change of somebody who sees what the hub has now, unless said otherwise."""
        n = self._n[device] = self._n.get(device, 0) + 1
        clock = self.state.clock if seen is None else seen
        author = Author(Channel.WEB if device == WEB else Channel.STORE)
        return Change(device, n, STREAM, clock, author, 1_000 * n, intent)

    def take(self, change: Change, price_now: Money | None = None) -> None:
        stamp = Stamp(len(self.log) + 1, price_now)
        reduced = reduce(self.state, change, stamp)
        self.state = reduced.state
        self.log.append(Logged(stamp.seq, change, reduced.outcome))

    def does(self, device: DeviceId, intent: Intent) -> None:
        self.take(self.made(device, intent))

    def told(self, device: DeviceId) -> tuple[Notice, ...]:
        return notices(self.log, self.state, lambda change: change.device == device)


def met(start: int, mine: Intent, theirs: Intent, *, mine_first: bool) -> Hub:
    """So many mugs; tablet A and tablet B act without having seen each other."""
    hub = Hub()
    if start:
        hub.does(WEB, CartAdd(MUG, start, PRICE))
    changes = [hub.made(A, mine), hub.made(B, theirs)]
    for change in changes if mine_first else reversed(changes):
        hub.take(change)
    return hub


ORDERS = pytest.mark.parametrize("mine_first", [True, False], ids=["first", "second"])


@ORDERS
def test_row_1_two_who_add_one_each_need_no_explanation(*, mine_first: bool) -> None:
    hub = met(0, CartAdd(MUG, 1, PRICE), CartAdd(MUG, 1, PRICE), mine_first=mine_first)
    assert hub.state.quantity(MUG) == 2
    assert hub.told(A) == hub.told(B) == ()


@ORDERS
def test_row_2_who_removed_hears_that_one_was_added_again(*, mine_first: bool) -> None:
    hub = met(2, CartRemove(MUG), CartAdd(MUG, 1, PRICE), mine_first=mine_first)
    assert hub.state.quantity(MUG) == 1
    (notice,) = hub.told(A)
    assert (notice.kind, notice.quantity) == (NoticeKind.ADDED_AGAIN, 1)
    assert [each.device for each in notice.others] == [B]
    assert hub.told(B) == ()


@ORDERS
def test_row_3_two_who_removed_have_what_they_wanted(*, mine_first: bool) -> None:
    hub = met(2, CartRemove(MUG), CartRemove(MUG), mine_first=mine_first)
    assert hub.told(A) == hub.told(B) == ()


def test_row_4_a_minus_that_found_nothing_is_told_and_eats_no_later_plus() -> None:
    hub = met(2, CartDec(MUG, 1), CartRemove(MUG), mine_first=False)
    hub.does(A, CartAdd(MUG, 1, PRICE))
    assert hub.state.quantity(MUG) == 1
    (notice,) = hub.told(A)
    assert notice.kind is NoticeKind.ALREADY_GONE
    assert [each.device for each in notice.others] == [B]


@ORDERS
def test_row_5_who_set_five_hears_why_it_is_six(*, mine_first: bool) -> None:
    hub = met(2, CartSet(MUG, 5), CartAdd(MUG, 1, PRICE), mine_first=mine_first)
    assert hub.state.quantity(MUG) == 6
    (notice,) = hub.told(A)
    assert (notice.kind, notice.quantity) == (NoticeKind.SET_AND_ADDED, 6)


@ORDERS
def test_row_6_of_two_settings_the_first_editor_hears_of_the_later(*, mine_first: bool) -> None:
    hub = met(2, CartSet(MUG, 5), CartSet(MUG, 3), mine_first=mine_first)
    first, later = (A, B) if mine_first else (B, A)
    assert hub.state.quantity(MUG) == (3 if mine_first else 5)
    (notice,) = hub.told(first)
    assert (notice.kind, notice.quantity) == (NoticeKind.SET_REPLACED, hub.state.quantity(MUG))
    assert hub.told(later) == ()


@ORDERS
def test_row_7_who_removed_hears_that_a_setting_kept_it(*, mine_first: bool) -> None:
    hub = met(2, CartRemove(MUG), CartSet(MUG, 3), mine_first=mine_first)
    assert hub.state.quantity(MUG) == 3
    (notice,) = hub.told(A)
    assert (notice.kind, notice.quantity) == (NoticeKind.KEPT_BY_SET, 3)


def test_row_10_another_price_than_the_one_seen_is_told() -> None:
    hub = Hub()
    hub.take(hub.made(A, CartAdd(MUG, 1, PRICE)), Money(2000, "EUR"))
    (notice,) = hub.told(A)
    assert notice.kind is NoticeKind.PRICE_CHANGED


def test_a_note_on_what_was_removed_is_told() -> None:
    hub = met(2, CartNote(MUG, "gift"), CartRemove(MUG), mine_first=False)
    (notice,) = hub.told(A)
    assert notice.kind is NoticeKind.NOTE_LOST


def test_a_note_that_somebody_else_wrote_over_unseen_is_told_to_who_wrote_before() -> None:
    hub = Hub()
    hub.does(WEB, CartAdd(MUG, 1, PRICE))
    mine, theirs = hub.made(A, CartNote(MUG, "gift")), hub.made(B, CartNote(MUG, "engraved"))
    for change in (mine, theirs):
        hub.take(change)
    (notice,) = hub.told(A)
    assert notice.kind is NoticeKind.NOTE_REPLACED
    assert notice.others == (theirs,)
    assert hub.told(B) == ()
    hub.does(A, CartNote(MUG, "gift, engraved"))
    assert hub.told(A) == ()


def test_the_same_note_of_two_and_one_taken_off_need_no_word() -> None:
    for mine, theirs in (("gift", "gift"), ("", "gift")):
        hub = Hub()
        hub.does(WEB, CartAdd(MUG, 1, PRICE))
        for change in [hub.made(A, CartNote(MUG, mine)), hub.made(B, CartNote(MUG, theirs))]:
            hub.take(change)
        assert hub.told(A) == ()


def test_a_wish_that_somebody_else_moved_is_told() -> None:
    hub = Hub()
    hub.does(WEB, WishAdd(MUG))
    moves = [hub.made(B, WishToCart(MUG, PRICE)), hub.made(A, WishToCart(MUG, PRICE))]
    for move in moves:
        hub.take(move)
    (notice,) = hub.told(A)
    assert notice.kind is NoticeKind.ALREADY_MOVED
    assert hub.told(B) == ()


def test_what_somebody_decided_after_seeing_both_needs_no_explanation_any_more() -> None:
    hub = met(2, CartSet(MUG, 5), CartAdd(MUG, 1, PRICE), mine_first=True)
    hub.does(B, CartSet(MUG, 4))
    assert hub.told(A) == ()


def test_one_more_that_is_met_makes_another_notice() -> None:
    hub = Hub()
    hub.does(WEB, CartAdd(MUG, 2, PRICE))
    mine, theirs, others = (
        hub.made(A, CartSet(MUG, 5)),
        hub.made(B, CartAdd(MUG, 1, PRICE)),
        hub.made(WEB, CartAdd(MUG, 2, PRICE)),
    )
    hub.take(mine)
    hub.take(theirs)
    (before,) = hub.told(A)
    hub.take(others)
    (after,) = hub.told(A)
    assert (before.quantity, after.quantity) == (6, 8)
    assert before.key != after.key


_INTENTS = st.sampled_from(
    [
        CartAdd(MUG, 1, PRICE),
        CartDec(MUG, 1),
        CartSet(MUG, 3),
        CartRemove(MUG),
        CartNote(MUG, "gift"),
        WishAdd(MUG),
        WishRemove(MUG),
        WishToCart(MUG, PRICE),
    ]
)


@given(st.lists(st.tuples(st.sampled_from([A, B, WEB]), _INTENTS, st.booleans()), max_size=12))
def test_who_saw_everything_is_told_nothing_and_nobody_hears_of_others_changes(
    steps: list[tuple[DeviceId, Intent, bool]],
) -> None:
    hub, blind = Hub(), Hub()
    for device, intent, sees in steps:
        hub.does(device, intent)
        seen = blind.state.clock if sees else Seen()
        blind.take(blind.made(device, intent, seen))
    for device in (A, B, WEB):
        explained = {each.kind for each in hub.told(device)}
        assert explained <= {
            NoticeKind.ALREADY_GONE,
            NoticeKind.NOTE_LOST,
            NoticeKind.ALREADY_MOVED,
        }
        for notice in blind.told(device):
            assert notice.mine.device == device
            assert all(each.device != device for each in notice.others)
            assert all(not notice.mine.seen.covers(each.origin) for each in notice.others)
        assert len({each.key for each in blind.told(device)}) == len(blind.told(device))


@given(st.lists(_INTENTS, max_size=30))
def test_who_acts_alone_and_always_hears_ok_has_nothing_to_be_told(intents: list[Intent]) -> None:
    hub = Hub()
    for intent in intents:
        hub.does(A, intent)
    hub.log = [replace(each, outcome=OK) for each in hub.log]
    assert hub.told(A) == ()
