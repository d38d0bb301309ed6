from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from store_app.codes.meaning import NotAProduct, ProductCode, Unreadable
from store_app.codes.read import read_code
from store_app.codes.shop import ShopCodes
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import Codes, NoCode, decode_picture
from store_app.scanning.sighting import CodeFormat, Sighting
from tests.unit.demo.conftest import Rows

ROOT = Path(__file__).parents[3]
PHOTOS = ROOT / "resources" / "demo" / "photos"
MAKE = ROOT / "packaging" / "demo_shop" / "photos.py"
TOLD: Rows = json.loads((PHOTOS / "photos.json").read_text(encoding="utf-8"))
NOW_S = 1_795_000_000
LARGEST_BYTES = 120_000

each_photo = pytest.mark.parametrize("told", TOLD, ids=lambda told: told["file"])


@cache
def _sightings(file: Path) -> tuple[Sighting, ...]:
    result = decode_picture(file, ZxingDecoder(thorough=True))
    assert isinstance(result, Codes | NoCode)
    return result.sightings if isinstance(result, Codes) else ()


def _text(file: Path) -> str:
    """The one text in a photograph, or nothing."""
    return "".join(sighting.text for sighting in _sightings(file))


def _says(sightings: tuple[Sighting, ...], shop: dict[str, Any], products: Rows) -> tuple[str, str]:
    """What a scan of it says in one word, and the product it leads to."""
    if not sightings:
        return "no_code", ""
    (seen,) = sightings
    codes = ShopCodes(domain=shop["domain"])
    meaning = read_code(seen.text, symbology=seen.symbology, shop=codes, now_s=NOW_S)
    if isinstance(meaning, Unreadable):
        return meaning.reason.value, ""
    if isinstance(meaning, NotAProduct):
        return meaning.kind.value, meaning.shown
    assert isinstance(meaning, ProductCode)
    variants = (variant for product in products for variant in product["variants"])
    return "product", next(v["sku"] for v in variants if meaning.gtin in v["gtins"])


@each_photo
def test_the_decoder_finds_in_a_photo_what_is_told_of_it(told: dict[str, Any]) -> None:
    assert _text(PHOTOS / told["file"]) == told["text"]


@each_photo
def test_a_photo_means_what_is_told_of_it(
    told: dict[str, Any], shop: dict[str, Any], products: Rows
) -> None:
    expected = (told["says"], told["sku"] or "")
    assert _says(_sightings(PHOTOS / told["file"]), shop, products) == expected


@each_photo
def test_a_photo_is_as_small_as_a_phone_sends_it(told: dict[str, Any]) -> None:
    file = PHOTOS / told["file"]
    assert file.stat().st_size <= LARGEST_BYTES
    with Image.open(file) as picture:
        is_screenshot = picture.format == "PNG"
        assert picture.size == ((1280, 800) if is_screenshot else (1280, 960))


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    command: list[str | Path] = [sys.executable, MAKE, "--out", folder]
    subprocess.run(command, check=True)  # noqa: S603 - our own
    return folder


@each_photo
def test_a_photo_made_again_holds_the_same_code(told: dict[str, Any], made_again: Path) -> None:
    assert _text(made_again / told["file"]) == told["text"]


def test_one_photo_made_again_brings_the_whole_list(made_again: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [sys.executable, MAKE, "--out", tmp_path, "wifi-poster.jpg"]
    subprocess.run(command, check=True)  # noqa: S603 - our own
    told = (PHOTOS / "photos.json").read_bytes()
    for folder in (made_again, tmp_path):
        assert (folder / "photos.json").read_bytes() == told


def test_every_file_among_the_photos_is_told_of() -> None:
    assert {file.name for file in PHOTOS.iterdir()} == {
        "photos.json",
        *(told["file"] for told in TOLD),
    }


def test_the_box_tells_its_lot_and_until_when_it_is_good() -> None:
    link = _text(PHOTOS / "box-wood-care-oil.jpg")
    meaning = read_code(link, shop=ShopCodes(), now_s=NOW_S)
    assert isinstance(meaning, ProductCode)
    assert (meaning.lot, meaning.expiry) == ("AB2604", date(2027, 4, 30))


def test_the_bars_on_the_mug_are_bars_that_two_reads_agree_on() -> None:
    (seen,) = _sightings(PHOTOS / "mug-ean.jpg")
    assert seen.format is CodeFormat.EAN_13
    assert seen.format.needs_two_reads
