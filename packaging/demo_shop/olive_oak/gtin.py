"""Trade item numbers under the prefix that GS1 keeps for demonstrations."""

from __future__ import annotations

PREFIX = "952"


def gtin14(item: str, count: int) -> str:
    """The GTIN-14 of the n-th variant of an item: an EAN-13 with a zero before it."""
    body = f"{PREFIX}{item.replace('-', '')}{count:03d}"
    return f"0{body}{_check_digit(body)}"


def _check_digit(body: str) -> int:
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(body[::-1]))
    return -total % 10
