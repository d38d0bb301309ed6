"""A code that leads nowhere: what is known about it is said, and nothing is made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from store_app.clocks import SystemClock
from store_app.replica.opening import open_device
from tests.e2e.between import Between, Way, standing_between
from tests.e2e.demo_shop import LAMP_EAN, DemoShop
from tests.e2e.opened import Application, quiet_camera

pytestmark = [pytest.mark.e2e, quiet_camera]

STRANGE_EAN: Final = "9529999999993"
WRONG_DIGIT: Final = LAMP_EAN[:-1] + "7"


@pytest.fixture
def between(shop: DemoShop) -> Iterator[Between]:
    with standing_between(shop.url) as between:
        yield between


@pytest.fixture
def counter(application: Callable[..., Application], between: Between) -> Application:
    opened = application(url=between.url)
    opened.sign_in()
    opened.until_complete()
    opened.until_live()
    return opened


def told(opened: Application, ending: str) -> str:
    """The notice, once it ends so; with the number that it is about."""
    notice = opened.views.scanner.notice
    opened.hand.until(lambda: notice.state.text.endswith(ending), f"…{ending}")
    return str(notice.state.title)


def test_a_strange_code_is_asked_for_at_the_hub_and_can_be_noted(counter: Application) -> None:
    counter.scan(STRANGE_EAN)
    title = told(counter, "head office does not know it either.")
    assert title == "Not in our catalogue"
    assert counter.views.scanner.notice.state.step_text == "Note it"
    counter.views.scanner.step()
    counter.hand.until(
        lambda: any(STRANGE_EAN in repr(row) for row in counter.views.scanner.last.noted.rows),
        "it stands among the noted numbers",
    )


def test_while_the_hub_cannot_be_asked_it_says_that_the_catalogue_here_is_complete(
    counter: Application, between: Between
) -> None:
    between.become(Way.BROKEN)
    counter.scan(STRANGE_EAN)
    told(counter, "the catalogue here is complete. Head office cannot be asked now.")
    between.become(Way.OPEN)
    counter.scan(STRANGE_EAN)
    told(counter, "head office does not know it either.")


def test_a_device_that_has_not_the_whole_catalogue_says_so(
    application: Callable[..., Application],
    counter: Application,
    between: Between,
    tmp_path: Path,
) -> None:
    counter.close()
    data = open_device(tmp_path / "counter" / "device", SystemClock())
    with data.replica_file.write() as connection:
        connection.execute("DELETE FROM meta WHERE key = 'complete:catalogue'")
    data.close()
    between.become(Way.BROKEN)
    again = application(tmp_path / "counter")
    again.sign_in()
    again.scan(STRANGE_EAN)
    told(again, "only 84 products are stored here so far. Try again when online.")


def test_a_wrong_check_digit_is_told_and_nothing_is_suggested(
    counter: Application, between: Between
) -> None:
    between.become(Way.HANGING)
    counter.scan(WRONG_DIGIT)
    told(counter, "Check the number or scan again.")
    assert not counter.views.scanner.state.found
    assert counter.page() == "scan"
    assert counter.views.scanner.notice.state.number == ""
