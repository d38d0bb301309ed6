"""Who did something, and where: in words that fit into a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from store_app.actions.read_story import Names
from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId
from store_app.domain.localized import Localized
from store_app.viewmodels.wording.amounts import Amounts

_USUAL: Final = re.compile(r"(Counter|Till|Tablet) (\w{1,4})")


def who(change: Change, names: Names, amounts: Amounts) -> str:
    """'Sam', 'Sam on Counter 2', 'Sam in Marousi', 'the phone'."""
    return author_name(change.author, change.device, names, amounts) or _door(change.author.channel)


def author_name(author: Author, device: DeviceId | None, names: Names, amounts: Amounts) -> str:
    """The person of the shop, with the device or the place if it is not this one; else empty."""
    staff = names.staff.get(author.staff) if author.staff else None
    first = staff.in_(amounts.language).split(" ")[0] if staff else ""
    where = _where(author, device, names, amounts)
    if not first:
        return where if author.channel is Channel.STORE else ""
    if not where:
        return first
    text = QCoreApplication.translate("Who", "%1 on %2", "a person on a device or at a place")
    return text.replace("%1", first).replace("%2", where)


def tier_of(tier: str | None, tiers: Mapping[str, Localized], amounts: Amounts) -> str:
    """What a customer's card is called in the reader's language."""
    told = tiers.get(tier) if tier else None
    return told.in_(amounts.language) if told else tier or ""


def device_words(name: str, amounts: Amounts) -> str:
    """What a device is called; the usual names are said in the reader's language."""
    usual = _USUAL.fullmatch(name)
    if usual is None:
        return amounts.isolated(name)
    kinds = {
        "Counter": QCoreApplication.translate("Who", "Counter %1"),
        "Till": QCoreApplication.translate("Who", "Till %1"),
        "Tablet": QCoreApplication.translate("Who", "Tablet %1"),
    }
    number = usual[2]
    return kinds[usual[1]].replace("%1", amounts.code(number) if number.isdigit() else number)


def _where(author: Author, device: DeviceId | None, names: Names, amounts: Amounts) -> str:
    if device is not None and device == names.own_device:
        return ""
    place = names.places.get(author.place) if author.place else None
    elsewhere = place is not None and author.place != names.own_place
    told = device_words(author.device_name, amounts) if author.device_name else ""
    return amounts.joined(told, place.in_(amounts.language) if elsewhere and place else "")


def _door(channel: Channel) -> str:
    return {
        Channel.PHONE: QCoreApplication.translate("Who", "the customer’s phone"),
        Channel.WEB: QCoreApplication.translate("Who", "the web shop"),
        Channel.APP: QCoreApplication.translate("Who", "the app"),
        Channel.KIOSK: QCoreApplication.translate("Who", "the kiosk"),
    }.get(channel, QCoreApplication.translate("Who", "the store"))
