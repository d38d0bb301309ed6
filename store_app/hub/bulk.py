"""Many rows by one statement, handed to the driver as they are.

For each row that goes through SQLAlchemy's statements, naming and checking its values costs more
than the database takes to write it. Here a statement is written once, from the names in `tables`;
SQLite gets the rows one after the other, PostgreSQL all of them as one parameter.
"""

# ruff: noqa: S608 - all names in the statements are those of our own tables
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import orjson
from sqlalchemy import Connection, Table

Rows: TypeAlias = Sequence[tuple[object, ...]]

_TYPES: Final = {str: "text", int: "bigint", bytes: "bytea"}
_GIVEN: Final = "json_to_recordset(%(rows)s::json) AS given"


class Bulk:
    """Writes values of some columns of a table; a row is a tuple in the order of their names."""

    def __init__(self, names: Sequence[str], sqlite: str, postgresql: str) -> None:
        self._names = tuple(names)
        self._sqlite = sqlite
        self._postgresql = postgresql

    def write(self, connection: Connection, rows: Rows) -> None:
        if not rows:
            return
        if connection.dialect.name == "postgresql":
            whole = [dict(zip(self._names, row, strict=True)) for row in rows]
            packed = orjson.dumps(whole, default=_bytes).decode()
            connection.exec_driver_sql(self._postgresql, {"rows": packed})
        else:
            connection.exec_driver_sql(self._sqlite, list(rows))


def adding(table: Table, *names: str) -> Bulk:
    """New rows."""
    return _inserting(table, names, "")


def putting(table: Table, *names: str) -> Bulk:
    """Rows that are new, or take the place of those with their primary key."""
    keys = [column.name for column in table.primary_key]
    new = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    return _inserting(table, names, f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {new}")


def setting(table: Table, key: str, *names: str) -> Bulk:
    """Of rows that are there, found by their key, these columns."""
    given = ", ".join(f"{name} = given.{name}" for name in names)
    marked = ", ".join(f"{name} = ?{at}" for at, name in enumerate(names, start=2))
    return Bulk(
        (key, *names),
        f"UPDATE {table.name} SET {marked} WHERE {key} = ?1",
        f"UPDATE {table.name} SET {given} FROM {_given(table, (key, *names))}"
        f" WHERE {table.name}.{key} = given.{key}",
    )


def _inserting(table: Table, names: Sequence[str], conflict: str) -> Bulk:
    columns = ", ".join(names)
    into = f"INSERT INTO {table.name} ({columns})"
    return Bulk(
        names,
        f"{into} VALUES ({', '.join('?' * len(names))}){conflict}",
        f"{into} SELECT {columns} FROM {_given(table, names)}{conflict}",
    )


def _given(table: Table, names: Sequence[str]) -> str:
    typed = (f"{name} {_TYPES[table.c[name].type.python_type]}" for name in names)
    return f"{_GIVEN} ({', '.join(typed)})"


def _bytes(value: Any) -> str:  # noqa: ANN401 - whatever JSON does not know
    """Bytes as PostgreSQL reads them from a text."""
    if not isinstance(value, bytes):
        raise TypeError(type(value).__name__)
    return f"\\x{value.hex()}"
