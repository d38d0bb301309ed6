"""Statements handed to the driver answer and fail as all others do, on every database."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, bindparam, column, func, select, table
from sqlalchemy.exc import DBAPIError, IntegrityError

from store_app.hub.changes.transient import is_transient
from store_app.hub.storage import bulk, tables
from store_app.hub.storage.among import Among, BothAmong
from store_app.hub.storage.bulk import Rows, Writes
from store_app.hub.storage.database import Database
from store_app.hub.storage.driver import Prepared
from store_app.hub.storage.schema import migrate

ADD_STREAMS = bulk.adding(tables.stream, "name", "head")
NAMES = ["plain", 'a "quoted" one', "back\\slash", "κύμα", "it's", "100%", "{a,b}", ""]
S = tables.stream.c
HEADS = select(S.name, S.head).order_by(S.head)
AMONG = Prepared(HEADS.where(Among(S.name, "names")))
ABOVE = Prepared(HEADS.where(S.head > bindparam("least"), S.head < bindparam("most")))
PAIRS = Prepared(HEADS.where(BothAmong(S.name, S.name, "pairs")))


@pytest.fixture
def filled(database: Database) -> Database:
    migrate(database.engine)
    database.write(lambda connection: add(connection, list(zip(NAMES, range(9), strict=False))))
    return database


def add(connection: Connection, rows: Rows) -> None:
    writes = Writes()
    writes.add(ADD_STREAMS, rows)
    writes.write(connection)


def test_values_are_given_by_name_whatever_stands_in_them(filled: Database) -> None:
    with filled.read() as connection:
        assert [name for name, _ in AMONG.rows(connection, names=[*NAMES, "none"])] == NAMES
        assert ABOVE.rows(connection, most=4, least=2) == [(NAMES[3], 3)]
        pairs = [("it's", "it's"), ("plain", "it's")]
        assert PAIRS.rows(connection, pairs=pairs) == [("it's", 4)]
        assert AMONG.rows(connection, names=[]) == []


def test_what_the_database_refuses_is_raised_as_for_all_statements(filled: Database) -> None:
    nowhere = Prepared(select(column("name")).select_from(table("nowhere")))
    with pytest.raises(DBAPIError) as raised, filled.read() as connection:
        nowhere.rows(connection)
    assert not is_transient(raised.value)
    with pytest.raises(IntegrityError):
        filled.write(lambda connection: add(connection, [("plain", 1), ("plain", 2)]))
    with filled.read() as connection:
        assert AMONG.rows(connection, names=["plain"]) == [("plain", 0)]


@pytest.mark.parametrize("kind", [pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_a_lost_connection_passes_and_is_not_used_again(filled: Database) -> None:
    """A file is never far away: only a server can be lost."""

    def job(connection: Connection) -> None:
        own = connection.execute(select(func.pg_backend_pid())).scalar_one()
        with filled.engine.connect() as other:
            other.execute(select(func.pg_terminate_backend(own)))
        AMONG.rows(connection, names=["plain"])

    with pytest.raises(DBAPIError) as raised:
        filled.write(job)
    assert is_transient(raised.value)
    assert raised.value.connection_invalidated
    assert filled.write(lambda connection: AMONG.rows(connection, names=["plain"])) == [
        ("plain", 0)
    ]
