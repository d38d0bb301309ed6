"""The tasks of stores while a job changes them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import Connection, func, or_, select

from store_app.domain.identifiers import (
    CustomerId,
    DeviceId,
    PlaceId,
    StreamName,
    place_of,
    tasks_stream,
)
from store_app.domain.store_change import TaskAbout
from store_app.domain.task import Task, TaskState
from store_app.hub.changes.kinds.published import Published
from store_app.hub.storage import tables
from store_app.hub.streams import heads
from store_app.protocol.store import TaskBody


class TaskList:
    """Reads tasks and writes what became of them; the streams were locked before."""

    def __init__(self, connection: Connection, published: Published, now_ms: int) -> None:
        self._connection = connection
        self._published = published
        self._now_ms = now_ms
        self._kept: dict[tuple[PlaceId, str], Task] = {}

    def at(self, place: PlaceId, name: str) -> Task | None:
        kept = self._kept.get((place, name))
        if kept is not None:
            return kept
        feed = tables.feed.c
        text = self._connection.execute(
            select(feed.body).where(feed.stream == tasks_stream(place), feed.key == name)
        ).scalar_one_or_none()
        return None if text is None else TaskBody.model_validate_json(text).to_domain()

    def keep(self, place: PlaceId, task: Task) -> None:
        self._kept[place, task.id] = task
        self._published.put(tasks_stream(place), task.id, TaskBody.of(task))

    def scrub(self, customers: Collection[CustomerId]) -> None:
        """Tasks about people who were erased stay, and say no more whom they were about."""
        feed = tables.feed.c
        statement = select(feed.stream, feed.body).where(
            feed.stream >= "store:", feed.stream < "store;", feed.stream.endswith(":tasks")
        )
        about = [feed.body.contains(customer) for customer in customers]
        found = self._connection.execute(statement.where(or_(*about))).all()
        heads.lock(self._connection, {StreamName(stream) for stream, _ in found})
        for stream, text in found:
            place = place_of(StreamName(stream), "tasks")
            task = TaskBody.model_validate_json(text).to_domain()
            if place is not None:
                self._kept.setdefault((place, task.id), task)
        for (place, _), task in sorted(self._kept.items()):
            if {task.about.customer, task.about.other}.intersection(customers):
                self.keep(place, replace(task, about=TaskAbout(sku=task.about.sku)))

    def last_taken_ms(self, device: DeviceId) -> int:
        """When the hub last took something for a customer from this device; 0 if not known."""
        change = tables.change.c
        asked = select(func.max(change.taken_ms)).where(change.device == device)
        return int(self._connection.execute(asked).scalar_one() or 0)

    def raise_task(
        self, place: PlaceId, kind: str, about: TaskAbout, subject: str | None = None
    ) -> None:
        """Ask people to do something; asked already, they are not asked twice at a time.

        Without a `subject` the things and people that it is about tell one task from another.
        """
        if subject is None:
            subject = ":".join(each for each in (about.sku, about.customer, about.other) if each)
        name = f"{kind}:{subject}"
        known = self.at(place, name)
        if known is None or known.state is TaskState.DONE:
            self.keep(place, Task(name, kind, about, self._now_ms))
        elif known.about != about:
            self.keep(place, replace(known, about=about))
