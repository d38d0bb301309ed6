"""The customer's phone and a hub in a process of its own, whose plug is pulled in the middle."""

from __future__ import annotations

import queue
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from store_app.demo import DemoHub, DemoReady
from store_app.protocol.exchange import EnrolResponse, StateRow
from store_app.protocol.state import state_from_json
from tests.chromium import ALL_ANSWERED, Complaints, running_chromium

pytestmark = pytest.mark.e2e

ROOT: Final = Path(__file__).parents[2]
ELENI: Final = "5f4006d7-7049-4c16-b284-c3f2e2659099"
MUG: Final = "60-5101-OT"
THROW: Final = "30-3101-SL"
STARTED_WITHIN_S: Final = 60


@dataclass
class Counter:
    """The demo's hub, and one device at the counter that has Eleni open."""

    demo: DemoHub
    ready: queue.Queue[DemoReady]
    url: str = ""
    token: str = ""

    def start(self) -> DemoReady:
        self.demo.start(self.ready.put)
        return self.ready.get(timeout=STARTED_WITHIN_S)

    def enrol(self, ready: DemoReady) -> None:
        self.url = ready.url
        asked = {"token": ready.token, "name": "counter"}
        answer = httpx.post(f"{self.url}/v1/enrol", json=asked, timeout=30)
        self.token = EnrolResponse.model_validate_json(answer.content).token
        self.post(f"/v1/customers/{ELENI}/open")

    def post(self, path: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"}
        return httpx.post(f"{self.url}{path}", headers=headers, timeout=30).raise_for_status()

    def link(self) -> str:
        return str(self.post(f"/v1/customers/{ELENI}/bag").json()["url"])

    def quantity(self, sku: str) -> int:
        """How many the hub tells a device that asks for everything."""
        headers = {"Authorization": f"Bearer {self.token}"}
        rows = httpx.get(f"{self.url}/v1/pull", headers=headers, timeout=30).json()["rows"]
        (state,) = [StateRow.model_validate(row) for row in rows if row["type"] == "state"]
        entries = state_from_json(state.state).entries
        return sum(entry.quantity for entry in entries if entry.sku == sku)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_chromium() as started:
        yield started


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    demo = DemoHub(tmp_path / "hub", ROOT / "resources" / "demo", alive=False)
    counter = Counter(demo, queue.Queue())
    try:
        counter.enrol(counter.start())
        yield counter
    finally:
        demo.stop()


def amount(page: Page, sku: str) -> str:
    return page.locator(f'.line[data-sku="{sku}"] [data-count]').inner_text()


def tap(page: Page, sku: str, what: str) -> None:
    line = page.locator(f'.line[data-sku="{sku}"]')
    line.get_by_role("button", name=re.compile(what)).click()


def test_a_dead_line_loses_nothing_and_doubles_nothing(counter: Counter, browser: Browser) -> None:
    complaints = Complaints()
    page = browser.new_page(locale="en-GB")
    complaints.listen(page)
    page.goto(f"{counter.link()}?lang=en")
    pill = page.locator("[data-pill]")
    expect(pill).to_have_text(re.compile("^Live"))
    before = counter.quantity(MUG), counter.quantity(THROW)
    assert before == (2, 1)

    counter.demo.kill()
    expect(pill).to_have_text("Offline")
    for _ in range(3):
        tap(page, MUG, "One more")
    tap(page, THROW, "One fewer")
    assert amount(page, MUG) == "5"
    expect(page.locator(f'.line[data-sku="{MUG}"]')).to_contain_text("waiting to send")
    expect(page.locator(f'.line[data-sku="{THROW}"]')).to_have_count(0)
    expect(pill).to_have_text("Offline, 4 waiting")

    counter.start()
    expect(pill).to_have_text(re.compile("^Live"), timeout=STARTED_WITHIN_S * 1_000)
    expect(page.locator("#lists")).to_have_attribute("data-last-n", "4")
    expect(page.locator(f'.line[data-sku="{MUG}"]')).to_contain_text("you added this")
    assert (counter.quantity(MUG), counter.quantity(THROW)) == (5, 0)
    assert complaints.unlike("net::ERR_") == []
    page.close()


def test_an_answer_that_is_lost_on_the_way_back_doubles_nothing(
    counter: Counter, browser: Browser
) -> None:
    """The hub takes the change, the phone never hears of it, and sends the same again."""
    page = browser.new_page(locale="en-GB")
    page.goto(f"{counter.link()}?lang=en")
    lost = []

    def lose_the_answer(route: Route) -> None:
        lost.append(route.fetch().status)
        route.abort("connectionreset")

    page.route("**/changes", lose_the_answer, times=1)
    tap(page, MUG, "One more")
    expect(page.locator("#lists")).to_have_attribute("data-last-n", "1")
    page.wait_for_function(f"() => {ALL_ANSWERED}")
    assert lost == [200]
    assert counter.quantity(MUG) == 3
    page.close()


def test_what_waits_survives_a_closed_tab(counter: Counter, browser: Browser) -> None:
    """The tab is closed while the hub is down; the next visit sends what was left behind."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    link = f"{counter.link()}?lang=en"
    page.goto(link)
    expect(page.locator("[data-pill]")).to_have_text(re.compile("^Live"))
    counter.demo.kill()
    tap(page, MUG, "One more")
    assert amount(page, MUG) == "3"
    page.close()
    counter.start()
    page = context.new_page()
    page.goto(link)
    expect(page.locator("#lists")).to_have_attribute("data-last-n", "1")
    assert counter.quantity(MUG) == 3
    context.close()
