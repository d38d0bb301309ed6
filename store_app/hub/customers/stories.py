"""What happened in a customer's stream, as it was logged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.domain.notices import Notice, notices
from store_app.domain.outcome import Outcome
from store_app.domain.state import CustomerState
from store_app.domain.story import Logged
from store_app.hub.storage import tables
from store_app.protocol.exchange import ChangeRow

_LATELY: Final = 100


def read_log(
    connection: Connection, stream: StreamName, before: int | None, limit: int
) -> Sequence[ChangeRow]:
    """The newest first; `before` a number of the stream, if one is given."""
    change = tables.change.c
    statement = (
        select(change.row).where(change.stream == stream).order_by(change.seq.desc()).limit(limit)
    )
    if before is not None:
        statement = statement.where(change.seq < before)
    return [ChangeRow.model_validate_json(row) for row in connection.execute(statement).scalars()]


def read_notices(
    connection: Connection, stream: StreamName, state: CustomerState, device: DeviceId
) -> tuple[Notice, ...]:
    """What to explain to whoever uses this device about what they did lately."""
    rows = read_log(connection, stream, None, _LATELY)
    log = [Logged(row.seq, row.to_domain(), Outcome(row.outcome)) for row in reversed(rows)]
    return notices(log, state, lambda change: change.device == device)
