"""Journey 4: the hub's plug is pulled in the middle; nothing is lost and nothing comes twice."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import pytest

from store_app.domain.identifiers import Sku
from store_app.domain.state import CustomerState
from store_app.domain.wishlist import wishes
from store_app.sync.remote import Remote
from tests.e2e.demo_shop import DIMITRIS, ELENI, LAMP, LAMP_EAN, MUG, OIL, THROW, DemoShop
from tests.e2e.opened import Application
from tests.e2e.phone import Phone
from tests.e2e.tablets import Tablet

pytestmark = pytest.mark.e2e

PULLS: Final = 3
TAKEN_BACK: Final = 0.5


class Taps:
    """What people tapped, by thing: more counts up, fewer counts down."""

    def __init__(self) -> None:
        self.counted: Counter[Sku] = Counter()
        self._lock = threading.Lock()

    def note(self, sku: Sku, change: int) -> None:
        with self._lock:
            self.counted[sku] += change


def cart_of(state: CustomerState) -> dict[Sku, int]:
    return {line.sku: line.quantity for line in state.cart()}


def assert_nothing_came_twice(state: CustomerState) -> None:
    for kept in (state.entries, state.wishlist):
        origins = Counter(each.origin for each in kept)
        assert not [origin for origin, times in origins.items() if times > 1]


def shows(state: Callable[[], CustomerState], expected: dict[Sku, int]) -> bool:
    return cart_of(state()) == expected


class Busy:
    """Taps without pause in a thread of its own, until told that it is enough."""

    def __init__(self, tap: Callable[[random.Random], None], seed: int) -> None:
        self._enough = threading.Event()
        self._chance = random.Random(seed)
        self._tap = tap
        self._bug: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name=f"busy-{seed}")
        self._thread.start()

    def enough(self) -> None:
        self._enough.set()
        self._thread.join(20)
        assert not self._thread.is_alive()
        if self._bug is not None:
            raise self._bug

    def _run(self) -> None:
        try:
            while not self._enough.wait(self._chance.uniform(0, 0.1)):
                self._tap(self._chance)
        except BaseException as bug:  # noqa: BLE001 - raised again where the test waits
            self._bug = bug


@dataclass
class Crowd:
    """A window, two tablets and a phone on one cart; each thing is taken out by one of them."""

    opened: Application
    first: Tablet
    second: Tablet
    phone: Phone
    taps: Taps = field(default_factory=Taps)

    def tap_first(self, chance: random.Random) -> None:
        sku = chance.choice([MUG, THROW])
        self.first.add(ELENI, sku)
        self.taps.note(sku, 1)
        if sku is THROW and chance.random() < TAKEN_BACK:
            self.first.fewer(ELENI, THROW)
            self.taps.note(THROW, -1)
        self.first.wish(ELENI, OIL)

    def tap_second(self, chance: random.Random) -> None:
        sku, quantity = chance.choice([MUG, OIL, LAMP]), chance.randint(1, 3)
        self.second.add(ELENI, sku, quantity)
        self.taps.note(sku, quantity)

    def tap_phone(self, chance: random.Random) -> None:
        sku = chance.choice([MUG, THROW])
        self.phone.add(sku)
        self.taps.note(sku, 1)

    def tap_window(self, times: int) -> None:
        """Add so many, and take one back of those that are on the screen."""
        hand = self.opened.hand
        for _ in range(times):
            hand.tap("addToCart")
        hand.until(lambda: self.opened.shown(LAMP) > 1, "more than one on the screen")
        hand.tap("minus", within=f"stepper-{LAMP}")
        self.taps.note(LAMP, times - 1)

    def settle(self) -> None:
        """Wait until nothing waits anywhere."""
        hand = self.opened.hand
        hand.until(self.phone.send, "the phone has sent everything")
        hand.until(lambda: not self.opened.waiting(), "the window has sent everything")
        hand.until(lambda: not self.first.waiting(), "the first tablet has sent everything")
        hand.until(lambda: not self.second.waiting(), "the second tablet has sent everything")

    def assert_all_show(self, expected: dict[Sku, int]) -> None:
        hand, serving = self.opened.hand, self.opened.views.serving

        def on_the_screen() -> dict[Sku, int]:
            return {row.sku: row.quantity for row in serving.cart.rows}

        states: list[Callable[[], CustomerState]] = [
            lambda: self.opened.state(ELENI),
            lambda: self.first.hub_state(ELENI),
            lambda: self.second.hub_state(ELENI),
        ]
        hand.until(lambda: self.phone.cart() == expected, f"{expected} on the phone")
        for state in states:
            hand.until(partial(shows, state, expected), f"{expected} on a device")
            assert_nothing_came_twice(state())
            assert sum(wish.sku == OIL for wish in wishes(state().wishlist)) == 1
        hand.until(lambda: on_the_screen() == expected, f"{expected} on the screen")


@pytest.fixture
def crowd(
    application: Callable[[], Application],
    devices: Callable[[str], Tablet],
    phones: Callable[[str], Phone],
) -> Crowd:
    first, second = devices("first tablet"), devices("second tablet")
    for tablet in (first, second):
        tablet.open(ELENI)
    phone = phones(Remote(first.data.outbox).bag_link(ELENI).url)
    opened = application()
    opened.sign_in()
    opened.until_complete()
    opened.serve(ELENI, "eleni")
    opened.scan_product(LAMP_EAN, LAMP)
    for sku in (OIL, LAMP):  # from here on no new line moves the others under the finger
        second.add(ELENI, sku)
    opened.hand.until(lambda: opened.shown(OIL) == opened.shown(LAMP) == 1, "both in the panel")
    return Crowd(opened, first, second, phone)


def test_a_cart_edited_by_everyone_while_the_plug_is_pulled_again_and_again(
    crowd: Crowd, shop: DemoShop
) -> None:
    """Every add is counted exactly once: what is shown is what was there and what was tapped."""
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 - so that a failure can be played again
    chance = random.Random(seed)
    before, hand = Counter(crowd.phone.cart()), crowd.opened.hand
    people = (crowd.tap_first, crowd.tap_second, crowd.tap_phone)
    busy = [Busy(tap, chance.randrange(2**32)) for tap in people]
    try:
        for _ in range(PULLS):
            crowd.tap_window(chance.randint(2, 4))
            hand.wait(chance.randint(0, 150))
            with shop.down():
                crowd.tap_window(chance.randint(2, 4))
                hand.wait(chance.randint(50, 300))
    finally:
        for each in busy:
            each.enough()
    crowd.settle()
    crowd.assert_all_show(dict(before + crowd.taps.counted))
    crowd.opened.until_live()


@dataclass
class Counter1:
    """Dimitris is served, with a lamp on the product page; his phone lies open beside it."""

    opened: Application
    tablet: Tablet
    phone: Phone


@pytest.fixture
def counter(
    application: Callable[[], Application],
    devices: Callable[[str], Tablet],
    phones: Callable[[str], Phone],
) -> Counter1:
    tablet = devices("tablet")
    tablet.open(DIMITRIS)
    phone = phones(Remote(tablet.data.outbox).bag_link(DIMITRIS).url)
    opened = application()
    opened.sign_in()
    opened.until_complete()
    opened.serve(DIMITRIS, "dimitris")
    opened.scan_product(LAMP_EAN, LAMP)
    return Counter1(opened, tablet, phone)


def test_a_person_goes_on_working_while_the_line_is_down_and_sees_what_waits(
    counter: Counter1, shop: DemoShop
) -> None:
    """Adds, one fewer and a wish: told as waiting, then done once each."""
    opened, hand, views = counter.opened, counter.opened.hand, counter.opened.views
    with shop.down():
        for _ in range(3):
            hand.tap("addToCart")
        hand.until(lambda: opened.shown(LAMP) == 3, "three lamps in the panel")
        hand.tap("minus", within=f"stepper-{LAMP}")
        hand.until(lambda: opened.shown(LAMP) == 2, "two lamps in the panel")
        hand.tap("wish")
        hand.until(lambda: views.product.state.wished, "on the wishlist")
        hand.until(lambda: views.line.state.text.startswith("Offline since"), "offline")
        hand.until(
            lambda: views.line.state.waiting.startswith("5 changes waiting since "), "five wait"
        )
        assert views.serving.state.waiting
        assert views.serving.cart.rows[0].source == "waiting to send"
        assert all(row.stale for row in views.product.stock.rows)
        counter.phone.add(LAMP)
    opened.until_live()
    hand.until(lambda: not opened.waiting(), "nothing waits")
    assert_all_hold_three(counter)
    assert not views.needs_you.state.count


def assert_all_hold_three(counter: Counter1) -> None:
    opened, hand, phone = counter.opened, counter.opened.hand, counter.phone
    hand.until(phone.send, "the phone has sent what it kept")
    hand.until(lambda: phone.cart() == {LAMP: 3}, "three lamps on the phone")
    assert LAMP in phone.wishes()
    hand.until(lambda: opened.shown(LAMP) == 3, "three lamps in the panel")
    hand.until(lambda: cart_of(counter.tablet.hub_state(DIMITRIS)) == {LAMP: 3}, "on the tablet")
    hand.until(lambda: not opened.views.line.state.waiting, "the pill tells of nothing")
