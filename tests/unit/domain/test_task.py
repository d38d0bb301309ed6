"""Who takes a task first has it, also when the hub has to hear of it twice."""

from __future__ import annotations

from store_app.domain import outcome as outcomes
from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, StaffId, tasks_stream
from store_app.domain.seen import Seen
from store_app.domain.store_change import TaskAbout, TaskDone, TaskIntent, TaskOpen, TaskTake
from store_app.domain.task import Task, TaskState, TaskStep, reduce_task

TASKS = tasks_stream(PlaceId("kifissia"))
NAME = "tablet-a:1"


def step(
    task: Task | None, device: str, intent: TaskIntent, *, confirmed: bool = False
) -> TaskStep:
    author = Author(Channel.STORE, StaffId(f"of {device}"), PlaceId("kifissia"))
    change = Change(DeviceId(device), 2, TASKS, Seen(), author, 0, intent)
    return reduce_task(task, change, intent, confirmed=confirmed)


def a_task(*steps: tuple[str, TaskIntent]) -> Task:
    task = Task(NAME, "call_back", TaskAbout(), 0)
    for device, intent in steps:
        made = step(task, device, intent).task
        assert made is not None
        task = made
    return task


def test_the_first_who_takes_a_task_has_it() -> None:
    taken = a_task(("a", TaskTake(NAME)))
    assert step(taken, "a", TaskTake(NAME)).outcome == outcomes.OK
    again = step(taken, "b", TaskTake(NAME))
    assert (again.outcome, again.task) == (outcomes.TASK_TAKEN, taken)


def test_who_took_it_before_a_restore_hears_that_another_has_it_now() -> None:
    """Both were told yes; only the one who comes second can still be told anything else."""
    taken = a_task(("b", TaskTake(NAME)))
    late = step(taken, "a", TaskTake(NAME), confirmed=True)
    assert (late.outcome, late.task) == (outcomes.TASK_LOST, taken)


def test_what_is_done_by_now_was_taken_by_whoever_was_told_so() -> None:
    done = a_task(("b", TaskDone(NAME)))
    late = step(done, "a", TaskTake(NAME), confirmed=True)
    assert (late.outcome, late.task) == (outcomes.OK, done)
    assert step(done, "a", TaskTake(NAME)).outcome == outcomes.TASK_TAKEN


def test_a_take_that_comes_before_its_task_waits_for_it() -> None:
    taken = step(None, "a", TaskTake(NAME), confirmed=True)
    assert taken.outcome == outcomes.OK
    assert taken.task is not None
    opening = Change(
        DeviceId("tablet-a"), 1, TASKS, Seen(), Author(Channel.STORE), 0,
        TaskOpen("call_back", TaskAbout()),
    )  # fmt: skip
    opened = reduce_task(taken.task, opening, TaskOpen("call_back", TaskAbout())).task
    assert opened is not None
    assert (opened.task, opened.state) == ("call_back", TaskState.TAKEN)
