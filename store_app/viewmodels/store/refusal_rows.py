"""Changes that were not done, each with its ways out; and those that wait or went through."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.answer_no_stock import hold_refused
from store_app.actions.answer_refusal import (
    Look,
    RefusedChange,
    can_be_wished,
    can_issue_again,
    can_try_again,
    look_of,
)
from store_app.actions.read_tasks import About, DoneChange
from store_app.domain import outcome as outcomes
from store_app.domain.change import CartCheckout, sku_of
from store_app.domain.identifiers import StaffId
from store_app.domain.staff import Colleague
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.history.change_words import asked, done, why
from store_app.viewmodels.history.notice_rows import Telling
from store_app.viewmodels.history.story_rows import became
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import thing_words, unknown_thing


@dataclass(frozen=True, slots=True)
class RefusalRow:
    """One refused change. The first way out that it has is the best one."""

    number: int
    title: str
    facts: str
    reason: str
    picture: str
    tile_name: str
    again: bool
    again_title: str
    again_text: str
    wish: bool
    held: bool
    elsewhere: str
    elsewhere_text: str
    tell: bool
    look: str
    look_text: str
    look_icon: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One change that waits to be sent."""

    number: int
    title: str
    facts: str


@dataclass(frozen=True, slots=True)
class DoneRow:
    """One change that went through by itself."""

    number: int
    title: str
    facts: str


@element
class RefusalRows(Rows[RefusalRow]):
    """The newest refusal first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(RefusalRow, key=lambda row: row.number, parent=parent)


@element
class WaitingRows(Rows[WaitingRow]):
    """The oldest first: they are sent in this order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(WaitingRow, key=lambda row: row.number, parent=parent)


@element
class DoneRows(Rows[DoneRow]):
    """What went through last stands first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(DoneRow, key=lambda row: row.number, parent=parent)


def refusal_row(
    refused: RefusedChange, about: About, telling: Telling, acting: Colleague | None
) -> RefusalRow:
    change, thing = refused.change, about.thing
    amounts, picture = telling.amounts, telling.picture
    acting_role = acting.role if acting else None
    again = can_try_again(refused) or can_issue_again(refused, acting_role)
    title, text = again_words(refused, acting, amounts) if again else ("", "")
    look, look_text, look_icon = look_words(refused, look_of(refused, acting_role))
    words = (
        thing_words(thing.product, thing.variant, amounts, picture)
        if thing
        else unknown_thing(sku_of(change.intent) or "", amounts)
    )
    return RefusalRow(
        number=change.n,
        title=asked(change.intent, words.name if thing else words.choices),
        facts=_facts(about, telling),
        reason=" ".join(filter(None, (_why(refused, about, telling), _nearest(about, amounts)))),
        picture=words.picture,
        tile_name=words.tile,
        again=again,
        again_title=title,
        again_text=text,
        wish=can_be_wished(refused),
        held=about.held,
        elsewhere=_elsewhere(refused, about, amounts),
        elsewhere_text=_for_minutes(refused, amounts),
        tell=hold_refused(refused) is not None,
        look=look,
        look_text=look_text,
        look_icon=look_icon,
    )


def again_words(
    refused: RefusedChange, acting: Colleague | None, amounts: Amounts
) -> tuple[str, str]:
    """What asking once more means for this outcome."""
    if acting is not None and can_issue_again(refused, acting.role):
        text = QCoreApplication.translate("NeedsYou", "As %1, signed in now")
        name = acting.name.in_(amounts.language)
        return QCoreApplication.translate("NeedsYou", "Do it in my name"), text.replace("%1", name)
    if refused.outcome.code == "conflict:checked_out":
        return (
            QCoreApplication.translate("NeedsYou", "Add to the new cart"),
            QCoreApplication.translate("NeedsYou", "As a new change"),
        )
    return (
        QCoreApplication.translate("NeedsYou", "Try again"),
        QCoreApplication.translate("NeedsYou", "With the cart as it is now"),
    )


def look_words(refused: RefusedChange, look: Look | None) -> tuple[str, str, str]:
    """Where it can be put right, what that brings, and an icon; empty if nowhere."""
    match look:
        case None:
            return "", "", ""
        case Look.MANAGER | Look.SIGN_IN:
            return (*_signing_in(look), "lock")
        case Look.COUNT:
            title = QCoreApplication.translate("NeedsYou", "Count again")
            text = QCoreApplication.translate("NeedsYou", "With what the book says now")
            return title, text, "clipboard"
        case Look.PRODUCT:
            title = QCoreApplication.translate("NeedsYou", "Look at the product")
            text = QCoreApplication.translate("NeedsYou", "It can be held again there")
            return title, text, "tag"
    then = QCoreApplication.translate("NeedsYou", "Then it can be done again")
    if isinstance(refused.change.intent, CartCheckout):
        return QCoreApplication.translate("NeedsYou", "Look at the cart"), then, "bag"
    return QCoreApplication.translate("NeedsYou", "Open the customer"), then, "customer"


def _signing_in(look: Look) -> tuple[str, str]:
    if look is Look.MANAGER:
        text = QCoreApplication.translate("NeedsYou", "And does it in their own name")
        return QCoreApplication.translate("NeedsYou", "A manager signs in"), text
    text = QCoreApplication.translate("NeedsYou", "While the line is live, then do it here")
    return QCoreApplication.translate("NeedsYou", "Sign in again"), text


def _why(refused: RefusedChange, about: About, telling: Telling) -> str:
    """Why it was not done, with the name of whoever was quicker or of what is in the way."""
    if refused.outcome == outcomes.TASK_TAKEN:
        name = telling.names.staff.get(StaffId(refused.detail))
        if name is not None:
            text = QCoreApplication.translate("Changes", "%1 has this task already.")
            return text.replace("%1", name.in_(telling.amounts.language))
    if refused.outcome == outcomes.NOT_FOR_SALE and about.thing is not None:
        text = QCoreApplication.translate(
            "Changes", "%1 is not for sale any more. Take it out first."
        )
        return text.replace("%1", about.thing.product.name.in_(telling.amounts.language))
    return why(refused.outcome)


def waiting_row(about: About, telling: Telling) -> WaitingRow:
    return WaitingRow(about.change.n, _title(about, telling.amounts), _facts(about, telling))


def done_row(went: DoneChange, about: About, amounts: Amounts, now_ms: int) -> DoneRow:
    name = _name(about, amounts)
    sent = QCoreApplication.translate("NeedsYou", "sent %1")
    sent = sent.replace("%1", amounts.moment(went.told_ms, now_ms)) if went.told_ms else ""
    return DoneRow(
        went.change.n,
        done(went.change.intent, name, amounts),
        amounts.joined(amounts.past(went.change.at_ms, now_ms), sent, became(went.outcome)),
    )


def _title(about: About, amounts: Amounts) -> str:
    return asked(about.change.intent, _name(about, amounts))


def _name(about: About, amounts: Amounts) -> str:
    thing = about.thing
    if thing is None:
        return amounts.plain(sku_of(about.change.intent) or "")
    return thing.product.name.in_(amounts.language)


def _elsewhere(refused: RefusedChange, about: About, amounts: Amounts) -> str:
    """'Hold in Marousi'; empty where there is none to be held."""
    if about.nearest is None or hold_refused(refused) is None:
        return ""
    text = QCoreApplication.translate("Hold", "Hold in %1", "%1 is another store")
    return text.replace("%1", about.nearest.place.in_(amounts.language))


def _for_minutes(refused: RefusedChange, amounts: Amounts) -> str:
    wanted = hold_refused(refused)
    if wanted is None:
        return ""
    text = QCoreApplication.translate("NeedsYou", "For %1 minutes, if there still is one")
    return text.replace("%1", amounts.number(wanted.ttl_s // 60))


def _nearest(about: About, amounts: Amounts) -> str:
    """'Marousi has 2, 3.1 km away.'."""
    nearest = about.nearest
    if nearest is None:
        return ""
    text = QCoreApplication.translate("NeedsYou", "%1 has %2.")
    away = amounts.away(nearest.away_km) if nearest.away_km is not None else ""
    place = amounts.joined(nearest.place.in_(amounts.language), away)
    return text.replace("%1", place).replace("%2", amounts.number(nearest.available))


def _facts(about: About, telling: Telling) -> str:
    """'For Eleni P. · by Sam at 10:44 · Kifissia'."""
    amounts, now_ms = telling.amounts, telling.now_ms
    who = QCoreApplication.translate("NeedsYou", "For %1").replace("%1", about.customer)
    when = _by_and_when(about, amounts, now_ms)
    place = about.change.author.place
    where = telling.names.places.get(place) if place else None
    return amounts.joined(
        who if about.customer else "", when, where.in_(amounts.language) if where else ""
    )


def _by_and_when(about: About, amounts: Amounts, now_ms: int) -> str:
    """'by Sam at 10:44'; of another day 'Sam · 12 Nov, 10:44'."""
    at_ms, staff = about.change.at_ms, about.staff
    name = staff.in_(amounts.language) if staff else ""
    if not at_ms:  # the change was emptied with its customer, its time too
        return name
    at = amounts.past_of_day(at_ms, now_ms)
    if at != amounts.clock(min(at_ms, now_ms)):
        return amounts.joined(name, at)
    if not name:
        return QCoreApplication.translate("NeedsYou", "at %1").replace("%1", at)
    when = QCoreApplication.translate("NeedsYou", "by %1 at %2")
    return when.replace("%1", name).replace("%2", at)
