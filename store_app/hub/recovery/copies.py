"""A hub's whole database as one SQLite file, whichever database the hub runs on.

So a backup of a hub on PostgreSQL is verified and kept like one of a hub on SQLite, and a shop that
outgrows the one restores its backup into the other. Rows are copied within one unchanging moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from sqlalchemy import Connection, Engine, Table, func, select, text

from store_app.hub.assortment.product_words import write_words
from store_app.hub.storage import store_tables as store_tables
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database, open_database
from store_app.hub.storage.schema import migrate

_AT_ONCE: Final = 5_000
_METADATA: Final = tables.metadata


def copy_out(database: Database, file: Path) -> None:
    """Write all that the database holds into a new file, while others go on working with it."""
    with database.read() as source:
        if source.dialect.name == "sqlite":
            _copy_pages(source, file)
            return
        with new_copy(file) as target:
            _copy_rows(source, target)


def copy_in(file: Path, engine: Engine) -> None:
    """Replace all that a database on a server holds by what is in the file, in one transaction."""
    migrate(engine)
    copy = open_database(f"sqlite:///{file}")
    try:
        with copy.read() as source, engine.begin() as target:
            names = ", ".join(f'"{table.name}"' for table in _METADATA.sorted_tables)
            target.execute(text(f"TRUNCATE {names}"))
            _copy_rows(source, target)
            _go_on_counting(target)
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


def _copy_pages(source: Connection, file: Path) -> None:
    """In one step, which reads one moment; writers go on beside it."""
    driver: Any = source.connection.driver_connection
    target = sqlcipher3.dbapi2.connect(str(file))
    try:
        driver.backup(target)
    finally:
        target.close()
    close_into_one_file(file)


def _copy_rows(source: Connection, target: Connection) -> None:
    """Referred tables come before those that refer to them."""
    for table in _METADATA.sorted_tables:
        read = source.execution_options(yield_per=_AT_ONCE).execute(_reading(table, source))
        for part in read.mappings().partitions():
            _write(target, table, [dict(row) for row in part])


def _reading(table: Table, source: Connection) -> Any:  # noqa: ANN401 - a statement of any columns
    if table is not tables.product or source.dialect.name == "sqlite":
        return select(table)
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
