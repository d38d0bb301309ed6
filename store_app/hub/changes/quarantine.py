"""Changes on which a handler fails: counted, and set aside after the third time.

A handler that fails is a fault of ours, and until it is mended the device would send the change
again for ever, and nothing behind it. So after the third try its bytes are kept here for a person,
the device is told that it had no effect, and what stands behind it moves on.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, bindparam, insert, update

from store_app.domain.identifiers import DeviceId
from store_app.domain.outcome import QUARANTINED
from store_app.hub.changes.sent import ReceivedChange
from store_app.hub.storage import audit, tables
from store_app.hub.streams import devices

TRIES: Final = 3
"""A handler may fail so often on one change; then the change is set aside."""


def strike(
    connection: Connection, device: DeviceId, received: ReceivedChange, error: str, now_ms: int
) -> int:
    """A handler failed on this change; gives how often that happened."""
    name = {"of": device, "number": received.n}
    tries: int | None = connection.execute(
        _ANOTHER, {**name, "now_ms": now_ms}
    ).scalar_one_or_none()
    if tries is not None:
        return tries
    row = {
        "device": device,
        "n": received.n,
        "fingerprint": received.fingerprint,
        "body": received.body,
        "error": error,
        "tries": 1,
        "at_ms": now_ms,
    }
    connection.execute(insert(tables.quarantine), row)
    return 1


def give_up(
    connection: Connection, device: DeviceId, received: ReceivedChange, now_ms: int
) -> None:
    """Answer the change without trying it again; its bytes stay."""
    known = devices.locked(connection, device)
    if known is None or known.last_n >= received.n:
        return
    row = {
        "device": device,
        "n": received.n,
        "fingerprint": received.fingerprint,
        "code": QUARANTINED.code,
    }
    connection.execute(insert(tables.outcome), row)
    devices.pass_over(connection, device, received.n)
    audit.note(connection, now_ms, device, "change.quarantined", str(received.n))


_Q = tables.quarantine.c
_ANOTHER = (
    update(tables.quarantine)
    .where(_Q.device == bindparam("of"), _Q.n == bindparam("number"))
    .values(tries=_Q.tries + 1, at_ms=bindparam("now_ms"))
    .returning(_Q.tries)
)
