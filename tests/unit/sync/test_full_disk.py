"""A disk that really is full: a file system of a few megabytes, made for the test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest

from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.errors import StoreError
from store_app.replica.opening import open_device
from store_app.sync.connectivity import LineMode
from tests.device import Device, a_device
from tests.hub_server import RunningHub
from tests.hub_shop import LAMP

MIB: Final = 1024 * 1024
DISK: Final = 16 * MIB
RESERVE: Final = 4 * MIB
ADD = CartAdd(Sku(LAMP), 1, Money(100, "EUR"))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or mount is None or umount is None:
        pytest.skip("no file system can be made here")
    command = [mount, "-t", "tmpfs", "-o", f"size={DISK}", "store-app-test", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:  # noqa: S603 - see above
        pytest.skip("only root may make a file system")
    try:
        yield folder
    finally:
        subprocess.run([umount, str(folder)], check=True)  # noqa: S603 - see above


def fill(folder: Path) -> Path:
    """Somebody else's file, as large as it can get."""
    other = folder / "films"
    with other.open("wb", buffering=0) as file:
        size = MIB
        while size:
            try:
                file.write(bytes(size))
            except OSError:
                size //= 2
    return other


def tap_until_refused(device: Device, customer: CustomerId) -> int:
    """How many changes were called saved before the disk was full."""
    for taken in range(20_000):
        try:
            device.write(customer, ADD)
        except StoreError as error:
            if error.code != "disk.full":
                raise
            return taken
    raise AssertionError("the disk never got full")


def pieces(device: Device, customer: CustomerId) -> int:
    prefix = device.data.customers().prefix(customer)
    return 0 if prefix is None else prefix.pieces()


def test_a_full_disk_takes_nothing_new_in_and_what_waits_is_sent(
    hub: RunningHub, disk: Path
) -> None:
    with a_device(hub, disk / "tablet") as tablet:
        customer = CustomerId(str(uuid4()))
        tablet.write(customer, CustomerCreate(Profile("Eleni Papadaki")))
        tablet.data.customers().touch(customer)
        tablet.exchange()
        assert tablet.data.owned.ballast.lay(RESERVE)
        other = fill(disk)
        taken = tap_until_refused(tablet, customer)
        assert tablet.data.owned.ballast.is_spent
        with pytest.raises(StoreError, match=r"disk\.full"):
            tablet.write(customer, ADD)
        assert tablet.data.outbox.count_waiting().count == taken
        with tablet.running():
            tablet.wait_for_line(
                lambda line: (
                    line.mode is LineMode.REFUSED and line.code == "disk.full" and not line.waiting
                )
            )
            tablet.wait_for(lambda: pieces(tablet, customer) == taken)
        other.unlink()
        tablet.write(customer, ADD)
        assert tablet.data.owned.ballast.has_room()
        with tablet.running():
            tablet.wait_for(lambda: pieces(tablet, customer) == taken + 1)
            tablet.wait_for_line(lambda line: line.mode is LineMode.LIVE)


def test_a_device_starts_on_a_disk_that_got_full_meanwhile(hub: RunningHub, disk: Path) -> None:
    with a_device(hub, disk / "tablet") as tablet:
        tablet.data.owned.ballast.lay(RESERVE)
        before = tablet.data.outbox.identity()
        clock = tablet.clock
    fill(disk)
    data = open_device(disk / "tablet", clock)
    assert data.incidents == ()
    assert data.outbox.identity() == before
    data.close()


def test_a_new_device_on_a_full_disk_says_so(hub: RunningHub, disk: Path) -> None:
    assert hub.url
    fill(disk)
    with pytest.raises(StoreError) as refused:
        open_device(disk / "tablet", hub.hub.clock)
    assert refused.value.code == "disk.full"
