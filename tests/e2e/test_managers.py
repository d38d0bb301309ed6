"""A manager at the real window: two profiles become one, and one is forgotten everywhere."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest

from store_app.domain.change import CartAdd, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.domain.seen import Seen
from tests.e2e.demo_shop import DIMITRIS, MUG, PRICES
from tests.e2e.opened import Application
from tests.e2e.tablets import AUTHOR, Tablet, write
from tests.e2e.waiting import until

pytestmark = pytest.mark.e2e

Devices = Callable[[str], Tablet]
VASILIS = CustomerId("0054c658-15ae-4894-9aea-8c6ecb0b69b2")  # known to no other device


def sign_in(app: Application, who: str, pin: str) -> None:
    app.hand.until(lambda: app.views.sign_in.state.somebody, "somebody works here")
    app.hand.tap(f"colleague-{who}")
    for digit in pin:
        app.hand.tap_key(digit)
    app.hand.until(lambda: app.views.shell.state.signed_in, f"{who} is signed in")


def a_double_of_dimitris(tablet: Tablet) -> CustomerId:
    """Somebody writes him down once more, with a mug in the cart."""
    double = CustomerId(str(uuid.uuid4()))
    profile = Profile("Dimitris Economou", phone="+306900000130", language="el")
    stream = customer_stream(double)
    tablet.data.outbox.append(stream, CustomerCreate(profile), Seen(), AUTHOR)
    write(tablet.data, double, CartAdd(MUG, 1, PRICES[MUG]))
    tablet.exchanger.wake()
    until(lambda: tablet.waiting() == 0, "he is known twice")
    return double


def test_two_profiles_become_one_from_the_task_and_both_tablets_know(
    application: Callable[..., Application], devices: Devices
) -> None:
    other = devices("Tablet B")
    other.until_complete()
    double = a_double_of_dimitris(other)
    app = application()
    sign_in(app, "maria", "4711")
    app.until_live()
    app.until_complete()
    needs, comparing = app.views.needs_you, app.views.comparing
    app.hand.tap("railTasks")
    app.hand.until(lambda: any(row.compares for row in needs.todo.rows), "a task to compare")
    (task,) = [row for row in needs.todo.rows if row.compares]
    tasks = needs.state.count
    app.hand.tap(f"compare-{task.task_id}")
    app.hand.until(lambda: comparing.state.ready, "both are here")
    assert {row.phone for row in comparing.people.rows} == {comparing.people.rows[0].phone}
    first, second = comparing.people.rows
    assert (first.customer_id, first.stays) == (DIMITRIS, True)
    assert (second.customer_id, second.cart) == (double, "Cart: 1")
    app.hand.tap("makeOne")
    app.hand.until(lambda: not comparing.state.shown, "the hub has made them one")
    app.hand.until(lambda: needs.state.count == tasks - 1, "the task is done")
    customers = other.data.customers()
    until(lambda: customers.home(double) == DIMITRIS, "the other tablet knows", 30)


def test_an_assistant_is_told_to_ask_and_a_manager_erases(
    application: Callable[..., Application],
) -> None:
    app = application()
    app.sign_in()
    app.until_live()
    app.until_complete()
    app.serve(VASILIS, "vasil")
    app.scan_product("9526051010016", MUG)
    app.hand.tap("panelMore")
    app.hand.tap("eraseProfile")
    toasts = app.views.toasts
    app.hand.until(lambda: toasts.state.text.startswith("Only a manager"), "it is refused")
    app.views.shell.lock()
    sign_in(app, "maria", "4711")
    app.until_served(VASILIS)
    app.scan_product("9526051010016", MUG)
    app.hand.tap("panelMore")
    app.hand.tap("eraseProfile")
    app.hand.until(lambda: app.views.erasing.state.asking, "it is asked once")
    app.hand.tap("act")
    app.hand.until(
        lambda: app.views.serving.state.gone == "This profile no longer exists.", "he is forgotten"
    )
    erasing = app.views.erasing
    everywhere = "Every device that knew it has deleted it."
    app.hand.until(lambda: erasing.state.text == everywhere, "it is told that all did it", 40)
    app.hand.tap("safe")
    app.hand.until(lambda: not erasing.state.asking, "it was read")
