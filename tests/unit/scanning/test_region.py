from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from store_app.scanning.ladder import cut
from store_app.scanning.preparations import Preparations, Way
from store_app.scanning.region import Region, around, busiest
from store_app.scanning.sighting import CodeFormat, Sighting
from tests.unit.scanning.bars import ean13, on_shelf, qr


def _at(left: int, top: int, right: int, bottom: int) -> Sighting:
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Sighting("A", "", CodeFormat.EAN_13, corners)


def test_a_few_lines_of_bars_stand_for_the_bars_above_and_below_them() -> None:
    region = around([_at(300, 240, 500, 242)], (800, 600))
    assert region is not None
    assert region.top < 200
    assert region.bottom > 280
    assert region.left < 300


def test_without_anything_in_view_there_is_no_place() -> None:
    assert around([], (800, 600)) is None
    assert busiest(Image.new("L", (800, 600), 90)) is None
    assert busiest(Image.new("L", (3, 2))) is None


def test_the_busiest_place_holds_the_whole_code() -> None:
    for code in (qr("lamp"), ean13("9506000134352")):
        found = busiest(on_shelf(code))
        assert found is not None
        assert found.left <= (800 - code.width) / 2 + 20
        assert found.right >= (800 + code.width) / 2 - 20
        assert found.pixels < 800 * 600 / 2


@given(*[st.integers(-2000, 2000)] * 4, st.integers(1, 900), st.integers(1, 900))
def test_a_region_lies_within_its_picture(
    left: int, top: int, right: int, bottom: int, width: int, height: int
) -> None:
    within = Region(left, top, right, bottom).within((width, height))
    assert 0 <= within.left < within.right <= width
    assert 0 <= within.top < within.bottom <= height


def test_what_is_seen_in_a_part_is_placed_in_the_whole() -> None:
    place = cut(Image.new("L", (800, 600)), Region(100, 200, 500, 400), 20_000)
    assert place.scale == 0.5
    placed = place.placed(_at(20, 40, 60, 80), 2)
    assert placed.box == (120, 240, 160, 280)


@given(st.sampled_from(Way), st.sampled_from([1, 1.5, 2]), st.integers(1, 40), st.integers(1, 40))
def test_every_preparation_has_an_answer_for_every_picture(
    way: Way, scale: float, width: int, height: int
) -> None:
    made = Preparations(Image.new("L", (width, height), 90)).get(way, scale)
    if way is Way.AVERAGED:
        assert made is None
        return
    assert made is not None
    assert made.mode == "L"
    assert made.width == max(1, round(width * scale))
