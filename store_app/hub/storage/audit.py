"""Who looked at whom and did what: names of things only."""

from __future__ import annotations

from sqlalchemy import Connection, insert

from store_app.domain.identifiers import DeviceId
from store_app.hub.storage import tables


def note(connection: Connection, now_ms: int, device: DeviceId, action: str, about: str) -> None:
    """Write one line; it lives and dies with the job that it tells of."""
    row = {"at_ms": now_ms, "device": device, "action": action, "about": about}
    connection.execute(insert(tables.audit), row)
