"""Tasks of the store: written down, taken, done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.actions.store_stream import StoreStream
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.store_change import TaskAbout, TaskDone, TaskOpen, TaskTake

REMIND_HOLD: Final = "remind_hold"
REMIND_CHECKOUT: Final = "remind_checkout"
TELL_WHEN_BACK: Final = "tell_when_back"


@dataclass(frozen=True, slots=True)
class DoTasks:
    """All of it works offline; who took a task first is the hub's to say."""

    stream: StoreStream

    def open(self, task: str, about: TaskAbout) -> Change:
        """Words are kept with the customer whom they are about, and nowhere else."""
        return self.stream.write_task(TaskOpen(task, about.as_written()))

    def remind(
        self, task: str, sku: Sku | None = None, customer: CustomerId | None = None
    ) -> Change:
        """What could not be done now is to be done when it can be."""
        return self.open(task, TaskAbout(sku=sku, customer=customer))

    def take(self, task: str) -> Change:
        return self.stream.write_task(TaskTake(task))

    def finish(self, task: str) -> Change:
        return self.stream.write_task(TaskDone(task))
