"""What a scan led to, in words: what happened, what still works, one thing to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, assert_never

from PySide6.QtCore import QCoreApplication

from store_app.actions.read_meaning import (
    BadgeShown,
    EnrolmentShown,
    InCatalogue,
    NotInCatalogue,
    NoUse,
    ShopNumber,
)
from store_app.codes.meaning import OtherKind, Unreadable
from store_app.codes.refusal import Refusal
from store_app.codes.sealed import Kind
from store_app.errors import StoreError
from store_app.viewmodels.scan.fault_words import fault_words
from store_app.viewmodels.wording.ages import Age
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import counted, sentence_for, sentence_for_code
from store_app.viewmodels.wording.things import Pictures, stock_here, thing_words
from store_app.viewmodels.wording.tone import Tone

if TYPE_CHECKING:
    from store_app.scanning.pictures import Damaged, NoCode, NotAPicture, TooLarge

    BadPicture: TypeAlias = NoCode | NotAPicture | Damaged | TooLarge

SOON_DAYS = 30
_MONTH_DAYS = 30
_FAULTY = frozenset({Refusal.FAULTY_LABEL, Refusal.CONTROL_CHARACTERS, Refusal.TOO_LONG})
_CAME_BADLY = frozenset({Refusal.EMPTY, Refusal.CUT_OFF})


class Step(StrEnum):
    """The one thing to do next."""

    NONE = ""
    TYPE = "type"
    AGAIN = "again"
    NOTE = "note"
    PICTURE = "picture"
    FIND = "find"


@dataclass(frozen=True, slots=True)
class Notice:
    """A scan that led to no product."""

    title: str = ""
    text: str = ""
    icon: str = "qr"
    tone: Tone = Tone.PROBLEM
    step: Step = Step.NONE
    number: str = ""

    @property
    def step_text(self) -> str:
        return step_text(self.step)


@dataclass(frozen=True, slots=True)
class Found:
    """The product found, as the card beside the camera shows it."""

    product_id: str = ""
    sku: str = ""
    facts: str = ""
    name: str = ""
    price: str = ""
    price_note: str = ""
    stock: str = ""
    stock_tone: Tone = Tone.NEUTRAL
    age: str = ""
    stale: bool = False
    number: str = ""
    batch: str = ""
    use_before: str = ""
    left: str = ""
    left_tone: Tone = Tone.GOOD
    picture: str = ""
    tile: str = "tileStone"


Misfit: TypeAlias = NotInCatalogue | ShopNumber | BadgeShown | EnrolmentShown | NoUse


def found_words(
    hit: InCatalogue, amounts: Amounts, picture: Pictures, today: date, age: Age | None = None
) -> Found:
    age = age or Age()
    thing = thing_words(hit.product, hit.variant, amounts, picture)
    stock, tone = stock_here(hit.here, amounts, stale=age.stale)
    label = hit.label
    ends = (label.expiry or label.best_before) if label else None
    left, left_tone = _left(ends, today, amounts) if ends else ("", Tone.GOOD)
    return Found(
        product_id=hit.product.id,
        sku=hit.variant.sku,
        facts=amounts.joined(amounts.isolated(hit.product.brand), thing.choices),
        name=thing.name,
        price=amounts.money(hit.variant.price),
        price_note=_price_note(hit, amounts),
        stock=stock,
        stock_tone=tone,
        age=age.text,
        stale=age.stale,
        number=label.gtin if label else next(iter(hit.variant.gtins), hit.variant.item_number),
        batch=(label.lot or "") if label else "",
        use_before=amounts.day(ends) if ends else "",
        left=left,
        left_tone=left_tone,
        picture=thing.picture,
        tile=thing.tile,
    )


def misfit_words(reading: Misfit, amounts: Amounts, *, offline: bool = False) -> Notice:
    match reading:
        case NotInCatalogue():
            return _unknown(reading, amounts, offline=offline)
        case ShopNumber(number):
            title = QCoreApplication.translate("Scan", "An in-store number")
            text = QCoreApplication.translate("Scan", "No item here has the number %1.")
            text = text.replace("%1", amounts.plain(number))
            return Notice(title, text, "tag", Tone.ATTENTION, Step.NOTE, number)
        case BadgeShown():
            title = QCoreApplication.translate("Scan", "A badge from elsewhere")
            text = QCoreApplication.translate("Scan", "Whoever it belongs to does not work here.")
            return Notice(title, text, "qr", Tone.ATTENTION, Step.AGAIN)
        case EnrolmentShown():
            title = QCoreApplication.translate("Scan", "A code for a new device")
            text = QCoreApplication.translate(
                "Scan", "This device belongs to the shop already. Show the code to the new one."
            )
            return Notice(title, text, "qr", Tone.ATTENTION, Step.AGAIN)
        case NoUse(read):
            text = sentence_for_code(read, amounts.number)
            if isinstance(read, Unreadable):
                return _unreadable(read, text)
            return Notice(_no_product(read.kind), text, "qr", Tone.ATTENTION, Step.AGAIN)
        case _ as never:
            assert_never(never)


def picture_words(bad: BadPicture) -> Notice:
    from store_app.scanning.pictures import (  # noqa: PLC0415 - 30 ms that no start waits for
        Damaged,
        NoCode,
        NotAPicture,
        TooLarge,
    )

    match bad:
        case NoCode():
            title = QCoreApplication.translate("Scan", "No code found in this picture")
            text = QCoreApplication.translate(
                "Scan", "Take it closer and sharper, or type the number."
            )
            return Notice(title, text, "picture", Tone.ATTENTION, Step.TYPE)
        case NotAPicture():
            title = QCoreApplication.translate("Scan", "This file is not a picture")
            text = QCoreApplication.translate(
                "Scan", "Photos, screenshots and documents work: PNG, JPEG, WebP or PDF."
            )
            return Notice(title, text, "picture", Tone.PROBLEM, Step.PICTURE)
        case Damaged():
            title = QCoreApplication.translate("Scan", "This picture is damaged")
            text = QCoreApplication.translate(
                "Scan", "Its file is cut off or broken. Take it again."
            )
            return Notice(title, text, "picture", Tone.PROBLEM, Step.PICTURE)
        case TooLarge():
            title = QCoreApplication.translate("Scan", "This picture is too large")
            text = QCoreApplication.translate("Scan", "Crop it to the code and open it again.")
            return Notice(title, text, "picture", Tone.PROBLEM, Step.PICTURE)
        case _ as never:
            assert_never(never)


def empty_clipboard() -> Notice:
    title = QCoreApplication.translate("Scan", "No picture to paste")
    text = QCoreApplication.translate("Scan", "Copy a photo or screenshot first.")
    return Notice(title, text, "clipboard", Tone.ATTENTION, Step.PICTURE)


def failure_words(error: StoreError) -> Notice:
    title = QCoreApplication.translate("Scan", "This scan did not work")
    return Notice(title, sentence_for(error), "problem", Tone.PROBLEM, Step.AGAIN)


def step_text(step: Step) -> str:
    return {
        Step.TYPE: QCoreApplication.translate("Scan", "Type the number"),
        Step.AGAIN: QCoreApplication.translate("Scan", "Scan again"),
        Step.NOTE: QCoreApplication.translate("Scan", "Note it"),
        Step.PICTURE: QCoreApplication.translate("Scan", "Open another"),
        Step.FIND: QCoreApplication.translate("Scan", "Find the customer"),
    }.get(step, "")


def _unknown(unknown: NotInCatalogue, amounts: Amounts, *, offline: bool) -> Notice:
    title = QCoreApplication.translate("Scan", "Not in our catalogue")
    number = amounts.plain(unknown.number)
    if unknown.asked:
        text = QCoreApplication.translate("Scan", "%1: head office does not know it either.")
    elif unknown.complete and offline:
        text = QCoreApplication.translate(
            "Scan", "%1: the catalogue here is complete. Head office cannot be asked now."
        )
    elif unknown.complete:
        text = QCoreApplication.translate(
            "Scan", "%1: the catalogue here is complete. Head office is being asked."
        )
    else:
        text = _incomplete(unknown.products, amounts, offline=offline)
    tone = Tone.PROBLEM if unknown.asked else Tone.ATTENTION
    return Notice(title, text.replace("%1", number), "qr", tone, Step.NOTE, unknown.number)


def _incomplete(products: int, amounts: Amounts, *, offline: bool) -> str:
    many = amounts.number(products)
    if offline:
        text = QCoreApplication.translate(
            "Scan", "%1: only %2 products are stored here so far. Try again when online."
        )
    else:
        text = QCoreApplication.translate(
            "Scan", "%1: only %2 products are stored here so far. Head office is being asked."
        )
    return text.replace("%2", many)


def _unreadable(read: Unreadable, text: str) -> Notice:
    if read.reason is Refusal.BAD_CHECK_DIGIT:
        title = QCoreApplication.translate("Scan", "Number misread or mistyped")
        return Notice(title, text, "problem", Tone.PROBLEM, Step.TYPE)
    if read.reason in {Refusal.EXPIRED, Refusal.FORGED, Refusal.UNKNOWN_KEY}:
        title = QCoreApplication.translate("Scan", "This code is not valid")
        step = Step.FIND if read.was in {None, Kind.CUSTOMER} else Step.AGAIN
        return Notice(title, text, "problem", Tone.PROBLEM, step)
    if read.reason is Refusal.TWO_CODES:
        title = QCoreApplication.translate("Scan", "Two scans at once")
        return Notice(title, _again(), "qr", Tone.ATTENTION, Step.AGAIN)
    if read.reason in _FAULTY:
        title = QCoreApplication.translate("Scan", "The label is faulty")
        return Notice(title, fault_words(read), "qr", Tone.PROBLEM, Step.TYPE)
    title = QCoreApplication.translate("Scan", "This code cannot be read")
    step = Step.AGAIN if read.reason in _CAME_BADLY else Step.TYPE
    return Notice(title, text, "qr", Tone.PROBLEM, step)


def _again() -> str:
    return QCoreApplication.translate("Scan", "Scan one code after the other.")


def _no_product(kind: OtherKind) -> str:
    if kind is OtherKind.LOGISTICS:
        return QCoreApplication.translate("Scan", "A box or place code, not a product")
    if kind is OtherKind.COUPON:
        return QCoreApplication.translate("Scan", "A coupon, not a product")
    if kind is OtherKind.LINK:
        return QCoreApplication.translate("Scan", "A link, not a product of this shop")
    if kind is OtherKind.PLAIN_TEXT:
        return QCoreApplication.translate("Scan", "Text, not a product code")
    return QCoreApplication.translate("Scan", "Not a product code")


def _price_note(hit: InCatalogue, amounts: Amounts) -> str:
    if hit.printed is None or hit.printed == hit.variant.price:
        return ""
    text = QCoreApplication.translate("Scan", "The label says %1")
    return text.replace("%1", amounts.money(hit.printed))


def _left(ends: date, today: date, amounts: Amounts) -> tuple[str, Tone]:
    days = (ends - today).days
    if days < 0:
        return QCoreApplication.translate("Scan", "Past its date"), Tone.PROBLEM
    if days <= SOON_DAYS:
        one = QCoreApplication.translate("Scan", "1 day left")
        many = QCoreApplication.translate("Scan", "%1 days left", None, days)
        return counted(one, many, days, amounts.number(days)), Tone.ATTENTION
    months = days // _MONTH_DAYS
    one = QCoreApplication.translate("Scan", "1 month left")
    many = QCoreApplication.translate("Scan", "%1 months left", None, months)
    return counted(one, many, months, amounts.number(months)), Tone.GOOD
