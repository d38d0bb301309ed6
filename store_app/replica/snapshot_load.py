"""Loads a snapshot, thousands of lines at a time, and goes on where it was cut off.

Each chunk is a transaction that also says how far the loading has come. What an older loading left
and this one did not bring is dropped at the end, so people can work with the old data meanwhile.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from store_app.domain.identifiers import CATALOGUE, REVIEWS
from store_app.protocol.exchange import FeedRow, SnapshotNotice
from store_app.replica import product_rows, review_rows, stock_rows, tables
from store_app.replica.connection import Connection
from store_app.replica.database import Database
from store_app.replica.keyed_rows import drop_older, place_of_stock, take_keyed
from store_app.replica.product_fields import from_texts

PARTS_AT_ONCE: Final = 40  # of one transaction: others who write wait for its end
LINES_OF_PART: Final = 250  # few objects at a time: the garbage collector has less to walk
_ROWS, _DONE = "rows", "done"
_BODY: Final = b'"body":'

_OTHERS: TypeAdapter[list[FeedRow]] = TypeAdapter(list[FeedRow])


@dataclass(slots=True)
class _Loading:
    load: int
    lines: int
    stage: str


class SnapshotLoad:
    """One snapshot on its way into the replica."""

    def __init__(
        self, database: Database, notice: SnapshotNotice, progress: Callable[[int], None]
    ) -> None:
        self._database = database
        self._notice = notice
        self._progress = progress
        # A stream that came back to what it was makes the same file once more.
        self._file: Final = f"{notice.seq}:{notice.sha256}"

    def is_done(self) -> bool:
        """Whether this very file was loaded before."""
        with self._database.read() as connection:
            found = connection.execute(
                "SELECT sha256, stage FROM loading WHERE stream = ?", (self._notice.stream,)
            ).one_or_none()
        return found is not None and (found.sha256, found.stage) == (self._file, _DONE)

    def run(self, lines: Iterable[bytes]) -> None:
        """Load the file whose lines these are. May be cut off at any moment and run again."""
        loading = self._begin()
        if loading.stage == _ROWS:
            self._load_rows(loading, itertools.islice(iter(lines), loading.lines, None))
            self._finish(loading)

    def _begin(self) -> _Loading:
        with self._database.write() as connection:
            found = connection.execute(
                "SELECT * FROM loading WHERE stream = ?", (self._notice.stream,)
            ).one_or_none()
            if found is not None and found.sha256 == self._file:
                return _Loading(found.load, found.lines, found.stage)
            loading = _Loading(int(tables.meta(connection, "load", "0")) + 1, 0, _ROWS)
            tables.put_meta(connection, "load", str(loading.load))
            self._keep(connection, loading)
        return loading

    def _load_rows(self, loading: _Loading, lines: Iterator[bytes]) -> None:
        parts = iter(lambda: list(itertools.islice(lines, LINES_OF_PART)), [])
        while first := next(parts, None):
            others = itertools.islice(parts, PARTS_AT_ONCE - 1)
            with self._database.write() as connection:
                for part in itertools.chain([first], others):
                    _put(connection, self._notice.stream, part, loading.load)
                    loading.lines += len(part)
                self._keep(connection, loading)
            self._progress(loading.lines)

    def _finish(self, loading: _Loading) -> None:
        with self._database.write() as connection:
            drop_older(connection, self._notice.stream, loading.load)
            loading.stage = _DONE
            self._keep(connection, loading)

    def _keep(self, connection: Connection, loading: _Loading) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO loading (stream, sha256, load, lines, stage) "
            "VALUES (?, ?, ?, ?, ?)",
            (self._notice.stream, self._file, loading.load, loading.lines, loading.stage),
        )


def _put(connection: Connection, stream: str, lines: Sequence[bytes], load: int) -> None:
    if stream == CATALOGUE:
        texts = _bodies(lines)
        product_rows.put_products(connection, from_texts(texts), texts, load)
    elif stream == REVIEWS:
        review_rows.put_reviews(connection, review_rows.from_texts(_bodies(lines)), load)
    elif place_of_stock(stream) is not None:
        stock_rows.put_stock(connection, stock_rows.from_texts(_bodies(lines)), load)
    else:
        take_keyed(connection, stream, _OTHERS.validate_json(b"[" + b",".join(lines) + b"]"), load)


def _bodies(lines: Sequence[bytes]) -> list[str]:
    """The body of each line, the last of its fields, as it was written.

    Raises ValueError for a line without one; whether it is a body at all is for its reader to say.
    """
    return [line[line.index(_BODY) + len(_BODY) : line.rindex(b"}")].decode() for line in lines]
