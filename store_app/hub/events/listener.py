"""Who listens to the doorbell: a question or a task that waits, or a bare connection.

A hub holds thousands of listeners, so each is kept small and none has a timer of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.protocol.exchange import Poke

Heads: TypeAlias = Mapping[StreamName, int]

MOST_WAITING: Final = 64  # streams; more become one `resync`
_MOST_BUFFERED: Final = 4_096  # bytes that a slow reader has not taken yet
_REMEMBERED: Final = 256  # frames, so that one is written once for all who get it
_LAST_CHUNK: Final = b"0\r\n\r\n"


class Listener:
    """One open connection of one device; used in the event loop only."""

    __slots__ = ("_closed", "_missed", "_waiting", "_woken", "device", "streams", "turn")

    def __init__(self, device: DeviceId, turn: int) -> None:
        self.device = device
        self.streams: tuple[StreamName, ...] = ()
        self.turn = turn
        self._waiting: dict[StreamName, int] = {}
        self._missed = False
        self._closed = False
        self._woken: asyncio.Future[None] | None = None

    def poke(self, heads: Heads) -> None:
        """Remember heads until the connection takes them; too many become one `resync`."""
        gather(self._waiting, heads)
        if len(self._waiting) > MOST_WAITING:
            self._waiting.clear()
            self._missed = True
        self._wake()

    def close(self) -> None:
        """End the connection, without what still waits."""
        self._closed = True
        self._wake()

    async def frame(self) -> tuple[Heads, bool] | None:
        """The next heads and whether others were dropped; None when the connection must end."""
        if not (self._waiting or self._missed or self._closed):
            self._woken = asyncio.get_running_loop().create_future()
            await self._woken
        return None if self._closed else self._take()

    def _take(self) -> tuple[Heads, bool]:
        heads, missed = self._waiting, self._missed
        self._waiting, self._missed = {}, False
        return heads, missed

    def _wake(self) -> None:
        if self._woken is not None and not self._woken.done():
            self._woken.set_result(None)


class Line(Listener, asyncio.Protocol):
    """A listener that has its connection to itself and is written to at once.

    Nothing waits beside it: no task, no parser, nothing of the request that began it.
    """

    __slots__ = ("_full", "_gone", "_transport")

    def __init__(self, device: DeviceId, turn: int, gone: Callable[[Listener], None]) -> None:
        super().__init__(device, turn)
        self._gone = gone
        self._transport: asyncio.Transport | None = None
        self._full = False

    def begin(self, transport: asyncio.Transport, head: bytes) -> None:
        """The connection is ours from now on; `head` goes before the first frame.

        Little is left to the transport: what a slow reader does not take becomes one `resync`.
        """
        self._transport = transport
        transport.set_write_buffer_limits(_MOST_BUFFERED)
        transport.write(head)
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - gone is gone
        self._transport = None
        self._gone(self)

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        self._wake()

    def _wake(self) -> None:
        if self._transport is None:
            return
        if self._closed:
            self._end(self._transport)
        elif not self._full and (self._waiting or self._missed):
            self._transport.write(chunk_of(*self._take()))

    def _end(self, transport: asyncio.Transport) -> None:
        """Nobody counts a connection whose end was heard; who does not read is not waited for."""
        self._transport = None
        self._gone(self)
        if self._full:
            transport.abort()
        else:
            transport.write(_LAST_CHUNK)
            transport.close()


def gather(waiting: dict[StreamName, int], heads: Heads) -> None:
    """Add heads to those that wait; of each stream the furthest stays."""
    if waiting:
        heads = {name: max(head, waiting.get(name, head)) for name, head in heads.items()}
    waiting.update(heads)


def text_of(heads: Heads, missed: bool) -> str:  # noqa: FBT001 - the two halves of a frame
    """One frame of the event stream."""
    resync = "event: resync\ndata: {}\n\n" if missed else ""
    if missed and not heads:
        return resync
    return resync + _poke(tuple(heads.items()))


def chunk_of(heads: Heads, missed: bool) -> bytes:  # noqa: FBT001 - the two halves of a frame
    """One frame as it goes over a connection."""
    return _chunk(text_of(heads, missed)) if missed else _poke_chunk(tuple(heads.items()))


@lru_cache(_REMEMBERED)
def _poke_chunk(heads: tuple[tuple[StreamName, int], ...]) -> bytes:
    """The same bytes go to all who follow a stream."""
    return _chunk(_poke(heads))


def _chunk(text: str) -> bytes:
    body = text.encode()
    return b"%x\r\n%b\r\n" % (len(body), body)


def _poke(heads: tuple[tuple[StreamName, int], ...]) -> str:
    poke = Poke(heads={str(stream): head for stream, head in heads})
    return f"event: poke\ndata: {poke.model_dump_json()}\n\n"
