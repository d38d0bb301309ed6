"""What happened with a customer, in every channel, and what they agreed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.read_history import Happened
from store_app.domain.customer import Consent
from store_app.domain.identifiers import PlaceId
from store_app.domain.localized import Localized
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.tone import Tone

_ICONS: Final = {
    "app": "phone",
    "phone": "call",
    "web": "globe",
    "email": "mail",
    "store": "store",
    "kiosk": "display",
}


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened; `own` in a store."""

    text: str
    facts: str
    icon: str
    own: bool


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One thing that the customer agreed to, or not."""

    text: str
    icon: str
    tone: int


@element
class HistoryRows(Rows[HistoryRow]):
    """The newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HistoryRow, parent=parent)


@element
class ConsentRows(Rows[ConsentRow]):
    """What may be done, in the order in which it was asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ConsentRow, parent=parent)


def history_rows(
    happened: Sequence[Happened],
    places: Mapping[PlaceId, Localized],
    amounts: Amounts,
    now_ms: int,
) -> tuple[HistoryRow, ...]:
    return tuple(
        HistoryRow(
            text=each.text.in_(amounts.language),
            facts=amounts.joined(
                _channel(each.channel),
                _place(each.place, places, amounts),
                amounts.moment(each.at_ms, now_ms),
            ),
            icon=_ICONS.get(each.channel, "history"),
            own=each.channel == "store",
        )
        for each in happened
    )


def consent_rows(consents: Sequence[Consent]) -> tuple[ConsentRow, ...]:
    return tuple(
        ConsentRow(
            text=_agreed(each.kind) if each.given else _not_agreed(each.kind),
            icon="check-circle" if each.given else "close",
            tone=Tone.GOOD if each.given else Tone.NEUTRAL,
        )
        for each in consents
    )


def _place(place: PlaceId | None, places: Mapping[PlaceId, Localized], amounts: Amounts) -> str:
    name = places.get(place) if place else None
    return "" if name is None else name.in_(amounts.language)


def _channel(channel: str) -> str:
    return {
        "app": QCoreApplication.translate("History", "App"),
        "phone": QCoreApplication.translate("History", "Phone"),
        "web": QCoreApplication.translate("History", "Web"),
        "email": QCoreApplication.translate("History", "E-mail"),
        "store": QCoreApplication.translate("History", "Store"),
        "kiosk": QCoreApplication.translate("History", "Kiosk"),
    }.get(channel, channel)


def _agreed(kind: str) -> str:
    return {
        "email": QCoreApplication.translate("History", "E-mail"),
        "offers": QCoreApplication.translate("History", "Personal offers"),
        "sms": QCoreApplication.translate("History", "Text messages"),
    }.get(kind, kind)


def _not_agreed(kind: str) -> str:
    return {
        "email": QCoreApplication.translate("History", "No e-mail"),
        "offers": QCoreApplication.translate("History", "No personal offers"),
        "sms": QCoreApplication.translate("History", "No text messages"),
    }.get(kind, kind)
