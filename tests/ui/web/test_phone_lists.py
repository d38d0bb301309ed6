"""The customer's page in a real browser, against a real hub."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, Route, expect

from store_app.domain.identifiers import Sku
from tests.chromium import ALL_ANSWERED
from tests.hub_shop import LAMP, MUG, a_product
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer, ShopFloor


def line(page: Page, sku: str = LAMP) -> Locator:
    return page.locator(f'.line[data-sku="{sku}"]')


def wish(page: Page, sku: str = LAMP) -> Locator:
    return page.locator(f'.wish[data-sku="{sku}"]')


def plus(page: Page, sku: str = LAMP) -> Locator:
    return line(page, sku).get_by_role("button", name=re.compile("One more"))


def minus(page: Page, sku: str = LAMP) -> Locator:
    return line(page, sku).get_by_role("button", name=re.compile("One fewer"))


def count(page: Page, sku: str = LAMP) -> Locator:
    return line(page, sku).locator("[data-count]")


def settled(page: Page, pieces: int) -> None:
    """Wait until the hub itself says how many pieces there are, and nothing waits."""
    page.wait_for_function(
        f"""pieces => document.querySelector('#lists').dataset.lastN > 0
        && {ALL_ANSWERED}
        && document.querySelector('[data-pieces]').textContent === pieces""",
        arg=str(pieces or ""),
    )


def test_the_page_says_what_is_in_the_bag_and_who_put_it_there(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.web_adds(MUG, 2)
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    expect(line(page, MUG)).to_contain_text("added on the web")
    expect(line(page, LAMP)).to_contain_text("Anna added this now")
    expect(line(page, MUG).locator(".price")).to_have_text("€178.00")
    expect(page.locator(".sum")).to_contain_text("Total · 3 items")
    expect(page.locator("[data-sum-money]")).to_have_text("€267.00")
    expect(page.locator("[data-pill]")).to_have_text(re.compile("Live with .*Anna"))


def test_what_is_added_in_the_store_appears_by_itself_and_is_tinted_for_a_moment(
    eleni: Customer, phone: OpenPage
) -> None:
    page = phone(eleni.link())
    expect(page.locator("[data-pill]")).to_have_text("Live")
    expect(page.get_by_text("Your bag is empty")).to_be_visible()
    eleni.anna_adds(LAMP, 2)
    expect(line(page)).to_have_class(re.compile("changed"))
    expect(count(page)).to_have_text("2")
    expect(page.locator("[data-announce]")).to_have_text("Your lists have changed")
    expect(page.locator("[data-tab=bag]")).to_have_text("Bag 2")
    expect(line(page)).not_to_have_class(re.compile("changed"))


def test_the_stepper_changes_the_cart_at_the_hub_in_the_customers_name(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    plus(page).click()
    plus(page).click()
    expect(count(page)).to_have_text("3")
    minus(page).click()
    settled(page, 2)
    assert eleni.quantity(LAMP) == 2
    assert eleni.state().cart()[0].latest.author.channel == "phone"
    expect(line(page)).to_contain_text("you added this")


def test_minus_at_one_takes_the_row_away_and_undo_brings_it_back(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    minus(page).click()
    expect(line(page)).to_have_count(0)
    settled(page, 0)
    assert eleni.quantity(LAMP) == 0
    page.get_by_role("button", name="Undo").click()
    expect(count(page)).to_have_text("1")
    settled(page, 1)
    assert eleni.quantity(LAMP) == 1


def test_a_wish_moves_to_the_bag_and_back(eleni: Customer, phone: OpenPage) -> None:
    eleni.wishes(LAMP, MUG)
    page = phone(eleni.link())
    page.locator("[data-tab=wishlist]").click()
    expect(wish(page)).to_contain_text("4 in Kifissia · Aisle B3")
    wish(page).get_by_text("Move to bag").click()
    expect(wish(page)).to_be_hidden()
    settled(page, 1)
    assert (eleni.quantity(LAMP), eleni.state().wishes_for(Sku(LAMP))) == (1, False)
    page.get_by_role("button", name="Undo").click()
    expect(wish(page)).to_be_visible()
    settled(page, 0)
    assert (eleni.quantity(LAMP), eleni.state().wishes_for(Sku(LAMP))) == (0, True)


def test_a_wish_is_removed_and_undone(eleni: Customer, phone: OpenPage) -> None:
    eleni.wishes(LAMP)
    page = phone(eleni.link())
    page.locator("[data-tab=wishlist]").click()
    wish(page).get_by_role("button", name=re.compile("Remove")).click()
    expect(page.get_by_text("Your wishlist is empty")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-tab=wishlist]")).to_have_text("Wishlist 1")
    expect(page.locator("#lists")).to_have_attribute("data-last-n", "2")
    assert eleni.state().wishes_for(Sku(LAMP))


def test_two_phones_and_two_tabs_of_one_phone_end_with_the_same_bag(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    link = eleni.link()
    first, second = phone(link), phone(eleni.link())
    tab = first.context.new_page()
    tab.goto(link)
    for page in (first, second, tab, first, tab):
        page.bring_to_front()
        plus(page).click()
    for page in (first, second, tab):
        page.bring_to_front()
        expect(count(page)).to_have_text("6")
        settled(page, 6)
    assert eleni.quantity(LAMP) == 6
    assert len({each.origin.device for each in eleni.state().entries}) == 3


def test_a_reload_is_the_same_device(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    plus(page).click()
    settled(page, 2)
    device = page.locator("#lists").get_attribute("data-device")
    page.reload()
    assert page.locator("#lists").get_attribute("data-device") == device
    assert page.locator("#lists").get_attribute("data-last-n") == "1"
    plus(page).click()
    settled(page, 3)
    assert eleni.quantity(LAMP) == 3


def test_the_page_reads_and_works_without_javascript(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP, 2)
    eleni.wishes(MUG)
    page = phone(eleni.link(), java_script_enabled=False)
    expect(line(page)).to_contain_text("Anna added this")
    expect(page.locator("[data-pill]")).to_be_hidden()
    minus(page).click()
    expect(count(page)).to_have_text("1")
    page.locator("[data-tab=wishlist]").click()
    wish(page, MUG).get_by_text("Move to bag").click()
    expect(page.get_by_text("Your wishlist is empty")).to_be_visible()
    assert (eleni.quantity(LAMP), eleni.quantity(MUG)) == (1, 1)


def test_names_are_shown_as_text_whatever_they_hold(shop: ShopFloor, phone: OpenPage) -> None:
    name = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    shop.running.hub.catalogue.put([a_product("evil", "evil", name, rank=9, gtin=None)])
    mallory = shop.customer("<b>Mallory</b> \"'><script>")
    mallory.web_adds("evil")
    page = phone(mallory.link())
    expect(line(page, "evil").locator(".name")).to_have_text(name)
    plus(page, "evil").click()
    settled(page, 2)
    page.get_by_role("link", name="Show code at the counter").click()
    expect(page.locator(".whose")).to_have_text("<b>Mallory</b>")


def test_a_tap_counts_even_when_the_page_changes_under_the_finger(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    expect(page.locator("[data-pill]")).to_be_visible()
    plus(page).hover()
    page.mouse.down()
    with page.expect_response("**/lists*"):
        eleni.web_adds(MUG)
    page.mouse.up()
    expect(count(page)).to_have_text("2")
    expect(count(page, MUG)).to_have_text("1")


def test_ten_quick_taps_are_ten_pieces(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), has_touch=True, is_mobile=True)
    for _ in range(10):
        plus(page).tap()
    settled(page, 11)
    assert eleni.quantity(LAMP) == 11


def test_the_keyboard_stays_where_it_was(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    plus(page).focus()
    page.keyboard.press("Enter")
    settled(page, 2)
    page.keyboard.press("Enter")
    settled(page, 3)
    expect(plus(page)).to_be_focused()


def test_the_keyboard_goes_on_in_the_next_row_when_its_row_is_gone(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.web_adds(MUG)
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    minus(page).focus()
    page.keyboard.press("Enter")
    expect(line(page)).to_have_count(0)
    expect(minus(page, MUG)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-tab=bag]")).to_be_focused()


def test_all_that_can_be_used_is_reached_by_the_keyboard_and_has_a_name(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    eleni.is_kept()
    page = phone(eleni.link())
    names = []
    for _ in range(20):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count():
            names.append(
                focused.get_attribute("aria-label") or " ".join(focused.inner_text().split())
            )
    for name in (
        *("Bag 1", "Wishlist", "Let it go: Arlo table lamp, Kifissia"),
        *("Write a note: Arlo table lamp", "One fewer Arlo table lamp", "One more Arlo table lamp"),
        *("Ελληνικά", "Show code at the counter"),
    ):
        assert name in names
    assert "" not in names
    assert not [name for name in names if name.startswith("Yes")], "only when it was asked for"


def test_a_change_that_the_hub_refuses_is_told(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link())
    plus(page).evaluate(
        """button => {
            button.value = button.value.replace('lamp-sage', 'gone');
            button.click();
        }"""
    )
    expect(page.locator("[data-toast]")).to_contain_text("The shop does not list this product")
    expect(count(page)).to_have_text("1")
    plus(page).click()
    settled(page, 2)


def test_whatever_answers_in_the_hubs_place_the_change_arrives_in_the_end(
    eleni: Customer, phone: OpenPage
) -> None:
    """A sign-in page of a café, an error of a proxy."""
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), complaint="Failed to load resource")
    answers = iter([(200, "<h1>Welcome to our Wi-Fi</h1>"), (502, "{")])

    def answer(route: Route) -> None:
        status, body = next(answers, (0, ""))
        if status:
            route.fulfill(status=status, body=body)
        else:
            route.continue_()

    page.route("**/changes", answer)
    plus(page).click()
    expect(count(page)).to_have_text("2")
    settled(page, 2)
    assert next(answers, None) is None
    assert eleni.quantity(LAMP) == 2
