from __future__ import annotations

from math import cos, dist, radians, sin
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from store_app.scanning.decoder import Decoder, ZxingDecoder
from store_app.scanning.ladder import look
from store_app.scanning.module_reader import ModuleReader
from tests.unit.scanning.bars import ean13, on_shelf, qr

_LINK = "https://shop.example/01/09506000134352/10/ABC"
_SHORT_LINK = "https://shop.example/01/09506000134352"
_SIZE = (400, 360)
_FIRST = ZxingDecoder(thorough=True)


def _texts(picture: Image.Image) -> list[str]:
    return [each.text for each in look(picture, ModuleReader(_FIRST, finely=True))]


def _under_a_light(
    picture: Image.Image, reach: int, at: tuple[int, int] = (190, 182)
) -> Image.Image:
    """A white spot over a part of the code, with a veil around it."""
    veil = Image.new("L", picture.size)
    ImageDraw.Draw(veil).circle(at, reach, fill=255)
    return ImageChops.add(picture, veil.filter(ImageFilter.GaussianBlur(5)))


def _blurred(picture: Image.Image) -> Image.Image:
    """Smeared over more than a module, with some grain."""
    grain = Image.frombytes("L", picture.size, Random(4).randbytes(picture.width * picture.height))
    soft = picture.filter(ImageFilter.BoxBlur(4.5))
    return Image.blend(soft, grain, 0.06)


@pytest.mark.parametrize("angle", [0, 12, 90, 187])
def test_a_square_is_read_that_is_blurred_over_its_modules(angle: float) -> None:
    blurred = _blurred(on_shelf(qr(_LINK, module_px=6), _SIZE, angle))
    assert not any(each.text for each in look(blurred, _FIRST))
    assert _texts(blurred) == [_LINK]


@pytest.mark.parametrize("reach", [26, 34])
def test_a_square_is_read_of_which_a_light_hides_a_part(reach: int) -> None:
    lit = _under_a_light(on_shelf(qr(_SHORT_LINK, module_px=5), _SIZE), reach)
    assert not any(each.text for each in look(lit, _FIRST))
    assert _texts(lit) == [_SHORT_LINK]


@pytest.mark.parametrize("angle", [0, 13])
@pytest.mark.parametrize("corner", [(-1, -1), (1, -1), (-1, 1)])
def test_a_square_is_read_of_which_a_light_hides_a_corner(
    corner: tuple[int, int], angle: float
) -> None:
    across, down = corner
    turn = radians(angle)
    x = 200 + 53 * (across * cos(turn) + down * sin(turn))
    y = 180 + 53 * (down * cos(turn) - across * sin(turn))
    whole = on_shelf(qr(_SHORT_LINK, module_px=5), _SIZE, angle)
    lit = _under_a_light(whole, 28, (round(x), round(y)))
    assert not any(each.text for each in look(lit, _FIRST))
    assert _texts(lit) == [_SHORT_LINK]


def test_a_square_of_which_too_much_is_hidden_gives_nothing() -> None:
    assert _texts(_under_a_light(on_shelf(qr(_SHORT_LINK, module_px=5), _SIZE), 50)) == []


def test_its_sighting_is_that_of_the_usual_decoder() -> None:
    sharp = on_shelf(qr(_LINK, module_px=5), _SIZE, 8)
    (expected,) = look(sharp, _FIRST)
    (found,) = look(sharp, ModuleReader(_FIRST))
    assert (found.text, found.symbology, found.format) == (
        expected.text,
        expected.symbology,
        expected.format,
    )
    for ours, right in zip(found.corners, expected.corners, strict=True):
        assert dist(ours, right) < 5


def test_pictures_without_a_square_give_nothing() -> None:
    assert _texts(on_shelf(ean13("9506000134352"), (500, 300))) == []
    assert _texts(Image.effect_noise((300, 300), 90)) == []
    assert _texts(Image.new("L", (300, 200), 255)) == []


@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 255))
def test_every_picture_has_an_answer(width: int, height: int, grey: int) -> None:
    assert _texts(Image.new("L", (width, height), grey)) == []


def _for_steps(many: int) -> Decoder:
    steps = iter(range(many))
    return ModuleReader(_FIRST).as_long_as(lambda: next(steps, None) is not None)


def test_it_gives_up_between_two_steps_when_it_may_not_go_on() -> None:
    sharp = on_shelf(qr(_LINK, module_px=5), _SIZE)
    read = [bool(look(sharp, _for_steps(many))) for many in range(9)]
    assert (read[0], read[-1], read) == (False, True, sorted(read))
