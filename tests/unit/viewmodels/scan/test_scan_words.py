"""Every result of a scan has a title, a sentence and one thing to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from store_app.actions.read_meaning import (
    BadgeShown,
    EnrolmentShown,
    InCatalogue,
    NotInCatalogue,
    NoUse,
    ShopNumber,
)
from store_app.codes import (
    Fault,
    NotAProduct,
    OtherKind,
    ProductCode,
    Refusal,
    Unreadable,
    parse_gtin,
)
from store_app.codes.gtin import Gtin
from store_app.domain.availability import Availability
from store_app.domain.identifiers import Sku, StaffId
from store_app.domain.localized import Localized
from store_app.domain.product import Choice
from store_app.scanning.pictures import Codes, PictureResult
from store_app.viewmodels.scan.scan_rows import KEPT, Scanned, matching, remembered, scan_rows
from store_app.viewmodels.scan.scan_words import (
    Misfit,
    Step,
    found_words,
    misfit_words,
    picture_words,
    step_text,
)
from store_app.viewmodels.wording.ages import Age
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.tone import Tone
from tests.makers import KIFISSIA, NOW_MS, a_product

pytestmark = pytest.mark.usefixtures("qapp")
MISFITS: list[Misfit] = [
    *(NoUse(Unreadable(reason)) for reason in Refusal),
    *(NoUse(NotAProduct(kind, "shown")) for kind in OtherKind),
    NotInCatalogue("09506000134352", complete=True, products=83),
    NotInCatalogue("09506000134352", complete=False, products=83),
    NotInCatalogue("09506000134352", complete=True, products=83, asked=True),
    ShopNumber("2012345000009"),
]
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("offline", [False, True])
@pytest.mark.parametrize("misfit", MISFITS, ids=str)
def test_every_misfit_has_words_and_a_step(misfit: Misfit, *, offline: bool) -> None:
    notice = misfit_words(misfit, Amounts("en"), offline=offline)
    assert notice.title
    assert notice.text
    assert notice.step is not Step.NONE
    assert notice.step_text


def test_of_a_text_only_its_length_is_told() -> None:
    notice = misfit_words(NoUse(NotAProduct(OtherKind.PLAIN_TEXT, length=14)), Amounts("en"))
    assert notice.title == "Text, not a product code"
    assert notice.text.endswith("Characters: 14.")
    assert (
        "۱۴"
        in misfit_words(NoUse(NotAProduct(OtherKind.PLAIN_TEXT, length=14)), Amounts("fa")).text
    )


@pytest.mark.parametrize("kind", [OtherKind.WIFI, OtherKind.PAYMENT, OtherKind.OTP])
def test_secrets_are_not_shown(kind: OtherKind) -> None:
    notice = misfit_words(NoUse(NotAProduct(kind, "hunter2")), Amounts("en"))
    assert "hunter2" not in notice.title + notice.text


@pytest.mark.parametrize("bad", [kind for kind in get_args(PictureResult) if kind is not Codes])
def test_every_picture_that_does_not_help_has_words_and_a_step(bad: type) -> None:
    notice = picture_words(bad())
    assert notice.title
    assert notice.text
    assert step_text(notice.step)


@pytest.mark.parametrize(
    ("ends", "left", "tone"),
    [
        (date(2026, 11, 21), "Past its date", Tone.PROBLEM),
        (date(2026, 11, 23), "1 day left", Tone.ATTENTION),
        (date(2026, 12, 2), "10 days left", Tone.ATTENTION),
        (date(2027, 4, 30), "5 months left", Tone.GOOD),
    ],
)
def test_the_date_on_a_label_says_how_long_it_is(ends: date, left: str, tone: Tone) -> None:
    found = found_words(a_hit(ends), Amounts("en"), str, TODAY)
    assert (found.left, found.left_tone) == (left, tone)


def test_the_stock_on_the_card_tells_how_old_it_is_and_an_old_one_looks_old() -> None:
    stock = Availability(KIFISSIA, Sku("mug-1"), 4, 0, "B3", NOW_MS)
    hit = replace(a_hit(TODAY), here=stock)
    fresh = found_words(hit, Amounts("en"), str, TODAY, Age("as of 8 s ago"))
    assert (fresh.stock, fresh.stock_tone, fresh.age) == (
        "4 here · Aisle B3",
        Tone.GOOD,
        "as of 8 s ago",
    )
    old = found_words(hit, Amounts("en"), str, TODAY, Age("as of 10:41", stale=True))
    assert (old.stock, old.stock_tone, old.stale) == ("~4 here · Aisle B3", Tone.NEUTRAL, True)


NAMES = {"en": "Oak bookcase", "el": "Βιβλιοθήκη", "fa": "کتاب‌خانه", "ar": "مكتبة بلوط"}


@pytest.mark.parametrize(
    "query",
    [*("BOOK oak", "βιβλιοθηκη", "ΒΙΒΛΙΟΘΗΚΗ", "كتاب‌خانه", "کتابخانه", "کتاب خانه", "مکتبه")],
)
def test_a_last_scan_is_found_in_every_language_however_it_is_written(query: str) -> None:
    scan = Scanned("x", 1, replace(a_hit(TODAY), product=a_product(name=NAMES).to_domain()))
    assert matching((scan,), query) == (scan,)


@pytest.mark.parametrize("query", ["elm", "book elm", "-", "؟"])
def test_a_last_scan_is_not_found_by_what_it_does_not_say(query: str) -> None:
    scan = Scanned("x", 1, replace(a_hit(TODAY), product=a_product(name=NAMES).to_domain()))
    assert matching((scan,), query) == ()


def test_a_last_scan_is_found_by_its_numbers_in_any_digits() -> None:
    hit = a_hit(TODAY)
    scan = Scanned("x", 1, hit)
    number = hit.variant.item_number
    persian = number.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert matching((scan,), f" {number} ") == matching((scan,), persian) == (scan,)
    assert matching((scan,), "") == matching((scan,), " ") == (scan,)


def test_a_thing_scanned_again_moves_to_the_front() -> None:
    scans: tuple[Scanned, ...] = ()
    for n in range(KEPT + 5):
        scans = remembered(scans, Scanned(str(n), n, None))
    assert len(scans) == KEPT
    again = remembered(scans, Scanned("10", 99, None))
    assert [each.key for each in again[:2]] == ["10", str(KEPT + 4)]
    assert len(again) == KEPT


@pytest.mark.parametrize(
    ("minutes", "says"), [(0, "now"), (2, "2 min ago"), (59, "59 min ago"), (60 * 30, "Yesterday")]
)
def test_a_last_scan_says_how_long_ago_it_was(minutes: int, says: str) -> None:
    scan = Scanned("x", NOW_MS - minutes * 60_000, a_hit(None))
    facts = scan_rows([scan], Amounts("en"), str, NOW_MS)[0].facts
    assert facts.partition(" · ")[0] == says


def test_two_scans_of_one_product_differ_by_what_was_chosen() -> None:
    hit = a_hit(None)
    size = Choice("size", Localized({"en": "Large"}))
    chosen = replace(hit, variant=replace(hit.variant, choices=(size,)))
    row = scan_rows([Scanned("x", NOW_MS, chosen)], Amounts("en"), str, NOW_MS)[0]
    assert row.facts == "now · Large"


@pytest.mark.parametrize("reason", [Refusal.CUT_OFF, Refusal.EMPTY])
def test_what_only_came_badly_is_to_be_scanned_again(reason: Refusal) -> None:
    notice = misfit_words(NoUse(Unreadable(reason)), Amounts("en"))
    assert notice.step is Step.AGAIN
    assert notice.text.endswith("Scan again.")


def a_hit(ends: date | None) -> InCatalogue:
    product = a_product().to_domain()
    gtin = parse_gtin("9520000000011")
    assert not isinstance(gtin, Refusal)
    return InCatalogue(product, product.variants[0], ProductCode(Gtin(gtin), expiry=ends))


@pytest.mark.parametrize("fault", Fault)
def test_a_faulty_label_says_which_part_of_it_is_wrong(fault: Fault) -> None:
    bad = Unreadable(Refusal.FAULTY_LABEL, fault, "17")
    notice = misfit_words(NoUse(bad), Amounts("en"))
    assert notice.title == "The label is faulty"
    assert "%1" not in notice.text
    assert ("(17)" in notice.text) is (fault not in {Fault.UNKNOWN_AI, Fault.BAD_FORM})
    assert notice.step is Step.TYPE


def test_people_of_other_shops_and_codes_for_new_devices_are_told() -> None:
    badge = misfit_words(BadgeShown(StaffId("x"), works_here=False), Amounts("en"))
    device = misfit_words(EnrolmentShown("kifissia"), Amounts("en"))
    assert badge.title == "A badge from elsewhere"
    assert "belongs to the shop already" in device.text
