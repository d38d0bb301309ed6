"""The words under which a product is found, folded as queries are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from store_app.domain.folding import fold_words


def name_words(body: Mapping[str, Any]) -> str:
    """What people call it: its name in all languages and its brand."""
    return _words([*body["name"].values(), body["brand"]])


def other_words(body: Mapping[str, Any], category_names: Iterable[str]) -> str:
    """What else it is found by: its category, choices and numbers; and a mark of the category."""
    texts = list(category_names)
    numbers: list[str] = []
    for variant in body["variants"]:
        for choice in variant.get("choices", ()):
            texts.extend(choice["label"].values())
        numbers.append(variant["item"])
        for gtin in variant.get("gtins", ()):
            numbers += [gtin, gtin.lstrip("0")]
    return f"{_words(texts)} {_words(numbers)} {category_word(body['category'])}"


def category_word(category: str) -> str:
    """A mark that no query can spell: queries hold letters and digits only."""
    return f"_c_{category.encode().hex()}"


def _words(texts: Iterable[str]) -> str:
    """Each word once, in the order in which they come."""
    return " ".join(dict.fromkeys(word for text in texts for word in fold_words(text)))
