"""How soon 5,000 devices that hold a connection each hear of a change, and what that costs the hub.

`python -m benchmarks.hub_events [--connections N]`
"""

from __future__ import annotations

import argparse
import itertools
import socket
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from benchmarks.ears import Heard, listening
from benchmarks.hub_http import cpu_s, memory_mib
from benchmarks.hub_load import RESOURCES, change, push, served
from benchmarks.report import Row, spread, write_report
from store_app.clocks import SystemClock
from store_app.domain.identifiers import CustomerId, PlaceId, customer_stream
from store_app.hub.hub import Hub, open_hub
from store_app.hub.loading import load_shop
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles
from store_app.hub.streams import devices, follows

CONNECTIONS: Final = 5_000
_POKES: Final = 40
_BETWEEN_S: Final = 0.5
_SETTLE_S: Final = 3.0
_CHUNK: Final = 65_536

_GOALS: Final = {"p99": 500.0}


@dataclass(slots=True)
class Rung:
    """When each head was pushed and how soon that was answered; the hub's CPU for all of it."""

    sent_ns: dict[int, int] = field(default_factory=dict)
    answered_ms: list[float] = field(default_factory=list)
    hub_cpu_s: float = 0.0


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
            stream = customer_stream(customer)
            idle_mib, began_s = memory_mib(pid), time.perf_counter()
            before_s = cpu_s(pid)
            with listening(port, tokens, stream) as ears:
                opened_s = round(time.perf_counter() - began_s, 1)
                opened_cpu_s = round(cpu_s(pid) - before_s, 1)
                time.sleep(_SETTLE_S)
                rung = _ring(port, pid, _adds(writer, epoch, stream, sku))
                busy_mib = memory_mib(pid)
                heard = ears.stop()
    came, read = _took(rung, heard, heard.came_ns), _took(rung, heard, heard.read_ns)
    write_report(
        "hub_events",
        [
            Row(f"poke to {many:,} devices", 0, "ms", came, _GOALS, _POKES),
            Row("… read by the process that plays them all", 0, "ms", read),
            Row("… CPU of the hub for one poke to all", 0, "ms", {"median": _each(rung.hub_cpu_s)}),
            Row("… CPU of that process", 0, "ms", {"median": _each(heard.cpu_s)}),
            Row("… a push meanwhile", 0, "ms", spread(rung.answered_ms)),
            Row("… all connected, 50 at a time", 0, "s", {"median": opened_s}),
            Row("… CPU of the hub for that", 0, "s", {"median": opened_cpu_s}),
            Row("… memory", 0, "MiB", {"median": busy_mib}, {"median": 250}),
            Row("… memory before", 0, "MiB", {"median": idle_mib}),
            Row("… heard of all", 0, "%", {"median": _share(heard, many)}),
        ],
    )  # fmt: skip


def _took(rung: Rung, heard: Heard, then_ns: Sequence[int]) -> dict[str, float]:
    """Milliseconds from the push of each head until then."""
    pairs = zip(heard.heads, then_ns, strict=True)
    return spread([(at_ns - rung.sent_ns[head]) / 1e6 for head, at_ns in pairs])


def _each(seconds: float) -> float:
    return round(seconds * 1000 / (_POKES + 1), 1)


def _share(heard: Heard, many: int) -> float:
    return round(100 * len(heard.heads) / (many * _POKES), 2)


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


def _adds(token: str, epoch: str, stream: str, sku: str) -> Iterator[bytes]:
    numbers = itertools.count(1)
    create: Mapping[str, object] = {"kind": "customer.create", "profile": {"name": "Bench Mark"}}
    price = {"amount": 100, "currency": "EUR"}
    add = {"kind": "cart.add", "sku": sku, "quantity": 1, "price_seen": price}
    intents = itertools.chain([create], itertools.repeat(add))
    return (push(epoch, token, [change(next(numbers), stream, each)]) for each in intents)


def _ring(port: int, pid: int, pushes: Iterator[bytes]) -> Rung:
    """Push one change after the other; each of them pokes everybody."""
    rung, before_s = Rung(), cpu_s(pid)
    with socket.create_connection(("127.0.0.1", port)) as line:
        for head in range(1, _POKES + 2):
            rung.sent_ns[head] = time.time_ns()
            line.sendall(next(pushes))
            answer = _answer(line)
            rung.answered_ms.append((time.time_ns() - rung.sent_ns[head]) / 1e6)
            if not answer.startswith(b"HTTP/1.1 200") or b'"ok' not in answer:
                raise RuntimeError(answer)
            time.sleep(_BETWEEN_S)
    time.sleep(_SETTLE_S)
    rung.hub_cpu_s = cpu_s(pid) - before_s
    return rung


def _answer(line: socket.socket) -> bytes:
    """A whole answer; ours end with the brace that closes their JSON."""
    answer = line.recv(_CHUNK)
    while not answer.endswith(b"}"):
        answer += line.recv(_CHUNK)
    return answer


if __name__ == "__main__":
    main()
