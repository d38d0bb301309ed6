"""An answer that goes on until the other side leaves: server-sent events."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Final, TypeAlias

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

Gone: TypeAlias = "asyncio.Future[None]"
Frames: TypeAlias = Callable[[Gone], AsyncGenerator[str]]
"""Makes the frames; they end soon after the other side is gone."""

_NO_STORE: Final = {"Cache-Control": "no-store"}
_NO_BUFFERING: Final = {"X-Accel-Buffering": "no"}


class EventStream(Response):
    """Sends frames as they come. A hub holds thousands of these, so each is kept small."""

    media_type = "text/event-stream"

    def __init__(
        self, frames: Frames, headers: Mapping[str, str] = _NO_STORE, status_code: int = 200
    ) -> None:
        self.status_code = status_code
        self.background = None
        self.init_headers({**headers, **_NO_BUFFERING})
        self._frames = frames

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(_until_gone(receive))
        try:
            await send(
                {
                    "type": "http.response.start",
                    "status": self.status_code,
                    "headers": self.raw_headers,
                }
            )
            async with contextlib.aclosing(self._frames(gone)) as frames:
                async for text in frames:
                    await send(
                        {"type": "http.response.body", "body": text.encode(), "more_body": True}
                    )
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
