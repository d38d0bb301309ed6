"""Rows of keyed streams that one job writes: gathered, and written once at its end."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from store_app.domain.identifiers import StreamName
from store_app.hub.streams.feeds import Keyed, write_rows
from store_app.protocol.base import Answer


class Published:
    """What devices are told of stores; the streams were locked before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[StreamName, dict[str, Keyed]] = {}

    def put(self, stream: StreamName, key: str, body: Answer | None) -> None:
        """The newest body of a key; without one the key is gone."""
        self._rows.setdefault(stream, {})[key] = Keyed(key, body)

    def write(self) -> Mapping[StreamName, int]:
        """Write everything; gives the new heads."""
        return {
            stream: write_rows(self._connection, stream, tuple(rows.values()))
            for stream, rows in sorted(self._rows.items())
        }
