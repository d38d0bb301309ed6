"""The code on the phone opens the customer at the counter."""

from __future__ import annotations

import io

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer

RENEWED_AFTER = "09:10"


def code_on(page: Page) -> str:
    """What a scanner reads from the screen."""
    picture = Image.open(io.BytesIO(page.locator(".code").screenshot()))
    (code,) = zxingcpp.read_barcodes(picture)
    return str(code.text)


def test_the_counter_opens_the_customer_with_the_code_on_the_phone(
    eleni: Customer, phone: OpenPage
) -> None:
    page = phone(eleni.link(), color_scheme="dark")
    page.get_by_role("link", name="Show code at the counter").click()
    expect(page.locator("[data-left]")).to_have_text("New code in 9 min")
    with eleni.shop.tablet.client() as http:
        opened = http.post("/v1/customers/by-code", json={"code": code_on(page)}).json()
    assert opened["id"] == eleni.id
    page.get_by_role("link", name="Done").click()
    expect(page.get_by_role("heading", name="Your bag")).to_be_visible()


def test_the_code_is_renewed_before_it_ends(eleni: Customer, phone: OpenPage) -> None:
    page = phone("about:blank")
    page.clock.install()
    page.goto(f"{eleni.link()}/code")
    page.clock.run_for("02:00")
    expect(page.locator("[data-left]")).to_have_text("New code in 7 min")
    with page.expect_response("**/code/card") as renewed:
        page.clock.fast_forward(RENEWED_AFTER)
    assert renewed.value.ok
    expect(page.locator("[data-left]")).to_have_text("New code in 9 min")


def test_the_code_can_be_shown_without_javascript(eleni: Customer, phone: OpenPage) -> None:
    page = phone(f"{eleni.link()}/code", java_script_enabled=False)
    assert code_on(page).startswith("SA1C")
    expect(page.locator("[data-left]")).to_have_text("New code in 10 min")
