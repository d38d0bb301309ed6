"""A till beside a served customer, with a hub that answers at once or not yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from store_app.actions.check_out import CheckOut
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.store_stream import NeedsHub
from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId
from store_app.domain.outcome import Outcome
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.cart.paying import Paying, PayingPorts
from store_app.viewmodels.cart.serving import Serving
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts
from tests.ui.customer.demo_shop import SAM, TABLET, Customers, Shelf, picture
from tests.ui.customer.served import Desk, a_reader


@dataclass
class Till:
    """What the hub said, and what was written down for later."""

    customers: Customers
    shelf: Shelf
    live: bool = True
    put_away: list[int] = field(default_factory=list)
    reminded: list[CustomerId] = field(default_factory=list)

    def answer(self, n: int) -> Outcome | None:
        log: Sequence[tuple[Change, Outcome]] = [(e.change, e.outcome) for e in self.customers.log]
        return next((said for c, said in log if (c.device, c.n) == (TABLET, n)), None)

    def remind(self, customer: CustomerId) -> Change:
        self.reminded.append(customer)
        return self.customers.log[0].change

    def ports(self, serving: Serving, amounts: Callable[[], Amounts]) -> PayingPorts:
        stream = CustomerStream(self.customers, self.customers, lambda: SAM)
        return PayingPorts(
            customer=lambda: serving.customer,
            read=a_reader(self.customers, self.shelf),
            check_out=CheckOut(stream, NeedsHub(lambda: self.live), self.shelf.by_sku),
            answer=self.answer,
            put_away=self.put_away.append,
            remind=self.remind,
            amounts=amounts,
            picture=picture,
        )

    def paying(
        self, serving: Serving, amounts: Callable[[], Amounts], work: Background, toasts: Toasts
    ) -> Paying:
        return Paying(self.ports(serving, amounts), work, toasts)


def a_till(desk: Desk, language: str = "en") -> tuple[Till, Paying]:
    till, amounts = Till(desk.customers, desk.shelf), Amounts(language)
    return till, till.paying(desk.serving, lambda: amounts, desk.background, desk.toasts)
