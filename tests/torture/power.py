"""Power cuts on a disk that forgets: whatever was never synced is gone after each of them.

The disk is an ext4 file system in a file. It can be told to stop at once, like a machine whose plug
is pulled: what the system kept in memory for it never gets there. At each cut a file that nobody
synced is looked for; a disk that still has it forgets nothing, and would prove nothing.
"""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import struct
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from store_app.clocks import SystemClock
from store_app.domain.identifiers import CustomerId
from store_app.hub.hub import open_hub
from tests.hub_server import a_port, running_hub, settings_in
from tests.torture.crowd import (
    Tapper,
    a_crowd,
    a_customer,
    all_show,
    devices_of,
    drained_after,
    pieces_at,
    reopened,
    shown,
    waiting,
)
from tests.torture.lives import a_device_life, a_hub_life

_DISK_MIB: Final = 64
_STOP_AT_ONCE: Final = 0x8004587D, struct.pack("I", 2)  # EXT4_IOC_SHUTDOWN, without its log
_DEVICES: Final = 3
_LIVES_S: Final = 0.25
_DRAINS_WITHIN_S: Final = 60.0


@dataclass(slots=True)
class Disk:
    """A disk at a folder. Raises PermissionError where none can be made."""

    at: Path
    image: Path
    cuts: int = 0

    def __enter__(self) -> Self:
        self.at.mkdir(parents=True)
        with self.image.open("wb") as file:
            file.truncate(_DISK_MIB * 1024 * 1024)
        if not shutil.which("mkfs.ext4"):
            raise PermissionError("there is no mkfs.ext4")
        _do("mkfs.ext4", "-q", "-F", self.image)
        self._plug_in()
        return self

    def __exit__(self, *_: object) -> None:
        _do("umount", "-l", self.at)

    def lose_power(self) -> None:
        """Stop at once. Those who wrote here must be frozen; `come_back` when they are gone."""
        (self.at / "unsynced").write_bytes(b"?" * 4096)
        here = os.open(self.at, os.O_RDONLY)
        try:
            fcntl.ioctl(here, *_STOP_AT_ONCE)
        finally:
            os.close(here)
        self.cuts += 1

    def come_back(self) -> None:
        """As after the power is back. Raises if what nobody synced is still there."""
        _do("umount", self.at)
        self._plug_in()
        unsynced = self.at / "unsynced"
        if unsynced.exists() and unsynced.read_bytes() == b"?" * 4096:
            raise AssertionError("this disk forgets nothing, so this proves nothing")
        unsynced.unlink(missing_ok=True)

    def _plug_in(self) -> None:
        _do("mount", "-o", "loop", self.image, self.at)


def _do(*words: str | Path) -> None:
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise PermissionError(done.stderr.strip() or f"{words[0]} is not possible here")


@dataclass(frozen=True, slots=True)
class Kept:
    """So many cuts, and so many changes that are all there, once."""

    cuts: int
    saved: int


def cut_device(folder: Path, cuts: int, seed: int) -> Kept:
    """A device loses its power again and again while it taps and exchanges."""
    chance, kept = random.Random(seed), 0
    with (
        running_hub(folder / "hub") as hub,
        Disk(folder / "disk", folder / "disk.image") as disk,
    ):
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, disk.at, 1, customer):
            pass
        home = disk.at / "device-0"
        for _ in range(cuts):
            life = a_device_life(home, customer)
            time.sleep(chance.random() * _LIVES_S)
            life.freeze()
            disk.lose_power()
            said = life.end()
            disk.come_back()
            kept = _kept_by(home, customer, max(kept, said))
        with reopened(home) as device:
            while device.exchange().more:
                pass
            all_show([device], customer, kept)
        there = pieces_at(hub.hub, customer)
        if there != kept:
            raise AssertionError(f"{kept} were kept, {there} are at the hub")
    return Kept(disk.cuts, kept)


def _kept_by(home: Path, customer: CustomerId, said: int) -> int:
    """What is there after a cut: all that was called saved, and at most the one after it."""
    with reopened(home) as device:
        there = shown(device, customer)
        if device.data.incidents or there not in {said, said + 1}:
            raise AssertionError(f"{said} were saved, {there} are there, {device.data.incidents}")
        return there


def cut_hub(folder: Path, cuts: int, seed: int) -> Kept:
    """A hub loses its power again and again while three devices tap and exchange.

    What it had acknowledged must be there before any device can bring it again.
    """
    chance = random.Random(seed)
    with Disk(folder / "disk", folder / "disk.image") as disk:
        home, port = disk.at / "hub", a_port()
        with a_crowd(home, port, folder, _DEVICES, chance) as crowd:
            for _ in range(cuts):
                life = a_hub_life(home, port)
                time.sleep(chance.random() * _LIVES_S)
                life.freeze()
                acknowledged = _acknowledged(crowd.tappers)
                disk.lose_power()
                life.end()
                disk.come_back()
                _has_all(home, crowd.customer, acknowledged)
            saved = crowd.rest()
            life = a_hub_life(home, port)
            drained_after(crowd.devices, _DRAINS_WITHIN_S)
            all_show(crowd.devices, crowd.customer, saved)
            life.end()
    return Kept(disk.cuts, saved)


def _acknowledged(tappers: Sequence[Tapper]) -> int:
    """At least so many changes the devices know to be at the hub."""
    return sum(max(0, tapper.saved - waiting(tapper.device)) for tapper in tappers)


def _has_all(home: Path, customer: CustomerId, acknowledged: int) -> None:
    hub = open_hub(settings_in(home), SystemClock())
    try:
        there = pieces_at(hub, customer)
    finally:
        hub.close()
    if there < acknowledged:
        raise AssertionError(f"{acknowledged} were acknowledged, {there} are there")
