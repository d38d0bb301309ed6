"""A line that fails in every way that lines fail: a proxy between devices and a hub.

Each connection draws a fate. `cut` is a partition: what is open goes silent without a word, so that
sockets stay half open, and whoever calls anew is not answered either.
"""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum, auto
from typing import Final

_PIECE: Final = 16 * 1024
_LONGEST_DELAY_S: Final = 0.3
_HANGS_S: Final = 120.0
_LIVES_BYTES: Final = 20_000  # a bad connection ends somewhere within so much
_LINGER_NOT: Final = struct.pack("ii", 1, 0)  # close with a reset


class Fate(Enum):
    """What becomes of a connection."""

    FINE = auto()
    SLOW = auto()  # each piece waits a little
    DEAF = auto()  # the hub hears everything, the device hears nothing: a one-way stall
    MUTE = auto()  # the device may call, nothing reaches the hub
    RESET = auto()  # somewhere in the middle
    CUT_SHORT = auto()  # the end of the answer is missing
    TWICE = auto()  # the hub hears all of it on a second connection too
    GARBAGE = auto()  # something else comes than the hub said


class Proxy:
    """Listens on a port of its own and hands on to the hub, as far as it pleases."""

    def __init__(self, hub_port: int, seed: int) -> None:
        self.fates: list[Fate] = [Fate.FINE]
        self.drawn: Counter[Fate] = Counter()
        self.silenced = 0  # connections that were open when the partition came, or tried during it
        self._hub_port = hub_port
        self._chance = random.Random(seed)
        self._cut = threading.Event()
        self._closing = threading.Event()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def trouble(self) -> None:
        """From now on half of the connections come to grief."""
        self.fates = [*(Fate.FINE for _ in Fate), *Fate]

    def cut(self) -> None:
        """A partition: nothing passes, and nobody is told."""
        self._cut.set()

    def heal(self) -> None:
        """Everything passes again. What hung during the partition never comes back to life."""
        self.fates = [Fate.FINE]
        self._cut.clear()

    def close(self) -> None:
        self._closing.set()
        self._listening.close()
        with self._lock:
            for each in self._open:
                each.close()

    def _accept(self) -> None:
        while True:
            try:
                device, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(device,), daemon=True).start()

    def _serve(self, device: socket.socket) -> None:
        with self._lock:
            fate = self._chance.choice(self.fates)
            self.drawn[fate] += 1
        with contextlib.suppress(OSError), self._kept(device):
            if self._cut.is_set():
                self._hang()
                return
            with ExitStack() as stack:
                hub = stack.enter_context(self._kept(self._called()))
                hears = [hub]
                if fate is Fate.TWICE:
                    hears.append(stack.enter_context(self._kept(self._called())))
                    threading.Thread(target=_drain, args=(hears[1],), daemon=True).start()
                back = threading.Thread(target=self._answer, args=(hub, device, fate), daemon=True)
                back.start()
                self._ask(device, hears, fate)
                back.join()

    def _called(self) -> socket.socket:
        hub = socket.create_connection(("127.0.0.1", self._hub_port), timeout=5)
        hub.settimeout(None)
        return hub

    @contextmanager
    def _kept(self, each: socket.socket) -> Iterator[socket.socket]:
        with self._lock:
            self._open.add(each)
        try:
            yield each
        finally:
            with self._lock:
                self._open.discard(each)
            each.close()

    def _hang(self) -> None:
        """Half open: the other side waits for an answer that never comes."""
        with self._lock:
            self.silenced += self._cut.is_set()
        self._closing.wait(_HANGS_S)

    def _ask(self, device: socket.socket, hears: Sequence[socket.socket], fate: Fate) -> None:
        """What the device says, on its way to the hub."""
        with contextlib.suppress(OSError):
            while piece := device.recv(_PIECE):
                if self._cut.is_set() or fate is Fate.MUTE:
                    self._hang()
                    break
                self._delay(fate)
                for hub in hears:
                    hub.sendall(piece)
        _shut(device, *hears)

    def _answer(self, hub: socket.socket, device: socket.socket, fate: Fate) -> None:
        """What the hub says, on its way to the device."""
        left = self._chance.randint(1, _LIVES_BYTES)
        with contextlib.suppress(OSError):
            while piece := hub.recv(_PIECE):
                if self._cut.is_set() or fate is Fate.DEAF:
                    self._hang()
                    break
                left -= len(piece)
                if left < 0 and fate in {Fate.RESET, Fate.CUT_SHORT}:
                    self._end(device, piece, fate)
                    break
                self._delay(fate)
                device.sendall(self._noise(piece) if fate is Fate.GARBAGE else piece)
        _shut(device, hub)

    def _end(self, device: socket.socket, piece: bytes, fate: Fate) -> None:
        if fate is Fate.CUT_SHORT:
            device.sendall(piece[: len(piece) // 2])
        else:
            device.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)

    def _delay(self, fate: Fate) -> None:
        if fate is Fate.SLOW:
            self._closing.wait(self._chance.random() * _LONGEST_DELAY_S)

    def _noise(self, piece: bytes) -> bytes:
        return self._chance.randbytes(len(piece))


def _drain(hub: socket.socket) -> None:
    """Nobody is told what the hub says here."""
    with contextlib.suppress(OSError):
        while hub.recv(_PIECE):
            pass


def _shut(*sockets: socket.socket) -> None:
    for each in sockets:
        with contextlib.suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
