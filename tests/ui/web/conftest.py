"""One browser and one hub for a module; a new customer and a new phone for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.chromium import Complaints, running_chromium
from tests.hub_server import running_hub
from tests.ui.web.shop_floor import Customer, ShopFloor

OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_chromium() as started:
        yield started


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShopFloor]:
    with running_hub(tmp_path_factory.mktemp("hub")) as running:
        settings = running.hub.settings
        settings.pictures.mkdir(exist_ok=True)
        drawn = settings.resources / "demo" / "pictures" / "arlo-table-lamp-sage.svg"
        shutil.copy(drawn, settings.pictures / "lamp.svg")
        yield ShopFloor(running, running.enrolled())


@pytest.fixture
def eleni(shop: ShopFloor) -> Customer:
    return shop.customer()


@pytest.fixture
def phone(browser: Browser) -> Iterator[OpenPage]:
    """Opens an address on a phone of its own; at the end no page may have complained.

    `complaint` is what every complaint that a test means to provoke has in it.
    """
    complaints = Complaints()
    contexts = []
    expected = []

    def open_page(
        url: str, width: int = 390, height: int = 844, complaint: str = "", **options: Any
    ) -> Page:
        expected.append(complaint)
        size: Any = {"width": width, "height": height}
        context = browser.new_context(viewport=size, **options)
        contexts.append(context)
        page = context.new_page()
        complaints.listen(page)
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints.unlike(*filter(None, expected)) == []
