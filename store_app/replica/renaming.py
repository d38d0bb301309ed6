"""What a machine did under an earlier name goes on under the one that it has now."""

from __future__ import annotations

from store_app.domain.identifiers import DeviceId
from store_app.replica.connection import Connection


def rename(connection: Connection, old: DeviceId, new: DeviceId, after_n: int) -> None:
    """Give the new name to all changes after that number, which the hub never took."""
    from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

    rows = connection.execute(
        "SELECT n, body FROM change WHERE device = ? AND n > ?", (old, after_n)
    ).all()
    for row in rows:
        connection.execute(
            "UPDATE change SET device = ?, body = ? WHERE n = ?",
            (new, bodies.renamed(row.body, old, new, after_n), row.n),
        )
