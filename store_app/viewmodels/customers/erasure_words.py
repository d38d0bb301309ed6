"""Which devices have deleted a customer, in a sentence or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from store_app.actions.read_erasure import DeviceLeft, ErasureSoFar
from store_app.domain.identifiers import PlaceId
from store_app.domain.localized import Localized
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted

_MOST_NAMED: Final = 8
_MOST_TOLD: Final = 4


def devices_told(
    so_far: ErasureSoFar, places: Mapping[PlaceId, Localized], amounts: Amounts
) -> str:
    """How many have done it, and who is waited for."""
    told = [_done(so_far, amounts)]
    if so_far.waiting:
        waiting = QCoreApplication.translate("Erasing", "Waiting for: %1.")
        told.append(waiting.replace("%1", _named(so_far.waiting, places, amounts)))
        told.append(QCoreApplication.translate("Erasing", "They do so at their next contact."))
    if so_far.shut_out:
        shut_out = QCoreApplication.translate("Erasing", "Shut out, so nobody can tell them: %1.")
        told.append(shut_out.replace("%1", amounts.number(so_far.shut_out)))
    return " ".join(told)


def left_told(many: int, amounts: Amounts) -> str:
    """How many erasures some device has still to carry out; empty for none."""
    if not many:
        return ""
    one = QCoreApplication.translate("Erasing", "1 still waits for devices")
    more = QCoreApplication.translate("Erasing", "%1 still wait for devices")
    return counted(one, more, many, amounts.number(many))


def all_told(
    erasures: Sequence[ErasureSoFar],
    places: Mapping[PlaceId, Localized],
    amounts: Amounts,
    now_ms: int,
) -> str:
    """For each erasure when it was and how far it has come; the names are gone."""
    if not erasures:
        return QCoreApplication.translate("Erasing", "Every device has deleted them.")
    text = QCoreApplication.translate("Erasing", "Erased %1. %2", "%1 is a moment")
    told = [
        text.replace("%1", amounts.moment(each.erased_ms, now_ms)).replace(
            "%2", devices_told(each, places, amounts)
        )
        for each in erasures[:_MOST_TOLD]
    ]
    if more := len(erasures) - len(told):
        rest = QCoreApplication.translate("Erasing", "%1 more")
        told.append(rest.replace("%1", amounts.number(more)))
    return "\n\n".join(told)


def _done(so_far: ErasureSoFar, amounts: Amounts) -> str:
    if so_far.done == so_far.devices:
        return QCoreApplication.translate("Erasing", "Every device that knew it has deleted it.")
    text = QCoreApplication.translate("Erasing", "%1 of %2 devices have deleted it.")
    text = text.replace("%1", amounts.number(so_far.done))
    return text.replace("%2", amounts.number(so_far.devices))


def _named(
    waiting: tuple[DeviceLeft, ...], places: Mapping[PlaceId, Localized], amounts: Amounts
) -> str:
    """The first of them by name and place, and how many more there are."""
    names = [_name(each, places, amounts) for each in waiting[:_MOST_NAMED]]
    more = len(waiting) - len(names)
    if more:
        text = QCoreApplication.translate("Erasing", "%1 more")
        names.append(text.replace("%1", amounts.number(more)))
    return ("، " if amounts.right_to_left else ", ").join(names)


def _name(device: DeviceLeft, places: Mapping[PlaceId, Localized], amounts: Amounts) -> str:
    place = None if device.place is None else places.get(device.place)
    name = amounts.isolated(device.name)
    return name if place is None else f"{name} ({amounts.isolated(place.in_(amounts.language))})"
