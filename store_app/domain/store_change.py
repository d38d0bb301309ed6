"""What people do in a store's own streams: holds, stock figures and tasks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, TypeAlias

from store_app.domain.identifiers import CustomerId, DeviceId, Sku

MAX_PIECES = 1_000_000
LEAST_HOLD_S = 60
LONGEST_HOLD_S = 7 * 24 * 60 * 60
MAX_ABOUT = 500


class AdjustReason(StrEnum):
    """Why a stock figure is moved by hand or by the till."""

    SOLD = "sold"
    RETURNED = "returned"
    RECEIVED = "received"
    DAMAGED = "damaged"
    LOST = "lost"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HoldName:
    """A hold is named by the change that asked for it."""

    device: DeviceId
    n: int


@dataclass(frozen=True, slots=True)
class HoldRequest:
    """Keep so many of a thing aside, for so long from the moment the hub hears of it."""

    sku: Sku
    quantity: int
    ttl_s: int
    customer: CustomerId | None = None
    kind: Literal["hold.request"] = "hold.request"


@dataclass(frozen=True, slots=True)
class HoldRelease:
    """What was kept aside may be sold to anybody again."""

    sku: Sku
    hold: HoldName
    kind: Literal["hold.release"] = "hold.release"


@dataclass(frozen=True, slots=True)
class HoldClaim:
    """The customer takes what was kept aside: it leaves the shelf."""

    sku: Sku
    hold: HoldName
    kind: Literal["hold.claim"] = "hold.claim"


@dataclass(frozen=True, slots=True)
class StockCount:
    """Somebody counted; `book_seen` is the figure that their screen showed."""

    sku: Sku
    counted: int
    book_seen: int
    kind: Literal["stock.count"] = "stock.count"


@dataclass(frozen=True, slots=True)
class StockAdjust:
    """So many more or fewer on hand, and why."""

    sku: Sku
    delta: int
    reason: AdjustReason
    kind: Literal["stock.adjust"] = "stock.adjust"


@dataclass(frozen=True, slots=True)
class TaskAbout:
    """What a task is about, by name only; `text` is of the hub, or about those who are named."""

    sku: Sku | None = None
    customer: CustomerId | None = None
    other: CustomerId | None = None
    text: str = ""

    def as_written(self) -> TaskAbout:
        """What stays of it where a person writes the task: words only beside whom they are about.

        Words that name nobody by their id may be about anybody: no erasure would find them.
        """
        return self if self.customer or self.other else replace(self, text="")


@dataclass(frozen=True, slots=True)
class TaskOpen:
    """Something that a person in this store should do."""

    task: str
    about: TaskAbout
    kind: Literal["task.open"] = "task.open"


@dataclass(frozen=True, slots=True)
class TaskTake:
    """'I will do it': the first wins."""

    id: str
    kind: Literal["task.take"] = "task.take"


@dataclass(frozen=True, slots=True)
class TaskDone:
    """It is done."""

    id: str
    kind: Literal["task.done"] = "task.done"


StockIntent: TypeAlias = HoldRequest | HoldRelease | HoldClaim | StockCount | StockAdjust
TaskIntent: TypeAlias = TaskOpen | TaskTake | TaskDone
StoreIntent: TypeAlias = StockIntent | TaskIntent
