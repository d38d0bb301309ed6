"""Write rows whether or not they are there already, on both databases."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def put_rows(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """Insert the rows; where a row with this primary key exists, it gets the new values."""
    if not rows:
        return
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    keys = [column.name for column in table.primary_key]
    statement = insert(table)
    new = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    statement = statement.on_conflict_do_update(index_elements=keys, set_=new)
    connection.execute(statement, rows)


def add_rows(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> None:
    """Insert the rows; where a row with this primary key exists, it stays as it is."""
    if not rows:
        return
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    connection.execute(insert(table).on_conflict_do_nothing(), rows)
