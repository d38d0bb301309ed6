"""Rows of keyed streams that one job writes: gathered, and written once at its end.

A hold lives in its store's streams, which customers' pages do not follow. What becomes of it is
rung on the customer's own stream with the number 0: nothing came there, but whoever shows that
customer looks again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection

from store_app.domain.identifiers import CustomerId, StreamName, customer_stream
from store_app.hub.customers import aliases
from store_app.hub.streams.feeds import Keyed, write_rows
from store_app.protocol.base import Answer

LOOK_AGAIN: Final = 0
"""Rung on a stream in which nothing moved; no stream that somebody wrote to is there."""


class Published:
    """What devices are told of stores; the streams were locked before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[StreamName, dict[str, Keyed]] = {}
        self._concerned: set[CustomerId] = set()

    def put(self, stream: StreamName, key: str, body: Answer | None) -> None:
        """The newest body of a key; without one the key is gone."""
        self._rows.setdefault(stream, {})[key] = Keyed(key, body)

    def concern(self, customer: CustomerId) -> None:
        """Something of this customer's changed that stands in no row of theirs."""
        self._concerned.add(customer)

    def write(self) -> Mapping[StreamName, int]:
        """Write everything; gives the new heads, and 0 for the streams of those concerned."""
        return self._rung() | {
            stream: write_rows(self._connection, stream, tuple(rows.values()))
            for stream, rows in sorted(self._rows.items())
        }

    def _rung(self) -> dict[StreamName, int]:
        """Under every name that they have: a page follows the one it was opened for."""
        homes = {aliases.resolve(self._connection, each) for each in self._concerned}
        names = {name for home in homes for name in (home, *aliases.of(self._connection, home))}
        return {customer_stream(name): LOOK_AGAIN for name in sorted(names)}
