"""What was written about an erased customer leaves the outbox; the numbers of the changes stay.

A change that the hub may still ask for keeps its place under its number, with nothing in it.
"""

from __future__ import annotations

from collections.abc import Collection

from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.replica.connection import Connection


def scrub(connection: Connection, customers: Collection[CustomerId]) -> None:
    """Empty all changes to these customers."""
    from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

    emptied = []
    for customer in sorted(customers):
        rows = connection.execute(
            "SELECT n, stream, body FROM change WHERE stream = ?", (customer_stream(customer),)
        ).all()
        for row in rows:
            body = bodies.scrubbed(row.n, row.stream)
            if bytes(row.body) != body:
                emptied.append((body, row.n))
    if emptied:
        connection.execute_each("UPDATE change SET body = ? WHERE n = ?", emptied)
