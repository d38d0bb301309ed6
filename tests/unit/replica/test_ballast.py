"""Room kept free, and given back when the disk is full."""

from __future__ import annotations

from pathlib import Path

import pytest

from store_app.errors import StoreError
from store_app.replica.ballast import Ballast
from store_app.replica.opening import DeviceData, open_device
from tests.fakes.clock import FrozenClock
from tests.makers import a_filled_replica, a_state
from tests.unit.replica.writing import add_lamp

SIZE = 256 * 1024


def test_it_takes_real_room_once(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast")
    assert ballast.lay(SIZE)
    first = (tmp_path / "ballast").stat()
    assert (first.st_size, first.st_blocks * 512 >= SIZE) == (SIZE, True)
    assert ballast.lay(SIZE)
    assert (tmp_path / "ballast").stat().st_ino == first.st_ino
    assert not ballast.is_spent


def test_it_is_not_laid_where_there_is_hardly_room(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast")
    assert not ballast.lay(2**60)
    assert list(tmp_path.iterdir()) == []
    assert ballast.has_room(), "without a reserve people still work as long as it goes"


def test_what_was_spent_is_laid_again_as_soon_as_there_is_room(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast")
    ballast.lay(SIZE)
    ballast.spend()
    assert ballast.is_spent
    assert ballast.has_room()
    assert not ballast.is_spent


def test_spending_what_was_never_laid_does_nothing(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast")
    ballast.spend()
    assert list(tmp_path.iterdir()) == []


def limit_pages(data: DeviceData, more: int) -> None:
    """Let the file grow only so far, as a quota does."""
    with data.outbox_file.write() as connection:
        pages = connection.execute("PRAGMA page_count").scalar_one()
        connection.execute(f"PRAGMA max_page_count = {pages + more}")


def test_a_file_that_may_not_grow_spends_it_and_takes_nothing_new_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = a_filled_replica(tmp_path, eleni=a_state())
    data.owned.ballast.lay(SIZE)
    limit_pages(data, 4)
    with pytest.raises(StoreError, match=r"disk\.full"):
        add_many(data)
    assert data.owned.ballast.is_spent
    kept = data.outbox.count_waiting().count
    limit_pages(data, 1_000)
    monkeypatch.setattr(Ballast, "lay", lambda _self, _size: False)
    with pytest.raises(StoreError, match=r"disk\.full"):
        add_lamp(data)
    data.outbox.heard(1)
    assert data.outbox.count_waiting().count == kept, "what was kept stays"
    monkeypatch.undo()
    assert add_lamp(data).n == kept + 1
    data.close()
    again = open_device(tmp_path, FrozenClock())
    assert again.outbox.count_waiting().count == kept + 1
    again.close()


def add_many(data: DeviceData) -> None:
    for _ in range(500):
        add_lamp(data)
