"""What managers do with whole customers, put together over a device's parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from store_app.actions.close_customer import CloseCustomer
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.do_tasks import DoTasks
from store_app.actions.know_customer import ManageCustomer
from store_app.actions.managers_only import ManagersOnly
from store_app.actions.open_customer import OpenCustomer
from store_app.actions.read_answer import ReadAnswer
from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.clocks import Clock
from store_app.device_app.holdings import Holdings
from store_app.device_app.office import Office
from store_app.domain.identifiers import CustomerId, StaffId
from store_app.domain.staff import Colleague
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.customers.comparing import Comparing, ComparingPorts
from store_app.viewmodels.customers.erasing import Erasing, ErasingPorts
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts


@dataclass(frozen=True, slots=True)
class ManagersDesk:
    """What these view-models are built from; `acting` is whoever is signed in."""

    held: Holdings
    office: Office
    stream: CustomerStream
    acting: Callable[[], StaffId | None]
    is_live: Callable[[], bool]
    amounts: Callable[[], Amounts]
    calls: Background
    toasts: Toasts
    clock: Clock

    def comparing(self) -> Comparing:
        """Two profiles that may be one person."""
        held = self.held
        store = StoreStream(held.outbox, held.here, self.stream.author)
        opening = OpenCustomer(
            held.customers, self.office, held.meaning, self.office.fetch, held.comings
        )
        ports = ComparingPorts(
            allowed=self._allowed,
            tasks=held.task_sources(self.acting).todo,
            open=opening.by_id,
            put_away=CloseCustomer(held.customers, self.office.close_customer, held.comings).now,
            state=held.customers.state,
            merge=self._manage().merge,
            answer=ReadAnswer(held.outbox.refused, held.outbox.recent_done),
            finish=DoTasks(store).finish,
            amounts=self.amounts,
        )
        return Comparing(ports, self.calls, self.toasts)

    def erasing(self, served: Callable[[], CustomerId | None]) -> Erasing:
        """Whoever is served is forgotten everywhere."""
        held = self.held
        ports = ErasingPorts(
            allowed=self._allowed,
            customer=served,
            state=held.customers.state,
            erase=self._manage().erase,
            answer=ReadAnswer(held.outbox.refused, held.outbox.recent_done),
            amounts=self.amounts,
            so_far=self.office.erasure,
            unfinished=self.office.erasures,
            now_ms=self.clock.now_ms,
            places=held.place_names,
        )
        return Erasing(ports, self.calls, self.toasts)

    def _allowed(self) -> None:
        ManagersOnly(self._colleague).check()
        NeedsHub(self.is_live).check()

    def _colleague(self) -> Colleague | None:
        acting, colleagues = self.acting(), self.held.catalogue.colleagues()
        return next((each for each in colleagues if each.id == acting), None)

    def _manage(self) -> ManageCustomer:
        return ManageCustomer(self.stream, NeedsHub(self.is_live))
