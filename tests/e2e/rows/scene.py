"""A counter with its window and a tablet in the same store, each with a line that can be cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtQuick import QQuickItem

from store_app.clocks import SystemClock
from store_app.domain.change import Author, CartAdd, Channel, Intent
from store_app.domain.identifiers import (
    CustomerId,
    PlaceId,
    Sku,
    StaffId,
    StreamName,
    customer_stream,
)
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.hub.hub import Hub, open_hub
from store_app.hub.settings import HubSettings
from store_app.sync.remote import Remote
from tests.e2e.between import Between, Way
from tests.e2e.demo_shop import HOME, RESOURCES, DemoShop
from tests.e2e.opened import Application
from tests.e2e.tablets import Tablet

HERE: Final = PlaceId(HOME)
PICTURES: Final = Path(__file__).parents[3] / "build" / "looks"
_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))


@dataclass(slots=True)
class Scene:
    """What happens at the window happens on a device of its own; so does what the tablet does."""

    shop: DemoShop
    app: Application
    tablet: Tablet
    counter_line: Between
    tablet_line: Between

    def cut(self) -> None:
        """Nobody reaches head office, and nobody has noticed yet."""
        self.counter_line.become(Way.RESET)
        self.tablet_line.become(Way.RESET)

    def mend(self, *, counter_first: bool = True) -> None:
        """Both lines come back, one after the other; then all have heard everything."""
        first, second = self._counter_back, self._tablet_back
        for back in (first, second) if counter_first else (second, first):
            back()
        for wake in (self.wake_counter, self.tablet.exchanger.wake):
            wake()

    def wake_counter(self) -> None:
        self.app.device._wake()

    def serve(self, customer: CustomerId, sku: Sku, quantity: int = 0) -> None:
        """Serve somebody at the window, with so many of a thing in the cart, known to both."""
        app, tablet = self.app, self.tablet
        tablet.open(customer)
        if quantity:
            self.does(customer, CartAdd(sku, quantity, self.price(sku)))
            app.hand.until(lambda: not tablet.waiting(), "the tablet has sent it")
        app.views.serving.leave()
        app.views.customers.open(customer)
        app.hand.until(lambda: app.views.customers.state.open, f"{customer} is open")
        app.views.serving.serve(customer)
        app.until_served(customer)
        self.show(sku)
        self.until_shown(sku, tablet.state(customer).quantity(sku))

    def show(self, sku: Sku) -> None:
        """The page of a product, with the cart beside it."""
        app = self.app
        hit = app.device.data.catalogue().by_sku(sku)
        assert hit is not None
        app.views.shell.showProduct(hit.product.id, sku)
        app.hand.until(
            lambda: app.page() == "product" and app.views.product.state.sku == sku,
            f"{sku} on the product page",
        )

    def price(self, sku: Sku) -> Money:
        hit = self.tablet.data.catalogue().by_sku(sku)
        variant = hit.product.variant(sku) if hit else None
        assert variant is not None
        return variant.price

    def does(self, customer: CustomerId, intent: Intent, staff: str = "nefeli") -> None:
        """Somebody at the tablet does it, having seen what the tablet shows."""
        state = self.tablet.state(customer)
        self.writes(customer_stream(customer), intent, state.clock, staff)

    def writes(
        self, stream: StreamName, intent: Intent, seen: Seen | None = None, staff: str = "nefeli"
    ) -> None:
        """The same in any stream of the store."""
        by = Author(Channel.STORE, StaffId(staff), HERE)
        self.tablet.data.outbox.append(stream, intent, seen or Seen(), by)

    def manager_signs_in(self) -> None:
        """On the second tablet, while head office answers."""
        Remote(self.tablet.data.outbox).sign_in(StaffId("maria"), "4711")

    def until_shown(self, sku: Sku, quantity: int) -> None:
        app = self.app
        app.hand.until(lambda: app.shown(sku) == quantity, f"{quantity} of {sku} at the window")

    def until_says(self, text: str) -> str:
        """Wait for a text at the window that begins so; gives the whole of it."""
        hand = self.app.hand
        hand.until(lambda: self._saying(text) is not None, f"“{text}” at the window")
        return self._saying(text) or ""

    def until_silent(self, text: str) -> None:
        hand = self.app.hand
        hand.until(lambda: self._saying(text) is None, f"“{text}” no more at the window")

    def look(self, name: str) -> None:
        """Keep a picture of the window, once what moves has come to rest."""
        self.app.hand.wait(450)
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.app.window.grabWindow().save(str(PICTURES / f"{name}.png"))

    @contextmanager
    def beside(self) -> Iterator[Hub]:
        """What head office does itself, beside the running hub; then all hear of it."""
        hub = open_hub(HubSettings(data=self.shop.folder, resources=RESOURCES), SystemClock())
        try:
            yield hub
        finally:
            hub.close()
        self.wake_counter()
        self.tablet.exchanger.wake()

    def _saying(self, text: str) -> str | None:
        return next((each for each in texts(self.app) if each.startswith(text)), None)

    def _counter_back(self) -> None:
        self.counter_line.become(Way.OPEN)
        self.wake_counter()
        self.app.hand.until(lambda: not self.app.waiting(), "the counter has sent everything")

    def _tablet_back(self) -> None:
        self.tablet_line.become(Way.OPEN)
        self.tablet.exchanger.wake()
        self.app.hand.until(lambda: not self.tablet.waiting(), "the tablet has sent everything")


def texts(app: Application) -> list[str]:
    """Everything that can be read at the window."""
    return [text for item in _all(app.window.contentItem()) if (text := _text(item))]


def _all(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _all(child)


def _text(item: QQuickItem) -> str:
    if not (item.inherits("QQuickText") or item.inherits("QQuickTextInput")):
        return ""
    return str(item.property("text")).translate(_ISOLATES)


def story(app: Application, customer: CustomerId) -> list[tuple[str, str]]:
    """What the page of a customer tells of what happened to their lists, the newest first."""
    profile = app.views.customers.profile
    app.views.shell.open("customer")
    app.views.customers.open(customer)
    app.hand.until(
        lambda: app.views.customers.state.open and profile.state.ready, f"{customer} on the page"
    )
    profile.tellStory()
    app.hand.until(lambda: len(profile.story.rows) > 0, "what happened")
    return [
        (row.text.translate(_ISOLATES), row.facts.translate(_ISOLATES))
        for row in profile.story.rows
    ]
