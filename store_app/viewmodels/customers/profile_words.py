"""The words of a customer's profile."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from store_app.actions.read_served import Served
from store_app.actions.read_story import Story
from store_app.domain.cart import subtotal
from store_app.domain.customer import Profile
from store_app.domain.wishlist import wishes
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.who import tier_of


@dataclass(frozen=True, slots=True)
class ProfileState:
    """The card at the top of the page."""

    customer_id: str = ""
    ready: bool = False
    name: str = ""
    initials: str = ""
    facts: str = ""
    contact: str = ""
    points: str = ""
    cart_count: int = 0
    wish_count: int = 0
    subtotal: str = ""
    age: str = ""
    stale: bool = False
    history_note: str = ""
    story_note: str = ""


def profile_state(served: Served, profile: Profile, amounts: Amounts) -> ProfileState:
    total = subtotal(served.state.cart())
    phone = amounts.plain(amounts.code(profile.phone or ""))
    return ProfileState(
        customer_id=served.customer,
        ready=True,
        name=profile.name,
        initials=profile.initials,
        facts=amounts.joined(
            _since(profile, amounts),
            tier_of(profile.tier, served.names.tiers, amounts),
            _speaks(profile),
        ),
        contact=amounts.joined(phone, profile.email or ""),
        points=amounts.number(profile.points),
        cart_count=served.state.pieces(),
        wish_count=len(wishes(served.state.wishlist)),
        subtotal=amounts.money(total) if total else "",
    )


def story_note(story: Story) -> str:
    """Whether this is all of it."""
    if not story.whole:
        return QCoreApplication.translate(
            "Profile", "Offline: what this device has heard. The rest is shown when online."
        )
    if story.more:
        return QCoreApplication.translate("Profile", "The last 50 changes.")
    return "" if story.log else QCoreApplication.translate("Profile", "Nothing yet.")


def _since(profile: Profile, amounts: Amounts) -> str:
    if profile.member_since is None:
        return ""
    text = QCoreApplication.translate("Profile", "Customer since %1")
    return text.replace("%1", amounts.day(profile.member_since).split(" ")[-1])


def _speaks(profile: Profile) -> str:
    text = QCoreApplication.translate("Profile", "Speaks %1")
    locale = QLocale(profile.language)
    english = QLocale.languageToString(locale.language())
    names = {
        "English": QCoreApplication.translate("Profile", "English"),
        "Greek": QCoreApplication.translate("Profile", "Greek"),
        "Persian": QCoreApplication.translate("Profile", "Persian"),
        "Arabic": QCoreApplication.translate("Profile", "Arabic"),
    }
    return text.replace("%1", names.get(english, english))
