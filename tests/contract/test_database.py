"""The database under the hub: its tables, its groups of jobs and its quiet readers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Update, func, insert, inspect, select, text, update
from sqlalchemy.exc import IntegrityError

from store_app.errors import Damaged, StoreError, Unreachable
from store_app.hub.hub import Hub, open_hub
from store_app.hub.storage import schema, tables
from store_app.hub.storage.database import Database, open_database
from store_app.hub.storage.migrations import run
from store_app.plain_words import plainly
from tests.contract.speaking import a_tablet, a_tablet_with_eleni
from tests.contract.stepped_clock import SteppedClock
from tests.hub_shop import ANNA, PIN


def adding(key: str) -> Callable[[Connection], str]:
    def job(connection: Connection) -> str:
        connection.execute(insert(tables.meta), {"key": key, "value": key})
        return key

    return job


def keys(database: Database) -> set[str]:
    with database.read() as connection:
        return set(connection.execute(select(tables.meta.c.key)).scalars())


def test_an_error_does_not_say_what_was_to_be_written(database: Database) -> None:
    schema.migrate(database.engine)

    def job(connection: Connection) -> None:
        for _ in range(2):
            connection.execute(insert(tables.meta), {"key": "who", "value": "Eleni Papadaki"})

    with pytest.raises(IntegrityError) as met:
        database.write(job)
    assert "Eleni" not in str(met.value)


def test_migrations_make_the_tables_that_the_code_expects(database: Database) -> None:
    schema.migrate(database.engine)
    with database.engine.begin() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_object": lambda _o, name, _t, _r, _c: (
                    not name.startswith("product_words") and name != "ix_product_words"
                ),
                "compare_type": True,
            },
        )
        assert compare_metadata(context, tables.metadata) == []
        if connection.dialect.name == "postgresql":
            indexes = "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_product_words'"
            assert "gin" in connection.exec_driver_sql(indexes).scalar_one()


def test_every_step_of_the_tables_can_be_taken_back_and_again(database: Database) -> None:
    schema.migrate(database.engine)
    with database.engine.begin() as connection:
        whole = _columns(connection)
    for revision in ("0005", "0004", "0003", "0002", "0001", "base"):
        with database.engine.begin() as connection:
            run.downgrade(connection, revision)
    with database.engine.begin() as connection:
        assert _columns(connection).keys() == {"alembic_version"}
    for revision in ("0001", "0002", "0003", "0004", "0005", "0006", "0007"):
        with database.engine.begin() as connection:
            run.upgrade(connection, revision)
    with database.engine.begin() as connection:
        assert _columns(connection) == whole
    assert keys(database) == set()


def test_going_back_keeps_what_the_older_tables_know(hub: Hub) -> None:
    a_tablet_with_eleni(hub)
    with hub.database.engine.begin() as connection:
        run.downgrade(connection, "0001")
    hub.close()
    again = open_hub(hub.settings, SteppedClock())
    tablet = a_tablet(again)
    assert again.people.find(tablet.device(), "eleni").customers
    assert again.staff.sign_in(tablet.id, ANNA, PIN).pin_version == 1
    again.close()


def test_a_database_of_a_newer_version_is_refused_and_left_alone(database: Database) -> None:
    schema.migrate(database.engine)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Damaged, match="newer_database") as refused:
        schema.migrate(database.engine)
    assert "newer version" in plainly(refused.value)


def _columns(connection: Connection) -> dict[str, set[str]]:
    found = inspect(connection)
    return {
        table: {column["name"] for column in found.get_columns(table)}
        for table in found.get_table_names()
        if not table.startswith("product_words")
    }


def test_two_hubs_that_start_at_once_migrate_once(database: Database, empty_address: str) -> None:
    other = open_database(empty_address)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda each: schema.migrate(each.engine), (database, other)))
    other.close()
    schema.migrate(database.engine)
    assert keys(database) == set()


def test_a_poisoned_job_fails_alone_among_those_that_wait(database: Database) -> None:
    schema.migrate(database.engine)
    started, go_on = threading.Event(), threading.Event()

    def slow(connection: Connection) -> None:
        started.set()
        go_on.wait(timeout=30)
        adding("slow")(connection)

    def poison(connection: Connection) -> None:
        adding("poison")(connection)
        raise ZeroDivisionError

    with ThreadPoolExecutor(8) as threads:
        first = threads.submit(database.write, slow)
        started.wait(timeout=30)
        good = [threads.submit(database.write, adding(f"good{n}")) for n in range(3)]
        bad = threads.submit(database.write, poison)
        good += [threads.submit(database.write, adding(f"good{n}")) for n in range(3, 6)]
        go_on.set()
        assert first.result() is None
        assert [each.result() for each in good] == [f"good{n}" for n in range(6)]
        with pytest.raises(ZeroDivisionError):
            bad.result()
    assert keys(database) == {"slow", *(f"good{n}" for n in range(6))}


def test_jobs_that_wait_for_each_other_both_end(database: Database, kind: str) -> None:
    if kind == "sqlite":
        return  # one writer: nobody to wait for
    schema.migrate(database.engine)
    for key in ("a", "b"):
        database.write(adding(key))
    locked = {"a": threading.Event(), "b": threading.Event()}

    def crossing(first: str, second: str) -> Callable[[Connection], str]:
        def job(connection: Connection) -> str:
            connection.execute(rename(first))
            locked[first].set()
            locked[second].wait(timeout=30)
            connection.execute(rename(second))
            return first

        return job

    def rename(key: str) -> Update:
        table = tables.meta
        return update(table).where(table.c.key == key).values(value="seen")

    with ThreadPoolExecutor(2) as threads:
        jobs = crossing("a", "b"), crossing("b", "a")
        assert list(threads.map(database.write, jobs)) == ["a", "b"]


def test_a_job_that_raises_leaves_nothing(database: Database) -> None:
    schema.migrate(database.engine)

    def job(connection: Connection) -> None:
        adding("half")(connection)
        raise StoreError("no")

    with pytest.raises(StoreError):
        database.write(job)
    assert keys(database) == set()


def test_a_reader_sees_one_moment(database: Database) -> None:
    schema.migrate(database.engine)
    count = select(func.count()).select_from(tables.meta)
    with database.read() as connection:
        before = connection.execute(count).scalar_one()
        database.write(adding("later"))
        assert connection.execute(count).scalar_one() == before
    assert keys(database) == {"later"}


def test_a_closed_sqlite_hub_takes_no_more_jobs(database: Database, kind: str) -> None:
    schema.migrate(database.engine)
    database.write(adding("one"))
    database.close()
    if kind == "sqlite":
        with pytest.raises(Unreachable):
            database.write(adding("two"))


def test_other_databases_are_refused_in_plain_words() -> None:
    with pytest.raises(Damaged, match="unknown_database"):
        open_database("mysql://localhost/x")
