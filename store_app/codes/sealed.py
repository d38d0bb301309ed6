"""The envelope of the shop's own codes: who may read it is told by a key id, its truth by a seal.

A code is `SA1`, a letter for its kind, and base32 of key id, expiry, content and seal, so that it
stays within the letters that every keyboard layout and the compact mode of QR keep.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
import struct
from dataclasses import dataclass
from enum import Enum, unique
from typing import TYPE_CHECKING, Final

from store_app.codes.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

NEVER: Final = 0
LONGEST: Final = 480
"""More letters than this no code of ours has; a QR code of them is still easy to scan."""

_PREFIX: Final = "SA1"
_HEAD: Final = struct.Struct(">BI")
_SEAL_BYTES: Final = 16
_BLOCK: Final = 8
_SHORTEST: Final = 34
_LETTERS: Final = f"[A-Z2-7]{{{_SHORTEST},{LONGEST}}}"
_LOOKS_SEALED: Final = re.compile(f"{_PREFIX}[A-Z]{_LETTERS}", re.IGNORECASE | re.ASCII)
_TWICE: Final = re.compile(f"(?:{_PREFIX}[A-Z]{_LETTERS}){{2,}}", re.IGNORECASE | re.ASCII)


@unique
class Kind(Enum):
    """What is in the envelope."""

    CUSTOMER = "C"
    SHELF = "S"
    HAND_OVER = "H"
    BADGE = "B"
    ENROLMENT = "E"


@dataclass(frozen=True, slots=True)
class Envelope:
    """A code taken apart; only `refusal` tells whether it may be believed."""

    letter: str
    key_id: int
    expires_s: int
    content: bytes
    seal: bytes

    def refusal(self, keys: Mapping[int, bytes], now_s: int) -> Refusal | None:
        """Say why it is not believed: another shop's key, a wrong seal, or its time is over."""
        key = keys.get(self.key_id)
        if key is None:
            return Refusal.UNKNOWN_KEY
        if not hmac.compare_digest(self.seal, _seal(self.letter, self._payload, key)):
            return Refusal.FORGED
        return self.expiry(now_s)

    def expiry(self, now_s: int) -> Refusal | None:
        is_over = self.expires_s != NEVER and self.expires_s <= now_s
        return Refusal.EXPIRED if is_over else None

    @property
    def _payload(self) -> bytes:
        return _HEAD.pack(self.key_id, self.expires_s) + self.content


def looks_sealed(text: str) -> bool:
    """Tell whether the text has the shape of our codes, signed rightly or not."""
    return _LOOKS_SEALED.fullmatch(text) is not None


def are_two_sealed(text: str) -> bool:
    """Tell whether two codes of ours run together."""
    return _TWICE.fullmatch(text) is not None


def write_envelope(kind: Kind, expires_s: int, content: bytes, key_id: int, key: bytes) -> str:
    """Seal a content. Raises ValueError where it is too long for a code that scans well."""
    payload = _HEAD.pack(key_id, expires_s) + content
    packed = payload + _seal(kind.value, payload, key)
    letters = base64.b32encode(packed).decode("ascii").rstrip("=")
    if len(letters) > LONGEST:
        message = f"{len(content)} bytes are too many for one code"
        raise ValueError(message)
    return _PREFIX + kind.value + letters


def open_envelope(text: str) -> Envelope | None:
    """Take a code apart, small letters too; None where no writing gives exactly these letters."""
    text = text.upper()
    letters = text[len(_PREFIX) + 1 :]
    try:
        packed = base64.b32decode(letters + "=" * (-len(letters) % _BLOCK))
    except binascii.Error:
        return None
    exact = base64.b32encode(packed).decode("ascii").rstrip("=") == letters
    if not exact or len(packed) < _HEAD.size + _SEAL_BYTES:
        return None
    key_id, expires_s = _HEAD.unpack_from(packed)
    content = packed[_HEAD.size : -_SEAL_BYTES]
    return Envelope(text[len(_PREFIX)], key_id, expires_s, content, packed[-_SEAL_BYTES:])


def _seal(letter: str, payload: bytes, key: bytes) -> bytes:
    signed = _PREFIX.encode("ascii") + letter.encode("ascii") + payload
    return hmac.digest(key, signed, "sha256")[:_SEAL_BYTES]
