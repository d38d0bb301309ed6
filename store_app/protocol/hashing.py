"""Hashes by which a device and the hub find out whether their copies of a stream are alike.

A keyed stream is the sum of the hashes of its rows, so that neither side has to sort them; what a
row comes to does not depend on the order of its fields. Only fields that every version knows count:
what a newer hub adds and an older device passes over does not make their copies differ.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

SAMPLE: Final = 2_000
"""A longer stream is compared part by part: so many rows each time."""

_MODULUS: Final = 2**256


def hash_of_rows(rows: Iterable[bytes]) -> str:
    """The hash of all these rows, in whichever order they come."""
    total = sum(int.from_bytes(hashlib.sha256(row).digest()) for row in rows)
    return f"{total % _MODULUS:064x}"


def stock_line(sku: str, on_hand: int, held: int, aisle: str | None, counted: str | None) -> bytes:
    return json.dumps([sku, on_hand, held, aisle, counted], separators=(",", ":")).encode()


def review_line(body: Mapping[str, Any]) -> bytes:
    """A review by all that is told of it."""
    return _line([*(body.get(name) for name in _REVIEW), list(body.get("topics", ()))])


def product_line(body: Mapping[str, Any]) -> bytes:
    """A product with its variants."""
    variants = [
        [
            *(variant.get(name) for name in _VARIANT),
            list(variant.get("gtins", ())),
            [variant["price"]["amount"], variant["price"]["currency"]],
            [[choice.get(name) for name in _CHOICE] for choice in variant.get("choices", ())],
        ]
        for variant in body["variants"]
    ]
    flags = [bool(body.get(name)) for name in _FLAGS]
    return _line([*(body.get(name) for name in _PRODUCT), *flags, variants])


def told_line(key: str, body: Mapping[str, Any]) -> bytes:
    """A hold, a task, or what the hub has to say to one device."""
    return _line([key, [body.get(name) for name in _TOLD]])


def keyed_line(key: str, body: Mapping[str, object]) -> bytes:
    return _line([key, body])


def _line(told: object) -> bytes:
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode()


_PRODUCT: Final = ("id", "name", "brand", "category", "about", "tile", "rank")
_FLAGS: Final = ("discontinued", "recalled")
_VARIANT: Final = ("sku", "item", "picture")
_CHOICE: Final = ("axis", "label", "swatch")
_REVIEW: Final = ("id", "product", "author", "rating", "language", "written_on", "text")
_TOLD: Final = (
    *("device", "n", "sku", "quantity", "until_ms", "customer"),
    *("id", "task", "about", "opened_ms", "state", "opened_by", "by", "by_device"),
    "type",
)
