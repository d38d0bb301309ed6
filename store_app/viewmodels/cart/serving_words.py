"""The words of the customer's panel: who it is, how many there are, what must be known at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from store_app.actions.read_served import Served
from store_app.actions.read_story import Names
from store_app.domain.cart import subtotal
from store_app.domain.customer import Profile
from store_app.domain.identifiers import Sku
from store_app.domain.wishlist import wishes
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted
from store_app.viewmodels.wording.who import tier_of


@dataclass(frozen=True, slots=True)
class ServingState:
    """All of the panel that is no list; `ready` once the customer's things are there.

    `recalled` names what is in the cart and must not be handed over. `gone` says that this profile
    is no more: erased, or `merged_into` another.
    """

    customer_id: str = ""
    serving: bool = False
    ready: bool = False
    name: str = ""
    first_name: str = ""
    initials: str = ""
    standing: str = ""
    age: str = ""
    stale: bool = False
    cart_count: int = 0
    wish_count: int = 0
    subtotal: str = ""
    subtotal_label: str = ""
    waiting: str = ""
    recalled: str = ""
    gone: str = ""
    merged_into: str = ""


def changed_lines(before: Served, after: Served) -> frozenset[Sku]:
    """The things of which there are now more or fewer than before, but still some."""
    counts = {line.sku: line.quantity for line in before.state.cart()}
    return frozenset(
        line.sku for line in after.state.cart() if counts.get(line.sku) != line.quantity
    )


def serving_state(served: Served, amounts: Amounts) -> ServingState:
    lines, pieces = served.state.cart(), served.state.pieces()
    total = subtotal(lines)
    state = ServingState(
        customer_id=served.customer,
        serving=True,
        ready=True,
        cart_count=pieces,
        wish_count=len(wishes(served.state.wishlist)),
        subtotal=amounts.money(total) if total else "",
        subtotal_label=_subtotal_label(pieces, amounts),
        waiting=_waiting(len(served.waiting), amounts),
        recalled=_recalled(served, amounts),
        gone=gone_words(served),
        merged_into=served.home or "",
    )
    profile = served.state.profile
    return state if profile is None else _named(state, profile, served.names, amounts)


def standing_of(profile: Profile, names: Names, amounts: Amounts) -> str:
    """'Oak member · 1,240 points'."""
    one = QCoreApplication.translate("Serving", "1 point")
    many = QCoreApplication.translate("Serving", "%1 points", None, profile.points)
    points = counted(one, many, profile.points, amounts.number(profile.points))
    return amounts.joined(tier_of(profile.tier, names.tiers, amounts), points)


def _named(state: ServingState, profile: Profile, names: Names, amounts: Amounts) -> ServingState:
    return replace(
        state,
        name=profile.short_name,
        first_name=profile.short_name.split(" ")[0],
        initials=profile.initials,
        standing=standing_of(profile, names, amounts),
    )


def gone_words(served: Served) -> str:
    """Why nothing can be kept for this customer any more; empty if it can."""
    if served.state.erased:
        return profile_gone()
    if served.home is None:
        return ""
    profile = served.state.profile
    if profile is None:
        return QCoreApplication.translate("Serving", "Now under another profile.")
    text = QCoreApplication.translate("Serving", "Now under %1.")
    name = profile.short_name
    return text.replace("%1.", "%1" if name.endswith(".") else "%1.").replace("%1", name)


def profile_gone() -> str:
    return QCoreApplication.translate("Serving", "This profile no longer exists.")


def _recalled(served: Served, amounts: Amounts) -> str:
    things = [served.things.get(line.sku) for line in served.state.cart()]
    names = [
        thing.product.name.in_(amounts.language)
        for thing in things
        if thing and thing.product.recalled
    ]
    if not names:
        return ""
    text = QCoreApplication.translate(
        "Serving", "Recalled: %1. Do not hand it over. Take it out of the cart."
    )
    return text.replace("%1", amounts.joined(*names))


def _subtotal_label(pieces: int, amounts: Amounts) -> str:
    one = QCoreApplication.translate("Serving", "1 item")
    many = QCoreApplication.translate("Serving", "%1 items", None, pieces)
    items = counted(one, many, pieces, amounts.number(pieces))
    return amounts.joined(QCoreApplication.translate("Serving", "Subtotal"), items)


def _waiting(count: int, amounts: Amounts) -> str:
    if not count:
        return ""
    one = QCoreApplication.translate("Serving", "One thing still waits to be sent. It will be.")
    many = QCoreApplication.translate(
        "Serving", "%1 things still wait to be sent. They will be.", None, count
    )
    return counted(one, many, count, amounts.number(count))
