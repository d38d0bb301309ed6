"""The way of pushes into the hub, beside the way of all other questions.

Nearly all that a busy hub is asked is to take changes. What reads at once as a push is taken here,
for a part of what the general way costs; whatever else comes to this address goes on to the route
in `routes.exchange`, which documents it and says what is wrong. The answers are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import ValidationError
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from store_app.hub.access.auth import check_version
from store_app.hub.http.bodies import replayed
from store_app.hub.http.refusals import KNOWN, answer_to
from store_app.hub.hub import Hub
from store_app.protocol.exchange import PushRequest
from store_app.protocol.limits import VERSION_HEADER

_PATH: Final = "/v1/push"
_JSON: Final = b"application/json"
_VERSION: Final = VERSION_HEADER.lower().encode()


class PushLane:
    """Takes pushes and hands on what is none. Stands behind `BodyLimit`: bodies come whole."""

    def __init__(self, app: ASGIApp, hub: Hub) -> None:
        self._general = app
        self._hub = hub

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != _PATH or scope["method"] != "POST":
            await self._general(scope, receive, send)
            return
        headers, body = dict(scope["headers"]), (await receive()).get("body", b"")
        pushed = _read(body) if headers.get(b"content-type") == _JSON else None
        if pushed is None:
            await self._general(scope, replayed(body, receive), send)
            return
        try:
            answer = await self._taken(headers, pushed)
        except KNOWN as error:
            answer = answer_to(error)
        await answer(scope, receive, send)

    async def _taken(self, headers: Mapping[bytes, bytes], pushed: PushRequest) -> Response:
        check_version(_text(headers, _VERSION))
        device = await self._hub.auth.name(_text(headers, b"authorization"))
        answer = await self._hub.changes.take(device, pushed)
        return Response(answer.model_dump_json(), media_type=_JSON.decode())


def _text(headers: Mapping[bytes, bytes], name: bytes) -> str | None:
    value = headers.get(name)
    return None if value is None else value.decode("latin-1")


def _read(body: bytes) -> PushRequest | None:
    try:
        return PushRequest.model_validate_json(body)
    except ValidationError:
        return None
