"""What a store's own streams tell devices: its holds, its tasks; and the hub's word to a device."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from store_app.domain.change import Author
from store_app.domain.store_change import HoldName
from store_app.domain.task import Task, TaskState
from store_app.protocol.base import Answer
from store_app.protocol.exchange import AuthorBody
from store_app.protocol.scalars import DeviceText, Instant, Number, SkuText, UuidText
from store_app.protocol.store_changes import WireTaskAbout


class HoldBody(Answer):
    """A hold that is open (stream `store:<place>:holds`, key: its name)."""

    device: DeviceText
    n: Number
    sku: SkuText
    quantity: Annotated[int, Field(ge=1)]
    until_ms: Instant
    customer: UuidText | None = None


class TaskBody(Answer):
    """A task (stream `store:<place>:tasks`, key: its id)."""

    id: str
    task: str
    about: WireTaskAbout
    opened_ms: int
    state: TaskState
    opened_by: AuthorBody | None = None
    by: AuthorBody | None = None
    by_device: str = ""

    def to_domain(self) -> Task:
        return Task(
            id=self.id,
            task=self.task,
            about=self.about.to_domain(),
            opened_ms=self.opened_ms,
            state=self.state,
            opened_by=None if self.opened_by is None else self.opened_by.to_domain(),
            by=None if self.by is None else self.by.to_domain(),
            by_device=self.by_device,
        )

    @classmethod
    def of(cls, task: Task) -> TaskBody:
        about = task.about
        return cls(
            id=task.id,
            task=task.task,
            about=WireTaskAbout(
                sku=about.sku, customer=about.customer, other=about.other, text=about.text
            ),
            opened_ms=task.opened_ms,
            state=task.state,
            opened_by=_author(task.opened_by),
            by=_author(task.by),
            by_device=task.by_device,
        )


class ErasedBody(Answer):
    """A customer was erased (stream `control:<device>`): scrub what was written about them."""

    type: Literal["erased"] = "erased"
    customer: UuidText


def hold_key(name: HoldName) -> str:
    return f"{name.device}:{name.n}"


def _author(author: Author | None) -> AuthorBody | None:
    return None if author is None else AuthorBody.of(author)
