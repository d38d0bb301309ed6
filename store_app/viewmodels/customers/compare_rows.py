"""One of two people who may be the same: what tells them apart, and what they have here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId
from store_app.domain.state import CustomerState
from store_app.domain.wishlist import wishes
from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts


@dataclass(frozen=True, slots=True)
class CompareRow:
    """`stays` is the profile into which the other goes."""

    customer_id: str
    name: str
    initials: str
    phone: str
    email: str
    since: str
    cart: str
    wishlist: str
    stays: bool


@element
class CompareRows(Rows[CompareRow]):
    """The one known longer first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CompareRow, key=lambda row: row.customer_id, parent=parent)


def compare_row(
    customer: CustomerId, state: CustomerState, amounts: Amounts, *, stays: bool
) -> CompareRow:
    profile = state.profile or Profile("")
    cart = QCoreApplication.translate("Comparing", "Cart: %1")
    wished = QCoreApplication.translate("Comparing", "Wishlist: %1")
    return CompareRow(
        customer_id=customer,
        name=profile.name,
        initials=profile.initials,
        phone=amounts.plain(amounts.code(profile.phone or ""))
        or QCoreApplication.translate("Comparing", "No phone number"),
        email=profile.email or QCoreApplication.translate("Comparing", "No e-mail"),
        since=_since(profile, amounts),
        cart=cart.replace("%1", amounts.number(state.pieces())),
        wishlist=wished.replace("%1", amounts.number(len(wishes(state.wishlist)))),
        stays=stays,
    )


def _since(profile: Profile, amounts: Amounts) -> str:
    if profile.member_since is None:
        return QCoreApplication.translate("Comparing", "New customer")
    text = QCoreApplication.translate("Comparing", "Since %1")
    return text.replace("%1", amounts.day(profile.member_since))
