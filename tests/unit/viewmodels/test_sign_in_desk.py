"""The sign-in page without its page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimeZone

from store_app.domain.identifiers import PlaceId, StaffId
from store_app.domain.localized import Localized
from store_app.domain.staff import Colleague, Role
from store_app.errors import Refused
from store_app.viewmodels.frame.sign_in import SignInDesk
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.background import ManualBackground
from tests.fakes.clock import FrozenClock


def _colleague(name: str) -> Colleague:
    staff = StaffId(name.lower())
    return Colleague(staff, Localized({"en": name}), Role.ASSISTANT, PlaceId("k"), 1)


SAM, MARIA = _colleague("Sam"), _colleague("Maria")


class Counter:
    def __init__(self) -> None:
        self.background = ManualBackground()
        self.clock = FrozenClock(int(datetime(2026, 11, 22, 8, tzinfo=UTC).timestamp() * 1000))
        self.entered: list[Colleague] = []
        self.asked: list[tuple[str, str]] = []
        self.desk = SignInDesk(
            lambda: [SAM, MARIA],
            self._sign_in,
            self.background,
            clock=self.clock,
            amounts=lambda: Amounts("en", QTimeZone.utc()),
            entered=self.entered.append,
            demo_pins={StaffId("sam"): "2580"},
        )
        self.desk.load()
        self.background.finish_all()
        self.desk.pick("sam")

    def type(self, pin: str) -> None:
        for digit in pin:
            self.desk.digit(digit)

    def _sign_in(self, who: Colleague, pin: str) -> None:
        self.asked.append((who.id, pin))
        if pin != "2580":
            raise Refused("pin.wrong")


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_the_last_digit_sends_the_pin_off(counter: Counter) -> None:
    counter.type("258")
    assert (counter.desk.state.filled, counter.background.waiting) == (3, 0)
    counter.desk.digit("0")
    assert counter.desk.state.busy
    counter.background.finish_all()
    assert counter.entered == [SAM]
    assert (counter.desk.state.filled, counter.desk.state.busy) == (0, False)


def test_digits_of_any_script_are_taken_and_other_keys_are_not(counter: Counter) -> None:
    counter.type("۲x٥ 8\r0")
    counter.background.finish_all()
    assert counter.asked == [("sam", "2580")]


def test_a_wrong_pin_says_so_and_starts_anew(counter: Counter) -> None:
    counter.type("1111")
    counter.background.finish_all()
    assert counter.desk.state.problem == "That PIN is not right. Try again."
    assert counter.desk.state.filled == 0
    counter.desk.digit("2")
    assert counter.desk.state.problem == ""


def test_an_answer_for_somebody_else_is_not_taken(counter: Counter) -> None:
    counter.type("2580")
    counter.desk.pick("maria")
    counter.background.finish_all()
    assert counter.entered == []


def test_digits_while_the_answer_is_awaited_are_not_taken(counter: Counter) -> None:
    counter.type("25809")
    counter.desk.takeBack()
    assert counter.desk.state.filled == 4


def test_the_first_of_the_list_is_chosen_until_somebody_is_picked(counter: Counter) -> None:
    fresh = SignInDesk(
        lambda: [SAM, MARIA],
        lambda _who, _pin: None,
        counter.background,
        clock=counter.clock,
        amounts=Amounts,
        entered=counter.entered.append,
    )
    assert not fresh.state.somebody
    fresh.load()
    counter.background.finish_all()
    assert [(row.name, row.chosen) for row in fresh._rows.rows] == [("Maria", True), ("Sam", False)]


def test_a_digit_can_be_taken_back(counter: Counter) -> None:
    counter.type("25")
    counter.desk.takeBack()
    counter.desk.takeBack()
    counter.desk.takeBack()
    assert counter.desk.state.filled == 0


def test_the_pin_is_shown_for_those_of_the_demo_only(counter: Counter) -> None:
    assert counter.desk.state.hint == "Demo shop: the PIN of Sam is 2580"
    counter.desk.pick("maria")
    assert counter.desk.state.hint == ""


@pytest.mark.parametrize(
    ("hours", "greeting"),
    [(0, "Good morning"), (5, "Good afternoon"), (11, "Good evening"), (18, "Good evening")],
)
def test_the_greeting_follows_the_day(counter: Counter, hours: int, greeting: str) -> None:
    counter.clock.advance(hours * 3600)
    counter.desk.tick()
    assert counter.desk.state.greeting == greeting


def test_who_is_chosen_stays_chosen_when_the_list_is_read_again(counter: Counter) -> None:
    counter.desk.pick("maria")
    counter.desk.load()
    counter.background.finish_all()
    chosen = [row.staff_id for row in counter.desk._rows.rows if row.chosen]
    assert chosen == ["maria"]
    counter.desk.show_place("Kifissia")
    counter.desk.retranslate()
    assert counter.desk.state.place == "Kifissia"
