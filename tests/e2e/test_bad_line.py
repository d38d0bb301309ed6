"""A hub that hangs, breaks, talks nonsense or says no: the person keeps working and is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from requests import Response, Session

from store_app.sync import loop
from tests.e2e.between import Between, Way, standing_between
from tests.e2e.demo_shop import DIMITRIS, ELENI, LAMP, LAMP_EAN, MUG, MUG_EAN, DemoShop
from tests.e2e.opened import Application, enrol_in, quiet_camera
from tests.e2e.tablets import Tablet

pytestmark = [pytest.mark.e2e, quiet_camera]

STRANGE_EAN: Final = "9529999999993"
OFFLINE: Final = "Offline since"


@pytest.fixture(autouse=True)
def soon_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that was refused asks again after a minute; here it does after a moment."""
    monkeypatch.setattr(loop, "REFUSED_S", 0.5)


@contextmanager
def asking_elsewhere() -> Iterator[None]:
    """Fails if a question for the hub is asked by the thread that draws the window."""
    asked_by: list[threading.Thread] = []
    ask = Session.request

    def noted(session: Session, *rest: Any, **more: Any) -> Response:
        asked_by.append(threading.current_thread())
        return ask(session, *rest, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "request", noted)
        yield
    assert asked_by, "nobody asked anything"
    assert threading.main_thread() not in asked_by


@pytest.fixture
def between(shop: DemoShop) -> Iterator[Between]:
    with standing_between(shop.url) as between:
        yield between


@pytest.fixture
def counter(application: Callable[..., Application], between: Between) -> Application:
    """Eleni is served; all that the window asks goes through the server between."""
    opened = application(url=between.url)
    opened.sign_in()
    opened.until_complete()
    opened.serve(ELENI, "eleni")
    opened.scan_product(LAMP_EAN, LAMP)
    opened.until_live()
    return opened


def pill_begins(opened: Application, text: str) -> None:
    line = opened.views.line
    opened.hand.until(lambda: line.state.text.startswith(text), f"{text} in the pill")


@pytest.mark.parametrize(
    ("way", "pill"),
    [
        (Way.BROKEN, "Fault at head office since"),
        (Way.GARBAGE, "Strange answers since"),
        (Way.RESET, OFFLINE),
        (Way.HANGING, ""),
        (Way.REFUSED, "Not enrolled any more"),
        (Way.TOO_OLD, "Update needed"),
    ],
)
def test_a_person_works_on_whatever_the_hub_does(
    counter: Application,
    between: Between,
    devices: Callable[[str], Tablet],
    way: Way,
    pill: str,
) -> None:
    """Taps are answered while not one request is; the pill tells, and all of it arrives later."""
    witness = devices("witness")
    witness.open(ELENI)
    hand, before = counter.hand, counter.shown(LAMP)
    between.become(way)
    with asking_elsewhere():
        for _ in range(3):
            hand.tap("addToCart")
        hand.until(lambda: counter.shown(LAMP) == before + 3, "three more in the panel")
        if way is Way.HANGING:
            assert between.hanging.acquire(timeout=60), "nobody asked the hub"
        pill_begins(counter, pill)
        counter.scan_product(MUG_EAN, MUG)
        hand.tap("railSearch")
        hand.tap("searchField")
        hand.type_text("lamp")
        hand.until(lambda: bool(counter.views.search.cards.rows), "search still finds")
    assert witness.hub_state(ELENI).quantity(LAMP) == before
    assert counter.waiting() == 3
    between.become(Way.OPEN)
    hand.until(lambda: not counter.waiting(), "all was sent")
    hand.until(lambda: witness.hub_state(ELENI).quantity(LAMP) == before + 3, "three on the other")
    counter.until_live()


def test_nothing_on_the_screen_waits_for_a_hub_that_hangs(
    counter: Application, between: Between
) -> None:
    """Every question for the hub is asked at once; meanwhile each tap has its effect."""
    hand, views = counter.hand, counter.views
    between.become(Way.HANGING)
    hand.tap("railCustomer")
    hand.tap("another")
    hand.tap("query")
    hand.type_text("dim")
    assert between.hanging.acquire(timeout=60)
    before = counter.shown(LAMP)
    counter.scan(STRANGE_EAN)
    hand.until(lambda: views.scanner.state.noticed, "an answer about the code")
    hand.tap("railSearch")
    counter.scan_product(LAMP_EAN, LAMP)
    hand.tap("addToCart")
    hand.until(lambda: counter.shown(LAMP) == before + 1, "one more in the panel")
    hand.tap("handOver")
    hand.until(lambda: views.hand_over.state.busy, "the sheet waits by itself")
    views.hand_over.close()
    hand.tap("wish")
    counter.close()


def test_who_is_held_here_is_found_and_opened_while_the_hub_hangs(
    counter: Application, between: Between
) -> None:
    """No time-out is waited for: the hub's answer, when it comes, only adds the others."""
    hand, views = counter.hand, counter.views
    between.become(Way.HANGING)
    hand.tap("railCustomer")
    hand.tap("another")
    hand.tap("query")
    hand.type_text("eleni")
    hand.until(lambda: bool(views.customers.rows.rows), "found here")
    assert views.customers.state.busy, "the hub is still being asked"
    hand.tap(f"customer-{ELENI}")
    hand.until(lambda: views.customers.state.open, "open")
    assert between.hanging.acquire(timeout=60), "the hub was asked"


def test_a_customer_who_leaves_while_the_hub_hangs_holds_up_nobody(
    counter: Application, between: Between
) -> None:
    """The next one is served at once, and what is tapped for them is kept at once."""
    hand, serving = counter.hand, counter.views.serving
    hand.tap("railCustomer")
    hand.tap("another")
    hand.tap("query")
    hand.type_text("dimitris")
    hand.tap(f"customer-{DIMITRIS}")
    hand.until(lambda: counter.state(DIMITRIS).profile is not None, "Dimitris is here")
    between.become(Way.HANGING)
    serving.leave()
    serving.serve(DIMITRIS)
    counter.until_served(DIMITRIS)
    before = counter.state(DIMITRIS).quantity(LAMP)
    counter.scan_product(LAMP_EAN, LAMP)
    hand.tap("addToCart")
    hand.until(lambda: counter.shown(LAMP) == before + 1, "in the panel")
    assert between.hanging.acquire(timeout=60), "the hub was told that Eleni has left"


def test_a_revoked_device_is_told_so_keeps_everything_and_goes_on_after_a_new_enrolment(
    application: Callable[..., Application],
    devices: Callable[[str], Tablet],
    shop: DemoShop,
    tmp_path: Path,
) -> None:
    witness = devices("witness")
    witness.open(DIMITRIS)
    first = application()
    first.sign_in()
    first.until_complete()
    first.serve(DIMITRIS, "dimitris")
    first.scan_product(LAMP_EAN, LAMP)
    identity = first.device.data.outbox.identity()
    assert identity is not None
    shop.revoke(identity.device)
    first.hand.tap("addToCart")
    pill_begins(first, "Not enrolled any more")
    first.hand.tap("addToCart")
    first.hand.until(lambda: first.shown(LAMP) == 2, "two in the panel")
    first.hand.until(
        lambda: first.views.line.state.waiting.startswith("2 changes waiting since"), "told"
    )
    assert witness.hub_state(DIMITRIS).quantity(LAMP) == 0
    first.close()

    enrol_in(tmp_path / "counter", shop.url, shop.token())
    again = application(tmp_path / "counter")
    again.sign_in()
    again.until_live()
    again.hand.until(lambda: not again.waiting(), "all was sent under the new name")
    again.hand.until(lambda: witness.hub_state(DIMITRIS).quantity(LAMP) == 2, "once each")
