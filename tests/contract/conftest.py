"""The same promises hold for every database that the hub may run on."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from store_app.hub.hub import Hub, open_hub
from store_app.hub.storage.database import Database, open_database
from store_app.hub.storage.tables import metadata
from tests.contract.stepped_clock import SteppedClock
from tests.hub_server import RunningHub, running_hub, settings_in
from tests.hub_shop import seed
from tests.postgres_server import fresh_database, keep_rows, postgres_server, restore_rows

_numbers = itertools.count(1)
_TABLES = [table.name for table in metadata.sorted_tables]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="session")
def seeded_postgresql(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database with a copy of its seeded rows beside it."""
    with fresh_database(postgresql, "seeded") as address:
        _seed(tmp_path_factory.mktemp("seeded"), address)
        keep_rows(address, _TABLES)
        yield address


@pytest.fixture(scope="session")
def seeded_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeded")
    _seed(folder, "")
    return folder / "hub.db"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def address(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database that holds the tiny shop and nothing else."""
    if kind == "sqlite":
        shutil.copy(request.getfixturevalue("seeded_sqlite"), tmp_path / "hub.db")
        yield f"sqlite:///{tmp_path / 'hub.db'}"
        return
    seeded: str = request.getfixturevalue("seeded_postgresql")
    restore_rows(seeded, _TABLES)
    yield seeded


@pytest.fixture
def empty_address(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgresql")
    with fresh_database(server, f"t{next(_numbers)}") as made:
        yield made


@pytest.fixture
def database(empty_address: str) -> Iterator[Database]:
    opened = open_database(empty_address)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> SteppedClock:
    return SteppedClock()


@pytest.fixture
def hub(address: str, clock: SteppedClock, tmp_path: Path) -> Iterator[Hub]:
    opened = open_hub(settings_in(tmp_path, address), clock)
    yield opened
    opened.close()


def _seed(folder: Path, address: str) -> None:
    hub = open_hub(settings_in(folder, address), SteppedClock())
    seed(hub)
    hub.close()


@pytest.fixture
def other(hub: Hub, clock: SteppedClock, tmp_path: Path) -> Iterator[Hub]:
    """Another hub on the same database, on another machine."""
    settings = replace(hub.settings, data=tmp_path / "other-machine")
    with closing(open_hub(settings, clock)) as opened:
        yield opened


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    """A hub that is spoken to over HTTP; the tests of a module share it."""
    with running_hub(tmp_path_factory.mktemp("hub")) as hub:
        yield hub
