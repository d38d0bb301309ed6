"""All view-models of the window, and what each of them makes the others do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from store_app.domain.identifiers import CustomerId, ProductId, Sku
from store_app.viewmodels.cart.paying import Paying
from store_app.viewmodels.cart.serving import Serving
from store_app.viewmodels.customers.comparing import Comparing
from store_app.viewmodels.customers.customer_finder import CustomerFinder
from store_app.viewmodels.customers.erasing import Erasing
from store_app.viewmodels.customers.hand_over import HandOver
from store_app.viewmodels.frame.display import Display
from store_app.viewmodels.frame.line_status import LineStatus
from store_app.viewmodels.frame.shell import Shell
from store_app.viewmodels.frame.sign_in import SignInDesk
from store_app.viewmodels.hand_scanners.scanner_settings import ScannerSettings
from store_app.viewmodels.product.product_page import ShownProduct
from store_app.viewmodels.product.search_page import ProductSearch
from store_app.viewmodels.scan.scanner import Scanner
from store_app.viewmodels.store.counting import Counting
from store_app.viewmodels.store.needs_you import NeedsYou
from store_app.viewmodels.wording.toasts import Toasts


@dataclass(frozen=True, slots=True)
class Views:
    """The view-models that the window shows, named as `Main.qml` names them."""

    shell: Shell
    sign_in: SignInDesk
    line: LineStatus
    display: Display
    toasts: Toasts
    product: ShownProduct
    search: ProductSearch
    scanner: Scanner
    scanners: ScannerSettings
    serving: Serving
    customers: CustomerFinder
    needs_you: NeedsYou
    hand_over: HandOver
    paying: Paying
    comparing: Comparing
    erasing: Erasing
    counting: Counting

    def properties(self) -> dict[str, QObject]:
        return {
            "shell": self.shell,
            "signIn": self.sign_in,
            "line": self.line,
            "display": self.display,
            "toasts": self.toasts,
            "product": self.product,
            "search": self.search,
            "scanner": self.scanner,
            "scanners": self.scanners,
            "serving": self.serving,
            "customers": self.customers,
            "needsYou": self.needs_you,
            "handOver": self.hand_over,
            "paying": self.paying,
            "comparing": self.comparing,
            "erasing": self.erasing,
            "counting": self.counting,
        }

    def retranslated(self) -> tuple[Callable[[], None], ...]:
        """What must be said again when the language changes."""
        return (
            self.sign_in.retranslate,
            self.line.retranslate,
            self.product.retranslate,
            self.search.retranslate,
            self.scanner.retranslate,
            self.scanners.retranslate,
            self.serving.retranslate,
            self.customers.retranslate,
            self.needs_you.retranslate,
            self.hand_over.retranslate,
            self.paying.retranslate,
            self.comparing.retranslate,
            self.erasing.retranslate,
            self.counting.retranslate,
            self.toasts.retranslate,
        )

    def ticked(self) -> tuple[Callable[[], None], ...]:
        """What goes on by itself every second."""
        return (
            self.shell.tick,
            self.sign_in.tick,
            self.product.tick,
            self.search.tick,
            self.serving.tick,
            self.customers.profile.tick,
            self.hand_over.tick,
            self.paying.tick,
            self.comparing.tick,
            self.erasing.tick,
            self.scanner.tick,
            self.scanners.tick,
        )

    def streams_changed(self, streams: frozenset[str]) -> None:
        """New rows have come: everybody whom they may concern reads again in place."""
        self.product.streams_changed(streams)
        self.search.streams_changed(streams)
        self.serving.streams_changed(streams)
        self.customers.streams_changed(streams)
        self.paying.streams_changed(streams)
        self.comparing.streams_changed(streams)
        self.counting.streams_changed(streams)
        if "shop" in streams:
            self.sign_in.load()
        self.needs_you.read()


class Wiring:
    """Leads from one part of the window to another; made once, kept as long as the window."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._code_shown = False
        self._connect_pages()
        self._connect_people()

    def _connect_pages(self) -> None:
        views, shell = self._views, self._views.shell
        shell.changed.connect(self._page_changed)
        self._page_changed()
        shell.productAsked.connect(self._show_product)
        shell.locked.connect(views.sign_in.reset)
        shell.locked.connect(views.hand_over.close)
        views.line.waitingAsked.connect(shell.askTasks)
        views.line.changed.connect(self._line_changed)
        views.product.changed.connect(self._product_changed)
        views.search.productPicked.connect(shell.showProduct)
        views.scanner.productScanned.connect(self._scanned)
        views.scanner.productAsked.connect(shell.showProduct)
        views.scanner.noticeRaised.connect(lambda: shell.open("scan"))

    def _connect_people(self) -> None:
        views, shell = self._views, self._views.shell
        for asked in (
            views.product.customerAsked,
            views.search.customerAsked,
            views.scanner.customerAsked,
            views.serving.findAsked,
        ):
            asked.connect(lambda: shell.open("customer"))
        for asked in (views.serving.scanAsked, views.customers.scanAsked):
            asked.connect(lambda: shell.open("scan"))
        views.scanner.customerShown.connect(self._customer_shown)
        views.customers.opened.connect(self._customer_opened)
        views.customers.servingAsked.connect(self._serve)
        views.serving.servedChanged.connect(self._served_changed)
        views.serving.handOverAsked.connect(self._hand_over)
        views.serving.otherAsked.connect(self._serve_other)
        views.serving.line.productAsked.connect(shell.showProduct)
        views.serving.notices.answered.connect(views.needs_you.read_at_once)
        views.needs_you.answered.connect(views.serving.read_again)
        views.needs_you.customerAsked.connect(self._open_customer)
        views.needs_you.productAsked.connect(shell.showProduct)
        views.needs_you.countAsked.connect(self._count)
        views.needs_you.managerAsked.connect(shell.lock)
        views.paying.paid.connect(self._paid)
        shell.tasksAsked.connect(views.needs_you.read_at_once)
        shell.tasksAsked.connect(views.erasing.read)
        shell.locked.connect(views.erasing.signedOut)

    def _page_changed(self) -> None:
        """Also when nobody is signed in: the profile behind the lock is not seen."""
        shell = self._views.shell.state
        lists = self._views.customers.profile.lists
        lists.watch(shell.signed_in and shell.page == "customer")

    def _show_product(self, product: str, sku: str) -> None:
        self._views.product.show(ProductId(product), Sku(sku) if sku else None)

    def _scanned(self, product: str, sku: str) -> None:
        """A code leads to its product from every page but the scan page, which shows it itself."""
        if self._views.shell.state.page != "scan":
            self._views.shell.showProduct(product, sku)

    def _product_changed(self) -> None:
        state = self._views.product.state
        self._views.counting.look_at(state.sku, state.name)

    def _line_changed(self) -> None:
        views, live = self._views, self._views.line.state.live
        views.product.line_changed(live=live)
        views.paying.line_changed(live=live)
        views.needs_you.read()
        for each in (views.search, views.serving, views.customers.profile, views.scanner.card):
            each.ages.live = live
            each.tick()

    def _customer_shown(self, code: str) -> None:
        self._code_shown = True
        self._views.customers.openCode(code)

    def _customer_opened(self, customer: str) -> None:
        """Who shows a code is there to be served; who was looked up is shown first."""
        if self._code_shown:
            self._code_shown = False
            self._serve(customer)

    def _serve_other(self, customer: str) -> None:
        """Two profiles became one: go on with the one that stays."""
        self._code_shown = True
        self._views.customers.open(customer)

    def _open_customer(self, customer: str) -> None:
        self._views.shell.open("customer")
        self._views.customers.open(customer)

    def _count(self, product: str, sku: str) -> None:
        self._views.shell.showProduct(product, sku)
        self._views.counting.openFor(sku)

    def _serve(self, customer: str) -> None:
        views = self._views
        views.serving.serve(CustomerId(customer))
        if views.shell.state.page != "product":
            views.shell.open("customer")

    def _paid(self, customer: str) -> None:
        """What happened to whom the page shows has one thing more."""
        profile = self._views.customers.profile
        if profile.state.customer_id == customer:
            profile.open(CustomerId(customer))

    def _served_changed(self) -> None:
        views = self._views
        views.product.customer_changed()
        if views.serving.customer is None:
            views.customers.forget()

    def _hand_over(self, customer: str, to_colleague: bool) -> None:  # noqa: FBT001 - a signal's
        self._views.hand_over.start(CustomerId(customer), to_colleague=to_colleague)
