"""The doorbell: tells waiting devices which streams moved, and nothing more.

A poke may be lost, doubled or late; devices learn the truth by pulling. So a ring costs a writer
one call into the event loop, a slow reader is never waited for, and every keep-alive repeats the
heads as the database has them, which heals whatever was missed.

Thousands listen. Whoever asks the hub something meanwhile must not wait until the last of them is
told: rings go out in rounds, and keep-alives to a few in every tenth of a second.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Collection, Mapping
from typing import Protocol, TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.listener import Heads, Line, Listener, gather, text_of
from store_app.hub.events.listeners import TURNS, Listeners
from store_app.hub.events.rounds import Rounds
from store_app.hub.problems import RequestRefused
from store_app.hub.storage.asked_together import AskedTogether
from store_app.protocol.limits import KEEP_ALIVE_S
from store_app.protocol.problems import ErrorNumber

log = logging.getLogger(__name__)

Followed: TypeAlias = Mapping[DeviceId, Heads]
ReadFollowed: TypeAlias = Callable[[Collection[DeviceId]], Followed]


class Others(Protocol):
    """The other hubs on the same database."""

    def moved(self, heads: Heads, /) -> None: ...
    def changed(self, device: DeviceId, /) -> None: ...
    def listening(self, stream: StreamName, /) -> frozenset[DeviceId]: ...


class Nobody:
    """This hub is the only one."""

    def moved(self, heads: Heads, /) -> None: ...
    def changed(self, device: DeviceId, /) -> None: ...
    def listening(self, _stream: StreamName, /) -> frozenset[DeviceId]:
        return frozenset()


class Doorbell:
    """Brings pokes from writers in any thread to the connections in the event loop."""

    def __init__(
        self, seconds_apart: float = KEEP_ALIVE_S / TURNS, others: Others | None = None
    ) -> None:
        self._seconds_apart = seconds_apart
        self._others = others or Nobody()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners = Listeners()
        self._followed = AskedTogether(self._settle)
        self._read_followed: ReadFollowed | None = None
        self._meanwhile: dict[StreamName, int] = {}
        self._rounds = Rounds(self._listeners)
        self._closed = False

    def ring(self, heads: Heads) -> None:
        """Poke all who follow these streams. From any thread; never waits."""
        if heads:
            self._in_loop(self._heard, heads)
            self._others.moved(heads)

    def hear(self, heads: Heads, devices: Collection[DeviceId]) -> None:
        """What another hub rang, and of whom it says that they follow something else now."""
        self._in_loop(self._heard, heads)
        for device in devices:
            self._in_loop(self._look, device)

    def follow(self, device: DeviceId, stream: StreamName) -> None:
        """A device follows one stream more from now on. From any thread."""
        self._in_loop(self._follow, device, stream)
        self._others.changed(device)

    def unfollow(self, device: DeviceId, stream: StreamName) -> None:
        """A device follows one stream less from now on. From any thread."""
        self._in_loop(self._unfollow, device, stream)
        self._others.changed(device)

    def hang_up(self, device: DeviceId) -> None:
        """End the connections of a device. From any thread."""
        self._in_loop(self._hang_up, device)
        self._others.changed(device)

    def listening(self) -> frozenset[DeviceId]:
        """The devices that have a connection open now. From any thread."""
        return self._listeners.devices()

    def listening_here(self, stream: StreamName) -> frozenset[DeviceId]:
        """The devices that follow this stream and are connected to this hub. From any thread."""
        return self._listeners.devices_of(stream)

    def listening_anywhere(self, stream: StreamName) -> frozenset[DeviceId]:
        """As `listening_here`, at all hubs; waits a moment for their answers. From any thread."""
        return self.listening_here(stream) | self._others.listening(stream)

    async def run(self, read_followed: ReadFollowed) -> None:
        """Repeat the heads to everyone once in each keep-alive, to a few at a time."""
        self._begin(read_followed)
        while True:
            await asyncio.sleep(self._seconds_apart)
            due = self._listeners.next_due()
            if not due:
                continue
            try:
                await self._followed.ask({each.device for each in due}, read_followed)
            except SQLAlchemyError as error:
                log.warning("no keep-alive this time: %s", type(error).__name__)

    async def line(self, device: DeviceId, read_followed: ReadFollowed) -> Line:
        """A listener to whom all heads are told as soon as it has its connection.

        Refuses with NOT_ENROLLED a device that may not speak any more; so do the others here.
        """
        line = Line(device, self._listeners.free_turn(), self._listeners.remove)
        try:
            await self._open(line, read_followed)
        except BaseException:
            self._listeners.remove(line)
            raise
        return line

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
                yield text_of(heads, missed)

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

    def close(self) -> None:
        """End all connections, also those that come now, so that the hub can stop.

        In the event loop.
        """
        self._closed = True
        for listener in self._listeners.all():
            listener.close()

    async def _pokes(
        self,
        device: DeviceId,
        read_followed: ReadFollowed,
        gone: asyncio.Future[None] | None = None,
    ) -> AsyncGenerator[tuple[Heads, bool]]:
        listener = Listener(device, self._listeners.free_turn())
        if gone is not None:
            gone.add_done_callback(lambda _: listener.close())
        try:
            await self._open(listener, read_followed)
            while (frame := await listener.frame()) is not None:
                yield frame
        finally:
            self._listeners.remove(listener)

    def _begin(self, read_followed: ReadFollowed) -> None:
        self._loop = asyncio.get_running_loop()
        self._read_followed = read_followed

    async def _open(self, listener: Listener, read_followed: ReadFollowed) -> None:
        self._begin(read_followed)
        self._listeners.add(listener)
        if self._closed:
            listener.close()
        elif listener.device not in await self._followed.ask([listener.device], read_followed):
            raise RequestRefused(ErrorNumber.NOT_ENROLLED)

    def _settle(self, asked: Collection[DeviceId], followed: Followed) -> None:
        """What was rung while this was read may be newer than what was read."""
        newer, self._meanwhile = self._meanwhile, {}
        for device in asked:
            heads = followed.get(device)
            if heads is not None:
                heads = {name: max(seq, newer.get(name, 0)) for name, seq in heads.items()}
            for listener in self._listeners.of_device(device):
                self._repeat(listener, heads)

    def _in_loop(self, call: Callable[..., None], *arguments: object) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call, *arguments)

    def _heard(self, heads: Heads) -> None:
        if self._followed.under_way:
            gather(self._meanwhile, heads)
        self._rounds.tell(heads)

    def _repeat(self, listener: Listener, heads: Heads | None) -> None:
        if heads is None:
            listener.close()
            return
        for gone in [each for each in listener.streams if each not in heads]:
            self._listeners.forget(listener, gone)
        for stream in heads:
            self._listeners.follow(listener, stream)
        listener.poke(heads)

    def _follow(self, device: DeviceId, stream: StreamName) -> None:
        for listener in self._listeners.of_device(device):
            self._listeners.follow(listener, stream)
        self._look_again(device)

    def _unfollow(self, device: DeviceId, stream: StreamName) -> None:
        for listener in self._listeners.of_device(device):
            self._listeners.forget(listener, stream)
        self._look_again(device)

    def _look_again(self, device: DeviceId) -> None:
        """What is read of the device just now may be older than what was said of it."""
        if device in self._followed.under_way:
            self._look(device)

    def _look(self, device: DeviceId) -> None:
        if self._read_followed is not None and self._listeners.of_device(device):
            self._followed.look([device], self._read_followed)

    def _hang_up(self, device: DeviceId) -> None:
        for listener in self._listeners.of_device(device):
            listener.close()


def _at(known: Heads, name: StreamName) -> int:
    return known.get(name, -1)
