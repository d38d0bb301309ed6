"""What the hub decided over our heads is told where people look: merged, erased, restored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.domain.money import Money
from store_app.domain.seen import Origin
from store_app.domain.state import CustomerState
from store_app.replica.intake import Intake
from tests.makers import ELENI, EPOCH, a_page, a_state, a_state_row
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.real_desk import LAMP, MUG, RealDesk, a_real_desk
from tests.ui.customer.test_customer_panel import PANEL
from tests.ui.customer.test_on_a_real_device import Answer

NIKOS = CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002")
PRICE = Money(1800, "EUR")
SHEET = """
    NeedsYouSheet {
        id: sheet
        needsYou: needsYou_
    }
    StoreButton {
        objectName: "open"
        text: "open"
        onClicked: sheet.open()
    }
"""
NEVER: Callable[[Origin], bool] = lambda _: False  # noqa: E731 - the outbox asks, and it is not so


@pytest.fixture(params=["en"])
def desk(
    request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path: Path
) -> Iterator[RealDesk]:
    assert qapp is not None
    desk = a_real_desk(tmp_path, request.param)
    yield desk
    desk.data.close()


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Callable[[Floor], Floor]]:
    assert qapp is not None
    shown: list[Floor] = []

    def opened(floor: Floor) -> Floor:
        shown.append(floor)
        return floor

    yield opened
    for floor in shown:
        floor.close()


def the_hub_tells(desk: RealDesk, *states: tuple[CustomerId, CustomerState]) -> None:
    """It comes as the hub sends it, and the page reads again."""
    rows = [a_state_row(state, customer, seq=9) for customer, state in states]
    Intake(desk.data.replica_file, desk.data.clock).take(a_page(rows, cursor="cursor-9"))
    desk.serving.streams_changed(frozenset(customer_stream(each) for each, _ in states))
    desk.settle()
    pause()


def merge(desk: RealDesk) -> None:
    """Eleni is found to be Nikos, who has two mugs; her lamp has moved there."""
    both = a_state(
        CartAdd(LAMP, 1, Money(8900, "EUR")), CartAdd(MUG, 2, PRICE), name="Nikos Ioannou"
    )
    the_hub_tells(
        desk,
        (NIKOS, replace(both, absorbed=(customer_stream(ELENI),))),
        (ELENI, CustomerState(merged_into=NIKOS)),
    )


def test_a_customer_who_was_merged_is_shown_under_whom_and_served_there(
    desk: RealDesk, show: Callable[[Floor], Floor]
) -> None:
    floor = show(Floor(PANEL, {"serving_": desk.serving}))
    assert not floor.shows("gone")
    merge(desk)
    floor.look("panel-merged")
    assert floor.shows("gone")
    assert "Now under Nikos I." in floor.texts()
    desk.serving.otherAsked.connect(lambda other: desk.serving.serve(CustomerId(other)))
    floor.tap("openOther")
    desk.settle()
    pause()
    assert desk.serving.customer == NIKOS
    assert not floor.shows("gone")
    assert {row.sku: row.quantity for row in desk.serving.cart.rows} == {LAMP: 1, MUG: 2}


def test_an_erased_profile_is_told_and_nothing_of_it_stays_on_the_screen(
    desk: RealDesk, show: Callable[[Floor], Floor]
) -> None:
    floor = show(Floor(PANEL, {"serving_": desk.serving}))
    assert any("Eleni" in text for text in floor.texts())
    the_hub_tells(desk, (ELENI, CustomerState(erased=True)))
    floor.look("panel-erased")
    texts = floor.texts()
    assert "This profile no longer exists." in texts
    assert not any("Eleni" in text for text in texts)
    assert not any(floor.shows(name) for name in ("openOther", "handOver", "cart", "views"))
    assert desk.serving.cart.rows == ()
    floor.tap(floor.part("erased", "action"))
    assert not desk.serving.state.serving


@pytest.mark.parametrize(
    ("desk", "language", "words"),
    [
        ("en", "en", "Head office was restored. Re-checking the last day: 1."),
        ("fa", "fa", "دفتر مرکزی بازیابی شد. بازبینی روز گذشته: ۱."),
    ],
    indirect=["desk"],
)
def test_after_a_restored_hub_the_last_day_is_checked_again_until_it_is(
    desk: RealDesk,
    show: Callable[[Floor], Floor],
    speak: Callable[[str], None],
    language: str,
    words: str,
) -> None:
    speak(language)
    floor = show(Floor(SHEET, {"needsYou_": desk.needs_you}, language=language))
    floor.tap("open", 400)
    desk.serving.desk.more(LAMP)
    desk.settle()
    desk.data.outbox.settle([Answer(1, "ok")], 0, NEVER)
    desk.data.outbox.heard(1, EPOCH)
    read(desk)
    assert not floor.shows("checking")
    desk.toasts.dismiss()
    desk.data.outbox.heard(0, "another-epoch")
    read(desk)
    floor.look(f"needs-you-restored-{language}")
    told = desk.needs_you.state.checking
    assert floor.shows("checking")
    assert told == desk.toasts.state.text == words
    desk.data.outbox.heard(1, "another-epoch")
    read(desk)
    assert not floor.shows("checking")


def read(desk: RealDesk) -> None:
    desk.needs_you.read_at_once()
    desk.settle()
    pause()
