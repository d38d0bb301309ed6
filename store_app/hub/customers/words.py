"""The page's texts, numbers and prices in the reader's language."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from babel import Locale
from babel.numbers import (
    format_currency,
    format_decimal,
    get_currency_name,
)
from markupsafe import Markup, escape

from store_app.domain.localized import FALLBACK, Localized
from store_app.domain.money import Money, minor_digits

LANGUAGES: Final = ("en", "el", "fa", "ar")
_ARABIC_SCRIPT: Final = frozenset({"fa", "ar"})
# babel knows each language's separators but leaves the digits Latin.
_NUMBERING: Final = {"fa": "arabext", "ar": "arab"}
_DIGITS: Final = {
    "fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
    "ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
}

Catalogue: TypeAlias = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class MoneyForm:
    """How a script on the page writes prices: `{}` in `pattern` is the number."""

    pattern: str
    decimals: int
    trims: bool


class Words:
    """One language's words; whatever is put into them is escaped and kept in its own direction."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self.language = language
        self._catalogue = catalogue
        self._locale = Locale.parse(language)

    @property
    def direction(self) -> str:
        return "rtl" if self.language in _ARABIC_SCRIPT else "ltr"

    @property
    def locale_tag(self) -> str:
        """The language for the browser's own number formats, with our choice of digits."""
        numbering = _NUMBERING.get(self.language)
        return f"{self.language}-u-nu-{numbering}" if numbering else self.language

    def text(self, key: str, /, **names: object) -> Markup:
        """The sentence of this key."""
        return _filled(self._one(key), names)

    def count(self, key: str, n: int, /, **names: object) -> Markup:
        """The sentence of this key in the form that goes with a number."""
        form = self.forms(key)
        chosen = form.get(self._locale.plural_form(n), form["other"])
        return _filled(chosen, {**names, "n": self.number(n)})

    def plain(self, key: str) -> str:
        """The words of a key as they are stored, for a script to fill in."""
        return self._one(key)

    def forms(self, key: str) -> Mapping[str, str]:
        found = self._catalogue[key]
        return {"other": found} if isinstance(found, str) else found

    def of(self, text: Localized) -> str:
        return text.in_(self.language)

    @property
    def between(self) -> str:
        """What stands between short facts: a middle dot beside Persian digits reads as a zero."""
        return "، " if self.language in _ARABIC_SCRIPT else " · "

    def joined(self, *parts: str) -> str:
        """Short facts in one line."""
        return self.between.join(part for part in parts if part)

    def number(self, value: int) -> str:
        numbering = _NUMBERING.get(self.language, "latn")
        text = format_decimal(value, locale=self._locale, numbering_system=numbering)
        return self._in_digits(text)

    def money(self, price: Money) -> str:
        """'€89.00', '89,00 €', '۸۹ یورو': Persian and Arabic whole prices have no decimals."""
        form = self.money_form(price.currency)
        whole = price.amount % 10**form.decimals == 0
        decimals = 0 if form.trims and whole else form.decimals
        number = format_decimal(
            price.amount / 10**form.decimals,
            format=self._pattern(decimals),
            locale=self._locale,
            numbering_system=_NUMBERING.get(self.language, "latn"),
        )
        return form.pattern.replace("{}", self._in_digits(number))

    def money_form(self, currency: str) -> MoneyForm:
        decimals = minor_digits(currency)
        if self.language in _ARABIC_SCRIPT:
            name = get_currency_name(currency, count=3, locale=self._locale)
            return MoneyForm(f"{{}} {name}", decimals, trims=True)
        sample = format_currency(1, currency, locale=self._locale)
        pattern = re.sub(r"1(?:[^\d]0+)?", "{}", sample, count=1)
        pattern = re.sub(r"(?<=[A-Z]){", "\N{NO-BREAK SPACE}{", pattern)  # 'KWD 1.500'
        return MoneyForm(pattern, decimals, trims=False)

    def _pattern(self, decimals: int) -> str:
        return "#,##0" + ("." + "0" * decimals if decimals else "")

    def _in_digits(self, text: str) -> str:
        return text.translate(_DIGITS.get(self.language, {}))

    def _one(self, key: str) -> str:
        return self.forms(key)["other"]


def load_words(folder: Path) -> Mapping[str, Words]:
    """The words of every language; what a language has no words for is said in English."""
    catalogues: dict[str, Catalogue] = {
        language: json.loads((folder / f"{language}.json").read_text("utf-8"))
        for language in LANGUAGES
    }
    fallback = catalogues[FALLBACK]
    return {name: Words(name, {**fallback, **own}) for name, own in catalogues.items()}


def choose_language(asked: str | None, profile: str | None, accepted: str) -> str:
    """What was asked for in the address, else the customer's language, else the browser's."""
    wanted = (asked, profile, *_by_preference(accepted))
    return next((each for each in wanted if each in LANGUAGES), FALLBACK)


def _by_preference(accepted: str) -> tuple[str, ...]:
    """The languages of an Accept-Language header, the most wanted first."""
    weighed: list[tuple[float, str]] = []
    for part in accepted[:500].split(","):
        name, _, weight = part.strip().lower().partition(";")
        found = re.fullmatch(r"\s*q=([01](?:\.\d{0,3})?)\s*", weight)
        weighed.append((float(found[1]) if found else 1.0, name.split("-")[0]))
    weighed.sort(key=lambda each: -each[0])
    return tuple(name for weight, name in weighed if weight > 0)


def _filled(sentence: str, names: Mapping[str, object]) -> Markup:
    isolated = {name: Markup("<bdi>{}</bdi>").format(each) for name, each in names.items()}
    return escape(sentence).format(**isolated)
