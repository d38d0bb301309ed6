from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.availability import Level
from store_app.domain.identifiers import CATALOGUE, SHOP, PlaceId, stock_stream
from store_app.domain.money import Money
from store_app.protocol.catalogue import CategoryBody, ProductBody
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from store_app.replica.search import COUNTED, SearchQuery
from tests.makers import (
    KIFISSIA,
    MAROUSI,
    WAREHOUSE,
    a_figure,
    a_filled_replica,
    a_page,
    a_product,
    a_variant,
    feed,
)


def named(product: str, rank: int, en: str, *, el: str = "", **more: str) -> ProductBody:
    name = {"en": en, **({"el": el} if el else {}), **more}
    variant = a_variant(f"{product}-1", item=f"50-{rank}", gtins=(), amount=1_000 * rank)
    return a_product(product, name=name, rank=rank, variants=[variant], category=more_category(en))


def more_category(name: str) -> str:
    return "light" if "lamp" in name.lower() and "vase" not in name else "table"


PRODUCTS = [
    named("mug", 1, "Speckle mug", el="Κούπα", fa="لیوان", ar="كوب"),
    named("floor", 2, "Reach floor lamp", el="Φωτιστικό δαπέδου", fa="چراغ ایستاده"),
    named("shade", 3, "Linen lampshade", el="Καπέλο φωτιστικού", ar="مظلة مصباح"),
    named("vase", 4, "Lampos vase", el="Βάζο", fa="گلدان می‌شکن", ar="مزهرية"),
    named("lamp", 5, "Lamp", el="Λάμπα", fa="چراغ", ar="مصباح"),
]
FIGURES = [
    a_figure("mug-1", 3),
    a_figure("floor-1", 0),
    a_figure("floor-1", 2, place=MAROUSI),
    a_figure("floor-1", 8, place=WAREHOUSE),
    a_figure("shade-1", 1),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeviceData]:
    data = a_filled_replica(tmp_path_factory.mktemp("d"), products=PRODUCTS, figures=FIGURES)
    yield data
    data.close()


def found(data: DeviceData, query: SearchQuery | str) -> list[str]:
    wanted = SearchQuery(query) if isinstance(query, str) else query
    return [card.product for card in data.search().cards(wanted).cards]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("speckle", "mug"),
        ("SPECK mu", "mug"),
        ("mug speckle", "mug"),
        ("κουπα", "mug"),
        ("ΚΟΎΠΑ", "mug"),
        ("καπελο φωτ", "shade"),
        ("ليوان", "mug"),
        ("كوب", "mug"),
        ("مزهريه", "vase"),
        ("می شکن", "vase"),
        ("میشکن", "vase"),
        ("می‌شک", "vase"),
        ("50-3", "shade"),
        ("۵۰-۳", "shade"),
        ("oak st", "mug"),
        ("sage linen", "shade"),
        ("m", "mug"),
    ],
)
def test_products_are_found_in_every_script(filled: DeviceData, text: str, first: str) -> None:
    assert found(filled, text)[:1] == [first]


def test_names_come_before_what_else_fits_and_the_best_known_leads(filled: DeviceData) -> None:
    assert found(filled, "lamp") == ["floor", "shade", "vase", "lamp"]
    assert found(filled, "li") == ["shade", "floor", "lamp"]


def test_a_category_is_found_by_its_name_in_any_language(filled: DeviceData) -> None:
    assert set(found(filled, "φωτισμ")) == {"floor", "shade", "lamp"}


def test_without_a_text_everything_comes_in_order_of_popularity(filled: DeviceData) -> None:
    assert found(filled, "") == ["mug", "floor", "shade", "vase", "lamp"]
    assert found(filled, "   ") == found(filled, "")


@pytest.mark.parametrize("text", ["", "l", "lam"])
def test_filters_narrow_what_is_found(filled: DeviceData, text: str) -> None:
    everything = set(found(filled, text))

    def narrowed(**filters: object) -> set[str]:
        return set(found(filled, SearchQuery(text, **filters)))  # type: ignore[arg-type]

    assert narrowed(place=KIFISSIA, in_stock_here=True) == everything & {"mug", "shade"}
    assert narrowed(place=MAROUSI, in_stock_here=True) == everything & {"floor"}
    assert narrowed(place=PlaceId("moon"), in_stock_here=True) == set()
    assert narrowed(category="light") == everything & {"floor", "shade", "lamp"}
    assert narrowed(category="none") == set()
    assert narrowed(max_price=Money(2_000, "EUR")) == everything & {"mug", "floor"}
    assert narrowed(
        category="light", max_price=Money(3_000, "EUR"), place=KIFISSIA, in_stock_here=True
    ) == everything & {"shade"}


def test_pages_follow_each_other_without_a_gap(filled: DeviceData) -> None:
    search = filled.search()
    pages = [search.cards(SearchQuery("", limit=2, offset=at)) for at in (0, 2, 4)]
    assert [len(page.cards) for page in pages] == [2, 2, 1]
    assert [page.more for page in pages] == [True, True, False]
    assert {page.total for page in pages} == {5}


def test_a_card_tells_the_stock_here_and_at_the_next_best_place(filled: DeviceData) -> None:
    cards = {
        str(card.product): card for card in filled.search().cards(SearchQuery(place=KIFISSIA)).cards
    }
    mug, floor, vase = cards["mug"], cards["floor"], cards["vase"]
    assert mug.here is not None
    assert (mug.here.level, mug.here.count, mug.elsewhere) == (Level.IN_STOCK, 3, None)
    assert floor.here is not None
    assert floor.elsewhere is not None
    assert floor.here.level is Level.NONE_LEFT
    assert (floor.elsewhere.place, floor.elsewhere.count) == (MAROUSI, 2)
    assert (vase.here, vase.elsewhere) == (None, None)
    assert (mug.price, mug.sku, mug.picture) == (
        Money(1_000, "EUR"),
        "mug-1",
        "arlo-table-lamp-sage.svg",
    )


def test_a_card_sums_up_all_variants_and_shows_the_cheapest(tmp_path: Path) -> None:
    variants = [a_variant("big", amount=9_000, gtins=()), a_variant("small", amount=6_000)]
    data = a_filled_replica(
        tmp_path,
        products=[a_product(variants=variants)],
        figures=[a_figure("big", 1), a_figure("small", 2)],
    )
    card = data.search().cards(SearchQuery(place=KIFISSIA)).cards[0]
    assert (card.sku, card.price.amount) == ("small", 6_000)
    assert card.here is not None
    assert card.here.count == 3
    data.close()


def test_stock_that_moves_is_found_by_it_at_once(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path, products=PRODUCTS, figures=FIGURES)
    intake = Intake(data.replica_file, data.clock)
    here = SearchQuery("lamp", place=KIFISSIA, in_stock_here=True)
    assert found(data, here) == ["shade"]
    stream = stock_stream(KIFISSIA)
    intake.take(a_page(feed(stream, {"floor-1": a_figure("floor-1", 5), "shade-1": None}, 50)))
    assert found(data, here) == ["floor"]
    intake.take(a_page(feed(stream, {"floor-1": a_figure("floor-1", 5, held=5)}, 60)))
    assert found(data, here) == []
    data.close()


def test_a_renamed_product_is_found_by_its_new_words_only(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path, products=PRODUCTS, figures=FIGURES)
    intake = Intake(data.replica_file, data.clock)
    intake.take(a_page(feed(CATALOGUE, {"mug": named("mug", 1, "Stone cup")}, 50)))
    assert found(data, "speckle") == []
    assert found(data, "stone") == ["mug"]
    assert found(data, SearchQuery("stone", place=KIFISSIA, in_stock_here=True)) == ["mug"]
    intake.take(a_page(feed(CATALOGUE, {"mug": named("mug", 9, "Stone cup")}, 60)))
    assert found(data, "")[-1] == "mug"
    assert found(data, "stone") == ["mug"]
    intake.take(a_page(feed(CATALOGUE, {"mug": None}, 70)))
    assert found(data, "stone") == []
    data.close()


def test_a_renamed_category_is_found_by_its_new_name_only(tmp_path: Path) -> None:
    data = a_filled_replica(tmp_path, products=PRODUCTS, figures=FIGURES)
    category = CategoryBody(id="light", name={"en": "Illumination"})
    Intake(data.replica_file, data.clock).take(a_page(feed(SHOP, {"category:light": category}, 50)))
    assert set(found(data, "illum")) == {"floor", "shade", "lamp"}
    assert found(data, "lighting") == []
    data.close()


def test_many_products_of_one_rank_all_have_a_place(tmp_path: Path) -> None:
    alike = [named(f"p{at:03}", 7, "Spoon") for at in range(150)]
    data = a_filled_replica(tmp_path, products=alike[:100])
    Intake(data.replica_file, data.clock).take(
        a_page(feed(CATALOGUE, {each.id: each for each in alike[50:]}, 500))
    )
    answer = data.search().cards(SearchQuery("spoon", limit=200))
    assert sorted(card.product for card in answer.cards) == [each.id for each in alike]
    data.close()


def test_more_than_a_thousand_are_not_counted(tmp_path: Path) -> None:
    many = [named(f"p{at:04}", at, "Spoon") for at in range(1, COUNTED + 50)]
    data = a_filled_replica(tmp_path, products=many)
    answer = data.search().cards(SearchQuery("spo"))
    assert (answer.total, answer.more) == (None, True)
    assert [card.product for card in answer.cards[:3]] == ["p0001", "p0002", "p0003"]
    assert (
        data.search().cards(SearchQuery("", limit=100, offset=1_000)).cards[-1].product == "p1049"
    )
    data.close()


@given(st.text(max_size=60))
def test_whatever_is_typed_has_an_answer(filled: DeviceData, text: str) -> None:
    answer = filled.search().cards(SearchQuery(text))
    assert answer.total == len(answer.cards)


@pytest.mark.parametrize(
    "text", ['"', "lamp OR mug", "name:lamp", "NEAR(lamp)", "*", "_c_", "-lamp"]
)
def test_signs_of_the_index_mean_nothing_special(filled: DeviceData, text: str) -> None:
    assert set(found(filled, text)) <= {"lamp", "floor", "shade", "vase", "mug"}
