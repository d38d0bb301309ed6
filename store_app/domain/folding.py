"""One spelling for text and query, so that search finds what people mean.

SQLite's `unicode61` tokenizer folds neither the Greek tonos and final sigma nor the Arabic and
Persian forms of ye, kaf, heh and digits; we fold before the text reaches any index.
"""

from __future__ import annotations

import unicodedata

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


def fold(text: str) -> str:
    """Lower case, without accents and vowel marks, with one form per letter and ASCII digits."""
    spread = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = (_digit(sign) for sign in spread if not unicodedata.combining(sign))
    return " ".join("".join(kept).translate(_LETTERS).split())


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of a text; anything but letters and digits parts them."""
    folded = fold(text)
    return tuple("".join(sign if sign.isalnum() else " " for sign in folded).split())


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
