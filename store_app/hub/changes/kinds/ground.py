"""What the handlers of one push stand on: all they may read and write, locked and read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import Connection

from store_app.domain.change import Author, Change
from store_app.domain.identifiers import StaffId, StreamName
from store_app.domain.outcome import Outcome
from store_app.hub.changes.admission import Admission
from store_app.hub.changes.kinds.published import Published
from store_app.hub.changes.kinds.shelves import Shelves
from store_app.hub.changes.kinds.task_list import TaskList
from store_app.hub.streams.customer_log import CustomerLog
from store_app.hub.streams.devices import Device
from store_app.protocol.changes import WireChange


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a change, and what its sender is told besides."""

    outcome: Outcome
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """One push of one device at one moment of the hub's clock."""

    connection: Connection
    device: Device
    now_ms: int
    admission: Admission
    customers: CustomerLog
    shelves: Shelves
    tasks: TaskList
    published: Published
    authors: dict[str | None, Author] = field(default_factory=dict)

    def change(self, sent: WireChange) -> Change:
        """The change as the hub vouches for it: who sent it, and from where."""
        author = self.authors.get(sent.staff)
        if author is None:
            author = self.authors[sent.staff] = self._author(sent.staff)
        return sent.to_domain(self.device.id, author)

    def _author(self, staff: str | None) -> Author:
        kind = self.device.kind
        name = self.device.name if kind.serves_staff else None
        who = None if staff is None else StaffId(staff)
        return Author(kind.channel, who, self.device.place, name)


Handler: TypeAlias = Callable[[Ground, WireChange, Outcome | None], Decided]
"""Applies one change. The last argument is what its sender was told before the hub was restored."""

Touches: TypeAlias = Callable[[Device, WireChange], Sequence[StreamName]]
"""The streams that a change may write to, so that all are locked in order before the first."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change."""

    apply: Handler
    touches: Touches
