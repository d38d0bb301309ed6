"""Many rows by one statement, handed to the driver as they are.

For each row that goes through SQLAlchemy's statements, naming and checking its values costs more
than the database takes to write it. Here a statement is written once, from the names in `tables`;
SQLite gets the rows one after the other, PostgreSQL all of them as one parameter; and what a job
writes at its end goes there as one statement, because each costs the way there and back.
"""

# ruff: noqa: S608 - all names in the statements are those of our own tables
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeAlias

import orjson
from sqlalchemy import Connection, Table

from store_app.hub.storage.driver import write_each

Rows: TypeAlias = Sequence[tuple[object, ...]]

_TYPES: Final = {str: "text", int: "bigint", bytes: "bytea"}
_ROWS: Final = "%(rows)s"


@dataclass(frozen=True, slots=True)
class Bulk:
    """How values of some columns are written; a row is a tuple in the order of their names."""

    names: tuple[str, ...]
    sqlite: str
    postgresql: str


class Writes:
    """What a job is going to write, nothing of it twice."""

    def __init__(self) -> None:
        self._parts: list[tuple[Bulk, Rows]] = []

    def add(self, bulk: Bulk, rows: Rows) -> None:
        if rows:
            self._parts.append((bulk, rows))

    def write(self, connection: Connection) -> None:
        """Write all that was added."""
        if connection.dialect.name != "postgresql":
            for bulk, rows in self._parts:
                write_each(connection, bulk.sqlite, rows)
        elif self._parts:
            packed = {f"rows{at}": _packed(*part) for at, part in enumerate(self._parts)}
            connection.exec_driver_sql(_as_one(tuple(bulk for bulk, _ in self._parts)), packed)


def adding(table: Table, *names: str) -> Bulk:
    """New rows."""
    return _inserting(table, names, "")


def putting(table: Table, *names: str) -> Bulk:
    """Rows that are new, or take the place of those with their primary key."""
    keys = [column.name for column in table.primary_key]
    new = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    return _inserting(table, names, f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {new}")


def setting(table: Table, key: str, *names: str) -> Bulk:
    """Set these columns of rows that exist, found by their key."""
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
        tuple(names),
        f"{into} VALUES ({', '.join('?' * len(names))}){conflict}",
        f"{into} SELECT {columns} FROM {_given(table, names)}{conflict}",
    )


def _given(table: Table, names: Sequence[str]) -> str:
    typed = (f"{name} {_TYPES[table.c[name].type.python_type]}" for name in names)
    return f"json_to_recordset({_ROWS}::json) AS given ({', '.join(typed)})"


@cache
def _as_one(bulks: tuple[Bulk, ...]) -> str:
    parts = [bulk.postgresql.replace(_ROWS, f"%(rows{at})s") for at, bulk in enumerate(bulks)]
    first = [f"part{at} AS ({part})" for at, part in enumerate(parts[:-1])]
    return f"WITH {', '.join(first)} {parts[-1]}" if first else parts[-1]


def _packed(bulk: Bulk, rows: Rows) -> str:
    whole = [dict(zip(bulk.names, row, strict=True)) for row in rows]
    return orjson.dumps(whole, default=_bytes).decode()


def _bytes(value: Any) -> str:  # noqa: ANN401 - whatever JSON does not know
    """Bytes as PostgreSQL reads them from a text."""
    if not isinstance(value, bytes):
        raise TypeError(type(value).__name__)
    return f"\\x{value.hex()}"
