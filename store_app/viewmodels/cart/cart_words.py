"""What was done to a cart or wishlist, in the language of now; `%1` is the name of the thing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def taken_out() -> str:
    return QCoreApplication.translate("Cart", "%1 taken out")


def set_to() -> str:
    return QCoreApplication.translate("Cart", "%1 set to %2")


def noted() -> str:
    return QCoreApplication.translate("Cart", "Note kept")


def note_off() -> str:
    return QCoreApplication.translate("Cart", "Note taken off")


def moved_to_cart() -> str:
    return QCoreApplication.translate("Cart", "%1 moved to the cart")


def taken_off() -> str:
    return QCoreApplication.translate("Cart", "%1 taken off the wishlist")


def added() -> str:
    return QCoreApplication.translate("Cart", "%1 added")


def added_unnamed() -> str:
    return QCoreApplication.translate("Cart", "Added to the cart")


def wished() -> str:
    return QCoreApplication.translate("Cart", "Saved to the wishlist")


def unwished() -> str:
    return QCoreApplication.translate("Cart", "Taken off the wishlist")


def still_held() -> str:
    return QCoreApplication.translate("Cart", "%1 is still held.")


def let_it_go() -> str:
    return QCoreApplication.translate("Cart", "Let it go")


def undo() -> str:
    return QCoreApplication.translate("Cart", "Undo")


def too_late() -> str:
    return QCoreApplication.translate("Cart", "Too late to undo. Change it by hand.")
