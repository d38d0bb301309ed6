"""kill -9 at random moments, of devices and of the hub: what was called saved is there, once.

Processes are forked from a server that has everything imported, so that hundreds of lives fit into
a minute.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Final

from store_app.clocks import SystemClock
from store_app.domain.identifiers import CustomerId
from store_app.hub.app import app_around
from store_app.hub.hub import open_hub
from store_app.hub.serve import Server
from tests.device import Device
from tests.hub_server import running_hub, settings_in
from tests.torture.crowd import (
    ADD,
    Tapper,
    a_customer,
    all_show,
    devices_of,
    drained_after,
    pieces_at,
    reopened,
)

_DEVICES: Final = 3
_DRAINS_WITHIN_S: Final = 60.0
_LIVES_S: Final = 0.25
_HUB_LIVES_S: Final = 0.4


@dataclass(frozen=True, slots=True)
class Survived:
    """So many kills, and so many changes that all arrived once."""

    kills: int
    saved: int


def kill_device(folder: Path, kills: int, seed: int) -> Survived:
    """Kill one device again and again while it taps and exchanges."""
    chance = random.Random(seed)
    kept = 0
    with running_hub(folder / "hub") as hub:
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, folder, 1, customer):
            pass
        home = folder / "device-0"
        for _ in range(kills):
            said = _one_life(home, customer, chance.random() * _LIVES_S)
            with reopened(home) as device:
                kept = _judge(device, max(kept, said))
        with reopened(home) as device:
            while device.exchange().more:
                pass
            all_show([device], customer, kept)
        there = pieces_at(hub.hub, customer)
        if there != kept:
            raise AssertionError(f"{kept} were kept, {there} are at the hub")
    return Survived(kills, kept)


def kill_hub(folder: Path, kills: int, seed: int) -> Survived:
    """Kill the hub again and again while three devices tap and exchange."""
    chance = random.Random(seed)
    with running_hub(folder / "hub") as hub:
        customer, port = a_customer(hub.hub, 1), hub.server.port
        with devices_of(hub, folder, _DEVICES, customer):
            pass
    hub.hub.close()
    with ExitStack() as stack:
        homes = [folder / f"device-{number}" for number in range(_DEVICES)]
        devices = [stack.enter_context(reopened(home)) for home in homes]
        tappers = [Tapper(each, customer, random.Random(chance.random())) for each in devices]
        for device, tapper in zip(devices, tappers, strict=True):
            stack.enter_context(device.running())
            tapper.start()
        for _ in range(kills):
            with _hub_process(folder / "hub", port):
                time.sleep(chance.random() * _HUB_LIVES_S)
        for tapper in tappers:
            tapper.stop()
        saved = sum(tapper.saved for tapper in tappers)
        with _hub_process(folder / "hub", port):
            drained_after(devices, _DRAINS_WITHIN_S)
            all_show(devices, customer, saved)
    return Survived(kills, saved)


def _judge(device: Device, said: int) -> int:
    """What is there after a kill: all that was called saved, and at most the one after it."""
    if device.data.told:
        raise AssertionError(f"the files had to be repaired: {device.data.told}")
    held = device.data.outbox.waiting(limit=100_000, from_n=1)
    last = held[-1].n if held else 0
    if last not in {said, said + 1}:
        raise AssertionError(f"{said} were called saved, {last} are there")
    return last


def _one_life(home: Path, customer: CustomerId, seconds: float) -> int:
    """A device that taps for so long; gives the last number that it called saved."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = _forked().Process(target=_tap, args=(home, customer, theirs), daemon=True)
    process.start()
    theirs.close()
    said = [ours.recv()]
    time.sleep(seconds)
    process.kill()
    process.join()
    try:
        while True:
            said.append(ours.recv())
    except EOFError:
        return int(said[-1])


@contextmanager
def _hub_process(folder: Path, port: int) -> Iterator[None]:
    """A hub that answers; killed at the end of the block, in the middle of whatever it does."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = _forked().Process(target=_serve, args=(folder, port, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        ours.recv()
        yield
    finally:
        process.kill()
        process.join()


def _forked() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _tap(home: Path, customer: CustomerId, say: Connection) -> None:
    with reopened(home) as device, device.running():
        say.send(0)
        while True:
            say.send(device.write(customer, ADD).n)


def _serve(folder: Path, port: int, say: Connection) -> None:
    hub = open_hub(settings_in(folder), SystemClock())
    Server(app_around(hub), port, say.send).run_until_stopped()
