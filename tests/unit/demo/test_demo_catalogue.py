from __future__ import annotations

import json
from collections import Counter
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

import pytest

Rows = list[dict[str, Any]]

LANGUAGES = {"en", "el", "fa", "ar"}
TILES = {"tileSand", "tileSage", "tileClay", "tileMist", "tileOat", "tileStone"}
EARTH_KM = 6371.0


def variants_of(products: Rows) -> Rows:
    return [variant for product in products for variant in product["variants"]]


def test_the_shop_is_as_large_as_promised(shop: dict[str, Any], products: Rows) -> None:
    assert len(shop["categories"]) == 8
    assert len(products) >= 76
    assert sum(len(product["variants"]) > 1 for product in products) >= 24
    assert len({product["brand"] for product in products}) in range(5, 9)


def test_ranks_are_one_to_n_and_names_are_not_used_twice(products: Rows) -> None:
    assert sorted(product["rank"] for product in products) == list(range(1, len(products) + 1))
    for language in LANGUAGES:
        names = Counter(product["name"][language] for product in products)
        assert max(names.values()) == 1


def test_every_trade_number_is_unique_and_has_its_check_digit(products: Rows) -> None:
    gtins = [gtin for variant in variants_of(products) for gtin in variant["gtins"]]
    assert len(gtins) == len(set(gtins))
    for gtin in gtins:
        assert len(gtin) == 14
        assert gtin.startswith("0952")
        weighed = sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(gtin))
        assert weighed % 10 == 0


def test_stock_numbers_are_unique_and_begin_with_their_item(products: Rows) -> None:
    variants = variants_of(products)
    assert len({variant["sku"] for variant in variants}) == len(variants)
    assert all(variant["sku"].startswith(variant["item"]) for variant in variants)
    items = Counter(product["variants"][0]["item"] for product in products)
    assert max(items.values()) == 1


def test_variants_of_a_product_differ_and_share_their_axes(products: Rows) -> None:
    for product in products:
        choices = [variant["choices"] for variant in product["variants"]]
        assert len({tuple(choice["axis"] for choice in row) for row in choices}) == 1
        labels = [tuple(choice["label"]["en"] for choice in row) for row in choices]
        assert len(set(labels)) == len(labels)


def test_prices_are_whole_minor_units_of_the_shop(shop: dict[str, Any], products: Rows) -> None:
    for variant in variants_of(products):
        assert variant["price"]["currency"] == shop["currency"]
        assert variant["price"]["amount"] > 0


def test_every_product_stands_in_a_known_category_on_a_known_tile(
    shop: dict[str, Any], products: Rows
) -> None:
    known = {category["id"] for category in shop["categories"]}
    assert {product["category"] for product in products} == known
    assert {product["tile"] for product in products} <= TILES


def localized_texts(value: Any) -> list[dict[str, str]]:
    if isinstance(value, dict):
        if "en" in value:
            return [value]
        return [text for part in value.values() for text in localized_texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in localized_texts(part)]
    return []


@pytest.mark.parametrize("name", ["shop", "products", "customers", "staff"])
def test_every_text_is_there_in_four_languages(name: str, demo_home: Path) -> None:
    texts = localized_texts(json.loads((demo_home / f"{name}.json").read_text(encoding="utf-8")))
    assert texts
    for text in texts:
        assert set(text) == LANGUAGES
        assert all(words.strip() for words in text.values())


def test_no_middle_dot_stands_beside_persian_or_arabic_digits(products: Rows) -> None:
    for text in localized_texts(products):
        assert "·" not in text["fa"]
        assert "·" not in text["ar"]


def test_persian_is_written_with_persian_letters(products: Rows, reviews: Rows) -> None:
    texts = [text["fa"] for text in localized_texts(products)]
    texts += [review["text"] for review in reviews if review["language"] == "fa"]
    assert not [text for text in texts if set(text) & set("يكة٠١٢٣٤٥٦٧٨٩")]


def test_names_and_descriptions_are_in_the_script_of_their_language(products: Rows) -> None:
    for product in products:
        assert any("\u0370" <= letter <= "\u03ff" for letter in product["about"]["el"])
        assert any("\u0600" <= letter <= "\u06ff" for letter in product["name"]["fa"])
        assert any("\u0600" <= letter <= "\u06ff" for letter in product["name"]["ar"])


def km(one: dict[str, Any], other: dict[str, Any]) -> float:
    north = radians(other["latitude"] - one["latitude"])
    east = radians(other["longitude"] - one["longitude"])
    width = cos(radians(one["latitude"])) * cos(radians(other["latitude"]))
    return 2 * EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + width * sin(east / 2) ** 2))


def test_the_other_stores_are_as_far_away_as_people_say(shop: dict[str, Any]) -> None:
    places = {place["id"]: place for place in shop["places"]}
    home = places[shop["home"]]
    assert round(km(home, places["marousi"]), 1) == 3.1
    assert round(km(home, places["chalandri"]), 1) == 5.4
    assert places["warehouse"]["delivery_days"] == 2


def test_the_lamp_of_the_walk_through_is_there(products: Rows) -> None:
    lamp = products[0]
    prices = {variant["sku"]: variant["price"]["amount"] for variant in lamp["variants"]}
    assert lamp["name"]["en"] == "Arlo table lamp"
    assert len(prices) == 8
    assert (prices["40-2217-SG-L"], prices["40-2217-SG-S"]) == (8900, 6400)
