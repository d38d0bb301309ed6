"""The customers whom this device serves: who they are, and who of them is gone."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection

from store_app.clocks import Clock
from store_app.domain.identifiers import CustomerId, DeviceId
from store_app.replica import tables
from store_app.replica.customer_rows import CustomerRows
from store_app.replica.database import Database


class ServedCustomers:
    """Whom the hub sends to this device because somebody opened them here."""

    def __init__(
        self, database: Database, clock: Clock, tell: Callable[[frozenset[str]], None]
    ) -> None:
        self._database = database
        self._clock = clock
        self._tell = tell

    def device(self) -> str:
        """The device for which the hub last heard whom we serve; empty at the start."""
        with self._database.read() as connection:
            return tables.meta(connection, "device")

    def wanted(self) -> frozenset[CustomerId]:
        """The customers whom this device wants to hear of."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT id FROM customer WHERE wanted = 1").all()
        return frozenset(CustomerId(row.id) for row in rows)

    def unknown(self) -> tuple[CustomerId, ...]:
        """Customers whom a restored hub had lost when it was asked last."""
        with self._database.read() as connection:
            names: list[str] = json.loads(tables.meta(connection, "unknown", "[]"))
        return tuple(CustomerId(name) for name in names)

    def ask_again(self, customers: Collection[CustomerId]) -> None:
        """The hub is to hear once more that these are open here."""
        with self._database.write() as connection:
            known = set(json.loads(tables.meta(connection, "unknown", "[]")))
            tables.put_meta(connection, "unknown", json.dumps(sorted(known | set(customers))))

    def introduced(
        self,
        device: DeviceId,
        unknown: Collection[CustomerId] = (),
        gone: Collection[CustomerId] = (),
    ) -> None:
        """The hub knows under this name whom we serve, but for those whom it does not know yet.

        Those who are `gone` are forgotten here.
        """
        with self._database.write() as connection:
            forgotten = CustomerRows(connection, self._clock.now_ms()).forget(gone)
            tables.put_meta(connection, "device", device)
            tables.put_meta(connection, "unknown", json.dumps(sorted(unknown)))
        self._tell(forgotten)

    def forget(self, gone: Collection[CustomerId]) -> None:
        """Drop erased customers. To be called before their changes in the outbox are emptied."""
        with self._database.write() as connection:
            forgotten = CustomerRows(connection, self._clock.now_ms()).forget(gone)
        self._tell(forgotten)
