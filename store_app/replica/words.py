"""The words under which a product is found, folded as queries are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from store_app.domain.folding import fold_to_find
from store_app.replica.marks import category_mark, price_mark
from store_app.replica.product_fields import ProductFields

_COMMON: Final = 4_096  # brands, categories and colours come again and again


def name_words(body: ProductFields) -> str:
    """What people call it: its name in all languages and its brand."""
    words = dict.fromkeys(fold_to_find(" ".join(body["name"].values())))
    return " ".join(words | dict.fromkeys(_common(body["brand"])))


def other_words(body: ProductFields, category_names: Iterable[str]) -> str:
    """What else it is found by: its category, choices and numbers, and the marks of filters."""
    words: dict[str, None] = {}
    for text in category_names:
        words |= dict.fromkeys(_common(text))
    for variant in body["variants"]:
        for choice in variant.get("choices", ()):
            for text in choice["label"].values():
                words |= dict.fromkeys(_common(text))
        words |= dict.fromkeys(_common(variant["item"]))
        for gtin in variant.get("gtins", ()):
            words |= {gtin: None, gtin.lstrip("0"): None}
    return f"{' '.join(words)} {category_mark(body['category'])} {price_mark(least_price(body))}"


def least_price(body: ProductFields) -> int:
    """What its cheapest variant costs."""
    return min(variant["price"]["amount"] for variant in body["variants"])


@lru_cache(_COMMON)
def _common(text: str) -> tuple[str, ...]:
    return fold_to_find(text)
