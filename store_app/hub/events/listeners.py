"""Who listens to what, so that a ring costs as much as there are who hear it."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import Final

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.listener import Listener

TURNS: Final = 200
"""So many parts a keep-alive has; every listener hears it in one of them."""


class Listeners:
    """All open connections, by stream, by device and by turn; in the event loop only."""

    def __init__(self) -> None:
        self._by_stream: dict[StreamName, set[Listener]] = {}
        self._by_device: dict[DeviceId, set[Listener]] = {}
        self._by_turn: list[set[Listener]] = [set() for _ in range(TURNS)]
        self._turn = 0

    def devices(self) -> frozenset[DeviceId]:
        """The devices that have a connection open now. From any thread."""
        return frozenset(self._by_device.copy())

    def devices_of(self, stream: StreamName) -> frozenset[DeviceId]:
        """The connected devices that follow this stream. From any thread."""
        return frozenset(each.device for each in tuple(self._by_stream.get(stream, ())))

    def all(self) -> list[Listener]:
        return [each for those in self._by_device.values() for each in those]

    def of_device(self, device: DeviceId) -> tuple[Listener, ...]:
        return tuple(self._by_device.get(device, ()))

    def of_streams(self, streams: Collection[StreamName]) -> set[Listener]:
        """The listeners of these streams, each once."""
        those = [found for name in streams if (found := self._by_stream.get(name))]
        return set().union(*those)

    def next_due(self) -> tuple[Listener, ...]:
        """Whose turn it is now; everybody's comes once in `TURNS` calls."""
        self._turn = (self._turn + 1) % TURNS
        return tuple(self._by_turn[self._turn])

    def free_turn(self) -> int:
        """A turn with few others that is at least half a keep-alive away.

        So no moment has many keep-alives, though all devices of a shop may come back at once.
        """
        passed = [(self._turn - back) % TURNS for back in range(TURNS // 2)]
        return min(passed, key=lambda turn: len(self._by_turn[turn]))

    def add(self, listener: Listener) -> None:
        self._by_device.setdefault(listener.device, set()).add(listener)
        self._by_turn[listener.turn].add(listener)

    def remove(self, listener: Listener) -> None:
        """Take a listener off every list. Does nothing for one that is on none."""
        for stream in listener.streams:
            self.forget(listener, stream)
        self._by_turn[listener.turn].discard(listener)
        of_device = self._by_device.get(listener.device, set())
        of_device.discard(listener)
        if not of_device:
            self._by_device.pop(listener.device, None)

    def follow(self, listener: Listener, stream: StreamName) -> None:
        if stream not in listener.streams:
            name = StreamName(sys.intern(stream))  # one text for all who follow it
            listener.streams = (*listener.streams, name)
            self._by_stream.setdefault(name, set()).add(listener)

    def forget(self, listener: Listener, stream: StreamName) -> None:
        listener.streams = tuple(each for each in listener.streams if each != stream)
        of_stream = self._by_stream.get(stream, set())
        of_stream.discard(listener)
        if not of_stream:
            self._by_stream.pop(stream, None)
