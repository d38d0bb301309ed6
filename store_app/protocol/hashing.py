"""Hashes by which a device and the hub find out whether their copies of a stream are alike.

A keyed stream is the sum of the hashes of its rows, so that neither side has to sort them; what a
row comes to does not depend on the order of its fields.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Final

_MODULUS: Final = 2**256


def hash_of_rows(rows: Iterable[bytes]) -> str:
    """The hash of all these rows, in whichever order they come."""
    total = sum(int.from_bytes(hashlib.sha256(row).digest()) for row in rows)
    return f"{total % _MODULUS:064x}"


def stock_line(sku: str, on_hand: int, held: int, aisle: str | None, counted: str | None) -> bytes:
    return json.dumps([sku, on_hand, held, aisle, counted], separators=(",", ":")).encode()


def keyed_line(key: str, body: Mapping[str, object]) -> bytes:
    return json.dumps([key, body], sort_keys=True, separators=(",", ":")).encode()
