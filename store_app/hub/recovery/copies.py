"""A hub's whole database as one SQLite file, whichever database the hub runs on.

So a backup of a hub on PostgreSQL is verified and kept like one of a hub on SQLite, and a shop that
outgrows the one restores its backup into the other. Rows are copied within one unchanging moment,
and what they say of people is sealed on the way (see `sealing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from sqlalchemy import (
    Connection,
    Engine,
    MetaData,
    Select,
    Table,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool

from store_app.errors import Damaged
from store_app.hub.assortment.product_words import write_words
from store_app.hub.recovery.customer_keys import KeyRing, Stamp
from store_app.hub.recovery.personal import Source, clear_part
from store_app.hub.recovery.sealing import Sealing, stamping
from store_app.hub.recovery.seals import BAD
from store_app.hub.storage import store_tables as store_tables  # its tables join those of `tables`
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database, open_database
from store_app.hub.storage.schema import migrate

_AT_ONCE: Final = 5_000
_METADATA: Final = tables.metadata
_BESIDE_IT: Final = MetaData()
_LIVE: Final = {
    table.name: table.to_metadata(_BESIDE_IT, schema="live") for table in _METADATA.sorted_tables
}


def copy_out(database: Database, file: Path, ring: KeyRing) -> None:
    """Write all that the database holds into a new file, while others go on working with it.

    What it holds of people is sealed; whoever has no key on the ring gets one.
    """
    if database.engine.dialect.name == "sqlite":
        _copy_file(str(database.engine.url.database), file, ring)
        return
    with database.read() as connection, new_copy(file) as target:
        source = Source(connection, _METADATA.tables)
        for table in _METADATA.sorted_tables:
            clear = clear_part(table)
            if clear is not None:
                _copy_rows(connection, target, table, clear)
        Sealing(source, target, ring).run()


def copy_in(file: Path, engine: Engine) -> None:
    """Replace all that a database on a server holds by what is in the file, in one transaction."""
    migrate(engine)
    copy = open_database(f"sqlite:///{file}")
    try:
        with copy.read() as source, engine.begin() as target:
            names = ", ".join(f'"{table.name}"' for table in _METADATA.sorted_tables)
            target.execute(text(f"TRUNCATE {names}"))
            for table in _METADATA.sorted_tables:  # those referred to come before who refers
                _copy_rows(source, target, table, select(table))
            _go_on_counting(target)
    finally:
        copy.close()


def stamp_copy(file: Path, stamp: Stamp) -> None:
    """Write into a copy which keys open it. Raises Damaged `hub.bad_backup`."""
    copy = sqlcipher3.dbapi2.connect(str(file), isolation_level=None)
    try:
        copy.execute(*stamping(stamp))
    except sqlcipher3.dbapi2.DatabaseError as error:
        raise Damaged(BAD, f"{file.name}: {type(error).__name__}") from error
    finally:
        copy.close()


@contextmanager
def new_copy(file: Path) -> Iterator[Connection]:
    """A file of our tables, open in one transaction."""
    copy = open_database(f"sqlite:///{file}")
    try:
        migrate(copy.engine)
        with copy.engine.begin() as connection:
            yield connection
    finally:
        copy.close()
    close_into_one_file(file)


def close_into_one_file(file: Path) -> None:
    """Bring everything into the file itself, so that nothing beside it has to be kept."""
    copy = sqlcipher3.dbapi2.connect(str(file))
    try:
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def _copy_file(live: str, file: Path, ring: KeyRing) -> None:
    """The new file reads the old one by itself, so that most rows never come into this program."""
    with _attached(live, file) as connection:
        for make in _forms(connection, "table"):
            connection.exec_driver_sql(make)
        source = Source(connection, _LIVE)
        for statement in _filling():
            connection.exec_driver_sql(statement)
        Sealing(source, connection, ring).run()
        for make in _forms(connection, "index"):
            connection.exec_driver_sql(make)


@contextmanager
def _attached(live: str, file: Path) -> Iterator[Connection]:
    """A new file in one transaction, with one unchanging moment of the other beside it."""

    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute(
            "PRAGMA synchronous = OFF"
        )  # the whole file is brought to disk at the end
        connection.execute("ATTACH ? AS live", (live,))

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    engine = create_engine(
        f"sqlite:///{file}",
        module=sqlcipher3.dbapi2,
        connect_args={"isolation_level": None, "timeout": 10},
        poolclass=NullPool,
        hide_parameters=True,
    )
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    with engine.begin() as connection:
        yield connection


@cache
def _filling() -> Sequence[str]:
    """How the new file takes what may stand in it; worked out once, which costs more than doing."""
    filling = []
    for table in _METADATA.sorted_tables:
        clear = clear_part(_LIVE[table.name])
        if clear is not None:
            insert = table.insert().from_select(list(table.c.keys()), clear)
            made = insert.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
            filling.append(str(made))
    return (*filling, *_BESIDE)


def _forms(connection: Connection, kind: str) -> Sequence[str]:
    """How the tables or indexes of the hub were made; an index makes those behind it by itself."""
    found = connection.exec_driver_sql(_FORMS, (kind,))
    return found.scalars().all()


def _copy_rows(source: Connection, target: Connection, table: Table, rows: Select[Any]) -> None:
    read = source.execution_options(yield_per=_AT_ONCE).execute(_reading(table, rows, source))
    for part in read.mappings().partitions():
        _write(target, table, [dict(row) for row in part])


def _reading(table: Table, rows: Select[Any], source: Connection) -> Select[Any]:
    if table is not tables.product or source.dialect.name == "sqlite":
        return rows
    words = func.array_to_string(func.tsvector_to_array(table.c.words), " ").label("words")
    return select(*(words if column is table.c.words else column for column in table.c))


def _write(target: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """The words of products also stand in an index that each database has in its own form."""
    if table is tables.product:
        write_words(target, rows)
    else:
        target.execute(table.insert(), rows)


def _go_on_counting(target: Connection) -> None:
    """Counters of the server do not notice rows that come with their number."""
    for table in _METADATA.sorted_tables:
        column = table.autoincrement_column
        if column is None:
            continue
        counter = text(
            f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), :n)"
        )
        most = target.execute(select(func.max(column))).scalar_one()
        if most is not None:
            target.execute(counter, {"n": most})


_FORMS: Final = (
    "SELECT sql FROM live.sqlite_master WHERE type = ? AND sql IS NOT NULL"
    " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'product!_words!_%' ESCAPE '!'"
)
_BESIDE: Final = (
    "INSERT INTO main.product_words (rowid, words) SELECT position, words FROM live.product",
    "INSERT INTO main.alembic_version SELECT * FROM live.alembic_version",
)
