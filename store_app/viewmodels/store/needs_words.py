"""How much waits and what needs a look, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from store_app.actions.read_tasks import Tasks
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted


def summary_words(tasks: Tasks, amounts: Amounts) -> str:
    refused = len(tasks.refused)
    if not refused and (tasks.met or tasks.todo):
        return QCoreApplication.translate("NeedsYou", "Some things need a look.")
    if not refused and not tasks.waiting:
        return QCoreApplication.translate("NeedsYou", "Everything went through.")
    if not refused:
        return QCoreApplication.translate("NeedsYou", "Nothing was refused.")
    one = QCoreApplication.translate("NeedsYou", "One change was not done.")
    many = QCoreApplication.translate("NeedsYou", "%1 changes were not done.", None, refused)
    return counted(one, many, refused, amounts.number(refused))


def checking_words(count: int, amounts: Amounts) -> str:
    """After head office went back to a backup."""
    if not count:
        return ""
    text = QCoreApplication.translate(
        "NeedsYou", "Head office was restored. Re-checking the last day: %1."
    )
    return text.replace("%1", amounts.number(count))


def more_words(tasks: Tasks, amounts: Amounts) -> str:
    """How many wait besides those that are listed."""
    count = tasks.waiting - len(tasks.waits)
    if count <= 0 or not tasks.waits:
        return ""
    one = QCoreApplication.translate("NeedsYou", "and 1 more")
    many = QCoreApplication.translate("NeedsYou", "and %1 more", None, count)
    return counted(one, many, count, amounts.number(count))


def waiting_words(tasks: Tasks, amounts: Amounts, now_ms: int) -> str:
    if not tasks.waiting:
        return ""
    one = QCoreApplication.translate("NeedsYou", "1 change waits to be sent since %2.")
    many = QCoreApplication.translate(
        "NeedsYou", "%1 changes wait to be sent since %2.", None, tasks.waiting
    )
    text = counted(one, many, tasks.waiting, amounts.number(tasks.waiting))
    return text.replace("%2", amounts.moment(tasks.waiting_since_ms, now_ms))
