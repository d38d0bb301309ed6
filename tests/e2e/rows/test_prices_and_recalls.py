"""Head office changes what a thing costs, or whether it may be sold, while it is in a cart."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from store_app.domain.identifiers import CustomerId, Sku
from store_app.domain.money import Money
from store_app.hub.shop_files import ShopFiles
from store_app.protocol.catalogue import ProductBody
from store_app.protocol.scalars import WireMoney
from tests.e2e.demo_shop import DIMITRIS, LAMP, MUG, RESOURCES, THROW
from tests.e2e.opened import quiet_camera
from tests.e2e.rows.scene import Scene

pytestmark = [pytest.mark.e2e, quiet_camera]

JAMES = CustomerId("3a002a49-38c5-48d7-a108-6ac574740664")
ANNA = CustomerId("a42d8b5b-b468-4c59-904f-8be2e8ec533c")


def product_of(sku: Sku) -> ProductBody:
    files = ShopFiles(RESOURCES / "demo")
    return next(each for each in files.products() if sku in {v.sku for v in each.variants})


def changed(scene: Scene, sku: Sku, **news: object) -> None:
    with scene.beside() as hub:
        hub.catalogue.put([product_of(sku).model_copy(update=news)])


def dearer(sku: Sku, amount: int) -> Mapping[str, object]:
    price = WireMoney(amount=amount, currency="EUR")
    variants = product_of(sku).variants
    return {"variants": tuple(each.model_copy(update={"price": price}) for each in variants)}


def test_row_10_both_prices_stand_on_the_line_and_staff_decide(scene: Scene) -> None:
    scene.serve(DIMITRIS, LAMP)
    scene.cut()
    scene.app.hand.tap("addToCart")
    scene.until_shown(LAMP, 1)
    changed(scene, LAMP, **dearer(LAMP, 9900))
    scene.mend()
    scene.until_says("Seen at €89.00, today €99.00. The lower one counts until you decide.")
    scene.look("row-10")
    assert totals(scene) == ["€89.00"]
    scene.until_says("Charge €99.00")
    scene.app.hand.tap(f"right-{scene.app.views.serving.notices.rows.rows[0].notice_id}")
    scene.app.hand.until(lambda: totals(scene) == ["€99.00"], "today's price")
    scene.app.hand.until(lambda: on_tablet(scene) == [scene.price(LAMP)], "the tablet agrees")


def totals(scene: Scene) -> list[str]:
    """What the lamp comes to at the window."""
    return [str(each.total) for each in scene.app.views.serving.cart.rows if each.sku == LAMP]


def on_tablet(scene: Scene) -> list[Money | None]:
    """What the lamp costs in the cart that the hub told the tablet of."""
    cart = scene.tablet.hub_state(DIMITRIS).cart()
    return [line.latest.price for line in cart if line.sku == LAMP]


def test_row_11_what_is_sold_no_more_is_flagged_and_not_checked_out(scene: Scene) -> None:
    scene.serve(JAMES, MUG, 1)
    changed(scene, MUG, discontinued=True)
    scene.until_says("No longer sold")
    scene.app.hand.tap("paidAtTill")
    scene.app.hand.until(lambda: scene.app.views.paying.state.total != "", "the sheet is filled")
    scene.app.hand.wait(400)
    scene.look("row-11")
    assert scene.app.views.paying.state.off
    scene.app.views.paying.close()
    scene.app.until_sheet_gone()


def test_row_11_a_recall_blocks_and_shows_what_can_be_had_instead(scene: Scene) -> None:
    scene.serve(ANNA, THROW, 1)
    changed(scene, THROW, recalled=True)
    scene.until_says("Recalled")
    scene.look("row-11-recalled")
    scene.app.hand.tap(f"line-{THROW}")
    scene.app.hand.until(lambda: scene.app.views.serving.line.instead.rowCount() > 0, "others")
    scene.look("row-11-instead")
    scene.app.views.serving.line.close()
    scene.app.until_sheet_gone()
