"""The customer page: look for a customer, open one, start serving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.find_customers import FindCustomers, FoundCustomers
from store_app.actions.open_customer import ByCode, OpenCustomer
from store_app.codes.own import looks_own
from store_app.domain.identifiers import CustomerId, StaffId
from store_app.domain.localized import Localized
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.cart.serving_words import profile_gone
from store_app.viewmodels.customers.customer_profile import CustomerProfile
from store_app.viewmodels.customers.customer_rows import CustomerRow, CustomerRows, customer_rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts


@dataclass(frozen=True, slots=True)
class FinderState:
    """The search: what was asked, and what its answer does not say by itself."""

    query: str = ""
    busy: bool = False
    note: str = ""
    none: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class FinderPorts:
    """Who finds customers, and who opens them; `reads` works without the hub.

    `colleague` names the people of the shop; it is asked in a thread that may wait.
    """

    find: FindCustomers
    open: OpenCustomer
    amounts: Callable[[], Amounts]
    reads: Background
    colleague: Callable[[StaffId], Localized | None] = lambda _: None


@element
class CustomerFinder(QObject):
    """Finds while somebody types; an older answer never replaces a newer one."""

    changed = Signal()
    cleared = Signal()
    opened = Signal(str)
    servingAsked = Signal(str)
    scanAsked = Signal()

    query = shown(str, "query", changed)
    busy = shown(bool, "busy", changed)
    note = shown(str, "note", changed)
    none = shown(bool, "none", changed)
    customerOpen = shown(bool, "open", changed)
    rows = part(CustomerRows, "_rows")
    profile = part(CustomerProfile, "_profile")

    def __init__(
        self, ports: FinderPorts, profile: CustomerProfile, calls: Background, toasts: Toasts
    ) -> None:
        super().__init__()
        self._ports = ports
        self._profile = profile
        self._calls = calls
        self._toasts = toasts
        self._rows = CustomerRows(self)
        self._found = FoundCustomers((), everywhere=True)
        self._ticket = 0
        self.state = FinderState()
        profile.erased.connect(self._erased)

    def show_customer(self, customer: CustomerId) -> None:
        """Show the profile of somebody who is open already."""
        self._profile.open(customer)
        self._show(FinderState(open=True))

    def forget(self) -> None:
        """The customer has left: nothing of them stays on the page."""
        self._ticket += 1
        self._profile.open(None)
        self._rows.show(())
        self._show(FinderState())
        self.cleared.emit()

    def streams_changed(self, streams: frozenset[str]) -> None:
        """What came may be about the customer on the page."""
        self._profile.streams_changed(streams)

    def retranslate(self) -> None:
        self._profile.retranslate()
        self._rows.show(self._found_rows())

    @Slot(str)
    def search(self, query: str) -> None:
        """Show who fits; a code that is typed or scanned here opens its customer."""
        if looks_own(query.strip()):
            self.openCode(query.strip())
            return
        self._ticket += 1
        ticket = self._ticket
        self._show(FinderState(query, busy=bool(query.strip())))
        self._ports.reads.run(
            lambda: self._ports.find.here(query),
            done=lambda found: self._answer_first(ticket, found),
        )
        self._calls.run(
            lambda: self._ports.find(query) if ticket == self._ticket else None,
            done=lambda found: self._answer(ticket, query, found),
            failed=lambda error: self._failed(ticket, query, error),
        )

    @Slot(str)
    def open(self, customerId: str) -> None:  # noqa: N803 - read by QML
        """Open one of those found; one who is held here waits for nobody."""
        customer = CustomerId(customerId)
        ticket = self._begin()
        self._ports.reads.run(
            lambda: self._ports.open.held(customer),
            done=lambda held: self._opened(ticket, held) if held else self._ask(ticket, customer),
        )

    @Slot(str)
    def openCode(self, code: str) -> None:
        """Open the customer who shows this code, or whom a colleague hands over by it."""
        ticket, query = self._begin(), self.state.query
        self._calls.run(
            lambda: self._by_code(code),
            done=lambda opened: self._handed(ticket, *opened),
            failed=lambda error: self._failed(ticket, query, error),
        )

    @Slot()
    def startServing(self) -> None:
        if self._profile.state.customer_id:
            self.servingAsked.emit(self._profile.state.customer_id)

    @Slot()
    def lookForAnother(self) -> None:
        """Back to the search; whoever is served stays served."""
        self._ticket += 1
        self._show(FinderState())
        self._rows.show(())
        self.cleared.emit()

    @Slot()
    def scanCode(self) -> None:
        self.scanAsked.emit()

    def _erased(self) -> None:
        """Whoever was on the page has been forgotten everywhere."""
        self.forget()
        self._toasts.warn(profile_gone)

    def _ask(self, ticket: int, customer: CustomerId) -> None:
        if ticket == self._ticket:
            self._open(lambda: self._ports.open.by_id(customer))

    def _open(self, work: Callable[[], CustomerId]) -> None:
        ticket, query = self._begin(), self.state.query
        self._calls.run(
            work,
            done=lambda customer: self._opened(ticket, customer),
            failed=lambda error: self._failed(ticket, query, error),
        )

    def _by_code(self, code: str) -> tuple[ByCode, Localized | None]:
        opened = self._ports.open.by_code(code)
        giver = opened.given_by
        return opened, self._ports.colleague(giver) if giver is not None else None

    def _handed(self, ticket: int, opened: ByCode, giver: Localized | None) -> None:
        if ticket != self._ticket:
            return
        self._opened(ticket, opened.customer)
        if opened.given_by is not None:
            self._toasts.show(lambda: _handed_over_by(giver, self._ports.amounts()), "customer")

    def _begin(self) -> int:
        """From now on older answers do not count."""
        self._ticket += 1
        self._show(FinderState(self.state.query, busy=True))
        return self._ticket

    def _opened(self, ticket: int, customer: CustomerId) -> None:
        if ticket == self._ticket:
            self.show_customer(customer)
            self.opened.emit(customer)

    def _answer_first(self, ticket: int, found: FoundCustomers) -> None:
        """Those held here are shown at once, while the hub is still being asked for all."""
        if ticket == self._ticket and self.state.busy and found.customers:
            self._found = found
            self._rows.show(self._found_rows())

    def _answer(self, ticket: int, query: str, found: FoundCustomers | None) -> None:
        if ticket != self._ticket or found is None:
            return
        self._found = found
        self._rows.show(self._found_rows())
        nobody = bool(query.strip()) and not found.customers
        self._show(FinderState(query, note=_note(found), none=nobody))

    def _found_rows(self) -> Sequence[CustomerRow]:
        found = self._found
        return customer_rows(found.customers, self._ports.amounts(), found.tiers)

    def _failed(self, ticket: int, query: str, error: StoreError) -> None:
        if ticket == self._ticket:
            self._show(FinderState(query))
            self._toasts.warn(lambda: sentence_for(error))

    def _show(self, state: FinderState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _handed_over_by(giver: Localized | None, amounts: Amounts) -> str:
    if giver is None:
        return QCoreApplication.translate("Customers", "Handed over by a colleague")
    text = QCoreApplication.translate("Customers", "Handed over by %1", "the name of a colleague")
    return text.replace("%1", giver.in_(amounts.language))


def _note(found: FoundCustomers) -> str:
    if not found.everywhere:
        return QCoreApplication.translate(
            "Customers", "Offline: only customers opened on this device are found."
        )
    if found.more:
        return QCoreApplication.translate("Customers", "There are more. Type a little more.")
    return ""
