"""Looks through the whole copy of the shop for damage, beside the work of people.

With 100,000 products that takes more than a second of one processor: no start waits for it. It goes
table by table, so that closing never waits for the whole.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from store_app.errors import Damaged
from store_app.replica.database import Database
from store_app.replica.opening import bad_mark

_IS_THERE: Final = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"

log = logging.getLogger(__name__)


def is_sound(replica: Database, going_on: Callable[[], bool]) -> bool:
    """Whether nothing is damaged, as far as it was looked; if not, the next start fetches it anew.

    Stops when `going_on` says no.
    """
    try:
        with replica.read() as connection:
            tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
        return all(_table_is_sound(replica, str(row.name)) for row in tables if going_on())
    except Damaged as damaged:  # the mark is there already
        log.warning("the copy of the shop is damaged: %s", damaged)
        return False


def _table_is_sound(replica: Database, table: str) -> bool:
    with replica.read() as connection:
        if not connection.execute(_IS_THERE, (table,)).all():  # it was made anew meanwhile
            return True
        said = connection.execute(f"PRAGMA quick_check('{table}')").all()
    if [row[0] for row in said] == ["ok"]:
        return True
    log.error("the copy of the shop is damaged in %s", table)
    bad_mark(replica.path).touch()
    return False
