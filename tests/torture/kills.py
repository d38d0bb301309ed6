"""kill -9 at random moments, of devices and of the hub: what was called saved is there, once."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.domain.identifiers import CustomerId
from tests.device import Device
from tests.hub_server import a_port, running_hub
from tests.torture.crowd import (
    a_crowd,
    a_customer,
    all_show,
    devices_of,
    drained_after,
    pieces_at,
    reopened,
)
from tests.torture.lives import a_device_life, a_hub_life

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
    chance, home, port = random.Random(seed), folder / "hub", a_port()
    with a_crowd(home, port, folder, _DEVICES, chance) as crowd:
        for _ in range(kills):
            with _hub_process(home, port):
                time.sleep(chance.random() * _HUB_LIVES_S)
        saved = crowd.rest()
        with _hub_process(home, port):
            drained_after(crowd.devices, _DRAINS_WITHIN_S)
            all_show(crowd.devices, crowd.customer, saved)
    return Survived(kills, saved)


def _judge(device: Device, said: int) -> int:
    """What is there after a kill: all that was called saved, and at most the one after it."""
    if device.data.incidents:
        raise AssertionError(f"the files had to be repaired: {device.data.incidents}")
    held = device.data.outbox.waiting(limit=100_000, from_n=1)
    last = held[-1].n if held else 0
    if last not in {said, said + 1}:
        raise AssertionError(f"{said} were called saved, {last} are there")
    return last


def _one_life(home: Path, customer: CustomerId, seconds: float) -> int:
    """A device that taps for so long; gives the last number that it called saved."""
    life = a_device_life(home, customer)
    time.sleep(seconds)
    return life.end()


@contextmanager
def _hub_process(folder: Path, port: int) -> Iterator[None]:
    """A hub that answers; killed at the end of the block, in the middle of whatever it does."""
    life = a_hub_life(folder, port)
    try:
        yield
    finally:
        life.end()
