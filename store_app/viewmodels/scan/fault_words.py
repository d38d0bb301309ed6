"""What is wrong with a label, in words for whoever holds it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from store_app.codes.meaning import Unreadable
from store_app.codes.refusal import Fault, Refusal


def fault_words(read: Unreadable) -> str:
    """The detail and the one thing to do; an identifier stands in brackets, as on the label."""
    todo = QCoreApplication.translate("Faults", "Type the number under the code.")
    detail = _detail(read).replace("%1", f"({read.ai})" if read.ai else "")
    return f"{' '.join(detail.split())} {todo}"


def _detail(read: Unreadable) -> str:
    if read.reason is Refusal.CONTROL_CHARACTERS:
        return QCoreApplication.translate("Faults", "It holds characters that no label may have.")
    if read.reason is Refusal.TOO_LONG:
        return QCoreApplication.translate("Faults", "It is longer than any label may be.")
    return _fault(read.fault or Fault.BAD_FORM)


def _fault(fault: Fault) -> str:
    return {
        Fault.UNKNOWN_AI: QCoreApplication.translate("Faults", "A part of it is not known."),
        Fault.BAD_FORM: QCoreApplication.translate("Faults", "Its parts cannot be told apart."),
        Fault.BAD_LENGTH: QCoreApplication.translate("Faults", "Part %1 is too short or too long."),
        Fault.BAD_CHARACTER: QCoreApplication.translate(
            "Faults", "Part %1 holds a character that may not be there."
        ),
        Fault.BAD_CHECK_DIGIT: QCoreApplication.translate("Faults", "A digit of part %1 is wrong."),
        Fault.BAD_DATE: QCoreApplication.translate("Faults", "Part %1 is not a real date."),
        Fault.BAD_VALUE: QCoreApplication.translate(
            "Faults", "Part %1 holds a value that does not exist."
        ),
        Fault.REPEATED: QCoreApplication.translate(
            "Faults", "Part %1 is there twice, with two values."
        ),
        Fault.EXCLUDED: QCoreApplication.translate(
            "Faults", "Part %1 may not stand beside the others."
        ),
        Fault.MISSING: QCoreApplication.translate("Faults", "Part %1 lacks what belongs to it."),
        Fault.MISPLACED: QCoreApplication.translate("Faults", "Part %1 stands in a wrong place."),
    }[fault]
