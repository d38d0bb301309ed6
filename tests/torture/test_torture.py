"""A small share of `make torture`: real files, real processes, real faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from tests.device import a_device
from tests.hub_server import running_hub
from tests.postgres_server import fresh_database, postgres_server
from tests.torture import chaos, disks, going_back, kills, power, shelf, two_hubs, writers
from tests.torture.clocks import DAY_MS, HOUR_MS, OVER_2038_MS, SetClock, set_clocks
from tests.torture.crowd import ADD, a_customer, all_show, pieces_at

pytestmark = pytest.mark.e2e

_NOW_MS = SystemClock().now_ms()


def test_after_chaos_and_a_partition_nothing_waits_nothing_is_lost_nothing_is_twice(
    tmp_path: Path,
) -> None:
    """How long it takes is for `make torture` to say: here other tests run beside it."""
    for healed in chaos.many_runs(tmp_path, 2, 7):
        assert healed.saved


def test_a_device_that_is_killed_again_and_again_keeps_what_it_called_saved(tmp_path: Path) -> None:
    assert kills.kill_device(tmp_path, 5, 1).kills == 5


def test_a_hub_that_is_killed_again_and_again_takes_each_change_once(tmp_path: Path) -> None:
    assert kills.kill_hub(tmp_path, 5, 1).kills == 5


@pytest.mark.parametrize("mib", [disks.SMALL_MIB, disks.WITH_ROOM_MIB])
def test_on_a_full_disk_what_was_saved_stays_and_goes_out(tmp_path: Path, mib: int) -> None:
    try:
        filled = disks.full_disk(tmp_path, mib)
    except PermissionError as error:
        pytest.skip(f"no small disk can be mounted here: {error}")
    assert filled.saved
    assert filled.sent_while_full == (mib == disks.WITH_ROOM_MIB)


def test_on_a_full_disk_the_hub_takes_nothing_by_halves_and_goes_on_later(tmp_path: Path) -> None:
    try:
        assert disks.full_hub(tmp_path).waited
    except PermissionError as error:
        pytest.skip(f"no small disk can be mounted here: {error}")


@pytest.mark.parametrize("cut", [power.cut_device, power.cut_hub])
def test_a_disk_that_forgets_all_unsynced_has_what_was_saved(
    tmp_path: Path, cut: Callable[[Path, int, int], power.Kept]
) -> None:
    try:
        assert cut(tmp_path, 3, 1).cuts == 3
    except PermissionError as error:
        pytest.skip(f"no disk can be mounted here: {error}")


def test_what_was_not_synced_may_be_lost_in_parts_and_takes_nothing_along(tmp_path: Path) -> None:
    assert disks.power_cuts(tmp_path, 8, 1) == 16


def test_a_file_with_hurt_pages_is_never_taken_for_a_good_one(tmp_path: Path) -> None:
    told = disks.flipped_pages(tmp_path, 12, 1)
    assert told.unharmed + told.rebuilt + told.set_aside == 12
    assert told.set_aside


def test_a_hub_that_goes_back_to_a_backup_under_ten_devices_has_everything_again(
    tmp_path: Path,
) -> None:
    assert going_back.old_backup(tmp_path, 1, works_s=0.3).saved


def test_the_cursor_misses_no_row_of_sixteen_writers_on_sqlite(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        assert not writers.follow_counter(hub.hub, 8).missed


@pytest.mark.postgresql
def test_the_cursor_misses_no_row_where_an_identity_column_does(tmp_path: Path) -> None:
    with postgres_server() as server, fresh_database(server, "torture") as address:
        with running_hub(tmp_path, address) as hub:
            assert not writers.follow_counter(hub.hub, 8).missed
        assert writers.follow_identity(address, 8, 1).missed


def test_sixty_four_clients_of_two_hubs_get_fifty_pieces(tmp_path: Path) -> None:
    assert shelf.rush(tmp_path, 1).promised == shelf.PIECES


def test_clocks_that_are_set_all_the_time_order_nothing(tmp_path: Path) -> None:
    assert set_clocks(tmp_path, 5, 1).saved == 40


def test_two_hub_processes_on_one_file_take_the_same_push_once(tmp_path: Path) -> None:
    assert two_hubs.same_to_both(tmp_path, 2).changes == 24


@pytest.mark.postgresql
def test_two_hub_processes_on_one_server_take_the_same_push_once(tmp_path: Path) -> None:
    with postgres_server() as server, fresh_database(server, "two") as address:
        assert two_hubs.same_to_both(tmp_path, 2, address).changes == 24


@pytest.mark.parametrize(
    ("at_ms", "then_ms"),
    [
        (_NOW_MS - DAY_MS, _NOW_MS),
        (_NOW_MS + DAY_MS, _NOW_MS),
        (0, 1),
        (OVER_2038_MS - 1, OVER_2038_MS + 1),
        (_NOW_MS, _NOW_MS - HOUR_MS),
        (_NOW_MS, _NOW_MS + HOUR_MS),
    ],
    ids=["yesterday", "tomorrow", "1970", "over 2038", "summer time ends", "summer time begins"],
)
def test_what_the_clock_of_a_device_says_orders_nothing(
    tmp_path: Path, at_ms: int, then_ms: int
) -> None:
    clock = SetClock(at_ms, SystemClock())
    with running_hub(tmp_path / "hub") as hub:
        customer = a_customer(hub.hub, 1)
        with (
            a_device(hub, tmp_path / "wrong", clock=clock) as wrong,
            a_device(hub, tmp_path / "right") as right,
        ):
            for device in (wrong, right):
                device.remote.open_customer(customer)
                device.data.customers().touch(customer)
                device.exchange()
            for device in (wrong, right):
                device.write(customer, ADD)
            clock.at_ms = then_ms
            wrong.write(customer, ADD)
            for device in (wrong, right, wrong):
                device.exchange()
            all_show([wrong, right], customer, 3)
        assert pieces_at(hub.hub, customer) == 3
