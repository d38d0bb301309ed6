"""The tasks of this device's store: what the hub told, with our own waiting changes on top."""

from __future__ import annotations

from typing import Final

from store_app.domain.identifiers import PlaceId, tasks_stream
from store_app.domain.store_change import TaskDone, TaskOpen, TaskTake
from store_app.domain.task import Task, TaskState, reduce_task, task_name
from store_app.replica.database import Database
from store_app.replica.waiting import WaitingChanges

_MOST_WAITING: Final = 1_000


class StoreTasks:
    """What people in this store should do."""

    def __init__(self, replica: Database, outbox: Database, here: PlaceId | None) -> None:
        self._database = replica
        self._waiting = WaitingChanges(outbox)
        self._here = here

    def all(self) -> tuple[Task, ...]:
        """Every task, the oldest first; those done too."""
        if self._here is None:
            return ()
        known = self._told(self._here)
        for change in self._waiting(_MOST_WAITING, tasks_stream(self._here)):
            intent = change.intent
            if not isinstance(intent, TaskOpen | TaskTake | TaskDone):
                continue
            step = reduce_task(known.get(task_name(change)), change, intent)
            if step.task is not None:
                known[step.task.id] = step.task
        told = (task for task in known.values() if task.task)
        return tuple(sorted(told, key=lambda task: (task.opened_ms, task.id)))

    def to_do(self) -> tuple[Task, ...]:
        """Those that are not done, the oldest first."""
        return tuple(task for task in self.all() if task.state is not TaskState.DONE)

    def _told(self, here: PlaceId) -> dict[str, Task]:
        from store_app.protocol.store import TaskBody  # noqa: PLC0415 - 170 ms at a start

        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM store_row WHERE stream = ?", (tasks_stream(here),)
            ).all()
        bodies = (TaskBody.model_validate_json(row.body) for row in rows)
        return {body.id: body.to_domain() for body in bodies}
