"""What happens when two people act at once, or one of them late: each row of the plan is a test.

Rows 19 and 20 (back after 200 days, hub restored) are tested with compaction and backups.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.domain.cart import cart_hash
from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartRemove,
    CartSet,
    WishAdd,
)
from store_app.domain.identifiers import ProductId, customer_stream, stock_stream
from store_app.domain.money import Money
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.domain.store_change import AdjustReason, HoldRequest, StockAdjust, StockCount
from store_app.protocol.catalogue import StockBody
from store_app.protocol.changes import WireChange
from tests.fakes.clock import FrozenClock
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MANAGER, WAREHOUSE, a_colleague, a_product
from tests.sync.counter import (
    MARIA_K,
    PRICE,
    THING,
    Counter,
    a_counter,
    done_as,
    needs_a_person,
    outcomes_on,
    state_on,
)

STOCK = stock_stream(KIFISSIA)
DAY_MS = 86_400_000
ONE_MORE = CartAdd(THING, 1, PRICE)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path) as made:
        yield made


@pytest.fixture(params=["a first", "b first"])
def a_is_first(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "a first")


def meet_in(counter: Counter, *, a_is_first: bool) -> None:
    counter.meet(*((counter.a, counter.b) if a_is_first else (counter.b, counter.a)))


def figure(counter: Counter) -> tuple[int, int]:
    (found,) = [each for each in counter.running.hub.stock.of(THING) if each.place == KIFISSIA]
    return found.on_hand, found.held


def put_on_shelf(counter: Counter, on_hand: int) -> None:
    body = StockBody(place=KIFISSIA, sku=LAMP, on_hand=on_hand)
    counter.running.hub.stock.put(KIFISSIA, [body])


def check_out_on_a(counter: Counter) -> None:
    seen = cart_hash(state_on(counter.a).cart())
    counter.a.write(ELENI, CartCheckout(seen))


def tasks_on(counter: Counter) -> list[str]:
    counter.meet()
    return [task.task for task in counter.a.data.store_tasks(counter.a.data.here).to_do()]


def test_row_01_two_tablets_add_one_each_offline(counter: Counter) -> None:
    counter.a.write(ELENI, ONE_MORE)
    counter.b.write(ELENI, ONE_MORE)
    counter.meet()
    assert counter.pieces() == (2, 2, 2)


def test_row_02_remove_beside_one_more_unseen(counter: Counter, *, a_is_first: bool) -> None:
    counter.start_with(2)
    counter.a.write(ELENI, CartRemove(THING))
    counter.b.write(ELENI, ONE_MORE)
    meet_in(counter, a_is_first=a_is_first)
    assert counter.pieces() == (1, 1, 1)


def test_row_03_remove_beside_remove(counter: Counter) -> None:
    counter.start_with(2)
    counter.a.write(ELENI, CartRemove(THING))
    counter.b.write(ELENI, CartRemove(THING))
    counter.meet()
    assert counter.pieces() == (0, 0, 0)


def test_row_04_remove_beside_one_less_does_not_eat_a_later_one(counter: Counter) -> None:
    counter.start_with(2)
    counter.a.write(ELENI, CartRemove(THING))
    counter.b.write(ELENI, CartDec(THING, 1))
    counter.meet()
    assert counter.b.data.outbox.recent_done()[0].outcome.code == "ok:clamped"
    counter.b.write(ELENI, ONE_MORE)
    counter.meet()
    assert counter.pieces() == (1, 1, 1)


def test_row_05_set_beside_one_more_unseen(counter: Counter, *, a_is_first: bool) -> None:
    counter.start_with(2)
    counter.a.write(ELENI, CartSet(THING, 5))
    counter.b.write(ELENI, ONE_MORE)
    meet_in(counter, a_is_first=a_is_first)
    assert counter.pieces() == (6, 6, 6)


def test_row_06_set_beside_set_is_the_later_never_the_sum(counter: Counter) -> None:
    counter.start_with(2)
    counter.a.write(ELENI, CartSet(THING, 5))
    counter.b.write(ELENI, CartSet(THING, 3))
    counter.meet()
    assert counter.pieces() == (3, 3, 3)


def test_row_07_remove_beside_set(counter: Counter, *, a_is_first: bool) -> None:
    counter.start_with(2)
    counter.a.write(ELENI, CartRemove(THING))
    counter.b.write(ELENI, CartSet(THING, 3))
    meet_in(counter, a_is_first=a_is_first)
    assert counter.pieces() == (3, 3, 3)


def test_row_08_an_add_after_checkout_of_that_cart_waits_for_a_person(counter: Counter) -> None:
    counter.start_with(2)
    check_out_on_a(counter)
    counter.b.write(ELENI, ONE_MORE)
    counter.meet()
    assert counter.pieces() == (0, 0, 0)
    assert outcomes_on(counter.b) == ["conflict:checked_out"]
    counter.b.write(ELENI, ONE_MORE)  # the follow-up: the same, as a new change to the new cart
    counter.meet()
    assert counter.pieces() == (1, 1, 1)


def test_row_08_a_checkout_of_a_cart_that_changed_meanwhile_is_not_done(counter: Counter) -> None:
    counter.start_with(2)
    check_out_on_a(counter)
    counter.b.write(ELENI, ONE_MORE)
    counter.meet(counter.b, counter.a)
    assert outcomes_on(counter.a) == ["conflict:cart_changed"]
    assert counter.pieces() == (3, 3, 3)


def test_row_09_delivered_twice_has_one_effect(counter: Counter) -> None:
    counter.a.write(ELENI, ONE_MORE)
    (held,) = counter.a.data.outbox.waiting(limit=1)
    counter.a.exchange()
    counter.a.data.outbox.heard(held.n - 1)  # as if the answer had been lost
    counter.meet()
    assert counter.pieces() == (1, 1, 1)


def test_row_10_the_price_changed_between_scan_and_sync(counter: Counter) -> None:
    counter.a.write(ELENI, ONE_MORE)
    counter.running.hub.catalogue.put([a_product(amount=9900)])
    counter.meet()
    (line,) = state_on(counter.b).cart()
    assert (line.latest.price_seen, line.latest.price_now) == (PRICE, Money(9900, "EUR"))
    assert line.latest.price == PRICE
    assert counter.a.data.outbox.recent_done()[0].outcome.code == "ok:price_changed"


def test_row_11_what_is_sold_no_more_is_not_checked_out(counter: Counter) -> None:
    counter.start_with(1)
    counter.running.hub.catalogue.put([a_product().model_copy(update={"discontinued": True})])
    check_out_on_a(counter)
    counter.meet()
    (refused,) = needs_a_person(counter.a)
    assert (refused.outcome.code, refused.detail) == ("conflict:not_for_sale", LAMP)
    assert counter.pieces() == (1, 1, 1)
    counter.running.hub.catalogue.withdraw([ProductId("lamp")])
    check_out_on_a(counter)
    counter.meet()
    assert counter.pieces() == (1, 1, 1)


def test_row_12_of_two_requests_for_the_last_one_the_second_is_told_where_else(
    counter: Counter,
) -> None:
    put_on_shelf(counter, 1)
    for device in (counter.a, counter.b):
        done_as(device, STOCK, HoldRequest(THING, 1, 600, ELENI))
    counter.meet()
    (refused,) = needs_a_person(counter.b)
    assert (refused.outcome.code, refused.detail) == ("conflict:no_stock", WAREHOUSE)
    assert not needs_a_person(counter.a)
    (held,) = counter.b.data.holds().of_customer(ELENI)
    assert (held.store, held.sku, held.hold.quantity) == (KIFISSIA, THING, 1)


def test_row_13_sold_at_the_till_while_held(counter: Counter) -> None:
    put_on_shelf(counter, 1)
    done_as(counter.a, STOCK, HoldRequest(THING, 1, 600))
    counter.meet()
    done_as(counter.b, STOCK, StockAdjust(THING, -1, AdjustReason.SOLD), MANAGER)
    counter.meet()
    assert figure(counter) == (0, 1)
    assert tasks_on(counter) == ["oversold"]


def test_row_14_a_count_keeps_what_was_sold_meanwhile(counter: Counter) -> None:
    put_on_shelf(counter, 10)
    done_as(counter.a, STOCK, StockCount(THING, counted=10, book_seen=10))
    counter.running.hub.stock.move(KIFISSIA, THING, -2)
    counter.meet()
    assert figure(counter) == (8, 0)


def test_row_15_merged_while_a_tablet_edits_offline(counter: Counter) -> None:
    counter.start_with(2)
    counter.b.write(ELENI, ONE_MORE)
    counter.b.write(ELENI, WishAdd(THING))
    done_as(counter.a, customer_stream(ELENI), CustomerMerge(MARIA_K), MANAGER)
    counter.meet()
    assert [each.outcome.code for each in counter.b.data.outbox.recent_done()[:2]] == [
        "ok:merged",
        "ok:merged",
    ]
    for device in (counter.a, counter.b):
        for name in (ELENI, MARIA_K):
            state = state_on(device, name)
            assert (state.quantity(THING), len(state.wishlist)) == (3, 1)
            assert state.profile is not None
            assert state.profile.name == "Maria K"
    assert counter.pieces() == (3, 3, 3)


def test_row_15_what_a_tablet_does_after_the_merge_reaches_who_stays(counter: Counter) -> None:
    counter.start_with(2)
    done_as(counter.a, customer_stream(ELENI), CustomerMerge(MARIA_K), MANAGER)
    counter.meet()
    counter.b.write(ELENI, CartDec(THING, 1))
    counter.a.write(MARIA_K, ONE_MORE)
    counter.meet()
    assert counter.pieces() == (2, 2, 2)


def test_row_16_erased_while_a_tablet_has_changes(counter: Counter) -> None:
    counter.start_with(2)
    counter.b.write(ELENI, WishAdd(THING))
    done_as(counter.a, customer_stream(ELENI), CustomerErase(), MANAGER)
    counter.meet()
    assert outcomes_on(counter.b) == ["permanent:customer_erased"]
    (refused,) = needs_a_person(counter.b)
    assert refused.change.intent.kind == "scrubbed"
    for device in (counter.a, counter.b):
        assert device.data.customers().state(ELENI) is None
        held = device.data.outbox.waiting(limit=100, from_n=1)
        kinds = [WireChange.model_validate_json(each.body).intent.kind for each in held]
        assert "wish.add" not in kinds


def test_row_17_a_right_that_was_taken_away_meanwhile(counter: Counter) -> None:
    done_as(counter.a, STOCK, StockAdjust(THING, -1, AdjustReason.DAMAGED), MANAGER)
    counter.running.hub.staff.put([a_colleague(MANAGER)], {})
    counter.b.write(ELENI, ONE_MORE)
    counter.running.hub.staff.leave(a_colleague(ANNA).to_domain().id)
    counter.meet()
    assert outcomes_on(counter.a) == ["permanent:forbidden"]
    assert outcomes_on(counter.b) == ["permanent:forbidden"]
    assert figure(counter)[0] == 4


@pytest.mark.parametrize("wrong_by_ms", [DAY_MS, -DAY_MS])
def test_row_18_a_clock_wrong_by_a_day_changes_no_order(tmp_path: Path, wrong_by_ms: int) -> None:
    now_ms = 1_795_000_000_000
    clocks = (FrozenClock(now_ms), FrozenClock(now_ms + wrong_by_ms))
    with a_counter(tmp_path, clocks) as counter:
        counter.start_with(2)
        counter.a.write(ELENI, CartSet(THING, 5))
        counter.b.write(ELENI, CartSet(THING, 3))
        counter.meet()
        assert counter.pieces() == (3, 3, 3)
