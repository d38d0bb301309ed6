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


def read_story(
    connection: Connection,
    stream: StreamName,
    former: Sequence[StreamName],
    before: int | None,
    limit: int,
) -> Sequence[ChangeRow]:
    """The log of a customer with those of their former names, in the order in which it all came.

    `before` is a number of the customer's own stream.
    """
    if not former:
        return read_log(connection, stream, before, limit)
    change = tables.change.c
    own = select(change.row, change.taken_ms, change.seq).where(change.stream == stream)
    theirs = select(change.row, change.taken_ms, change.seq).where(change.stream.in_(former))
    if before is not None:
        own = own.where(change.seq < before)
        then = select(change.taken_ms).where(change.stream == stream, change.seq == before)
        theirs = theirs.where(change.taken_ms < then.scalar_subquery())
    both = own.union_all(theirs).subquery().c
    statement = select(both.row).order_by(both.taken_ms.desc(), both.seq.desc()).limit(limit)
    told = map(ChangeRow.model_validate_json, connection.execute(statement).scalars())
    once = {(row.device, row.n): row for row in told}  # a merge stands in both logs
    return list(once.values())


def read_notices(
    connection: Connection, stream: StreamName, state: CustomerState, device: DeviceId
) -> tuple[Notice, ...]:
    """What to explain to whoever uses this device about what they did lately."""
    rows = read_log(connection, stream, None, _LATELY)
    log = [Logged(row.seq, row.to_domain(), Outcome(row.outcome)) for row in reversed(rows)]
    return notices(log, state, lambda change: change.device == device)
