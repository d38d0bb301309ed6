"""Lines that fail in every way, then a partition, then peace: how long until all is well?

Three devices share a customer; two of them tap, the third only looks on. Most partitions are over
before a device has noticed much. Every fifth lasts as long as a pause between tries can become.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.hub_server import RunningHub, running_hub
from tests.torture.crowd import (
    Tapper,
    a_customer,
    all_show,
    devices_of,
    drained_after,
    pieces_at,
)
from tests.torture.proxy import Fate, Proxy

PROMISED_S: Final = 30.0
_DEVICES: Final = 3
_AT_ONCE: Final = 4
_LONG_AT_ONCE: Final = 10  # they sleep most of the time
_LONG_EACH: Final = 5
_LONG_S: Final = 20.0, 60.0


@dataclass(frozen=True, slots=True)
class Healed:
    """One run: after the partition healed the last outbox was empty, and all showed the same."""

    empty_s: float
    alike_s: float
    saved: int
    silenced: int
    fates: Counter[Fate]

    @property
    def in_time(self) -> bool:
        return max(self.empty_s, self.alike_s) <= PROMISED_S


def many_runs(folder: Path, runs: int, first_seed: int) -> list[Healed]:
    """So many runs, a few at a time. Raises if anything is lost, doubled or far too late."""
    with (
        running_hub(folder / "hub") as hub,
        ThreadPoolExecutor(_AT_ONCE) as pool,
        ThreadPoolExecutor(_LONG_AT_ONCE) as long_ones,
    ):

        def run(number: int) -> Healed:
            seed = first_seed + number
            return _run(hub, folder / f"run-{seed}", seed, is_long=_is_long(number))

        running = [
            (long_ones if _is_long(each) else pool).submit(run, each) for each in range(runs)
        ]
        return [each.result() for each in running]


def distribution(healed: Sequence[Healed]) -> str:
    """The runs as a person reads them."""
    good = sum(each.in_time for each in healed)
    fates = sum((each.fates for each in healed), Counter[Fate]())
    lines = ", ".join(f"{fates[fate]} {fate.name.lower().replace('_', ' ')}" for fate in Fate)
    return (
        f"{good} of {len(healed)} runs were done within {PROMISED_S:.0f} s after the partition "
        f"healed; outboxes empty {_spread([each.empty_s for each in healed])}; all alike "
        f"{_spread([each.alike_s for each in healed])}; {sum(e.saved for e in healed)} changes; "
        f"connections: {lines}, {sum(each.silenced for each in healed)} half open"
    )


def _spread(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    at = {share: ordered[min(len(ordered) - 1, len(ordered) * share // 100)] for share in (50, 90)}
    told = ", ".join(f"p{share} {value:.1f}" for share, value in at.items())
    return f"{told}, longest {ordered[-1]:.1f} s"


def _is_long(number: int) -> bool:
    return number % _LONG_EACH == _LONG_EACH - 1


def _run(hub: RunningHub, folder: Path, seed: int, *, is_long: bool) -> Healed:
    chance = random.Random(seed)
    customer = a_customer(hub.hub, seed + 1)
    proxy = Proxy(hub.server.port, seed)
    try:
        with ExitStack() as stack:
            devices = stack.enter_context(devices_of(hub, folder, _DEVICES, customer, proxy.url))
            tappers = [
                Tapper(each, customer, random.Random(chance.random())) for each in devices[1:]
            ]
            for device in devices:
                stack.enter_context(device.running())
            proxy.trouble()
            for tapper in tappers:
                tapper.start()
            time.sleep(1 + chance.random())
            proxy.cut()
            time.sleep(1 + chance.random())
            for tapper in tappers:
                tapper.stop()
            if is_long:
                time.sleep(chance.uniform(*_LONG_S))
            proxy.heal()
            start_s = time.monotonic()
            empty_s = drained_after(devices, 4 * PROMISED_S)
            saved = sum(tapper.saved for tapper in tappers)
            there = pieces_at(hub.hub, customer)
            if there != saved:
                raise AssertionError(f"{saved} were saved, the hub has {there}")
            all_show(devices, customer, saved, 4 * PROMISED_S)
            alike_s = time.monotonic() - start_s
            return Healed(empty_s, alike_s, saved, proxy.silenced, proxy.drawn)
    finally:
        proxy.close()
