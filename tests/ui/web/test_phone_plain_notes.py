"""Notes on the lines of the bag in a browser that runs no script."""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from store_app.domain.change import MAX_NOTE, CartNote, CartRemove
from store_app.domain.identifiers import Sku
from store_app.hub.streams.devices import DeviceKind
from tests.hub_shop import ANNA, KIFISSIA, LAMP, MUG
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer
from tests.ui.web.test_phone_lists import line
from tests.ui.web.test_phone_notes import note, written


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name=re.compile("Your note"))


def save(page: Page) -> None:
    page.get_by_role("button", name="Save note").click()


@pytest.fixture
def page(eleni: Customer, phone: OpenPage) -> Page:
    """The page on which the lamp's note is written."""
    eleni.anna_adds(LAMP)
    opened = phone(f"{eleni.link()}?lang=en", complaint="409", java_script_enabled=False)
    line(opened).get_by_role("button", name="Write a note: Arlo table lamp").click()
    return opened


def test_a_note_is_written_changed_and_taken_off(eleni: Customer, page: Page) -> None:
    expect(page.get_by_role("heading", name="Your note")).to_be_visible()
    expect(page.get_by_text("Everybody who serves you reads it.")).to_be_visible()
    field(page).fill("  Gift wrap,\nin green 🎁 ")
    save(page)
    expect(note(page)).to_have_text("Gift wrap, in green 🎁")
    assert written(eleni) == "Gift wrap,\nin green 🎁"
    (kept,) = eleni.state().cart()
    assert kept.note is not None
    assert kept.note.author.channel == "phone"
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    expect(field(page)).to_have_value("Gift wrap,\nin green 🎁")
    field(page).fill("")
    save(page)
    expect(note(page)).to_be_hidden()
    assert written(eleni) is None


def test_the_way_back_leaves_the_note_as_it_was(eleni: Customer, page: Page) -> None:
    field(page).fill("No")
    page.get_by_role("link", name="Leave as it was").click()
    expect(page.get_by_role("heading", name="Your bag")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert written(eleni) is None


def test_what_others_wrote_meanwhile_is_shown_before_it_is_written_over(
    eleni: Customer, page: Page
) -> None:
    field(page).fill("In green")
    eleni.does(DeviceKind.HUB, [CartNote(Sku(LAMP), "<b>Engraved</b>")], KIFISSIA, ANNA)
    save(page)
    expect(page.get_by_role("status")).to_contain_text("Meanwhile written by Anna")
    expect(page.get_by_role("status")).to_contain_text("<b>Engraved</b>")
    expect(field(page)).to_have_value("In green")
    assert written(eleni) == "<b>Engraved</b>"
    save(page)
    expect(note(page)).to_have_text("In green")
    assert written(eleni) == "In green"


def test_what_others_did_to_other_lines_is_no_reason_to_ask_again(
    eleni: Customer, page: Page
) -> None:
    field(page).fill("In green")
    eleni.anna_adds(MUG)
    save(page)
    assert written_on_lamp(eleni) == "In green"
    expect(page.get_by_role("heading", name="Your bag")).to_be_visible()


def written_on_lamp(customer: Customer) -> str | None:
    (lamp,) = (each for each in customer.state().cart() if each.sku == LAMP)
    return lamp.note.text if lamp.note else None


def test_a_note_on_what_is_gone_meanwhile_is_told_and_what_was_typed_stays(
    eleni: Customer, page: Page
) -> None:
    field(page).fill("Too late")
    eleni.does(DeviceKind.HUB, [CartRemove(Sku(LAMP))], KIFISSIA, ANNA)
    save(page)
    expect(page.get_by_role("alert")).to_have_text("Not saved: it is no longer in your bag")
    expect(field(page)).to_have_value("Too late")
    expect(page.get_by_role("button", name="Save note")).to_be_disabled()
    page.get_by_role("link", name="Leave as it was").click()
    expect(page.get_by_text("Your bag is empty")).to_be_visible()


def test_a_form_that_comes_twice_writes_once(eleni: Customer, page: Page) -> None:
    field(page).fill("Once")
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    body = {
        each.get_attribute("name") or "": each.input_value()
        for each in page.locator("form [name]").all()
    }
    for _ in range(2):
        answer = httpx.post(page.url.split("?")[0], data=body, cookies=cookies, timeout=30)
        assert answer.status_code == 303
        assert "told" not in answer.headers["location"]
    assert written(eleni) == "Once"
    page.reload()
    expect(page.locator("[name=n]")).to_have_value("2")


def test_a_text_that_no_field_lets_through_is_cut_and_only_ever_text(
    eleni: Customer, page: Page
) -> None:
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    body = {
        each.get_attribute("name") or "": each.input_value()
        for each in page.locator("form [name]").all()
    }
    body["text"] = "a\r\nb\x00\x07" + "x" * 2 * MAX_NOTE
    httpx.post(page.url.split("?")[0], data=body, cookies=cookies, timeout=30)
    assert written(eleni) == "a\nb" + "x" * (MAX_NOTE - 3)


def test_the_page_of_a_thing_that_is_not_in_the_bag_says_so(eleni: Customer, page: Page) -> None:
    for sku in (MUG, "unheard-of", "%00", ""):
        page.goto(f"{page.url.split('?')[0]}?sku={sku}")
        expect(page.get_by_role("alert")).to_contain_text("no longer in your bag")
    assert written(eleni) is None
