"""Clocks that are wrong, a device out of a drawer, and a head office that went back in time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.domain.change import CartSet
from store_app.domain.identifiers import CustomerId, Sku
from store_app.hub.hub import open_hub
from store_app.hub.recovery.restoring import restore
from store_app.hub.settings import HubSettings
from store_app.hub.streams.compaction import Compaction
from tests.e2e.between import Way, standing_between
from tests.e2e.demo_shop import DIMITRIS, ELENI, LAMP, LAMP_EAN, MUG, MUG_EAN, RESOURCES, DemoShop
from tests.e2e.opened import Application, enrol_in, quiet_camera
from tests.e2e.rows.scene import story
from tests.e2e.rows.wrong_clock import WrongClock
from tests.e2e.tablets import Tablet, a_tablet, write

pytestmark = [pytest.mark.e2e, quiet_camera]

Devices = Callable[[str], Tablet]
JAMES = CustomerId("3a002a49-38c5-48d7-a108-6ac574740664")
AWAY_DAYS = 366


def agree(app: Application, tablet: Tablet, customer: CustomerId, sku: Sku, quantity: int) -> None:
    app.hand.until(lambda: app.shown(sku) == quantity, f"{quantity} at the window")
    app.hand.until(
        lambda: tablet.hub_state(customer).quantity(sku) == quantity, f"{quantity} on the tablet"
    )


@pytest.mark.parametrize(("days", "told"), [(1, ":"), (-1, "Yesterday")], ids=["ahead", "behind"])
def test_row_18_a_clock_wrong_by_a_day_moves_nothing_and_tells_no_future(
    application: Callable[..., Application], shop: DemoShop, tmp_path: Path, days: int, told: str
) -> None:
    clock = WrongClock(days)
    with a_tablet(tmp_path / "Tablet B", shop.url, shop.token(), clock) as tablet:
        tablet.until_complete()
        tablet.open(DIMITRIS)
        app = application()
        app.begin_with(DIMITRIS, "econom", LAMP_EAN, LAMP)
        app.hand.until(lambda: not app.waiting(), "the counter was first")
        agree(app, tablet, DIMITRIS, LAMP, app.shown(LAMP))
        write(tablet.data, DIMITRIS, CartSet(LAMP, 7))
        agree(app, tablet, DIMITRIS, LAMP, 7)
        (row,) = [each for each in app.views.serving.cart.rows if each.sku == LAMP]
        when = row.told.rpartition("\n")[2]
        assert told in when
        now = SystemClock().now_ms()
        assert when <= app.views.display.amounts().clock(now) or days < 0


def test_row_19_a_counter_out_of_a_drawer_brings_what_it_kept(
    shop: DemoShop, devices: Devices, tmp_path: Path
) -> None:
    folder, settings = tmp_path / "counter", HubSettings(data=shop.folder, resources=RESOURCES)
    tablet = devices("Tablet B")
    tablet.open(ELENI)
    before = tablet.hub_state(ELENI).quantity(MUG)
    enrol_in(folder, shop.url, shop.token())
    app = Application(folder, clock=WrongClock(-AWAY_DAYS))
    try:
        app.sign_in()
        app.until_complete()
        app.serve(ELENI, "eleni")
        app.scan_product(MUG_EAN, MUG)
        with shop.down():
            app.hand.tap("addToCart")
            app.hand.until(lambda: app.shown(MUG) == before + 1, "one more at the window")
            app.close()
    finally:
        app.close()
    tablet.add(ELENI, MUG, 2)
    app = shortened_and_opened(settings, folder)
    try:
        app.sign_in()
        app.hand.until(lambda: not app.waiting(), "what it kept is sent")
        app.serve(ELENI, "eleni")
        agree(app, tablet, ELENI, MUG, before + 3)
        assert app.views.needs_you.state.count == 0
    finally:
        app.close()


def shortened_and_opened(settings: HubSettings, folder: Path) -> Application:
    """Head office keeps the old changes as the state that followed from them."""
    hub = open_hub(settings, SystemClock())
    try:
        shortened = Compaction(hub.database, WrongClock(AWAY_DAYS), kept_rows=0).run()
        assert shortened > 0
    finally:
        hub.close()
    return Application(folder)


def test_row_20_after_a_restore_the_window_says_that_the_last_day_is_checked_again(
    shop: DemoShop, application: Callable[..., Application], devices: Devices, tmp_path: Path
) -> None:
    settings = HubSettings(data=shop.folder, resources=RESOURCES)
    tablet = devices("Tablet B")
    tablet.open(JAMES)
    with standing_between(shop.url) as between:
        app = application(url=between.url)
        app.begin_with(JAMES, "james", LAMP_EAN, LAMP)
        app.hand.until(lambda: not app.waiting(), "head office has the first")
        backup = backed_up(settings, tmp_path / "backups")
        before = app.shown(LAMP)
        app.hand.tap("addToCart")
        agree(app, tablet, JAMES, LAMP, before + 1)
        between.become(Way.BROKEN, "/v1/push")  # so that it takes long enough to be read
        shop.unplug()
        restore(settings, backup, SystemClock())
        shop.plug_in()
        needs = app.views.needs_you
        app.hand.until(lambda: needs.state.checking != "", "it is told")
        assert needs.state.checking.startswith("Head office was restored. Re-checking the last day")
        app.hand.tap("railTasks")
        app.hand.until(lambda: app.hand.sees("checking"), "it stands on the list of tasks")
        between.become(Way.OPEN)
        app.hand.until(lambda: needs.state.checking == "", "it is checked")
        agree(app, tablet, JAMES, LAMP, before + 1)
        assert needs.state.count == 0
        added = [facts for text, facts in story(app, JAMES) if text.endswith("to the cart")]
        assert len(added) == before + 1 == 2
        assert all(facts.startswith("Sam") for facts in added)
        app.close()


def backed_up(settings: HubSettings, folder: Path) -> Path:
    """While the hub runs."""
    hub = open_hub(settings, SystemClock())
    try:
        return hub.backups.make(folder).file
    finally:
        hub.close()
