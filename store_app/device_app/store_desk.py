"""What people do with the stock of this store, as the view-models ask for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from store_app.actions.count_stock import CountStock
from store_app.actions.customer_stream import ChangeBook, CustomerStream
from store_app.actions.do_tasks import REMIND_HOLD, DoTasks
from store_app.actions.hold_item import EndHold, HoldItem
from store_app.actions.name_hold import LetHoldGo, NameHold
from store_app.actions.read_count import ReadCount
from store_app.actions.read_hold import ReadHold
from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.device_app.holdings import Holdings
from store_app.domain.change import Author, Change
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.viewmodels.product.hold_desk import HoldPorts
from store_app.viewmodels.store.counting import CountingPorts
from store_app.viewmodels.wording.amounts import Amounts


@dataclass(frozen=True, slots=True)
class StoreDesk:
    """Puts the actions on holds together."""

    held: Holdings
    customers: CustomerStream
    author: Callable[[], Author]
    is_live: Callable[[], bool]
    served: Callable[[], CustomerId | None]
    amounts: Callable[[], Amounts]

    def holds(self) -> HoldPorts:
        """What the button on the product page needs."""
        held, stream = self.held, self._stream()
        return HoldPorts(
            customer=self.served,
            read=ReadHold(held.holds, held.stock.of, held.catalogue.places, held.outbox.refused),
            ask=self._ask,
            release=let_hold_go(self.customers, held.outbox, held.here),
            remind=lambda sku, customer: DoTasks(stream).remind(REMIND_HOLD, sku, customer),
            here=held.here,
            amounts=self.amounts,
        )

    def counting(self) -> CountingPorts:
        """What counting a shelf needs; all of it works offline."""
        held, stream = self.held, self._stream()
        sources = held.task_sources(lambda: None)
        return CountingPorts(
            read=ReadCount(held.book.of, sources.waiting, sources.todo, held.here),
            count=CountStock(stream, held.book.of),
            finish=DoTasks(stream).finish,
            amounts=self.amounts,
        )

    def _stream(self) -> StoreStream:
        return StoreStream(self.held.outbox, self.held.here, self.author)

    def _ask(self, sku: Sku, customer: CustomerId, store: PlaceId) -> Change:
        hold = HoldItem(self._stream(), NeedsHub(self.is_live))
        return hold(sku, 1, customer, store=store)


def let_hold_go(customers: CustomerStream, outbox: ChangeBook, here: PlaceId) -> LetHoldGo:
    """Lets a hold go in the name of whoever works with the customers."""
    return LetHoldGo(NameHold(customers), EndHold(StoreStream(outbox, here, customers.author)))
