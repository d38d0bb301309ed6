"""The product page through the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.looks import LOOKS, Look
from tests.ui.stage import Stage

Window = Callable[..., Stage]


def _open(stage: Stage, width: int = 1280, height: int = 800, *, serving: bool = True) -> None:
    stage.keeping.serving = serving
    stage.open(width, height)
    stage.shell.showProduct("arlo-table-lamp", "40-2217-SG-L")
    stage.until(lambda: stage.product.state.ready and stage.shows("addToCart"))


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_page_is_whole_in_every_look(window: Window, look: Look) -> None:
    stage = window(look.language, dark=look.dark, text_scale=look.text_scale)
    _open(stage, look.width, look.height)
    stage.settle(500)
    stage.grab(f"product-{look.name}")
    assert stage.cut() == [] or look.text_scale > 1
    assert stage.item("stockTiles").property("count") == 4
    assert stage.item("picture").property("ready")
    assert stage.item("name").property("truncated") is False


def test_a_tap_on_a_choice_changes_the_page_in_place(window: Window) -> None:
    stage = window()
    _open(stage)
    before = stage.item("name")
    stage.tap("choice-Small · 38 cm")
    stage.until(lambda: stage.product.state.price == "€64.00")
    stage.tap("choice-Clay")
    stage.until(lambda: stage.product.state.picture.endswith("clay.svg"))
    assert stage.item("name") is before


def test_offline_the_page_looks_old(window: Window) -> None:
    stage = window()
    _open(stage)
    stage.line.show("offline", stage.clock.now_ms(), 3)
    stage.settle(300)
    stage.grab("product-offline")
    assert stage.item("priceNote").property("text").startswith("Price of ")


def test_add_and_wish_work_for_a_customer(window: Window) -> None:
    stage = window()
    _open(stage)
    stage.tap("addToCart")
    stage.tap("wish")
    assert stage.keeping.cart == ["40-2217-SG-L"]
    assert stage.keeping.wishes == {"40-2217-SG-L"}
    stage.grab("product-kept")


def test_without_a_customer_adding_leads_to_the_customer_page(window: Window) -> None:
    stage = window()
    _open(stage, serving=False)
    stage.grab("product-nobody")
    stage.tap("addToCart")
    assert stage.shell.state.page == "customer"
    assert stage.keeping.cart == []


def test_scrolling_reads_more_reviews(window: Window) -> None:
    stage = window()
    _open(stage)
    rows = stage.product._reviews._rows
    first = len(rows.rows)
    scroll = stage.item("scroll")
    scroll.setProperty("contentY", scroll.property("contentHeight") - scroll.property("height"))
    stage.until(lambda: len(rows.rows) > first)
    stage.settle(100)
    stage.grab("product-reviews")


def test_a_filter_chip_changes_the_list(window: Window) -> None:
    stage = window()
    _open(stage)
    stage.tap("filter-low")
    stage.until(lambda: all(row.rating <= 3 for row in stage.product._reviews._rows.rows))


@pytest.mark.parametrize("language", ["en", "el", "fa"])
def test_filters_that_go_on_beyond_the_row_fade_there(window: Window, language: str) -> None:
    stage = window(language)
    _open(stage)
    filters = stage.item("filters")

    def cut_through() -> tuple[bool, bool]:
        chips = [each for each in filters.property("contentItem").childItems() if each.isVisible()]
        edges = [each.mapRectToItem(filters, each.boundingRect()) for each in chips]
        return (
            any(each.left() < -1 for each in edges),
            any(each.right() > filters.width() + 1 for each in edges),
        )

    def fades() -> tuple[bool, bool]:
        return stage.shows("leftFade"), stage.shows("rightFade")

    first = (True, False) if language == "fa" else (False, True)
    stage.until(lambda: cut_through() == fades() == first)
    stage.tap("moreFilters")
    stage.until(lambda: cut_through() == fades() == (not first[0], not first[1]))
    stage.grab(f"product-filters-{language}")


def test_a_product_that_is_not_here_leads_to_search(window: Window) -> None:
    stage = window()
    stage.open()
    stage.shell.showProduct("gone", "")
    stage.until(lambda: stage.shows("missing"))
    stage.grab("product-missing")
    stage.tap("action", within="missing")
    assert stage.shell.state.page == "search"


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_a_recalled_product_says_so_above_all_and_is_not_put_into_a_cart(
    window: Window, look: Look
) -> None:
    stage = window(look.language, dark=look.dark, text_scale=look.text_scale)
    stage.keeping.serving = True
    stage.open(look.width, look.height)
    stage.shell.showProduct("whistling-kettle", "50-4112-CL")
    stage.until(lambda: stage.product.state.ready and stage.shows("productRecalled"))
    stage.settle(300)
    stage.grab(f"product-recalled-{look.name}")
    assert stage.cut() == [] or look.text_scale > 1
    stage.tap("addToCart")
    assert stage.keeping.cart == []
    assert not stage.shows("hold")
