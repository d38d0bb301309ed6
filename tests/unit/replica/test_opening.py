from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import customer_stream
from store_app.errors import Damaged, StoreError
from store_app.replica import database as databases
from store_app.replica import tables
from store_app.replica.checking import is_sound
from store_app.replica.database import Database
from store_app.replica.files import DeviceFiles, KeyFile
from store_app.replica.opening import REBUILT, SALVAGED, DeviceData, bad_mark, open_device
from tests.fakes.clock import FrozenClock
from tests.makers import (
    ELENI,
    a_filled_replica,
    a_product,
    a_state,
    a_variant,
    an_author,
    an_identity,
)
from tests.unit.replica.writing import add_lamp


def test_a_device_finds_again_what_it_kept(tmp_path: Path) -> None:
    first = a_filled_replica(tmp_path, eleni=a_state())
    add_lamp(first)
    first.close()
    again = open_device(tmp_path, FrozenClock())
    assert again.incidents == ()
    assert again.outbox.identity() == an_identity()
    assert again.catalogue().by_gtin("9520000000011") is not None
    state = again.customers().state(ELENI)
    assert state is not None
    assert state.pieces() == 1
    again.close()


def test_a_second_instance_is_refused_while_the_first_lives(tmp_path: Path) -> None:
    first = open_device(tmp_path, FrozenClock())
    with pytest.raises(Damaged) as refused:
        open_device(tmp_path, FrozenClock())
    assert refused.value.code == "files.in_use"
    first.close()
    open_device(tmp_path, FrozenClock()).close()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept another way there")
def test_a_power_cut_that_left_the_mark_of_the_key_empty_keeps_nobody_out(tmp_path: Path) -> None:
    open_device(tmp_path, FrozenClock()).close()
    (mark := tmp_path / "device.key.mark").write_bytes(b"")
    open_device(tmp_path, FrozenClock()).close()
    assert mark.stat().st_size == 64


def test_only_the_owner_may_read_the_key(tmp_path: Path) -> None:
    open_device(tmp_path, FrozenClock()).close()
    assert DeviceFiles(tmp_path).key.stat().st_mode & 0o777 == 0o600


def test_nothing_can_be_read_without_the_key(tmp_path: Path) -> None:
    a_filled_replica(tmp_path, eleni=a_state()).close()
    for file in tmp_path.glob("*.db*"):
        content = file.read_bytes()
        assert b"SQLite format" not in content
        assert b"Eleni" not in content


def overwrite(file: Path) -> None:
    file.write_bytes(os.urandom(max(file.stat().st_size, 8192)))


def spoil(file: Path) -> None:
    """Break the middle, as a failing disk does."""
    content = bytearray(file.read_bytes())
    content[4096 : 4096 * 3] = bytes(4096 * 2)
    file.write_bytes(content)


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


@pytest.mark.parametrize("harm", [overwrite, cut_off])
def test_a_damaged_replica_is_kept_aside_and_made_anew(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    a_filled_replica(tmp_path).close()
    harm(tmp_path / "replica.db")
    data = open_device(tmp_path, FrozenClock())
    assert [each.code for each in data.incidents] == [REBUILT]
    assert data.incidents[0].kept.exists()
    assert data.outbox.identity() is not None
    assert not data.catalogue().completeness().complete
    data.close()


def test_damage_that_shows_only_in_use_is_repaired_by_the_next_start(tmp_path: Path) -> None:
    many = [a_product(f"p{at}", rank=at, variants=[a_variant(f"s{at}")]) for at in range(1, 400)]
    a_filled_replica(tmp_path, products=many).close()
    file = tmp_path / "replica.db"
    content = bytearray(file.read_bytes())
    content[4096 * 30 :] = os.urandom(len(content) - 4096 * 30)
    file.write_bytes(content)
    data = open_device(tmp_path, FrozenClock())
    assert data.incidents == ()
    with pytest.raises(Damaged):
        data.catalogue().popular_pictures(1_000)
    data.close()
    data = open_device(tmp_path, FrozenClock())
    assert [each.code for each in data.incidents] == [REBUILT]
    data.close()


def test_damage_that_nobody_has_met_yet_is_found_by_looking_through_it(tmp_path: Path) -> None:
    many = [a_product(f"p{at}", rank=at, variants=[a_variant(f"s{at}")]) for at in range(1, 400)]
    a_filled_replica(tmp_path, products=many).close()
    file = tmp_path / "replica.db"
    content = bytearray(file.read_bytes())
    content[4096 * 60 : 4096 * 61] = os.urandom(4096)
    data = open_device(tmp_path, FrozenClock())
    assert is_sound(data.replica_file, lambda: True)
    data.close()
    file.write_bytes(content)
    data = open_device(tmp_path, FrozenClock())
    assert is_sound(data.replica_file, lambda: False), "told to stop: nothing was looked at"
    assert not is_sound(data.replica_file, lambda: True)
    data.close()
    data = open_device(tmp_path, FrozenClock())
    assert [each.code for each in data.incidents] == [REBUILT]
    data.close()


def test_a_replica_that_failed_in_use_is_pulled_again_at_the_next_start(tmp_path: Path) -> None:
    a_filled_replica(tmp_path).close()
    bad_mark(tmp_path / "replica.db").touch()
    data = open_device(tmp_path, FrozenClock())
    assert [each.code for each in data.incidents] == [REBUILT]
    data.close()
    data = open_device(tmp_path, FrozenClock())
    assert data.incidents == ()
    data.close()


@pytest.mark.parametrize("harm", [overwrite, spoil, cut_off])
def test_a_damaged_outbox_is_set_aside_and_never_dropped(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    first = a_filled_replica(tmp_path, eleni=a_state())
    add_lamp(first)
    first.close()
    harm(tmp_path / "outbox.db")
    before = (tmp_path / "outbox.db").read_bytes()
    data = open_device(tmp_path, FrozenClock())
    assert [each.code for each in data.incidents] == [SALVAGED]
    assert data.incidents[0].kept.read_bytes()[4096:] == before[4096:]
    assert data.outbox.identity() is None
    assert data.catalogue().by_gtin("9520000000011") is not None
    data.close()


def test_what_can_still_be_read_of_a_damaged_outbox_is_rescued(tmp_path: Path) -> None:
    first = a_filled_replica(tmp_path, eleni=a_state())
    for _ in range(300):
        add_lamp(first)
    first.close()
    file = tmp_path / "outbox.db"
    content = bytearray(file.read_bytes())
    content[-4096:] = bytes(4096)
    file.write_bytes(content)
    data = open_device(tmp_path, FrozenClock())
    assert data.incidents[0].rescued > 100
    refused = data.tasks().refused()
    assert len(refused) == data.incidents[0].rescued
    assert all(each.change.n < 0 for each in refused), "no number of this device"
    newest = refused[0].change
    assert (newest.author, newest.stream) == (an_author(), customer_stream(ELENI))
    assert isinstance(newest.intent, CartAdd)
    data.tasks().dismiss(newest.n)
    assert len(data.tasks().refused()) == len(refused) - 1
    assert data.outbox.waiting(limit=1) == (), "nothing of it is sent by itself"
    data.close()


def test_a_damaged_outbox_is_told_at_each_start_until_somebody_has_read_it(tmp_path: Path) -> None:
    first = a_filled_replica(tmp_path, eleni=a_state())
    add_lamp(first)
    first.close()
    overwrite(tmp_path / "outbox.db")
    for _ in range(2):
        data = open_device(tmp_path, FrozenClock())
        assert [each.code for each in data.incidents] == [SALVAGED]
        data.close()
    data = open_device(tmp_path, FrozenClock())
    data.outbox.enrol(an_identity())
    data.was_told()
    data.close()
    data = open_device(tmp_path, FrozenClock())
    assert data.incidents == ()
    data.close()


def set_schema(database: Database, version: int) -> None:
    with database.write() as connection:
        tables.put_meta(connection, "schema", str(version))


def test_an_outbox_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path)
    set_schema(data.outbox_file, 99)
    data.close()
    before = (tmp_path / "outbox.db").read_bytes()
    with pytest.raises(Damaged) as refused:
        open_device(tmp_path, FrozenClock())
    assert refused.value.code == "files.newer"
    assert (tmp_path / "outbox.db").read_bytes() == before


@pytest.mark.parametrize("version", [0, 99])
def test_a_replica_of_another_version_is_pulled_again(tmp_path: Path, version: int) -> None:
    data = a_filled_replica(tmp_path)
    set_schema(data.replica_file, version)
    data.close()
    data = open_device(tmp_path, FrozenClock())
    assert [each.code for each in data.incidents] == [REBUILT]
    data.close()


def remove(files: DeviceFiles) -> None:
    files.key.unlink()


def exchange(files: DeviceFiles) -> None:
    files.key.write_text(secrets.token_hex(32), "ascii")


def exchange_unmarked(files: DeviceFiles) -> None:
    exchange(files)
    files.key_mark.unlink()


def scribble(files: DeviceFiles) -> None:
    files.key.write_text("no key at all", "ascii")


def shorten(files: DeviceFiles) -> None:
    files.key.write_text("ab" * 8, "ascii")


@pytest.mark.parametrize("harm", [remove, exchange, exchange_unmarked, scribble, shorten])
def test_a_wrong_key_never_makes_anything_anew(
    tmp_path: Path, harm: Callable[[DeviceFiles], None]
) -> None:
    data = a_filled_replica(tmp_path)
    add_lamp(data)
    data.close()
    files = DeviceFiles(tmp_path)
    key, before = files.key.read_bytes(), files.outbox.read_bytes()
    harm(files)
    with pytest.raises(Damaged) as refused:
        open_device(tmp_path, FrozenClock())
    assert refused.value.code == "files.key_mismatch"
    assert files.outbox.read_bytes() == before
    files.key.write_bytes(key)
    files.key_mark.unlink(missing_ok=True)
    data = open_device(tmp_path, FrozenClock())
    assert data.incidents == ()
    assert data.outbox.count_waiting().count == 1
    data.close()


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(Damaged) as refused:
        open_device(tmp_path, FrozenClock())
    assert refused.value.code == "files.sqlite_too_old"


def test_a_full_disk_refuses_a_change_and_keeps_what_was_there(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path, eleni=a_state())
    add_lamp(data)
    with data.outbox_file.read() as connection:
        pages = connection.execute("PRAGMA page_count").scalar_one()
    limit_pages(data.outbox_file, pages)
    with pytest.raises(StoreError) as refused:
        add_many(data)
    assert refused.value.code == "disk.full"
    kept = data.outbox.count_waiting().count
    limit_pages(data.outbox_file, 1_000_000)
    assert add_lamp(data).n == kept + 1
    assert data.outbox.count_waiting().count == kept + 1
    data.close()


def add_many(data: DeviceData) -> None:
    for _ in range(200):
        add_lamp(data)


def limit_pages(database: Database, most: int) -> None:
    """Let the file grow no further, as a full disk does."""
    with database.write() as connection:
        connection.execute(f"PRAGMA max_page_count = {most}")


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path)

    def half() -> None:
        with data.replica_file.write() as connection:
            tables.put_meta(connection, "half", "written")
            raise StoreError("test.stopped")

    with pytest.raises(StoreError):
        half()
    with data.replica_file.read() as connection:
        assert tables.meta(connection, "half") == ""
    data.close()


def test_the_key_is_kept_between_reads(tmp_path: Path) -> None:
    store = KeyFile(tmp_path / "key")
    assert store.read() is None
    assert store.create() == store.read()
    with pytest.raises(FileExistsError):
        store.create()


def test_an_author_is_kept_with_the_change(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path, eleni=a_state())
    change = add_lamp(data)
    assert change.author == an_author()
    assert data.outbox.pending(change.stream, a_state().clock) == (change,)
    data.close()
