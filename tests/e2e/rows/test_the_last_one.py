"""One piece is left, and two want it; and what counters and tills do to a shelf meanwhile."""

from __future__ import annotations

import pytest

from store_app.domain.identifiers import CustomerId, Sku, stock_stream
from store_app.domain.store_change import AdjustReason, HoldRequest, StockAdjust
from store_app.protocol.catalogue import StockBody
from tests.e2e.between import Way
from tests.e2e.demo_shop import DIMITRIS, LAMP, MUG, THROW
from tests.e2e.opened import quiet_camera
from tests.e2e.rows.scene import HERE, Scene

pytestmark = [pytest.mark.e2e, quiet_camera]

STOCK = stock_stream(HERE)
JAMES = CustomerId("3a002a49-38c5-48d7-a108-6ac574740664")


def on_shelf(scene: Scene, sku: Sku, on_hand: int) -> None:
    with scene.beside() as hub:
        hub.stock.put(HERE, [StockBody(place=HERE, sku=sku, on_hand=on_hand)])
    scene.app.hand.until(lambda: here(scene) == str(on_hand), f"{on_hand} on the page")


def here(scene: Scene) -> str:
    """What the product page says of this store."""
    rows = scene.app.views.product.stock.rows
    return rows[0].number if rows else ""


def held_for_dimitris(scene: Scene) -> list[str]:
    return [each.store for each in scene.app.device.data.holds().of_customer(DIMITRIS)]


def test_row_12_of_two_who_want_the_last_one_the_second_is_told_where_else(scene: Scene) -> None:
    scene.serve(DIMITRIS, LAMP)
    on_shelf(scene, LAMP, 1)
    scene.counter_line.become(Way.HANGING, "/v1/events")
    scene.app.until_live()
    scene.writes(STOCK, HoldRequest(LAMP, 1, 600, JAMES))
    scene.app.hand.until(lambda: not scene.tablet.waiting(), "the tablet has it")
    scene.app.hand.tap("hold")
    needs = scene.app.views.needs_you
    scene.app.hand.until(lambda: needs.state.count == 1, "it is told")
    scene.counter_line.become(Way.OPEN)
    scene.app.hand.tap("railTasks")
    text = scene.until_says("None is left in this store. ")
    assert text.startswith("None is left in this store. Marousi")
    scene.until_says("Hold in Marousi")
    scene.until_says("Tell me when it is back")
    scene.look("row-12")
    (row,) = needs.refusals.rows
    scene.app.hand.tap(f"elsewhere-{row.number}")
    scene.app.hand.until(lambda: not needs.refusals.rows, "it is answered")
    scene.app.hand.until(lambda: held_for_dimitris(scene) == ["marousi"], "held in Marousi")
    scene.app.hand.tap("close")
    scene.app.until_sheet_gone()


def test_row_13_what_was_sold_though_it_was_held_is_a_task_at_the_window(scene: Scene) -> None:
    scene.serve(JAMES, THROW)
    on_shelf(scene, THROW, 1)
    scene.app.hand.tap("hold")
    scene.app.hand.until(lambda: scene.app.views.product.hold.held, "it is held")
    scene.manager_signs_in()
    scene.writes(STOCK, StockAdjust(THROW, -1, AdjustReason.SOLD), staff="maria")
    needs = scene.app.views.needs_you
    scene.app.hand.tap("railTasks")
    scene.app.hand.until(lambda: len(needs.todo.rows) == 1, "a task")
    scene.until_says("Sold, though held for somebody: Wool throw")
    scene.until_says("For James W. · ")
    scene.look("row-13")
    (task,) = needs.todo.rows
    scene.app.hand.tap(f"task-{task.task_id}")
    scene.app.hand.until(lambda: needs.todo.rows and needs.todo.rows[0].taken, "taken")
    scene.app.hand.tap("close")
    scene.app.until_sheet_gone()


def test_row_14_what_was_sold_while_somebody_counted_stays_sold(scene: Scene) -> None:
    scene.serve(DIMITRIS, MUG)
    on_shelf(scene, MUG, 10)
    scene.cut()
    scene.app.hand.tap("count")
    counting = scene.app.views.counting
    scene.app.hand.until(lambda: counting.state.shown, "the sheet is open")
    counting.setTo(10)
    scene.app.hand.tap("keepCount")
    scene.app.hand.until(lambda: counting.state.result != "", "it is kept")
    scene.look("row-14")
    with scene.beside() as hub:
        hub.stock.move(HERE, MUG, -2)
    scene.mend()
    scene.app.hand.until(lambda: here(scene) == "8", "eight on the page")
    scene.app.hand.tap("action", within="counted")
    scene.look("row-14-page")
