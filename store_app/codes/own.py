"""The shop's own signed codes: made here and read here.

A code is `SA1`, a letter for its kind, and base32 of key id, expiry, content and seal, so that it
stays within the letters that every keyboard layout and the compact mode of QR keep.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
import struct
import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from store_app.codes.meaning import CustomerCode, ShelfCode, Unreadable
from store_app.codes.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIX: Final = "SA1"
_CUSTOMER: Final = "C"
_SHELF: Final = "S"
_HEAD: Final = struct.Struct(">BI")
_SHELF_HEAD: Final = struct.Struct(">q3sI")
_SEAL_BYTES: Final = 16
_BASE32_BLOCK: Final = 8
_NEVER: Final = 0
_LOOKS_OWN: Final = re.compile(r"SA1([A-Z])([A-Z2-7]{34,480})", re.IGNORECASE | re.ASCII)


def write_customer_code(customer_id: str, expires_s: int, key_id: int, key: bytes) -> str:
    """Make the code that opens a customer at the counter until it expires."""
    return _sealed(_CUSTOMER, _HEAD.pack(key_id, expires_s) + uuid.UUID(customer_id).bytes, key)


def write_shelf_code(
    sku: str, place: str, price: tuple[int, str], printed_on: date, key_id: int, key: bytes
) -> str:
    """Make the code of a shelf label; it does not expire, but tells the day it was printed."""
    amount, currency = price
    head = _HEAD.pack(key_id, _NEVER)
    said = _SHELF_HEAD.pack(amount, currency.encode("ascii"), printed_on.toordinal())
    return _sealed(_SHELF, head + said + f"{sku}\0{place}".encode(), key)


def looks_own(text: str) -> bool:
    """Tell whether the text has the shape of our codes, signed rightly or not."""
    return _LOOKS_OWN.fullmatch(text) is not None


def read_own_code(
    text: str, *, keys: Mapping[int, bytes], now_s: int
) -> CustomerCode | ShelfCode | Unreadable:
    """Read a text that looks like ours; only a right seal is believed, and only in its time."""
    opened = _opened(text.upper(), keys)
    if isinstance(opened, Refusal):
        return Unreadable(opened)
    if opened.expires_s != _NEVER and opened.expires_s <= now_s:
        return Unreadable(Refusal.EXPIRED)
    try:
        return _content(opened)
    except (ValueError, struct.error, OverflowError):
        return Unreadable(Refusal.FAULTY_LABEL)


@dataclass(frozen=True, slots=True)
class _Opened:
    kind: str
    expires_s: int
    content: bytes


def _opened(text: str, keys: Mapping[int, bytes]) -> _Opened | Refusal:
    kind, letters = text[len(_PREFIX)], text[len(_PREFIX) + 1 :]
    packed = _unpacked(letters)
    if packed is None:
        return Refusal.FORGED
    payload, seal = packed[:-_SEAL_BYTES], packed[-_SEAL_BYTES:]
    key_id, expires_s = _HEAD.unpack_from(payload)
    key = keys.get(key_id)
    if key is None:
        return Refusal.UNKNOWN_KEY
    if not hmac.compare_digest(seal, _seal(kind, payload, key)):
        return Refusal.FORGED
    return _Opened(kind, expires_s, payload[_HEAD.size :])


def _content(opened: _Opened) -> CustomerCode | ShelfCode | Unreadable:
    if opened.kind == _CUSTOMER:
        return CustomerCode(str(uuid.UUID(bytes=opened.content)), opened.expires_s)
    if opened.kind == _SHELF:
        amount, currency, day = _SHELF_HEAD.unpack_from(opened.content)
        sku, place = opened.content[_SHELF_HEAD.size :].decode().split("\0")
        return ShelfCode(sku, place, (amount, currency.decode("ascii")), date.fromordinal(day))
    return Unreadable(Refusal.FAULTY_LABEL)


def _sealed(kind: str, payload: bytes, key: bytes) -> str:
    letters = base64.b32encode(payload + _seal(kind, payload, key)).decode("ascii")
    return _PREFIX + kind + letters.rstrip("=")


def _seal(kind: str, payload: bytes, key: bytes) -> bytes:
    signed = _PREFIX.encode("ascii") + kind.encode("ascii") + payload
    return hmac.digest(key, signed, "sha256")[:_SEAL_BYTES]


def _unpacked(letters: str) -> bytes | None:
    """Undo base32; a text that is not exactly what writing would give is no code of ours."""
    try:
        packed = base64.b32decode(letters + "=" * (-len(letters) % _BASE32_BLOCK))
    except binascii.Error:
        return None
    exact = base64.b32encode(packed).decode("ascii").rstrip("=") == letters
    return packed if exact and len(packed) >= _HEAD.size + _SEAL_BYTES else None
