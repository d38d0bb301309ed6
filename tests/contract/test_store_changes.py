"""Holds, counts, corrections and tasks, on both databases."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from store_app.domain.change import Intent
from store_app.domain.identifiers import (
    DeviceId,
    PlaceId,
    Sku,
    StreamName,
    holds_stream,
    stock_stream,
    tasks_stream,
)
from store_app.domain.seen import Origin, Seen
from store_app.domain.store_change import (
    AdjustReason,
    HoldClaim,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    TaskAbout,
    TaskDone,
    TaskOpen,
    TaskTake,
)
from store_app.hub.hub import Hub
from store_app.hub.storage.store_tables import stock_ledger
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.catalogue import StockBody
from store_app.protocol.exchange import FeedRow, Told
from store_app.protocol.store import TaskBody
from tests.contract.speaking import Tablet, a_change, a_device, a_tablet, a_tablet_with_eleni
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ANNA, KIFISSIA, LAMP, MUG, WAREHOUSE, a_colleague, sign_manager_in

STOCK = stock_stream(KIFISSIA)
TASKS = tasks_stream(KIFISSIA)
SHELF = Sku(LAMP)


def said(
    tablet: Tablet,
    intent: Intent,
    stream: StreamName = STOCK,
    seen: Seen | None = None,
    staff: str | None = ANNA,
) -> Told:
    """What becomes of the tablet's next change."""
    change = a_change(tablet.device().last_n + 1, intent, stream, staff, seen)
    (told,) = tablet.push(change).results
    return told


def figure(hub: Hub, sku: str = LAMP, place: PlaceId = KIFISSIA) -> tuple[int, int]:
    (found,) = [each for each in hub.stock.of(Sku(sku)) if each.place == place]
    return found.on_hand, found.held


def feed_of(tablet: Tablet, stream: StreamName) -> dict[str, FeedRow]:
    rows: Iterable[object] = tablet.pull().rows
    return {row.key: row for row in rows if isinstance(row, FeedRow) and row.stream == stream}


def tasks_of(tablet: Tablet) -> list[TaskBody]:
    return [TaskBody.model_validate(row.body) for row in feed_of(tablet, TASKS).values()]


def a_count(sku: str, counted: int, book_seen: int) -> StockCount:
    return StockCount(Sku(sku), counted, book_seen)


def test_a_hold_is_kept_aside_until_its_time_is_over(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet(hub)
    told = said(tablet, HoldRequest(SHELF, 3, ttl_s=600))
    assert (told.outcome, int(told.detail)) == ("ok", clock.now_ms() + 600_000)
    assert figure(hub) == (4, 3)
    assert feed_of(tablet, holds_stream(KIFISSIA)).keys() == {f"{tablet.id}:1"}
    clock.move_on(601)
    assert hub.stock.end_due_holds() == 1
    assert figure(hub) == (4, 0)
    assert feed_of(tablet, holds_stream(KIFISSIA))[f"{tablet.id}:1"].body is None


def test_what_is_due_ends_before_the_next_hold_is_looked_at(hub: Hub, clock: SteppedClock) -> None:
    tablet = a_tablet(hub)
    said(tablet, HoldRequest(SHELF, 4, ttl_s=60))
    assert said(tablet, HoldRequest(SHELF, 1, ttl_s=60)).outcome == "conflict:no_stock"
    clock.move_on(61)
    assert said(tablet, HoldRequest(SHELF, 4, ttl_s=60)).outcome == "ok"


def test_who_finds_none_is_told_the_nearest_place_that_has_one(hub: Hub) -> None:
    tablet = a_tablet(hub)
    hub.stock.put(KIFISSIA, [StockBody(place=KIFISSIA, sku=LAMP, on_hand=1)])
    assert said(tablet, HoldRequest(SHELF, 1, 600)).outcome == "ok"
    told = said(tablet, HoldRequest(SHELF, 1, 600))
    assert (told.outcome, told.detail) == ("conflict:no_stock", WAREHOUSE)
    assert said(tablet, HoldRequest(Sku(MUG), 1, 600)).outcome == "conflict:no_stock"


def test_sixty_four_clients_on_fifty_units_get_fifty_holds(hub: Hub) -> None:
    hub.stock.put(KIFISSIA, [StockBody(place=KIFISSIA, sku=LAMP, on_hand=50)])
    tablets = [a_tablet(hub) for _ in range(64)]
    with ThreadPoolExecutor(16) as threads:
        told = list(threads.map(lambda each: said(each, HoldRequest(SHELF, 1, 600)), tablets))
    outcomes = [each.outcome for each in told]
    assert (outcomes.count("ok"), outcomes.count("conflict:no_stock")) == (50, 14)
    assert figure(hub) == (50, 50)


def test_a_hold_is_released_once_and_then_free_for_anybody(hub: Hub) -> None:
    tablet, other = a_tablet(hub), a_tablet(hub)
    said(tablet, HoldRequest(SHELF, 4, 600))
    hold = HoldName(tablet.id, 1)
    assert said(other, HoldRelease(SHELF, hold)).outcome == "ok"
    assert said(tablet, HoldRelease(SHELF, hold)).outcome == "ok:clamped"
    assert said(tablet, HoldClaim(SHELF, hold)).outcome == "conflict:hold_ended"
    assert figure(hub) == (4, 0)


def test_a_claimed_hold_leaves_the_shelf(hub: Hub) -> None:
    tablet = a_tablet(hub)
    said(tablet, HoldRequest(SHELF, 3, 600))
    assert said(tablet, HoldClaim(SHELF, HoldName(tablet.id, 1))).outcome == "ok"
    assert figure(hub) == (1, 0)
    assert said(tablet, HoldClaim(SHELF, HoldName(tablet.id, 1))).outcome == "ok:clamped"
    assert figure(hub) == (1, 0)


def test_a_release_that_comes_first_ends_the_hold_in_advance(hub: Hub) -> None:
    tablet, other = a_tablet(hub), a_tablet(hub)
    assert said(other, HoldRelease(SHELF, HoldName(tablet.id, 1))).outcome == "ok"
    assert said(tablet, HoldRequest(SHELF, 3, 600)).outcome == "ok:clamped"
    assert figure(hub) == (4, 0)


def test_new_figures_from_outside_leave_holds_alone(hub: Hub) -> None:
    tablet = a_tablet(hub)
    said(tablet, HoldRequest(SHELF, 3, 600))
    hub.stock.put(KIFISSIA, [StockBody(place=KIFISSIA, sku=LAMP, on_hand=3)])
    assert figure(hub) == (3, 3)
    assert said(tablet, HoldRequest(SHELF, 1, 600)).outcome == "conflict:no_stock"


def test_a_count_keeps_what_was_sold_meanwhile(hub: Hub) -> None:
    hub.stock.put(KIFISSIA, [StockBody(place=KIFISSIA, sku=LAMP, on_hand=10)])
    hub.stock.move(KIFISSIA, SHELF, -2)
    assert said(a_tablet(hub), a_count(LAMP, 10, book_seen=10)).outcome == "ok"
    assert figure(hub) == (8, 0)


def test_of_two_counts_at_once_the_second_asks_to_count_again(hub: Hub) -> None:
    tablet, other = a_tablet(hub), a_tablet(hub)
    assert said(tablet, a_count(LAMP, 3, book_seen=4)).outcome == "ok"
    assert said(other, a_count(LAMP, 2, book_seen=4)).outcome == "conflict:count_again"
    assert figure(hub) == (3, 0)
    assert [(task.task, task.about.sku) for task in tasks_of(tablet)] == [("count_again", LAMP)]
    seen = Seen().with_origin(Origin(STOCK, tablet.id, 1))
    assert said(other, a_count(LAMP, 2, book_seen=3), seen=seen).outcome == "ok"
    assert figure(hub) == (2, 0)


def test_devices_learn_which_count_they_must_have_seen(hub: Hub) -> None:
    tablet = a_tablet(hub)
    said(tablet, a_count(LAMP, 3, book_seen=4))
    body = StockBody.model_validate(feed_of(tablet, STOCK)[LAMP].body)
    assert body.counted == f"{tablet.id}:1"


def test_what_is_sold_while_it_is_held_is_never_hidden(hub: Hub) -> None:
    tablet = a_tablet(hub)
    said(tablet, HoldRequest(SHELF, 4, 600))
    hub.stock.move(KIFISSIA, SHELF, -1)
    assert figure(hub) == (3, 4)
    assert [task.task for task in tasks_of(tablet)] == ["oversold"]


def test_a_correction_is_in_the_ledger_once(hub: Hub) -> None:
    tablet = a_tablet(hub)
    manager = sign_manager_in(hub, tablet.id)
    intent = StockAdjust(SHELF, -2, AdjustReason.DAMAGED)
    change = a_change(1, intent, STOCK, manager)
    assert tablet.push(change).results == tablet.push(change).results
    assert figure(hub) == (2, 0)
    with hub.database.read() as connection:
        rows = connection.execute(select(stock_ledger)).all()
    assert [(row.delta, row.reason, row.on_hand) for row in rows] == [(-2, "damaged", 2)]


def test_only_managers_and_the_shops_own_systems_correct_figures(hub: Hub) -> None:
    intent = StockAdjust(SHELF, -1, AdjustReason.SOLD)
    assert said(a_tablet(hub), intent).outcome == "permanent:forbidden"
    till = a_device(hub, DeviceKind.HUB)
    assert said(till, intent, staff=None).outcome == "ok"
    assert figure(hub) == (3, 0)


def test_a_right_that_was_taken_away_is_gone_for_what_comes_later(hub: Hub) -> None:
    tablet = a_tablet(hub)
    manager = sign_manager_in(hub, tablet.id)
    intent = StockAdjust(SHELF, -1, AdjustReason.LOST)
    assert said(tablet, intent, staff=manager).outcome == "ok"
    hub.staff.put([a_colleague(manager)], {})
    assert said(tablet, intent, staff=manager).outcome == "permanent:forbidden"


def test_a_sale_made_before_a_count_and_told_after_it_becomes_a_task(hub: Hub) -> None:
    tablet, till = a_tablet(hub), a_device(hub, DeviceKind.HUB)
    said(tablet, a_count(LAMP, 4, book_seen=4))
    late = a_change(1, StockAdjust(SHELF, -1, AdjustReason.SOLD), STOCK, None)
    till.push(late.model_copy(update={"at_ms": late.at_ms - 60_000}))
    assert [task.task for task in tasks_of(tablet)] == ["count_again"]


def test_the_first_to_take_a_task_has_it_and_the_second_is_told_who(hub: Hub) -> None:
    tablet, other = a_tablet(hub), a_tablet(hub)
    manager = sign_manager_in(hub)
    said(tablet, TaskOpen("call_back", TaskAbout(text="about the lamp")), TASKS)
    name = f"{tablet.id}:1"
    assert said(other, TaskTake(name), TASKS).outcome == "ok"
    told = said(tablet, TaskTake(name), TASKS, staff=manager)
    assert (told.outcome, told.detail) == ("conflict:task_taken", ANNA)
    assert said(other, TaskDone(name), TASKS).outcome == "ok"
    assert said(other, TaskDone(name), TASKS).outcome == "ok:clamped"
    assert [task.state for task in tasks_of(tablet)] == ["done"]
    assert said(other, TaskTake("nothing"), TASKS).outcome == "permanent:unknown_task"


@pytest.mark.parametrize("stream", ["store:nowhere:stock", "store::stock"])
def test_a_place_that_the_shop_does_not_have_is_refused(hub: Hub, stream: str) -> None:
    told = said(a_tablet(hub), HoldRequest(SHELF, 1, 600), StreamName(stream))
    assert told.outcome in {"permanent:unknown_place", "permanent:forbidden"}


def test_a_kind_and_its_stream_belong_together(hub: Hub) -> None:
    tablet = a_tablet_with_eleni(hub)
    assert said(tablet, HoldRequest(SHELF, 1, 600), TASKS).outcome == "permanent:forbidden"
    assert said(tablet, TaskDone("x"), STOCK).outcome == "permanent:forbidden"
    assert said(tablet, HoldRelease(SHELF, HoldName(DeviceId("d"), 1)), StreamName("shop")).outcome
    stranger = a_device(hub, DeviceKind.PHONE)
    assert said(stranger, HoldRequest(SHELF, 1, 600), staff=None).outcome == "permanent:forbidden"


def test_ledger_and_figures_agree(hub: Hub) -> None:
    tablet = a_tablet(hub)
    manager = sign_manager_in(hub, tablet.id)
    for delta in (3, -2, 5, -1):
        said(tablet, StockAdjust(SHELF, delta, AdjustReason.OTHER), staff=manager)
    with hub.database.read() as connection:
        total = connection.execute(select(func.sum(stock_ledger.c.delta))).scalar_one()
    assert figure(hub) == (4 + int(total), 0)
