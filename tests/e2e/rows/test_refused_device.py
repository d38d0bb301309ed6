"""A device that head office refuses, or whose disk is full, says so, keeps all and says what to do.

Everything is done at one counter, one after the other: it goes on working each time.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from store_app.domain.identifiers import CustomerId
from store_app.replica.ballast import Ballast
from store_app.sync import loop
from tests.e2e.between import Way
from tests.e2e.demo_shop import ELENI, MUG
from tests.e2e.opened import quiet_camera
from tests.e2e.rows.scene import Scene

pytestmark = [pytest.mark.e2e, quiet_camera]

JAMES = CustomerId("3a002a49-38c5-48d7-a108-6ac574740664")
ANNA = CustomerId("a42d8b5b-b468-4c59-904f-8be2e8ec533c")
VASILIS = CustomerId("0054c658-15ae-4894-9aea-8c6ecb0b69b2")


@pytest.fixture(autouse=True)
def soon_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that was refused asks again after a minute; here it does after a moment."""
    monkeypatch.setattr(loop, "REFUSED_S", 0.5)
    monkeypatch.setattr(loop, "FULL_S", 0.5)


@pytest.fixture(scope="module")
def disk() -> Iterator[set[str]]:
    """Say `full` and there is no room left beyond what is needed to send."""
    said = set[str]()
    has_room = Ballast.has_room
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ballast, "has_room", lambda ballast: not said and has_room(ballast))
        yield said


@pytest.mark.parametrize(
    ("customer", "way", "pill", "advice"),
    [
        (
            JAMES,
            Way.REFUSED,
            "Not enrolled any more",
            "Head office does not know this device any more.",
        ),
        (ANNA, Way.BARRED, "Head office says no", "Head office takes nothing from this device."),
        (VASILIS, Way.TOO_OLD, "Update needed", "Head office needs a newer version"),
    ],
)
def test_who_is_refused_works_on_and_reads_what_to_do(
    disk: set[str], scene: Scene, customer: CustomerId, way: Way, pill: str, advice: str
) -> None:
    assert not disk
    scene.serve(customer, MUG)
    before = scene.app.shown(MUG)
    scene.counter_line.become(way)
    scene.app.hand.tap("addToCart")
    scene.until_says(pill)
    assert scene.until_says("1 change waiting since ")[-3] == ":"
    scene.until_shown(MUG, before + 1)
    scene.app.hand.tap("linePill")
    told = scene.until_says(advice)
    assert "all is kept here. Ask a manager" in told
    scene.look(f"refused-{way.name.lower()}")
    scene.app.hand.tap("close")
    scene.app.until_sheet_gone()
    scene.mend()
    scene.app.until_live()
    scene.app.hand.until(
        lambda: scene.tablet.hub_state(customer).quantity(MUG) == before + 1, "the tablet has it"
    )
    scene.until_silent(advice)


def test_on_a_full_disk_nothing_is_called_kept_that_is_not(disk: set[str], scene: Scene) -> None:
    scene.serve(ELENI, MUG)
    before = scene.app.shown(MUG)
    disk.add("full")
    scene.app.hand.tap("addToCart")
    scene.until_says("The disk is full. Nothing new can be kept until there is room.")
    scene.look("full-disk")
    assert scene.app.shown(MUG) == before
    scene.wake_counter()
    scene.until_says("Disk is full")
    scene.app.hand.tap("linePill")
    scene.until_says("The disk of this device is full. What waits is still sent")
    scene.app.hand.tap("close")
    scene.app.until_sheet_gone()
    disk.clear()
    scene.app.until_live()
    scene.app.hand.tap("addToCart")
    scene.until_shown(MUG, before + 1)
