"""Things that a person in a store should do: the first who takes one has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from store_app.domain import outcome as outcomes
from store_app.domain.change import Author, Change
from store_app.domain.outcome import Outcome
from store_app.domain.store_change import TaskAbout, TaskDone, TaskIntent, TaskOpen, TaskTake

CHANGES_MISSING = "changes_missing"


class TaskState(StrEnum):
    """Whether somebody has it, and whether it is done."""

    OPEN = "open"
    TAKEN = "taken"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Task:
    """One task. One that the hub opened itself has no author.

    After a restore the hub may hear of a take before it hears of the task again: then `task` is
    empty until it does.
    """

    id: str
    task: str
    about: TaskAbout
    opened_ms: int
    state: TaskState = TaskState.OPEN
    opened_by: Author | None = None
    by: Author | None = None
    by_device: str = ""


@dataclass(frozen=True, slots=True)
class TaskStep:
    """The task after a change, and what became of the change; no task for one nobody knows."""

    task: Task | None
    outcome: Outcome


def task_name(change: Change) -> str:
    """A task is named by the change that opened it; takes and ends name it."""
    match change.intent:
        case TaskTake(name) | TaskDone(name):
            return name
        case _:
            return f"{change.device}:{change.n}"


def reduce_task(
    task: Task | None, change: Change, intent: TaskIntent, *, confirmed: bool = False
) -> TaskStep:
    """The next task. Total: raises nothing. `confirmed` was done by the hub before a restore.

    What was confirmed stays so, but for one thing: a task that somebody else took from the restored
    hub meanwhile stays theirs, for both were told yes and only who comes second can still be told.
    A person hears of it. Where the task is done by now there is nothing to decide between them.
    """
    if isinstance(intent, TaskOpen):
        return TaskStep(_opened(task, change, intent), outcomes.OK)
    if task is None and not confirmed:
        return TaskStep(None, outcomes.UNKNOWN_TASK)
    task = task or Task(task_name(change), "", TaskAbout(), change.at_ms)
    mine = replace(task, by=change.author, by_device=change.device)
    match intent:
        case TaskTake():
            if task.state is TaskState.OPEN:
                return TaskStep(replace(mine, state=TaskState.TAKEN), outcomes.OK)
            is_own = (task.by, task.by_device) == (mine.by, mine.by_device)
            is_over = confirmed and task.state is TaskState.DONE
            second = outcomes.TASK_LOST if confirmed else outcomes.TASK_TAKEN
            return TaskStep(task, outcomes.OK if is_own or is_over else second)
        case TaskDone():
            if task.state is TaskState.DONE:
                return TaskStep(task, outcomes.CLAMPED)
            return TaskStep(replace(mine, state=TaskState.DONE), outcomes.OK)
        case _ as never:
            assert_never(never)


def _opened(known: Task | None, change: Change, intent: TaskOpen) -> Task:
    """A task that is known already stays as it is; a name that was only taken gets its task."""
    if known is not None and known.task:
        return known
    name, by = task_name(change), change.author
    opened = Task(name, intent.task, intent.about.as_written(), change.at_ms, opened_by=by)
    if known is None:
        return opened
    return replace(opened, state=known.state, by=known.by, by_device=known.by_device)
