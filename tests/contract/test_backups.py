"""Backups are verified before anything is called durable, and bring back what they hold."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3
from typer.testing import CliRunner

from store_app.cli import app
from store_app.domain.change import CartAdd
from store_app.domain.identifiers import Sku
from store_app.errors import Damaged
from store_app.hub.hub import Hub, open_hub
from store_app.hub.keeping import Keeping
from store_app.hub.problems import RequestRefused
from store_app.hub.recovery.backup_folders import BackupFolders
from store_app.hub.recovery.backups import Backup, Backups, prune
from store_app.hub.recovery.copies import copy_out
from store_app.hub.recovery.customer_keys import KEYS, KeyRing
from store_app.hub.recovery.restoring import Restored, restore
from store_app.hub.storage.database import Database
from store_app.protocol.problems import ErrorNumber
from tests.contract.speaking import (
    PRICE,
    Tablet,
    a_change,
    a_tablet,
    a_tablet_with_eleni,
    cart_of,
    pieces_of,
)
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ELENI, LAMP, MUG


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def make(hub: Hub, folder: Path) -> Path:
    return hub.backups.make(folder).file


def backups_in(folder: Path) -> list[Path]:
    """All files but the keys."""
    return [each for each in folder.iterdir() if not each.name.startswith(KEYS)]


@contextmanager
def gone_back(hub: Hub, backup: Path, clock: SteppedClock) -> Iterator[tuple[Hub, Restored]]:
    """The hub as it comes up again after a restore."""
    hub.close()
    restored = restore(hub.settings, backup, clock)
    again = open_hub(hub.settings, clock)
    try:
        yield again, restored
    finally:
        again.close()


class CountedBackups(Backups):
    """Says when two are made."""

    def __init__(self, hub: Hub, loop: asyncio.AbstractEventLoop, twice: asyncio.Event) -> None:
        super().__init__(hub.database, hub.clock, BackupFolders(hub.settings.data))
        self._loop = loop
        self._twice = twice
        self._made = 0

    def make(self, folder: Path) -> Backup:
        backup = super().make(folder)
        self._made += 1
        if self._made == 2:
            self._loop.call_soon_threadsafe(self._twice.set)
        return backup


def test_a_change_is_durable_once_a_backup_holds_it(hub: Hub, folder: Path) -> None:
    tablet = a_tablet_with_eleni(hub)
    assert tablet.push(a_change(2)).durable_n == 0
    make(hub, folder)
    assert tablet.push(a_change(3)).durable_n == 2
    assert tablet.pull().durable_n == 2
    make(hub, folder)
    assert tablet.pull().durable_n == 3


def test_what_is_durable_outlives_the_hub(hub: Hub, folder: Path, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    make(hub, folder)
    hub.close()
    again = open_hub(hub.settings, clock)
    assert Tablet(again, tablet.id, tablet.token).pull().durable_n == 1
    again.close()


def test_nothing_is_durable_by_a_backup_that_cannot_be_read(
    hub: Hub, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet = a_tablet_with_eleni(hub)

    def torn(database: Database, file: Path, ring: KeyRing) -> None:
        copy_out(database, file, ring)
        data = bytearray(file.read_bytes())
        data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
        file.write_bytes(data)

    monkeypatch.setattr("store_app.hub.recovery.backups.copy_out", torn)
    with pytest.raises(Damaged) as damaged:
        make(hub, folder)
    assert damaged.value.code == "hub.bad_backup"
    assert tablet.pull().durable_n == 0
    assert backups_in(folder) == []


def test_a_restored_hub_knows_what_the_backup_held_and_nothing_later(
    hub: Hub, folder: Path, clock: SteppedClock
) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2))
    backup = make(hub, folder)
    tablet.push(a_change(3, CartAdd(Sku(MUG), 1, PRICE)))
    before = hub.epoch
    with gone_back(hub, backup, clock) as (again, restored):
        assert again.epoch == restored.epoch != before
        assert restored.devices == 1
        assert [(line.sku, line.quantity) for line in cart_of(again)] == [(LAMP, 1)]
        page = Tablet(again, tablet.id, tablet.token).pull()
        assert (page.last_n, page.durable_n) == (2, 2)
        assert again.products.find("lamp", 5)
        again.people.remember(ELENI, [])
        assert pieces_of(again) == 1


def test_each_restore_of_one_backup_has_an_epoch_of_its_own(
    hub: Hub, folder: Path, clock: SteppedClock
) -> None:
    backup = make(hub, folder)
    with gone_back(hub, backup, clock) as (_, first):
        pass
    with gone_back(hub, backup, clock) as (_, second):
        pass
    assert len({hub.epoch, first.epoch, second.epoch}) == 3


def test_a_restored_hub_goes_on_counting(hub: Hub, folder: Path, clock: SteppedClock) -> None:
    """Lines of the audit log and new devices get numbers that nothing of the backup has."""
    tablet = a_tablet_with_eleni(hub)
    backup = make(hub, folder)
    with gone_back(hub, backup, clock) as (again, _):
        a_tablet(again)
        known = Tablet(again, tablet.id, tablet.token)
        again.people.open(known.device(), ELENI)
        assert known.push(a_change(2)).last_n == 2


def test_a_hub_that_runs_is_not_restored(hub: Hub, folder: Path, clock: SteppedClock) -> None:
    backup = make(hub, folder)
    with pytest.raises(Damaged) as damaged:
        restore(hub.settings, backup, clock)
    assert damaged.value.code == "hub.running"
    assert hub.shop.places()


@pytest.mark.parametrize("spoil", ["torn", "absent", "another"])
def test_a_file_that_is_no_good_backup_changes_nothing(
    hub: Hub, folder: Path, clock: SteppedClock, spoil: str
) -> None:
    tablet = a_tablet_with_eleni(hub)
    backup = make(hub, folder)
    if spoil == "torn":
        backup.write_bytes(backup.read_bytes()[:-4096])
    elif spoil == "absent":
        backup.unlink()
    else:
        backup = folder / "something.sqlite"
        sqlcipher3.dbapi2.connect(str(backup)).execute("CREATE TABLE x (y)").connection.close()
    hub.close()
    with pytest.raises(Damaged) as damaged:
        restore(hub.settings, backup, clock)
    assert damaged.value.code == "hub.bad_backup"
    again = open_hub(hub.settings, clock)
    assert (again.epoch, Tablet(again, tablet.id, tablet.token).pull().last_n) == (hub.epoch, 1)
    again.close()


def test_a_backup_holds_one_moment(hub: Hub, folder: Path, clock: SteppedClock) -> None:
    tablet = a_tablet_with_eleni(hub)
    for n in range(2, 7):
        tablet.push(a_change(n))
    backup = make(hub, folder)
    for n in range(7, 12):
        tablet.push(a_change(n))
    with gone_back(hub, backup, clock) as (again, _):
        assert Tablet(again, tablet.id, tablet.token).pull().last_n == 6
        assert pieces_of(again) == 5


def test_the_next_database_of_a_shop_takes_the_backup_of_the_one_before(
    hub: Hub, folder: Path, clock: SteppedClock, tmp_path: Path
) -> None:
    """From SQLite or a server into a file: what a growing or a shrinking shop needs."""
    a_tablet_with_eleni(hub).push(a_change(2))
    backup = make(hub, folder)
    other = replace(hub.settings, data=tmp_path / "other", database_url="")
    other.data.mkdir()
    restore(other, backup, clock)
    moved = open_hub(other, clock)
    assert pieces_of(moved) == 1
    assert {each.id for each in moved.shop.places()} == {each.id for each in hub.shop.places()}
    moved.close()


def test_the_hub_makes_backups_by_itself(hub: Hub, folder: Path) -> None:
    tablet = a_tablet_with_eleni(hub)
    settings = replace(hub.settings, backups=folder, backup_every_s=0.01, backups_kept=2)

    async def a_while() -> None:
        twice = asyncio.Event()
        counted = CountedBackups(hub, asyncio.get_running_loop(), twice)
        running = asyncio.create_task(Keeping(settings, counted, hub.compaction).run())
        await twice.wait()
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running

    asyncio.run(a_while())
    assert tablet.pull().durable_n == 1


def test_a_backup_that_fails_is_told_and_tried_again(
    hub: Hub, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder.write_text("a file where the folder should be")
    keeping = Keeping(hub.settings, hub.backups, hub.compaction)
    keeping.back_up(folder)
    assert "no backup was made" in caplog.text


def test_only_old_backups_are_deleted(folder: Path) -> None:
    folder.mkdir()
    made = [folder / f"hub-2026112{day}T101500000Z-0123456789ab.sqlite" for day in range(5)]
    other = folder / "hub-mine.sqlite"
    for each in (*made, other):
        each.touch()
    prune(folder, keep=2)
    assert sorted(folder.iterdir()) == sorted([*made[3:], other])


def test_a_device_of_another_epoch_is_told_ours(
    hub: Hub, folder: Path, clock: SteppedClock
) -> None:
    tablet = a_tablet_with_eleni(hub)
    cursor = tablet.pull().cursor
    with gone_back(hub, make(hub, folder), clock) as (again, _):
        known = Tablet(again, tablet.id, tablet.token)
        for ask in (lambda: known.push(a_change(2), epoch=hub.epoch), lambda: known.pull(cursor)):
            with pytest.raises(RequestRefused) as refused:
                ask()
            assert refused.value.number is ErrorNumber.OTHER_EPOCH
            assert refused.value.detail == again.epoch


def test_an_operator_makes_a_backup_and_goes_back_to_it(
    hub: Hub, folder: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_tablet_with_eleni(hub).push(a_change(2))
    monkeypatch.setenv("STORE_HUB_DATA", str(hub.settings.data))
    monkeypatch.setenv("STORE_HUB_DATABASE", address)
    made = CliRunner().invoke(app, ["hub", "backup", str(folder)])
    assert (made.exit_code, "verified" in made.output) == (0, True)
    (backup,) = backups_in(folder)
    refused = CliRunner().invoke(app, ["hub", "restore", str(backup)])
    assert (refused.exit_code, "Stop it first" in refused.output) == (1, True)
    hub.close()
    done = CliRunner().invoke(app, ["hub", "restore", str(backup)])
    assert (done.exit_code, backup.name in done.output) == (0, True)
