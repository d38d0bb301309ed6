"""Changes to a store's stock, holds and tasks on the wire."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from store_app.domain.change import Intent
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.store_change import (
    LEAST_HOLD_S,
    LONGEST_HOLD_S,
    MAX_ABOUT,
    MAX_PIECES,
    AdjustReason,
    HoldClaim,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    TaskAbout,
    TaskDone,
    TaskOpen,
    TaskTake,
)
from store_app.protocol.base import Wire
from store_app.protocol.scalars import Quantity, SkuText, UuidText, WireChangeName

Figure = Annotated[int, Field(ge=-MAX_PIECES, le=MAX_PIECES, strict=True)]
TaskText = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,39}$")]
TaskIdText = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[!-~]+$")]


class WireHoldRequest(Wire):
    """`hold.request`: keep so many aside for so long."""

    kind: Literal["hold.request"]
    sku: SkuText
    quantity: Quantity
    ttl_s: Annotated[int, Field(ge=LEAST_HOLD_S, le=LONGEST_HOLD_S, strict=True)]
    customer: UuidText | None = None

    def to_domain(self) -> Intent:
        customer = None if self.customer is None else CustomerId(self.customer)
        return HoldRequest(Sku(self.sku), self.quantity, self.ttl_s, customer)


class WireHoldRelease(Wire):
    """`hold.release`: anybody may have it again."""

    kind: Literal["hold.release"]
    sku: SkuText
    hold: WireChangeName

    def to_domain(self) -> Intent:
        return HoldRelease(Sku(self.sku), self.hold.to_domain())


class WireHoldClaim(Wire):
    """`hold.claim`: the customer takes it."""

    kind: Literal["hold.claim"]
    sku: SkuText
    hold: WireChangeName

    def to_domain(self) -> Intent:
        return HoldClaim(Sku(self.sku), self.hold.to_domain())


class WireStockCount(Wire):
    """`stock.count`: counted so many where the screen showed so many."""

    kind: Literal["stock.count"]
    sku: SkuText
    counted: Annotated[int, Field(ge=0, le=MAX_PIECES, strict=True)]
    book_seen: Figure

    def to_domain(self) -> Intent:
        return StockCount(Sku(self.sku), self.counted, self.book_seen)


class WireStockAdjust(Wire):
    """`stock.adjust`: so many more or fewer."""

    kind: Literal["stock.adjust"]
    sku: SkuText
    delta: Figure
    reason: AdjustReason

    def to_domain(self) -> Intent:
        return StockAdjust(Sku(self.sku), self.delta, self.reason)


class WireTaskAbout(Wire):
    """What a task is about."""

    sku: SkuText | None = None
    customer: UuidText | None = None
    other: UuidText | None = None
    text: Annotated[str, StringConstraints(max_length=MAX_ABOUT)] = ""

    def to_domain(self) -> TaskAbout:
        return TaskAbout(
            sku=None if self.sku is None else Sku(self.sku),
            customer=None if self.customer is None else CustomerId(self.customer),
            other=None if self.other is None else CustomerId(self.other),
            text=self.text,
        )


class WireTaskOpen(Wire):
    """`task.open`: somebody should do this."""

    kind: Literal["task.open"]
    task: TaskText
    about: WireTaskAbout

    def to_domain(self) -> Intent:
        return TaskOpen(self.task, self.about.to_domain())


class WireTaskScrubbed(Wire):
    """`task.scrubbed`: what is left of a `task.open` about a customer who was erased."""

    kind: Literal["task.scrubbed"]
    task: TaskText
    sku: SkuText | None = None

    def to_domain(self) -> Intent:
        """The same task, without a word about anybody."""
        return TaskOpen(self.task, TaskAbout(sku=None if self.sku is None else Sku(self.sku)))


class WireTaskTake(Wire):
    """`task.take`: I will do it."""

    kind: Literal["task.take"]
    id: TaskIdText

    def to_domain(self) -> Intent:
        return TaskTake(self.id)


class WireTaskDone(Wire):
    """`task.done`: it is done."""

    kind: Literal["task.done"]
    id: TaskIdText

    def to_domain(self) -> Intent:
        return TaskDone(self.id)
