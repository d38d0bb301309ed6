"""The doorbell: tells waiting devices which streams moved, and nothing more.

A poke may be lost, doubled or late; devices learn the truth by pulling. So a ring costs a writer
one call into the event loop, a slow reader is never waited for, and every keep-alive repeats the
heads as the database has them, which heals whatever was missed.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.protocol.exchange import Poke
from store_app.protocol.limits import KEEP_ALIVE_S

log = logging.getLogger(__name__)

Heads: TypeAlias = Mapping[StreamName, int]
Followed: TypeAlias = Mapping[DeviceId, Heads]
ReadFollowed: TypeAlias = Callable[[Collection[DeviceId]], Followed]

MOST_WAITING: Final = 64
_REMEMBERED: Final = 256


class Listener:
    """One open connection of one device; used in the event loop only.

    A hub holds thousands of them, so they are small: what an `asyncio.Event` keeps is too much.
    """

    __slots__ = ("_closed", "_missed", "_waiting", "_woken", "device", "streams", "turn")

    def __init__(self, device: DeviceId, turn: int) -> None:
        self.device = device
        self.streams: set[StreamName] = set()
        self.turn = turn
        self._waiting: dict[StreamName, int] = {}
        self._missed = False
        self._closed = False
        self._woken: asyncio.Future[None] | None = None

    def poke(self, heads: Heads) -> None:
        """Remember heads until the connection takes them; too many become one `resync`."""
        self._waiting.update(heads)
        if len(self._waiting) > MOST_WAITING:
            self._waiting.clear()
            self._missed = True
        self._wake()

    def close(self) -> None:
        self._closed = True
        self._wake()

    async def frame(self) -> tuple[Heads, bool] | None:
        """The next heads and whether others were dropped; None when the connection must end."""
        if not (self._waiting or self._missed or self._closed):
            self._woken = asyncio.get_running_loop().create_future()
            await self._woken
        if self._closed:
            return None
        heads, missed = self._waiting, self._missed
        self._waiting, self._missed = {}, False
        return heads, missed

    def _wake(self) -> None:
        if self._woken is not None and not self._woken.done():
            self._woken.set_result(None)


class Doorbell:
    """Brings pokes from writers in any thread to the connections in the event loop."""

    def __init__(self, seconds_apart: float = 1) -> None:
        self._seconds_apart = seconds_apart
        self._loop: asyncio.AbstractEventLoop | None = None
        self._by_stream: dict[StreamName, set[Listener]] = {}
        self._by_device: dict[DeviceId, set[Listener]] = {}
        self._turn = 0

    def ring(self, heads: Heads) -> None:
        """Poke all who follow these streams. From any thread; never waits."""
        if heads:
            self._in_loop(self._fan_out, heads)

    def follow(self, device: DeviceId, stream: StreamName) -> None:
        """A device follows one stream more from now on. From any thread."""
        self._in_loop(self._follow, device, stream)

    def unfollow(self, device: DeviceId, stream: StreamName) -> None:
        """A device follows one stream less from now on. From any thread."""
        self._in_loop(self._unfollow, device, stream)

    def hang_up(self, device: DeviceId) -> None:
        """End the connections of a device. From any thread."""
        self._in_loop(self._hang_up, device)

    def listening(self) -> frozenset[DeviceId]:
        """The devices that have a connection open now. From any thread."""
        return frozenset(self._by_device.copy())

    async def run(self, read_followed: ReadFollowed) -> None:
        """Repeat the heads to everyone once in each keep-alive, some in every second."""
        self._loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._seconds_apart)
            self._turn = (self._turn + 1) % KEEP_ALIVE_S
            due = [each for each in self._listeners() if each.turn == self._turn]
            if not due:
                continue
            try:
                followed = await asyncio.to_thread(read_followed, {each.device for each in due})
            except SQLAlchemyError as error:
                log.warning("no keep-alive this time: %s", type(error).__name__)
            else:
                self._repeat(due, followed)

    async def frames(
        self,
        device: DeviceId,
        read_followed: ReadFollowed,
        gone: asyncio.Future[None] | None = None,
    ) -> AsyncGenerator[str]:
        """The event stream of one connection; its first frame tells all heads.

        It ends with the hub, and when the other side is `gone`.
        """
        async with contextlib.aclosing(self._pokes(device, read_followed, gone)) as pokes:
            async for heads, missed in pokes:
                yield _text(heads, missed)

    async def next_poke(
        self, device: DeviceId, read_followed: ReadFollowed, known: Heads
    ) -> Mapping[StreamName, int]:
        """What is ahead of these heads, as soon as anything is; empty after a keep-alive.

        For those to whom something on the way does not let an event stream through.
        """
        async with contextlib.aclosing(self._pokes(device, read_followed)) as pokes:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(KEEP_ALIVE_S):
                    async for heads, missed in pokes:
                        ahead = {name: seq for name, seq in heads.items() if seq > _at(known, name)}
                        if ahead or missed:
                            return ahead or heads
        return {}

    async def _pokes(
        self,
        device: DeviceId,
        read_followed: ReadFollowed,
        gone: asyncio.Future[None] | None = None,
    ) -> AsyncGenerator[tuple[Heads, bool]]:
        self._loop = asyncio.get_running_loop()
        listener = Listener(device, self._turn)
        if gone is not None:
            gone.add_done_callback(lambda _: listener.close())
        self._by_device.setdefault(device, set()).add(listener)
        try:
            # Listen to the streams first and read their heads then: nothing is missed in between.
            for stream in (await asyncio.to_thread(read_followed, [device])).get(device, ()):
                self._remember(listener, stream)
            self._repeat([listener], await asyncio.to_thread(read_followed, [device]))
            while (frame := await listener.frame()) is not None:
                yield frame
        finally:
            self._remove(listener)

    def close(self) -> None:
        """End all connections, so that the hub can stop. In the event loop."""
        for listener in self._listeners():
            listener.close()

    def _in_loop(self, call: Callable[..., None], *arguments: object) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call, *arguments)

    def _fan_out(self, heads: Heads) -> None:
        for stream, head in heads.items():
            for listener in self._by_stream.get(stream, ()):
                listener.poke({stream: head})

    def _repeat(self, due: Iterable[Listener], followed: Followed) -> None:
        for listener in due:
            heads = followed.get(listener.device)
            if heads is None:
                listener.close()
                continue
            for gone in listener.streams - heads.keys():
                self._forget(listener, gone)
            for stream in heads:
                self._remember(listener, stream)
            listener.poke(heads)

    def _listeners(self) -> list[Listener]:
        return [each for those in self._by_device.values() for each in those]

    def _remove(self, listener: Listener) -> None:
        for stream in tuple(listener.streams):
            self._forget(listener, stream)
        of_device = self._by_device.get(listener.device, set())
        of_device.discard(listener)
        if not of_device:
            self._by_device.pop(listener.device, None)

    def _remember(self, listener: Listener, stream: StreamName) -> None:
        listener.streams.add(stream)
        self._by_stream.setdefault(stream, set()).add(listener)

    def _forget(self, listener: Listener, stream: StreamName) -> None:
        listener.streams.discard(stream)
        of_stream = self._by_stream.get(stream, set())
        of_stream.discard(listener)
        if not of_stream:
            self._by_stream.pop(stream, None)

    def _follow(self, device: DeviceId, stream: StreamName) -> None:
        for listener in self._by_device.get(device, ()):
            self._remember(listener, stream)

    def _unfollow(self, device: DeviceId, stream: StreamName) -> None:
        for listener in self._by_device.get(device, ()):
            self._forget(listener, stream)

    def _hang_up(self, device: DeviceId) -> None:
        for listener in self._by_device.get(device, ()):
            listener.close()


def _at(known: Heads, name: StreamName) -> int:
    return known.get(name, -1)


def _text(heads: Heads, missed: bool) -> str:  # noqa: FBT001 - the two halves of a frame
    resync = "event: resync\ndata: {}\n\n" if missed else ""
    if missed and not heads:
        return resync
    return resync + _poke(tuple(heads.items()))


@lru_cache(_REMEMBERED)
def _poke(heads: tuple[tuple[StreamName, int], ...]) -> str:
    """One frame; the same goes to all who follow a stream."""
    poke = Poke(heads={str(stream): head for stream, head in heads})
    return f"event: poke\ndata: {poke.model_dump_json()}\n\n"
