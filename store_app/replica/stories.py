"""The last changes of each customer held here, as the hub ordered them.

The state says what is in a cart; these rows say who did what, so that it can be explained
offline, too. They leave the device together with the customer.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from store_app.domain.identifiers import CustomerId, DeviceId
from store_app.domain.outcome import Outcome
from store_app.domain.story import Logged
from store_app.replica.connection import Connection
from store_app.replica.database import Database

KEPT: Final = 200  # changes of one customer: more than an afternoon's

_EVENTFUL: Final = (
    "SELECT DISTINCT customer FROM story WHERE json_extract(row, '$.device') <> ?"
    " OR json_extract(row, '$.outcome') <> 'ok' ORDER BY customer"
)


class Stories:
    """What happened lately in the streams of the customers held here."""

    def __init__(self, replica: Database) -> None:
        self._database = replica

    def of(self, customer: CustomerId) -> tuple[Logged, ...]:
        """The oldest first; empty for a customer of whom only the state came."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT row FROM story WHERE customer = ? ORDER BY seq", (customer,)
            ).all()
        return tuple(_logged(row.row) for row in rows)

    def eventful(self, device: DeviceId | None) -> tuple[CustomerId, ...]:
        """The customers whose log has a change of another device, or an outcome other than `ok`.

        With the others there is nothing to explain to its people, which need not be worked out.
        """
        with self._database.read() as connection:
            rows = connection.execute(_EVENTFUL, (device or "",)).all()
        return tuple(CustomerId(row.customer) for row in rows)

    def read_keys(self, customer: CustomerId) -> frozenset[str]:
        """The notices that somebody has read and put away."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT key FROM notice_read WHERE customer = ?", (customer,)
            ).all()
        return frozenset(row.key for row in rows)

    def put_away(self, customer: CustomerId, key: str) -> None:
        """Somebody has read this notice."""
        with self._database.write() as connection:
            connection.execute("INSERT OR IGNORE INTO notice_read VALUES (?, ?)", (customer, key))


def keep_row(connection: Connection, customer: CustomerId, seq: int, row: str) -> None:
    """Remember one change of a customer; the oldest go."""
    connection.execute("INSERT OR REPLACE INTO story VALUES (?, ?, ?)", (customer, seq, row))
    connection.execute("DELETE FROM story WHERE customer = ? AND seq <= ?", (customer, seq - KEPT))


def drop_rows(connection: Connection, customer: CustomerId, above: int = -1) -> None:
    """Forget what happened to a customer, or only what is said to come after a number."""
    connection.execute("DELETE FROM story WHERE customer = ? AND seq > ?", (customer, above))
    if above < 0:
        connection.execute("DELETE FROM notice_read WHERE customer = ?", (customer,))


@lru_cache(4 * KEPT)
def _logged(text: str) -> Logged:
    from store_app.protocol.exchange import ChangeRow  # noqa: PLC0415 - 170 ms at a start

    row = ChangeRow.model_validate_json(text)
    return Logged(row.seq, row.to_domain(), Outcome(row.outcome))
