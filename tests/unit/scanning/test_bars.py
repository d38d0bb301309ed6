from __future__ import annotations

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFilter, ImageStat

from store_app.scanning.bars import bars_in
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.ladder import BLURRED, look
from store_app.scanning.preparations import Preparations, Way
from store_app.scanning.refocusing import across, refocused
from store_app.scanning.region import busiest
from tests.unit.scanning.bars import ean13, on_shelf, qr

_NUMBER = "9506000134352"
_SIZE = (560, 320)


def _bars(angle: float = 0) -> Image.Image:
    return on_shelf(ean13(_NUMBER, module_px=4, height_px=140), _SIZE, angle)


def _grainy(picture: Image.Image, deviation: float) -> Image.Image:
    grain = Image.effect_noise(picture.size, deviation)
    return ImageChops.add(picture, grain, 1, -128)


@pytest.mark.parametrize("angle", [0, 12, -20, 70, 90])
def test_the_mean_along_bars_has_less_grain_and_the_same_bars(angle: float) -> None:
    clean = _bars(angle).point([90 + grey // 4 for grey in range(256)])
    box = (240, 130, 320, 190)
    bars = bars_in(_grainy(clean, 30))
    assert bars is not None
    mean = bars.turned_back(bars.upright(_grainy(clean, 30)), _SIZE)
    before, after = (
        ImageStat.Stat(ImageChops.difference(each.crop(box), clean.crop(box))).mean[0]
        for each in (_grainy(clean, 30), mean)
    )
    assert after < before / 1.5


def test_where_no_direction_is_ahead_there_is_nothing_to_take_the_mean_of() -> None:
    assert bars_in(on_shelf(qr("lamp"), _SIZE)) is None
    assert bars_in(Image.new("L", _SIZE, 90)) is None
    assert bars_in(Image.effect_noise(_SIZE, 60)) is None


@given(st.integers(1, 8), st.integers(1, 8))
def test_a_picture_of_a_few_points_has_an_answer(width: int, height: int) -> None:
    picture = Image.linear_gradient("L").resize((width, height))
    bars = bars_in(picture)
    assert bars is None or bars.turned_back(bars.upright(picture), (9, 7)).size == (9, 7)


@pytest.mark.parametrize("angle", [0, 15])
def test_bars_that_are_blurred_and_grainy_are_read(angle: float) -> None:
    """No other way of the first engine shows these."""
    picture = _grainy(_bars(angle).filter(ImageFilter.BoxBlur(3)), 45)
    first = ZxingDecoder(thorough=True)
    made = Preparations(picture)
    others = [made.get(way, 2) for way in (Way.PLAIN, Way.SHARPENED, Way.SOFTENED)]
    assert not any(each.text for other in others if other for each in look(other, first))
    averaged = [made.get(rung.way, rung.scale) for rung in BLURRED if rung.way is Way.AVERAGED]
    texts = {each.text for one in averaged if one for each in look(one, first)}
    assert texts == {_NUMBER}


def test_the_place_of_bars_holds_all_of_them_also_beyond_a_wide_gap() -> None:
    """These digits have wide bars and gaps in the middle, where little changes."""
    picture = on_shelf(ean13("4003994155486", module_px=5), (960, 720))
    found = busiest(picture.filter(ImageFilter.BoxBlur(5)))
    assert found is not None
    assert found.left < (960 - 95 * 5) / 2
    assert found.right > (960 + 95 * 5) / 2


@pytest.mark.parametrize("angle", [0, 12, -20, 70, 90])
def test_what_is_turned_upright_is_turned_back_to_where_it_stood(angle: float) -> None:
    clean = on_shelf(ean13(_NUMBER, module_px=4, height_px=140), (560, 560), angle)
    blurred = clean.filter(ImageFilter.BoxBlur(2))
    bars = bars_in(blurred)
    assert bars is not None
    twice = bars.turned_back(refocused(bars.upright(blurred), across), (1120, 1120))
    (right,), (ours,) = (
        [each for each in look(picture, ZxingDecoder(thorough=True)) if each.text == _NUMBER]
        for picture in (clean, twice)
    )
    for one, other in zip(ours.corners, right.corners, strict=True):
        assert dist((one[0] / 2, one[1] / 2), other) < 20
