"""Writes what the hub tells of a store's holds and tasks, and of this device alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store_app.domain.identifiers import StreamName, place_of
from store_app.protocol.base import Answer
from store_app.protocol.store import ErasedBody, HoldBody, TaskBody
from store_app.replica import traces
from store_app.replica.connection import Connection

_CONTROL = "control:"


def body_form(stream: str) -> type[Answer] | None:
    """What the rows of such a stream say; None for a stream of another sort."""
    if place_of(StreamName(stream), "holds"):
        return HoldBody
    if place_of(StreamName(stream), "tasks"):
        return TaskBody
    return ErasedBody if stream.startswith(_CONTROL) else None


def take_rows(
    connection: Connection,
    stream: str,
    there: Mapping[str, object],
    gone: Sequence[str],
    load: int,
) -> None:
    """Bring such a stream up to date. Raises ValidationError for a body that is none."""
    form = body_form(stream)
    if form is None:
        return
    rows = [
        (stream, key, form.model_validate(body).model_dump_json(), load)
        for key, body in there.items()
    ]
    if rows and form is ErasedBody:
        traces.mark(connection)
    if rows:
        connection.execute_each(
            "INSERT OR REPLACE INTO store_row (stream, key, body, load) VALUES (?, ?, ?, ?)", rows
        )
    for key in gone:
        connection.execute("DELETE FROM store_row WHERE stream = ? AND key = ?", (stream, key))


def drop_not_loaded(connection: Connection, load: int, stream: str | None = None) -> None:
    """Drop what a complete newer loading did not bring, of one stream or of all."""
    connection.execute(
        "DELETE FROM store_row WHERE load < ? AND (? IS NULL OR stream = ?)", (load, stream, stream)
    )
