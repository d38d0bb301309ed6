"""The real application with its window offscreen, and a hand that works it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtQuick import QQuickWindow

from store_app.clocks import Clock, SystemClock
from store_app.demo import DemoHub
from store_app.device_app.device import Device
from store_app.device_app.enrolling import Invited, enrol
from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.state import CustomerState
from store_app.settings import DeviceSettings
from store_app.tour.hand import Hand
from store_app.viewmodels.views import Views
from tests.e2e.demo_shop import RESOURCES, SAM_PIN
from tests.e2e.waiting import WITHIN_S

NAME: Final = "Counter 1"
quiet_camera: Final = pytest.mark.qt_log_ignore(
    "No RHI backend", "load va", "resolve va", extend=True
)
"""For tests that open the scan page where no camera and no video hardware is."""


def settings_in(folder: Path) -> DeviceSettings:
    return DeviceSettings(data=folder, resources=RESOURCES, language="en", reserve_mib=1)


def enrol_in(folder: Path, url: str, token: str) -> None:
    """Make the folder a device, as `store-app enrol` does."""
    enrol(settings_in(folder), Invited(url, token, NAME))


class Application:
    """What a person has before them. Waits let the window go on."""

    def __init__(
        self, folder: Path, demo: DemoHub | None = None, clock: Clock | None = None
    ) -> None:
        self.device = Device(settings_in(folder), clock or SystemClock(), demo)
        self.window: QQuickWindow = self.device.open()
        self.hand = Hand(self.window, SystemClock(), WITHIN_S)
        self._open = True

    @property
    def views(self) -> Views:
        return self.device.views

    def close(self) -> None:
        """End as when its window is closed; a second time does nothing."""
        if self._open:
            self._open = False
            self.device.close()

    def sign_in(self) -> None:
        """Sam signs in, as soon as the device knows who works here."""
        self.hand.until(lambda: self.views.sign_in.state.somebody, "somebody works here")
        self.hand.tap("colleague-sam")
        for digit in SAM_PIN:
            self.hand.tap_key(digit)
        self.hand.until(lambda: self.views.shell.state.signed_in, "Sam is signed in")

    def until_live(self) -> None:
        self.hand.until(lambda: self.views.line.state.live, "live")

    def until_complete(self) -> None:
        """Everything of the shop is here."""
        catalogue = self.device.data.catalogue()
        self.hand.until(lambda: catalogue.completeness().complete, "a complete catalogue")

    def serve(self, customer: CustomerId, query: str) -> None:
        """Look a customer up by name and start serving."""
        self.hand.tap("railCustomer")
        self.hand.tap("query")
        self.hand.type_text(query)
        self.hand.tap(f"customer-{customer}")
        self.hand.tap("startServing")
        self.until_served(customer)

    def begin_with(self, customer: CustomerId, query: str, code: str, sku: Sku) -> None:
        """Sign in on a live line, serve somebody and put one thing into their cart."""
        self.sign_in()
        self.until_live()
        self.until_complete()
        self.serve(customer, query)
        self.scan_product(code, sku)
        before = self.shown(sku)
        self.hand.tap("addToCart")
        self.hand.until(lambda: self.shown(sku) == before + 1, f"{sku} is in the cart")

    def until_served(self, customer: CustomerId) -> None:
        def served() -> bool:
            shown = self.views.serving.state
            return shown.ready and shown.customer_id == customer and bool(shown.name)

        self.hand.until(served, f"{customer} is served")

    def until_sheet_gone(self) -> None:
        """Nothing lies above the page any more, so that a tap reaches it."""

        def above() -> bool:
            return any(
                item.inherits("QQuickOverlay") and item.isVisible()
                for item in self.window.contentItem().childItems()
            )

        self.hand.until(lambda: not above(), "no sheet above the page")

    def page(self) -> str:
        return self.views.shell.state.page

    def scan(self, code: str) -> None:
        """A hand scanner."""
        self.hand.scan(code)

    def scan_product(self, code: str, sku: Sku) -> None:
        """A hand scanner, away from the scan page: it leads to the product."""
        self.hand.scan(code)
        self.hand.until(
            lambda: self.page() == "product" and self.views.product.state.sku == sku,
            f"{sku} on the product page",
        )

    def shown(self, sku: Sku) -> int:
        """How many the panel shows in the cart."""
        rows = self.views.serving.cart.rows
        return sum(row.quantity for row in rows if row.sku == sku)

    def state(self, customer: CustomerId) -> CustomerState:
        """What the device holds of a customer, its own waiting changes included."""
        return self.device.data.customers().state(customer) or CustomerState()

    def waiting(self) -> int:
        return self.device.data.outbox.count_waiting().count
