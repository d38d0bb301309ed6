"""An answer that goes on until the other side leaves: server-sent events."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping
from typing import Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from store_app.domain.identifiers import DeviceId
from store_app.hub.events.connections import take_over
from store_app.hub.events.doorbell import Doorbell, ReadFollowed

_NO_STORE: Final = {"Cache-Control": "no-store"}
_NO_BUFFERING: Final = {"X-Accel-Buffering": "no"}


class EventStream(Response):
    """Sends a device its pokes as they come.

    A hub holds thousands of these. Where the server gives the connection away nothing is kept but
    that; elsewhere a task sends the frames.
    """

    media_type = "text/event-stream"

    def __init__(
        self,
        doorbell: Doorbell,
        device: DeviceId,
        read_followed: ReadFollowed,
        headers: Mapping[str, str] = _NO_STORE,
        status_code: int = 200,  # FastAPI reads this default for its description
    ) -> None:
        self.status_code = status_code
        self.background = None
        self.init_headers({**headers, **_NO_BUFFERING})
        self._doorbell = doorbell
        self._device = device
        self._read_followed = read_followed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        give = take_over(scope)
        if give is None:
            await self._send_frames(receive, send)
        else:
            give(await self._doorbell.line(self._device, self._read_followed), self.raw_headers)

    async def _send_frames(self, receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(_until_gone(receive))
        frames = self._doorbell.frames(self._device, self._read_followed, gone)
        try:
            async with contextlib.aclosing(frames):
                text = await anext(frames, "")  # whoever may not listen is told so instead
                await send(
                    {
                        "type": "http.response.start",
                        "status": self.status_code,
                        "headers": self.raw_headers,
                    }
                )
                while text:
                    await send(
                        {"type": "http.response.body", "body": text.encode(), "more_body": True}
                    )
                    text = await anext(frames, "")
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
