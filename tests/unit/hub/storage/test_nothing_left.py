"""Of a customer who was erased the files of a hub on SQLite keep no byte."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.domain.profile_change import CustomerErase
from store_app.hub.customers.erasure_watch import ErasureWatch
from store_app.hub.hub import Hub, open_hub
from tests.contract.speaking import Tablet, a_change, a_tablet_with_eleni
from tests.contract.stepped_clock import SteppedClock
from tests.hub_server import settings_in
from tests.hub_shop import seed, sign_manager_in

_WORDS = (b"Papadopoulou", b"papadopoulou", b"6944123456", b"eleni@example.com")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    opened = open_hub(settings_in(tmp_path), SteppedClock())
    seed(opened)
    yield opened
    opened.close()


def a_busy_tablet(hub: Hub) -> Tablet:
    """Her state has been written again and again."""
    tablet = a_tablet_with_eleni(hub)
    for n in range(2, 40):
        tablet.push(a_change(n))
    return tablet


def erase(tablet: Tablet) -> None:
    manager = sign_manager_in(tablet.hub, tablet.id)
    (told,) = tablet.push(a_change(40, CustomerErase(), staff=manager)).results
    assert told.outcome == "ok"


def files_with_her(folder: Path) -> set[str]:
    files = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    return {each.name for each, raw in files.items() if any(word in raw for word in _WORDS)}


def test_nothing_is_left_in_the_file_and_in_its_log(hub: Hub, tmp_path: Path) -> None:
    tablet = a_busy_tablet(hub)
    assert files_with_her(tmp_path)
    erase(tablet)
    assert files_with_her(tmp_path) == set()


def test_who_reads_meanwhile_puts_it_off(hub: Hub, tmp_path: Path) -> None:
    tablet = a_busy_tablet(hub)
    watch = ErasureWatch(hub.database, hub.changes.known, hub.erasures)
    with hub.database.read() as reading:
        reading.exec_driver_sql("SELECT count(*) FROM change")
        erase(tablet)
        watch.look()
        assert files_with_her(tmp_path)
    watch.look()
    assert files_with_her(tmp_path) == set()
