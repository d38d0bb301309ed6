"""Something in the bag that was recalled, on the customer's page in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from store_app.protocol.catalogue import StockBody
from tests.hub_shop import KIFISSIA, LAMP, MUG, a_product
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer, ShopFloor
from tests.ui.web.test_phone_lists import line, settled
from tests.ui.web.test_phone_looks import keep

JUG, POT = "jug-sand", "pot-clay"


@pytest.fixture
def recalled(shop: ShopFloor) -> Iterator[None]:
    """The mug is recalled; of two things like it one is in the store."""
    hub = shop.running.hub
    mug = a_product("mug", MUG, "Mug", rank=2, gtin=None)
    jug = a_product("jug", JUG, "Milk jug", rank=5, gtin=None, amount=2400)
    pot = a_product("pot", POT, "Tea pot", rank=6, gtin=None)
    hub.catalogue.put([mug.model_copy(update={"recalled": True}), jug, pot])
    figures = [StockBody(place=KIFISSIA, sku=sku, on_hand=n) for sku, n in ((JUG, 3), (POT, 0))]
    hub.stock.put(KIFISSIA, figures)
    yield
    hub.catalogue.put([mug])


@pytest.mark.usefixtures("recalled")
def test_a_recalled_thing_blocks_with_a_banner_and_what_is_like_it_is_offered(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.web_adds(MUG)
    page = phone(eleni.link())
    expect(page.get_by_role("alert")).to_contain_text("Recalled: Mug. It is not sold any more.")
    expect(line(page, MUG)).to_contain_text("recalled: not for sale")
    expect(line(page, MUG).locator(".stepper button").last).to_be_disabled()
    offered = line(page, MUG).locator("[data-instead] li")
    expect(offered.filter(has_text="Milk jug")).to_have_count(1)
    expect(offered.filter(has_text="Tea pot")).to_have_count(0)
    offered.filter(has_text="Milk jug").get_by_role("button").click()
    settled(page, 2)
    expect(line(page, JUG)).to_be_visible()
    line(page, MUG).get_by_role("button", name=re.compile("One fewer")).click()
    settled(page, 1)
    expect(page.locator("[data-banner]")).to_have_count(0)
    assert (eleni.quantity(MUG), eleni.quantity(JUG)) == (0, 1)


@pytest.mark.usefixtures("recalled")
def test_what_is_taken_instead_is_shown_at_once_also_without_a_line(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.web_adds(MUG)
    page = phone(eleni.link(), complaint="Failed to load resource")
    page.context.set_offline(True)
    line(page, MUG).locator(f'[data-offered="{JUG}"] button').click()
    expect(line(page, JUG)).to_contain_text("Milk jug")
    expect(line(page, JUG)).to_contain_text("waiting to send")
    page.context.set_offline(False)
    settled(page, 2)
    assert eleni.quantity(JUG) == 1


def test_without_a_recall_there_is_no_banner(eleni: Customer, phone: OpenPage) -> None:
    eleni.web_adds(LAMP)
    page = phone(eleni.link())
    expect(line(page)).to_be_visible()
    expect(page.locator("[data-banner], [data-instead]")).to_have_count(0)


@pytest.mark.usefixtures("recalled")
@pytest.mark.parametrize("language", ["en", "el", "fa", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_on_a_phone_in_every_language(
    eleni: Customer, phone: OpenPage, language: str, scheme: str
) -> None:
    eleni.web_adds(MUG)
    page = phone(f"{eleni.link()}?lang={language}", width=360, color_scheme=scheme)
    keep(page, f"recalled-{language}-{scheme}")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
