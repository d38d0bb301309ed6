"""A badge chooses its person, on the scan page and through the lock; the PIN is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from store_app.codes import (
    BadgeCode,
    ShopCodes,
    Unreadable,
    read_code,
    write_badge_code,
    write_enrolment_code,
    write_hand_over_code,
)
from store_app.codes.sealed import Kind
from store_app.device_app.badges import Badges
from store_app.domain.identifiers import PlaceId, StaffId
from store_app.domain.localized import Localized
from store_app.domain.staff import Colleague, Role
from store_app.viewmodels.frame.shell import Shell
from store_app.viewmodels.frame.sign_in import SignInDesk
from store_app.viewmodels.scan.scan_words import Step
from store_app.viewmodels.scan.scanner import Source
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.background import ManualBackground
from tests.ui.customer.demo_shop import ELENI
from tests.ui.scan.scan_desk import KEYS, ScanDesk, a_scan_desk

pytestmark = pytest.mark.usefixtures("qapp")
_STAFF = tuple(
    Colleague(StaffId(name), Localized({"en": name.title()}), Role.ASSISTANT, PlaceId("k"), 1)
    for name in ("maria", "nikos")
)


class Door:
    """The scan page, the lock and the sign-in page of one device, where Maria works."""

    def __init__(self) -> None:
        self.scan: ScanDesk = a_scan_desk()
        self.background = ManualBackground()
        clock = self.scan.desk.clock
        self.shell = Shell(clock)
        self.sign_in = SignInDesk(
            lambda: _STAFF,
            lambda _who, _pin: None,
            self.background,
            clock=clock,
            amounts=lambda: Amounts("en"),
            entered=lambda who: self.shell.show_staff(who.id, who.id),
        )
        self.sign_in.load()
        self.background.finish_all()
        self.badges = Badges(self.shell, self.sign_in, self._whose, self.background)
        self.scan.scanner.colleagueShown.connect(self.badges.switch)
        self.shell.show_staff(StaffId("maria"), "Maria")

    def show(self, text: str) -> None:
        self.scan.scanner.take(text, "", Source.HAND)
        self.scan.settle()

    def _whose(self, text: str) -> StaffId | Unreadable | None:
        now_s = self.scan.desk.clock.now_ms() // 1000
        meaning = read_code(text, shop=ShopCodes(keys=KEYS), now_s=now_s)
        if isinstance(meaning, Unreadable) and meaning.was is Kind.BADGE:
            return meaning
        return StaffId(meaning.staff_id) if isinstance(meaning, BadgeCode) else None


@pytest.fixture
def door() -> Iterator[Door]:
    made = Door()
    yield made
    made.scan.close()


def _badge(staff: str) -> str:
    return write_badge_code(staff, 1, KEYS[1])


def _asked(door: Door) -> str:
    """Who signs in when somebody types a PIN now."""
    for digit in "2580":
        door.sign_in.digit(digit)
    door.background.finish_all()
    return door.shell.staff_id or ""


def test_the_badge_of_a_colleague_locks_the_screen_and_asks_for_their_pin(door: Door) -> None:
    door.show(_badge("nikos"))
    assert not door.shell.signedIn
    assert _asked(door) == "nikos"


def test_ones_own_badge_changes_nothing(door: Door) -> None:
    door.show(_badge("maria"))
    assert door.shell.staff_id == "maria"


def test_a_badge_is_heard_through_the_lock(door: Door) -> None:
    door.shell.lock()
    door.badges.take(_badge("nikos"))
    door.background.finish_all()
    assert _asked(door) == "nikos"


@pytest.mark.parametrize("text", ["9506000134352", write_badge_code("nikos", 1, b"forged" * 6), ""])
def test_nothing_else_is_heard_through_the_lock(door: Door, text: str) -> None:
    door.shell.lock()
    door.badges.take(text)
    door.background.finish_all()
    assert not door.shell.signedIn
    assert _asked(door) == "maria"


def test_a_badge_whose_time_is_over_says_so_on_the_scan_page(door: Door) -> None:
    door.show(write_badge_code("nikos", 1, KEYS[1], 1))
    notice = door.scan.scanner.notice.state
    assert notice.text == "This badge is no longer valid. Ask a manager for a new one."
    assert notice.step is Step.AGAIN
    assert door.shell.signedIn


def test_a_badge_whose_time_is_over_says_so_through_the_lock(door: Door) -> None:
    door.shell.lock()
    door.badges.take(write_badge_code("nikos", 1, KEYS[1], 1))
    door.background.finish_all()
    assert door.sign_in.state.problem.startswith("This badge is no longer valid.")
    assert _asked(door) == "maria"


def test_a_code_for_a_new_device_says_that_this_one_has_a_shop(door: Door) -> None:
    later_s = door.scan.desk.clock.now_ms() // 1000 + 60
    door.show(write_enrolment_code("https://hub.example", "k", "t0ken", later_s, 1, KEYS[1]))
    notice = door.scan.scanner.notice.state
    assert notice.title == "A code for a new device"
    assert "t0ken" not in notice.text
    assert door.shell.signedIn


def test_a_colleague_hands_a_customer_over_by_the_code_on_their_screen(door: Door) -> None:
    shown: list[str] = []
    door.scan.scanner.customerShown.connect(shown.append)
    later_s = door.scan.desk.clock.now_ms() // 1000 + 60
    code = write_hand_over_code(ELENI, "nikos", later_s, 1, KEYS[1])
    door.show(code)
    assert shown == [code]
