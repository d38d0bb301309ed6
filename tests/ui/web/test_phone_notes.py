"""What the customer writes on a line of the bag, in a real browser against a real hub."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from store_app.domain.change import MAX_NOTE, CartNote, CartRemove
from store_app.domain.identifiers import PlaceId, Sku
from store_app.hub.streams.devices import DeviceKind
from tests.hub_shop import ANNA, KIFISSIA, LAMP
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer
from tests.ui.web.test_phone_lists import line, settled
from tests.ui.web.test_phone_looks import keep


def note(page: Page) -> Locator:
    return line(page).locator("[data-note]")


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog")


def write(page: Page, text: str) -> None:
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    sheet(page).get_by_role("textbox").fill(text)
    sheet(page).get_by_role("button", name="Save note").click()


def written(customer: Customer) -> str | None:
    (kept,) = customer.state().cart()
    return kept.note.text if kept.note else None


@pytest.fixture
def page(eleni: Customer, phone: OpenPage) -> Page:
    eleni.anna_adds(LAMP)
    return phone(eleni.link())


def test_a_note_is_on_the_line_at_once_and_then_at_the_hub_in_the_customers_name(
    eleni: Customer, page: Page
) -> None:
    expect(note(page)).to_be_hidden()
    write(page, "  Gift wrap,\nin green 🎁 ")
    expect(note(page)).to_have_text("Gift wrap, in green 🎁")
    settled(page, 1)
    assert written(eleni) == "Gift wrap,\nin green 🎁"
    (kept,) = eleni.state().cart()
    assert kept.note is not None
    assert kept.note.author.channel == "phone"


def test_a_note_is_changed_taken_off_and_brought_back(eleni: Customer, page: Page) -> None:
    write(page, "Blue")
    settled(page, 1)
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    expect(sheet(page)).to_contain_text("Arlo table lamp")
    expect(sheet(page).get_by_role("textbox")).to_have_value("Blue")
    page.keyboard.press("Escape")
    write(page, "")
    expect(page.locator("[data-toast]")).to_contain_text("Note taken off")
    expect(note(page)).to_be_hidden()
    settled(page, 1)
    assert written(eleni) is None
    page.get_by_role("button", name="Undo").click()
    expect(note(page)).to_have_text("Blue")
    settled(page, 1)
    assert written(eleni) == "Blue"


def test_what_is_written_without_a_line_waits_and_arrives(eleni: Customer, phone: OpenPage) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), complaint="Failed to load resource")
    page.context.set_offline(True)
    write(page, "Call before you bring it")
    expect(note(page)).to_have_text("Call before you bring it")
    expect(line(page)).to_contain_text("waiting to send")
    assert written(eleni) is None
    page.context.set_offline(False)
    settled(page, 1)
    assert written(eleni) == "Call before you bring it"


def test_a_note_is_only_ever_text(eleni: Customer, page: Page) -> None:
    evil = "<img src=x onerror=alert(1)>\u202e"
    write(page, evil)
    expect(note(page)).to_have_text(evil)
    settled(page, 1)
    page.reload()
    expect(note(page)).to_have_text(evil)
    assert page.locator(".aside img").count() == 0
    assert written(eleni) == evil


def test_the_sheet_tells_how_much_room_is_left_and_lets_nobody_write_more(
    eleni: Customer, page: Page
) -> None:
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    field = sheet(page).get_by_role("textbox")
    expect(sheet(page).locator("[data-note-left]")).to_have_text("")
    field.fill("x" * (MAX_NOTE - 7))
    expect(sheet(page).locator("[data-note-left]")).to_have_text("Room for 7 more characters")
    field.press_sequentially("1234567890")
    expect(sheet(page).locator("[data-note-left]")).to_have_text("Room for 0 more characters")
    sheet(page).get_by_role("button", name="Save note").click()
    settled(page, 1)
    assert written(eleni) == "x" * (MAX_NOTE - 7) + "1234567"


def test_what_others_do_meanwhile_leaves_alone_what_is_being_typed(
    eleni: Customer, page: Page
) -> None:
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    sheet(page).get_by_role("textbox").fill("Half a th")
    eleni.anna_adds(LAMP)
    expect(line(page).locator("[data-count]")).to_have_text("2")
    expect(sheet(page).get_by_role("textbox")).to_have_value("Half a th")
    expect(sheet(page).get_by_role("textbox")).to_be_focused()
    sheet(page).get_by_role("textbox").press_sequentially("ought")
    sheet(page).get_by_role("button", name="Save note").click()
    settled(page, 2)
    assert written(eleni) == "Half a thought"


def test_a_note_on_what_is_gone_meanwhile_is_told_not_to_be_kept(
    eleni: Customer, page: Page
) -> None:
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    sheet(page).get_by_role("textbox").fill("Too late")
    eleni.does(DeviceKind.HUB, [CartRemove(Sku(LAMP))], KIFISSIA, ANNA)
    expect(line(page)).to_have_count(0)
    sheet(page).get_by_role("button", name="Save note").click()
    expect(page.locator("[data-toast]")).to_contain_text("Not saved")


def test_the_note_of_the_store_shows_up_and_tints_the_line(eleni: Customer, page: Page) -> None:
    expect(page.locator("[data-pill]")).to_be_visible()
    eleni.does(DeviceKind.HUB, [CartNote(Sku(LAMP), "Engraved")], PlaceId(KIFISSIA), ANNA)
    expect(note(page)).to_have_text("Engraved")
    expect(line(page)).to_have_class(re.compile("changed"))


def test_what_others_write_meanwhile_is_shown_before_it_is_written_over(
    eleni: Customer, page: Page
) -> None:
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    sheet(page).get_by_role("textbox").fill("In green")
    eleni.does(DeviceKind.HUB, [CartNote(Sku(LAMP), "Engraved {text}")], KIFISSIA, ANNA)
    expect(sheet(page).get_by_role("status")).to_contain_text("Engraved {text}")
    expect(sheet(page).get_by_role("status")).to_contain_text(re.compile("written by .*Anna"))
    expect(sheet(page).get_by_role("textbox")).to_have_value("In green")
    sheet(page).get_by_role("button", name="Save note").click()
    settled(page, 1)
    assert written(eleni) == "In green"
    page.get_by_role("button", name="Undo").click()
    expect(note(page)).to_have_text("Engraved {text}")
    settled(page, 1)


def test_a_note_that_finds_its_line_gone_when_it_arrives_is_told(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), complaint="Failed to load resource")
    page.context.set_offline(True)
    write(page, "Too late")
    eleni.does(DeviceKind.HUB, [CartRemove(Sku(LAMP))], KIFISSIA, ANNA)
    page.context.set_offline(False)
    expect(page.locator("[data-toast]")).to_contain_text("Not saved")
    expect(line(page)).to_have_count(0)


def test_what_was_typed_survives_a_page_that_opens_again(eleni: Customer, page: Page) -> None:
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    sheet(page).get_by_role("textbox").fill("Half a thought")
    page.reload()
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    expect(sheet(page).get_by_role("textbox")).to_have_value("Half a thought")
    expect(sheet(page)).to_contain_text("What you had typed is still here")
    sheet(page).get_by_role("button", name="Leave as it was").click()
    line(page).get_by_role("button", name=re.compile("Write a note")).click()
    expect(sheet(page).get_by_role("textbox")).to_have_value("")
    assert written(eleni) is None


def test_the_undo_of_a_row_brings_its_note_back(eleni: Customer, page: Page) -> None:
    write(page, "Gift")
    settled(page, 1)
    line(page).get_by_role("button", name=re.compile("One fewer")).click()
    settled(page, 0)
    page.get_by_role("button", name="Undo").click()
    expect(note(page)).to_have_text("Gift")
    settled(page, 1)
    assert written(eleni) == "Gift"


@pytest.mark.parametrize(
    ("language", "scheme", "text"),
    [
        ("en", "light", "Gift wrap in green"),
        ("en", "dark", "Gift wrap in green"),
        ("fa", "light", "کاغذ کادوی سبز"),
        ("fa", "dark", "کاغذ کادوی سبز"),
        ("el", "light", "Συσκευασία δώρου"),
        ("ar", "light", "تغليف هدية"),
    ],
)
def test_pictures_of_the_sheet_are_kept(
    eleni: Customer, phone: OpenPage, language: str, scheme: str, text: str
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(f"{eleni.link()}?lang={language}", color_scheme=scheme)
    line(page).locator("[data-note-open]").click()
    sheet(page).get_by_role("textbox").fill(text)
    keep(page, f"note-sheet-{language}-{scheme}")
    sheet(page).locator(".primary").click()
    settled_note = note(page)
    expect(settled_note).to_have_text(text)
    keep(page, f"note-{language}-{scheme}")
