"""What was rescued out of an outbox that could not be read any more, until a person answers it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.domain.change import Author, Change, Channel
from store_app.domain.identifiers import DeviceId, PlaceId
from store_app.errors import StoreError
from store_app.replica.connection import Row
from store_app.replica.database import Database

PATTERN: Final = "outbox.db.*.rescued"
_ANSWERED: Final = "answered"


@dataclass(frozen=True, slots=True)
class RescuedChange:
    """A change of which nobody here knows whether it reached the hub; `key` names it."""

    key: str
    change: Change


@dataclass(frozen=True, slots=True)
class Rescued:
    """The files that lie beside the outbox: each holds the changes of one that was damaged."""

    directory: Path
    key: bytes
    place: PlaceId | None

    def changes(self) -> tuple[RescuedChange, ...]:
        """All that have no answer yet, in the order in which they were made."""
        return tuple(each for path in self._files() for each in self._read(path))

    def answer(self, key: str) -> None:
        """A person has dealt with it; the file is kept under another name when all are."""
        name, _, number = key.rpartition("/")
        path = next((each for each in self._files() if each.name == name), None)
        if path is None:
            return
        with self._open(path) as database, database.write() as connection:
            connection.execute("UPDATE change SET outcome = ? WHERE n = ?", (_ANSWERED, number))
        if not self._read(path):
            path.rename(path.with_name(f"{path.name}.done"))

    def _files(self) -> list[Path]:
        return sorted(self.directory.glob(PATTERN))

    def _read(self, path: Path) -> tuple[RescuedChange, ...]:
        try:
            with self._open(path) as database, database.read() as connection:
                rows = connection.execute(
                    "SELECT n, device, body FROM change WHERE outcome IS NULL ORDER BY n"
                ).all()
            made = [self._change(path, row) for row in rows]
        except StoreError:
            return ()  # it stays as it is, for somebody with better tools
        return tuple(each for each in made if each is not None)

    def _change(self, path: Path, row: Row) -> RescuedChange | None:
        from store_app.protocol.changes import (  # noqa: PLC0415 - 170 ms that no start waits for
            WireChange,
            staff_of,
        )

        try:
            sent = WireChange.model_validate_json(row.body)
        except ValueError:
            return None
        author = Author(Channel.STORE, staff_of(sent), self.place)
        return RescuedChange(f"{path.name}/{row.n}", sent.to_domain(DeviceId(row.device), author))

    @contextmanager
    def _open(self, path: Path) -> Iterator[Database]:
        database = Database(path, self.key)
        try:
            yield database
        finally:
            database.close()
