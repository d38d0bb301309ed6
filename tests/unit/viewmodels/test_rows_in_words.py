"""What people read for the rows of the table of meetings, in each of the four languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QTimeZone, QTranslator

from store_app.actions.read_story import Names
from store_app.domain.change import (
    Author,
    CartAdd,
    CartDec,
    CartNote,
    CartRemove,
    CartSet,
    Change,
    Channel,
    Intent,
    WishToCart,
)
from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    Sku,
    StaffId,
    customer_stream,
)
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.notices import Notice, NoticeKind
from store_app.domain.outcome import Outcome
from store_app.domain.seen import Seen
from store_app.viewmodels.history.change_words import why
from store_app.viewmodels.history.notice_rows import Telling, notice_rows, sentence
from store_app.viewmodels.history.story_rows import became
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.who import who

ROOT: Final = Path(__file__).resolve().parents[3]
LANGUAGES: Final = ("en", "el", "fa", "ar")
MUG: Final = Sku("mug")
AT_MS: Final = 1_795_000_000_000
UTC: Final = QTimeZone(QTimeZone.Initialization.UTC)
HERE, MAROUSI = PlaceId("kifissia"), PlaceId("marousi")
NAMES: Final = Names(
    staff={StaffId("sam"): Localized({"en": "Sam Adler", "fa": "سام", "ar": "سام", "el": "Σαμ"})},
    places={HERE: Localized({"en": "Kifissia"}), MAROUSI: Localized({"en": "Marousi"})},
    own_device=DeviceId("a"),
    own_place=HERE,
)
TABLET_B: Final = Author(Channel.STORE, None, HERE, "Tablet B")
SAM_THERE: Final = Author(Channel.STORE, StaffId("sam"), MAROUSI, "Counter 2")
PRICE: Final = Money(1800, "EUR")

Speak = Callable[[str], Amounts]


@pytest.fixture
def speak(qapp: QCoreApplication) -> Iterator[Speak]:
    """The words of a language, as the application has them."""
    loaded: list[QTranslator] = []

    def speak(language: str) -> Amounts:
        translator = QTranslator()
        file = ROOT / "build" / "i18n" / f"store_{language}.qm"
        if language != "en":
            assert translator.load(str(file)), file
        qapp.installTranslator(translator)
        loaded.append(translator)
        return Amounts(language, UTC)

    yield speak
    for each in loaded:
        qapp.removeTranslator(each)


def a_change(intent: Intent, author: Author = TABLET_B, device: str = "b") -> Change:
    stream = customer_stream(CustomerId("eleni"))
    return Change(DeviceId(device), 1, stream, Seen(), author, AT_MS, intent)


def telling(amounts: Amounts) -> Telling:
    return Telling(NAMES, amounts, str, AT_MS + 60_000)


def met(kind: NoticeKind, mine: Intent, theirs: Intent | None, quantity: int = 0) -> Notice:
    others = () if theirs is None else (a_change(theirs),)
    return Notice(kind, MUG, a_change(mine, device="a"), others, quantity)


ADD, SET_3, SET_5 = CartAdd(MUG, 1, PRICE), CartSet(MUG, 3), CartSet(MUG, 5)
ROWS: Final = {
    "2": (met(NoticeKind.ADDED_AGAIN, CartRemove(MUG), ADD, 1), "Take it out"),
    "4": (met(NoticeKind.ALREADY_GONE, CartDec(MUG, 1), CartRemove(MUG)), ""),
    "4, by a setting": (met(NoticeKind.ALREADY_GONE, CartDec(MUG, 1), SET_3), ""),
    "4, by nobody known": (met(NoticeKind.ALREADY_GONE, CartDec(MUG, 1), None), ""),
    "5": (met(NoticeKind.SET_AND_ADDED, SET_5, ADD, 6), "Make it 5"),
    "6": (met(NoticeKind.SET_REPLACED, SET_5, SET_3, 3), "Make it 5"),
    "7": (met(NoticeKind.KEPT_BY_SET, CartRemove(MUG), SET_3, 3), "Take it out"),
    "10": (met(NoticeKind.PRICE_CHANGED, ADD, None), ""),
    "a note": (met(NoticeKind.NOTE_LOST, CartNote(MUG, "gift"), CartRemove(MUG)), ""),
    "a note replaced": (
        met(NoticeKind.NOTE_REPLACED, CartNote(MUG, "☂"), CartNote(MUG, "x")),
        "Put mine back",
    ),
    "a wish": (met(NoticeKind.ALREADY_MOVED, WishToCart(MUG, PRICE), None), ""),
}
ENGLISH: Final = {
    "2": "You took it out. 1 added again: Tablet B, 15:06.",
    "4": "Already removed: Tablet B, 15:06.",
    "a note replaced": "Your note was replaced: Tablet B, 15:06. You wrote: ☂",
    "4, by a setting": (
        "Already set to another number: Tablet B, 15:06. Your minus was not counted."
    ),
    "4, by nobody known": "Already removed.",
    "5": "6: you set 5, Tablet B added 1.",
    "6": "3 now: you set 5, then it was set to 3: Tablet B, 15:06.",
    "7": "You took it out, but it was set to 3: Tablet B, 15:06.",
    "10": "Seen at €18.00. The price has changed.",
    "a note": "Already removed, so your note is gone too.",
    "a wish": "Already taken off the wishlist.",
}


@pytest.mark.parametrize("row", ROWS)
def test_each_row_is_said_in_plain_english_with_its_way_out(row: str, speak: Speak) -> None:
    notice, step = ROWS[row]
    words = telling(speak("en"))
    assert sentence(notice, None, words) == ENGLISH[row].replace(
        "15:06", words.amounts.clock(AT_MS)
    )
    assert notice_rows([notice], lambda _: None, words)[0].step == step


@pytest.mark.parametrize("language", ["el", "fa", "ar"])
@pytest.mark.parametrize("row", ROWS)
def test_each_row_is_said_in_every_language_with_nothing_left_in_english(
    row: str, language: str, speak: Speak
) -> None:
    said = sentence(ROWS[row][0], None, telling(speak(language)))
    latin = {sign for sign in said if "a" <= sign.lower() <= "z"} - {"B"}
    assert not latin, said
    assert "%" not in said
    assert " · " not in said or language == "el"


REFUSED: Final = (
    "conflict:checked_out",
    "conflict:no_stock",
    "conflict:cart_changed",
    "conflict:not_for_sale",
    "conflict:hold_ended",
    "conflict:count_again",
    "conflict:task_taken",
    "conflict:task_lost",
    "conflict:rescued",
    "conflict:customer_exists",
    "permanent:customer_erased",
    "permanent:forbidden",
    "permanent:quarantined",
    "permanent:unknown_product",
    "permanent:unknown_customer",
    "permanent:unknown_place",
    "permanent:unknown_task",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_refusal_has_a_sentence_of_its_own(language: str, speak: Speak) -> None:
    speak(language)
    sentences = {why(Outcome(code)) for code in REFUSED}
    assert len(sentences) == len(REFUSED)
    assert why(Outcome("conflict:of_the_future")) not in sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_a_change_is_said_where_it_is_more_than_done(
    language: str, speak: Speak
) -> None:
    speak(language)
    codes = ("ok:clamped", "ok:price_changed", "ok:merged", "permanent:forbidden")
    assert len({became(Outcome(code)) for code in codes}) == len(codes)
    assert became(Outcome("ok")) == ""


@pytest.mark.parametrize(
    ("author", "says"),
    [
        (TABLET_B, "Tablet B"),
        (SAM_THERE, "Sam on Counter 2 · Marousi"),
        (Author(Channel.STORE, StaffId("sam"), HERE), "Sam"),
        (Author(Channel.PHONE), "the customer’s phone"),
        (Author(Channel.WEB), "the web shop"),
        (Author(Channel.STORE, StaffId("gone"), HERE), "the store"),
    ],
)
def test_who_did_it_is_told_with_the_device_or_the_place_that_is_not_this_one(
    author: Author, says: str, speak: Speak
) -> None:
    assert who(a_change(ADD, author), NAMES, speak("en")) == says


def test_on_this_device_only_the_person_is_told(speak: Speak) -> None:
    assert who(a_change(ADD, SAM_THERE, device="a"), NAMES, speak("en")) == "Sam"


def test_usual_names_of_devices_are_said_in_the_readers_language(speak: Speak) -> None:
    author = Author(Channel.STORE, None, HERE, "Counter 2")
    assert who(a_change(ADD, author), NAMES, speak("fa")) == "پیشخوان ۲"
    odd = Author(Channel.STORE, None, HERE, "Window left")
    assert "Window left" in who(a_change(ADD, odd), NAMES, speak("el"))
