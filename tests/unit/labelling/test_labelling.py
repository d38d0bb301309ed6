"""`store-app labels`: sheets that people read, and codes on them that our own decoder reads."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from store_app.actions.decode_picture import DecodePicture
from store_app.cli import app
from store_app.code_pictures import Use, code_modules
from store_app.codes import ShelfCode, ShopCodes, read_code, write_shelf_code
from store_app.domain.identifiers import SHOP
from store_app.label_sizes import Size
from store_app.protocol.catalogue import ShopBody
from store_app.replica.intake import Intake
from store_app.scanning.pictures import Codes
from store_app.viewmodels.prints.sheet import FORMS, Sheets
from store_app.viewmodels.prints.shelf_labels import ShelfLabel
from store_app.viewmodels.scan.picture_looks import look_at_file
from tests.makers import a_page, feed
from tests.ui.demo_device import DEMO, HERE, MORNING_MS, a_demo_device

pytestmark = pytest.mark.usefixtures("qapp")
_KEYS = {1: b"a" * 32, 2: b"b" * 32}
_SHOP = ShopCodes(keys={2: _KEYS[2]})
_AISLE = "B3"
_STOCK = json.loads((DEMO / "stock.json").read_text("utf-8"))
_IN_AISLE = {e["sku"] for e in _STOCK if (e["place"], e["aisle"]) == (HERE, _AISLE)}
_PRICES = {
    variant["sku"]: variant["price"]
    for product in json.loads((DEMO / "products.json").read_text("utf-8"))
    for variant in product["variants"]
}
_ONE = next(iter(sorted(_IN_AISLE)))
_DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A device with the demo shop and keys to sign with."""
    folder = tmp_path_factory.mktemp("data")
    device = a_demo_device(folder / "device")
    body = json.loads((DEMO / "shop.json").read_text("utf-8"))
    known = {each: body[each] for each in ("id", "name", "currency", "languages", "domain")}
    keys = {"code_keys": {number: key.hex() for number, key in _KEYS.items()}}
    rows = feed(SHOP, {"shop": ShopBody.model_validate(known | keys)}, first_seq=500)
    Intake(device.replica_file, device.clock).take(a_page(rows, as_of_ms=MORNING_MS))
    device.close()
    return folder


def _labels(data: Path, *words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["labels", "--data", str(data), *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.output


def _read(path: Path) -> list[ShelfCode]:
    """What our own look at a file finds, by the newest key of the shop."""
    found = look_at_file(path, DecodePicture()).result
    assert isinstance(found, Codes)
    meanings = [read_code(each.text, shop=_SHOP, now_s=0) for each in found.sightings]
    assert all(isinstance(each, ShelfCode) for each in meanings)
    return [each for each in meanings if isinstance(each, ShelfCode)]


@pytest.mark.parametrize(
    ("kind", "size", "language"),
    [("pdf", "medium", "en"), ("png", "small", "fa"), ("pdf", "small", "ar")],
)
def test_every_label_of_an_aisle_is_read_back_with_its_price(
    data: Path, tmp_path: Path, kind: str, size: str, language: str
) -> None:
    path = tmp_path / f"labels.{kind}"
    words = ("--aisle", _AISLE.lower(), "--size", size, "--language", language)
    assert _labels(data, path, *words)[0] == 0
    codes = _read(path)
    assert {each.sku for each in codes} == _IN_AISLE
    assert {each.place for each in codes} == {HERE}
    for each in codes:
        price = _PRICES[each.sku]
        assert each.price == (price["amount"], price["currency"])


def test_what_is_scanned_gets_a_label_and_a_full_sheet_is_followed_by_the_next(
    data: Path, tmp_path: Path
) -> None:
    path = tmp_path / "labels.png"
    status, said = _labels(data, path, *[f'{{"sku": "{_ONE}"}}'] * 4, "--size", "large")
    assert (status, "Shelf labels: 4, sheets of A4: 2" in said) == (0, True)
    second = tmp_path / "labels-2.png"
    assert [each.sku for each in _read(second)] == [_ONE]
    with Image.open(second) as sheet:
        assert sheet.info["dpi"] == pytest.approx((300, 300), abs=1)


def test_the_whole_store_is_one_document(data: Path, tmp_path: Path) -> None:
    status, said = _labels(data, tmp_path / "labels.pdf", "--all")
    assert status == 0
    many = len({e["sku"] for e in _STOCK if e["place"] == HERE and e["aisle"]})
    assert f"Shelf labels: {many}, sheets of A4: {-(-many // 12)}" in said
    assert (tmp_path / "labels.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("labels.pdf",), "--aisle B3, or --all"),
        (("labels.doc", "--all"), "ends in .pdf or .png"),
        (("labels.pdf", "--aisle", "ZZ"), "Nothing stands there"),
        (("labels.pdf", "9506000134352"), "No product of this shop has this code: 9506000134352"),
        (("nowhere/labels.pdf", "--aisle", _AISLE), "cannot be written"),
        (("nowhere/labels.png", "--aisle", _AISLE), "cannot be written"),
    ],
)
def test_what_cannot_be_printed_is_one_plain_sentence(
    data: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    status, said = _labels(data, tmp_path / words[0], *words[1:])
    assert (status, told in said, len(said.splitlines())) == (2, True, 1), said
    assert list(tmp_path.iterdir()) == []


def test_a_machine_without_a_shop_prints_nothing(tmp_path: Path) -> None:
    status, said = _labels(tmp_path, tmp_path / "labels.pdf", "--all")
    assert (status, "no device of a shop" in said) == (2, True)


@pytest.mark.parametrize("size", list(Size))
def test_words_that_are_too_long_never_reach_the_code(tmp_path: Path, size: Size) -> None:
    text = write_shelf_code("s" * 24, HERE, (123456789, "EUR"), _DAY, 2, _KEYS[2])
    code = code_modules(text, Use.SHELF_LABEL)
    long = "Hand-woven Thessalian dining-room set, " * 6
    label = ShelfLabel(long, long, "€1,234,567.89", long, code)
    for right_to_left in (False, True):
        path = tmp_path / "labels.png"
        Sheets([label] * FORMS[size].a_sheet, size, right_to_left).write_png(path)
        with Image.open(path) as sheet:
            found = DecodePicture()(path)
            assert sheet.size == (2480, 3508)
        assert isinstance(found, Codes)
        assert {each.text for each in found.sightings} == {text}
