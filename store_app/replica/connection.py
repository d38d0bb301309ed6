"""Statements and rows of a device's file, over the bare driver.

A device only ever speaks SQLite, in its own words, so that nothing stands between: an abstraction
over databases would cost every start a quarter of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, TypeAlias

Values: TypeAlias = Sequence[object] | Mapping[str, object]


class Row(tuple[Any, ...]):
    """One row: a tuple whose columns can also be read by their names."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the driver has no types
        raise AttributeError(name)


class Result:
    """The rows of one statement, read as they are asked for."""

    def __init__(self, cursor: Any) -> None:  # noqa: ANN401 - the driver has no types
        self._cursor = cursor
        columns = tuple(column[0] for column in cursor.description or ())
        self._row = row_shape(columns)

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self._cursor)

    def all(self) -> list[Row]:
        return list(map(self._row, self._cursor.fetchall()))

    def one_or_none(self) -> Row | None:
        """The only row, or None. More than one is a bug of the statement."""
        found = self._cursor.fetchmany(2)
        if len(found) > 1:
            raise LookupError("more than one row")
        return self._row(found[0]) if found else None

    def one(self) -> Row:
        found = self.one_or_none()
        if found is None:
            raise LookupError("no row")
        return found

    def scalar_one_or_none(self) -> Any:  # noqa: ANN401 - the driver has no types
        """The first column of the only row; None if there is no row."""
        found = self.one_or_none()
        return None if found is None else found[0]

    def scalar_one(self) -> Any:  # noqa: ANN401 - the driver has no types
        return self.one()[0]


class Connection:
    """One connection to the file, for one thread at a time."""

    def __init__(self, driver: Any) -> None:  # noqa: ANN401 - the driver has no types
        self._driver = driver

    @property
    def in_transaction(self) -> bool:
        return bool(self._driver.in_transaction)

    def execute(self, statement: str, values: Values = ()) -> Result:
        """Run one statement; values stand for its question marks or for its `:names`."""
        return Result(self._driver.execute(statement, values))

    def execute_each(self, statement: str, rows: Sequence[Values]) -> None:
        """Run one statement once for each row of values."""
        self._driver.executemany(statement, rows)

    def close(self) -> None:
        self._driver.close()


@lru_cache(maxsize=256)
def row_shape(columns: tuple[str, ...]) -> Callable[[Sequence[object]], Row]:
    """A kind of row with a property for every column."""
    fields = {name: property(itemgetter(at)) for at, name in enumerate(columns)}
    return type("Row", (Row,), {"__slots__": (), **fields})
