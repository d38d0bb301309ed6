"""Products, reviews and stock: written once, found by every spelling."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store_app.domain.identifiers import ProductId, Sku
from store_app.hub.hub import Hub
from store_app.protocol.catalogue import ProductBody
from tests.hub_shop import GLYFADA, KIFISSIA, LAMP, LAMP_GTIN, MUG, a_product, a_review


def found(hub: Hub, query: str, limit: int = 10) -> list[str]:
    return [json.loads(body)["id"] for body in hub.products.find(query, limit)]


@pytest.mark.parametrize(
    "query", ["arlo table", "LAMP", "lam", "tab arl lamp", "φωτιστικο", "چراغ", "lamp sage"]
)
def test_a_product_is_found_by(hub: Hub, query: str) -> None:
    assert "lamp" in found(hub, query)


@pytest.mark.parametrize("name", ["کتاب\u200cخانه", "کتابخانه"])
@pytest.mark.parametrize("query", ["کتاب\u200cخانه", "کتابخانه", "كتابخ", "oak کتاب"])
def test_a_half_space_is_written_or_not_and_found_either_way(
    hub: Hub, name: str, query: str
) -> None:
    hub.catalogue.put([a_product("shelf", "shelf", f"Oak {name}", rank=9, gtin=None)])
    assert found(hub, query) == ["shelf"]


@pytest.mark.parametrize("query", ["amp", "lamp zebra", "lamp\0zebra", "lampara"])
def test_nothing_is_found_by(hub: Hub, query: str) -> None:
    assert found(hub, query) == []


@pytest.mark.parametrize("query", ['"lamp', "'lamp'", "lamp*", "lamp & !mug", "lamp:* | ("])
def test_signs_between_words_mean_nothing(hub: Hub, query: str) -> None:
    assert found(hub, query.replace("!mug", "")) == ["lamp"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(query=st.text(max_size=30))
def test_no_text_breaks_the_search(hub: Hub, query: str) -> None:
    assert len(hub.products.find(query, 10)) <= 10


def test_the_most_popular_come_first(hub: Hub) -> None:
    hub.catalogue.put(
        [a_product(f"v{rank}", f"v{rank}", "Vase", rank=rank, gtin=None) for rank in (9, 3, 7, 3)]
        + [a_product("w3", "w3", "Vase", rank=3, gtin=None)]
    )
    assert found(hub, "vase") == ["v3", "w3", "v7", "v9"]
    assert found(hub, "vase", limit=2) == ["v3", "w3"]
    assert found(hub, "")[:2] == ["lamp", "mug"]


def test_a_changed_product_is_found_by_its_new_words_only(hub: Hub) -> None:
    hub.catalogue.put([a_product(name="Oslo floor lamp", rank=5)])
    assert found(hub, "oslo") == ["lamp"]
    assert found(hub, "table lamp") == []
    assert found(hub, "") == ["mug", "lamp"]


def test_a_withdrawn_product_is_found_by_nothing(hub: Hub) -> None:
    hub.catalogue.withdraw([ProductId("lamp")])
    assert found(hub, "lamp") == []
    assert hub.products.by_sku(Sku(LAMP)) is None
    assert hub.products.by_gtin(LAMP_GTIN) is None
    hub.catalogue.put([a_product()])
    assert found(hub, "arlo lamp") == ["lamp"]


def test_a_product_is_found_by_its_numbers(hub: Hub) -> None:
    body = hub.products.by_sku(Sku(LAMP))
    assert body is not None
    assert ProductBody.model_validate_json(body) == a_product()
    assert hub.products.by_gtin(LAMP_GTIN) == (LAMP, body)
    assert hub.products.by_gtin("0" * 14) is None


def test_a_number_that_moves_to_another_product_goes_with_it(hub: Hub) -> None:
    hub.catalogue.put([a_product("mug", MUG, "Mug", rank=2, gtin=LAMP_GTIN)])
    answer = hub.products.by_gtin(LAMP_GTIN)
    assert answer is not None
    assert answer[0] == MUG


def test_reviews_are_counted_and_paged_newest_first(hub: Hub) -> None:
    assert hub.reviews.summary(ProductId("lamp")).stars == (0, 1, 0, 0, 1)
    hub.reviews.put([a_review("r3", rating=4), a_review("r2", rating=1)])
    assert hub.reviews.summary(ProductId("lamp")).stars == (1, 0, 0, 1, 1)
    assert [review.id for review in hub.reviews.page(ProductId("lamp"), 2, 1)] == ["r2", "r3"]
    assert hub.reviews.page(ProductId("nothing"), 10, 0) == ()


def test_stock_is_read_at_every_place_and_never_sold_below_nothing(hub: Hub) -> None:
    for _ in range(6):
        hub.stock.move(KIFISSIA, Sku(LAMP), -1)
    on_hand = {figure.place: figure.on_hand for figure in hub.stock.of(Sku(LAMP))}
    assert on_hand == {"kifissia": 0, "warehouse": 4}
    assert hub.stock.move(GLYFADA, Sku(LAMP), 1) is None
    assert hub.stock.of(Sku("nothing")) == ()
