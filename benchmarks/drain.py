"""Ten thousand waiting changes go out while somebody scrolls, when the line is back.

`python -m benchmarks.drain [--products N …]` runs a hub as a process of its own and the real window
offscreen; frames are compared with those of the same list a moment before, while nothing is sent.
The hub lets the window go first: in a shop each has a machine of its own.
"""

from __future__ import annotations

import socket
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks import hub_process
from benchmarks.apart import apart
from benchmarks.report import FOLDER, Row, spread, write_report
from benchmarks.scrolling import Met, scrolled
from benchmarks.shops import asked_sizes, prepared
from benchmarks.waiting_device import CHANGES, left_waiting
from benchmarks.window import Window, opened
from store_app.domain.identifiers import CustomerId

_BEFORE_MS: Final = 8_000
_LOOK_EVERY_MS: Final = 200
_WITHIN_S: Final = 180.0
_DRAIN_S: Final = {"median": 20.0}
_FRAME_MS: Final = {"p99": 16.0}


@dataclass(frozen=True, slots=True)
class Drained:
    """Until nothing waited: seconds, CPU of this process; the frames then and before."""

    seconds: float
    cpu_s: float
    before: Met
    during: Met


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__):
        drained = apart(measure, products)
        before, during = spread(drained.before.gaps_ms), spread(drained.during.gaps_ms)
        frames = len(drained.during.gaps_ms)
        took, cpu = round(drained.seconds, 1), round(drained.cpu_s, 1)
        times = round(during["p99"] / before["p99"], 2)
        rows += [
            Row(f"{CHANGES:,} waiting changes → hub", products, "s", {"median": took}, _DRAIN_S),
            Row("… CPU of the device", products, "s", {"median": cpu}),
            Row("frame to frame meanwhile", products, "ms", during, _FRAME_MS, frames),
            *_parts(drained.during, products),
            Row("… just before", products, "ms", before, _FRAME_MS, len(drained.before.gaps_ms)),
            *_parts(drained.before, products),
            Row("… p99 meanwhile ÷ before", products, "", {"median": times}),
        ]  # fmt: skip
    write_report("drain", rows)


def _parts(met: Met, products: int) -> list[Row]:
    """What others on the machine have to do with it: a frame that had to wait for a processor."""
    own = [gap - queued for gap, queued in zip(met.gaps_ms, met.queued_ms, strict=True)]
    return [
        Row("    CPU of the screen's thread", products, "ms", spread(met.cpu_ms)),
        Row("    without waiting for a processor", products, "ms", spread(own)),
    ]


def measure(products: int) -> Drained:
    """Drain a copy of a shop's device into a copy of its hub."""
    shop = prepared(products)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=shop.folder)))
        left = left_waiting(shop, folder, _free_port())
        window = stack.enter_context(opened(left.folder))
        _serve(window, left.served)
        frames = stack.enter_context(scrolled(window.window, window.hand.item("cards")))
        window.hand.wait(1_000)
        frames.cut()
        window.hand.wait(_BEFORE_MS)
        before = frames.cut()
        _answering(window, stack, hub_process.running(left.hub, left.port, gives_way=True))
        frames.cut()
        seconds, cpu_s = _drain(window)
        during = frames.cut()
        window.keep_picture(FOLDER / f"drain-{products}.png")
        return Drained(seconds, cpu_s, before, during)


def _answering(window: Window, stack: ExitStack, hub: AbstractContextManager[str]) -> None:
    """The hub starts while the window goes on: one that stood still would have to catch up."""
    with ThreadPoolExecutor(1) as starting:
        started = starting.submit(stack.enter_context, hub)
        window.hand.until(started.done, "the hub", _WITHIN_S)
        started.result()


def _serve(window: Window, customer: CustomerId) -> None:
    """Without a line: the customer whose changes wait, and a list of things beside their cart."""
    views, hand = window.views, window.hand
    views.customers.open(customer)
    hand.until(lambda: views.customers.state.open, "the customer")
    views.customers.startServing()
    hand.until(lambda: views.serving.state.ready, "the customer's cart")
    views.shell.open("search")
    hand.until(lambda: views.search.cards.rowCount() > 0, "things to scroll")


def _drain(window: Window) -> tuple[float, float]:
    """The hub answers again; a tap finds that out at once. Ends when it has answered everything."""
    outbox, hand = window.data.outbox, window.hand
    began_s, cpu_s = time.perf_counter(), time.process_time()
    cart = window.views.serving.cart.rows
    window.views.serving.desk.more(cart[0].sku)
    while outbox.first_untold is not None:
        hand.wait(_LOOK_EVERY_MS)
        if time.perf_counter() - began_s > _WITHIN_S:
            raise TimeoutError(f"{outbox.count_waiting().count} changes still wait")
    return time.perf_counter() - began_s, time.process_time() - cpu_s


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
