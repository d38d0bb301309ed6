"""Money, numbers, ages and dates in four languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QTimeZone

from store_app.domain.money import Money
from store_app.viewmodels.wording.amounts import Amounts

NOW_MS = int(datetime(2026, 11, 22, 10, 41, 30, tzinfo=UTC).timestamp() * 1000)
NARROW_NO_BREAK, NO_BREAK = "\u202f", "\u00a0"


def _in(language: str) -> Amounts:
    return Amounts(language, QTimeZone.utc())


def _plain(text: str) -> str:
    return text.replace(NO_BREAK, " ").replace(NARROW_NO_BREAK, " ")


@pytest.mark.parametrize(
    ("language", "cents", "written"),
    [
        ("en", 8900, "€89.00"),
        ("el", 8900, "89,00 €"),
        ("fa", 8900, "۸۹ یورو"),
        ("fa", 8950, "۸۹٫۵۰ یورو"),
        ("en", 123456, "€1,234.56"),
        ("en", 0, "€0.00"),
    ],
)
def test_a_price_is_written_as_the_language_does(language: str, cents: int, written: str) -> None:
    assert _plain(_in(language).money(Money(cents, "EUR"))) == written


def test_a_currency_without_small_coins_has_no_decimals() -> None:
    assert _in("en").money(Money(500, "JPY")) == "¥500"


def test_a_round_price_has_no_decimals() -> None:
    assert _in("en").round_money(Money(5000, "EUR")) == "€50"
    assert _in("fa").round_money(Money(5000, "EUR")) == "۵۰ یورو"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "as of now"),
        (8, "as of 8 s ago"),
        (59, "as of 59 s ago"),
        (60, "as of 1 min ago"),
        (299, "as of 4 min ago"),
        (300, "as of 10:36"),
        (86_400, "as of yesterday"),
        (10 * 86_400, "as of 12 Nov"),
    ],
)
def test_an_age_goes_from_seconds_to_minutes_to_the_clock(seconds: int, told: str) -> None:
    assert _in("en").age(NOW_MS - seconds * 1000, NOW_MS) == told


def test_a_figure_from_the_future_is_of_now() -> None:
    assert _in("en").age(NOW_MS + 5_000, NOW_MS) == "as of now"


def test_persian_readers_get_their_own_calendar() -> None:
    assert _in("fa").day(date(2026, 9, 14)) == "۲۳ شهریور ۱۴۰۵"
    assert _in("en").day(date(2026, 9, 14)) == "14 September 2026"


def test_the_year_is_told_only_if_it_is_another() -> None:
    assert _in("en").written_on(date(2026, 9, 14), NOW_MS) == "14 Sep"
    assert _in("en").written_on(date(2025, 9, 14), NOW_MS) == "14 Sep 2025"


def test_no_middle_dot_stands_beside_persian_digits() -> None:
    assert _in("fa").joined("یک", "", "۴") == "یک، ۴"
    assert _in("en").joined("one", "4") == "one · 4"


def test_codes_keep_their_direction_and_take_the_digits_of_the_reader() -> None:
    assert _in("fa").plain("B3") == "\u2066B3\u2069"
    assert _in("fa").code("40-2217") == "۴۰-۲۲۱۷"
    arabic = _in("ar").plain(_in("ar").code("40-2217"))
    assert arabic == "\u2066\u202d٤٠-٢٢١٧\u202c\u2069"
    assert _in("ar").plain("ممر ٣") == "\u2066ممر ٣\u2069"
    assert _in("en").code("40-2217") == _in("en").plain("40-2217") == "40-2217"


def test_distances_lose_their_decimal_when_they_are_long() -> None:
    assert _in("en").away(3.14) == "3.1 km away"
    assert _in("en").distance(12.4) == "12 km"
    assert _in("fa").distance(3.14) == "۳٫۱ km"


def test_tenths_percents_hours_moments_and_names_are_written_as_the_language_does() -> None:
    assert _in("en").tenths(46) == "4.6"
    assert _in("fa").tenths(46) == "۴٫۶"
    assert _in("en").percent(130) == "130%"
    assert _in("en").hour(NOW_MS) == 10
    assert _in("en").clock(NOW_MS) == "10:41"
    assert _in("en").moment(NOW_MS, NOW_MS) == "10:41"
    assert _in("en").moment(NOW_MS - 86_400_000, NOW_MS) == "Yesterday"
    assert _in("fa").isolated("lamp") == "\u2068lamp\u2069"
    assert _in("ar").money(Money(8900, "EUR")) == "٨٩ يورو"
    assert _in("fa").money(Money(100, "CHF")) == "۱ CHF"


def test_latin_words_and_digits_do_not_jump_in_a_persian_line() -> None:
    assert _in("fa").joined("Oak member", "۱۲ امتیاز") == "\u200f\u2068Oak member\u2069، ۱۲ امتیاز"
    assert _in("fa").joined("مشتری", "Oak") == "مشتری، \u2068Oak\u2069"
    assert _in("fa").joined("۲ عدد", "") == "۲ عدد"
    assert _in("en").joined("Oak member", "12 points") == "Oak member · 12 points"
