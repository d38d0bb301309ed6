"""What the camera sees, in words: the kind of a code, how often it was read, what it lacks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from store_app.scanning.sighting import CodeFormat, Doubt, Sighting
from store_app.viewmodels.wording.amounts import Amounts


def kind_words(sighting: Sighting, amounts: Amounts) -> str:
    """'Barcode · read twice'."""
    return amounts.joined(_kind(sighting.format), _reads(sighting, amounts))


def several_words() -> str:
    return QCoreApplication.translate("Aim", "Several codes. Tap the one you mean.")


def doubt_words(doubt: Doubt) -> str:
    return {
        Doubt.UNREAD: QCoreApplication.translate("Aim", "A code, but not sharp. Go nearer."),
        Doubt.READ_ONCE: QCoreApplication.translate("Aim", "Read once. Hold still."),
        Doubt.FEW_LINES: QCoreApplication.translate("Aim", "Only a strip of the bars is sharp."),
        Doubt.CONTRADICTED: QCoreApplication.translate("Aim", "Read in two ways. Hold still."),
        Doubt.PART_OF_ANOTHER: QCoreApplication.translate(
            "Aim", "Only a part. Show the whole code."
        ),
    }[doubt]


def _kind(form: CodeFormat) -> str:
    return {
        CodeFormat.QR: QCoreApplication.translate("Aim", "QR code"),
        CodeFormat.DATA_MATRIX: QCoreApplication.translate("Aim", "Data Matrix"),
        CodeFormat.EAN_13: QCoreApplication.translate("Aim", "Product barcode"),
        CodeFormat.EAN_8: QCoreApplication.translate("Aim", "Short product barcode"),
        CodeFormat.UPC_E: QCoreApplication.translate("Aim", "Short product barcode"),
        CodeFormat.CODE_128: QCoreApplication.translate("Aim", "Barcode (Code 128)"),
        CodeFormat.ITF_14: QCoreApplication.translate("Aim", "Box barcode (ITF)"),
        CodeFormat.DATA_BAR: QCoreApplication.translate("Aim", "Fresh food barcode (DataBar)"),
        CodeFormat.OTHER: QCoreApplication.translate("Aim", "Code"),
    }[form]


def _reads(sighting: Sighting, amounts: Amounts) -> str:
    if not sighting.format.needs_two_reads:
        return QCoreApplication.translate("Aim", "read", "a code, once and surely")
    if sighting.reads <= 2:  # noqa: PLR2004 - a number is sure with the second read
        return QCoreApplication.translate("Aim", "read twice")
    many = QCoreApplication.translate("Aim", "read %1 times")
    return many.replace("%1", amounts.number(sighting.reads))
