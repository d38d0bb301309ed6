"""What a hub does in a second, and how soon a change is seen elsewhere.

`python -m benchmarks.hub_load [--postgresql ADDRESS]` starts a hub process on the demo shop, asks
it over HTTP with eight connections from processes of their own, and writes `build/bench/hub.json`.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from store_app.clocks import SystemClock
from store_app.hub.hub import open_hub
from store_app.hub.loading import load_shop
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles

RESOURCES = Path(__file__).parent.parent / "resources"
REPORT = Path("build/bench/hub.json")
CONNECTIONS = 8
SECONDS = 4.0
POKES = 200
LARGEST_CART = 20
SERVE = """
import sys
from pathlib import Path
from store_app.hub.serve import serve
from store_app.hub.settings import HubSettings
settings = HubSettings(Path(sys.argv[1]), Path(sys.argv[2]), database_url=sys.argv[3])
serve(settings, ready=lambda port: print(port, flush=True))
"""


@dataclass(frozen=True, slots=True)
class Target:
    """A running hub and how to speak to it."""

    port: int
    epoch: str
    sku: str


class Talker:
    """One kept-alive connection of one device."""

    def __init__(self, target: Target, token: str) -> None:
        self._target = target
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._connection = http.client.HTTPConnection("127.0.0.1", target.port)
        self._n = 0
        self._kept = 0
        self.stream = ""
        self.serve_another()

    def serve_another(self) -> None:
        """Make a new customer, with an empty cart."""
        self.stream = f"customer:{uuid.uuid4()}"
        self._kept = 0
        self._push([{"kind": "customer.create", "profile": {"name": "Bench Mark"}}])

    def add(self, many: int) -> None:
        """Put things into the cart; a cart holds as many as a shopper would keep."""
        self._kept += many
        if self._kept > LARGEST_CART:
            self.serve_another()
        self.keep(many)

    def keep(self, many: int) -> None:
        price = {"amount": 100, "currency": "EUR"}
        add = {"kind": "cart.add", "sku": self._target.sku, "quantity": 1, "price_seen": price}
        self._push([add] * many)

    def read(self, path: str) -> bytes:
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != http.client.OK:
            raise RuntimeError(body)
        return body

    def _push(self, intents: list[dict[str, object]]) -> None:
        changes = [
            {"v": 1, "n": self._n + i, "stream": self.stream, "seen": {}, "at_ms": 1, "intent": one}
            for i, one in enumerate(intents, start=1)
        ]
        self._n += len(intents)
        body = {"epoch": self._target.epoch, "first_held": 1, "changes": changes}
        self._connection.request("POST", "/v1/push", json.dumps(body), self._headers)
        answer = self._connection.getresponse()
        told = answer.read()
        if answer.status != http.client.OK:
            raise RuntimeError(told)


WORK: dict[str, Callable[[Talker, Target], object]] = {
    "single cart.add": lambda talker, _target: talker.add(1),
    "push of 5 cart.add": lambda talker, _target: talker.add(5),
    "product read": lambda talker, target: talker.read(f"/v1/products/{target.sku}"),
    "search": lambda talker, _target: talker.read("/v1/products?query=lamp"),
    "empty pull": lambda talker, _target: talker.read("/v1/pull?limit=1"),
}


Times: TypeAlias = "multiprocessing.Queue[list[float]]"


def work(target: Target, token: str, name: str, results: Times) -> None:
    """Do one thing again and again for some seconds; hand back how long each took."""
    talker, took = Talker(target, token), []
    end = time.perf_counter() + SECONDS
    while (start := time.perf_counter()) < end:
        WORK[name](talker, target)
        took.append(time.perf_counter() - start)
    results.put(took)


def measure(target: Target, tokens: Sequence[str], name: str, hub: int) -> dict[str, float]:
    """Operations per second, times in ms, and the hub's own CPU time per operation."""
    results: Times = multiprocessing.Queue()
    before = cpu_s(hub)
    workers = [
        multiprocessing.Process(target=work, args=(target, token, name, results))
        for token in tokens
    ]
    for worker in workers:
        worker.start()
    took = sorted(second for _ in workers for second in results.get(timeout=10 * SECONDS))
    for worker in workers:
        worker.join()
    cpu = cpu_s(hub) - before
    return {
        "per_second": round(len(took) / SECONDS),
        "p50_ms": round(statistics.median(took) * 1000, 2),
        "p99_ms": round(took[len(took) * 99 // 100] * 1000, 2),
        "cpu_ms": round(cpu * 1000 / len(took), 3),
    }


def poke_times(target: Target, tokens: Sequence[str]) -> dict[str, float]:
    """From sending an add to its row in the hands of a second device that heard the poke."""
    writer, reader = Talker(target, tokens[0]), Talker(target, tokens[1])
    customer = writer.stream.removeprefix("customer:")
    open_on(target, tokens[1], customer)
    cursor = json.loads(reader.read("/v1/pull?limit=2000"))["cursor"]
    while (page := json.loads(reader.read(f"/v1/pull?limit=2000&cursor={cursor}")))["more"]:
        cursor = page["cursor"]
    heard = threading.Semaphore(0)
    told = (target, tokens[1], writer.stream, heard)
    threading.Thread(target=listen, args=told, daemon=True).start()
    heard.acquire()
    took = []
    for _ in range(POKES):
        start = time.perf_counter()
        writer.keep(1)
        heard.acquire()
        page = json.loads(reader.read(f"/v1/pull?limit=2000&cursor={page['cursor']}"))
        took.append(time.perf_counter() - start)
    took.sort()
    return {
        "p50_ms": round(statistics.median(took) * 1000, 2),
        "p99_ms": round(took[POKES * 99 // 100] * 1000, 2),
    }


def open_on(target: Target, token: str, customer: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", target.port)
    headers = {"Authorization": f"Bearer {token}"}
    connection.request("POST", f"/v1/customers/{customer}/open", headers=headers)
    connection.getresponse().read()


def listen(target: Target, token: str, stream: str, heard: threading.Semaphore) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", target.port)
    headers = {"Authorization": f"Bearer {token}"}
    connection.request("GET", "/v1/events", headers=headers)
    for line in connection.getresponse():
        if stream.encode() in line:
            heard.release()


def cpu_s(pid: int) -> float:
    """The CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


@contextmanager
def running(settings: HubSettings) -> Iterator[tuple[int, int, float]]:
    """A hub process, its port and the seconds until it answered."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, settings.data, settings.resources, settings.database_url],
        stdout=subprocess.PIPE,
        text=True,
    )
    if process.stdout is None:
        raise RuntimeError("no output")
    port = int(process.stdout.readline())
    took = time.perf_counter() - start
    try:
        yield process.pid, port, took
    finally:
        process.terminate()
        process.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgresql", default="", metavar="ADDRESS")
    address: str = parser.parse_args().postgresql
    with tempfile.TemporaryDirectory() as folder:
        settings = HubSettings(Path(folder), RESOURCES, database_url=address)
        epoch, sku, invitations = fill(settings)
        with running(settings) as (pid, port, cold_start_s):
            idle_mb = memory_mb(pid)
            target = Target(port, epoch, sku)
            tokens = iter([enrol(port, each) for each in invitations])
            report: dict[str, object] = {
                "machine": f"{platform.machine()}, {os.cpu_count()} CPU",
                "database": "postgresql" if address else "sqlite",
                "cold_start_s": round(cold_start_s, 2),
                "idle_mb": idle_mb,
                "seen_on_a_second_device": poke_times(target, list(islice(tokens, 2))),
            }
            for name in WORK:
                report[name] = measure(target, list(islice(tokens, CONNECTIONS)), name, pid)
            report["busy_mb"] = memory_mb(pid)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report, indent=2))


def fill(settings: HubSettings) -> tuple[str, str, Sequence[str]]:
    """Load the demo shop; gives the epoch, something to buy and invitations enough."""
    hub = open_hub(settings, SystemClock())
    files = ShopFiles(RESOURCES / "demo")
    load_shop(hub, files)
    place, sku = hub.shop.places()[0].id, files.products()[0].variants[0].sku
    many = 2 + CONNECTIONS * len(WORK)
    invitations = [hub.enrolment.make_token(place) for _ in range(many)]
    hub.close()
    return hub.epoch, sku, invitations


def enrol(port: int, invitation: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    body = json.dumps({"token": invitation, "name": "bench"})
    connection.request("POST", "/v1/enrol", body, {"Content-Type": "application/json"})
    return str(json.loads(connection.getresponse().read())["token"])


if __name__ == "__main__":
    main()
