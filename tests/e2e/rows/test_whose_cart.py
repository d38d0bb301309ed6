"""Somebody is merged, erased or lets go of a right while the counter has no line."""

from __future__ import annotations

import pytest

from store_app.domain.identifiers import CustomerId, StaffId, customer_stream
from store_app.domain.profile_change import CustomerErase, CustomerMerge
from tests.e2e.demo_shop import DIMITRIS, MUG
from tests.e2e.opened import quiet_camera
from tests.e2e.rows.scene import Scene, story, texts
from tests.e2e.test_managers import a_double_of_dimitris, sign_in

pytestmark = [pytest.mark.e2e, quiet_camera]
VASILIS = CustomerId("0054c658-15ae-4894-9aea-8c6ecb0b69b2")
JAMES = CustomerId("3a002a49-38c5-48d7-a108-6ac574740664")


def test_row_15_the_counter_is_told_under_whom_and_the_carts_are_one(scene: Scene) -> None:
    double = a_double_of_dimitris(scene.tablet)
    scene.manager_signs_in()
    scene.tablet.open(DIMITRIS)
    scene.serve(double, MUG)
    scene.cut()
    scene.app.hand.tap("addToCart")
    scene.until_shown(MUG, 2)
    scene.writes(customer_stream(double), CustomerMerge(DIMITRIS), staff="maria")
    scene.mend(counter_first=False)

    told = scene.until_says("Now under Dimitris E.")
    scene.look("row-15")
    scene.app.hand.tap("openOther")
    scene.app.until_served(DIMITRIS)
    scene.until_shown(MUG, 2)
    scene.app.hand.until(
        lambda: scene.tablet.hub_state(DIMITRIS).quantity(MUG) == 2, "nothing doubled"
    )
    assert told
    told_of = [f"{text}: {facts}" for text, facts in story(scene.app, DIMITRIS)]
    assert told_of[0].startswith("Speckle mug added to the cart: Sam")
    assert any(each.startswith("Two profiles are one now: Maria on Tablet B") for each in told_of)
    assert sum(each.startswith("Speckle mug added to the cart: ") for each in told_of) == 2
    scene.cut()
    here = [text for text, _ in story(scene.app, DIMITRIS)]
    assert "Speckle mug added to the cart" in here, "told without a line, from before the merge"
    assert here.count("Two profiles are one now") == 1
    scene.mend()


def test_row_16_an_erased_profile_is_told_and_forgotten(scene: Scene) -> None:
    scene.manager_signs_in()
    scene.serve(VASILIS, MUG)
    scene.cut()
    scene.app.hand.tap("addToCart")
    scene.until_shown(MUG, 1)
    scene.writes(customer_stream(VASILIS), CustomerErase(), staff="maria")
    scene.mend(counter_first=False)

    scene.until_says("This profile no longer exists.")
    scene.look("row-16")
    needs = scene.app.views.needs_you
    scene.app.hand.tap("railTasks")
    scene.app.hand.until(lambda: len(needs.refusals.rows) == 1, "the change is listed")
    scene.until_says("A change of an erased profile")
    scene.look("row-16-tasks")
    assert not any("Vasilis" in text for text in texts(scene.app))
    scene.app.hand.tap(f"leave-{needs.refusals.rows[0].number}")
    scene.app.hand.until(lambda: not needs.refusals.rows, "it is read")
    scene.app.hand.tap("close")
    scene.app.until_sheet_gone()


def test_row_17_what_somebody_may_not_do_any_more_a_manager_does(scene: Scene) -> None:
    scene.serve(JAMES, MUG)
    scene.cut()
    scene.app.hand.tap("addToCart")
    scene.until_shown(MUG, 1)
    with scene.beside() as hub:
        hub.staff.leave(StaffId("sam"))
    scene.mend()
    needs = scene.app.views.needs_you
    scene.until_shown(MUG, 0)
    scene.app.hand.tap("railTasks")
    scene.app.hand.until(lambda: len(needs.refusals.rows) == 1, "it is listed")
    scene.until_says("This account may not do that. A manager can.")
    scene.look("row-17")
    scene.app.hand.tap(f"look-{needs.refusals.rows[0].number}")
    scene.app.hand.until(lambda: not scene.app.views.shell.state.signed_in, "a manager may sign in")
    scene.app.until_sheet_gone()
    sign_in(scene.app, "maria", "4711")
    scene.app.hand.tap("railTasks")
    scene.until_says("Do it in my name")
    scene.look("row-17-manager")
    scene.app.hand.tap(f"again-{needs.refusals.rows[0].number}")
    scene.app.hand.until(lambda: not needs.refusals.rows, "it is done")
    scene.app.hand.until(
        lambda: scene.tablet.hub_state(JAMES).quantity(MUG) == 1, "the tablet knows"
    )
