"""Keyed streams: the newest body of every key, numbered so that a device reads only what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias, TypeVar

from sqlalchemy import Connection

from store_app.domain.identifiers import StreamName
from store_app.hub.storage import tables
from store_app.hub.storage.database import Database
from store_app.hub.storage.upsert import put_rows
from store_app.hub.streams import heads
from store_app.protocol.base import Answer

_CHUNK: Final = 1_000  # rows per transaction, so that a long load lets others in between


@dataclass(frozen=True, slots=True)
class Keyed:
    """The new body of one key; without a body the key is gone."""

    key: str
    body: Answer | None


T = TypeVar("T")
Ring = Callable[[Mapping[StreamName, int]], None]
Index = Callable[[Connection, Sequence[Keyed]], None]
Decide: TypeAlias = Callable[[Connection], tuple[Sequence[Keyed], T]]


class Feeds:
    """Writes keyed streams and pokes those who follow them."""

    def __init__(self, database: Database, ring: Ring) -> None:
        self._database = database
        self._ring = ring

    def put(self, stream: StreamName, rows: Sequence[Keyed], index: Index | None = None) -> int:
        """Write rows, in transactions of some hundreds; gives the head after the last.

        `index` writes what is found by these rows, in the same transaction.
        """
        head = 0
        for chunk in _chunks(rows):
            head = self._database.write(partial(_write, stream=stream, rows=chunk, index=index))
            self._ring({stream: head})
        return head

    def put_decided(self, stream: StreamName, decide: Decide[T], index: Index) -> T:
        """Write the rows that `decide` gives, in the transaction in which it looks.

        Gives what it gives beside them; it may be asked again.
        """

        def job(connection: Connection) -> tuple[int, T]:
            rows, told = decide(connection)
            return _write(connection, stream, rows, index) if rows else 0, told

        head, told = self._database.write(job)
        if head:
            self._ring({stream: head})
        return told


def write_rows(connection: Connection, stream: StreamName, rows: Sequence[Keyed]) -> int:
    """Write rows inside a job; gives the new head. Of two rows with one key the later counts."""
    newest = {row.key: row for row in rows}
    heads.make(connection, [stream])
    head = heads.advance(connection, stream, len(newest))
    first = head - len(newest) + 1
    put_rows(
        connection,
        tables.feed,
        [
            {
                "stream": stream,
                "key": row.key,
                "seq": seq,
                "body": None if row.body is None else row.body.model_dump_json(),
            }
            for seq, row in enumerate(newest.values(), start=first)
        ],
    )
    return head


def _write(
    connection: Connection, stream: StreamName, rows: Sequence[Keyed], index: Index | None
) -> int:
    if index is not None:
        index(connection, rows)
    return write_rows(connection, stream, rows)


def _chunks(rows: Sequence[Keyed]) -> Iterator[Sequence[Keyed]]:
    for start in range(0, len(rows), _CHUNK):
        yield rows[start : start + _CHUNK]
