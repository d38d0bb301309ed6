"""What people in this store should do: what it is about, since when, and who has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_tasks import ToDo
from store_app.domain.shelf import COUNT_AGAIN
from store_app.domain.task import CHANGES_MISSING, TaskState
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.history.notice_rows import Telling
from store_app.viewmodels.wording.sentences import counted

_SPAN: Final = re.compile(r"(\d{1,16})-(\d{1,16})", re.ASCII)


@dataclass(frozen=True, slots=True)
class StoreTaskRow:
    """One task; `taken` once somebody has it; `leads` if its product or customer can be shown.

    `compares` is decided by looking at two profiles, `counts` by looking at the shelf; `checks` is
    done once somebody has looked; `other` has the thing on hold and can be opened.
    """

    task_id: str
    title: str
    facts: str
    taken: bool
    compares: bool = False
    product: str = ""
    sku: str = ""
    customer: str = ""
    leads: bool = False
    counts: bool = False
    checks: bool = False
    other: str = ""


@element
class StoreTaskRows(Rows[StoreTaskRow]):
    """The oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(StoreTaskRow, key=lambda row: row.task_id, parent=parent)


def store_task_row(todo: ToDo, telling: Telling) -> StoreTaskRow:
    amounts, task = telling.amounts, todo.task
    thing = todo.thing.product.name.in_(amounts.language) if todo.thing else ""
    people = amounts.joined(*todo.customers)
    about, _, span = task.about.text.partition("\n")
    title = task_words(task.task).replace("%1", thing or people or about)
    return StoreTaskRow(
        task_id=task.id,
        title=title.strip(" :،"),
        product=todo.thing.product.id if todo.thing else "",
        sku=todo.thing.variant.sku if todo.thing else "",
        customer=task.about.customer or "",
        leads=_leads(todo),
        facts=amounts.joined(
            _for_whom(todo, people),
            _for_others(todo, telling),
            _between(span, telling) or amounts.past_of_day(task.opened_ms, telling.now_ms),
            _taken_by(todo, telling),
        ),
        taken=task.state is not TaskState.OPEN,
        counts=task.task == COUNT_AGAIN and todo.thing is not None,
        compares=task.about.customer is not None and task.about.other is not None,
        checks=task.task == CHANGES_MISSING,
        other=todo.others[0].customer if todo.others else "",
    )


def task_words(task: str) -> str:
    """What is to be done; a task of a newer hub is told by what it is about."""
    return {
        "oversold": QCoreApplication.translate("Tasks", "Sold, though held for somebody: %1"),
        "count_again": QCoreApplication.translate("Tasks", "Count again: %1"),
        "merge_customers": QCoreApplication.translate(
            "Tasks", "Perhaps the same customer twice: %1"
        ),
        "changes_missing": QCoreApplication.translate(
            "Tasks", "Head office lost changes that nobody has any more: %1"
        ),
        "remind_hold": QCoreApplication.translate("Tasks", "Ask for the hold again: %1"),
        "tell_when_back": QCoreApplication.translate("Tasks", "Tell them when it is back: %1"),
        "remind_checkout": QCoreApplication.translate("Tasks", "Check out again: %1"),
    }.get(task, QCoreApplication.translate("Tasks", "To do: %1"))


def _for_whom(todo: ToDo, people: str) -> str:
    """'For Eleni P.', where the title names a thing."""
    if todo.thing is None or not people:
        return ""
    return QCoreApplication.translate("NeedsYou", "For %1").replace("%1", people)


def _for_others(todo: ToDo, telling: Telling) -> str:
    """'another customer, held until 11:20', or how many there are."""
    if not todo.others:
        return ""
    amounts, count = telling.amounts, len(todo.others)
    one = QCoreApplication.translate("Tasks", "another customer, held until %2")
    many = QCoreApplication.translate("Tasks", "%1 other customers, the first held until %2")
    until = amounts.moment_of_day(todo.others[0].until_ms, telling.now_ms)
    return counted(one, many, count, amounts.number(count)).replace("%2", until)


def _between(span: str, telling: Telling) -> str:
    """'Done between 10:41 and 11:20', as far as the hub could tell."""
    known = _SPAN.fullmatch(span)
    if known is None or not int(known[2]):
        return ""
    amounts, now_ms = telling.amounts, telling.now_ms
    until = amounts.past_of_day(int(known[2]), now_ms)
    if not int(known[1]):
        text = QCoreApplication.translate("Tasks", "Done before %1 on that device")
        return text.replace("%1", until)
    text = QCoreApplication.translate("Tasks", "Done between %1 and %2 on that device")
    since = amounts.past_of_day(int(known[1]), now_ms)
    return text.replace("%1", since).replace("%2", until)


def _leads(todo: ToDo) -> bool:
    """Whether there is something to be looked at, and the button beside it does not show it."""
    about = todo.task.about
    if todo.task.task == COUNT_AGAIN or about.other is not None:
        return False
    return todo.thing is not None or about.customer is not None


def _taken_by(todo: ToDo, telling: Telling) -> str:
    if todo.task.state is TaskState.OPEN:
        return ""
    by = todo.task.by
    name = telling.names.staff.get(by.staff) if by and by.staff else None
    text = QCoreApplication.translate("Tasks", "taken by %1")
    if name is None:
        return QCoreApplication.translate("Tasks", "taken")
    return text.replace("%1", name.in_(telling.amounts.language))
