"""What the hub does not take from a page is told with its reason, and with a way out of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from store_app.domain.cart import cart_hash
from store_app.domain.change import CartCheckout
from store_app.domain.identifiers import ProductId
from store_app.hub.streams.devices import DeviceKind
from tests.hub_shop import ANNA, KIFISSIA, LAMP, MUG, a_product
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer
from tests.ui.web.test_phone_lists import count, line, minus, plus, settled

LANGUAGES = ["en", "el", "fa", "ar"]


def toast(page: Page) -> Locator:
    return page.locator("[data-toast]")


def pays(customer: Customer) -> None:
    """At the till, while the page is without a line."""
    seen = cart_hash(customer.state().cart())
    customer.does(DeviceKind.HUB, [CartCheckout(seen)], KIFISSIA, ANNA)


def paid_meanwhile(customer: Customer, phone: OpenPage, address: str = "") -> Page:
    """One more was tapped on a page that did not know that the bag was paid."""
    customer.anna_adds(LAMP)
    page = phone(f"{customer.link()}{address}", complaint="Failed to load resource")
    expect(page.locator("[data-pill]")).to_be_visible()
    page.context.set_offline(True)
    line(page).locator(".step").last.click()
    expect(count(page)).to_have_text(re.compile("[2۲٢]"))
    pays(customer)
    page.context.set_offline(False)
    return page


def test_what_came_after_the_bag_was_paid_goes_into_the_new_one_with_one_tap(
    eleni: Customer, phone: OpenPage
) -> None:
    page = paid_meanwhile(eleni, phone)
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    expect(line(page)).to_have_count(0)
    toast(page).get_by_role("button", name="Add to the new bag").click()
    expect(toast(page)).to_be_hidden()
    settled(page, 1)
    assert eleni.quantity(LAMP) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_on_a_small_phone_in_every_language(
    eleni: Customer, phone: OpenPage, language: str
) -> None:
    page = paid_meanwhile(eleni, phone, f"?lang={language}")
    page.set_viewport_size({"width": 320, "height": 700})
    expect(toast(page)).to_be_visible()
    box = toast(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    button = toast(page).get_by_role("button").bounding_box()
    assert button is not None
    assert button["height"] < 60  # what it does stands in one line
    page.screenshot(path=f"build/looks/phone-paid-{language}.png")


def test_it_stays_until_it_was_read_and_what_is_said_meanwhile_follows(
    eleni: Customer, phone: OpenPage
) -> None:
    page = paid_meanwhile(eleni, phone)
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    eleni.web_adds(MUG, 1)
    minus(page, MUG).click()
    expect(line(page, MUG)).to_have_count(0)
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    toast(page).get_by_role("button").click()
    expect(toast(page)).to_contain_text("Removed from your bag")
    toast(page).get_by_role("button", name="Undo").click()
    expect(count(page, MUG)).to_have_text("1")


def test_who_closes_the_page_before_reading_it_finds_it_there_again(
    eleni: Customer, phone: OpenPage
) -> None:
    page = paid_meanwhile(eleni, phone)
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    again = page.context.new_page()
    address = page.url
    page.close()
    again.goto(address)
    expect(toast(again)).to_contain_text("Your bag was paid meanwhile")
    expect(line(again)).to_have_count(0)
    again.reload()
    toast(again).get_by_role("button", name="Add to the new bag").click()
    settled(again, 1)
    again.reload()
    expect(again.locator("[data-pill]")).to_be_visible()
    expect(toast(again)).to_be_hidden()
    assert eleni.quantity(LAMP) == 1


def test_it_is_told_although_the_page_has_another_name_since(
    eleni: Customer, phone: OpenPage
) -> None:
    page = paid_meanwhile(eleni, phone)
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    page.context.clear_cookies()
    page.reload()
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    toast(page).get_by_role("button", name="Add to the new bag").click()
    settled(page, 1)
    page.reload()
    expect(page.locator("[data-pill]")).to_be_visible()
    expect(toast(page)).to_be_hidden()
    assert eleni.quantity(LAMP) == 1


def test_two_tabs_that_tell_it_add_it_once(eleni: Customer, phone: OpenPage) -> None:
    page = paid_meanwhile(eleni, phone)
    expect(toast(page)).to_contain_text("Your bag was paid meanwhile")
    other = page.context.new_page()
    other.goto(page.url)
    for tab in (page, other):
        toast(tab).get_by_role("button", name="Add to the new bag").click()
        expect(toast(tab)).to_be_hidden()
        settled(tab, 1)
    assert eleni.quantity(LAMP) == 1


def test_what_the_shop_does_not_list_any_more_says_so(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    plus(page).evaluate(
        """button => {
            button.value = button.value.replace('lamp-sage', 'gone');
            button.click();
        }"""
    )
    expect(toast(page)).to_contain_text("The shop does not list this product any more")
    toast(page).get_by_role("button", name="Done").click()
    expect(toast(page)).to_be_hidden()
    settled(page, 1)


def test_without_scripts_the_page_says_it_too(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), java_script_enabled=False)
    pays(eleni)
    page.locator(".step").last.click()
    expect(page.get_by_role("alert")).to_contain_text("Your bag was paid meanwhile")
    eleni.anna_adds(LAMP)
    page.goto(eleni.link())
    catalogue = eleni.shop.running.hub.catalogue
    catalogue.withdraw([ProductId("lamp")])
    try:
        page.locator(".step").last.click()
        told = page.get_by_role("alert")
        expect(told).to_contain_text("The shop does not list this product any more")
        assert eleni.quantity(LAMP) == 1
    finally:
        catalogue.put([a_product()])


def test_a_hub_that_asks_for_time_gets_it(eleni: Customer, phone: OpenPage) -> None:
    """Half a minute, which nobody waits for here; the page is asked how long it would."""
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), complaint="Failed to load resource")
    expect(page.locator("[data-pill]")).to_be_visible()
    page.evaluate(
        """() => {
            const real = setTimeout;
            window.half = 0;
            window.setTimeout = (work, ms) => {
                half += ms === 30_000;
                return real(work, ms === 30_000 ? 0 : ms);
            };
        }"""
    )
    answers = iter([True])

    def answer(route: Route) -> None:
        if next(answers, False):
            route.fulfill(status=503, headers={"Retry-After": "30"}, body="{}")
        else:
            route.continue_()

    page.route("**/changes", answer)
    plus(page).click()
    settled(page, 2)
    assert page.evaluate("half") == 1
