"""The page's texts, numbers and prices in four languages."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.money import Money, minor_digits
from store_app.hub.customers.words import LANGUAGES, choose_language, load_words

WEB: Final = Path(__file__).parents[3] / "resources" / "web"
WORDS: Final = load_words(WEB / "words")
SPACE: Final = "\N{NO-BREAK SPACE}"


def catalogue(language: str) -> dict[str, str | dict[str, str]]:
    found = json.loads((WEB / "words" / f"{language}.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def names_in(texts: str | dict[str, str]) -> set[str]:
    """What may be filled in, but for the number, which some forms say in words."""
    forms = [texts] if isinstance(texts, str) else texts.values()
    return {name for form in forms for name in re.findall(r"\{(\w+)\}", form)} - {"n"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_names_in_it(language: str) -> None:
    english, own = catalogue("en"), catalogue(language)
    assert own.keys() == english.keys()
    assert {key: names_in(own[key]) for key in own} == {
        key: names_in(english[key]) for key in english
    }


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_no_middle_dot_stands_in_a_language_with_arabic_digits(language: str) -> None:
    assert "·" not in json.dumps(catalogue(language), ensure_ascii=False)


@pytest.mark.parametrize(
    ("language", "whole", "broken"),
    [
        ("en", "€1,289.00", "€0.05"),
        ("el", f"1.289,00{SPACE}€", f"0,05{SPACE}€"),
        ("fa", "۱٬۲۸۹ یورو", "۰٫۰۵ یورو"),
        ("ar", "١٬٢٨٩ يورو", "٠٫٠٥ يورو"),
    ],
)
def test_prices_are_written_as_the_language_writes_them(
    language: str, whole: str, broken: str
) -> None:
    words = WORDS[language]
    assert words.money(Money(128_900, "EUR")) == whole
    assert words.money(Money(5, "EUR")) == broken


def test_currencies_have_their_own_number_of_decimals() -> None:
    assert WORDS["en"].money(Money(1500, "JPY")) == "¥1,500"
    assert WORDS["en"].money(Money(1500, "KWD")) == f"KWD{SPACE}1.500"


@pytest.mark.parametrize("currency", ["RSD", "IQD", "ISK", "ALL", "TND", "IRR"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_device_agree_on_what_an_amount_is_worth(language: str, currency: str) -> None:
    form = WORDS[language].money_form(currency)
    assert form.decimals == minor_digits(currency)
    assert form.pattern.count("{}") == 1


@given(st.integers(0, 10**9))
def test_no_amount_loses_a_minor_unit(amount: int) -> None:
    digits = re.sub(r"\D", "", WORDS["en"].money(Money(amount, "EUR")))
    assert int(digits) == amount


def test_arabic_counts_one_two_few_and_many() -> None:
    said = [re.sub("<.*?>", "", WORDS["ar"].count("pieces", n)) for n in (1, 2, 3, 11)]
    assert said == ["قطعة واحدة", "قطعتان", "٣ قطع", "١١ قطعة"]


@pytest.mark.parametrize("hostile", ["<script>", "{0}", "{n.__class__}", "&amp;", "%s"])
def test_what_is_filled_in_stays_text(hostile: str) -> None:
    said = WORDS["en"].text("by_staff", name=hostile)
    escaped = hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert said == f"<bdi>{escaped}</bdi> added this"


@pytest.mark.parametrize(
    ("asked", "profile", "accepted", "chosen"),
    [
        ("ar", "fa", "el", "ar"),
        (None, "fa", "el", "fa"),
        ("xx", "de", "de, el;q=0.4, fa;q=0.8", "fa"),
        (None, None, "en;q=0, el-GR", "el"),
        (None, None, "", "en"),
        (None, None, "*;q=x, ,;;=,en-", "en"),
    ],
)
def test_the_language_is_asked_for_or_the_customers_or_the_browsers(
    asked: str | None, profile: str | None, accepted: str, chosen: str
) -> None:
    assert choose_language(asked, profile, accepted) == chosen


@given(st.text(max_size=60))
def test_any_header_gives_some_language(accepted: str) -> None:
    assert choose_language(None, None, accepted) in LANGUAGES
