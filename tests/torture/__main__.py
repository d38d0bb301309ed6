"""Real faults on real files and processes: `make torture`, or `python -m tests.torture NAME…`.

Names: chaos, device-kills, hub-kills, full-disk, power-cuts, pages, writers, old-backup, two-hubs,
shelf, clocks.
Each prints one line with what it did and found; anything lost, doubled or too late ends the run.
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tests.hub_server import running_hub
from tests.postgres_server import fresh_database, postgres_server
from tests.torture import chaos, disks, going_back, kills, power, shelf, two_hubs, writers
from tests.torture.clocks import set_clocks
from tests.torture.proxy import Fate

_RUNS: Final = 100
_KILLS: Final = 200
_POWER_CUTS: Final = 300
_HURT: Final = 300
_EACH_WRITES: Final = 60
_RUSHES: Final = 10
_SETTINGS: Final = 60
_PUSHES: Final = 50  # of each of four devices


def _chaos(folder: Path, seed: int) -> str:
    healed = chaos.many_runs(folder, _RUNS, seed)
    told = chaos.distribution(healed)
    if not all(each.in_time and each.saved for each in healed):
        raise AssertionError(told)
    fates = sum((each.fates for each in healed), Counter[Fate]())
    if set(fates) != set(Fate) or not any(each.silenced for each in healed):
        raise AssertionError(f"not every way to fail was tried: {told}")
    return told


def _device_kills(folder: Path, seed: int) -> str:
    done = kills.kill_device(folder, _KILLS, seed)
    _is_enough(done.saved)
    return f"{done.kills} kills of a device: {done.saved} changes, each there once"


def _hub_kills(folder: Path, seed: int) -> str:
    done = kills.kill_hub(folder, _KILLS, seed)
    _is_enough(done.saved)
    return f"{done.kills} kills of the hub under three devices: {done.saved} changes, each once"


def _is_enough(saved: int) -> None:
    """Lives in which nobody does anything prove nothing."""
    if saved < _KILLS // 2:
        raise AssertionError(f"in {_KILLS} lives only {saved} changes were made")


def _full_disk(folder: Path, _seed: int) -> str:
    try:
        small = disks.full_disk(folder / "small", disks.SMALL_MIB)
        roomy = disks.full_disk(folder / "roomy", disks.WITH_ROOM_MIB)
        hub = disks.full_hub(folder / "hub")
    except PermissionError as error:
        return f"not tried: {error}"
    if not (small.saved and roomy.saved and roomy.sent_while_full and hub.waited):
        raise AssertionError((small, roomy, hub))
    return (
        f"a disk of {disks.SMALL_MIB} MiB: {small.saved} saved, then refused; one of "
        f"{disks.WITH_ROOM_MIB} MiB: {roomy.saved} saved and sent while full; a hub without room: "
        f"{hub.waited} of {hub.saved} waited and went out later"
    )


def _power_cuts(folder: Path, seed: int) -> str:
    kept = disks.power_cuts(folder / "sectors", _POWER_CUTS, seed)
    told = f"{_POWER_CUTS} cuts in the middle of writing, sector by sector: {kept} changes kept"
    try:
        device = power.cut_device(folder / "device", _KILLS, seed)
        hub = power.cut_hub(folder / "hub", _KILLS, seed)
        _is_enough(device.saved)
        _is_enough(hub.saved)
    except PermissionError as error:
        return f"{told}; a disk that forgets was not tried: {error}"
    return (
        f"{told}; on a disk that forgets what was never synced {device.cuts} cuts of a device: "
        f"{device.saved} changes kept; {hub.cuts} of the hub under three devices: {hub.saved}"
    )


def _pages(folder: Path, seed: int) -> str:
    told = disks.flipped_pages(folder, _HURT, seed)
    if not (told.rebuilt and told.set_aside and told.rescued):
        raise AssertionError(f"damage was not noticed: {told}")
    return f"{_HURT} files with torn or flipped pages: {told}"


def _writers(folder: Path, seed: int) -> str:
    with running_hub(folder / "sqlite") as hub:
        lite = writers.follow_counter(hub.hub, _EACH_WRITES)
    with postgres_server() as server, fresh_database(server, "torture") as address:
        with running_hub(folder / "postgresql", address) as hub:
            big = writers.follow_counter(hub.hub, _EACH_WRITES)
        control = writers.follow_identity(address, _EACH_WRITES, seed)
    if lite.missed or big.missed or not control.missed:
        raise AssertionError((lite, big, control))
    return (
        f"{writers.WRITERS} writers: the reader missed {lite.missed} of {lite.written} rows on "
        f"SQLite, {big.missed} of {big.written} on PostgreSQL; by an identity column "
        f"{control.missed} of {control.written}"
    )


def _old_backup(folder: Path, seed: int) -> str:
    done = going_back.old_backup(folder, seed, works_s=4)
    if not done.after_backup:
        raise AssertionError("nothing was done after the backup")
    return (
        f"a hub back from a backup under {going_back.DEVICES} devices: {done.saved} changes, "
        f"{done.after_backup} of them after it, all there once {done.seconds:.1f} s later"
    )


def _two_hubs(folder: Path, _seed: int) -> str:
    lite = two_hubs.same_to_both(folder / "sqlite", _PUSHES)
    with postgres_server() as server, fresh_database(server, "torture") as address:
        big = two_hubs.same_to_both(folder / "postgresql", _PUSHES, address)
    return (
        f"each push to two hub processes at once: {lite.pushes} on one SQLite file, {big.pushes} "
        f"on one PostgreSQL; {lite.changes + big.changes} changes, each with one effect and one "
        f"outcome ({lite.busy + big.busy} times busy)"
    )


def _shelf(folder: Path, _seed: int) -> str:
    lite = shelf.rush(folder / "sqlite", _RUSHES)
    with postgres_server() as server, fresh_database(server, "torture") as address:
        big = shelf.rush(folder / "postgresql", _RUSHES, address)
    return (
        f"{2 * _RUSHES} times {shelf.CLIENTS} clients at {shelf.PIECES} pieces, two hub processes, "
        f"both databases: {lite.promised + big.promised} promised, "
        f"{lite.refused + big.refused} told that there is none"
    )


def _clocks(folder: Path, seed: int) -> str:
    done = set_clocks(folder, _SETTINGS, seed)
    return f"{done.set} times a clock of a device was set wrong: {done.saved} changes, each once"


PARTS: Final[Mapping[str, Callable[[Path, int], str]]] = {
    "chaos": _chaos,
    "device-kills": _device_kills,
    "hub-kills": _hub_kills,
    "full-disk": _full_disk,
    "power-cuts": _power_cuts,
    "pages": _pages,
    "writers": _writers,
    "old-backup": _old_backup,
    "two-hubs": _two_hubs,
    "shelf": _shelf,
    "clocks": _clocks,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    said = parser.parse_args()
    logging.disable()
    os.environ["PYTHONWARNINGS"] = "ignore"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"seed {said.seed}", flush=True)  # noqa: T201 - a report
    for name in said.names or PARTS:
        folder, start_s = Path(tempfile.mkdtemp(prefix="store-torture-")), time.monotonic()
        try:
            told = PARTS[name](folder, said.seed)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(f"{name}: {told} ({time.monotonic() - start_s:.0f} s)", flush=True)  # noqa: T201 - as above
    return 0


if __name__ == "__main__":
    sys.exit(main())
