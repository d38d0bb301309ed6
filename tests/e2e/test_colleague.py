"""A customer goes from one assistant's device to another's by a code on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from store_app.actions.hand_over import HandToColleague
from store_app.actions.open_customer import ByCode, OpenCustomer
from store_app.clocks import SystemClock
from store_app.device_app.holdings import Holdings
from store_app.device_app.office import Office
from store_app.domain.identifiers import PlaceId, StaffId
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import Codes, decode_picture
from tests.e2e.demo_shop import ELENI, HOME, MUG, MUG_EAN, DemoShop
from tests.e2e.opened import Application, quiet_camera
from tests.e2e.tablets import Tablet
from tests.e2e.waiting import until

pytestmark = [pytest.mark.e2e, quiet_camera]


def code_in(picture: Path) -> str:
    found = decode_picture(picture, ZxingDecoder(thorough=True))
    assert isinstance(found, Codes)
    return found.sightings[0].text


def holdings_of(tablet: Tablet) -> Holdings:
    return Holdings(tablet.data, PlaceId(HOME), SystemClock())


def test_the_colleague_goes_on_with_the_same_cart(
    application: Callable[[], Application], devices: Callable[[str], Tablet]
) -> None:
    opened, other = application(), devices("another counter")
    other.until_complete()
    opened.sign_in()
    opened.until_complete()
    opened.serve(ELENI, "eleni")
    opened.scan_product(MUG_EAN, MUG)
    before = opened.shown(MUG)
    opened.hand.tap("handToColleague")
    opened.hand.until(lambda: bool(opened.views.hand_over.state.picture), "a code for a colleague")
    picture = Path(QUrl(opened.views.hand_over.state.picture).toLocalFile())
    held = holdings_of(other)
    office = Office(other.data.outbox, other.exchanger.wake)
    opening = OpenCustomer(held.customers, office, held.meaning, office.fetch)
    assert opening.by_code(code_in(picture)) == ByCode(ELENI, StaffId("sam"))
    until(lambda: other.state(ELENI).profile is not None, "Eleni on the other device")
    other.add(ELENI, MUG)
    opened.hand.until(lambda: opened.shown(MUG) == before + 1, "the colleague's mug in the cart")


def test_who_hands_over_is_told_and_offline_only_known_customers_are_opened(
    application: Callable[[], Application],
    devices: Callable[[str], Tablet],
    shop: DemoShop,
    tmp_path: Path,
) -> None:
    other = devices("another counter")
    other.until_complete()
    giving = HandToColleague(
        holdings_of(other).code_keys, lambda: StaffId("maria"), tmp_path, SystemClock()
    )
    opened = application()
    opened.sign_in()
    opened.until_complete()
    toasts = opened.views.toasts
    with shop.down():
        code = code_in(giving(ELENI).picture)
        opened.scan(code)
        opened.hand.until(lambda: "not opened here before" in toasts.state.text, "why not")
        toasts.dismiss()
    opened.until_live()
    opened.scan(code)
    opened.until_served(ELENI)
    opened.hand.until(lambda: toasts.state.text.startswith("Handed over by "), "by whom")
    assert opened.page() == "customer"
