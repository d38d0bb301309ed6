"""Sizes and colours in four languages, each with its own digits and marks."""

from __future__ import annotations

from olive_oak.tables import LANGUAGES, Localized, Row, localized

PERSIAN = str.maketrans("0123456789.", "۰۱۲۳۴۵۶۷۸۹٫")
ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")
GREEK = str.maketrans(".", ",")


def number(text: str, language: str) -> str:
    """Digits as the language writes them."""
    tables = {"fa": PERSIAN, "ar": ARABIC, "el": GREEK}
    return text.translate(tables.get(language, {}))


def size_label(spec: str, shop: Row) -> Localized:
    """'large 52 cm', '130x170', '350 ml' or 'S/M' as people read it."""
    return {language: _size_in(spec, language, shop) for language in LANGUAGES}


def _size_in(spec: str, language: str, shop: Row) -> str:
    words = spec.split()
    name = localized(shop["sizes"][words[0]])[language] if words[0] in shop["sizes"] else ""
    measure = _measure(words[1:] if name else words, language, shop)
    joint = "، " if language in {"fa", "ar"} else " · "
    return joint.join(part for part in (name, measure) if part)


def _measure(words: list[str], language: str, shop: Row) -> str:
    if len(words) == 1 and "x" in words[0]:
        return " × ".join(number(side, language) for side in words[0].split("x"))
    if len(words) == 1:
        return words[0]
    return f"{number(words[0], language)} {localized(shop['units'][words[1]])[language]}"


def colour_label(colour: str, shop: Row) -> Localized:
    return localized(shop["colours"][colour][2:])
