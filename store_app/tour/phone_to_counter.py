"""Journey 3: the customer comes back with nothing but the phone."""

from __future__ import annotations

from store_app.tour.scene import ELENI, LAMP, Scene, Step


class PhoneToCounter(Scene):
    """The counter has forgotten the customer; the code on the phone opens them again."""

    def steps(self) -> tuple[Step, ...]:
        return (
            Step("customer-left", self.let_go),
            Step("phone-at-the-counter", self.scan_phone),
        )

    def let_go(self) -> None:
        """The counter forgets the customer; what was kept stays with the phone."""
        hand = self.stage.hand
        hand.tap("done")
        hand.wait(500)
        hand.tap("leave")
        hand.tap("act")
        hand.until(lambda: not self.serving(), "nobody served")
        hand.wait(400)

    def scan_phone(self) -> None:
        """Journey 3: the code on the phone, photographed at the counter, opens the customer."""
        hand, picture = self.stage.hand, self.stage.folder / "phone.png"
        self.the_phone().show_code(picture)
        hand.tap("railScan")
        hand.item("number")
        hand.drop(picture)
        hand.until(self.serving, "the customer of the phone")
        hand.until(lambda: self.stage.state(ELENI).quantity(LAMP) == 1, "the cart of the phone")
        hand.wait(600)
