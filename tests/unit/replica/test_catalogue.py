from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store_app.domain.availability import Level
from store_app.domain.identifiers import CATALOGUE, REVIEWS, SHOP, ProductId, Sku, stock_stream
from store_app.domain.review import ReviewSummary
from store_app.domain.staff import Role
from store_app.protocol.catalogue import ReviewBody
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from tests.makers import (
    KIFISSIA,
    LAMP_GTIN,
    MAROUSI,
    NOW_MS,
    WAREHOUSE,
    a_figure,
    a_filled_replica,
    a_page,
    a_product,
    a_review,
    a_shop_page,
    a_variant,
    feed,
)

LAMP = ProductId("lamp")


def test_an_empty_device_knows_nothing_and_says_so(device: DeviceData) -> None:
    catalogue = device.catalogue()
    assert catalogue.by_gtin(LAMP_GTIN) is None
    assert catalogue.product(LAMP) is None
    assert catalogue.shop() is None
    assert not any([catalogue.places(), catalogue.categories(), catalogue.colleagues()])
    assert not catalogue.completeness().complete
    assert device.reviews().summary(LAMP) == ReviewSummary((0, 0, 0, 0, 0))
    assert device.stock().of(Sku("lamp-sage")) == ()


def test_a_product_is_found_by_every_number_it_has(shop: DeviceData) -> None:
    catalogue = shop.catalogue()
    hits = [
        catalogue.by_gtin(LAMP_GTIN),
        catalogue.by_gtin(LAMP_GTIN.lstrip("0")),
        catalogue.by_sku(Sku("lamp-sage")),
        catalogue.by_item_number("40-2217"),
        catalogue.by_item_number(" 40 2217 "),
        catalogue.by_item_number("۴۰-۲۲۱۷"),
    ]
    assert all(hit is not None and (hit.product.id, hit.sku) == (LAMP, "lamp-sage") for hit in hits)
    assert catalogue.by_item_number("-") is None


def test_a_product_comes_back_as_the_hub_sent_it(shop: DeviceData) -> None:
    assert shop.catalogue().product(LAMP) == a_product().to_domain()


def test_the_shop_its_places_and_its_people_are_known(shop: DeviceData) -> None:
    catalogue = shop.catalogue()
    known = catalogue.shop()
    assert known is not None
    assert (known.currency, known.code_keys) == ("EUR", {1: bytes(32)})
    assert [place.id for place in catalogue.places()] == [KIFISSIA, MAROUSI, WAREHOUSE]
    assert [topic.id for topic in catalogue.categories()[0].topics] == ["light", "build"]
    sam = catalogue.colleagues(KIFISSIA)[0]
    assert (sam.id, sam.role, sam.pin_version) == ("sam", Role.ASSISTANT, 1)
    assert catalogue.colleagues(MAROUSI) == ()


def test_a_whole_catalogue_is_told_as_complete(shop: DeviceData) -> None:
    known = shop.catalogue().completeness()
    assert (known.complete, known.products, known.as_of_ms) == (True, 1, NOW_MS)


def test_a_number_that_moves_to_another_product_leads_there(shop: DeviceData) -> None:
    intake = Intake(shop.replica_file, shop.clock)
    bare = a_product(variants=[a_variant(gtins=())])
    heir = a_product("vase", rank=2, variants=[a_variant("vase-1", item="50-1")])
    intake.take(a_page(feed(CATALOGUE, {"lamp": bare, "vase": heir}, 10)))
    hit = shop.catalogue().by_gtin(LAMP_GTIN)
    assert hit is not None
    assert (hit.product.id, hit.sku) == ("vase", "vase-1")


def test_a_product_that_is_gone_is_found_no_more(shop: DeviceData) -> None:
    Intake(shop.replica_file, shop.clock).take(a_page(feed(CATALOGUE, {"lamp": None}, 10)))
    assert shop.catalogue().product(LAMP) is None
    assert shop.catalogue().by_gtin(LAMP_GTIN) is None
    assert shop.catalogue().completeness().products == 0


def test_a_colleague_who_left_is_gone_from_the_sign_in_page(shop: DeviceData) -> None:
    Intake(shop.replica_file, shop.clock).take(a_page(feed(SHOP, {"staff:sam": None}, 20)))
    assert shop.catalogue().colleagues() == ()


def test_popular_pictures_come_in_order_of_rank(tmp_path: Path) -> None:
    vase = a_product("vase", rank=2, variants=[a_variant("v", picture="vase.svg")])
    lamp = a_product(variants=[a_variant(picture="a.svg"), a_variant("l2", picture="b.svg")])
    data = a_filled_replica(tmp_path, products=[vase, lamp])
    assert data.catalogue().popular_pictures(2) == ("a.svg", "b.svg")
    assert data.catalogue().popular_pictures(9) == ("a.svg", "b.svg", "vase.svg")
    data.close()


def test_stock_lists_own_place_then_near_stores_then_warehouses(tmp_path: Path) -> None:
    figures = [
        a_figure(on_hand=9, place=WAREHOUSE),
        a_figure(on_hand=1, place=MAROUSI),
        a_figure(on_hand=4, held=4),
    ]
    data = a_filled_replica(tmp_path, figures=figures)
    found = data.stock().of(Sku("lamp-sage"))
    assert [(each.place, each.available, each.level) for each in found] == [
        (KIFISSIA, 0, Level.NONE_LEFT),
        (MAROUSI, 1, Level.LAST_ONE),
        (WAREHOUSE, 9, Level.IN_STOCK),
    ]
    assert {each.as_of_ms for each in found} == {NOW_MS}
    data.close()


def test_a_figure_is_as_old_as_the_last_answer_that_vouched_for_its_place(
    shop: DeviceData,
) -> None:
    """Not as old as its last movement: nothing moved, and yet it is known to be true."""
    intake = Intake(shop.replica_file, shop.clock)
    heads = {stock_stream(KIFISSIA): 1}
    intake.take(a_page(heads=heads), asked_ms=NOW_MS + 60_000)
    intake.take(a_page(heads=heads, more=True), asked_ms=NOW_MS + 90_000)
    ages = {each.place: each.as_of_ms for each in shop.stock().of(Sku("lamp-sage"))}
    assert ages == {KIFISSIA: NOW_MS + 60_000, WAREHOUSE: NOW_MS}


def test_reviews_come_newest_first_and_by_topic_stars_and_language(tmp_path: Path) -> None:
    reviews = [
        a_review("old", written_on=date(2025, 1, 1), rating=2),
        a_review("new", written_on=date(2026, 10, 1), language="el", topics=("build",)),
        a_review("mid", written_on=date(2026, 1, 1), rating=3, topics=("light", "build")),
        a_review("other", product="vase"),
    ]
    data = a_filled_replica(tmp_path, reviews=reviews)
    shelf = data.reviews()

    def ids(**wanted: object) -> list[str]:
        return [each.id for each in shelf.page(LAMP, **wanted)]  # type: ignore[arg-type]

    assert ids() == ["new", "mid", "old"]
    assert ids(topic="light") == ["mid", "old"]
    assert ids(topic="ligh") == []
    assert ids(low_only=True) == ["mid", "old"]
    assert ids(language="el") == ["new"]
    assert ids(limit=1, offset=1) == ["mid"]
    assert shelf.page(LAMP)[1] == reviews[2].to_domain()
    assert shelf.summary(LAMP) == ReviewSummary((0, 1, 1, 0, 1))
    data.close()


def test_reviews_in_the_readers_language_come_first_and_every_page_goes_on(tmp_path: Path) -> None:
    languages = ("el", "en", "fa", "el", "en")
    reviews = [
        a_review(f"r{at:02}", language=languages[at % 5], written_on=date(2026, 1, 1 + at))
        for at in range(25)
    ]
    data = a_filled_replica(tmp_path, reviews=reviews)
    shelf = data.reviews()
    newest_first = sorted(reviews, key=lambda each: each.written_on, reverse=True)
    wanted = [each.id for each in newest_first if each.language == "el"]
    wanted += [each.id for each in newest_first if each.language != "el"]
    for size in (1, 3, 7, 10, 30):
        pages = [shelf.page(LAMP, limit=size, offset=at, reader="el") for at in range(0, 26, size)]
        assert [each.id for page in pages for each in page] == wanted
    low = shelf.page(LAMP, low_only=True, reader="el")
    assert low == ()
    data.close()


def test_a_page_of_reviews_is_found_by_the_index(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path, reviews=[a_review()])
    with data.replica_file.read() as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT * FROM review WHERE product = 'lamp' AND language <> 'el'"
            " ORDER BY written_on DESC, id LIMIT 12"
        ).all()
    steps = " ".join(str(row[3]) for row in plan)
    assert "review_product" in steps
    assert "TEMP B-TREE" not in steps
    data.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["r1", "r2", "r3"]),
            st.sampled_from([None, 1, 3, 5]),
            st.sampled_from(["lamp", "vase"]),
        ),
        max_size=8,
    )
)
def test_stars_are_always_those_of_the_reviews_there_are(
    shop: DeviceData, steps: list[tuple[str, int | None, str]]
) -> None:
    intake = Intake(shop.replica_file, shop.clock)
    intake.reset()
    intake.take(a_shop_page())
    there: dict[str, ReviewBody] = {}
    for seq, (key, rating, product) in enumerate(steps, start=1):
        body = None if rating is None else a_review(key, rating=rating, product=product)
        there.pop(key, None)
        if body is not None:
            there[key] = body
        intake.take(a_page(feed(REVIEWS, {key: body}, seq)))
    for product in ("lamp", "vase"):
        ratings = [each.rating for each in there.values() if each.product == product]
        counted = tuple(ratings.count(star) for star in range(1, 6))
        assert shop.reviews().summary(ProductId(product)).stars == counted
