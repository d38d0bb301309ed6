"""One spelling for text and query, so that search finds what people mean.

SQLite's `unicode61` tokenizer folds neither the Greek tonos and final sigma nor the Arabic and
Persian forms of ye, kaf, heh and digits; we fold before the text reaches any index.
"""

from __future__ import annotations

import unicodedata
from typing import Final

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
        "\u200c": " ",  # zero-width non-joiner stands between the parts of a Persian word
        "\u200d": None,
        "ß": "ss",
        "ı": "i",
        "ø": "o",
        "ł": "l",
    }
)


class _Folded(dict[int, str]):
    """What each sign becomes, worked out once: a catalogue holds millions of few signs."""

    def __missing__(self, code: int) -> str:
        spread = unicodedata.normalize("NFKD", chr(code).casefold().translate(_LETTERS))
        kept = (_digit(sign) for sign in spread if not unicodedata.combining(sign))
        self[code] = "".join(kept).translate(_LETTERS)
        return self[code]


class _Worded(dict[int, str]):
    """The same, with a space for whatever is neither letter nor digit."""

    def __missing__(self, code: int) -> str:
        folded = _FOLDED[code]
        self[code] = "".join(sign if sign.isalnum() else " " for sign in folded)
        return self[code]


_FOLDED: Final = _Folded()
_WORDED: Final = _Worded()


def fold(text: str) -> str:
    """Lower case, without accents and vowel marks, with one form per letter and ASCII digits."""
    return " ".join(text.translate(_FOLDED).split())


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of a text; anything but letters and digits parts them."""
    return tuple(text.translate(_WORDED).split())


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
