"""Laws of the shelf and of tasks: never more holds than stock, sales since a count are kept."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, Sku, stock_stream, tasks_stream
from store_app.domain.seen import Origin, Seen
from store_app.domain.shelf import Shelf, end_due, reduce_shelf
from store_app.domain.store_change import (
    AdjustReason,
    HoldClaim,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    StockIntent,
    TaskAbout,
    TaskDone,
    TaskIntent,
    TaskOpen,
    TaskTake,
)
from store_app.domain.task import Task, TaskState, reduce_task, task_name

STREAM = stock_stream(PlaceId("kifissia"))
TASKS = tasks_stream(PlaceId("kifissia"))
MUG = Sku("mug")
SEEN_ALL = Seen({STREAM: {DeviceId(name): 99 for name in "abc"}})

devices = st.sampled_from([DeviceId(name) for name in "abc"])
pieces = st.integers(1, 4)
names = st.builds(HoldName, devices, st.integers(1, 30))
moves: st.SearchStrategy[StockIntent] = st.one_of(
    st.builds(HoldRequest, st.just(MUG), pieces, st.integers(60, 300)),
    st.builds(HoldRelease, st.just(MUG), names),
    st.builds(HoldClaim, st.just(MUG), names),
)
anything: st.SearchStrategy[StockIntent] = st.one_of(
    moves,
    st.builds(StockCount, st.just(MUG), st.integers(0, 9), st.integers(-3, 9)),
    st.builds(StockAdjust, st.just(MUG), st.integers(-4, 4), st.sampled_from(list(AdjustReason))),
)
steps = st.tuples(devices, st.integers(0, 200), st.booleans())


def a_change(device: DeviceId, n: int, intent: StockIntent, *, saw_all: bool = True) -> Change:
    seen = SEEN_ALL if saw_all else Seen()
    return Change(device, n, STREAM, seen, Author(Channel.STORE), n, intent)


def played(
    shelf: Shelf, drawn: list[tuple[tuple[DeviceId, int, bool], StockIntent]]
) -> list[tuple[Shelf, str, Shelf, StockIntent]]:
    """Every step: the shelf before, what was said, the shelf after."""
    now_ms, told = 0, []
    for n, ((device, seconds, saw_all), intent) in enumerate(drawn, start=1):
        now_ms += seconds * 1000
        before = end_due(shelf, now_ms)
        step = reduce_shelf(shelf, a_change(device, n, intent, saw_all=saw_all), intent, now_ms)
        shelf = step.shelf
        told.append((before, step.outcome.code, shelf, intent))
    return told


_A_MUG = HoldRequest(MUG, 1, 60)
_AT_ONCE = (DeviceId("a"), 0, True)


@given(st.integers(0, 6), st.lists(st.tuples(steps, moves), max_size=25))
@example(
    1,
    [
        (_AT_ONCE, _A_MUG),
        (_AT_ONCE, HoldClaim(MUG, HoldName(DeviceId("a"), 3))),
        (_AT_ONCE, _A_MUG),
    ],
)
def test_holds_never_exceed_what_is_there(
    on_hand: int, drawn: list[tuple[tuple[DeviceId, int, bool], StockIntent]]
) -> None:
    """But for what was handed over before the hub heard that it was asked for: that is gone."""
    for before, code, after, intent in played(Shelf(on_hand), drawn):
        assert after.held >= 0
        if before.available >= 0 > after.available:
            assert isinstance(intent, HoldRequest)
            assert (code, after.held) == ("ok:clamped", before.held)


def test_a_manager_hears_of_a_promised_thing_that_was_handed_over_before_it_was_asked_for() -> None:
    shelf, tasks = Shelf(1), list[tuple[str, ...]]()
    device = DeviceId("a")
    said: list[StockIntent] = [_A_MUG, HoldClaim(MUG, HoldName(device, 3)), _A_MUG]
    for n, intent in enumerate(said, start=1):
        step = reduce_shelf(shelf, a_change(device, n, intent), intent, 0)
        shelf = step.shelf
        tasks.append(step.tasks)
    assert (shelf.on_hand, shelf.held, tasks) == (0, 1, [(), (), ("oversold",)])


@given(st.integers(0, 6), st.lists(st.tuples(steps, anything), max_size=25))
def test_a_hold_is_given_only_while_there_is_one(
    on_hand: int, drawn: list[tuple[tuple[DeviceId, int, bool], StockIntent]]
) -> None:
    for before, code, after, intent in played(Shelf(on_hand), drawn):
        if isinstance(intent, HoldRequest) and code == "ok":
            assert before.available >= intent.quantity
            assert after.held == before.held + intent.quantity
        if code.startswith("conflict:"):
            assert after == before


@given(st.integers(1, 5), names, st.permutations(["release", "request"]), st.integers(60, 300))
def test_a_release_frees_the_hold_in_either_order(
    quantity: int, name: HoldName, order: list[str], ttl_s: int
) -> None:
    shelf = Shelf(on_hand=9)
    for each in order:
        intent: StockIntent = (
            HoldRequest(MUG, quantity, ttl_s) if each == "request" else HoldRelease(MUG, name)
        )
        shelf = reduce_shelf(shelf, a_change(name.device, name.n, intent), intent, 0).shelf
    assert (shelf.on_hand, shelf.held) == (9, 0)


@given(st.integers(1, 5), names, st.permutations(["claim", "request"]))
def test_a_claim_takes_from_the_shelf_once_in_either_order(
    quantity: int, name: HoldName, order: list[str]
) -> None:
    shelf = Shelf(on_hand=9)
    for each in [*order, order[-1]]:
        intent: StockIntent = (
            HoldRequest(MUG, quantity, 60) if each == "request" else HoldClaim(MUG, name)
        )
        shelf = reduce_shelf(shelf, a_change(name.device, name.n, intent), intent, 0).shelf
    assert (shelf.on_hand, shelf.held) == (9 - quantity, 0)


@given(st.integers(0, 50), st.integers(0, 50), st.lists(st.integers(-3, -1), max_size=6), st.data())
def test_a_count_keeps_what_was_sold_since(
    book: int, counted: int, sales: list[int], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(sales)))
    count = StockCount(MUG, counted, book)
    sold = [StockAdjust(MUG, each, AdjustReason.SOLD) for each in sales]
    intents: list[StockIntent] = [*sold[:at], count, *sold[at:]]
    shelf = Shelf(on_hand=book)
    for n, intent in enumerate(intents, start=1):
        shelf = reduce_shelf(shelf, a_change(DeviceId("a"), n, intent), intent, 0).shelf
    assert shelf.on_hand == counted + sum(sales)


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_count_that_did_not_see_the_last_one_asks_to_count_again(one: int, other: int) -> None:
    first, second = StockCount(MUG, one, 5), StockCount(MUG, other, 5)
    a, b = DeviceId("a"), DeviceId("b")
    shelf = reduce_shelf(Shelf(5), a_change(a, 1, first), first, 0).shelf
    blind = reduce_shelf(shelf, a_change(b, 1, second, saw_all=False), second, 0)
    assert (blind.outcome.code, blind.shelf, blind.tasks) == (
        "conflict:count_again",
        shelf,
        ("count_again",),
    )
    saw = replace(a_change(b, 1, second), seen=Seen().with_origin(Origin(STREAM, a, 1)))
    assert reduce_shelf(shelf, saw, second, 0).outcome.code == "ok"


@given(st.integers(0, 9), st.integers(0, 9))
def test_counts_that_were_believed_before_a_restore_are_so_in_any_order(
    one: int, other: int
) -> None:
    first, second = StockCount(MUG, one, 5), StockCount(MUG, other, one)
    a, b = DeviceId("a"), DeviceId("b")
    counted = a_change(a, 1, first, saw_all=False)
    again = replace(a_change(b, 1, second), seen=Seen().with_origin(counted.origin))
    shelf = reduce_shelf(Shelf(5), again, second, 0, confirmed=True).shelf
    late = reduce_shelf(shelf, counted, first, 0, confirmed=True)
    assert (late.outcome.code, late.shelf.on_hand) == ("ok", other)
    assert late.shelf.counted is not None
    assert late.shelf.counted.by == again.origin


@given(released=st.booleans())
def test_what_was_handed_over_before_a_restore_is_gone_though_its_hold_ended(
    *, released: bool
) -> None:
    device, name = DeviceId("a"), HoldName(DeviceId("a"), 1)
    asks, claims = HoldRequest(MUG, 2, 60), HoldClaim(MUG, name)
    shelf = reduce_shelf(Shelf(2), a_change(device, 1, asks), asks, 0).shelf
    if released:
        lets_go = HoldRelease(MUG, name)
        shelf = reduce_shelf(shelf, a_change(device, 2, lets_go), lets_go, 0).shelf
    other = HoldRequest(MUG, 1, 60)
    shelf = reduce_shelf(shelf, a_change(DeviceId("b"), 1, other), other, 90_000).shelf
    first_time = reduce_shelf(shelf, a_change(device, 3, claims), claims, 90_000)
    assert (first_time.outcome.code, first_time.shelf.on_hand) == ("conflict:hold_ended", 2)
    again = reduce_shelf(shelf, a_change(device, 3, claims), claims, 90_000, confirmed=True)
    assert (again.outcome.code, again.shelf.on_hand, again.tasks) == ("ok", 0, ("oversold",))
    twice = reduce_shelf(again.shelf, a_change(device, 4, claims), claims, 90_000, confirmed=True)
    assert (twice.outcome.code, twice.shelf.on_hand) == ("ok:clamped", 0)


task_moves: st.SearchStrategy[TaskIntent] = st.one_of(
    st.just(TaskOpen("call_back", TaskAbout())),
    st.just(TaskTake("a:1")),
    st.just(TaskDone("a:1")),
)


@given(st.lists(st.tuples(devices, task_moves), max_size=12))
def test_the_first_who_takes_a_task_keeps_it(drawn: list[tuple[DeviceId, TaskIntent]]) -> None:
    task: Task | None = Task("a:1", "call_back", TaskAbout(), 0)
    for n, (device, intent) in enumerate(drawn, start=1):
        change = Change(device, n, TASKS, Seen(), Author(Channel.STORE), n, intent)
        before = task
        step = reduce_task(before, change, intent)
        if before is not None and before.state is TaskState.TAKEN and step.task is not None:
            assert step.task.by_device == before.by_device or step.task.state is TaskState.DONE
        if task_name(change) == "a:1":
            task = step.task
    assert task is not None


def test_after_a_restore_a_take_may_come_back_before_its_task() -> None:
    opened, taken = TaskOpen("call_back", TaskAbout()), TaskTake("a:1")
    take = Change(DeviceId("b"), 1, TASKS, Seen(), Author(Channel.STORE), 1, taken)
    assert reduce_task(None, take, taken).outcome.code == "permanent:unknown_task"
    early = reduce_task(None, take, taken, confirmed=True)
    assert (early.outcome.code, early.task and early.task.task) == ("ok", "")
    opening = Change(DeviceId("a"), 1, TASKS, Seen(), Author(Channel.STORE), 1, opened)
    whole = reduce_task(early.task, opening, opened).task
    assert whole is not None
    assert (whole.task, whole.state, whole.by_device) == ("call_back", TaskState.TAKEN, "b")
