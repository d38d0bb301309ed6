"""Which page is open, who is signed in, and when the screen locks itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from store_app.clocks import Clock
from store_app.domain.identifiers import StaffId
from store_app.viewmodels.binding.qml import element, shown

LOCK_AFTER_S: Final = 120.0
PAGES: Final = frozenset({"scan", "search", "customer", "product", "scanners"})
_ABOVE: Final = frozenset({"product", "scanners"})
_FIRST: Final = "search"


@dataclass(frozen=True, slots=True)
class ShellState:
    """The frame around the pages."""

    page: str = _FIRST
    section: str = _FIRST
    shop: str = ""
    store: str = ""
    staff: str = ""
    staff_initial: str = ""
    signed_in: bool = False


@element
class Shell(QObject):
    """Leads from page to page. Locked, it shows nothing but the sign-in page."""

    changed = Signal()
    productAsked = Signal(str, str)
    locked = Signal()
    tasksAsked = Signal()
    panelAsked = Signal()

    page = shown(str, "page", changed)
    section = shown(str, "section", changed)
    shopName = shown(str, "shop", changed)
    storeName = shown(str, "store", changed)
    staffName = shown(str, "staff", changed)
    staffInitial = shown(str, "staff_initial", changed)
    signedIn = shown(bool, "signed_in", changed)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._touched_s = clock.steady_s()
        self._behind: tuple[str, ...] = ()
        self.staff_id: StaffId | None = None
        self.state = ShellState()

    def show_store(self, shop: str, store: str) -> None:
        """Name the shop (empty: as the brand names it) and the store in it."""
        self._show(replace(self.state, shop=shop, store=store))

    def show_staff(self, staff: StaffId, name: str) -> None:
        """Somebody has signed in; what was open before stays open."""
        self.staff_id = staff
        self.touched()
        initial = name[:1].upper()
        self._show(replace(self.state, staff=name, staff_initial=initial, signed_in=True))

    def name_staff(self, name: str) -> None:
        """Show whoever is signed in under this name, in the language of now."""
        self._show(replace(self.state, staff=name, staff_initial=name[:1].upper()))

    def touched(self) -> None:
        """Somebody is at the screen: the lock waits from now on."""
        self._touched_s = self._clock.steady_s()

    def tick(self) -> None:
        """Lock when nobody has been at the screen for long enough."""
        idle_s = self._clock.steady_s() - self._touched_s
        if self.state.signed_in and idle_s >= LOCK_AFTER_S:
            self.lock()

    @Slot()
    def lock(self) -> None:
        """Show the sign-in page; the next person must say who they are."""
        if self.state.signed_in:
            self.staff_id = None
            self._show(replace(self.state, staff="", staff_initial="", signed_in=False))
            self.locked.emit()

    @Slot(str)
    def open(self, page: str) -> None:
        """Go to a page; a page of the rail forgets the way that led to the last one."""
        if page not in PAGES:
            return
        behind = (*self._behind, self.state.page) if page in _ABOVE else ()
        if page != self.state.page:
            self._go(page, behind)

    @Slot()
    def back(self) -> None:
        if self._behind:
            self._go(self._behind[-1], self._behind[:-1])

    @Slot(str, str)
    def showProduct(self, productId: str, sku: str) -> None:  # noqa: N803 - read by QML
        """Open the product page on a product; with a sku, on that variant of it."""
        self.productAsked.emit(productId, sku)
        self.open("product")

    @Slot()
    def askTasks(self) -> None:
        """Somebody wants to see what needs a person."""
        self.tasksAsked.emit()

    @Slot()
    def askPanel(self) -> None:
        """Somebody wants to see the customer beside the page."""
        self.panelAsked.emit()

    def _go(self, page: str, behind: tuple[str, ...]) -> None:
        self._behind = behind
        below = (each for each in (page, *reversed(behind)) if each not in _ABOVE)
        section = next(below, _FIRST)
        self._show(replace(self.state, page=page, section=section))

    def _show(self, state: ShellState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
