"""What a scanner that is tried has sent, in words; what may hold a secret is not shown."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from store_app.actions.read_meaning import (
    BadgeShown,
    CustomerShown,
    EnrolmentShown,
    InCatalogue,
    NotInCatalogue,
    NoUse,
    Reading,
    ShopNumber,
)
from store_app.codes.meaning import NotAProduct, OtherKind, Unreadable
from store_app.codes.refusal import Refusal
from store_app.scanning.profile import ScannerProfile, Suffix
from store_app.scanning.tried import Advice
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for_code

_OPEN_KINDS: Final = frozenset({OtherKind.PLAIN_TEXT, OtherKind.LOGISTICS, OtherKind.COUPON})
_OPEN_REASONS: Final = frozenset(
    {Refusal.EMPTY, Refusal.NOT_A_NUMBER, Refusal.BAD_CHECK_DIGIT, Refusal.FAULTY_LABEL}
)
"""Of two codes in one text either may hold a secret."""


def may_hold_secret(reading: Reading) -> bool:
    """Tell whether the text behind it must not stand on a screen."""
    if isinstance(reading, CustomerShown | BadgeShown | EnrolmentShown):
        return True
    if isinstance(reading, NoUse):
        read = reading.read
        if isinstance(read, NotAProduct):
            return read.kind not in _OPEN_KINDS
        return read.reason not in _OPEN_REASONS
    return False


def is_text(reading: Reading) -> bool:
    """Tell whether it is nothing but words: a password perhaps, or a code in another layout."""
    read = reading.read if isinstance(reading, NoUse) else None
    if not isinstance(read, NotAProduct):
        return False
    return read.kind is OtherKind.PLAIN_TEXT and not read.shown


def meaning_words(reading: Reading, amounts: Amounts) -> str:
    match reading:
        case InCatalogue(product):
            text = QCoreApplication.translate("Trial", "A product: %1")
            return text.replace("%1", amounts.isolated(product.name.in_(amounts.language)))
        case NotInCatalogue(number):
            text = QCoreApplication.translate("Trial", "A product that is not in our catalogue: %1")
            return text.replace("%1", amounts.plain(number))
        case ShopNumber(number):
            text = QCoreApplication.translate("Trial", "An in-store number: %1")
            return text.replace("%1", amounts.plain(number))
        case CustomerShown() | BadgeShown() | EnrolmentShown():
            return _person(reading)
        case NoUse(read):
            return sentence_for_code(read, amounts.number)
        case _ as never:
            assert_never(never)


def _person(reading: CustomerShown | BadgeShown | EnrolmentShown) -> str:
    if isinstance(reading, CustomerShown):
        return QCoreApplication.translate("Trial", "A customer’s code")
    if isinstance(reading, BadgeShown):
        return QCoreApplication.translate("Trial", "A badge")
    return QCoreApplication.translate("Trial", "A code for a new device")


def trial_meaning() -> str:
    return QCoreApplication.translate("Trial", "The code to try scanners with")


def half_of_it(amounts: Amounts) -> str:
    return sentence_for_code(Unreadable(Refusal.CUT_OFF), amounts.number)


def not_shown() -> str:
    return QCoreApplication.translate("Trial", "Not shown: it may hold a secret.")


def suffix_words(suffix: Suffix) -> str:
    return {
        Suffix.AUTOMATIC: QCoreApplication.translate("Trial", "Found by itself"),
        Suffix.ENTER: QCoreApplication.translate("Trial", "Enter"),
        Suffix.TAB: QCoreApplication.translate("Trial", "Tab"),
        Suffix.NONE: QCoreApplication.translate("Trial", "Nothing"),
    }[suffix]


def advice_words(advice: Advice, amounts: Amounts) -> tuple[str, ...]:
    """How this scanner is set up, one line for each thing that could be seen."""
    if advice.is_cut:
        return ()
    profile = advice.profile
    said = [_suffix(profile)]
    if profile.prefix:
        text = QCoreApplication.translate("Trial", "It sends %1 before each code.")
        said.append(text.replace("%1", amounts.plain(profile.prefix)))
    if advice.is_trial:
        said += [_layout(profile), _separator(advice, amounts)]
    return tuple(said)


def _suffix(profile: ScannerProfile) -> str:
    if profile.suffix is Suffix.NONE:
        return QCoreApplication.translate(
            "Trial", "It sends nothing after a code. Enter would make it faster."
        )
    text = QCoreApplication.translate("Trial", "It sends %1 after each code.")
    return text.replace("%1", suffix_words(profile.suffix))


def _layout(profile: ScannerProfile) -> str:
    if profile.by_text:
        return QCoreApplication.translate("Trial", "It types as this device’s keyboard does.")
    return QCoreApplication.translate("Trial", "Every character arrives as it was printed.")


def _separator(advice: Advice, amounts: Amounts) -> str:
    if advice.lacks_separator:
        return QCoreApplication.translate(
            "Trial",
            "It leaves out the separator (GS). Batch and date may be misread: "
            "set the scanner to send GS.",
        )
    if advice.profile.separator:
        text = QCoreApplication.translate("Trial", "It sends %1 for the separator (GS).")
        return text.replace("%1", amounts.plain(advice.profile.separator))
    return QCoreApplication.translate("Trial", "It sends the separator (GS).")
