"""What a hub does in a second, beside what the machine gives without one, on both databases.

`python -m benchmarks.hub_load` starts hub processes on the demo shop and bare servers that write
the same rows, asks them over HTTP from a process of its own, and prints how they compare.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import psycopg
from psycopg.sql import SQL, Identifier

from benchmarks.hub_http import Asker, Rate, memory_mib, rate, request
from benchmarks.hub_limits import devices, streams
from benchmarks.hub_process import quiet_environment
from benchmarks.report import Row, write_report
from store_app.clocks import SystemClock
from store_app.hub.hub import open_hub
from store_app.hub.loading import load_shop
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles
from store_app.sync.remote import enrol
from tests.postgres_server import postgres_server

RESOURCES: Final = Path(__file__).parent.parent / "resources"
FEW, MANY = 8, 100
_LARGEST_CART: Final = 20
_CUSTOMERS: Final = 400  # in all: their making is not what is measured
_TURNS: Final = 5  # of the hub and its limit, one after the other: a machine has moods
_SHARE_OF_ONE: Final = {"sqlite": 0.3, "postgresql": 0.75}
_SHARE_OF_FIVE: Final = 0.5
_SERVE: Final = """
import sys
from pathlib import Path
from store_app.hub.serve import serve
from store_app.hub.settings import HubSettings
settings = HubSettings(Path(sys.argv[1]), Path(sys.argv[2]), database_url=sys.argv[3])
serve(settings, ready=lambda port: print(port, flush=True))
"""


@dataclass(frozen=True, slots=True)
class Sender:
    """A device, and the token by which a hub knows it."""

    device: str
    token: str


@dataclass(frozen=True, slots=True)
class Target:
    """A running server, and the names of what may be written there."""

    pid: int
    port: int
    epoch: str
    sku: str
    senders: Sequence[Sender]
    bare: bool = False


def main() -> None:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder, postgres_server(durable=True) as server:
        for kind in ("sqlite", "postgresql"):
            rows += _compared(kind, partial(_address, kind, Path(folder), server))
    write_report("hub", rows)


def _compared(kind: str, address: Callable[[str], str]) -> Iterator[Row]:
    """Our rates and the limits, one after the other, and how they compare."""
    with _hub(address("hub")) as (hub, cold_s):
        yield _row(f"{kind}: cold start", "s", {"median": round(cold_s, 2)})
        yield _row(f"{kind}: idle memory", "MiB", {"median": memory_mib(hub.pid)})
        singles, fives = hub.senders[: _TURNS * FEW], hub.senders[_TURNS * FEW :]
        grouped = "grouped" if kind == "sqlite" else "plain"
        with _bare(grouped, address("one"), _TURNS * FEW, _CUSTOMERS // FEW) as limit:
            turns = _in_turns(hub, singles, limit, 1)
            yield from _against(f"{kind}: single cart.add", turns, _SHARE_OF_ONE[kind])
        with _bare("grouped", address("five"), _TURNS * MANY, _CUSTOMERS // MANY) as limit:
            turns = _in_turns(hub, fives, limit, 5)
            yield from _against(f"{kind}: push of 5 from {MANY} devices", turns, _SHARE_OF_FIVE)
        for what, path in (
            ("product read", f"/v1/products/{hub.sku}"),
            ("search", "/v1/products?query=lamp"),
            ("empty pull", "/v1/pull?limit=1"),
        ):
            yield _row(f"{kind}: {what}", "ms", _reads(hub, path).figures())
        yield _row(f"{kind}: busy memory", "MiB", {"median": memory_mib(hub.pid)})


def _in_turns(
    hub: Target, senders: Sequence[Sender], limit: Target, many: int
) -> Sequence[tuple[Rate, Rate]]:
    """Our rate and the limit's, again and again, each time with devices that nobody spoke for."""
    at_once = len(senders) // _TURNS
    turns = [slice(at, at + at_once) for at in range(0, len(senders), at_once)]
    return [(_adds(hub, senders[t], many), _adds(limit, limit.senders[t], many)) for t in turns]


def _against(what: str, turns: Sequence[tuple[Rate, Rate]], share: float) -> Iterator[Row]:
    """The goal is a share of the limit's rate; the table knows upper limits, so it is turned.

    Told are the figures of the turn in the middle, and by how much the turns differ.
    """
    ordered = sorted(turns, key=_slower)
    ours, limit = ordered[len(ordered) // 2]
    yield _row(what, "ms", ours.figures())
    yield _row(f"… its limit, {what}", "ms", limit.figures())
    slower = {"median": _slower((ours, limit)), "worst": _slower(ordered[-1])}
    slower["best"] = _slower(ordered[0])
    yield Row(f"{what}: limit / ours", 0, "×", slower, {"median": round(1 / share, 2)}, _TURNS)


def _slower(turn: tuple[Rate, Rate]) -> float:
    ours, limit = turn
    return round(limit.per_second / ours.per_second, 2)


def _row(what: str, unit: str, figures: dict[str, float]) -> Row:
    return Row(what, 0, unit, figures)


def _reads(target: Target, path: str) -> Rate:
    tokens = [each.token for each in target.senders[:FEW]]
    askers = [itertools.repeat(request("GET", path, token)) for token in tokens]
    return rate(target.port, target.pid, askers)


def _adds(target: Target, senders: Sequence[Sender], many: int) -> Rate:
    return rate(
        target.port,
        target.pid,
        [_adding(target, sender, many, _CUSTOMERS // len(senders)) for sender in senders],
    )


def _adding(target: Target, sender: Sender, many: int, customers: int) -> Asker:
    """Pushes of so many adds; a cart is emptied again before it holds more than shoppers keep."""
    price = {"amount": 100, "currency": "EUR"}
    add = {"kind": "cart.add", "sku": target.sku, "quantity": 1, "price_seen": price}
    empty = {"kind": "cart.remove", "sku": target.sku}
    numbers, carts = itertools.count(1), streams(sender.device, customers)
    if not target.bare:
        profile = {"kind": "customer.create", "profile": {"name": "Bench Mark"}}
        made = [change(next(numbers), each, profile) for each in carts]
        yield push(target.epoch, sender.token, made)
    for stream in itertools.cycle(carts):
        n = next(numbers)
        changes = [change(n, stream, empty, {stream: {sender.device: n - 1}} if n > 1 else None)]
        for _ in range(_LARGEST_CART // many):
            changes += [change(next(numbers), stream, add) for _ in range(many - len(changes))]
            yield push(target.epoch, sender.token, changes)
            changes = []


def push(epoch: str, token: str, changes: Sequence[Mapping[str, object]]) -> bytes:
    """A push as bytes; a bare server learns from `device` what a hub knows by the token."""
    body: dict[str, object] = {"epoch": epoch, "first_held": 1, "changes": changes}
    if not epoch:
        body["device"] = token
    return request("POST", "/v1/push", token, body)


def change(
    n: int,
    stream: str,
    intent: Mapping[str, object],
    seen: Mapping[str, Mapping[str, int]] | None = None,
) -> Mapping[str, object]:
    """One change as it goes over the wire."""
    return {"v": 1, "n": n, "stream": stream, "seen": seen or {}, "at_ms": 1, "intent": intent}


def _address(kind: str, folder: Path, server: str, name: str) -> str:
    """An empty database."""
    if kind == "sqlite":
        return f"sqlite:///{folder / name}.db"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    return server.replace("/postgres?", f"/{name}?")


@contextmanager
def _hub(address: str) -> Iterator[tuple[Target, float]]:
    """A hub process on the demo shop with its devices, and the seconds until it answered."""
    with tempfile.TemporaryDirectory() as data:
        settings = HubSettings(Path(data), RESOURCES, database_url=address)
        hub = open_hub(settings, SystemClock())
        files = ShopFiles(RESOURCES / "demo")
        load_shop(hub, files)
        place, sku = hub.shop.places()[0].id, files.products()[0].variants[0].sku
        invitations = [hub.enrolment.make_token(place) for _ in range(_TURNS * (FEW + MANY))]
        epoch = hub.epoch
        hub.close()
        began_s = time.perf_counter()
        with served(settings) as (pid, port):
            cold_s = time.perf_counter() - began_s
            url = f"http://127.0.0.1:{port}"
            enrolled = [enrol(url, each, "bench") for each in invitations]
            senders = [Sender(each.device, each.token) for each in enrolled]
            yield Target(pid, port, epoch, sku, senders), cold_s


def served(settings: HubSettings) -> AbstractContextManager[tuple[int, int]]:
    """A hub process of these settings: its id and its port."""
    where = [str(settings.data), str(settings.resources), settings.database_url]
    return _serving([sys.executable, "-c", _SERVE, *where])


@contextmanager
def _bare(kind: str, address: str, many: int, customers: int) -> Iterator[Target]:
    asked = [
        sys.executable,
        "-m",
        "benchmarks.hub_limits",
        kind,
        address,
        str(many),
        str(customers),
    ]
    with _serving(asked) as (pid, port):
        senders = [Sender(name, name) for name in devices(many)]
        yield Target(pid, port, "", "x" * 8, senders, bare=True)


@contextmanager
def _serving(command: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A server process that prints its port once it answers."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=quiet_environment()
    ) as process:
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            if not line.strip().isdigit():
                raise RuntimeError("the server did not start")
            yield process.pid, int(line)
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
