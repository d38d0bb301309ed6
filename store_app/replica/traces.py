"""Nothing of what was erased is left behind in the files.

Every connection overwrites what it deletes, so the file itself holds nothing. Its log still does,
and so may files that were set aside because they could not be read: what could be read of them has
been copied long ago, and what could not may be anybody's. When somebody was erased, the log is
emptied and these files are deleted. That is written down first, and done again until it is done: a
reader in the way, or a power cut, only puts it off to the next exchange.
"""

from __future__ import annotations

from typing import Final

from store_app.replica import tables
from store_app.replica.connection import Connection
from store_app.replica.database import Database
from store_app.replica.files import files_aside

_MARK: Final = "unwiped"


def mark(connection: Connection) -> None:
    """Something was emptied in this transaction that may have left traces."""
    tables.put_meta(connection, _MARK, "1")


def wipe(database: Database) -> None:
    """Remove the traces if there may be some; what cannot be done now is done next time."""
    with database.read() as connection:
        if not tables.meta(connection, _MARK):
            return
    for old in files_aside(database.path):
        old.unlink(missing_ok=True)
    if database.empty_log():
        with database.write() as connection:
            connection.execute("DELETE FROM meta WHERE key = ?", (_MARK,))
