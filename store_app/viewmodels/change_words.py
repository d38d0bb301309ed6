"""A change in words: what somebody did, or why it was not done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from store_app.domain.change import CartSet, CustomerCreate, Intent
from store_app.domain.outcome import Outcome
from store_app.viewmodels.amounts import Amounts


def asked(intent: Intent, name: str) -> str:
    """What was asked for: 'Add Wool throw'."""
    text = {
        "cart.add": QCoreApplication.translate("Changes", "Add %1"),
        "cart.dec": QCoreApplication.translate("Changes", "One less of %1"),
        "cart.set": QCoreApplication.translate("Changes", "Change how many of %1"),
        "cart.remove": QCoreApplication.translate("Changes", "Take out %1"),
        "cart.note": QCoreApplication.translate("Changes", "Note on %1"),
        "wish.add": QCoreApplication.translate("Changes", "Save %1 to the wishlist"),
        "wish.remove": QCoreApplication.translate("Changes", "Take %1 off the wishlist"),
        "wish.to_cart": QCoreApplication.translate("Changes", "Move %1 to the cart"),
        "customer.create": QCoreApplication.translate("Changes", "New customer %1"),
    }[intent.kind]
    return text.replace("%1", _named(intent, name))


def done(intent: Intent, name: str, amounts: Amounts) -> str:
    """What went through: 'Speckle mug changed to 2'."""
    text = {
        "cart.add": QCoreApplication.translate("Changes", "%1 added to the cart"),
        "cart.dec": QCoreApplication.translate("Changes", "One less of %1"),
        "cart.set": QCoreApplication.translate("Changes", "%1 changed to %2"),
        "cart.remove": QCoreApplication.translate("Changes", "%1 taken out"),
        "cart.note": QCoreApplication.translate("Changes", "Note written on %1"),
        "wish.add": QCoreApplication.translate("Changes", "%1 saved to wishlist"),
        "wish.remove": QCoreApplication.translate("Changes", "%1 taken off the wishlist"),
        "wish.to_cart": QCoreApplication.translate("Changes", "%1 moved to the cart"),
        "customer.create": QCoreApplication.translate("Changes", "%1 is a customer now"),
    }[intent.kind]
    if isinstance(intent, CartSet):
        text = text.replace("%2", amounts.number(intent.quantity))
    return text.replace("%1", _named(intent, name))


def _named(intent: Intent, name: str) -> str:
    return intent.profile.name if isinstance(intent, CustomerCreate) else name


def why(outcome: Outcome) -> str:
    """Why it was not done; an outcome of a newer hub is told by its kind."""
    known = {
        "conflict:no_stock": QCoreApplication.translate("Changes", "None is left in this store."),
        "conflict:checked_out": QCoreApplication.translate(
            "Changes", "This cart was paid meanwhile. It can go into the new one."
        ),
        "conflict:customer_exists": QCoreApplication.translate(
            "Changes", "This customer exists already."
        ),
        "permanent:customer_erased": QCoreApplication.translate(
            "Changes", "This profile no longer exists."
        ),
        "permanent:unknown_customer": QCoreApplication.translate(
            "Changes", "Head office does not know this customer."
        ),
        "permanent:unknown_product": QCoreApplication.translate(
            "Changes", "This product is no longer in the catalogue."
        ),
        "permanent:forbidden": QCoreApplication.translate(
            "Changes", "This account may not do that. A manager can."
        ),
        "permanent:quarantined": QCoreApplication.translate(
            "Changes", "Head office could not take it in. It is kept there for a person."
        ),
    }.get(outcome.code)
    if known is not None:
        return known
    if outcome.code.startswith("conflict:"):
        return QCoreApplication.translate("Changes", "Something else changed meanwhile.")
    return QCoreApplication.translate("Changes", "Head office said no.")
