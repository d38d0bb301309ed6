"""A brand is read, checked and refused with words that help."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.viewmodels.frame.brand import Scheme, UnfitBrand, contrast, load_brand

BRAND = Path(__file__).parents[3] / "resources" / "brand.json"


def tokens() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(BRAND.read_text(encoding="utf-8"))
    return loaded


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_our_own_brand_can_be_read_by_everyone() -> None:
    brand = load_brand(BRAND)
    assert brand.name == "Olive & Oak"
    assert brand.metrics["touchMin"] == 48
    assert brand.text["body"].size == 16


def test_both_schemes_hold_the_same_colours() -> None:
    brand = load_brand(BRAND)
    assert brand.colours[Scheme.LIGHT].keys() == brand.colours[Scheme.DARK].keys()


def test_a_new_shop_changes_the_accent_in_its_brand_block_alone(tmp_path: Path) -> None:
    changed = tokens()
    changed["brand"]["accent"] = "#003366"
    brand = load_brand(written(tmp_path / "brand.json", changed))
    assert brand.palette(Scheme.LIGHT)["accent"] == "#003366"


def test_a_pale_accent_is_refused_by_name_and_ratio(tmp_path: Path) -> None:
    changed = tokens()
    changed["brand"]["accent"] = "#BBCC99"
    with pytest.raises(UnfitBrand, match=r"light onAccent on accent is 1\.\d\d, needs 4\.5"):
        load_brand(written(tmp_path / "brand.json", changed))


def test_a_missing_colour_is_refused_by_name(tmp_path: Path) -> None:
    changed = tokens()
    del changed["color"]["dark"]["goodTint"]
    with pytest.raises(UnfitBrand, match="dark lacks good or goodTint"):
        load_brand(written(tmp_path / "brand.json", changed))


def test_a_word_is_no_colour(tmp_path: Path) -> None:
    changed = tokens()
    changed["color"]["light"]["oak"] = "brown"
    with pytest.raises(UnfitBrand, match="light oak is not a colour"):
        load_brand(written(tmp_path / "brand.json", changed))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"brand": 3}',
        json.dumps({**tokens(), "type": {"body": 3}}),
        json.dumps({**tokens(), "brand": {**tokens()["brand"], "fontText": []}}),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "brand.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnfitBrand, match="not a brand file"):
        load_brand(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnfitBrand):
        load_brand(tmp_path / "none.json")


def test_high_contrast_leaves_no_tint_and_no_faint_line() -> None:
    colours = load_brand(BRAND).palette(Scheme.DARK, high_contrast=True)
    assert colours["line"] == colours["lineStrong"]
    assert colours["accentTint"] == colours["goodTint"] == colours["surface"]


COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(COLOUR, COLOUR)
def test_contrast_has_no_direction_and_stays_in_its_range(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
