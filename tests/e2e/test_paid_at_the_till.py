"""A cart is paid at the till; who added to it offline meanwhile may begin a new one with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.actions.check_out import CheckOut
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.store_stream import NeedsHub
from tests.e2e.between import Way, standing_between
from tests.e2e.demo_shop import DIMITRIS, ELENI, LAMP, LAMP_EAN, DemoShop
from tests.e2e.opened import Application
from tests.e2e.tablets import AUTHOR, Tablet
from tests.e2e.waiting import until

pytestmark = pytest.mark.e2e


def pay(tablet: Tablet) -> None:
    """Eleni pays, as the other till keeps it."""
    data = tablet.data
    stream = CustomerStream(data.outbox, data.customers(), lambda: AUTHOR)
    CheckOut(stream, NeedsHub(lambda: True), data.catalogue().by_sku)(ELENI)
    tablet.exchanger.wake()
    until(lambda: tablet.hub_state(ELENI).entries == (), "the cart is closed")


def test_a_paid_cart_is_closed_and_stands_in_the_history(
    application: Callable[..., Application],
) -> None:
    app = application()
    app.begin_with(DIMITRIS, "econom", LAMP_EAN, LAMP)
    app.hand.tap("paidAtTill")
    paying = app.views.paying
    app.hand.until(lambda: paying.state.total != "" and not paying.state.off, "it may be closed")
    total = paying.state.total
    app.hand.tap("pay")
    app.hand.until(lambda: paying.state.paid == f"Paid: {total}. A new cart is open.", "paid")
    app.hand.until(lambda: app.views.serving.state.cart_count == 0, "the new cart is empty")
    app.hand.tap("action")
    app.hand.tap("railCustomer")
    history = app.views.customers.profile.history

    def told() -> bool:
        return any("Paid at the till" in row.text and total in row.text for row in history.rows)

    app.hand.until(told, "the order is in the history")


def test_what_was_added_offline_to_a_cart_that_was_paid_goes_into_the_new_one(
    shop: DemoShop,
    application: Callable[..., Application],
    devices: Callable[[str], Tablet],
) -> None:
    other = devices("Tablet B")
    other.until_complete()
    other.open(ELENI)
    with standing_between(shop.url) as between:
        app = application(url=between.url)
        app.sign_in()
        app.until_complete()
        app.serve(ELENI, "eleni")
        app.scan_product(LAMP_EAN, LAMP)
        app.until_live()
        between.become(Way.RESET)
        app.hand.until(lambda: not app.views.line.state.live, "the line is down")
        app.hand.tap("addToCart")
        app.hand.until(lambda: app.shown(LAMP) == 1, "the lamp is in the cart here")
        pay(other)
        between.become(Way.OPEN)
        app.until_live()
        needs = app.views.needs_you
        app.hand.until(lambda: needs.state.count == 1, "it is told that it was too late")
        app.hand.tap("railTasks")
        app.hand.until(lambda: len(needs.refusals.rows) == 1, "it is listed")
        (row,) = needs.refusals.rows
        assert (row.title, row.again_title) == ("Add Arlo table lamp", "Add to the new cart")
        app.hand.tap(f"again-{row.number}")
        app.hand.until(lambda: len(needs.refusals.rows) == 0, "it is answered")
        app.hand.until(lambda: app.state(ELENI).quantity(LAMP) == 1, "it is in the new cart")
        until(lambda: other.hub_state(ELENI).quantity(LAMP) == 1, "and on the other tablet")
        app.close()
