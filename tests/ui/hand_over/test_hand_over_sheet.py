"""The hand-over through a real window: the code on the screen is read back from its pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QGuiApplication

from store_app.actions.hand_over import BagLink, HandToColleague
from store_app.actions.hand_over import HandOver as Hand
from store_app.codes import HandOverCode, ShopCodes, read_code
from store_app.domain.identifiers import CustomerId, StaffId
from store_app.errors import Unreachable
from store_app.viewmodels.customers.hand_over import HandOver, HandOverPorts
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock
from tests.ui.customer.demo_shop import ELENI
from tests.ui.customer.floor import LOOKS, Floor, pause

SAM = StaffId("sam")
KEYS = {3: b"k" * 32}
URL = "https://shop.example/bag/Zk3hV9sQpT2mX7cRwL4nYb"
SHEET = "HandOverSheet { handOver: handOver_ }"


@dataclass
class Hub:
    """Gives links for five minutes while there is a line; knows whether the phone is there."""

    clock: FrozenClock
    online: bool = True
    pages: int = 0
    lives_s: int = 300
    staff: StaffId | None = SAM
    keys: Mapping[int, bytes] = field(default_factory=lambda: KEYS)

    def link(self, _customer: CustomerId) -> BagLink:
        if not self.online:
            raise Unreachable("hub.unreachable")
        return BagLink(URL, self.clock.now_ms() + self.lives_s * 1000)

    def pages_open(self, _customer: CustomerId) -> int:
        return self.pages


@dataclass
class Case:
    hand_over: HandOver
    hub: Hub
    calls: ManualBackground
    draws: ManualBackground
    clock: FrozenClock
    floor: Floor

    def start(self, *, to_colleague: bool = False) -> None:
        self.hand_over.start(ELENI, to_colleague=to_colleague)
        self.draws.finish_all()
        self.calls.finish_all()
        pause(400)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.hand_over.tick()
        self.calls.finish_all()
        pause()


@pytest.fixture
def case(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Case]:
    assert qapp is not None
    clock, calls, draws = FrozenClock(), ManualBackground(), ManualBackground()
    hub, amounts, folder = Hub(clock), Amounts("en"), tmp_path / "cache"
    ports = HandOverPorts(
        Hand(hub.link, folder),
        HandToColleague(lambda: hub.keys, lambda: hub.staff, folder, clock),
        hub.pages_open,
        lambda: amounts,
        draws,
        lambda: hub.online,
    )
    hand_over = HandOver(ports, calls, clock)
    floor = Floor(SHEET, {"handOver_": hand_over})
    yield Case(hand_over, hub, calls, draws, clock, floor)
    floor.close()


def test_the_code_on_the_screen_opens_the_bag(case: Case) -> None:
    case.start()
    case.floor.look("hand-over")
    with Image.open(LOOKS / "hand-over.png") as look:
        found = zxingcpp.read_barcodes(look.convert("L"))
    assert [each.text for each in found] == [URL]
    assert {"Waiting for the phone", "5:00"} <= set(case.floor.texts())


def test_it_counts_down_and_says_when_the_phone_is_there(case: Case) -> None:
    case.start()
    case.after(8)
    assert "4:52" in case.floor.texts()
    case.hub.pages = 1
    case.after(2)
    case.floor.look("hand-over-opened", 60)
    assert "Opened on the phone" in case.floor.texts()


@pytest.mark.parametrize(
    ("lives_s", "told"),
    [
        (7 * 86_400 - 2, "Works for 7 days"),
        (86_400, "Works for 1 day"),
        (5 * 3_600 + 10, "Works for 5 hours"),
        (3_600, "Works for 1 hour"),
        (3_599, "59:59"),
    ],
)
def test_how_long_it_works_is_told_in_the_unit_that_fits(
    case: Case, lives_s: int, told: str
) -> None:
    case.hub.lives_s = lives_s
    case.start()
    assert told in case.floor.texts()


def test_the_address_of_the_page_can_be_read_under_the_code(case: Case) -> None:
    case.start()
    assert URL in case.floor.texts()


def test_a_code_that_is_over_goes_away_and_a_new_one_can_be_shown(case: Case) -> None:
    case.start()
    case.after(301)
    assert "This code has ended" in case.floor.texts()
    assert case.hand_over.state.picture == ""
    case.floor.tap("action")
    case.calls.finish_all()
    pause()
    assert "Waiting for the phone" in case.floor.texts()


def test_without_a_line_it_says_so(case: Case) -> None:
    case.hub.online = False
    case.start()
    case.floor.look("hand-over-offline", 60)
    assert any(text.startswith("Handing over needs the line.") for text in case.floor.texts())


def test_done_closes_and_asks_no_more(case: Case) -> None:
    case.start()
    case.floor.tap("done", 400)
    assert not case.hand_over.state.shown
    case.after(10)
    assert case.calls.waiting == 0


def test_only_the_newest_picture_is_kept(case: Case, tmp_path: Path) -> None:
    case.start()
    case.hand_over.again()
    case.calls.finish_all()
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_colleague_reads_who_gives_which_customer_off_the_screen(case: Case) -> None:
    case.start(to_colleague=True)
    case.floor.look("hand-over-colleague")
    with Image.open(LOOKS / "hand-over-colleague.png") as look:
        (found,) = zxingcpp.read_barcodes(look.convert("L"))
    now_s = case.clock.now_ms() // 1000
    read = read_code(found.text, shop=ShopCodes(keys=KEYS), now_s=now_s)
    assert read == HandOverCode(ELENI, "sam", now_s + 300)
    shown = {"To a colleague", "Waiting for a colleague", "5:00"}
    assert shown <= set(case.floor.texts())


def test_the_code_for_a_colleague_needs_no_line_but_says_what_waits(case: Case) -> None:
    case.hub.online = False
    case.start(to_colleague=True)
    case.floor.look("hand-over-colleague-offline", 60)
    assert case.hand_over.state.picture
    assert any(text.startswith("The line is down.") for text in case.floor.texts())
    case.hub.online = True
    case.after(1)
    assert not case.floor.shows("note")


def test_the_code_for_a_colleague_ends_and_a_new_one_is_for_a_colleague_again(case: Case) -> None:
    case.start(to_colleague=True)
    case.after(301)
    assert "This code has ended" in case.floor.texts()
    case.floor.tap("action")
    case.draws.finish_all()
    pause()
    assert "Waiting for a colleague" in case.floor.texts()
    assert case.hand_over.state.picture


def test_the_hub_is_asked_nothing_about_a_colleague(case: Case) -> None:
    case.start(to_colleague=True)
    case.hub.pages = 1
    case.clock.advance(10)
    case.hand_over.tick()
    assert case.calls.waiting == 0
    assert not case.hand_over.state.opened


@pytest.mark.parametrize("missing", ["staff", "keys"])
def test_without_a_person_or_keys_there_is_no_code_for_a_colleague(
    case: Case, missing: str
) -> None:
    setattr(case.hub, missing, {"staff": None, "keys": {}}[missing])
    case.start(to_colleague=True)
    assert case.hand_over.state.problem
    assert not case.hand_over.state.picture
