"""What people in this store should do: what it is about, since when, and who has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_tasks import ToDo
from store_app.domain.shelf import COUNT_AGAIN
from store_app.domain.task import TaskState
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.history.notice_rows import Telling


@dataclass(frozen=True, slots=True)
class StoreTaskRow:
    """One task; `taken` once somebody has it. `compares` is decided by looking at two profiles.

    `count_product` and `count_sku` say what is to be counted.
    """

    task_id: str
    title: str
    facts: str
    taken: bool
    compares: bool = False
    count_product: str = ""
    count_sku: str = ""


@element
class StoreTaskRows(Rows[StoreTaskRow]):
    """The oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(StoreTaskRow, key=lambda row: row.task_id, parent=parent)


def store_task_row(todo: ToDo, telling: Telling) -> StoreTaskRow:
    amounts, task = telling.amounts, todo.task
    thing = todo.thing.product.name.in_(amounts.language) if todo.thing else ""
    counts = task.task == COUNT_AGAIN
    title = task_words(task.task).replace("%1", thing or todo.customer or task.about.text)
    return StoreTaskRow(
        task_id=task.id,
        title=title.strip(" :،"),
        facts=amounts.joined(
            _for_whom(todo),
            amounts.past_of_day(task.opened_ms, telling.now_ms),
            _taken_by(todo, telling),
        ),
        taken=task.state is not TaskState.OPEN,
        count_product=todo.thing.product.id if counts and todo.thing else "",
        count_sku=todo.thing.variant.sku if counts and todo.thing else "",
        compares=task.about.customer is not None and task.about.other is not None,
    )


def task_words(task: str) -> str:
    """What is to be done; a task of a newer hub is told by what it is about."""
    return {
        "oversold": QCoreApplication.translate("Tasks", "Sold, though held for somebody: %1"),
        "count_again": QCoreApplication.translate("Tasks", "Count again: %1"),
        "merge_customers": QCoreApplication.translate("Tasks", "Perhaps twice a customer: %1"),
        "changes_missing": QCoreApplication.translate(
            "Tasks", "Head office lost changes that nobody has any more: %1"
        ),
        "remind_hold": QCoreApplication.translate("Tasks", "Ask for the hold again: %1"),
        "tell_when_back": QCoreApplication.translate("Tasks", "Tell them when it is back: %1"),
        "remind_checkout": QCoreApplication.translate("Tasks", "Check out again: %1"),
    }.get(task, QCoreApplication.translate("Tasks", "To do: %1"))


def _for_whom(todo: ToDo) -> str:
    """'For Eleni P.', where the title names a thing."""
    if todo.thing is None or not todo.customer:
        return ""
    return QCoreApplication.translate("NeedsYou", "For %1").replace("%1", todo.customer)


def _taken_by(todo: ToDo, telling: Telling) -> str:
    if todo.task.state is TaskState.OPEN:
        return ""
    by = todo.task.by
    name = telling.names.staff.get(by.staff) if by and by.staff else None
    text = QCoreApplication.translate("Tasks", "taken by %1")
    if name is None:
        return QCoreApplication.translate("Tasks", "taken")
    return text.replace("%1", name.in_(telling.amounts.language))
