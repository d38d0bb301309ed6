"""Many rows by one statement: the same on every database, whatever stands in the texts."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select

from store_app.hub.storage import bulk, tables
from store_app.hub.storage.among import Among, BothAmong
from store_app.hub.storage.bulk import Bulk, Rows, Writes
from store_app.hub.storage.database import Database
from store_app.hub.storage.schema import migrate

ADD_STREAMS = bulk.adding(tables.stream, "name", "head")
PUT_STREAMS = bulk.putting(tables.stream, "name", "head")
SET_HEADS = bulk.setting(tables.stream, "name", "head")
ADD_ENROLMENTS = bulk.adding(tables.enrolment, "token_hash", "place", "nearby", "expires_ms")
NAMES = ["plain", 'a "quoted" one', "back\\slash", "κύμα", "it's", "100%", "{a,b}", ""]


@pytest.fixture
def made(database: Database) -> Database:
    migrate(database.engine)
    return database


def heads(connection: Connection) -> dict[str, int]:
    columns = tables.stream.c
    return {row.name: row.head for row in connection.execute(select(columns.name, columns.head))}


def write(connection: Connection, how: Bulk, rows: Rows) -> None:
    writes = Writes()
    writes.add(how, rows)
    writes.write(connection)


def test_rows_are_added_put_and_set(made: Database) -> None:
    def job(connection: Connection) -> dict[str, int]:
        write(connection, ADD_STREAMS, [(name, at) for at, name in enumerate(NAMES)])
        write(connection, PUT_STREAMS, [("plain", 2**53), ("new", 7)])
        write(connection, SET_HEADS, [("κύμα", 40), ("it's", 50)])
        return heads(connection)

    before = {name: at for at, name in enumerate(NAMES)}
    after = {**before, "plain": 2**53, "new": 7, "κύμα": 40, "it's": 50}
    assert made.write(job) == after


def test_two_columns_are_set_at_once(made: Database) -> None:
    both = bulk.setting(tables.stream, "name", "head", "floor")
    columns = tables.stream.c

    def job(connection: Connection) -> list[tuple[object, ...]]:
        write(connection, ADD_STREAMS, [(name, 1) for name in ("a", "it's", "c")])
        write(connection, both, [("it's", 7, 3), ("a", 9, 2)])
        found = connection.execute(select(columns.name, columns.head, columns.floor))
        return sorted(tuple(row) for row in found)

    assert made.write(job) == [("a", 9, 2), ("c", 1, 0), ("it's", 7, 3)]


def test_bytes_and_nothing_are_kept_as_they_are(made: Database) -> None:
    rows = [(bytes(range(256)), "p", None, 1), (b"", "q", "near", 2)]
    table = tables.enrolment.c
    columns = (table.token_hash, table.place, table.nearby, table.expires_ms)
    made.write(lambda c: write(c, ADD_ENROLMENTS, rows))
    with made.read() as connection:
        found = connection.execute(select(*columns).order_by(table.expires_ms))
        assert [tuple(row) for row in found] == rows


def test_all_that_a_job_writes_is_there_in_the_end(made: Database) -> None:
    made.write(lambda c: write(c, ADD_STREAMS, [("old", 1), ("older", 2)]))
    writes = Writes()
    writes.add(SET_HEADS, [("old", 9)])
    writes.add(ADD_STREAMS, [("new", 3)])
    writes.add(PUT_STREAMS, [])
    writes.add(ADD_ENROLMENTS, [(b"t", "p", None, 1)])
    made.write(writes.write)
    with made.read() as connection:
        assert heads(connection) == {"old": 9, "older": 2, "new": 3}
        assert connection.execute(select(tables.enrolment.c.place)).scalars().all() == ["p"]


def test_no_rows_are_no_statement(made: Database) -> None:
    made.write(lambda c: write(c, SET_HEADS, []))
    with made.read() as connection:
        assert heads(connection) == {}


@pytest.mark.parametrize("asked", [[], ["plain"], NAMES[1:], [*NAMES, "nobody"]])
def test_one_of_these_is_found_by_its_text(made: Database, asked: list[str]) -> None:
    made.write(lambda c: write(c, ADD_STREAMS, [(name, 1) for name in NAMES]))
    statement = select(tables.stream.c.name).where(Among(tables.stream.c.name, "names"))
    with made.read() as connection:
        found = connection.execute(statement, {"names": asked}).scalars()
        assert sorted(found) == sorted(set(asked) & set(NAMES))


def test_pairs_are_found_only_together(made: Database) -> None:
    follow, device = tables.follow, tables.device
    made.run(
        device.insert(),
        [
            {"id": each, "kind": "staff", "name": each, "token_hash": each.encode(), "made_ms": 0}
            for each in ("one", "two")
        ],
    )
    followed = [("one", NAMES[1]), ("two", NAMES[2])]
    made.run(
        follow.insert(),
        [{"device": each, "stream": stream, "used_ms": 0} for each, stream in followed],
    )
    statement = select(follow.c.device, follow.c.stream).where(
        BothAmong(follow.c.device, follow.c.stream, "pairs")
    )
    with made.read() as connection:
        crossed = {"pairs": [("one", NAMES[2]), ("two", NAMES[1])]}
        assert connection.execute(statement, crossed).all() == []
        both = connection.execute(statement, {"pairs": followed})
        assert sorted(tuple(row) for row in both) == followed
