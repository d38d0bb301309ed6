"""The customer, the scan page and the sheets, so that the whole window can stand."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.actions.answer_refusal import AnswerRefusal
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.find_customers import FindCustomers, FoundCustomers
from store_app.actions.hand_over import BagLink, HandToColleague
from store_app.actions.hand_over import HandOver as Hand
from store_app.actions.open_customer import OpenCustomer
from store_app.actions.read_tasks import ReadTasks
from store_app.codes.meaning import CustomerCode, Meaning
from store_app.domain.identifiers import CustomerId, StaffId
from store_app.viewmodels.cart.paying import Paying
from store_app.viewmodels.cart.serving import Serving
from store_app.viewmodels.customers.comparing import Comparing
from store_app.viewmodels.customers.customer_finder import CustomerFinder, FinderPorts
from store_app.viewmodels.customers.customer_profile import CustomerProfile, ProfilePorts
from store_app.viewmodels.customers.erasing import Erasing
from store_app.viewmodels.customers.hand_over import HandOver, HandOverPorts
from store_app.viewmodels.store.needs_you import NeedsYou, TaskPorts
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.clock import FrozenClock
from tests.ui.customer.demo_shop import SAM, Customers, colleagues, picture
from tests.ui.customer.floor import LOOKS
from tests.ui.customer.managers import HeadOffice
from tests.ui.customer.served import a_reader
from tests.ui.customer.till import Till
from tests.ui.needs_you.sheet import Book
from tests.ui.scan.scan_desk import KEYS, ScanDesk, a_scan_desk


@dataclass
class People:
    """The hub's people: everybody may be opened, nobody is found."""

    customers: Customers

    def open_customer(self, customer: CustomerId) -> CustomerId:
        self.customers.open(customer)
        return customer

    def open_by_code(self, code: str) -> CustomerId:
        return self.open_customer(CustomerId(code))


@dataclass
class OtherHalf:
    scan: ScanDesk
    serving: Serving
    customers: CustomerFinder
    needs_you: NeedsYou
    hand_over: HandOver
    book: Book
    paying: Paying
    comparing: Comparing
    erasing: Erasing
    office: HeadOffice

    def settle(self) -> None:
        for _ in range(3):
            self.scan.calls.finish_all()
            self.scan.settle()


def an_other_half(language: str, clock: FrozenClock) -> OtherHalf:
    """Nobody is served yet; `serving.serve(ELENI)` after `open(ELENI)` serves Eleni."""
    scan = a_scan_desk(language=language, serving=False)
    desk, calls = scan.desk, scan.calls
    amounts = Amounts(language)
    profile = CustomerProfile(
        ProfilePorts(
            a_reader(desk.customers, desk.shelf),
            lambda _: (),
            dict,
            lambda: amounts,
            picture,
        ),
        desk.background,
        calls,
        clock,
    )
    finder = CustomerFinder(
        FinderPorts(
            FindCustomers(lambda _: FoundCustomers((), everywhere=True), desk.customers.find),
            OpenCustomer(desk.customers, People(desk.customers), _read, lambda: None),
            lambda: amounts,
            desk.background,
        ),
        profile,
        calls,
        desk.toasts,
    )
    book = Book(clock.now_ms())
    office = HeadOffice(desk.customers)
    tasks = TaskPorts(
        ReadTasks(book, desk.customers, desk.shelf, colleagues),
        AnswerRefusal(CustomerStream(desk.customers, desk.customers, lambda: SAM), book),
        lambda: amounts,
        picture,
    )
    url = "https://shop.example/bag/Zk3hV9sQpT2mX7cRwL4nYb"
    hand = HandOverPorts(
        Hand(lambda _: BagLink(url, clock.now_ms() + 300_000), LOOKS),
        HandToColleague(lambda: KEYS, lambda: StaffId("sam"), LOOKS, clock),
        lambda _: 0,
        lambda: amounts,
        desk.background,
    )
    return OtherHalf(
        scan=scan,
        serving=desk.serving,
        customers=finder,
        needs_you=NeedsYou(tasks, desk.background, clock, desk.toasts),
        hand_over=HandOver(hand, calls, clock),
        book=book,
        paying=Till(desk.customers, desk.shelf).paying(
            desk.serving, lambda: amounts, desk.background, desk.toasts
        ),
        comparing=office.comparing(lambda: amounts, desk.background, desk.toasts),
        erasing=office.erasing(desk.serving, lambda: amounts, desk.background, desk.toasts),
        office=office,
    )


def _read(text: str) -> Meaning:
    return CustomerCode(text, expires_s=2**40)
