"""A change in words: what somebody did, or why it was not done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from store_app.domain.change import CartAdd, CartHold, CartNote, CartSet, CustomerCreate, Intent
from store_app.domain.outcome import Outcome
from store_app.viewmodels.wording.amounts import Amounts


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
        "cart.hold": QCoreApplication.translate("Changes", "Write the hold on %1"),
        "cart.checkout": QCoreApplication.translate("Changes", "Check out the cart"),
        "profile.set": QCoreApplication.translate("Changes", "Change a profile"),
        "customer.merge": QCoreApplication.translate("Changes", "Make two profiles one"),
        "customer.erase": QCoreApplication.translate("Changes", "Erase a profile"),
        "scrubbed": QCoreApplication.translate("Changes", "A change of an erased profile"),
        "hold.request": QCoreApplication.translate("Changes", "Hold %1"),
        "hold.release": QCoreApplication.translate("Changes", "Let go of the hold on %1"),
        "hold.claim": QCoreApplication.translate("Changes", "Hand over %1"),
        "stock.count": QCoreApplication.translate("Changes", "Count of %1"),
        "stock.adjust": QCoreApplication.translate("Changes", "Correct the stock of %1"),
        "task.open": QCoreApplication.translate("Changes", "New task"),
        "task.take": QCoreApplication.translate("Changes", "Take a task"),
        "task.done": QCoreApplication.translate("Changes", "Finish a task"),
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
        "cart.hold": QCoreApplication.translate("Changes", "The hold is written on %1"),
        "cart.checkout": QCoreApplication.translate("Changes", "Cart checked out"),
        "profile.set": QCoreApplication.translate("Changes", "Profile changed"),
        "customer.merge": QCoreApplication.translate("Changes", "Two profiles are one now"),
        "customer.erase": QCoreApplication.translate("Changes", "Profile erased"),
        "scrubbed": QCoreApplication.translate("Changes", "A change of an erased profile"),
        "hold.request": QCoreApplication.translate("Changes", "%1 is held"),
        "hold.release": QCoreApplication.translate("Changes", "%1 is held no more"),
        "hold.claim": QCoreApplication.translate("Changes", "%1 handed over"),
        "stock.count": QCoreApplication.translate("Changes", "%1 counted"),
        "stock.adjust": QCoreApplication.translate("Changes", "Stock of %1 corrected"),
        "task.open": QCoreApplication.translate("Changes", "Task written down"),
        "task.take": QCoreApplication.translate("Changes", "Task taken"),
        "task.done": QCoreApplication.translate("Changes", "Task finished"),
    }[intent.kind]
    if isinstance(intent, CartAdd) and intent.quantity > 1:
        text = QCoreApplication.translate("Changes", "%2 of %1 added to the cart")
    if isinstance(intent, CartAdd | CartSet):
        text = text.replace("%2", amounts.number(intent.quantity))
    if isinstance(intent, CartNote) and not intent.text:
        text = QCoreApplication.translate("Changes", "Note taken off %1")
    if isinstance(intent, CartHold) and intent.hold is None:
        text = QCoreApplication.translate("Changes", "%1 is held no more")
    return text.replace("%1", _named(intent, name))


def _named(intent: Intent, name: str) -> str:
    return intent.profile.name if isinstance(intent, CustomerCreate) else name


def why(outcome: Outcome) -> str:
    """Why it was not done; an outcome of a newer hub is told by its kind."""
    known = _conflict(outcome.code) or _refused_for_good(outcome.code)
    if known:
        return known
    if outcome.code.startswith("conflict:"):
        return QCoreApplication.translate("Changes", "Something else changed meanwhile.")
    return QCoreApplication.translate("Changes", "Head office said no.")


def _conflict(code: str) -> str:
    return {
        "conflict:no_stock": QCoreApplication.translate("Changes", "None is left in this store."),
        "conflict:checked_out": QCoreApplication.translate(
            "Changes", "This cart was paid meanwhile. It can go into the new one."
        ),
        "conflict:customer_exists": QCoreApplication.translate(
            "Changes", "This customer exists already."
        ),
        "conflict:rescued": QCoreApplication.translate(
            "Changes", "Saved from a damaged file. It may have arrived: look before trying again."
        ),
        "conflict:cart_changed": QCoreApplication.translate(
            "Changes", "The cart changed meanwhile. Look at it, then check out again."
        ),
        "conflict:not_for_sale": QCoreApplication.translate(
            "Changes", "Something in the cart is not for sale any more. Take it out first."
        ),
        "conflict:merged_already": QCoreApplication.translate(
            "Changes", "These profiles are one already."
        ),
        "conflict:hold_ended": QCoreApplication.translate("Changes", "This hold has ended."),
        "conflict:count_again": QCoreApplication.translate(
            "Changes", "Somebody else counted this too. Count again."
        ),
        "conflict:task_taken": QCoreApplication.translate(
            "Changes", "Somebody else has this task already."
        ),
        "conflict:task_lost": QCoreApplication.translate(
            "Changes",
            "This task was yours until head office was restored. Somebody else took it since.",
        ),
        "permanent:unknown_place": QCoreApplication.translate(
            "Changes", "Head office does not know this store."
        ),
        "permanent:unknown_task": QCoreApplication.translate(
            "Changes", "Head office does not know this task."
        ),
    }.get(code, "")


def _refused_for_good(code: str) -> str:
    return {
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
        "permanent:not_signed_in": QCoreApplication.translate(
            "Changes",
            "Head office has not checked this person’s PIN on this device. "
            "Sign in again while the line is live, then do it once more.",
        ),
        "permanent:malformed": QCoreApplication.translate(
            "Changes", "Head office cannot read it. Do it again in another way."
        ),
        "permanent:too_large": QCoreApplication.translate(
            "Changes", "It is too long for head office. Do it again in fewer words."
        ),
        "permanent:quarantined": QCoreApplication.translate(
            "Changes", "Head office could not take it in. It is kept there for a person."
        ),
    }.get(code, "")
