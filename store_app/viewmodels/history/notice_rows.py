"""Notices in words: what somebody's change met, and what can be done about it in one tap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_served import Thing
from store_app.actions.read_story import Names
from store_app.actions.read_tasks import Met
from store_app.domain.change import CartDec, CartNote, CartRemove, CartSet, Change, Intent
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.domain.notices import Notice, NoticeKind
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures, thing_words, unknown_thing
from store_app.viewmodels.wording.who import who

ThingOf: TypeAlias = Callable[[Sku], Thing | None]


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One notice. `step` is what the one tap does, empty if there is nothing to do but to know."""

    notice_id: str
    title: str
    text: str
    facts: str
    picture: str
    tile: str
    step: str
    step_icon: str


@element
class NoticeRows(Rows[NoticeRow]):
    """The newest notice first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(NoticeRow, key=lambda row: row.notice_id, parent=parent)


@dataclass(frozen=True, slots=True)
class Telling:
    """What notices are told with."""

    names: Names
    amounts: Amounts
    picture: Pictures
    now_ms: int


def notice_rows(
    notices: Sequence[Notice], thing_of: ThingOf, telling: Telling
) -> tuple[NoticeRow, ...]:
    """The notices about one customer."""
    return tuple(_row(each, thing_of(each.sku), telling, "") for each in notices)


def notice_row(met: Met, telling: Telling) -> NoticeRow:
    """A notice in a list of several customers."""
    return _row(met.notice, met.about.thing, telling, met.about.customer)


def sentence(notice: Notice, thing: Thing | None, telling: Telling) -> str:
    """What happened, in one sentence."""
    amounts = telling.amounts
    by, at = _met(notice, telling)
    total, mine = amounts.number(notice.quantity), amounts.number(_wanted(notice.mine.intent))
    match notice.kind:
        case NoticeKind.SET_AND_ADDED:
            return _set_and_added(notice, telling)
        case NoticeKind.ALREADY_GONE:
            return _already_gone(notice, by, at)
        case NoticeKind.PRICE_CHANGED:
            return _prices(notice, thing, amounts)
        case NoticeKind.NOTE_REPLACED:
            return _note_replaced(notice, by, at)
    said = {
        NoticeKind.ADDED_AGAIN: QCoreApplication.translate(
            "Notices", "You took it out. %1 added again: %2, %3."
        ),
        NoticeKind.KEPT_BY_SET: QCoreApplication.translate(
            "Notices", "You took it out, but it was set to %1: %2, %3."
        ),
        NoticeKind.SET_REPLACED: QCoreApplication.translate(
            "Notices", "%1 now: you set %4, then it was set to %1: %2, %3."
        ),
        NoticeKind.NOTE_LOST: QCoreApplication.translate(
            "Notices", "Already removed, so your note is gone too."
        ),
        NoticeKind.ALREADY_MOVED: QCoreApplication.translate(
            "Notices", "Already taken off the wishlist."
        ),
    }[notice.kind]
    return said.replace("%1", total).replace("%4", mine).replace("%2", by).replace("%3", at)


def _row(notice: Notice, thing: Thing | None, telling: Telling, customer: str) -> NoticeRow:
    amounts = telling.amounts
    words = (
        thing_words(thing.product, thing.variant, amounts, telling.picture)
        if thing
        else unknown_thing(notice.sku, amounts)
    )
    step, icon = _step(notice, thing, amounts)
    who_for = QCoreApplication.translate("NeedsYou", "For %1").replace("%1", customer)
    at = amounts.past(notice.mine.at_ms, telling.now_ms)
    return NoticeRow(
        notice_id=notice.key,
        title=words.name,
        text=sentence(notice, thing, telling),
        facts=amounts.joined(words.choices, who_for if customer else "", at),
        picture=words.picture,
        tile=words.tile,
        step=step,
        step_icon=icon,
    )


def _met(notice: Notice, telling: Telling) -> tuple[str, str]:
    """Who did the other change, and when."""
    if not notice.others:
        return "", ""
    names = dict.fromkeys(who(each, telling.names, telling.amounts) for each in notice.others)
    last = notice.others[-1]
    return telling.amounts.joined(*names), telling.amounts.past_of_day(last.at_ms, telling.now_ms)


def _set_and_added(notice: Notice, telling: Telling) -> str:
    """'6: you set 5, Tablet B added 1.'."""
    amounts = telling.amounts
    added = QCoreApplication.translate("Notices", "%1 added %2")
    parts = [
        added.replace("%2", amounts.number(_wanted(each.intent))).replace(
            "%1", who(each, telling.names, amounts)
        )
        for each in notice.others
    ]
    text = QCoreApplication.translate("Notices", "%1: you set %2, %3.")
    text = text.replace("%1", amounts.number(notice.quantity))
    return text.replace("%2", amounts.number(_wanted(notice.mine.intent))).replace(
        "%3", amounts.joined(*parts)
    )


def _already_gone(notice: Notice, by: str, at: str) -> str:
    if not notice.others:
        return QCoreApplication.translate("Notices", "Already removed.")
    other = notice.others[-1].intent
    if isinstance(other, CartSet):
        text = QCoreApplication.translate(
            "Notices", "Already set to another number: %1, %2. Your minus was not counted."
        )
    elif isinstance(other, CartRemove | CartDec):
        text = QCoreApplication.translate("Notices", "Already removed: %1, %2.")
    else:
        text = QCoreApplication.translate("Notices", "Already removed.")
    return text.replace("%1", by).replace("%2", at)


def _note_replaced(notice: Notice, by: str, at: str) -> str:
    """What the person wrote is put in last: anything may stand in it."""
    intent = notice.mine.intent
    text = QCoreApplication.translate("Notices", "Your note was replaced: %1, %2. You wrote: %3")
    written = intent.text if isinstance(intent, CartNote) else ""
    return text.replace("%1", by).replace("%2", at).replace("%3", written)


def _prices(notice: Notice, thing: Thing | None, amounts: Amounts) -> str:
    seen = price_seen(notice.mine)
    if seen is None:
        return QCoreApplication.translate("Notices", "The price has changed.")
    if thing is None:
        text = QCoreApplication.translate("Notices", "Seen at %1. The price has changed.")
        return text.replace("%1", amounts.money(seen))
    text = QCoreApplication.translate(
        "Notices", "Seen at %1, today %2. The lower one counts until you decide."
    )
    return text.replace("%1", amounts.money(seen)).replace("%2", amounts.money(thing.variant.price))


def _step(notice: Notice, thing: Thing | None, amounts: Amounts) -> tuple[str, str]:
    """The one thing that puts it right, and its icon."""
    match notice.kind:
        case NoticeKind.ADDED_AGAIN | NoticeKind.KEPT_BY_SET:
            return QCoreApplication.translate("Notices", "Take it out"), "trash"
        case NoticeKind.SET_AND_ADDED | NoticeKind.SET_REPLACED:
            text = QCoreApplication.translate("Notices", "Make it %1")
            return text.replace("%1", amounts.number(_wanted(notice.mine.intent))), "check"
        case NoticeKind.NOTE_REPLACED:
            return QCoreApplication.translate("Notices", "Put mine back"), "undo"
        case NoticeKind.PRICE_CHANGED:
            price, seen = thing.variant.price if thing else None, price_seen(notice.mine)
            if price is None or seen is None or not _dearer(price, seen):
                return "", ""
            text = QCoreApplication.translate("Notices", "Charge %1")
            return text.replace("%1", amounts.money(price)), "tag"
        case _:
            return "", ""


def price_seen(change: Change) -> Money | None:
    """The price that somebody saw when they added a thing."""
    seen = getattr(change.intent, "price_seen", None)
    return seen if isinstance(seen, Money) else None


def _dearer(price: Money, seen: Money) -> bool:
    return price.currency == seen.currency and price.amount > seen.amount


def _wanted(intent: Intent) -> int:
    quantity = getattr(intent, "quantity", 1)
    return quantity if isinstance(quantity, int) else 1
