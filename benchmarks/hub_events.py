"""How soon 5,000 devices that hold a connection each hear of a change, and what that costs the hub.

`python -m benchmarks.hub_events [--connections N]`
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import re
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

import uvloop
from sqlalchemy import Connection

from benchmarks.hub_http import memory_mib, request
from benchmarks.hub_load import RESOURCES, change, push, served
from benchmarks.report import Row, spread, write_report
from store_app.clocks import SystemClock
from store_app.domain.identifiers import CustomerId, PlaceId, customer_stream
from store_app.hub import devices, follows
from store_app.hub.hub import Hub, open_hub
from store_app.hub.loading import load_shop
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles

CONNECTIONS: Final = 5_000
_POKES: Final = 40
_BETWEEN_S: Final = 0.5
_AT_ONCE: Final = 50
_SETTLE_S: Final = 3.0

_GOALS: Final = {"p99": 500.0}


@dataclass(slots=True)
class Heard:
    """When each head of the stream was pushed, and how long each listener waited for it."""

    stream: str
    sent_s: dict[int, float] = field(default_factory=dict)
    took_ms: list[float] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--connections", type=int, default=CONNECTIONS)
    many: int = parser.parse_args().connections
    customer = CustomerId(str(uuid.uuid4()))
    with tempfile.TemporaryDirectory() as folder:
        settings = HubSettings(Path(folder), RESOURCES)
        with _filled(settings) as (hub, sku):
            writer, *tokens = _followers(hub, customer, many + 1)
            epoch = hub.epoch
        with served(settings) as (pid, port):
            heard = Heard(customer_stream(customer))
            idle_mib = memory_mib(pid)
            busy_mib = uvloop.run(_listen(port, pid, tokens, _adds(writer, epoch, heard, sku)))
    write_report(
        "hub_events",
        [
            Row(f"poke to {many:,} devices", 0, "ms", spread(heard.took_ms), _GOALS, _POKES),
            Row("… memory", 0, "MiB", {"median": busy_mib}, {"median": 250}),
            Row("… memory before", 0, "MiB", {"median": idle_mib}),
            Row("… heard of all", 0, "%", {"median": _share(heard, many)}),
        ],
    )


def _share(heard: Heard, many: int) -> float:
    return round(100 * len(heard.took_ms) / (many * _POKES), 2)


@contextmanager
def _filled(settings: HubSettings) -> Iterator[tuple[Hub, str]]:
    hub = open_hub(settings, SystemClock())
    files = ShopFiles(RESOURCES / "demo")
    load_shop(hub, files)
    try:
        yield hub, files.products()[0].variants[0].sku
    finally:
        hub.close()


def _followers(hub: Hub, customer: CustomerId, many: int) -> list[str]:
    """Tokens of devices that all have the same customer open."""
    now_ms, place = hub.clock.now_ms(), PlaceId("kifissia")
    stream = customer_stream(customer)

    def job(connection: Connection) -> list[str]:
        tokens = []
        for at in range(many):
            issued = devices.issue(connection, devices.DeviceKind.STAFF, f"b{at}", place, now_ms)
            until_ms = now_ms + follows.OPEN_FOR_MS
            follows.follow(connection, issued.device, stream, now_ms, until_ms)
            tokens.append(issued.token)
        return tokens

    return hub.database.write(job)


@dataclass(slots=True)
class _Adding:
    requests: Iterator[bytes]
    heard: Heard


def _adds(token: str, epoch: str, heard: Heard, sku: str) -> _Adding:
    numbers = itertools.count(1)
    create: Mapping[str, object] = {"kind": "customer.create", "profile": {"name": "Bench Mark"}}
    price = {"amount": 100, "currency": "EUR"}
    add = {"kind": "cart.add", "sku": sku, "quantity": 1, "price_seen": price}
    intents = itertools.chain([create], itertools.repeat(add))
    return _Adding(
        (push(epoch, token, [change(next(numbers), heard.stream, each)]) for each in intents), heard
    )


async def _listen(port: int, pid: int, tokens: list[str], adding: _Adding) -> int:
    """Open all connections, then push; gives the hub's memory at the end."""
    room = asyncio.Semaphore(_AT_ONCE)
    ears = await asyncio.gather(*(_open(port, each, adding.heard, room) for each in tokens))
    await asyncio.sleep(_SETTLE_S)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for head in range(1, _POKES + 2):
        adding.heard.sent_s[head] = time.perf_counter()
        writer.write(next(adding.requests))
        answer = await reader.readuntil(b"\r\n\r\n")
        if not answer.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(answer)
        told = json.loads(await reader.read(65_536))["results"]
        if not told[0]["outcome"].startswith("ok"):
            raise RuntimeError(told)
        await asyncio.sleep(_BETWEEN_S)
    await asyncio.sleep(_SETTLE_S)
    memory = memory_mib(pid)
    for ear in ears:
        ear.close()
    return memory


async def _open(port: int, token: str, heard: Heard, room: asyncio.Semaphore) -> _Ear:
    async with room:
        loop = asyncio.get_running_loop()
        ear = _Ear(request("GET", "/v1/events", token), heard, loop.create_future())
        await loop.create_connection(lambda: ear, "127.0.0.1", port)
        await ear.opened
        return ear


class _Ear(asyncio.Protocol):
    """One connection; what it costs the client must not count as the hub's."""

    def __init__(self, asked: bytes, heard: Heard, opened: asyncio.Future[None]) -> None:
        self._asked = asked
        self._heard = heard
        self._pattern = re.compile(f'"{heard.stream}":([0-9]+)'.encode())
        self._known = 1  # the first head is the making of the customer
        self._transport: asyncio.BaseTransport | None = None
        self.opened = opened

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        cast("asyncio.WriteTransport", transport).write(self._asked)

    def data_received(self, data: bytes) -> None:
        now_s = time.perf_counter()
        for found in self._pattern.findall(data):
            head = int(found)
            for each in range(self._known + 1, head + 1):
                self._heard.took_ms.append((now_s - self._heard.sent_s[each]) * 1000)
            self._known = max(self._known, head)
        if not self.opened.done() and b"event: poke" in data:
            self.opened.set_result(None)

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


if __name__ == "__main__":
    main()
