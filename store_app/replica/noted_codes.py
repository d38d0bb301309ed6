"""Numbers that led nowhere and that somebody wants to look up again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.replica.connection import Connection
from store_app.replica.database import Database

MOST: Final = 500


@dataclass(frozen=True, slots=True)
class NotedCode:
    """A code as it was scanned, and when somebody noted it last."""

    text: str
    at_ms: int


class NotedCodes:
    """Kept beside the outbox: nobody else knows them, so they are not made anew from the hub."""

    def __init__(self, outbox: Database) -> None:
        self._database = outbox

    def all(self) -> tuple[NotedCode, ...]:
        """The newest first."""
        with self._database.read() as connection:
            if not _is_there(connection):
                return ()
            rows = connection.execute("SELECT text, at_ms FROM noted ORDER BY at_ms DESC").all()
        return tuple(NotedCode(row.text, row.at_ms) for row in rows)

    def note(self, text: str, at_ms: int) -> None:
        """On disk when this returns. The oldest go when there are very many."""
        with self._database.write() as connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS noted (text TEXT PRIMARY KEY, at_ms INTEGER NOT NULL)"
            )
            connection.execute(
                "INSERT INTO noted VALUES (?, ?) "
                "ON CONFLICT (text) DO UPDATE SET at_ms = excluded.at_ms",
                (text, at_ms),
            )
            connection.execute(
                "DELETE FROM noted WHERE text NOT IN"
                " (SELECT text FROM noted ORDER BY at_ms DESC LIMIT ?)",
                (MOST,),
            )

    def drop(self, text: str) -> None:
        """Forget a code that somebody has dealt with."""
        with self._database.write() as connection:
            if _is_there(connection):
                connection.execute("DELETE FROM noted WHERE text = ?", (text,))


def _is_there(connection: Connection) -> bool:
    found = connection.execute(
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'noted'"
    )
    return found.one_or_none() is not None
