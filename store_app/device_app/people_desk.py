"""The view-models about customers and about what needs a person, built over a device's parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from store_app.actions.answer_no_stock import AnswerNoStock
from store_app.actions.answer_notice import AnswerNotice
from store_app.actions.answer_refusal import AnswerRefusal
from store_app.actions.check_out import CheckOut
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.do_tasks import REMIND_CHECKOUT, DoTasks
from store_app.actions.find_customers import FindCustomers, held_here
from store_app.actions.hand_over import HandOver as HandOverAction
from store_app.actions.hand_over import HandToColleague
from store_app.actions.hold_item import HoldItem
from store_app.actions.open_customer import OpenCustomer
from store_app.actions.read_answer import ReadAnswer
from store_app.actions.read_served import ReadServed
from store_app.actions.read_story import ReadStory
from store_app.actions.read_tasks import ReadTasks
from store_app.actions.store_stream import NeedsHub, StoreStream
from store_app.clocks import Clock
from store_app.device_app.holdings import Holdings
from store_app.device_app.managers_desk import ManagersDesk
from store_app.device_app.office import Office
from store_app.domain.identifiers import CustomerId, StaffId, customer_of
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.cart.paying import Paying, PayingPorts
from store_app.viewmodels.customers.customer_finder import CustomerFinder, FinderPorts
from store_app.viewmodels.customers.customer_profile import CustomerProfile, ProfilePorts
from store_app.viewmodels.customers.hand_over import HandOver, HandOverPorts
from store_app.viewmodels.store.needs_you import NeedsYou, TaskPorts
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures
from store_app.viewmodels.wording.toasts import Toasts


@dataclass(frozen=True, slots=True)
class PeopleDesk:
    """What these view-models are built from."""

    held: Holdings
    office: Office
    stream: CustomerStream
    read_served: ReadServed
    amounts: Callable[[], Amounts]
    picture: Pictures
    reads: Background
    calls: Background
    clock: Clock
    toasts: Toasts

    def finder(self) -> CustomerFinder:
        """Finds and opens customers, and shows one."""
        amounts = self.amounts
        profile = CustomerProfile(
            ProfilePorts(
                read=self.read_served,
                history=self.office.history,
                places=lambda: {each.id: each.name for each in self.held.catalogue.places()},
                amounts=amounts,
                picture=self.picture,
                story=ReadStory(
                    self.held.stories, self.held.waiting_of, self.office.story, self._former
                ),
                name_of=self.held.name_of,
            ),
            self.reads,
            self.calls,
            self.clock,
        )
        opening = OpenCustomer(
            self.held.customers,
            self.office,
            self.held.meaning,
            self.office.fetch,
            self.held.comings,
        )
        finding = FindCustomers(
            self.office.find_customers,
            lambda query: held_here(self.held.customers.find(query)),
            self.held.tiers,
        )
        ports = FinderPorts(
            find=finding,
            open=opening,
            amounts=amounts,
            reads=self.reads,
            colleague=self.held.colleague_name,
        )
        return CustomerFinder(ports, profile, self.calls, self.toasts)

    def _former(self, customer: CustomerId) -> tuple[CustomerId, ...]:
        """Those who turned out to be this customer."""
        state = self.held.customers.state(customer)
        names = map(customer_of, state.absorbed) if state else ()
        return tuple(name for name in names if name is not None)

    def hand_over(
        self, drawn: Path, acting: Callable[[], StaffId | None], is_live: Callable[[], bool]
    ) -> HandOver:
        """Codes that hand a customer over, drawn in that folder; `acting` gives them away."""
        to_colleague = HandToColleague(self.held.code_keys, acting, drawn, self.clock)
        ports = HandOverPorts(
            hand_over=HandOverAction(self.office.bag_link, drawn),
            to_colleague=to_colleague,
            pages_open=self.office.pages_open,
            amounts=self.amounts,
            draws=self.reads,
            is_live=is_live,
        )
        return HandOver(ports, self.calls, self.clock)

    def needs_you(
        self, acting: Callable[[], StaffId | None], is_live: Callable[[], bool]
    ) -> NeedsYou:
        """What a person must look at; `acting` is whoever is signed in."""
        store = StoreStream(self.held.outbox, self.held.here, self.stream.author)
        hold, tasks = HoldItem(store, NeedsHub(is_live)), DoTasks(store)
        ports = TaskPorts(
            read=ReadTasks(
                self.held.tasks,
                self.held.customers,
                self.held.catalogue,
                self.held.catalogue.colleagues,
                self.held.task_sources(acting),
            ),
            answer=AnswerRefusal(self.stream, self.held.tasks),
            amounts=self.amounts,
            picture=self.picture,
            notices=self.answer_notice(),
            tasks=tasks,
            no_stock=AnswerNoStock(hold, tasks, self.held.tasks),
        )
        return NeedsYou(ports, self.reads, self.clock, self.toasts)

    def paying(
        self,
        served: Callable[[], CustomerId | None],
        is_live: Callable[[], bool],
        keeps: Background,
    ) -> Paying:
        """Closing the cart of whoever is served, in order with other taps on it."""
        held = self.held
        store = StoreStream(held.outbox, held.here, self.stream.author)
        ports = PayingPorts(
            customer=served,
            read=self.read_served,
            check_out=CheckOut(self.stream, NeedsHub(is_live), held.catalogue.by_sku),
            answer=ReadAnswer(held.outbox.refused, held.outbox.recent_done),
            put_away=held.tasks.dismiss,
            remind=lambda who: DoTasks(store).remind(REMIND_CHECKOUT, None, who),
            amounts=self.amounts,
            picture=self.picture,
        )
        return Paying(ports, keeps, self.toasts)

    def managers(
        self, acting: Callable[[], StaffId | None], is_live: Callable[[], bool]
    ) -> ManagersDesk:
        """What only managers may do with whole customers."""
        return ManagersDesk(
            held=self.held,
            office=self.office,
            stream=self.stream,
            acting=acting,
            is_live=is_live,
            amounts=self.amounts,
            calls=self.calls,
            toasts=self.toasts,
            clock=self.clock,
        )

    def answer_notice(self) -> AnswerNotice:
        """What people do about a notice."""
        return AnswerNotice(self.stream, self.held.stories, self.held.price_of)
