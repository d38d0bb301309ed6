"""Thousands of connections that hear pokes, all played by one process beside the hub.

A real device has a processor of its own. Here one process reads for all of them, so that a poke
waits in the kernel until its turn comes; the kernel notes when it came, and that is what counts.
"""

from __future__ import annotations

import multiprocessing
import select
import socket
import struct
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Final

from benchmarks.hub_http import request

_SO_TIMESTAMPNS: Final = 35  # of Linux; Python has no name for it
_STAMP: Final = struct.Struct("qq")
_AT_ONCE: Final = 50
_CHUNK: Final = 65_536
_ROOM: Final = 64
_OPEN_WITHIN_S: Final = 300.0
_NS: Final = 1_000_000_000


@dataclass(slots=True)
class Heard:
    """Per poke that a connection heard: its head, when it came and when it was read (ns)."""

    heads: array[int] = field(default_factory=lambda: array("q"))
    came_ns: array[int] = field(default_factory=lambda: array("q"))
    read_ns: array[int] = field(default_factory=lambda: array("q"))
    cpu_s: float = 0.0


class Ears:
    """The process that listens; it hears one stream's heads from the second on."""

    def __init__(self, end: Connection) -> None:
        self._end = end

    def stop(self) -> Heard:
        """Hang up everywhere, and tell what was heard."""
        self._end.send(None)
        heard: Heard = self._end.recv()
        return heard


@contextmanager
def listening(port: int, tokens: Sequence[str], stream: str) -> Iterator[Ears]:
    """A connection for each token; all are open and have heard a first frame."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=_listen, args=(theirs, port, tokens, stream)
    )
    process.start()
    try:
        if not ours.poll(_OPEN_WITHIN_S):
            raise TimeoutError("the connections were not opened")
        ours.recv()
        yield Ears(ours)
    finally:
        process.join(5)
        process.kill()


def _listen(end: Connection, port: int, tokens: Sequence[str], stream: str) -> None:
    poll = select.epoll()
    ears = _open_all(port, tokens)
    for fd in ears:
        poll.register(fd, select.EPOLLIN)
    poll.register(end.fileno(), select.EPOLLIN)
    end.send(None)
    heard = Heard()
    cpu_s = time.process_time()
    _hear(poll, ears, end.fileno(), f'"{stream}":'.encode(), heard)
    heard.cpu_s = time.process_time() - cpu_s
    end.recv()
    for ear in ears.values():
        ear.close()
    end.send(heard)


def _open_all(port: int, tokens: Sequence[str]) -> dict[int, socket.socket]:
    """Some at a time, as a shop's devices come back one after the other."""
    ears: dict[int, socket.socket] = {}
    for first in range(0, len(tokens), _AT_ONCE):
        some = [socket.create_connection(("127.0.0.1", port)) for _ in tokens[first:][:_AT_ONCE]]
        for ear, token in zip(some, tokens[first:], strict=False):
            ear.setsockopt(socket.SOL_SOCKET, _SO_TIMESTAMPNS, 1)
            ear.sendall(request("GET", "/v1/events", token))
        for ear in some:
            told = b""
            while b"event: poke" not in told:
                told += ear.recv(_CHUNK)
            ears[ear.fileno()] = ear
    return ears


def _hear(
    poll: select.epoll, ears: dict[int, socket.socket], end: int, name: bytes, heard: Heard
) -> None:
    known = dict.fromkeys(ears, 1)  # the first head is the making of the customer
    while True:
        for fd, _ in poll.poll():
            if fd == end:
                return
            data, notes, _flags, _sender = ears[fd].recvmsg(_CHUNK, _ROOM)
            read_ns = time.time_ns()
            if not data:
                raise ConnectionError("the hub hung up")
            at = data.rfind(name)
            if at < 0:
                continue
            head = int(data[at + len(name) :].split(b"}", 1)[0].split(b",", 1)[0])
            seconds, part_ns = _STAMP.unpack(notes[0][2])
            for each in range(known[fd] + 1, head + 1):
                heard.heads.append(each)
                heard.came_ns.append(seconds * _NS + part_ns)
                heard.read_ns.append(read_ns)
            known[fd] = max(known[fd], head)
