"""A hold that could not be had here: held in another store, or written down for when it is back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from store_app.actions.answer_refusal import NO_STOCK, RefusalBook, RefusedChange
from store_app.actions.do_tasks import TELL_WHEN_BACK, DoTasks
from store_app.actions.hold_item import HoldItem
from store_app.domain.identifiers import PlaceId
from store_app.domain.store_change import HoldRequest


class StoreThatHas(Protocol):
    """The nearest store that has what was asked for."""

    @property
    def store(self) -> PlaceId: ...


@dataclass(frozen=True, slots=True)
class AnswerNoStock:
    """Each answer is a change of its own; only after it is on disk the refusal goes away."""

    hold: HoldItem
    tasks: DoTasks
    book: RefusalBook

    def hold_in(self, refused: RefusedChange, nearest: StoreThatHas | None) -> None:
        """Ask for as many, for as long, there. Raises Unreachable while offline."""
        wanted = hold_refused(refused)
        if wanted is None or nearest is None:
            return
        self.hold(
            wanted.sku, wanted.quantity, wanted.customer, store=nearest.store, ttl_s=wanted.ttl_s
        )
        self.book.dismiss(refused.change.n)

    def tell_when_back(self, refused: RefusedChange) -> None:
        """Somebody in this store is to tell the customer; works offline too."""
        wanted = hold_refused(refused)
        if wanted is not None:
            self.tasks.remind(TELL_WHEN_BACK, wanted.sku, wanted.customer)
            self.book.dismiss(refused.change.n)


def hold_refused(refused: RefusedChange) -> HoldRequest | None:
    """The hold that was asked for and for which there was none left; else nothing."""
    intent = refused.change.intent
    if isinstance(intent, HoldRequest) and refused.outcome.code == NO_STOCK:
        return intent
    return None
