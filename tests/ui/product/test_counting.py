"""Counting a shelf from the product page: real taps, real files, no line needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from store_app.domain.identifiers import Sku, stock_stream, tasks_stream
from store_app.domain.seen import Seen
from store_app.domain.store_change import StockCount, TaskAbout, TaskOpen
from store_app.replica.opening import DeviceData
from tests.makers import an_author
from tests.ui.demo_device import HERE, a_demo_device
from tests.ui.looks import LOOKS, Look
from tests.ui.stage import Stage

LAMP = "40-2217-SG-L"
Window = Callable[..., Stage]


@pytest.fixture
def data(tmp_path: Path) -> Iterator[DeviceData]:
    """A device of its own: counts are kept in it."""
    opened = a_demo_device(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def page(qapp: QApplication, data: DeviceData) -> Iterator[Window]:
    """Opens the lamp's page."""
    made: list[Stage] = []
    assert qapp is not None

    def make(look: Look = LOOKS[0]) -> Stage:
        stage = Stage(data, look.language, dark=look.dark, text_scale=look.text_scale)
        made.append(stage)
        stage.open(look.width, look.height)
        stage.shell.showProduct("arlo-table-lamp", LAMP)
        stage.until(lambda: stage.views.counting.state.offered and stage.shows("count"))
        return stage

    yield make
    for each in made:
        each.close()


def count(stage: Stage, digits: str) -> None:
    stage.tap("count")
    stage.until(lambda: stage.shows("keepCount"))
    stage.settle(350)
    for digit in digits:
        stage.views.counting.type(digit)
    stage.tap("keepCount")
    stage.until(lambda: stage.views.counting.state.result != "")


def counts_of(data: DeviceData) -> list[StockCount]:
    held = data.outbox.pending(stock_stream(HERE), Seen())
    return [each.intent for each in held if isinstance(each.intent, StockCount)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_sheet_fits_in_every_look_and_hides_what_the_book_says(
    page: Window, look: Look
) -> None:
    stage = page(look)
    assert stage.cut() == [] or look.text_scale > 1
    stage.tap("count")
    stage.until(lambda: stage.shows("keepCount"))
    stage.settle(400)
    stage.grab(f"count-{look.name}")
    assert stage.cut() == [] or look.text_scale > 1
    assert stage.views.counting.state.number == 0


def test_stepper_and_keys_count_and_the_book_is_told_afterwards(
    page: Window, data: DeviceData
) -> None:
    stage = page()
    stage.tap("count")
    stage.until(lambda: stage.shows("keepCount"))
    stage.settle(350)
    stage.tap("plus", within="countStepper")
    stage.tap("plus", within="countStepper")
    stage.tap("minus", within="countStepper")
    assert stage.views.counting.state.number == 1
    stage.tap_text("2")
    stage.tap_text("Delete the last digit")
    stage.tap_text("0")
    stage.tap("minus", within="countStepper")
    assert stage.views.counting.state.number == 9
    assert counts_of(data) == []
    stage.tap("keepCount")
    stage.until(lambda: stage.views.counting.state.waiting != "")
    stage.settle(100)
    stage.grab("count-done")
    assert counts_of(data) == [StockCount(Sku(LAMP), 9, 4)]
    assert stage.views.counting.state.result == "The book said 4: 5 more lie here."
    assert stage.views.counting.state.waiting == "Your count of 9 waits to be sent."
    stage.tap("action", within="counted")
    stage.settle(400)
    assert stage.shows("pageCountWaits")
    stage.grab("product-counted")


@pytest.mark.parametrize(
    ("digits", "result"),
    [
        ("4", "As many as the book said: 4."),
        ("3", "The book said 4: 1 is missing."),
        ("0", "The book said 4: 4 are missing."),
    ],
)
def test_what_the_count_came_to_is_said_in_words(page: Window, digits: str, result: str) -> None:
    stage = page()
    count(stage, digits)
    assert stage.views.counting.state.result == result


def test_the_second_count_is_beside_what_the_first_one_made_of_the_book(
    page: Window, data: DeviceData
) -> None:
    stage = page()
    count(stage, "6")
    stage.views.counting.close()
    stage.until(lambda: stage.views.counting.state.waiting != "")
    stage.settle(400)
    count(stage, "5")
    assert counts_of(data) == [StockCount(Sku(LAMP), 6, 4), StockCount(Sku(LAMP), 5, 6)]


def test_where_two_counted_at_once_the_page_asks_again_and_a_count_ends_the_task(
    page: Window, data: DeviceData
) -> None:
    asked = TaskOpen("count_again", TaskAbout(sku=Sku(LAMP)))
    data.outbox.append(tasks_stream(HERE), asked, Seen(), an_author())
    stage = page()
    stage.until(lambda: stage.shows("countAgain"))
    stage.settle(100)
    stage.grab("count-again")
    stage.tap("countAgainNow")
    stage.until(lambda: stage.shows("keepCount"))
    stage.settle(350)
    stage.views.counting.setTo(4)
    stage.tap("keepCount")
    stage.until(lambda: stage.views.counting.state.result != "")
    stage.until(lambda: stage.views.counting.state.again == "")


def test_what_this_store_does_not_keep_cannot_be_counted(page: Window) -> None:
    stage = page()
    stage.shell.showProduct("paper-lantern", "")
    stage.until(lambda: stage.product.state.product_id == "paper-lantern")
    stage.settle(200)
    assert not stage.shows("count")
