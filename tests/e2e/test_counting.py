"""A shelf is counted at the real window; two who count at once are asked to do it again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.domain.identifiers import PlaceId, stock_stream
from store_app.domain.store_change import StockCount
from tests.e2e.demo_shop import HOME, LAMP, LAMP_EAN, DemoShop
from tests.e2e.opened import Application
from tests.e2e.tablets import AUTHOR, Tablet
from tests.e2e.waiting import until

pytestmark = pytest.mark.e2e

HERE = PlaceId(HOME)


def on_hand(tablet: Tablet) -> int:
    figure = tablet.data.stock_book(HERE).of(LAMP)
    assert figure is not None
    return figure.on_hand


def count(app: Application, number: int) -> None:
    """On the sheet that is open."""
    counting = app.views.counting
    app.hand.until(lambda: counting.state.shown, "the sheet is open")
    counting.setTo(number)
    app.hand.tap("keepCount")
    app.hand.until(lambda: counting.state.result != "", "it is kept")
    app.hand.tap("action", within="counted")
    app.until_sheet_gone()


def test_a_count_without_a_line_waits_and_arrives(
    shop: DemoShop, application: Callable[..., Application], devices: Callable[[str], Tablet]
) -> None:
    other = devices("Tablet B")
    other.until_complete()
    before = on_hand(other)
    app = application()
    app.sign_in()
    app.until_live()
    app.until_complete()
    app.scan_product(LAMP_EAN, LAMP)
    counting = app.views.counting
    with shop.down():
        app.hand.until(lambda: not app.views.line.state.live, "the line is down")
        app.hand.tap("count")
        count(app, before + 3)
        assert counting.state.waiting == f"Your count of {before + 3} waits to be sent."
    app.hand.until(lambda: counting.state.waiting == "", "it is sent")
    until(lambda: on_hand(other) == before + 3, "the other tablet knows")


def test_two_who_count_at_once_are_asked_to_count_again_from_the_list_of_tasks(
    application: Callable[..., Application], devices: Callable[[str], Tablet]
) -> None:
    other = devices("Tablet B")
    other.until_complete()
    app = application()
    app.sign_in()
    app.until_live()
    app.until_complete()
    app.scan_product(LAMP_EAN, LAMP)
    begun = other.data.stock_book(HERE).of(LAMP)
    assert begun is not None
    app.hand.tap("count")
    count(app, begun.on_hand + 2)
    until(lambda: on_hand(other) == begun.on_hand + 2, "the first count is believed")
    late = StockCount(LAMP, begun.on_hand + 1, begun.on_hand)
    other.data.outbox.append(stock_stream(HERE), late, begun.seen, AUTHOR)
    other.exchanger.wake()
    needs = app.views.needs_you
    app.hand.tap("railSearch")
    app.hand.tap("railTasks")
    app.hand.until(lambda: any(row.counts for row in needs.todo.rows), "a task to count again")
    (task,) = [row for row in needs.todo.rows if row.counts]
    tasks = needs.state.count
    assert task.title == "Count again: Arlo table lamp"
    assert on_hand(other) == begun.on_hand + 2
    app.hand.tap(f"count-{task.task_id}")
    count(app, begun.on_hand + 1)
    app.hand.until(lambda: needs.state.count == tasks - 1, "the task is done")
    until(lambda: on_hand(other) == begun.on_hand + 1, "the new count is believed")
