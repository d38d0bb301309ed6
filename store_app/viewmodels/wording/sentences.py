"""What failures mean, in the reader's language: short, what happened and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from store_app.codes.meaning import NotAProduct, OtherKind, Unreadable
from store_app.codes.refusal import Refusal
from store_app.codes.sealed import Kind
from store_app.errors import Damaged, Refused, StoreError, Unreachable


def sentence_for(error: StoreError) -> str:
    """The sentence for a code; an unknown one is told by the kind of failure."""
    return _known(error.code) or _at_work(error.code) or _files(error.code) or _kind(error)


def sentence_for_code(read: Unreadable | NotAProduct, number: Callable[[int], str] = str) -> str:
    """Why a scanned code leads nowhere, with numbers as the reader writes them."""
    if isinstance(read, NotAProduct):
        return _not_a_product(read, number)
    return _over(read.was) if read.reason is Refusal.EXPIRED else _unreadable(read.reason)


def something_went_wrong(number: int) -> str:
    """For what nobody foresaw; the number stands in the log."""
    said = QCoreApplication.translate("Sentences", "Something went wrong (%1). Work can go on.")
    return said.replace("%1", str(number))


def counted(one: str, many: str, count: int, number: str) -> str:
    """The right form for a count, with the number as the reader writes it."""
    return (one if count == 1 else many).replace("%1", number)


def _known(code: str) -> str:
    return {
        "pin.wrong": QCoreApplication.translate("Sentences", "That PIN is not right. Try again."),
        "pin.locked": QCoreApplication.translate(
            "Sentences", "Too many wrong PINs. Wait a minute or ask a manager."
        ),
        "pin.never_here": QCoreApplication.translate(
            "Sentences", "Sign in here once while online. Then it works offline too."
        ),
        "hub.not_enrolled": QCoreApplication.translate(
            "Sentences", "This device is no longer enrolled. Ask a manager."
        ),
        "hub.forbidden": QCoreApplication.translate("Sentences", "This account may not do that."),
        "staff.nobody": QCoreApplication.translate("Sentences", "Nobody is signed in here."),
        "shop.no_keys": QCoreApplication.translate(
            "Sentences", "The data of the shop is still arriving. Try again in a moment."
        ),
        "product.unknown": QCoreApplication.translate(
            "Sentences", "It is not one of our products. Check the label or type the number."
        ),
        "customer.unknown": QCoreApplication.translate("Sentences", "No customer found."),
        "customer.not_here": QCoreApplication.translate(
            "Sentences", "This customer was not opened here before. Try again when online."
        ),
        "customer.not_open": QCoreApplication.translate(
            "Sentences", "No customer is open here. Open one first."
        ),
        "code.expired": QCoreApplication.translate(
            "Sentences", "This code is too old. Ask the customer to show a new one."
        ),
        "code.handed_over_too_late": _over(Kind.HAND_OVER),
        "code.forged": QCoreApplication.translate("Sentences", "This code is not from our shop."),
        "code.unknown_key": QCoreApplication.translate(
            "Sentences", "This code is not from our shop."
        ),
        "code.not_a_customer": QCoreApplication.translate(
            "Sentences", "This is not a customer’s code."
        ),
    }.get(code, "")


def _at_work(code: str) -> str:
    return {
        "staff.manager_only": QCoreApplication.translate(
            "Sentences", "Only a manager may do this. Ask one to sign in here."
        ),
        "hub.needed": QCoreApplication.translate(
            "Sentences", "Only head office can do this, and the line is down. Try again later."
        ),
        "cart.line_gone": QCoreApplication.translate(
            "Sentences", "Already taken out on the other side."
        ),
        "product.no_price": QCoreApplication.translate(
            "Sentences", "The price is not known here. Try again when online."
        ),
        "cart.empty": QCoreApplication.translate("Sentences", "The cart is empty."),
        "cart.changed": QCoreApplication.translate(
            "Sentences", "The cart changed just now. Look at it once more."
        ),
        "cart.not_for_sale": QCoreApplication.translate(
            "Sentences", "Something in the cart is not for sale. Take it out first."
        ),
        "product.recalled": QCoreApplication.translate(
            "Sentences", "Recalled: do not hand it over. Offer something else."
        ),
    }.get(code, "")


def _files(code: str) -> str:
    return {
        "files.in_use": QCoreApplication.translate(
            "Sentences", "Store Assistant is already open on this device."
        ),
        "files.newer": QCoreApplication.translate(
            "Sentences", "These files come from a newer version. Update this device."
        ),
        "files.key_mismatch": QCoreApplication.translate(
            "Sentences", "The key does not open these files. Nothing was changed. Ask a manager."
        ),
        "files.unreadable": QCoreApplication.translate(
            "Sentences", "The files of this device cannot be read. Check the disk."
        ),
        "files.replica_rebuilt": QCoreApplication.translate(
            "Sentences", "Some stored data could not be read. It is being fetched again."
        ),
        "files.replica_bad": QCoreApplication.translate(
            "Sentences",
            "Some stored data cannot be read. Close the application and open it again: "
            "it will be fetched anew.",
        ),
        "files.outbox_set_aside": QCoreApplication.translate(
            "Sentences", "Changes waiting here could not be read. They are kept in a file."
        ),
        "files.outbox_rescued": QCoreApplication.translate(
            "Sentences",
            "A file with waiting changes was damaged. Look under Tasks at what could be saved.",
        ),
        "files.enrol_again": QCoreApplication.translate(
            "Sentences",
            "The file with this device’s changes was damaged. It is kept, and so is what could "
            "be read of it. Ask a manager to enrol this device again.",
        ),
        "files.sqlite_too_old": QCoreApplication.translate(
            "Sentences", "This program is built with an old database. Install it again."
        ),
        "disk.full": QCoreApplication.translate(
            "Sentences", "The disk is full. Nothing new can be kept until there is room."
        ),
        "settings.unreadable": QCoreApplication.translate(
            "Sentences", "The settings file cannot be read. Check it or delete it."
        ),
        "program.incomplete": QCoreApplication.translate(
            "Sentences", "Parts of the program are missing. Install it again."
        ),
    }.get(code, "")


def _kind(error: StoreError) -> str:
    if isinstance(error, Unreachable):
        return QCoreApplication.translate(
            "Sentences", "The line is down. What is stored here still works."
        )
    if isinstance(error, Refused):
        return QCoreApplication.translate("Sentences", "Head office said no. See Tasks.")
    if isinstance(error, Damaged):
        return QCoreApplication.translate(
            "Sentences", "Some stored data cannot be read. It is being fetched again."
        )
    return QCoreApplication.translate("Sentences", "Something went wrong. Try again.")


def _unreadable(reason: Refusal) -> str:
    no_number = QCoreApplication.translate("Sentences", "This is not a product number.")
    misprinted = QCoreApplication.translate(
        "Sentences", "The label is printed wrong. Type the number under the code."
    )
    foreign = QCoreApplication.translate("Sentences", "This code is not from our shop.")
    return {
        Refusal.EMPTY: QCoreApplication.translate("Sentences", "The code is empty. Scan again."),
        Refusal.CUT_OFF: QCoreApplication.translate(
            "Sentences", "Half a code came in. Scan again."
        ),
        Refusal.NOT_A_NUMBER: no_number,
        Refusal.TOO_LONG: no_number,
        Refusal.CONTROL_CHARACTERS: no_number,
        Refusal.BAD_CHECK_DIGIT: QCoreApplication.translate(
            "Sentences", "One digit is wrong. Check the number or scan again."
        ),
        Refusal.FAULTY_LABEL: misprinted,
        Refusal.TWO_CODES: misprinted,
        Refusal.FORGED: foreign,
        Refusal.UNKNOWN_KEY: foreign,
    }[reason]


def _over(kind: Kind | None) -> str:
    """Who can give a new one depends on what it was."""
    if kind is Kind.BADGE:
        return QCoreApplication.translate(
            "Sentences", "This badge is no longer valid. Ask a manager for a new one."
        )
    if kind is Kind.HAND_OVER:
        return QCoreApplication.translate(
            "Sentences", "This code is too old. Ask your colleague for a new one."
        )
    if kind is Kind.ENROLMENT:
        return QCoreApplication.translate(
            "Sentences", "This code is too old. Ask a manager for a new one."
        )
    return sentence_for(Refused("code.expired"))


def _not_a_product(read: NotAProduct, number: Callable[[int], str]) -> str:
    if read.kind is OtherKind.LINK:
        text = QCoreApplication.translate(
            "Sentences", "This is a link to %1, not a product. It is not opened."
        )
        return text.replace("%1", read.shown)
    if read.kind is OtherKind.PLAIN_TEXT and read.shown:
        text = QCoreApplication.translate("Sentences", "This code says “%1”. It is not a product.")
        return text.replace("%1", read.shown)
    if read.kind is OtherKind.PLAIN_TEXT:
        text = QCoreApplication.translate(
            "Sentences", "Not shown: it may be a password. Characters: %1."
        )
        return text.replace("%1", number(read.length or 0))
    no_product = QCoreApplication.translate("Sentences", "This code is not a product of a shop.")
    return {
        OtherKind.LOGISTICS: QCoreApplication.translate(
            "Sentences", "This code names a box or a place. Scan the one on the product itself."
        ),
        OtherKind.COUPON: QCoreApplication.translate(
            "Sentences", "This code is a coupon. Scan the one on the product itself."
        ),
        OtherKind.EMPTY: QCoreApplication.translate(
            "Sentences", "This code is empty, so it is no product."
        ),
    }.get(read.kind, no_product)
