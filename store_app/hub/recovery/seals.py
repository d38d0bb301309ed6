"""One person's rows as bytes that only their own key opens: AES-256-GCM over compressed JSON.

A seal also binds what it is about: opened in another place it is refused as if it were damaged.
"""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store_app.errors import Damaged

BAD: Final = "hub.bad_backup"
_NONCE: Final = 12
_QUICK: Final = 1
_BYTES: Final = "bytes"


def seal(content: Mapping[str, Any], keys: Sequence[bytes], about: str) -> bytes:
    """Only who has all of these keys opens it."""
    sealed = zlib.compress(orjson.dumps(content, default=_plain), _QUICK)
    for key in keys:
        nonce = secrets.token_bytes(_NONCE)
        sealed = nonce + AESGCM(key).encrypt(nonce, sealed, about.encode())
    return sealed


def unseal(sealed: bytes, keys: Sequence[bytes], about: str) -> dict[str, Any]:
    """What was sealed. Raises Damaged `hub.bad_backup` unless it is the very same."""
    try:
        for key in reversed(keys):
            sealed = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
    except (InvalidTag, ValueError) as error:
        raise Damaged(BAD, f"the seal of {about}") from error
    content: dict[str, Any] = orjson.loads(zlib.decompress(sealed))
    return {name: [_row(row) for row in rows] for name, rows in content.items()}


def _plain(value: object) -> object:
    """JSON has no bytes."""
    if isinstance(value, bytes | memoryview):
        return {_BYTES: bytes(value).hex()}
    raise TypeError(type(value).__name__)


def _row(row: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(bytes.fromhex(each[_BYTES]) if isinstance(each, dict) else each for each in row)
