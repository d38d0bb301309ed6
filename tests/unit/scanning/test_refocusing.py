from __future__ import annotations

from math import dist
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageMath, ImageStat

from store_app.scanning.budget import Budget
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.ladder import BLURRED, Engines, Place, climb, look
from store_app.scanning.pictures import Codes, search
from store_app.scanning.preparations import BLUR_PX, Preparations, Way
from store_app.scanning.refocusing import DISC_PX, across, over_disc, refocused
from tests.unit.scanning.bars import ean13, on_shelf, qr

_LINK = "https://shop.example/01/09506000134352/10/ABC"
_NUMBER = "9506000134352"
_SIZE = (320, 300)


def _out_of_focus(picture: Image.Image, radius: float) -> Image.Image:
    """Spread each point over a disc, as a lens does that looks too near or too far."""
    reach = range(-int(radius), int(radius) + 1)
    disc = [(x, y) for x in reach for y in reach if dist((0, 0), (x, y)) <= radius]
    spread = Image.new("F", picture.size)
    for x, y in disc:
        spread = ImageMath.lambda_eval(
            lambda of: of["a"] + of["b"] * (1 / len(disc)),
            a=spread,
            b=ImageChops.offset(picture, x, y),
        )
    return spread.convert("L")


@pytest.mark.parametrize("radius", [5, 6, 7])
def test_a_square_out_of_focus_is_read(radius: float) -> None:
    """Here every point is spread over more than a module of the code."""
    blurred = _out_of_focus(on_shelf(qr(_LINK, module_px=5), _SIZE), radius)
    assert not any(each.text for each in look(blurred, ZxingDecoder(thorough=True)))
    found = search(blurred, Engines(ZxingDecoder(thorough=True)))
    assert isinstance(found, Codes)
    assert [each.text for each in found.sightings] == [_LINK]


def test_its_outline_is_where_it_stands() -> None:
    sharp = on_shelf(qr(_LINK, module_px=5), _SIZE)
    (expected,) = look(sharp, ZxingDecoder(thorough=True))
    found = search(_out_of_focus(sharp, 6), Engines(ZxingDecoder(thorough=True)))
    assert isinstance(found, Codes)
    for ours, right in zip(found.sightings[0].corners, expected.corners, strict=True):
        assert dist(ours, right) < 12


def test_what_is_drawn_while_a_blur_is_taken_back_is_no_evidence_for_a_number() -> None:
    """A wrong number with a right check digit stands in the lines beside these bars."""
    blurred = _out_of_focus(on_shelf(ean13(_NUMBER), (500, 200)), 4)
    first = ZxingDecoder(thorough=True)
    sharp = Preparations(blurred).get(Way.DEBLURRED, BLUR_PX / 4)
    assert sharp is not None
    assert {each.text for each in look(sharp, first)} > {_NUMBER}
    budget = Budget(60, monotonic)
    rungs = [rung for rung in BLURRED if rung.way is Way.DEBLURRED]
    assert climb(Place(blurred), rungs, Engines(first), [], budget) == []


def test_a_blurred_picture_is_nearer_to_the_sharp_one_afterwards() -> None:
    sharp = on_shelf(qr(_LINK, module_px=4), _SIZE).point(lambda grey: 255 if grey > 128 else 0)
    blurred = _out_of_focus(sharp, DISC_PX)
    before, after = (
        ImageStat.Stat(ImageChops.difference(sharp, each)).mean[0]
        for each in (blurred, refocused(blurred))
    )
    assert after < before / 3


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 255), st.integers(0, 255))
def test_every_picture_has_an_answer(width: int, height: int, grey: int, spot: int) -> None:
    picture = Image.new("L", (width, height), grey)
    picture.putpixel((0, 0), spot)
    assert refocused(picture).size == picture.size


def test_upright_bars_are_spread_over_their_columns_as_over_a_disc() -> None:
    bars = ean13(_NUMBER).resize((300, 40)).convert("F")
    box = (10, 10, 290, 30)
    one, other = (each(bars).crop(box) for each in (over_disc, across))
    difference = ImageChops.difference(one.convert("L"), other.convert("L"))
    assert not any(difference.histogram()[2:])
