"""Write rows whether or not they are there already, on both databases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite


def put_rows(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """Insert the rows; where a row with this primary key exists, it gets the new values."""
    if rows:
        connection.execute(_putting(connection.dialect.name, table, tuple(rows[0])), rows)


def add_rows(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """Insert the rows; where a row with this primary key exists, it stays as it is."""
    if rows:
        connection.execute(_adding(connection.dialect.name, table), rows)


@cache
def _putting(dialect: str, table: Table, names: tuple[str, ...]) -> Executable:
    """Made once for each form of row: making a statement costs more than running it."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    keys = [column.name for column in table.primary_key]
    statement = insert(table)
    new = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)


@cache
def _adding(dialect: str, table: Table) -> Executable:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing()
