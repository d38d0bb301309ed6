"""The shop's own codes: made here and read here."""

from __future__ import annotations

import struct
import uuid
from datetime import date
from typing import TYPE_CHECKING, Final

from store_app.codes.meaning import (
    BadgeCode,
    CustomerCode,
    EnrolmentCode,
    HandOverCode,
    OwnCode,
    ShelfCode,
    Unreadable,
)
from store_app.codes.refusal import Refusal
from store_app.codes.sealed import NEVER, Kind, looks_sealed, open_envelope, write_envelope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store_app.codes.sealed import Envelope

_SHELF_HEAD: Final = struct.Struct(">q3sI")
_UUID_BYTES: Final = 16
_BETWEEN: Final = "\0"


def write_customer_code(customer_id: str, expires_s: int, key_id: int, key: bytes) -> str:
    """Make the code that opens a customer at the counter until it expires."""
    content = uuid.UUID(customer_id).bytes
    return write_envelope(Kind.CUSTOMER, expires_s, content, key_id, key)


def write_shelf_code(
    sku: str, place: str, price: tuple[int, str], printed_on: date, key_id: int, key: bytes
) -> str:
    """Make the code of a shelf label; it does not expire, but tells the day it was printed."""
    amount, currency = price
    said = _SHELF_HEAD.pack(amount, currency.encode("ascii"), printed_on.toordinal())
    return write_envelope(Kind.SHELF, NEVER, said + _joined(sku, place), key_id, key)


def write_hand_over_code(
    customer_id: str, given_by: str, expires_s: int, key_id: int, key: bytes
) -> str:
    """Make the code by which a colleague takes over a customer until it expires."""
    content = uuid.UUID(customer_id).bytes + _joined(given_by)
    return write_envelope(Kind.HAND_OVER, expires_s, content, key_id, key)


def write_badge_code(staff_id: str, key_id: int, key: bytes, expires_s: int = NEVER) -> str:
    """Make the code of a badge; without an expiry it says who somebody is for good."""
    return write_envelope(Kind.BADGE, expires_s, _joined(staff_id), key_id, key)


def write_enrolment_code(
    hub_url: str, place: str, token: str, expires_s: int, key_id: int, key: bytes
) -> str:
    """Make the code that a new device scans to belong to the shop."""
    content = _joined(hub_url, place, token)
    return write_envelope(Kind.ENROLMENT, expires_s, content, key_id, key)


def looks_own(text: str) -> bool:
    """Tell whether the text has the shape of our codes, signed rightly or not."""
    return looks_sealed(text)


def read_own_code(text: str, *, keys: Mapping[int, bytes], now_s: int) -> OwnCode | Unreadable:
    """Read a text that looks like ours; only a right seal is believed, and only in its time.

    A device without any key belongs to no shop yet: it can but take an enrolment code as it is,
    because the hub in it is asked by a secure line and its token works once.
    """
    envelope = open_envelope(text)
    if envelope is None:
        return Unreadable(Refusal.FORGED)
    is_new_here = not keys and envelope.letter == Kind.ENROLMENT.value
    refusal = envelope.expiry(now_s) if is_new_here else envelope.refusal(keys, now_s)
    if refusal is not None:
        return Unreadable(refusal, was=_kind_of(envelope, refusal))
    try:
        return _meaning(Kind(envelope.letter), envelope)
    except (ValueError, struct.error, OverflowError):
        return Unreadable(Refusal.FAULTY_LABEL)


def _kind_of(envelope: Envelope, refusal: Refusal) -> Kind | None:
    known = {kind.value: kind for kind in Kind}
    return known.get(envelope.letter) if refusal is Refusal.EXPIRED else None


def _meaning(kind: Kind, envelope: Envelope) -> OwnCode:
    """Read what was sealed. Raises ValueError, struct.error or OverflowError for nonsense."""
    content, expires_s = envelope.content, envelope.expires_s
    match kind:
        case Kind.CUSTOMER:
            return CustomerCode(str(uuid.UUID(bytes=content)), expires_s)
        case Kind.HAND_OVER:
            customer = uuid.UUID(bytes=content[:_UUID_BYTES])
            (given_by,) = _parted(content[_UUID_BYTES:])
            return HandOverCode(str(customer), given_by, expires_s)
        case Kind.BADGE:
            (staff_id,) = _parted(content)
            return BadgeCode(staff_id, expires_s)
        case Kind.ENROLMENT:
            hub_url, place, token = _parted(content)
            return EnrolmentCode(hub_url, place, token, expires_s)
        case Kind.SHELF:
            return _shelf(content)


def _shelf(content: bytes) -> ShelfCode:
    amount, currency, day = _SHELF_HEAD.unpack_from(content)
    sku, place = _parted(content[_SHELF_HEAD.size :])
    return ShelfCode(sku, place, (amount, currency.decode("ascii")), date.fromordinal(day))


def _joined(*words: str) -> bytes:
    """Put words into a content. Raises ValueError for one that could not be told apart again."""
    if any(not word or _BETWEEN in word for word in words):
        message = f"not words: {len(words)} of them, one empty or with a zero in it"
        raise ValueError(message)
    return _BETWEEN.join(words).encode()


def _parted(content: bytes) -> list[str]:
    words = content.decode().split(_BETWEEN)
    if not all(words):
        message = "an empty word"
        raise ValueError(message)
    return words
