"""The numbers under which this device opens customers at the hub: they go up, none is used twice.

A word to close a customer names the newest opening that was known when it was decided. So one that
was long on its way closes nobody whom somebody has opened since. The numbers lie with the changes:
a device that loses them gets another name, and begins anew.
"""

from __future__ import annotations

from typing import Final

from store_app.replica import tables
from store_app.replica.database import Database

_LAST: Final = "last_opening"


class Openings:
    """Counts the openings of this device."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next(self) -> int:
        """Draw the number of the next opening; it is on disk when this returns."""
        with self._database.write() as connection:
            number = int(tables.meta(connection, _LAST, "0")) + 1
            tables.put_meta(connection, _LAST, str(number))
        return number

    def last(self) -> int | None:
        """The newest of all; None if there was none."""
        with self._database.read() as connection:
            return int(tables.meta(connection, _LAST, "0")) or None
