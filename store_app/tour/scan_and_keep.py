"""Journey 1: scan and keep, from the sign-in page to the customer's phone."""

from __future__ import annotations

from store_app.tour.phone import Phone
from store_app.tour.scene import COMES_BACK_S, ELENI, LAMP, Scene, Step


class ScanAndKeep(Scene):
    """Somebody signs in, serves a customer and hands the cart over."""

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
        )

    def open_application(self) -> None:
        views, hand = self.stage.device.views, self.stage.hand
        hand.until(lambda: views.sign_in.state.somebody, "the people of the store", COMES_BACK_S)
        hand.until(lambda: views.line.state.live, "the line to the hub", COMES_BACK_S)
        hand.until(self.all_is_here, "the whole catalogue", COMES_BACK_S)

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
        hand.until(self.serving, "the customer being served")
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
        hand.until(self.nothing_waits, "everything sent")
        hand.wait(300)

    def hand_over(self) -> None:
        hand = self.stage.hand
        hand.tap("handOver")
        hand.until(
            lambda: bool(self.stage.device.views.hand_over.state.picture), "a code for the phone"
        )
        hand.wait(600)
        self.pocket.phone = Phone(self.stage.link())

    def read_on_phone(self) -> None:
        """The lamp is on the phone; the counter sees that the page was opened."""
        hand = self.stage.hand
        hand.until(lambda: self.on_phone(LAMP) == 1, "the lamp on the phone")
        hand.until(
            lambda: self.stage.device.views.hand_over.state.opened, "the word that it was opened"
        )
