"""What happened to a customer's lists, a row for each change: who, where, when, what of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from store_app.domain.change import Change, sku_of
from store_app.domain.outcome import CLAMPED, PRICE_CHANGED, Outcome
from store_app.domain.story import Logged
from store_app.viewmodels.history.change_words import asked, done
from store_app.viewmodels.history.history_rows import HistoryRow
from store_app.viewmodels.history.notice_rows import Telling
from store_app.viewmodels.wording.who import who

NameOf = Callable[[str], str]

_ICONS: Final = {
    "cart.add": "bag",
    "cart.dec": "minus",
    "cart.set": "sliders",
    "cart.remove": "trash",
    "cart.note": "note",
    "wish.add": "heart",
    "wish.remove": "heart",
    "wish.to_cart": "bag",
    "customer.create": "user-plus",
}


def story_rows(
    log: Sequence[Logged], waiting: Sequence[Change], name_of: NameOf, telling: Telling
) -> tuple[HistoryRow, ...]:
    """The newest first; what waits here stands above all that the hub has ordered."""
    rows = [_waiting(each, name_of, telling) for each in waiting]
    return (*rows, *(_row(each, name_of, telling) for each in log))


def became(outcome: Outcome) -> str:
    """What came of a change, where that is more than 'done'."""
    if not outcome.done:
        return QCoreApplication.translate("Story", "not done")
    if outcome == CLAMPED:
        return QCoreApplication.translate("Story", "was removed already")
    if outcome == PRICE_CHANGED:
        return QCoreApplication.translate("Story", "the price had changed")
    if outcome.code == "ok:merged":
        return QCoreApplication.translate("Story", "now under another profile")
    return ""


def _row(logged: Logged, name_of: NameOf, telling: Telling) -> HistoryRow:
    change = logged.change
    name = name_of(sku_of(change.intent) or "")
    if logged.outcome.done:
        text = done(change.intent, name, telling.amounts)
    else:
        text = asked(change.intent, name)
    return _made(change, text, became(logged.outcome), telling)


def _waiting(change: Change, name_of: NameOf, telling: Telling) -> HistoryRow:
    name = name_of(sku_of(change.intent) or "")
    waits = QCoreApplication.translate("Cart", "waiting to send")
    return _made(change, done(change.intent, name, telling.amounts), waits, telling)


def _made(change: Change, text: str, became_of_it: str, telling: Telling) -> HistoryRow:
    amounts, names = telling.amounts, telling.names
    at = amounts.past_of_day(change.at_ms, telling.now_ms)
    by = who(change, names, amounts)
    return HistoryRow(
        text=text,
        facts=amounts.joined(by[:1].upper() + by[1:], at, became_of_it),
        icon=_ICONS.get(change.intent.kind, "history"),
        own=names.own_device is not None and change.device == names.own_device,
    )
