"""Customers that a search found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.actions.find_customers import FoundCustomer
from store_app.domain.customer import Profile
from store_app.domain.localized import Localized
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.who import tier_of


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer: enough to pick the right one."""

    customer_id: str
    name: str
    initials: str
    facts: str


@element
class CustomerRows(Rows[CustomerRow]):
    """The best fit first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CustomerRow, key=lambda row: row.customer_id, parent=parent)


def customer_rows(
    found: Sequence[FoundCustomer], amounts: Amounts, tiers: Mapping[str, Localized]
) -> tuple[CustomerRow, ...]:
    """Those found; `tiers` says how readers call their cards."""
    return tuple(
        CustomerRow(each.id, each.name, Profile(each.name).initials, _facts(each, amounts, tiers))
        for each in found
    )


def _facts(found: FoundCustomer, amounts: Amounts, tiers: Mapping[str, Localized]) -> str:
    tier = tier_of(found.tier, tiers, amounts)
    ends = QCoreApplication.translate("Customers", "phone ends in %1")
    digits = "".join(sign for sign in found.phone_hint if sign.isdigit())
    phone = ends.replace("%1", amounts.plain(amounts.code(digits))) if digits else ""
    here = QCoreApplication.translate("Customers", "opened here") if found.opened_here else ""
    return amounts.joined(tier, phone, found.email_hint, here)
