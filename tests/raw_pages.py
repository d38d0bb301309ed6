"""What really lies in an encrypted file: every page of it and of its log, deleted things too.

SQL shows only what is in the tables; here the pages are decrypted one by one, as whoever has the
key could do it. (SQLCipher 4: AES-256-CBC with a raw key; each page ends with its vector and its
signature, and the first begins with the salt.)
"""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PAGE: Final = 4_096
_RESERVED: Final = 80
_VECTOR: Final = 16
_SALT: Final = 16
_LOG_HEADER: Final = 32
_FRAME_HEADER: Final = 24


def raw_pages(database: Path, key: bytes) -> bytes:
    """All that the file and its log hold, one after the other."""
    return b"".join(_plain(page, key, skip=skip) for page, skip in _pages(database))


def _pages(database: Path) -> Iterator[tuple[bytes, int]]:
    """Each page with the number of bytes at its beginning that are not encrypted."""
    stored = database.read_bytes()
    for at in range(0, len(stored), _PAGE):
        yield stored[at : at + _PAGE], _SALT if at == 0 else 0
    log = database.with_name(f"{database.name}-wal")
    logged = log.read_bytes() if log.exists() else b""
    for at in range(_LOG_HEADER, len(logged), _FRAME_HEADER + _PAGE):
        number = int.from_bytes(logged[at : at + 4])
        begin = at + _FRAME_HEADER
        yield logged[begin : begin + _PAGE], _SALT if number == 1 else 0


def _plain(page: bytes, key: bytes, *, skip: int) -> bytes:
    end = _PAGE - _RESERVED
    crypto = ctypes.CDLL(ctypes.util.find_library("crypto"))
    for name in ("EVP_CIPHER_CTX_new", "EVP_aes_256_cbc"):
        getattr(crypto, name).restype = ctypes.c_void_p
    context = ctypes.c_void_p(crypto.EVP_CIPHER_CTX_new())
    plain, written = ctypes.create_string_buffer(_PAGE), ctypes.c_int()
    try:
        cipher = ctypes.c_void_p(crypto.EVP_aes_256_cbc())
        crypto.EVP_DecryptInit_ex(context, cipher, None, key, page[end : end + _VECTOR])
        crypto.EVP_CIPHER_CTX_set_padding(context, 0)
        crypto.EVP_DecryptUpdate(context, plain, ctypes.byref(written), page[skip:end], end - skip)
    finally:
        crypto.EVP_CIPHER_CTX_free(context)
    return plain.raw[: written.value]
