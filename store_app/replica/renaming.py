"""What a machine did under an earlier name goes on under the one that it has now."""

from __future__ import annotations

from typing import Final

from store_app.domain.identifiers import DeviceId
from store_app.replica import tables
from store_app.replica.connection import Connection

NAMED_AFTER: Final = "named_after"


def rename(connection: Connection, old: DeviceId, new: DeviceId, after_n: int) -> None:
    """Give the new name to all changes after that number, which the hub never took.

    Under the new name numbers begin there, or after the last of those that are not held any more.
    And nobody has signed in under it yet, as far as the hub knows.
    """
    from store_app.replica import bodies  # noqa: PLC0415 - 170 ms that no start waits for

    forget_pins(connection)
    rows = connection.execute(
        "SELECT n, body FROM change WHERE device = ? AND n > ?", (old, after_n)
    ).all()
    held = connection.execute("SELECT count(*) FROM change").scalar_one()
    begun = after_n if held else int(tables.meta(connection, "last_n", "0"))
    tables.put_meta(connection, NAMED_AFTER, str(begun))
    for row in rows:
        connection.execute(
            "UPDATE change SET device = ?, body = ? WHERE n = ?",
            (new, bodies.renamed(row.body, old, new, after_n), row.n),
        )


def forget_pins(connection: Connection) -> None:
    """The hub must find a PIN right here before that PIN opens this device offline."""
    connection.execute("DELETE FROM verifier")
