"""The journeys, step by step: each does what a person does and says what must be true then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from store_app.domain.identifiers import CustomerId, Sku
from store_app.tour.phone import Phone
from store_app.tour.stage import Stage

ELENI: Final = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")
LAMP: Final = Sku("40-2217-SG-L")
MUG: Final = Sku("60-5101-OT")
THROW: Final = Sku("30-3101-SL")
_COMES_BACK_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `play` raises Missing if what must be true does not become so."""

    name: str
    play: Callable[[], None]


@dataclass(slots=True)
class Journeys:
    """Journeys 1, 3 and 4 of one morning with Eleni, in the order in which they are played."""

    stage: Stage
    phone: Phone | None = field(default=None)

    def close(self) -> None:
        if self.phone is not None:
            self.phone.close()

    def steps(self) -> tuple[Step, ...]:
        return (
            Step("sign-in", self.open_application),
            Step("signed-in", self.sign_in),
            Step("search", self.search),
            Step("customer-found", self.find_customer),
            Step("customer", self.open_customer),
            Step("label-photographed", self.photograph_label),
            Step("product", self.open_product),
            Step("added", self.add_to_cart),
            Step("handed-over", self.hand_over),
            Step("on-the-phone", self.read_on_phone),
            Step("customer-left", self.let_go),
            Step("phone-at-the-counter", self.scan_phone),
            Step("line-down", self.pull_the_plug),
            Step("added-offline", self.add_offline),
            Step("waiting", self.see_what_waits),
            Step("line-back", self.plug_in),
            Step("wrong-digit", self.scan_wrong_digit),
            Step("not-a-product", self.scan_poster),
        )

    def open_application(self) -> None:
        views, hand = self.stage.device.views, self.stage.hand
        hand.until(lambda: views.sign_in.state.somebody, "the people of the store", _COMES_BACK_S)
        hand.until(lambda: views.line.state.live, "the line to the hub", _COMES_BACK_S)
        hand.until(self._all_is_here, "the whole catalogue", _COMES_BACK_S)

    def sign_in(self) -> None:
        hand = self.stage.hand
        hand.tap("colleague-sam")
        numbers = self.stage.device.views.display.amounts()
        for digit in self.stage.pin_of("sam"):
            hand.tap_key(numbers.number(int(digit)))
        hand.until(lambda: self.stage.device.views.shell.state.signed_in, "the door open")

    def search(self) -> None:
        """As somebody types, with the lamps on the screen before the word is whole."""
        hand = self.stage.hand
        hand.tap("searchField")
        hand.type_text("lam")
        hand.until(lambda: hand.sees("card-arlo-table-lamp"), "the lamp among the results")
        hand.wait(300)

    def find_customer(self) -> None:
        hand = self.stage.hand
        hand.tap("railCustomer")
        hand.tap("query")
        hand.type_text("eleni")
        hand.item(f"customer-{ELENI}")

    def open_customer(self) -> None:
        hand = self.stage.hand
        hand.tap(f"customer-{ELENI}")
        hand.until(lambda: hand.sees("startServing"), "the customer's page")
        hand.tap("startServing")
        hand.until(self._serving, "the customer being served")
        hand.wait(400)

    def photograph_label(self) -> None:
        """Journey 1: a shelf label, photographed and dropped on the page."""
        hand = self.stage.hand
        hand.tap("railScan")
        hand.item("number")
        hand.drop(self.stage.photos / "shelf-label-arlo.jpg")
        hand.until(lambda: self.stage.device.views.scanner.state.found, "what the label says")
        hand.wait(400)

    def open_product(self) -> None:
        hand, product = self.stage.hand, self.stage.device.views.product
        hand.tap("openProduct")
        hand.until(lambda: self.stage.page() == "product", "the product page")
        hand.until(lambda: product.sku == LAMP, "the lamp in the colour of the label")
        hand.wait(400)

    def add_to_cart(self) -> None:
        hand = self.stage.hand
        before = self.stage.state(ELENI).quantity(LAMP)
        hand.tap("addToCart")
        hand.until(
            lambda: self.stage.state(ELENI).quantity(LAMP) == before + 1,
            "one lamp more",
        )
        hand.item(f"stepper-{LAMP}")
        hand.until(self._nothing_waits, "everything sent")
        hand.wait(300)

    def hand_over(self) -> None:
        hand = self.stage.hand
        hand.tap("handOver")
        hand.until(
            lambda: bool(self.stage.device.views.hand_over.state.picture), "a code for the phone"
        )
        hand.wait(600)
        self.phone = Phone(self.stage.link())

    def read_on_phone(self) -> None:
        """The lamp is on the phone; the counter sees that the page was opened."""
        hand = self.stage.hand
        hand.until(lambda: self._on_phone(LAMP) == 1, "the lamp on the phone")
        hand.until(
            lambda: self.stage.device.views.hand_over.state.opened, "the word that it was opened"
        )

    def let_go(self) -> None:
        """The counter forgets the customer; what was kept stays with the phone."""
        hand = self.stage.hand
        hand.tap("done")
        hand.wait(500)
        hand.tap("leave")
        hand.tap("act")
        hand.until(lambda: not self._serving(), "nobody served")
        hand.wait(400)

    def scan_phone(self) -> None:
        """Journey 3: the code on the phone, photographed at the counter, opens the customer."""
        hand, picture = self.stage.hand, self.stage.folder / "phone.png"
        self._the_phone().show_code(picture)
        hand.tap("railScan")
        hand.item("number")
        hand.drop(picture)
        hand.until(self._serving, "the customer of the phone")
        hand.until(lambda: self.stage.state(ELENI).quantity(LAMP) == 1, "the cart of the phone")
        hand.wait(600)

    def pull_the_plug(self) -> None:
        """Journey 4: the hub is gone in the middle of everything."""
        hand = self.stage.hand
        hand.scan(self.stage.gtin_of(MUG))
        hand.until(lambda: self.stage.device.views.product.sku == MUG, "the mug that was scanned")
        self.stage.demo.kill()
        hand.until(
            lambda: self.stage.device.views.line.state.icon == "offline", "the pill that tells"
        )

    def add_offline(self) -> None:
        hand, before = self.stage.hand, self.stage.state(ELENI)
        hand.tap("addToCart")
        hand.scan(self.stage.gtin_of(THROW))
        hand.until(lambda: self.stage.device.views.product.sku == THROW, "the throw, offline")
        hand.wait(300)
        hand.tap("addToCart")
        hand.until(
            lambda: self.stage.state(ELENI).pieces() == before.pieces() + 2, "two more in the cart"
        )
        hand.wait(400)

    def see_what_waits(self) -> None:
        hand = self.stage.hand
        hand.until(lambda: self.stage.device.views.line.state.waiting != "", "changes waiting")
        hand.tap("railTasks")
        hand.item("waiting")
        hand.wait(600)
        hand.tap("close")
        hand.wait(400)

    def plug_in(self) -> None:
        """The hub is back: what waited arrives, each once, and nothing else changes."""
        hand, expected = self.stage.hand, self.stage.state(ELENI)
        self.stage.demo.start(lambda _ready: None)
        hand.until(lambda: self.stage.device.views.line.state.live, "the line", _COMES_BACK_S)
        hand.until(self._nothing_waits, "everything sent", _COMES_BACK_S)
        wanted = {sku: expected.quantity(sku) for sku in (LAMP, MUG, THROW)}
        hand.until(
            lambda: {sku: self._on_phone(sku) for sku in wanted} == wanted,
            f"{wanted} on the phone, none lost and none twice",
        )
        hand.wait(400)

    def scan_wrong_digit(self) -> None:
        """A number with a wrong check digit leads nowhere, and says so."""
        hand = self.stage.hand
        hand.tap("railScan")
        hand.item("number")
        hand.drop(self.stage.photos / "wrong-check-digit.jpg")
        hand.until(lambda: self.stage.device.views.scanner.state.noticed, "a word about the digit")
        hand.wait(400)

    def scan_poster(self) -> None:
        """A poster with the password of the Wi-Fi is no product; the password is not shown."""
        hand = self.stage.hand
        hand.drop(self.stage.photos / "wifi-poster.jpg")
        hand.wait(800)
        hand.until(lambda: self.stage.device.views.scanner.state.noticed, "a word about the poster")

    def _serving(self) -> bool:
        state = self.stage.device.views.serving.state
        return state.serving and state.ready

    def _all_is_here(self) -> bool:
        return self.stage.device.data.catalogue().by_sku(THROW) is not None

    def _nothing_waits(self) -> bool:
        return self.stage.device.data.outbox.count_waiting().count == 0

    def _the_phone(self) -> Phone:
        if self.phone is None:
            raise ValueError("the bag was not handed over")
        return self.phone

    def _on_phone(self, sku: Sku) -> int:
        return self._the_phone().quantities().get(sku, 0)
