"""What the audit says, for people: who tried what they may not do, and what was done on trust."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, or_, select

from store_app.hub.hub import Hub
from store_app.hub.storage import tables

_SAID: Final = {
    "change.forbidden": "was refused what it may not do",
    "change.not_signed_in": "named a manager who never signed in there, and was refused",
    "change.seen_ahead": "said it had seen what nobody has done yet, and was refused",
    "change.believed": "was believed after a restore that a manager had done this",
    "change.quarantined": "sent what could not be handled; it is set aside",
    "changes.gap": "left out changes before this number",
    "changes.missing": "holds these changes no more, and neither does the backup",
    "device.frozen": "sent other changes under numbers used before: it was copied, and is frozen",
    "stream.drifted": "had another copy of this, and fetched it anew",
    "hub.restored": "went back to this backup",
}
_A = tables.audit.c


def audit_lines(hub: Hub, newest: int, *, everything: bool) -> list[str]:
    """The newest lines, the newest of all first: what a person should look at, or `everything`."""
    statement = select(_A.at_ms, _A.device, _A.action, _A.about)
    if not everything:
        statement = statement.where(or_(*(_A.action == action for action in _SAID)))
    with hub.database.read() as connection:
        rows = connection.execute(statement.order_by(_A.id.desc()).limit(newest)).all()
        names = _names(connection)
    return [_line(*row, names) for row in rows]


def _names(connection: Connection) -> Mapping[str, str]:
    device = tables.device.c
    return {row.id: row.name for row in connection.execute(select(device.id, device.name))}


def _line(at_ms: int, device: str, action: str, about: str, names: Mapping[str, str]) -> str:
    at = datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(" ", "seconds")
    who = f"{names[device]} ({device})" if device in names else device
    return _harmless(f"{at}  {who}  {_SAID.get(action, action)}: {about}")


def _harmless(line: str) -> str:
    """Devices choose words of it: nothing that a terminal would obey."""
    return "".join(sign if sign.isprintable() else "?" for sign in line)
