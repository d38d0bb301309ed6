"""Journey 4: the line goes down in the middle of everything, and comes back."""

from __future__ import annotations

from store_app.tour.scene import COMES_BACK_S, ELENI, LAMP, MUG, THROW, Scene, Step


class LineDown(Scene):
    """Work goes on; what waited arrives once; what is no product is told as such."""

    def steps(self) -> tuple[Step, ...]:
        return (
            Step("line-down", self.pull_the_plug),
            Step("added-offline", self.add_offline),
            Step("waiting", self.see_what_waits),
            Step("line-back", self.plug_in),
            Step("wrong-digit", self.scan_wrong_digit),
            Step("not-a-product", self.scan_poster),
        )

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
        hand.until(lambda: self.stage.device.views.line.state.live, "the line", COMES_BACK_S)
        hand.until(self.nothing_waits, "everything sent", COMES_BACK_S)
        wanted = {sku: expected.quantity(sku) for sku in (LAMP, MUG, THROW)}
        hand.until(
            lambda: {sku: self.on_phone(sku) for sku in wanted} == wanted,
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
