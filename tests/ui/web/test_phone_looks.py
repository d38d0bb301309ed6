"""Languages, sizes and colours of the phone page; the pictures are kept for people to compare."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.hub_shop import LAMP, MUG
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer, ShopFloor

LOOKS: Final = Path(__file__).parents[3] / "build" / "looks"


def keep(page: Page, name: str) -> None:
    LOOKS.mkdir(parents=True, exist_ok=True)
    expect(page.locator("[data-pill]")).to_be_visible()
    page.screenshot(path=LOOKS / f"phone-{name}.png")


@pytest.fixture
def filled(eleni: Customer) -> Customer:
    eleni.web_adds(MUG, 2)
    eleni.anna_adds(LAMP)
    eleni.wishes(LAMP)
    return eleni


@pytest.mark.parametrize("language", ["en", "el", "fa", "ar"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(
    filled: Customer, phone: OpenPage, language: str, width: int
) -> None:
    page = phone(f"{filled.link()}?lang={language}", width=width)
    for address in (page.url, f"{page.url}&show=wishlist", page.url.replace("?", "/code?")):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate("document.documentElement.lang") == language


@pytest.mark.parametrize("language", ["en", "el", "fa", "ar"])
def test_text_of_twice_the_size_is_whole_and_covers_nothing(
    filled: Customer, phone: OpenPage, language: str
) -> None:
    filled.is_kept()
    page = phone(f"{filled.link()}?lang={language}", width=320)
    sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", sizes)
    bag = page.url
    below = [bag.replace("?", f"/{each}") for each in ("code?", f"note?sku={LAMP}&")]
    for address in (bag, f"{bag}&show=wishlist", *below):
        page.goto(address)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(CUT) == []


CUT: Final = """[...document.querySelectorAll('a, button, summary, p, h1, h2, output')]
    .filter(each => each.checkVisibility() && !each.matches('.said, .wordmark'))
    .filter(each => each.scrollWidth > each.clientWidth + 2 && each.clientWidth > 0)
    .map(each => `${each.className} ${each.textContent.trim()}`)"""


def test_the_language_is_the_customers_own_and_can_be_changed(
    shop: ShopFloor, phone: OpenPage
) -> None:
    page = phone(shop.customer(language="fa").link(), locale="en-GB")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("h1").first).to_have_text("کیف شما")
    page.get_by_role("link", name="Ελληνικά").click()
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator("h1").first).to_have_text("Το καλάθι σας")


def test_persian_numbers_have_persian_digits_and_no_middle_dot_beside_them(
    filled: Customer, phone: OpenPage
) -> None:
    page = phone(f"{filled.link()}?lang=fa")
    expect(page.locator("[data-sum-money]")).to_have_text("۲۶۷ یورو")
    plus = page.locator(f'.line[data-sku="{LAMP}"] .step').last
    plus.click()
    expect(page.locator("[data-sum-money]")).to_have_text("۳۵۶ یورو")
    expect(page.locator("[data-items]")).to_have_text("۴ عدد")
    assert "·" not in page.locator("#lists").inner_text()


def test_minus_stands_where_the_language_begins(filled: Customer, phone: OpenPage) -> None:
    page = phone(f"{filled.link()}?lang=ar")
    minus, plus = page.locator(f'.line[data-sku="{LAMP}"] .step').all()
    left_edge = "element => element.getBoundingClientRect().left"
    assert minus.evaluate(left_edge) > plus.evaluate(left_edge)


@pytest.mark.parametrize("width", [390, 430])
@pytest.mark.parametrize(("language", "edge"), [("en", "right"), ("el", "right"), ("fa", "left")])
def test_the_price_ends_where_the_stepper_ends_and_stands_above_it(
    filled: Customer, phone: OpenPage, language: str, edge: str, width: int
) -> None:
    row = phone(f"{filled.link()}?lang={language}", width).locator(f'.line[data-sku="{LAMP}"]')
    box = "element => element.getBoundingClientRect().toJSON()"
    price, stepper = row.locator(".price").evaluate(box), row.locator(".stepper").evaluate(box)
    assert price[edge] == pytest.approx(stepper[edge], abs=1)
    assert price["bottom"] <= stepper["top"]
    source = row.locator("[data-source]").evaluate(box)
    assert source["bottom"] > stepper["top"], "the words stand beside the stepper"


def test_everything_that_can_be_tapped_is_large_enough(filled: Customer, phone: OpenPage) -> None:
    page = phone(filled.link())
    for place in ("bag", "wishlist"):
        page.locator(f"[data-tab={place}]").click()
        small = page.evaluate(
            """[...document.querySelectorAll('a, button')].filter(e => e.offsetParent)
            .map(e => [e.textContent.trim() || e.ariaLabel, e.getBoundingClientRect()])
            .filter(([, box]) => box.width < 46 || box.height < 46).map(([name]) => name)"""
        )
        assert small == []


def test_a_picture_that_cannot_be_had_leaves_its_plain_tile(
    filled: Customer, phone: OpenPage
) -> None:
    page = phone("about:blank", complaint="Failed to load resource")
    page.route("**/v1/pictures/*", lambda route: route.fulfill(status=404))
    page.goto(filled.link())
    tile = page.locator(f'.line[data-sku="{LAMP}"] .picture')
    expect(tile).to_be_visible()
    expect(tile.locator("img")).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "language", "scheme"),
    [("en", "en", "light"), ("fa", "fa", "light"), ("dark", "en", "dark")],
)
def test_pictures_of_the_page_are_kept(
    filled: Customer, phone: OpenPage, name: str, language: str, scheme: str
) -> None:
    page = phone(f"{filled.link()}?lang={language}", color_scheme=scheme)
    keep(page, name)
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == ("rgb(22, 21, 16)" if scheme == "dark" else "rgb(245, 240, 230)")
    page.locator("[data-tab=wishlist]").click()
    keep(page, f"{name}-wishlist")
