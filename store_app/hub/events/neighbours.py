"""The other hubs on the same database: each tells the rest what moved, so that all ring at once.

What goes between them is a poke like any other. It may be lost, and it holds no truth: heads only
say 'look', and of a device only that what it follows should be read again. It goes out after the
commit, from a thread of its own, gathered over some milliseconds; no writer waits for it, and where
it cannot go the keep-alive brings the same. On the same way they ask each other who listens.
"""

from __future__ import annotations

import json
import logging
import secrets
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Final, Protocol, TypeAlias

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.database_wire import DatabaseWire
from store_app.hub.events.pipe_wire import PipeWire
from store_app.hub.events.roll_call import ListeningTo, RollCall, Said

log = logging.getLogger(__name__)

Heard: TypeAlias = Callable[[Mapping[StreamName, int], Collection[DeviceId]], None]

MOST_BYTES: Final = 3_800  # a pipe takes 4,096 at once, a notification 8,000
_GATHER_S: Final = 0.01
_AGAIN_S: Final = 2.0


class Wire(Protocol):
    """Whatever brings short texts to all other hubs, or loses them."""

    def send(self, texts: Iterable[str]) -> None:
        """To all who listen now; waits for nobody."""
        ...

    def receive(self) -> Collection[str]:
        """What came since; may wait for some seconds until something comes."""
        ...

    def wake(self) -> None:
        """Whoever receives need not wait any more. From any thread."""
        ...

    def close(self) -> None: ...


class Neighbours:
    """Nothing is told and nothing heard until it is started: a command is no neighbour."""

    def __init__(self, open_wire: Callable[[], Wire | None]) -> None:
        self._open_wire = open_wire
        self._name = secrets.token_urlsafe(6)
        self._heads: dict[StreamName, int] = {}
        self._devices: set[DeviceId] = set()
        self._said: list[Said] = []
        self._roll_call = RollCall(self._say)
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._wire: Wire | None = None
        self._threads: list[threading.Thread] = []

    def start(self, heard: Heard, here: ListeningTo) -> None:
        """Begin; `heard` and `here`, who listens to a stream, are called in a thread of this."""
        self._roll_call.answer_for(here)
        wire = self._wire = self._open_wire()
        if wire is None:
            return
        for work in (partial(self._send, wire), partial(self._receive, wire, heard)):
            thread = threading.Thread(target=work, name="hub-neighbours", daemon=True)
            self._threads.append(thread)
            thread.start()

    def moved(self, heads: Mapping[StreamName, int]) -> None:
        """Tell the other hubs how far these streams came. From any thread; never waits."""
        if self._threads:
            with self._changed:
                self._heads.update(heads)
                self._changed.notify()

    def changed(self, device: DeviceId) -> None:
        """What this device follows is not what it was. From any thread; never waits."""
        if self._threads:
            with self._changed:
                self._devices.add(device)
                self._changed.notify()

    def listening(self, stream: StreamName) -> frozenset[DeviceId]:
        """The devices that listen to this stream at the others. From any thread; a moment."""
        return self._roll_call.ask(stream) if self._threads else frozenset()

    def tell(self, device: DeviceId) -> None:
        """From a command, which is no neighbour: have the others look at this device, at once."""
        wire = self._open_wire()
        if wire is None:
            return
        try:
            self._try(partial(wire.send, texts_of(self._name, {}, {device})))
        finally:
            wire.close()

    def close(self) -> None:
        """Tell what there is to tell, and end."""
        self._closing.set()
        with self._changed:
            self._changed.notify()
        wire, self._wire = self._wire, None
        if wire is None:
            return
        wire.wake()
        for thread in self._threads:
            thread.join()
        wire.close()

    def _say(self, said: Said) -> None:
        with self._changed:
            self._said.append(said)
            self._changed.notify()

    def _has_news(self) -> bool:
        return bool(self._heads or self._devices or self._said or self._closing.is_set())

    def _send(self, wire: Wire) -> None:
        while not self._closing.is_set():
            with self._changed:
                self._changed.wait_for(self._has_news)
            self._closing.wait(_GATHER_S)  # those that come together go out together
            with self._changed:
                heads, self._heads = self._heads, {}
                devices, self._devices = self._devices, set()
                said, self._said = self._said, []
            words = (_compact([self._name, each]) for each in said)
            self._try(partial(wire.send, chain(texts_of(self._name, heads, devices), words)))

    def _receive(self, wire: Wire, heard: Heard) -> None:
        def receive() -> None:
            texts = wire.receive()
            for heads, devices in _others(self._name, texts):
                heard(heads, devices)
            for name, said in _words(self._name, texts):
                self._roll_call.hear(name, said)

        while not self._closing.is_set():
            self._try(receive)

    def _try(self, work: Callable[[], None]) -> None:
        """Keep-alives bring what is lost here."""
        try:
            work()
        except (OSError, SQLAlchemyError) as error:
            log.warning("other hubs are not told at once: %s", type(error).__name__)
            self._closing.wait(_AGAIN_S)


def wire_of(address: str) -> Wire | None:
    """How hubs on this database reach each other; None where they cannot."""
    url = make_url(address)
    if url.get_backend_name() == "postgresql":
        return DatabaseWire(url.set(drivername="postgresql+psycopg"))
    return PipeWire.beside(url.database or "")


def texts_of(
    name: str, heads: Mapping[StreamName, int], devices: Collection[DeviceId]
) -> Iterator[str]:
    """As few texts as carry all this, each short enough for every wire."""
    told: dict[str, int] = {}
    size = 0
    for stream, head in heads.items():
        size += len(json.dumps(stream)) + 22
        if size > MOST_BYTES // 2:
            yield _text(name, told, ())
            told, size = {}, 0
        told[stream] = head
    names = sorted(devices)
    most = 40
    if told or names:
        yield _text(name, told, names[:most])
    for first in range(most, len(names), most):
        yield _text(name, {}, names[first : first + most])


def _text(name: str, heads: Mapping[str, int], devices: Collection[DeviceId]) -> str:
    return _compact([name, heads, list(devices)])


def _compact(text: object) -> str:
    return json.dumps(text, separators=(",", ":"))


def _others(
    own: str, texts: Iterable[str]
) -> Iterator[tuple[Mapping[StreamName, int], Collection[DeviceId]]]:
    """What others said; what cannot be read is of another version, and a poke may be lost."""
    for text in texts:
        try:
            name, heads, devices = json.loads(text)
            streams = {StreamName(str(stream)): int(head) for stream, head in heads.items()}
            those = tuple(DeviceId(str(device)) for device in devices)
        except (ValueError, TypeError, AttributeError):
            continue
        if name != own:
            yield streams, those


def _words(own: str, texts: Iterable[str]) -> Iterator[tuple[str, Said]]:
    """What others ask and answer; a poke has one part more."""
    for text in texts:
        try:
            name, said = json.loads(text)
        except (ValueError, TypeError):
            continue
        if name != own and isinstance(said, dict):
            yield str(name), said
