"""A hold that head office promised stands on the line of the cart, written there once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.domain.cart import CartLine
from store_app.domain.change import CartHold
from tests.e2e.demo_shop import DIMITRIS, LAMP, LAMP_EAN
from tests.e2e.opened import Application

pytestmark = pytest.mark.e2e


def line_of_the_lamp(app: Application) -> CartLine:
    state = app.device.data.customers().state(DIMITRIS)
    assert state is not None
    return next(line for line in state.cart() if line.sku == LAMP)


def test_what_is_held_is_written_on_its_line_once_and_is_no_task(
    application: Callable[..., Application],
) -> None:
    app = application()
    app.begin_with(DIMITRIS, "econom", LAMP_EAN, LAMP)
    app.hand.tap("hold")
    app.hand.until(lambda: line_of_the_lamp(app).hold is not None, "the line names the hold")
    outbox = app.device.data.outbox
    app.hand.until(lambda: outbox.count_waiting().count == 0, "head office has it all")
    written = [each for each in outbox.recent_done() if isinstance(each.change.intent, CartHold)]
    assert len(written) == 1
    app.hand.tap("railTasks")
    needs = app.views.needs_you
    app.hand.until(lambda: len(needs.done.rows) >= 2, "what went through is listed")
    assert not any("written" in row.title for row in needs.done.rows)
