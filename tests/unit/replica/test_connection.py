"""Rows are read by name or by place, and a statement that finds too much is a bug."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from store_app.replica.database import Database

KEY = bytes(32)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "some.db", KEY)
    with made.write() as connection:
        connection.execute("CREATE TABLE pair (name TEXT, many INTEGER)")
        connection.execute_each("INSERT INTO pair VALUES (?, ?)", [("mug", 2), ("rug", 3)])
    return made


def test_a_row_is_read_by_name_and_by_place(database: Database) -> None:
    with database.read() as connection:
        row = connection.execute("SELECT * FROM pair WHERE name = ?", ("mug",)).one()
    assert (row.name, row[1]) == ("mug", 2)
    name, many = row
    assert (name, many) == ("mug", row.many)
    database.close()


def test_a_column_that_is_not_there_is_no_attribute(database: Database) -> None:
    with database.read() as connection:
        row = connection.execute("SELECT name FROM pair LIMIT 1").one()
    with pytest.raises(AttributeError):
        _ = row.many
    database.close()


def test_one_row_is_neither_none_nor_two(database: Database) -> None:
    with database.read() as connection:
        with pytest.raises(LookupError):
            connection.execute("SELECT * FROM pair").one_or_none()
        with pytest.raises(LookupError):
            connection.execute("SELECT * FROM pair WHERE name = 'vase'").one()
        nothing = connection.execute("SELECT many FROM pair WHERE name = :name", {"name": "vase"})
        assert nothing.scalar_one_or_none() is None
        assert connection.execute("SELECT sum(many) FROM pair").scalar_one() == 5
    database.close()


def test_many_threads_read_and_few_connections_are_kept(database: Database) -> None:
    found: list[int] = []

    def read() -> None:
        with database.read() as connection:
            found.extend(row.many for row in connection.execute("SELECT many FROM pair"))

    threads = [Thread(target=read) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(found) == 12 * 5
    database.close()


def test_the_device_starts_without_what_only_the_hub_and_the_wire_need() -> None:
    """They take longer to load than the window to open."""
    asked = "import sys, store_app.device_app.device; print(*sys.modules)"
    told = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", asked], check=True, capture_output=True, text=True
    )
    loaded = set(told.stdout.split())
    assert not loaded & {"sqlalchemy", "pydantic", "requests", "fastapi", "alembic"}
