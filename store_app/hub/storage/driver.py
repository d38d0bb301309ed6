"""Statements that every push needs, made once and handed to the driver as they are.

For a few rows, what SQLAlchemy does around a statement costs more than the database takes to answer
it. What the driver raises is raised as SQLAlchemy raises it, so that nobody has to know the way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.engine.interfaces import DBAPIModule
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

Found: TypeAlias = Sequence[tuple[Any, ...]]
"""Values as the driver gives them: on SQLite truth is 1 or 0."""


class Prepared:
    """A SELECT whose values are all given by name."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement: Final = statement
        self._made: dict[str, _Made] = {}

    def rows(self, connection: Connection, **given: object) -> Found:
        """All rows that it finds."""
        dialect = connection.dialect
        made = self._made.get(dialect.name)
        if made is None:
            made = self._made[dialect.name] = _Made(self._statement, dialect)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(made.text, made.bound(given))
            return cursor.fetchall()
        except _errors(dialect) as error:
            raise _raised(connection, made.text, error) from error


def write_each(connection: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """The statement once for each row."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(statement, rows)
    except _errors(connection.dialect) as error:
        raise _raised(connection, statement, error) from error


def run(connection: Connection, statement: str) -> None:
    """A statement that needs and finds nothing."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement)
    except _errors(connection.dialect) as error:
        raise _raised(connection, statement, error) from error


class _Made:
    """A statement in the words of one kind of database."""

    def __init__(self, statement: Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        if not isinstance(compiled, SQLCompiler):
            raise TypeError(type(compiled).__name__)
        self.text: Final = str(compiled)
        self._order = compiled.positiontup
        self._ways = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect)
            for name, bind in compiled.binds.items()
        }

    def bound(self, given: Mapping[str, object]) -> Mapping[str, object] | Sequence[object]:
        """The values as this driver wants them."""
        ready = {
            name: given[name] if way is None else way(given[name])
            for name, way in self._ways.items()
        }
        return ready if self._order is None else [ready[name] for name in self._order]


def _errors(dialect: Dialect) -> type[DBAPIModule.Error]:
    return dialect.loaded_dbapi.Error


def _raised(connection: Connection, statement: str, error: DBAPIModule.Error) -> Exception:
    """A connection that was lost is not used again."""
    dialect, driver = connection.dialect, connection.connection.driver_connection
    lost = dialect.is_disconnect(error, driver, None)
    if lost:
        connection.invalidate(error)
    return DBAPIError.instance(
        statement, None, error, _errors(dialect), connection_invalidated=lost, dialect=dialect
    )
