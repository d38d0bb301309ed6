"""PINs: right and wrong, online and offline, and not too often."""

from __future__ import annotations

import pytest

from store_app.actions.sign_in import LOCKED_FOR_S, SignIn, Tries
from store_app.domain.identifiers import PlaceId, StaffId
from store_app.domain.localized import Localized
from store_app.domain.staff import Colleague, Role
from store_app.errors import Refused, Unreachable
from tests.fakes.clock import FrozenClock

SAM = Colleague(StaffId("sam"), Localized({"en": "Sam"}), Role.ASSISTANT, PlaceId("k"), 1)


class Office:
    """Knows that Sam's PIN is 2580, until he gets another."""

    def __init__(self) -> None:
        self.online = True
        self.pin, self.version = "2580", 1
        self.proved: list[str] = []
        self.other: Refused | None = None

    def sign_in(self, _staff: StaffId, pin: str, /) -> int:
        if not self.online:
            raise Unreachable("line")
        if self.other is not None:
            raise self.other
        if pin != self.pin:
            raise Refused("pin.wrong")
        self.proved.append(pin)
        return self.version


class Memory:
    """Keeps what it is given, as it is: enough for a test."""

    def __init__(self) -> None:
        self.kept: dict[tuple[StaffId, int], str] = {}
        self.wrong: dict[StaffId, int] = {}

    def keep(self, staff: StaffId, pin_version: int, pin: str, /) -> None:
        self.kept[staff, pin_version] = pin

    def check(self, staff: StaffId, pin_version: int, pin: str, /) -> bool | None:
        kept = self.kept.get((staff, pin_version))
        return None if kept is None else kept == pin

    def forget(self, staff: StaffId, /) -> None:
        self.kept = {key: pin for key, pin in self.kept.items() if key[0] != staff}

    def wrong_in_a_row(self, staff: StaffId, /) -> int:
        return self.wrong.get(staff, 0)

    def keep_wrong_in_a_row(self, staff: StaffId, times: int, /) -> None:
        self.wrong[staff] = times


class Desk:
    def __init__(self) -> None:
        self.office, self.memory, self.clock = Office(), Memory(), FrozenClock()
        self.live = False
        self.start()

    def start(self) -> None:
        """The application starts, once more: only what is on disk is known."""
        tries = Tries(self.clock, self.memory)
        self.sign_in = SignIn(self.office, self.memory, tries, lambda: self.live)

    def code(self, pin: str) -> str:
        try:
            self.sign_in(SAM, pin)
        except Refused as refused:
            return refused.code
        return ""


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_pin_that_was_right_online_is_right_offline_too(desk: Desk) -> None:
    assert desk.code("2580") == ""
    desk.office.online = False
    assert desk.code("2580") == ""
    assert desk.code("1111") == "pin.wrong"


def test_who_never_signed_in_here_cannot_do_so_offline(desk: Desk) -> None:
    desk.office.online = False
    assert desk.code("2580") == "pin.never_here"


def test_five_wrong_pins_lock_for_a_while(desk: Desk) -> None:
    told = [desk.code("1111") for _ in range(6)]
    assert told == ["pin.wrong"] * 4 + ["pin.locked"] * 2
    assert desk.code("2580") == "pin.locked"
    desk.clock.advance(LOCKED_FOR_S)
    assert desk.code("2580") == ""


def test_starting_again_gives_no_new_tries(desk: Desk) -> None:
    assert [desk.code("1111") for _ in range(4)] == ["pin.wrong"] * 4
    desk.start()
    assert desk.code("1111") == "pin.locked"
    desk.start()
    assert desk.code("2580") == "pin.locked"
    desk.clock.advance(LOCKED_FOR_S)
    assert desk.code("2580") == ""


def test_who_waited_has_five_tries_again(desk: Desk) -> None:
    for _ in range(5):
        desk.code("1111")
    desk.clock.advance(LOCKED_FOR_S)
    assert [desk.code("1111") for _ in range(5)] == ["pin.wrong"] * 4 + ["pin.locked"]


def test_a_right_pin_forgets_the_wrong_ones(desk: Desk) -> None:
    for _ in range(4):
        desk.code("1111")
    desk.code("2580")
    assert [desk.code("1111") for _ in range(4)] == ["pin.wrong"] * 4


def test_another_refusal_is_passed_on_and_counts_for_nothing(desk: Desk) -> None:
    desk.office.other = Refused("hub.forbidden")
    assert [desk.code("2580") for _ in range(6)] == ["hub.forbidden"] * 6


def test_a_pin_that_this_device_knows_opens_without_asking_anybody(desk: Desk) -> None:
    assert desk.code("2580") == ""
    desk.office.other = Refused("hub.forbidden")
    assert desk.code("2580") == ""


def test_while_the_line_is_live_the_office_hears_of_every_sign_in(desk: Desk) -> None:
    desk.live = True
    assert [desk.code("2580") for _ in range(2)] == ["", ""]
    assert desk.office.proved == ["2580"] * 2


@pytest.mark.parametrize("trouble", ["pin.locked", "hub.not_enrolled", ""])
def test_a_pin_known_here_opens_though_the_office_has_troubles(desk: Desk, trouble: str) -> None:
    desk.code("2580")
    desk.live, desk.office.online = True, bool(trouble)
    desk.office.other = Refused(trouble)
    assert desk.code("2580") == ""


def test_a_pin_that_was_replaced_opens_no_more_and_is_forgotten(desk: Desk) -> None:
    desk.code("2580")
    desk.live, desk.office.pin, desk.office.version = True, "9999", 2
    assert desk.code("2580") == "pin.wrong"
    assert desk.memory.kept == {}
    desk.live = desk.office.online = False
    assert desk.code("2580") == "pin.never_here"


def test_a_wrong_pin_does_not_make_this_device_forget_the_right_one(desk: Desk) -> None:
    desk.code("2580")
    desk.live = True
    assert desk.code("1111") == "pin.wrong"
    desk.office.online = False
    assert desk.code("2580") == ""
