"""What waits in the outbox, one by one: for people to read, not for sending."""

from __future__ import annotations

from typing import Final

from store_app.domain.change import Change
from store_app.domain.identifiers import StreamName
from store_app.replica import tables
from store_app.replica.change_rows import change_of_row
from store_app.replica.database import Database

_WAITING: Final = (
    "SELECT * FROM change WHERE outcome IS NULL AND (:stream IS NULL OR stream = :stream)"
    " ORDER BY n LIMIT :limit"
)


class WaitingChanges:
    """The changes that the hub has not answered yet."""

    def __init__(self, outbox: Database) -> None:
        self._database = outbox

    def __call__(self, limit: int, stream: StreamName | None = None) -> tuple[Change, ...]:
        """The oldest first, of all or of one stream: they go out in this order."""
        with self._database.read() as connection:
            rows = connection.execute(_WAITING, {"limit": limit, "stream": stream}).all()
        return tuple(map(change_of_row, rows))

    def checked_again(self) -> int:
        """How many changes with a known outcome are sent again, because the hub was restored.

        An answer is kept a moment before the number up to which the hub has our changes: only what
        a hub had and has no more is counted.
        """
        with self._database.read() as connection:
            known = int(tables.meta(connection, "hub_last_n", "0"))
            had = int(tables.meta(connection, "hub_had_n", "0"))
            many: int = connection.execute(
                "SELECT count(*) FROM change WHERE n > ? AND n <= ? AND outcome IS NOT NULL",
                (known, had),
            ).scalar_one()
        return many
