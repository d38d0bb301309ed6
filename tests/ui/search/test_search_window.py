"""The search page through the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from store_app.actions.search_products import Wanted
from store_app.viewmodels.product.card_rows import card_rows
from tests.ui.looks import LOOKS, Look
from tests.ui.stage import Stage, picture_url

Window = Callable[..., Stage]
COLUMNS = {"en": 5, "fa": 5, "1024": 4, "1600": 6, "dark": 5, "el": 4, "fa-dark": 4}


def _type(stage: Stage, text: str) -> None:
    for letter in text:
        stage.key(Qt.Key.Key_unknown, letter)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_page_is_whole_in_every_look(window: Window, look: Look) -> None:
    stage = window(look.language, dark=look.dark, text_scale=look.text_scale)
    stage.open(look.width, look.height)
    _type(stage, "چراغ" if look.language == "fa" else "lam")
    grid = stage.item("cards")
    stage.until(lambda: grid.property("count") == min(9, grid.property("fitting")))
    stage.settle(500)
    stage.grab(f"search-{look.name}")
    assert stage.search._answer is not None
    assert stage.search._answer.found.total == 9
    columns = round(grid.property("width") / grid.property("cellWidth"))
    assert columns == COLUMNS.get(look.name, columns)


def test_nothing_found_offers_a_way_on(window: Window) -> None:
    stage = window()
    stage.open()
    _type(stage, "lanp")
    stage.until(lambda: bool(stage.search.state.nothing_title))
    stage.settle(50)
    stage.grab("search-none")
    stage.tap("action")
    stage.until(lambda: len(stage.search._cards.rows) > 9)
    assert stage.item("searchField").property("text") == ""


def test_filters_are_lists_and_set_ones_have_an_x(window: Window) -> None:
    stage = window()
    stage.open()
    stage.tap("price")
    stage.settle(100)
    stage.grab("search-price-list")
    stage.tap("menu-5000")
    stage.until(lambda: stage.search.state.price == "Under €50")
    stage.tap("price")
    assert stage.search.state.price == ""
    stage.tap("inThisStore")
    assert stage.search.state.in_this_store
    stage.tap("category")
    stage.settle(100)
    stage.tap("menu-lighting")
    stage.until(lambda: stage.search.state.category == "Lighting")


def test_a_card_opens_its_product_and_plus_adds_it(window: Window) -> None:
    stage = window()
    stage.keeping.serving = True
    stage.open()
    stage.until(lambda: len(stage.search._cards.rows) > 0)
    stage.tap("add")
    assert len(stage.keeping.cart) == 1
    stage.tap("card-arlo-table-lamp")
    stage.until(lambda: stage.product.state.name == "Arlo table lamp")
    assert stage.shell.state.page == "product"


def test_scrolling_reads_on(window: Window) -> None:
    stage = window()
    stage.open()
    stage.until(lambda: len(stage.search._cards.rows) > 0)
    first = len(stage.search._cards.rows)
    grid = stage.item("cards")
    grid.setProperty("contentY", grid.property("contentHeight") - grid.property("height"))
    stage.until(lambda: len(stage.search._cards.rows) > first)


def test_a_larger_window_is_filled_without_a_scroll(window: Window) -> None:
    stage = window()
    stage.open(1024, 768)
    grid = stage.item("cards")
    stage.until(lambda: grid.property("count") > 0)
    assert stage.window is not None
    stage.window.resize(1900, 1400)
    stage.until(lambda: grid.property("contentHeight") > grid.property("height"))


def _show_the_farthest(stage: Stage) -> str:
    """Look for the product of which the nearest store that has one has the longest name."""
    rows = card_rows(
        stage.search._reading.search(Wanted(limit=200)), stage.display.amounts(), picture_url
    )
    far = max((row for row in rows if row.stock_icon == "pin"), key=lambda row: len(row.stock))
    _type(stage, far.name)
    stage.until(lambda: [row.sku for row in stage.search._cards.rows] == [far.sku])
    stage.settle(300)
    return far.product_id


@pytest.mark.parametrize("width", [1024, 1366])
@pytest.mark.parametrize(
    ("language", "dark"), [("en", False), ("el", False), ("fa", True), ("ar", False)]
)
def test_a_long_place_is_whole_beside_the_plus_and_the_card_stays_as_high(
    window: Window, language: str, width: int, *, dark: bool
) -> None:
    stage = window(language, dark=dark)
    stage.open(width, 768)
    product = _show_the_farthest(stage)
    stage.grab(f"search-far-{language}-{width}")
    card, where = stage.item(f"card-{product}"), stage.item("where")
    assert stage.cut() == []
    assert where.mapToItem(card, 0, where.height()).y() <= card.height() - 8
