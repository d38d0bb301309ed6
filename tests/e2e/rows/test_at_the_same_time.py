"""Two change one cart and have not seen each other: what both end with, and what each is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.domain.change import CartAdd, CartDec, CartRemove, CartSet
from store_app.domain.identifiers import CustomerId
from store_app.sync.remote import Remote
from tests.e2e.demo_shop import MUG
from tests.e2e.opened import quiet_camera
from tests.e2e.phone import Phone
from tests.e2e.rows.scene import Scene

pytestmark = [pytest.mark.e2e, quiet_camera]

JAMES = CustomerId("3a002a49-38c5-48d7-a108-6ac574740664")  # his page speaks English
PEOPLE = [
    CustomerId(each)
    for each in (
        "d76a1e4d-c6b5-4ea5-9dc0-f414f7f8978b",
        "5794afed-4252-42ed-abf5-9092ec923563",
        "a42d8b5b-b468-4c59-904f-8be2e8ec533c",
        "0054c658-15ae-4894-9aea-8c6ecb0b69b2",
        "208e3d8b-6009-48e6-b6b5-4da21c145f8e",
        "9d4b5211-e2a8-485f-a67a-06e98745fa4f",
        "92384b22-2a81-4795-9c61-17910f858d56",
        "d97687cb-83f7-4879-9c99-7f8df0bceab8",
        "1942d5ca-28cf-45bc-8c0d-5d64248c46fe",
        "e09e8cd3-fa2c-4f4d-88e8-590f79a2f168",
        "3e10ae23-e678-42d4-b355-2365ba3cea38",
    )
]
"""Each of them stands at the counter once."""


@pytest.fixture(scope="module")
def next_in_line() -> Callable[[], CustomerId]:
    waiting = iter(PEOPLE)
    return lambda: next(waiting)


@pytest.fixture
def customer(next_in_line: Callable[[], CustomerId]) -> CustomerId:
    return next_in_line()


@pytest.fixture(params=[True, False], ids=["first", "second"])
def counter_first(request: pytest.FixtureRequest) -> bool:
    """Whether the counter or the tablet is heard first once both have a line again."""
    return bool(request.param)


def one_more(scene: Scene) -> CartAdd:
    return CartAdd(MUG, 1, scene.price(MUG))


def all_have(scene: Scene, customer: CustomerId, quantity: int) -> None:
    """The same at the window and on the tablet, which holds what the hub said."""
    scene.until_shown(MUG, quantity)
    scene.app.hand.until(
        lambda: scene.tablet.hub_state(customer).quantity(MUG) == quantity, "the tablet agrees"
    )


def test_row_01_both_add_one(scene: Scene, customer: CustomerId) -> None:
    """Two, with the other one's named on the line; undo takes back what was tapped here alone."""
    scene.serve(customer, MUG)
    scene.cut()
    scene.app.hand.tap("addToCart")
    scene.does(customer, one_more(scene))
    scene.mend()
    all_have(scene, customer, 2)
    scene.look("row-01")
    assert scene.until_says("1 of them added by Nefeli on Tablet B\n")[-5:-3].isdigit()
    scene.app.hand.tap("plus", within=f"stepper-{MUG}")
    scene.app.hand.tap("action")
    scene.app.hand.until(lambda: not scene.app.waiting(), "both taps are sent")
    all_have(scene, customer, 2)
    kept = scene.app.device.data.outbox.recent_done(1)
    assert kept[0].change.intent == CartDec(MUG, 1)


def test_row_02_the_phone_removes_and_the_counter_adds(
    scene: Scene, phones: Callable[[str], Phone]
) -> None:
    scene.serve(JAMES, MUG, 2)
    phone = phones(Remote(scene.tablet.data.outbox).bag_link(JAMES).url)
    scene.cut()
    scene.app.hand.tap("addToCart")
    scene.until_shown(MUG, 3)
    phone.take_out(MUG)
    scene.mend()
    all_have(scene, JAMES, 1)
    assert phone.cart()[MUG] == 1
    assert phone.says("1 added again: Sam")
    assert scene.app.views.serving.notices.rows.rows == ()


def test_row_02_the_counter_removes_and_the_tablet_adds(
    scene: Scene, customer: CustomerId, *, counter_first: bool
) -> None:
    scene.serve(customer, MUG, 1)
    scene.cut()
    scene.app.hand.tap("minus", within=f"stepper-{MUG}")
    scene.until_shown(MUG, 0)
    scene.does(customer, one_more(scene))
    scene.mend(counter_first=counter_first)
    all_have(scene, customer, 1)
    scene.look("row-02")
    assert "Nefeli on Tablet B" in scene.until_says("You took it out. 1 added again: ")


def test_row_03_both_remove(scene: Scene, customer: CustomerId) -> None:
    scene.serve(customer, MUG, 1)
    scene.cut()
    scene.app.hand.tap("minus", within=f"stepper-{MUG}")
    scene.does(customer, CartRemove(MUG))
    scene.mend(counter_first=False)
    all_have(scene, customer, 0)
    assert scene.app.views.serving.notices.rows.rows == ()


def test_row_04_a_minus_that_found_nothing_does_not_eat_the_next_one(
    scene: Scene, customer: CustomerId
) -> None:
    scene.serve(customer, MUG, 2)
    scene.cut()
    scene.app.hand.tap("minus", within=f"stepper-{MUG}")
    scene.does(customer, CartRemove(MUG))
    scene.mend(counter_first=False)
    all_have(scene, customer, 0)
    assert "Nefeli on Tablet B" in scene.until_says("Already removed: ")
    scene.app.hand.tap("addToCart")
    all_have(scene, customer, 1)
    scene.look("row-04")


def set_to(scene: Scene, quantity: int) -> None:
    """On the sheet of the line."""
    hand = scene.app.hand
    hand.tap(f"line-{MUG}")
    for _ in range(quantity - scene.app.shown(MUG)):
        hand.tap("plus", within="howMany")
    hand.tap("setTo")
    scene.until_shown(MUG, quantity)
    scene.app.until_sheet_gone()


def test_row_05_who_set_five_reads_why_it_is_six(
    scene: Scene, customer: CustomerId, *, counter_first: bool
) -> None:
    scene.serve(customer, MUG, 2)
    scene.cut()
    set_to(scene, 5)
    scene.does(customer, one_more(scene))
    scene.mend(counter_first=counter_first)
    all_have(scene, customer, 6)
    scene.until_says("6: you set 5, Nefeli on Tablet B added 1.")
    scene.look("row-05")
    scene.until_says("Make it 5")
    scene.app.hand.tap(f"right-{scene.app.views.serving.notices.rows.rows[0].notice_id}")
    all_have(scene, customer, 5)
    scene.until_silent("6: you set 5")


def test_row_06_of_two_numbers_the_later_one_counts(scene: Scene, customer: CustomerId) -> None:
    scene.serve(customer, MUG, 2)
    scene.cut()
    set_to(scene, 5)
    scene.does(customer, CartSet(MUG, 3))
    scene.mend()
    all_have(scene, customer, 3)
    text = scene.until_says("3 now: you set 5, then it was set to 3: ")
    assert "Nefeli on Tablet B" in text
    scene.look("row-06")


def test_row_07_removed_here_and_set_there(
    scene: Scene, customer: CustomerId, *, counter_first: bool
) -> None:
    scene.serve(customer, MUG, 1)
    scene.cut()
    scene.app.hand.tap("minus", within=f"stepper-{MUG}")
    scene.does(customer, CartSet(MUG, 3))
    scene.mend(counter_first=counter_first)
    all_have(scene, customer, 3)
    assert "Nefeli" in scene.until_says("You took it out, but it was set to 3: ")
    scene.look("row-07")


def test_row_09_what_arrived_twice_counts_once(scene: Scene, customer: CustomerId) -> None:
    """The hub takes it, and its answer never comes: the same is sent again."""
    scene.serve(customer, MUG, 1)
    scene.counter_line.swallow("/v1/push", 2)
    scene.app.hand.tap("addToCart")
    scene.app.hand.until(lambda: scene.counter_line.swallowed == 2, "two answers were lost")
    scene.app.hand.until(lambda: not scene.app.waiting(), "the third was heard")
    all_have(scene, customer, 2)
    assert scene.app.views.serving.notices.rows.rows == ()
