"""A manager's two decisions about whole customers, with a hub that answers when told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from store_app.actions.managers_only import ManagersOnly
from store_app.actions.read_erasure import ErasureSoFar
from store_app.domain.change import Change, Intent
from store_app.domain.identifiers import CustomerId, PlaceId, StaffId, customer_stream
from store_app.domain.localized import Localized
from store_app.domain.outcome import Outcome
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.domain.seen import Seen
from store_app.domain.store_change import TaskAbout, TaskDone
from store_app.domain.task import Task
from store_app.errors import Unreachable
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.cart.serving import Serving
from store_app.viewmodels.customers.comparing import Comparing, ComparingPorts
from store_app.viewmodels.customers.erasing import Erasing, ErasingPorts
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts
from tests.ui.customer.demo_shop import (
    ELENI,
    NOW_MS,
    SAM,
    TABLET,
    Customers,
    colleagues,
    demo_customers,
)

EMMA: Final = CustomerId(next(e["id"] for e in demo_customers() if e["name"] == "Emma Lindqvist"))
MARIA: Final = StaffId("maria")
KIFISSIA: Final = PlaceId("kifissia")
TWICE: Final = Task("t1", "merge_customers", TaskAbout(customer=EMMA, other=ELENI), NOW_MS)


@dataclass
class HeadOffice:
    """Whoever is signed in, what was asked for, and what the hub has said so far."""

    customers: Customers
    staff: StaffId = MARIA
    live: bool = True
    asked: list[Change] = field(default_factory=list)
    said: dict[int, Outcome] = field(default_factory=dict)
    finished: list[str] = field(default_factory=list)
    put_away: list[CustomerId] = field(default_factory=list)
    so_far: ErasureSoFar | None = None
    now_under: dict[CustomerId, CustomerId] = field(default_factory=dict)

    def allowed(self) -> None:
        ManagersOnly(lambda: next(e for e in colleagues() if e.id == self.staff)).check()
        if not self.live:
            raise Unreachable("hub.needed")

    def open(self, customer: CustomerId) -> CustomerId:
        customer = self.now_under.get(customer, customer)
        if self.customers.state(customer) is None:
            self.customers.open(customer)
        return customer

    def how_far(self, customer: CustomerId) -> ErasureSoFar:
        if self.so_far is None:
            raise Unreachable("hub.unreachable", customer)
        return self.so_far

    def how_far_all(self) -> list[ErasureSoFar]:
        if self.so_far is None:
            raise Unreachable("hub.unreachable")
        return [self.so_far] if self.so_far.waiting else []

    def finish(self, task: str) -> Change:
        self.finished.append(task)
        return self._change(ELENI, TaskDone(task))

    def _ask(self, customer: CustomerId, intent: Intent) -> Change:
        self.asked.append(self._change(customer, intent))
        return self.asked[-1]

    def _change(self, customer: CustomerId, intent: Intent) -> Change:
        n = len(self.asked) + 1
        return Change(TABLET, n, customer_stream(customer), Seen(), SAM, NOW_MS, intent)

    def comparing(
        self, amounts: Callable[[], Amounts], work: Background, toasts: Toasts
    ) -> Comparing:
        ports = ComparingPorts(
            allowed=self.allowed,
            tasks=lambda: [TWICE],
            open=self.open,
            put_away=self.put_away.append,
            state=self.customers.state,
            merge=lambda who, into: self._ask(who, CustomerMerge(into)),
            answer=self.said.get,
            finish=self.finish,
            amounts=amounts,
        )
        return Comparing(ports, work, toasts)

    def erasing(
        self, serving: Serving, amounts: Callable[[], Amounts], work: Background, toasts: Toasts
    ) -> Erasing:
        ports = ErasingPorts(
            allowed=self.allowed,
            customer=lambda: serving.customer,
            state=self.customers.state,
            erase=lambda who: self._ask(who, CustomerErase()),
            answer=self.said.get,
            amounts=amounts,
            so_far=self.how_far,
            unfinished=self.how_far_all,
            now_ms=lambda: NOW_MS,
            places=lambda: {KIFISSIA: Localized({"en": "Kifissia", "el": "Κηφισιά"})},
        )
        return Erasing(ports, work, toasts)
