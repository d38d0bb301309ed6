"""Who gets in at the door of a phone page, and what the door tells."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator

import httpx
import pytest
from playwright.sync_api import expect

from store_app.domain.identifiers import CustomerId
from store_app.hub.customers.bags import VALID_FOR_MS
from store_app.protocol.changes import seen_to_wire
from tests.hub_shop import LAMP
from tests.ui.web.conftest import OpenPage
from tests.ui.web.shop_floor import Customer, ShopFloor

HERE = {"Store-Page": "1"}


class Browser:
    """The requests of a page, without the page."""

    def __init__(self, link: str, http: httpx.Client) -> None:
        self.link = link
        self.http = http
        self.page = http.get(link)

    @property
    def device(self) -> str:
        return self.page.text.split('data-device="')[1].split('"')[0]

    def sends(self, body: object, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.http.post(
            f"{self.link}/changes", json=body, headers=HERE if headers is None else headers
        )


Visit = Callable[[str], Browser]


@pytest.fixture
def visit() -> Iterator[Visit]:
    """Opens an address in a browser of its own."""
    with contextlib.ExitStack() as stack:
        yield lambda link: Browser(link, stack.enter_context(httpx.Client(timeout=30)))


def body_of(browser: Browser, customer: Customer, n: int = 1, quantity: int = 1) -> object:
    change = {
        "n": n,
        "seen": seen_to_wire(customer.state().clock),
        "at_ms": 1_795_000_000_000,
        "intent": {"kind": "cart.dec", "sku": LAMP, "quantity": quantity},
    }
    return {"device": browser.device, "changes": [change]}


def test_every_answer_forbids_what_the_page_does_not_need(eleni: Customer, visit: Visit) -> None:
    browser = visit(eleni.link())
    for path in ("", "/lists", "/code", "/code/card"):
        answer = browser.http.get(f"{browser.link}{path}")
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_pages(
    eleni: Customer, visit: Visit
) -> None:
    browser = visit(eleni.link())
    cookie = browser.page.headers["set-cookie"]
    path = browser.link.removeprefix(eleni.shop.running.url)
    for part in ("HttpOnly", "SameSite=strict", f"Path={path}"):
        assert part in cookie


def test_the_page_tells_no_more_of_a_person_than_the_first_name(
    shop: ShopFloor, visit: Visit
) -> None:
    browser = visit(shop.customer("Eleni Papadaki").link())
    for path in ("", "/code"):
        text = browser.http.get(f"{browser.link}{path}").text
        assert "Papadaki" not in text


def test_an_unknown_link_and_an_ended_one_are_told_apart_kindly(
    eleni: Customer, shop: ShopFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = httpx.get(f"{shop.running.url}/bag/AAAAAAAAAAAAAAAAAAAAAA", timeout=30)
    assert unknown.status_code == 404
    assert "We do not know this link" in unknown.text
    strange = httpx.get(f"{shop.running.url}/bag/..%3Cscript%3E", timeout=30)
    assert strange.status_code == 404
    link = eleni.link()
    clock = shop.running.hub.clock
    much_later = clock.now_ms() + VALID_FOR_MS
    monkeypatch.setattr(type(clock), "now_ms", lambda _clock: much_later)
    ended = httpx.get(link, headers={"Accept-Language": "el"}, timeout=30)
    assert ended.status_code == 410
    assert "Ο σύνδεσμος έληξε" in ended.text


def test_a_page_that_is_open_when_its_link_ends_says_so(
    eleni: Customer, shop: ShopFloor, phone: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), complaint="Failed to load resource")
    clock = shop.running.hub.clock
    much_later = clock.now_ms() + VALID_FOR_MS
    monkeypatch.setattr(type(clock), "now_ms", lambda _clock: much_later)
    page.locator(".step").last.click()
    expect(page.get_by_role("heading", name="This link has ended")).to_be_visible()


def test_changes_need_the_cookie_the_header_and_the_right_device(
    eleni: Customer, visit: Visit
) -> None:
    eleni.anna_adds(LAMP, 3)
    link = eleni.link()
    browser, other = visit(link), visit(link)
    body = body_of(browser, eleni)
    assert browser.sends(body, headers={}).status_code == 403
    assert httpx.post(f"{link}/changes", json=body, headers=HERE, timeout=30).status_code == 401
    assert other.sends(body).status_code == 401
    assert eleni.quantity(LAMP) == 3
    assert browser.sends(body).json()["told"] == [{"n": 1, "outcome": "ok", "detail": ""}]
    assert browser.sends(body).json()["last_n"] == 1
    assert eleni.quantity(LAMP) == 2


def test_a_page_cannot_do_what_is_not_on_it(eleni: Customer, visit: Visit) -> None:
    browser = visit(eleni.link())
    profile = {"kind": "customer.create", "profile": {"name": "Mallory"}}
    change = {"n": 1, "seen": {}, "at_ms": 1, "intent": profile}
    assert browser.sends({"device": browser.device, "changes": [change]}).status_code == 400
    strange = {**change, "intent": {"kind": "cart.dec", "sku": LAMP, "quantity": 0}}
    assert browser.sends({"device": browser.device, "changes": [strange]}).status_code == 400


def test_a_form_sent_twice_counts_once_and_one_from_elsewhere_not_at_all(
    eleni: Customer, visit: Visit
) -> None:
    eleni.anna_adds(LAMP, 3)
    browser = visit(eleni.link())
    fields = {
        "device": browser.device,
        "n": "1",
        "at_ms": "1795000000000",
        "seen": '{"' + next(iter(seen_to_wire(eleni.state().clock))) + '": {}}',
        "do": f'{{"kind":"cart.add","sku":"{LAMP}","quantity":1,'
        '"price_seen":{"amount":8900,"currency":"EUR"}}',
    }
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert browser.http.post(f"{browser.link}/form", data=fields, headers=elsewhere).is_error
    for _ in range(2):
        assert browser.http.post(f"{browser.link}/form", data=fields).status_code == 303
    assert eleni.quantity(LAMP) == 4
    assert browser.http.post(f"{browser.link}/form", data={"n": "x"}).status_code == 400


def test_a_browser_that_comes_from_elsewhere_keeps_its_device(eleni: Customer) -> None:
    """Its cookie is kept back on the way here, so the page has itself opened once more."""
    answer = httpx.get(eleni.link(), headers={"Sec-Fetch-Site": "cross-site"}, timeout=30)
    assert "set-cookie" not in answer.headers
    assert 'http-equiv="refresh"' in answer.text


def test_a_device_that_was_cloned_is_replaced(eleni: Customer, visit: Visit) -> None:
    eleni.anna_adds(LAMP, 3)
    browser = visit(eleni.link())
    assert browser.sends(body_of(browser, eleni)).status_code == 200
    assert browser.sends(body_of(browser, eleni, quantity=2)).status_code == 422
    assert browser.sends(body_of(browser, eleni, n=2)).status_code == 401
    before = browser.device
    browser.page = browser.http.get(browser.link)
    assert browser.device != before
    assert browser.sends(body_of(browser, eleni)).status_code == 200


def test_files_are_found_only_under_the_name_of_their_content(
    eleni: Customer, visit: Visit
) -> None:
    browser = visit(eleni.link())
    address = browser.page.text.split('src="')[1].split('"')[0]
    url = eleni.shop.running.url
    script = httpx.get(f"{url}{address}", timeout=30)
    assert script.headers["content-type"].startswith("text/javascript")
    assert "immutable" in script.headers["cache-control"]
    assert httpx.get(f"{url}/web/0000000000000000/main.js", timeout=30).status_code == 404
    assert (
        httpx.get(f"{url}{address.rsplit('/', 1)[0]}/..%2Fbrand.json", timeout=30).status_code
        == 404
    )


def test_the_link_stands_in_no_log_and_in_no_table(
    eleni: Customer, phone: OpenPage, caplog: pytest.LogCaptureFixture
) -> None:
    eleni.anna_adds(LAMP)
    link = eleni.link()
    token = link.rsplit("/", 1)[1]
    caplog.set_level(logging.DEBUG)
    caplog.clear()
    page = phone(link)
    page.locator(".step").last.click()
    expect(page.locator("#lists")).to_have_attribute("data-last-n", "1")
    page.goto(f"{link}/code")
    assert token not in caplog.text
    files = eleni.shop.running.hub.settings.data.glob("hub.db*")
    assert all(token.encode() not in file.read_bytes() for file in files)


def test_the_documentation_of_the_devices_door_says_nothing_of_pages(shop: ShopFloor) -> None:
    paths = httpx.get(f"{shop.running.url}/openapi.json", timeout=30).json()["paths"]
    assert not [path for path in paths if path.startswith(("/bag", "/web"))]


def test_customers_do_not_see_each_other(shop: ShopFloor, visit: Visit) -> None:
    eleni, other = shop.customer("Eleni"), shop.customer("Other")
    other.anna_adds(LAMP)
    browser = visit(eleni.link())
    seen = {f"customer:{other.id}": {"x": 1}}
    change = {"n": 1, "seen": seen, "at_ms": 1, "intent": {"kind": "cart.remove", "sku": LAMP}}
    browser.sends({"device": browser.device, "changes": [change]})
    assert CustomerId(other.id) != eleni.id
    assert other.quantity(LAMP) == 1


def test_a_change_that_can_never_be_taken_does_not_hold_up_the_others(
    eleni: Customer, phone: OpenPage
) -> None:
    eleni.anna_adds(LAMP)
    page = phone(eleni.link(), complaint="Failed to load resource")
    page.context.set_offline(True)
    plus = page.locator(".step").last
    plus.click()
    plus.click()
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find(key => key.endsWith('/1'));
            const broken = JSON.parse(localStorage[key]);
            broken.intent.quantity = 'many';
            localStorage[key] = JSON.stringify(broken);
        }"""
    )
    page.context.set_offline(False)
    expect(page.locator("[data-toast]")).to_contain_text("One change was not possible")
    expect(page.locator("#lists")).to_have_attribute("data-last-n", "2")
    assert eleni.quantity(LAMP) == 2
