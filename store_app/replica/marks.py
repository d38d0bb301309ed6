"""Marks in the index that stand for a filter; no query can spell them."""

from __future__ import annotations


def category_word(category: str) -> str:
    """Queries hold letters and digits only, so the underscores keep this apart."""
    return f"_c_{category.encode().hex()}"
