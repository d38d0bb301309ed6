"""A connection that is written to at once: over real sockets, with readers that do not read."""

from __future__ import annotations

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.hub.events.listener import MOST_WAITING, Line, Listener

HEAD = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
CART = StreamName("customer:1")
PATIENCE_S = 30
Gone: TypeAlias = Callable[[Listener], None]


class Reader:
    """The other side of a line, which reads only when it is asked to."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self.gone: list[Listener] = []
        self.text = b""
        self._has_gone = asyncio.Event()

    def hear_that_it_is_gone(self, line: Listener) -> None:
        self.gone.append(line)
        self._has_gone.set()

    async def until(self, seen: bytes) -> bytes:
        """Read on until this has come, and give everything that came."""
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(PATIENCE_S):
            while seen not in self.text:
                more = await loop.sock_recv(self.end, 65_536)
                if not more:
                    raise ConnectionError(self.text[-200:])
                self.text += more
        return self.text

    async def ends(self) -> bytes:
        """Read to the end of the connection."""
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(PATIENCE_S):
            while more := await loop.sock_recv(self.end, 65_536):
                self.text += more
        return self.text

    async def has_gone(self) -> None:
        async with asyncio.timeout(PATIENCE_S):
            await self._has_gone.wait()


@asynccontextmanager
async def connected(
    line_of: Callable[[Gone], Line],
) -> AsyncIterator[tuple[Line, Reader]]:
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4_096)
        end.setblocking(False)
    reader = Reader(theirs)
    line = line_of(reader.hear_that_it_is_gone)
    transport, _ = await asyncio.get_running_loop().create_connection(lambda: line, sock=ours)
    line.begin(transport, HEAD)
    try:
        yield line, reader
    finally:
        transport.abort()
        theirs.close()
        await asyncio.sleep(0)


def a_line(gone: Gone) -> Line:
    return Line(DeviceId("tablet"), 0, gone)


def heads_in(text: bytes) -> list[dict[str, int]]:
    bodies = text.removeprefix(HEAD)
    return [json.loads(each)["heads"] for each in re.findall(rb'data: ({"heads".*})', bodies)]


async def fill(line: Line) -> int:
    """Poke a line whose other side does not read until it holds back; gives the last head."""
    head = 0
    while not line._waiting:
        head += 1
        line.poke({CART: head})
        await asyncio.sleep(0)
    return head


def test_a_poke_is_one_chunk_of_the_answer() -> None:
    async def scene() -> bytes:
        async with connected(a_line) as (line, reader):
            line.poke({CART: 7})
            return await reader.until(b"}\n\n\r\n")

    body = b'event: poke\ndata: {"heads":{"customer:1":7}}\n\n'
    assert asyncio.run(scene()) == HEAD + b"%x\r\n" % len(body) + body + b"\r\n"


def test_what_was_rung_before_there_was_a_connection_comes_first() -> None:
    def poked(gone: Gone) -> Line:
        line = a_line(gone)
        line.poke({CART: 3})
        line.poke({CART: 4})
        return line

    async def scene() -> bytes:
        async with connected(poked) as (_, reader):
            return await reader.until(b"}\n\n")

    assert heads_in(asyncio.run(scene())) == [{CART: 4}]


def test_a_call_to_look_again_takes_no_newer_head_away() -> None:
    """Rung with 0 where nothing moved in the stream itself; alone it is told as it is."""

    def poked(gone: Gone) -> Line:
        line = a_line(gone)
        line.poke({CART: 4})
        line.poke({CART: 0})
        return line

    async def scene() -> bytes:
        async with connected(poked) as (line, reader):
            await reader.until(b"}\n\n")
            line.poke({CART: 0})
            return await reader.until(b":0}")

    assert heads_in(asyncio.run(scene())) == [{CART: 4}, {CART: 0}]


def test_who_does_not_read_gets_the_newest_head_once_they_do() -> None:
    async def scene() -> tuple[int, list[dict[str, int]]]:
        async with connected(a_line) as (line, reader):
            last = await fill(line)
            for head in range(last + 1, last + 1_000):
                line.poke({CART: head})
            told = await reader.until(b":%d}" % (last + 999))
            return last, heads_in(told)

    last, heads = asyncio.run(scene())
    assert [each[CART] for each in heads] == [*range(1, last), last + 999]


def test_too_much_for_who_does_not_read_becomes_one_resync() -> None:
    async def scene() -> bytes:
        async with connected(a_line) as (line, reader):
            await fill(line)
            for number in range(MOST_WAITING + 1):
                line.poke({StreamName(f"customer:{number + 2}"): 1})
            return await reader.until(b"resync\ndata: {}\n\n")

    told = asyncio.run(scene())
    assert told.count(b"event: resync") == 1
    assert b"customer:2" not in told, "they are dropped"


def test_a_line_that_is_closed_ends_its_answer() -> None:
    async def scene() -> bytes:
        async with connected(a_line) as (line, reader):
            line.close()
            line.poke({CART: 1})
            told = await reader.ends()
            await reader.has_gone()
            return told

    assert asyncio.run(scene()) == HEAD + b"0\r\n\r\n"


def test_a_line_is_closed_at_once_although_nobody_reads() -> None:
    async def scene() -> None:
        async with connected(a_line) as (line, reader):
            await fill(line)
            line.close()
            await reader.has_gone()

    asyncio.run(scene())


def test_a_line_whose_other_side_left_is_gone_and_takes_pokes_in_peace() -> None:
    async def scene() -> None:
        async with connected(a_line) as (line, reader):
            reader.end.close()
            await reader.has_gone()
            line.poke({CART: 1})
            assert reader.gone == [line]

    asyncio.run(scene())
