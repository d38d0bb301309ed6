"""Lines that fail in every way, then a partition, then peace: how long until nothing waits?"""

from __future__ import annotations

import random
import time
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
from tests.torture.proxy import Proxy

PROMISED_S: Final = 30.0
_DEVICES: Final = 3
_AT_ONCE: Final = 4


@dataclass(frozen=True, slots=True)
class Healed:
    """One run: how long after the partition healed the last outbox was empty."""

    seconds: float
    saved: int


def many_runs(folder: Path, runs: int, first_seed: int) -> list[Healed]:
    """So many runs, a few at a time. Raises if anything is lost, doubled or far too late."""
    with running_hub(folder / "hub") as hub, ThreadPoolExecutor(_AT_ONCE) as pool:
        seeds = range(first_seed, first_seed + runs)
        return list(pool.map(lambda seed: _run(hub, folder / f"run-{seed}", seed), seeds))


def distribution(healed: list[Healed]) -> str:
    """The runs as a person reads them."""
    seconds = sorted(each.seconds for each in healed)
    at = {
        f"p{share}": seconds[min(len(seconds) - 1, len(seconds) * share // 100)]
        for share in (50, 90, 99)
    }
    told = ", ".join(f"{name} {value:.1f} s" for name, value in at.items())
    good = sum(each <= PROMISED_S for each in seconds)
    return (
        f"{good} of {len(seconds)} runs were done within {PROMISED_S:.0f} s after the partition "
        f"healed: {told}, longest {seconds[-1]:.1f} s; {sum(e.saved for e in healed)} changes"
    )


def _run(hub: RunningHub, folder: Path, seed: int) -> Healed:
    chance = random.Random(seed)
    customer = a_customer(hub.hub, seed + 1)
    proxy = Proxy(hub.server.port, seed)
    try:
        with ExitStack() as stack:
            devices = stack.enter_context(devices_of(hub, folder, _DEVICES, customer, proxy.url))
            tappers = [Tapper(each, customer, random.Random(chance.random())) for each in devices]
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
            proxy.heal()
            seconds = drained_after(devices, 4 * PROMISED_S)
            saved = sum(tapper.saved for tapper in tappers)
            there = pieces_at(hub.hub, customer)
            if there != saved:
                raise AssertionError(f"{saved} were saved, the hub has {there}")
            all_show(devices, customer, saved)
            return Healed(seconds, saved)
    finally:
        proxy.close()
