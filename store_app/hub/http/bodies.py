"""Request bodies are measured before anything reads them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from store_app.hub.problems import STATUS
from store_app.protocol.limits import MAX_PUSH_BYTES
from store_app.protocol.problems import ErrorNumber, Problem

_GZIP_FORMAT: Final = 31  # zlib: its largest window, 15, and 16 for a header of gzip
_MOST_NESTED: Final = 32  # brackets in brackets; no body of the protocol comes near
_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_OPENING: Final = frozenset(b"[{")
_CLOSING: Final = frozenset(b"]}")
_BODY_HEADERS: Final = frozenset({b"content-encoding", b"content-length", b"transfer-encoding"})


class BodyLimit:
    """Refuses bodies that are too large, packed too tightly or nested too deeply.

    A body may come gzipped; what comes out of it is bounded as a plain body is, so that a few
    bytes cannot become a gigabyte.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in _WITH_BODY:
            await self._app(scope, receive, send)
            return
        named = dict(scope["headers"])
        body = await _read(named.get(b"content-length"), receive)
        if isinstance(body, bytes):
            body = _checked(named.get(b"content-encoding"), body)
        if isinstance(body, ErrorNumber):
            await _refuse(send, body)
            return
        length = str(len(body)).encode()
        if named.get(b"content-length") != length or b"content-encoding" in named:
            headers = [pair for pair in scope["headers"] if pair[0] not in _BODY_HEADERS]
            scope = {**scope, "headers": [*headers, (b"content-length", length)]}
        await self._app(scope, replayed(body, receive), send)


async def _read(length: bytes | None, receive: Receive) -> bytes | ErrorNumber:
    """The whole body, if it is within the limit."""
    if length is not None and (not length.isdigit() or int(length) > MAX_PUSH_BYTES):
        return ErrorNumber.TOO_LARGE
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        part = message.get("body", b"")
        parts.append(part)
        size += len(part)
        if size > MAX_PUSH_BYTES:
            return ErrorNumber.TOO_LARGE
        more = message.get("more_body", False)
    return b"".join(parts)


def _checked(encoding: bytes | None, body: bytes) -> bytes | ErrorNumber:
    plain = _unpacked(encoding, body)
    if isinstance(plain, bytes) and _nests_deeper(plain, _MOST_NESTED):
        return ErrorNumber.MALFORMED
    return plain


def _unpacked(encoding: bytes | None, body: bytes) -> bytes | ErrorNumber:
    if encoding in {None, b"identity"}:
        return body
    if encoding != b"gzip":
        return ErrorNumber.MALFORMED
    unpacking = zlib.decompressobj(_GZIP_FORMAT)
    try:
        plain = unpacking.decompress(body, MAX_PUSH_BYTES + 1)
    except zlib.error:
        return ErrorNumber.MALFORMED
    if len(plain) > MAX_PUSH_BYTES:
        return ErrorNumber.TOO_LARGE
    return plain if unpacking.eof and not unpacking.unused_data else ErrorNumber.MALFORMED


def _nests_deeper(body: bytes, most: int) -> bool:
    """Whether brackets outside texts nest deeper than any body of ours does."""
    if sum(map(body.count, _OPENING)) <= most:
        return False
    depth = 0
    for part in _outside_texts(body):
        for sign in part:
            depth += (sign in _OPENING) - (sign in _CLOSING)
            if depth > most:
                return True
    return False


def _outside_texts(body: bytes) -> Iterable[bytes]:
    """The brackets of a JSON text, those within strings left out."""
    plain = body.replace(b"\\\\", b"").replace(b'\\"', b"")
    brackets = bytes(set(range(256)) - _OPENING - _CLOSING)
    return (part.translate(None, brackets) for part in plain.split(b'"')[::2])


def replayed(body: bytes, receive: Receive) -> Receive:
    """Tells a body that was read already once more, in one piece."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again


async def _refuse(send: Send, number: ErrorNumber) -> None:
    content = Problem(error=number).model_dump_json().encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(content)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": STATUS[number], "headers": headers})
    await send({"type": "http.response.body", "body": content})
