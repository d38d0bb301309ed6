from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.domain.change import Channel
from store_app.domain.identifiers import CustomerId, PlaceId, Sku
from store_app.errors import Damaged
from store_app.hub.demo.life import Life
from store_app.hub.hub import Hub, open_hub
from store_app.hub.loading import load_shop
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles
from store_app.resources import resources_folder

DEMO = ShopFiles(resources_folder() / "demo")
ELENI = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    hub = open_hub(HubSettings(data=tmp_path / "hub", resources=resources_folder()), SystemClock())
    yield hub
    hub.close()


def test_the_demo_shop_is_loaded_whole_and_only_once(hub: Hub) -> None:
    first = load_shop(hub, DEMO)
    assert first.products >= 72
    assert first.reviews >= 1_200
    assert first.staff == 6
    assert first.new_customers == 30
    assert load_shop(hub, DEMO).new_customers == 0


def test_what_customers_kept_before_carries_its_channel_and_its_author(hub: Hub) -> None:
    load_shop(hub, DEMO)
    cart = hub.bags.customer_view(ELENI).state.cart()
    assert [(line.quantity, line.latest.author.channel) for line in cart] != []
    assert {line.latest.author.channel for line in cart} == {
        Channel.PHONE,
        Channel.STORE,
        Channel.WEB,
    }
    (by_staff,) = [line for line in cart if line.latest.author.channel is Channel.STORE]
    assert by_staff.latest.author.staff == "sam"


def test_every_picture_of_a_product_comes_along(hub: Hub) -> None:
    load_shop(hub, DEMO)
    named = {variant.picture for product in DEMO.products() for variant in product.variants}
    assert {path.name for path in hub.settings.pictures.iterdir()} >= named


def test_a_faulty_row_names_its_file_and_loads_nothing_of_it(hub: Hub, tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "shop.json").write_bytes((DEMO.folder / "shop.json").read_bytes())
    (folder / "products.json").write_text(json.dumps([{"id": "no-name"}]))
    with pytest.raises(Damaged, match=r"products\.json"):
        load_shop(hub, ShopFiles(folder))


FAULTS: list[tuple[str, bytes, str]] = [
    ("shop.json", b'{"id": 1}', "shop.json: id: "),
    ("products.json", b'{"a":', "products.json: EOF"),
    ("reviews.json", b"[" * 10_000, "reviews.json: recursion"),
    ("stock.json", b"[1]", "stock.json: it must be a list"),
    (
        "stock.json",
        b'[{"place": "p", "sku": "s", "on_hand": 1e30}]',
        "stock.json, row 1: on_hand: ",
    ),
    ("staff.json", b"\xff\xfe", "staff.json: "),
    ("staff.json", b'[{"id": "a\\u0000"}]', "staff.json: a text"),
    ("customers.json", b'["\\ud800"]', "customers.json: "),
]


@pytest.mark.parametrize(("name", "content", "told"), FAULTS)
def test_a_file_that_is_not_as_it_should_be_is_told_in_one_line_and_nothing_is_loaded(
    name: str, content: bytes, told: str, hub: Hub, tmp_path: Path
) -> None:
    folder = _a_copy(tmp_path)
    (folder / name).write_bytes(content)
    with pytest.raises(Damaged) as damaged:
        load_shop(hub, ShopFiles(folder))
    assert damaged.value.detail.startswith(told)
    assert "\n" not in damaged.value.detail
    assert hub.shop.places() == ()


def test_what_stands_in_a_faulty_row_is_not_told(hub: Hub, tmp_path: Path) -> None:
    folder = _a_copy(tmp_path)
    rows = json.loads((folder / "customers.json").read_text("utf-8"))
    rows[2] |= {"phone": 6944123456, "name": "Eleni Secret"}
    (folder / "customers.json").write_text(json.dumps(rows), "utf-8")
    with pytest.raises(Damaged) as damaged:
        load_shop(hub, ShopFiles(folder))
    said = "customers.json, row 3: profile.phone: Input should be a valid string"
    assert damaged.value.detail == said


def test_what_happened_before_all_clocks_is_told(hub: Hub, tmp_path: Path) -> None:
    folder = _a_copy(tmp_path)
    rows = json.loads((folder / "customers.json").read_text("utf-8"))
    rows[0]["history"][0]["days_ago"] = 1e300
    (folder / "customers.json").write_text(json.dumps(rows), "utf-8")
    with pytest.raises(Damaged, match=r"customers\.json, row 1: history\.0\.days_ago: "):
        load_shop(hub, ShopFiles(folder))


def test_a_cart_of_things_that_the_folder_lacks_loads_nothing(hub: Hub, tmp_path: Path) -> None:
    folder = _a_copy(tmp_path)
    (folder / "products.json").write_text("[]")
    with pytest.raises(Damaged, match=r"products\.json lacks"):
        load_shop(hub, ShopFiles(folder))
    assert hub.shop.places() == ()


def test_a_file_that_an_editor_began_with_its_mark_is_read(hub: Hub, tmp_path: Path) -> None:
    folder = _a_copy(tmp_path)
    (folder / "staff.json").write_bytes(b"\xef\xbb\xbf" + (DEMO.folder / "staff.json").read_bytes())
    assert load_shop(hub, ShopFiles(folder)).staff == 6


def _a_copy(tmp_path: Path) -> Path:
    return shutil.copytree(DEMO.folder, tmp_path / "shop", ignore=lambda *_: {"photos", "pictures"})


def test_a_folder_without_a_shop_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match=r"shop\.json"):
        ShopFiles(tmp_path).shop()


def test_life_moves_stock_and_carts(hub: Hub) -> None:
    load_shop(hub, DEMO)
    before = _figures(hub)
    pieces = sum(_pieces(hub).values())
    life = Life(hub, DEMO, random.Random(7))
    for _ in range(30):
        life.step()
    assert _figures(hub) != before
    assert sum(_pieces(hub).values()) > pieces


def _figures(hub: Hub) -> dict[tuple[PlaceId, Sku], int]:
    return {
        (figure.place, figure.sku): figure.on_hand
        for body in DEMO.stock()
        for figure in hub.stock.of(Sku(body.sku))
    }


def _pieces(hub: Hub) -> dict[str, int]:
    return {
        each.id: hub.bags.customer_view(CustomerId(each.id)).state.pieces()
        for each in DEMO.customers()
    }
