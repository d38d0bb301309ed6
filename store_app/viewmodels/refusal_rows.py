"""Changes that were not done, each with its reason and its ways out; and those that were."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.answer_refusal import RefusedChange, can_be_wished, can_try_again
from store_app.actions.read_tasks import About, DoneChange
from store_app.domain.change import sku_of
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.change_words import asked, done, why
from store_app.viewmodels.qml import element
from store_app.viewmodels.rows import Rows
from store_app.viewmodels.things import Pictures, thing_words, unknown_thing


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
    wish: bool


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
class DoneRows(Rows[DoneRow]):
    """What went through last stands first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(DoneRow, key=lambda row: row.number, parent=parent)


def refusal_row(
    refused: RefusedChange, about: About, amounts: Amounts, picture: Pictures, now_ms: int
) -> RefusalRow:
    change, thing = refused.change, about.thing
    words = (
        thing_words(thing.product, thing.variant, amounts, picture)
        if thing
        else unknown_thing(sku_of(change.intent) or "", amounts)
    )
    return RefusalRow(
        number=change.n,
        title=asked(change.intent, words.name if thing else words.choices),
        facts=_facts(about, amounts, now_ms),
        reason=why(refused.outcome),
        picture=words.picture,
        tile_name=words.tile,
        again=can_try_again(refused),
        wish=can_be_wished(refused),
    )


def done_row(went: DoneChange, about: About, amounts: Amounts, now_ms: int) -> DoneRow:
    thing = about.thing
    name = thing.product.name.in_(amounts.language) if thing else ""
    sent = QCoreApplication.translate("NeedsYou", "sent %1")
    sent = sent.replace("%1", amounts.moment(went.told_ms, now_ms)) if went.told_ms else ""
    return DoneRow(
        went.change.n,
        done(went.change.intent, name, amounts),
        amounts.joined(amounts.moment(went.change.at_ms, now_ms), sent),
    )


def _facts(about: About, amounts: Amounts, now_ms: int) -> str:
    """'For Eleni P. · by Sam at 10:44'."""
    who = QCoreApplication.translate("NeedsYou", "For %1").replace("%1", about.customer)
    at = amounts.moment(about.change.at_ms, now_ms)
    if about.staff is None:
        when = QCoreApplication.translate("NeedsYou", "at %1").replace("%1", at)
    else:
        when = QCoreApplication.translate("NeedsYou", "by %1 at %2")
        when = when.replace("%1", about.staff.in_(amounts.language)).replace("%2", at)
    return amounts.joined(who if about.customer else "", when)
