"""Managers make two profiles one, or erase one: real taps, plain words for everybody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.actions.read_erasure import DeviceLeft, ErasureSoFar
from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import PlaceId, StaffId
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from store_app.ui import Words
from store_app.viewmodels.customers.comparing import Comparing
from store_app.viewmodels.customers.erasing import Erasing
from store_app.viewmodels.frame.brand import apply_brand, load_brand
from store_app.viewmodels.wording.amounts import Amounts
from tests.ui.customer.demo_shop import ELENI
from tests.ui.customer.floor import RESOURCES, ROOT, Floor, pause
from tests.ui.customer.managers import EMMA, KIFISSIA, HeadOffice
from tests.ui.customer.served import Desk, a_desk

PAGE = """
    CustomerPanel {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 64
        anchors.bottom: parent.bottom
        width: 352
        serving: serving_
        onEraseAsked: erasing_.ask()
    }
    CompareSheet {
        comparing: comparing_
    }
    EraseDialog {
        erasing: erasing_
    }
"""


@dataclass
class Case:
    desk: Desk
    office: HeadOffice
    comparing: Comparing
    erasing: Erasing
    floor: Floor

    def settle(self, ms: int = 30) -> None:
        self.desk.settle()
        pause(ms)

    def compare(self) -> None:
        self.comparing.compare("t1")
        self.settle(400)

    def ask_to_erase(self) -> None:
        self.floor.tap("panelMore", 100)
        self.floor.tap("eraseProfile")
        self.settle(300)


@pytest.fixture
def case(qapp: QGuiApplication) -> Iterator[Callable[..., Case]]:
    made: list[Case] = []
    words = Words(ROOT / "build" / "i18n")
    assert qapp is not None

    def make(language: str = "en", *, dark: bool = False) -> Case:
        words.speak(language)
        desk, amounts = a_desk(language), Amounts(language)
        office = HeadOffice(desk.customers)
        comparing = office.comparing(lambda: amounts, desk.background, desk.toasts)
        erasing = office.erasing(desk.serving, lambda: amounts, desk.background, desk.toasts)
        parts = {"serving_": desk.serving, "comparing_": comparing, "erasing_": erasing}
        floor = Floor(PAGE, parts, language=language)
        if dark:
            apply_brand(floor.engine, load_brand(RESOURCES / "brand.json"), "dark")
        made.append(Case(desk, office, comparing, erasing, floor))
        return made[-1]

    yield make
    words.speak("en")
    for each in made:
        each.floor.close()


LOOKS = [("en", False), ("fa", True), ("el", False), ("ar", False)]


@pytest.mark.parametrize(("language", "dark"), LOOKS)
def test_both_people_stand_side_by_side_with_what_tells_them_apart(
    case: Callable[..., Case], language: str, *, dark: bool
) -> None:
    now = case(language, dark=dark)
    now.compare()
    now.floor.look(f"compare-{language}")
    first, second = now.comparing.people.rows
    assert (first.customer_id, first.stays, second.stays) == (ELENI, True, False)
    texts = " ".join(now.floor.texts())
    for shown in ("Eleni Papadaki", "Emma Lindqvist", "emma.lindqvist@example.com"):
        assert shown in texts


def test_one_confirm_makes_them_one_and_the_task_is_done(case: Callable[..., Case]) -> None:
    now = case()
    now.compare()
    now.floor.tap("makeOne")
    now.settle()
    (asked,) = now.office.asked
    assert (asked.stream, asked.intent) == (f"customer:{EMMA}", CustomerMerge(ELENI))
    assert now.comparing.state.busy
    assert now.office.finished == []
    now.office.said[asked.n] = outcomes.OK
    now.comparing.tick()
    now.settle(400)
    assert now.office.finished == ["t1"]
    assert now.office.put_away == [EMMA]
    assert not now.comparing.state.shown
    assert now.desk.toasts.state.text == "Two profiles are one now."


def test_the_profile_that_is_tapped_stays(case: Callable[..., Case]) -> None:
    now = case()
    now.compare()
    now.floor.tap(f"person-{EMMA}")
    now.floor.tap("makeOne")
    now.settle()
    (asked,) = now.office.asked
    assert (asked.stream, asked.intent) == (f"customer:{ELENI}", CustomerMerge(EMMA))


def test_two_people_stay_two_and_the_task_is_done(case: Callable[..., Case]) -> None:
    now = case()
    now.compare()
    now.floor.tap("areTwo")
    now.settle(400)
    assert (now.office.asked, now.office.finished) == ([], ["t1"])
    assert now.desk.toasts.state.text == "Noted: they are two people."


def test_two_who_were_made_one_elsewhere_meanwhile_are_no_task_any_more(
    case: Callable[..., Case],
) -> None:
    now = case()
    now.office.now_under[EMMA] = ELENI
    now.compare()
    now.settle(400)
    assert (now.office.asked, now.office.finished) == ([], ["t1"])
    assert not now.comparing.state.shown
    assert now.desk.toasts.state.text == "Two profiles are one now."


def test_what_the_hub_refuses_is_told_on_the_sheet(case: Callable[..., Case]) -> None:
    now = case()
    now.compare()
    now.floor.tap("makeOne")
    now.settle()
    now.office.said[1] = outcomes.FORBIDDEN
    now.comparing.tick()
    now.settle()
    assert now.comparing.state.problem == "This account may not do that. A manager can."
    assert now.floor.shows("compareProblem")
    assert now.office.finished == []


@pytest.mark.parametrize(
    ("staff", "live", "words"),
    [
        ("sam", True, "Only a manager may do this. Ask one to sign in here."),
        ("maria", False, "Only head office can do this, and the line is down. Try again later."),
    ],
)
def test_neither_is_begun_by_an_assistant_or_without_a_line(
    case: Callable[..., Case], staff: str, words: str, *, live: bool
) -> None:
    now = case()
    now.office.staff, now.office.live = StaffId(staff), live
    now.compare()
    assert not now.comparing.state.shown
    assert now.desk.toasts.state.text == words
    now.desk.toasts.dismiss()
    now.ask_to_erase()
    assert not now.erasing.state.asking
    assert now.desk.toasts.state.text == words
    assert now.desk.customers.state(EMMA) is None


@pytest.mark.parametrize(("language", "dark"), LOOKS)
def test_before_somebody_is_erased_it_is_told_what_is_lost(
    case: Callable[..., Case], language: str, *, dark: bool
) -> None:
    now = case(language, dark=dark)
    now.floor.tap("panelMore", 100)
    now.floor.look(f"panel-menu-{language}")
    now.floor.tap("eraseProfile")
    now.settle(300)
    now.floor.look(f"erase-{language}")
    assert "Eleni Papadaki" in now.erasing.state.title
    now.floor.tap("safe")
    now.settle()
    assert now.office.asked == []
    assert not now.erasing.state.asking


def test_a_confirmed_erasure_is_asked_for_and_told_when_it_is_done(
    case: Callable[..., Case],
) -> None:
    now = case()
    now.ask_to_erase()
    now.floor.tap("act")
    now.settle()
    (asked,) = now.office.asked
    assert (asked.stream, asked.intent) == (f"customer:{ELENI}", CustomerErase())
    assert now.desk.toasts.state.text == "Asking head office …"
    now.office.said[asked.n] = outcomes.OK
    now.erasing.tick()
    now.settle()
    assert now.desk.toasts.state.text == "Erased. Every device forgets it now."


THREE_LEFT = ErasureSoFar(
    5, 2, (DeviceLeft("Tablet B", KIFISSIA), DeviceLeft("Kiosk", PlaceId("far"))), 1
)


def erased(now: Case, so_far: ErasureSoFar | None) -> None:
    now.office.so_far = so_far
    now.ask_to_erase()
    now.floor.tap("act")
    now.settle()
    now.office.said[now.office.asked[-1].n] = outcomes.OK
    now.erasing.tick()
    now.settle(300)


def some_beats(now: Case) -> None:
    for _ in range(6):
        now.erasing.tick()
    now.settle()


@pytest.mark.parametrize(("language", "dark"), LOOKS)
def test_who_erases_is_told_which_devices_have_done_it(
    case: Callable[..., Case], language: str, *, dark: bool
) -> None:
    now = case(language, dark=dark)
    erased(now, THREE_LEFT)
    now.floor.look(f"erased-{language}")
    assert "Tablet B" in now.erasing.state.text
    assert not now.floor.shows("act")
    if language == "en":
        assert now.erasing.state.text == (
            "2 of 5 devices have deleted it. Waiting for: Tablet B (Kifissia), Kiosk. "
            "They do so at their next contact. Shut out, so nobody can tell them: 1."
        )


def test_it_is_told_anew_until_it_was_read(case: Callable[..., Case]) -> None:
    now = case()
    erased(now, THREE_LEFT)
    now.office.so_far = None  # the line goes down: what was told last stands
    some_beats(now)
    assert now.erasing.state.text.startswith("2 of 5 devices")
    now.office.so_far = ErasureSoFar(5, 5)
    some_beats(now)
    assert now.erasing.state.text == "Every device that knew it has deleted it."
    now.floor.tap("safe")
    now.settle(300)
    now.office.so_far = THREE_LEFT
    some_beats(now)
    assert not now.erasing.state.asking


def test_a_hub_that_does_not_tell_leaves_it_at_the_message(case: Callable[..., Case]) -> None:
    now = case()
    erased(now, None)
    assert not now.erasing.state.asking
    assert now.desk.toasts.state.text == "Erased. Every device forgets it now."


def test_of_many_devices_the_first_are_named(case: Callable[..., Case]) -> None:
    now = case()
    left = tuple(DeviceLeft(f"T{n}", None) for n in range(1, 21))
    erased(now, ErasureSoFar(20, 0, left))
    assert "T7, T8, 12 more. They" in now.erasing.state.text
