"""Marks in the index that stand for a filter; no query can spell them.

Queries hold letters and digits only, so the underscore keeps marks apart from words.
"""

from __future__ import annotations

from typing import Final

_HIGHEST: Final = 40  # bits: more than any price in minor units has


def category_mark(category: str) -> str:
    return f"_c_{category.encode().hex()}"


def price_mark(amount: int) -> str:
    """Prices share a mark with those of the same number of bits."""
    return f"_p_{min(amount.bit_length(), _HIGHEST)}"


def prices_up_to(amount: int) -> str:
    """A question that all prices up to this answer, and some that are up to twice as high."""
    highest = min(amount.bit_length(), _HIGHEST)
    return f"({' OR '.join(f'_p_{bits}' for bits in range(highest + 1))})"
