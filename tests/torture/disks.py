"""Disks that are full, that lose what was not synced, and that give back other bytes."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.domain.identifiers import CustomerId
from store_app.errors import StoreError
from tests.device import Device
from tests.hub_server import running_hub
from tests.torture.crowd import (
    ADD,
    a_customer,
    all_show,
    devices_of,
    pieces_at,
    reopened,
    shown,
    waiting,
)

SMALL_MIB: Final = 4
WITH_ROOM_MIB: Final = 96
_HUB_DISK_MIB: Final = 24
_HUB_DEVICES: Final = 3
_SECTOR: Final = 512
_LEFT_BYTES: Final = 64 * 1024


@contextmanager
def small_disk(at: Path, mib: int) -> Iterator[Path]:
    """A file system of so many MiB. Raises PermissionError where nothing may be mounted."""
    at.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={mib}m", "tmpfs", str(at)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise PermissionError(done.stderr.strip() or "nothing may be mounted here")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)  # noqa: S603, S607 - as above


@dataclass(frozen=True, slots=True)
class Filled:
    """How many changes were called saved before the disk was full."""

    saved: int
    sent_while_full: bool


def full_disk(folder: Path, mib: int) -> Filled:
    """Tap until the disk is full: what was saved stays, and goes out when it can."""
    with running_hub(folder / "hub") as hub, small_disk(folder / "disk", mib) as disk:
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, disk, 1, customer) as (device,):
            with_room = device.data.owned.ballast.lay()
            filler = disk / "filler"
            _fill(filler)
            saved = _tap_until_refused(device, customer)
            if shown(device, customer) != saved or waiting(device) != saved:
                raise AssertionError(f"{saved} were called saved, {waiting(device)} are there")
            sent = _exchanges(device) and not waiting(device)
            if with_room and not sent:
                raise AssertionError("the room kept free did not get out what waits")
            filler.unlink()
            device.write(customer, ADD)
            device.exchange()
            all_show([device], customer, saved + 1)
            if pieces_at(hub.hub, customer) != saved + 1 or waiting(device):
                raise AssertionError("what was saved on the full disk did not arrive once")
    return Filled(saved, sent)


@dataclass(frozen=True, slots=True)
class Refilled:
    """What waited while the hub had no room, and what was saved in all."""

    waited: int
    saved: int


def full_hub(folder: Path) -> Refilled:
    """The hub's disk is full: it says so, takes nothing by halves, and goes on when it can."""
    with (
        small_disk(folder / "disk", _HUB_DISK_MIB) as disk,
        running_hub(disk / "hub") as hub,
    ):
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, folder, _HUB_DEVICES, customer) as devices:
            filler = disk / "filler"
            _fill(filler)
            saved = sum(_tap_until_unsent(device, customer) for device in devices)
            waited = sum(waiting(device) for device in devices)
            if any(_exchanges(device) for device in devices):
                raise AssertionError("a hub without room took something in")
            filler.unlink()
            for device in (*devices, *devices):
                device.exchange()
            all_show(devices, customer, saved)
            if pieces_at(hub.hub, customer) != saved or any(map(waiting, devices)):
                raise AssertionError("what waited for a full hub did not arrive once")
    return Refilled(waited, saved)


def _tap_until_unsent(device: Device, customer: CustomerId) -> int:
    for saved in range(1, 10_000):
        device.write(customer, ADD)
        if not _exchanges(device):
            return saved
    raise AssertionError("the hub always had room")


def _fill(filler: Path) -> None:
    free = shutil.disk_usage(filler.parent).free
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free - _LEFT_BYTES))


def _tap_until_refused(device: Device, customer: CustomerId) -> int:
    for saved in range(10_000):
        try:
            device.write(customer, ADD)
        except StoreError as refused:
            if refused.code != "disk.full":
                raise
            return saved
    raise AssertionError("the disk was never full")


def _exchanges(device: Device) -> bool:
    try:
        device.exchange()
    except StoreError:
        return False
    return True


def power_cuts(folder: Path, cuts: int, seed: int) -> int:
    """Lose the power between two syncs: what was not synced is there in parts, or not at all.

    The log of the outbox is synced with each commit. The copy taken there is what a disk owes us;
    to it come random sectors of what was written afterwards. Gives how many changes came through.
    """
    chance = random.Random(seed)
    with running_hub(folder / "hub") as hub:
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, folder, 1, customer) as (device,):
            for cut in range(1, cuts + 1):
                device.write(customer, ADD)
                after = folder / "after"
                shutil.copytree(folder / "device-0", after)
                device.write(customer, ADD)
                _add_unsynced(folder / "device-0", after, chance)
                _check_cut(after, customer, 2 * cut - 1)
                shutil.rmtree(after)
                if chance.random() < 0.2:
                    device.exchange()
    return 2 * cuts


def _add_unsynced(now: Path, copy: Path, chance: random.Random) -> None:
    """Some sectors of what the log got after the copy was taken; the others stay empty."""
    log, old = now / "outbox.db-wal", copy / "outbox.db-wal"
    if not log.exists() or not old.exists():
        return
    written, owed = log.read_bytes(), old.read_bytes()
    if written[: len(owed)] != owed:  # the log began anew: that is a checkpoint, not a tail
        return
    tail = bytearray(written[len(owed) :])
    for start in range(0, len(tail), _SECTOR):
        if chance.random() < 0.5:
            tail[start : start + _SECTOR] = bytes(len(tail[start : start + _SECTOR]))
    old.write_bytes(owed + bytes(tail))


def _check_cut(home: Path, customer: CustomerId, saved: int) -> None:
    with reopened(home) as device:
        pieces = shown(device, customer)
        if device.data.incidents or pieces not in {saved, saved + 1}:
            raise AssertionError(f"{saved} were saved, {pieces} are there, {device.data.incidents}")


@dataclass(slots=True)
class Flipped:
    """How the device took damage to its files."""

    unharmed: int = 0
    rebuilt: int = 0
    set_aside: int = 0
    rescued: int = 0


def flipped_pages(folder: Path, rounds: int, seed: int) -> Flipped:
    """Flip bytes or tear pages in the copy or in the outbox, and start the device again."""
    chance = random.Random(seed)
    told = Flipped()
    with running_hub(folder / "hub") as hub:
        customer = a_customer(hub.hub, 1)
        with devices_of(hub, folder, 1, customer) as (device,):
            for _ in range(40):
                device.write(customer, ADD)
        for turn in range(rounds):
            home = folder / f"hurt-{turn}"
            shutil.copytree(folder / "device-0", home)
            _hurt(home / chance.choice(("replica.db", "outbox.db")), chance)
            _start_hurt(home, told)
            shutil.rmtree(home)
    return told


def _hurt(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    at = chance.randrange(len(content))
    if chance.random() < 0.5:
        content[at] ^= 1 << chance.randrange(8)
    else:
        content[at : at + 4096] = bytes(len(content[at : at + 4096]))
    file.write_bytes(content)


def _start_hurt(home: Path, told: Flipped) -> None:
    with reopened(home) as device:
        codes = {each.code: each for each in device.data.incidents}
        if "files.outbox_set_aside" in codes:
            told.set_aside += 1
            told.rescued += codes["files.outbox_set_aside"].rescued
            if device.data.outbox.identity() is not None:
                raise AssertionError("a lost outbox must mean a new device")
            return
        if "files.replica_rebuilt" in codes:
            told.rebuilt += 1
        else:
            told.unharmed += 1
        held = device.data.outbox.waiting(limit=1_000, from_n=1)
        if [each.n for each in held] != list(range(1, 41)):
            raise AssertionError(f"40 were saved, {len(held)} are there and nobody was told")
