"""Many kept-alive connections that each ask as fast as they are answered, in a process of its own.

The client speaks just enough HTTP and runs on one core, so that the server is what is measured.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import uvloop

SECONDS: Final = 6.0
_WARM_S: Final = 3.0
_OK: Final = b"HTTP/1.1 200"

Asker: TypeAlias = Iterator[bytes]
"""Whole requests, one after the other, for one connection."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a server answered, and what an answer cost it."""

    per_second: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float

    def figures(self) -> dict[str, float]:
        return {
            "median": round(self.p50_ms, 2),
            "p99": round(self.p99_ms, 2),
            "per_second": round(self.per_second, 1),
            "cpu_ms": round(self.cpu_ms, 3),
        }


def request(method: str, path: str, token: str, body: Mapping[str, object] | None = None) -> bytes:
    """One request as bytes."""
    content = b"" if body is None else json.dumps(body).encode()
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


def rate(port: int, server: int, askers: Sequence[Asker]) -> Rate:
    """Ask for some seconds, on a connection for each asker; what each asks first is not counted."""
    results: multiprocessing.Queue[tuple[list[float], float]] = multiprocessing.Queue()
    asking = multiprocessing.Process(target=_ask_all, args=(port, server, askers, results))
    asking.start()
    took, cpu_s = results.get(timeout=20 * SECONDS)
    asking.join()
    return Rate(
        per_second=len(took) / SECONDS,
        p50_ms=statistics.median(took) * 1000,
        p99_ms=took[len(took) * 99 // 100] * 1000,
        cpu_ms=cpu_s * 1000 / len(took),
    )


def cpu_s(pid: int) -> float:
    """The CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mib(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


def _ask_all(
    port: int,
    server: int,
    askers: Sequence[Asker],
    results: multiprocessing.Queue[tuple[list[float], float]],
) -> None:
    uvloop.run(_ask_each(port, server, askers, results))


async def _ask_each(
    port: int,
    server: int,
    askers: Sequence[Asker],
    results: multiprocessing.Queue[tuple[list[float], float]],
) -> None:
    took: list[float] = []
    prepared = asyncio.Barrier(len(askers) + 1)
    asking = [asyncio.create_task(_ask(port, each, prepared, took)) for each in askers]
    await prepared.wait()
    await asyncio.sleep(_WARM_S)
    before_s = cpu_s(server)
    await asyncio.gather(*asking)
    results.put((sorted(took), cpu_s(server) - before_s))


async def _ask(port: int, asker: Asker, prepared: asyncio.Barrier, took: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await _answer(reader, writer, next(asker))
    await prepared.wait()
    start = time.perf_counter() + _WARM_S
    for asked in asker:
        began = time.perf_counter()
        if began >= start + SECONDS:
            break
        await _answer(reader, writer, asked)
        if began >= start:
            took.append(time.perf_counter() - began)
    writer.close()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, asked: bytes) -> None:
    writer.write(asked)
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.readexactly(_length(head))
    if not head.startswith(_OK):
        raise RuntimeError(head + body)


def _length(head: bytes) -> int:
    lowered = head.lower()
    at = lowered.index(b"content-length:") + len(b"content-length:")
    return int(lowered[at : lowered.index(b"\r\n", at)])
