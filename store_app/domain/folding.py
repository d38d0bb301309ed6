"""One spelling for text and query, so that search finds what people mean.

SQLite's `unicode61` tokenizer folds neither the Greek tonos and final sigma nor the Arabic and
Persian forms of ye, kaf, heh and digits; we fold before the text reaches any index.
"""

from __future__ import annotations

import unicodedata
from typing import Final, TypeAlias

Ways: TypeAlias = tuple[tuple[str, ...], ...]  # each a way to write one word

_HALF_SPACE: Final = "\u200c"  # the zero-width non-joiner between the parts of a Persian word
_LETTERS = str.maketrans(
    {
        "ς": "σ",
        "ي": "ی",
        "ى": "ی",
        "ئ": "ی",
        "ك": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "ؤ": "و",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ـ": None,  # tatweel only stretches a word
        _HALF_SPACE: " ",
        "\u200d": None,
        "ß": "ss",
        "ı": "i",
        "ø": "o",
        "ł": "l",
    }
)


class _Folded(dict[int, str]):
    """What each character becomes, worked out once: texts hold millions of few of them."""

    def __missing__(self, code: int) -> str:
        folded, before = _fold_once(chr(code)), ""
        while folded != before:  # a character may spread into others that fold again: 🄐, (A), (a)
            folded, before = "".join(map(_fold_once, folded)), folded
        self[code] = folded
        return folded


class _Worded(dict[int, str]):
    """The same, with a space for whatever is neither letter nor digit."""

    def __missing__(self, code: int) -> str:
        folded = _FOLDED[code]
        self[code] = "".join(character if character.isalnum() else " " for character in folded)
        return self[code]


_FOLDED: Final = _Folded()
_WORDED: Final = _Worded()


def fold(text: str) -> str:
    """Lower case, without accents and vowel marks, with one form per letter and ASCII digits."""
    return " ".join(text.translate(_FOLDED).split())


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of a text; anything but letters and digits parts them."""
    return tuple(text.translate(_WORDED).split())


def fold_to_find(text: str) -> tuple[str, ...]:
    """The folded words of a text, and each that is written with a half-space also in one piece.

    What one writes «کتاب‌خانه» another writes «کتابخانه».
    """
    words = fold_words(text)
    if _HALF_SPACE not in text:
        return words
    return (*words, *fold_words(" ".join(_in_one_piece(part) for part in _halved(text))))


def fold_wanted(text: str) -> tuple[Ways, ...]:
    """What must be found for a query: for each word, the ways in which it may be written."""
    halved = frozenset(_halved(text))
    ways = (
        (fold_words(part), *((fold_words(_in_one_piece(part)),) if part in halved else ()))
        for part in (text.split() if halved else fold_words(text))
    )
    return tuple(each for each in ways if each[0])


def _halved(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split() if _HALF_SPACE in part.strip(_HALF_SPACE))


def _in_one_piece(part: str) -> str:
    return part.replace(_HALF_SPACE, "")


def _fold_once(character: str) -> str:
    spread = unicodedata.normalize("NFKD", character.casefold().translate(_LETTERS))
    kept = (_digit(part) for part in spread if not unicodedata.combining(part))
    return "".join(kept).translate(_LETTERS)


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
