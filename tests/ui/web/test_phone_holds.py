"""What is kept aside for the customer, on their phone: where, until when, and how to let it go."""

from __future__ import annotations

import re
from datetime import datetime

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from store_app.domain.change import CartHold
from store_app.domain.identifiers import Sku
from store_app.domain.store_change import HoldClaim, HoldRelease
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.people import CustomerStory
from tests.hub_shop import ANNA, KIFISSIA, LAMP
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer, ShopFloor
from tests.ui.web.test_phone_lists import line, minus, plus
from tests.ui.web.test_phone_looks import keep

HALF_AN_HOUR_MS = 30 * 60_000


@pytest.fixture(autouse=True)
def stock(shop: ShopFloor) -> None:
    """Enough for every test of the module."""
    shop.running.hub.stock.move(KIFISSIA, Sku(LAMP), +4)


def hold(page: Page) -> Locator:
    return page.locator(".hold")


def let_go(page: Page) -> None:
    hold(page).get_by_role("group").or_(hold(page).locator("summary")).first.click()
    hold(page).get_by_role("button", name=re.compile("Yes, let it go")).click()


def held(shop: ShopFloor) -> int:
    (here,) = (each for each in shop.running.hub.stock.of(Sku(LAMP)) if each.place == KIFISSIA)
    return here.held


def story(customer: Customer) -> CustomerStory:
    with customer.shop.tablet.client() as http:
        answer = http.get(f"/v1/customers/{customer.id}/changes", params={"limit": 100})
    return CustomerStory.model_validate_json(answer.content)


def test_the_page_says_what_is_kept_where_and_until_when(eleni: Customer, phone: OpenPage) -> None:
    eleni.is_kept(quantity=2)
    now_ms = eleni.shop.running.hub.clock.now_ms()
    page = phone(eleni.link(), timezone_id="Asia/Tokyo")
    expect(page.get_by_role("heading", name="Kept for you")).to_be_visible()
    expect(hold(page)).to_contain_text("Arlo table lamp")
    expect(hold(page).locator(".where")).to_have_text("Kifissia · 2 items")
    until_ms = int(hold(page).get_attribute("data-until") or 0)
    assert abs(until_ms - now_ms - HALF_AN_HOUR_MS) < 20_000
    there = page.evaluate(
        "ms => new Date(ms).toLocaleString('en-GB', {hour: '2-digit', minute: '2-digit'})", until_ms
    )
    expect(hold(page).locator("[data-when]")).to_contain_text(there)
    assert datetime.fromtimestamp(until_ms / 1000).astimezone().strftime("%H:%M") != there


def test_without_scripts_it_is_said_how_much_longer(eleni: Customer, phone: OpenPage) -> None:
    eleni.is_kept()
    page = phone(eleni.link(), java_script_enabled=False)
    expect(hold(page).locator("[data-when]")).to_have_text("for 29 more minutes")


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_a_hold_is_let_go_and_the_staff_can_read_that(
    eleni: Customer, shop: ShopFloor, phone: OpenPage, *, script: bool
) -> None:
    eleni.anna_adds(LAMP)
    name = eleni.is_kept()
    eleni.does(DeviceKind.HUB, [CartHold(Sku(LAMP), KIFISSIA, name)], KIFISSIA, ANNA)
    before = held(shop)
    page = phone(eleni.link(), java_script_enabled=script)
    let_go(page)
    expect(hold(page)).to_have_count(0)
    expect(page.locator("[data-toast]" if script else "section .told")).to_contain_text(
        "no longer kept for you"
    )
    assert held(shop) == before - 1
    (kept,) = eleni.state().cart()
    assert kept.hold is None
    newest = story(eleni).rows[0]
    assert newest.intent.kind == "cart.hold"
    assert newest.author.channel == "phone"


def test_what_is_let_go_without_a_line_waits_and_arrives(
    eleni: Customer, shop: ShopFloor, phone: OpenPage
) -> None:
    eleni.is_kept()
    before = held(shop)
    page = phone(eleni.link(), complaint="Failed to load resource")
    page.context.set_offline(True)
    let_go(page)
    expect(hold(page)).to_contain_text("waiting to send")
    expect(hold(page).get_by_role("button")).to_have_count(0)
    assert held(shop) == before
    page.context.set_offline(False)
    expect(hold(page)).to_have_count(0)
    assert held(shop) == before - 1


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_letting_go_of_what_was_picked_up_meanwhile_is_told(
    eleni: Customer, phone: OpenPage, *, script: bool
) -> None:
    name = eleni.is_kept()
    page = phone(eleni.link(), java_script_enabled=script, complaint="Failed to load resource")
    page.route("**/lists*", lambda route: route.abort())  # it has not come to this phone yet
    eleni.shop.keeps(HoldClaim(Sku(LAMP), name))
    let_go(page)
    page.unroute("**/lists*")
    told = page.locator("[data-toast]" if script else "section .told")
    expect(told).to_contain_text("It was no longer kept")
    expect(hold(page)).to_contain_text("picked up")
    expect(hold(page).get_by_role("button")).to_have_count(0)


def test_what_is_over_is_told_for_a_day_and_then_no_more(
    eleni: Customer, shop: ShopFloor, phone: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    eleni.is_kept(ttl_s=60)
    link = eleni.link()
    clock = shop.running.hub.clock
    began = clock.now_ms()
    monkeypatch.setattr(type(clock), "now_ms", lambda _clock: began + 61_000)
    page = phone(link, java_script_enabled=False)
    expect(hold(page)).to_contain_text("no longer kept, the time is over")
    shop.running.hub.stock.end_due_holds()
    page.reload()
    expect(hold(page)).to_contain_text("no longer kept, the time is over")
    monkeypatch.setattr(type(clock), "now_ms", lambda _clock: began + 25 * 60 * 60_000)
    page.reload()
    expect(hold(page)).to_have_count(0)


def test_a_page_that_hears_nothing_looks_again_while_something_is_kept(
    eleni: Customer, phone: OpenPage
) -> None:
    name = eleni.is_kept()
    page = phone("about:blank", complaint="Failed to load resource")
    page.clock.install()
    page.route("**/events", lambda route: route.abort())
    page.goto(eleni.link())
    expect(page.locator("[data-pill]")).to_contain_text("Offline")
    eleni.shop.keeps(HoldClaim(Sku(LAMP), name))
    with page.expect_response("**/lists*"):
        page.clock.fast_forward("01:01")
    expect(hold(page)).to_contain_text("picked up")


@pytest.mark.parametrize("end", [HoldClaim, HoldRelease])
def test_what_ends_in_the_store_ends_on_the_page_at_once(
    eleni: Customer, phone: OpenPage, end: type[HoldClaim | HoldRelease]
) -> None:
    name = eleni.is_kept()
    page = phone(eleni.link())
    expect(page.locator("[data-pill]")).to_have_text("Live")
    expect(hold(page).locator("summary")).to_have_count(1)
    eleni.shop.keeps(end(Sku(LAMP), name))
    expect(hold(page).locator("summary")).to_have_count(0)


def test_what_is_kept_is_on_the_page_at_once_also_for_who_has_nothing_in_the_bag(
    eleni: Customer, phone: OpenPage
) -> None:
    page = phone(eleni.link())
    expect(page.locator("[data-pill]")).to_have_text("Live")
    eleni.is_kept()
    expect(hold(page)).to_contain_text("until")


def test_a_time_that_is_over_is_told_when_it_is_over(
    eleni: Customer, shop: ShopFloor, phone: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    eleni.is_kept(ttl_s=60)
    page = phone("about:blank")
    page.clock.install()
    page.goto(eleni.link())
    expect(page.locator("[data-pill]")).to_have_text("Live")
    clock = shop.running.hub.clock
    began = clock.now_ms()
    monkeypatch.setattr(type(clock), "now_ms", lambda _clock: began + 60_001)
    shop.running.hub.stock.end_due_holds()
    expect(hold(page)).to_contain_text("no longer kept, the time is over")


def test_a_page_lets_go_of_nothing_but_what_is_kept_for_its_customer(
    shop: ShopFloor, phone: OpenPage
) -> None:
    eleni, other = shop.customer(), shop.customer("Other")
    name = other.is_kept()
    eleni.is_kept()
    before = held(shop)
    page = phone(eleni.link())
    expect(page.locator("[data-pill]")).to_have_text("Live")
    mine = (hold(page).get_attribute("data-hold") or "").rsplit("/", 1)[1]
    page.evaluate(
        """([from, to]) => addEventListener("submit", ({ submitter }) => {
            submitter.value = submitter.value.replace(from, to);
        }, true)""",
        [f'"n":{mine}', f'"n":{name.n}'],
    )
    let_go(page)
    expect(page.locator("[data-toast]")).to_contain_text("One change was not possible")
    assert held(shop) == before
    with pytest.raises(AssertionError):
        eleni.does(DeviceKind.PHONE, [HoldRelease(Sku(LAMP), name)])


def test_a_question_that_was_opened_stays_open_while_others_change_things(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.is_kept()
    page = phone(eleni.link())
    hold(page).locator("summary").click()
    eleni.anna_adds(LAMP)
    expect(line(page)).to_be_visible()
    expect(hold(page).get_by_role("button", name=re.compile("Yes"))).to_be_visible()


def test_everything_that_is_done_on_the_page_can_be_read_by_the_staff(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    eleni.wishes(LAMP)
    eleni.is_kept()
    page = phone(eleni.link(), java_script_enabled=False)
    plus(page).click()
    minus(page).click()
    line(page).get_by_role("button", name=re.compile("note")).click()
    page.get_by_role("textbox").fill("Gift")
    page.get_by_role("button", name="Save note").click()
    let_go(page)
    page.locator("[data-tab=wishlist]").click()
    page.get_by_role("button", name=re.compile("Move")).click()
    page.locator("[data-tab=bag]").click()
    done = [each.intent.kind for each in story(eleni).rows if each.author.channel == "phone"]
    assert done == ["wish.to_cart", "cart.hold", "cart.note", "cart.dec", "cart.add"]


def test_a_form_older_than_what_was_done_since_is_told_to_have_done_nothing(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), java_script_enabled=False)
    other = page.context.new_page()
    other.goto(page.url)
    plus(page).click()
    plus(other).click()
    expect(other.get_by_role("alert")).to_contain_text("could not be sent")
    assert eleni.quantity(LAMP) == 2
    plus(other).click()
    expect(other.get_by_role("alert")).to_have_count(0)
    assert eleni.quantity(LAMP) == 3


def test_a_form_of_a_browser_that_nobody_knows_any_more_opens_the_page_again(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), java_script_enabled=False)
    page.context.clear_cookies()
    plus(page).click()
    expect(page.get_by_role("alert")).to_contain_text("could not be sent")
    plus(page).click()
    assert eleni.quantity(LAMP) == 2


def test_only_known_words_are_told(eleni: Customer) -> None:
    text = httpx.get(f"{eleni.link()}?told=your_bag", timeout=30).text
    assert 'class="told" role="alert"' not in text


@pytest.mark.parametrize(
    ("language", "scheme"), [("en", "light"), ("el", "dark"), ("fa", "light"), ("ar", "dark")]
)
def test_the_sheet_of_holds_fits_a_small_phone_in_every_language(
    eleni: Customer, phone: OpenPage, language: str, scheme: str
) -> None:
    eleni.anna_adds(LAMP)
    eleni.is_kept()
    claimed = eleni.is_kept()
    eleni.shop.keeps(HoldClaim(Sku(LAMP), claimed))
    page = phone(f"{eleni.link()}?lang={language}", 320, color_scheme=scheme)
    page.locator("summary").click()
    keep(page, f"holds-{language}-{scheme}")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
