"""What needs a person: changes that the hub refused, and those rescued from a damaged file."""

from __future__ import annotations

from dataclasses import replace

from store_app.domain.outcome import Outcome
from store_app.replica import salvage
from store_app.replica.change_rows import change_of_row
from store_app.replica.database import Database
from store_app.replica.outbox import RECENT, DoneChange, Outbox, RefusedChange, Waiting

RESCUED = Outcome("conflict:rescued")


class TaskBook:
    """The outbox as people look into it. Rescued changes carry numbers below zero."""

    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    def refused(self) -> tuple[RefusedChange, ...]:
        """The rescued ones first, then the newest."""
        with self._database.read() as connection:
            rows = salvage.rescued(connection)
        rescued = tuple(
            RefusedChange(replace(change_of_row(row), n=-row.id), RESCUED, row.device, row.found_ms)
            for row in rows
        )
        return rescued + self._outbox.refused()

    def dismiss(self, n: int) -> None:
        """A person has dealt with it."""
        if n >= 0:
            self._outbox.dismiss(n)
            return
        with self._database.write() as connection:
            salvage.dismiss(connection, n)

    def recent_done(self, limit: int = RECENT) -> tuple[DoneChange, ...]:
        return self._outbox.recent_done(limit)

    def count_waiting(self) -> Waiting:
        return self._outbox.count_waiting()
