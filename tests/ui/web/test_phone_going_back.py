"""The hub goes back to a backup under an open, a closed and a forgetful phone page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from store_app.clocks import SystemClock
from store_app.hub.recovery.restoring import restore
from tests.chromium import Complaints
from tests.hub_server import EnrolledDevice, RunningHub, a_port, running_hub
from tests.hub_shop import LAMP
from tests.postgres_server import fresh_database, postgres_server
from tests.ui.web.shop_floor import Customer, ShopFloor
from tests.ui.web.test_phone_lists import count, line, minus, plus

PATIENCE_MS = 90_000  # a page that found no hub for a while tries again within 20 s
FIELDS = ("device", "n", "at_ms", "seen")


@dataclass
class OldShop:
    """A shop whose hub can go back to its backup, at the same address."""

    folder: Path
    database: str = ""
    port: int = field(default_factory=a_port)
    stack: ExitStack = field(default_factory=ExitStack)
    tablet: EnrolledDevice | None = None

    def open(self) -> ShopFloor:
        running = self.stack.enter_context(running_hub(self.folder, self.database, port=self.port))
        self.tablet = self.tablet or running.enrolled()
        self.running = running
        return ShopFloor(running, self.tablet)

    def back_up(self) -> None:
        self.running.hub.backups.make(self.folder / "backups")

    def close(self) -> RunningHub:
        self.stack.close()
        return self.running

    def go_back(self) -> ShopFloor:
        settings = self.close().hub.settings
        newest = max((self.folder / "backups").glob("hub-*.sqlite"))
        restore(settings, newest, SystemClock())
        return self.open()


@pytest.fixture
def old(tmp_path: Path) -> Iterator[OldShop]:
    shop = OldShop(tmp_path)
    with shop.stack:
        yield shop


@pytest.fixture
def eleni(old: OldShop) -> Customer:
    """She has one lamp in her cart."""
    customer = old.open().customer()
    customer.anna_adds(LAMP)
    return customer


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    complaints = Complaints()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.on("page", complaints.listen)
    yield context
    context.close()
    assert complaints.unlike("Failed to load resource") == []


def opened(phone: BrowserContext, link: str) -> Page:
    page = phone.new_page()
    page.goto(link)
    expect(page.locator("[data-pill]")).to_have_text(re.compile("Live"))
    return page


def answered(old: OldShop, page: Page, n: int) -> None:
    """The hub of now has answered all changes up to this one, and the page shows that."""
    now = f'#lists[data-epoch="{old.running.hub.epoch}"][data-last-n="{n}"]'
    expect(page.locator(now)).to_have_count(1, timeout=PATIENCE_MS)


def adds_one(old: OldShop, page: Page, n: int) -> None:
    """One more lamp with the page's change of that number."""
    plus(page, LAMP).click()
    answered(old, page, n)


def moved_to(customer: Customer, shop: ShopFloor) -> Customer:
    return Customer(shop, customer.id)


def send_twice(page: Page) -> None:
    """Two taps on a button of a page from before the restore; no answer of the first is seen."""
    form = page.locator("#act")
    fields = {each: form.locator(f"[name={each}]").input_value() for each in FIELDS}
    fields["do"] = str(page.locator(".step").last.get_attribute("value"))
    url = urljoin(page.url, str(form.get_attribute("action")))
    (cookie,) = page.context.cookies(url)
    for _ in range(2):
        cookies = {cookie["name"]: cookie["value"]}
        answer = httpx.post(url, data=fields, cookies=cookies, follow_redirects=False, timeout=30)
        assert answer.status_code == 303
        assert "told" not in answer.headers["location"]


def kept_in(page: Page) -> list[str]:
    keys: list[str] = page.evaluate("Object.keys(localStorage)")
    return sorted(key.rsplit("/", 1)[1] for key in keys)


def test_what_an_open_page_did_after_the_backup_is_there_again_once(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    page = opened(phone, eleni.link())
    adds_one(old, page, 1)
    old.back_up()
    plus(page, LAMP).click()
    adds_one(old, page, 3)
    eleni = moved_to(eleni, old.go_back())
    answered(old, page, 3)
    assert eleni.quantity(LAMP) == 4
    expect(count(page, LAMP)).to_have_text("4")
    adds_one(old, page, 4)
    assert eleni.quantity(LAMP) == 5


def test_a_page_that_was_closed_brings_it_when_it_is_opened_again(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    link = eleni.link()
    page = opened(phone, link)
    device = page.locator("#lists").get_attribute("data-device")
    old.back_up()
    adds_one(old, page, 1)
    page.close()
    eleni = moved_to(eleni, old.go_back())
    assert eleni.quantity(LAMP) == 1
    page = opened(phone, link)
    answered(old, page, 1)
    assert eleni.quantity(LAMP) == 2
    expect(page.locator("#lists")).to_have_attribute("data-device", str(device))
    page.reload()
    expect(count(page, LAMP)).to_have_text("2")
    assert eleni.quantity(LAMP) == 2


def test_a_page_link_and_customer_of_after_the_backup_come_back(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    """Neither the page nor its link is in the backup; only what was signed knows of them."""
    old.back_up()
    link = eleni.link()
    page = opened(phone, link)
    device = page.locator("#lists").get_attribute("data-device")
    plus(page, LAMP).click()
    adds_one(old, page, 2)
    eleni = moved_to(eleni, old.go_back())
    answered(old, page, 2)
    assert eleni.quantity(LAMP) == 3
    expect(page.locator("#lists")).to_have_attribute("data-device", str(device))
    expect(page.locator("[data-toast]")).to_be_hidden()


def test_what_was_refused_stays_refused_and_is_not_told_again(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    page = opened(phone, eleni.link())
    old.back_up()
    gone = "NO-SUCH-THING"
    wire = json.dumps({"kind": "cart.add", "sku": gone, "quantity": 1, "price": None})
    page.locator(".step").last.evaluate("(button, wire) => (button.value = wire)", wire)
    page.locator(".step").last.click()
    expect(page.locator("[data-toast]")).to_contain_text("One change was not possible")
    answered(old, page, 1)
    page.locator("[data-toast]").get_by_role("button").click()
    adds_one(old, page, 2)
    page.reload()
    eleni = moved_to(eleni, old.go_back())
    answered(old, page, 2)
    assert eleni.quantity(LAMP) == 2
    assert eleni.quantity(gone) == 0
    expect(page.locator("[data-toast]")).to_be_hidden()


def test_what_was_typed_while_the_hub_was_away_follows_what_it_had_lost(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    page = opened(phone, eleni.link())
    old.back_up()
    adds_one(old, page, 1)
    old.close()
    expect(page.locator("[data-pill]")).to_contain_text("Offline")
    minus(page, LAMP).click()
    minus(page, LAMP).click()
    expect(line(page, LAMP)).to_have_count(0)
    eleni = moved_to(eleni, old.go_back())
    answered(old, page, 3)
    assert eleni.quantity(LAMP) == 0


def test_two_tabs_of_one_browser_are_one_device_and_send_it_once(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    link = eleni.link()
    one, other = opened(phone, link), opened(phone, link)
    old.back_up()
    adds_one(old, one, 1)
    adds_one(old, other, 2)
    eleni = moved_to(eleni, old.go_back())
    for page in (one, other):
        answered(old, page, 2)
        expect(count(page, LAMP)).to_have_text("3")
        expect(page.locator("[data-waiting]:visible")).to_have_count(0)
    assert eleni.quantity(LAMP) == 3


def test_a_backup_lets_the_browser_forget_and_no_backup_does_not(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    page = opened(phone, eleni.link())
    adds_one(old, page, 1)
    page.reload()
    assert kept_in(page) == ["1", "last", "until"]
    old.back_up()
    page.reload()
    expect(count(page, LAMP)).to_have_text("2")
    assert kept_in(page) == ["last", "until"]


def test_a_browser_that_has_forgotten_goes_on_as_another_device(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    """What it had done is lost; what it does now counts, although others saw the old numbers."""
    page = opened(phone, eleni.link())
    device = page.locator("#lists").get_attribute("data-device")
    old.back_up()
    adds_one(old, page, 1)
    page.evaluate("localStorage.clear()")
    eleni = moved_to(eleni, old.go_back())
    page.reload()
    expect(page.locator("#lists")).not_to_have_attribute("data-device", str(device))
    expect(page.locator("[data-pill]")).to_have_text(re.compile("Live"))
    adds_one(old, page, 1)
    assert eleni.quantity(LAMP) == 2


@pytest.mark.parametrize("kept", ["in_the_backup", "opened_after_it"])
def test_a_form_without_scripts_counts_once_after_a_restore(
    old: OldShop, eleni: Customer, browser: Browser, kept: str
) -> None:
    link = eleni.link()
    with browser.new_context(java_script_enabled=False) as phone:
        page = phone.new_page()
        if kept == "in_the_backup":
            page.goto(link)
        old.back_up()
        page.goto(link)
        page.locator(".step").last.click()
        expect(count(page, LAMP)).to_have_text("2")
        eleni = moved_to(eleni, old.go_back())
        send_twice(page)
        page.goto(link)
        expect(count(page, LAMP)).to_have_text("2")
        assert eleni.quantity(LAMP) == 2
        page.locator(".step").last.click()
        expect(count(page, LAMP)).to_have_text("3")
        assert eleni.quantity(LAMP) == 3


def test_a_browser_that_keeps_nothing_works_and_an_open_page_still_remembers(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    phone.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page = opened(phone, eleni.link())
    old.back_up()
    adds_one(old, page, 1)
    eleni = moved_to(eleni, old.go_back())
    answered(old, page, 1)
    assert eleni.quantity(LAMP) == 2


def test_a_browser_without_room_works_and_claims_nothing(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    page = opened(phone, eleni.link())
    page.evaluate(
        """() => {
            let size = 4_000_000;
            for (let i = 0; size > 0; i++) {
                try { localStorage.setItem(`other/${i}`, "x".repeat(size)); }
                catch { size = Math.floor(size / 2); }
            }
        }"""
    )
    adds_one(old, page, 1)
    assert eleni.quantity(LAMP) == 2
    old.close()
    expect(page.locator("[data-pill]")).to_contain_text("Offline")
    plus(page, LAMP).click()
    expect(page.locator("[data-toast]")).to_contain_text("This browser keeps nothing")
    eleni = moved_to(eleni, old.open())
    answered(old, page, 2)
    assert eleni.quantity(LAMP) == 3


def test_nothing_stays_in_the_browser_of_a_link_that_has_ended(
    old: OldShop, eleni: Customer, phone: BrowserContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(phone, eleni.link())
    adds_one(old, page, 1)
    assert kept_in(page)
    clock = old.running.hub.clock
    began = clock.now_ms()
    monkeypatch.setattr(type(clock), "now_ms", lambda _clock: began + 8 * 24 * 60 * 60_000)
    page.reload()
    expect(page.locator("h1")).to_have_text("This link has ended")
    assert page.evaluate("localStorage.length") == 0


def test_what_another_link_kept_goes_when_that_has_ended(
    old: OldShop, eleni: Customer, phone: BrowserContext
) -> None:
    page = opened(phone, eleni.link())
    adds_one(old, page, 1)
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find((each) => each.endsWith("/until"));
            localStorage.setItem(key, "1");
        }"""
    )
    page = opened(phone, eleni.link())
    assert kept_in(page) == ["last", "until"]


@pytest.mark.postgresql
def test_it_is_the_same_on_postgresql(phone: BrowserContext, tmp_path: Path) -> None:
    with postgres_server() as server, fresh_database(server, "pages") as address:
        old = OldShop(tmp_path, address)
        with old.stack:
            eleni = old.open().customer()
            eleni.anna_adds(LAMP)
            old.back_up()
            page = opened(phone, eleni.link())
            adds_one(old, page, 1)
            eleni = moved_to(eleni, old.go_back())
            answered(old, page, 1)
            assert eleni.quantity(LAMP) == 2
