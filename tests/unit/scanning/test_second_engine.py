from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.ladder import look
from store_app.scanning.second_engine import ALL, SQUARES, SecondEngine
from store_app.scanning.sighting import CodeFormat
from tests.unit.scanning.bars import ean8, ean13, on_shelf, qr


@pytest.fixture(scope="module")
def patient() -> SecondEngine:
    return SecondEngine("medium", ALL, deadline_s=30)


def _made(text: str, kind: str) -> Image.Image:
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    return Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4)).convert("L")


@pytest.mark.parametrize(
    "code",
    [
        qr("https://shop.example/01/09506000134352"),
        qr("چراغ Λάμπα"),
        ean13("9506000134352"),
        ean13("0036000291452"),
        ean8("96385074"),
        _made("01234565", "UPCE"),
    ],
)
def test_both_engines_tell_the_same_of_the_same_code(
    code: Image.Image, patient: SecondEngine
) -> None:
    picture = on_shelf(code)
    (ours,), (first,) = look(picture, patient), look(picture, ZxingDecoder(thorough=True))
    assert (ours.text, ours.symbology, ours.format) == (first.text, first.symbology, first.format)
    assert ours.overlaps(first)
    assert not ours.is_thin


def test_rows_may_be_longer_than_the_picture(patient: SecondEngine) -> None:
    picture = on_shelf(qr("lamp"))
    padded = Image.new("L", (picture.width + 32, picture.height))
    padded.paste(picture)
    luma = memoryview(padded.tobytes())
    (sighting,) = patient.decode(luma, picture.width, picture.height, padded.width)
    assert sighting.text == "lamp"


@pytest.mark.parametrize("size", [(1, 1), (2, 500), (500, 2)])
def test_what_is_too_small_holds_nothing(size: tuple[int, int], patient: SecondEngine) -> None:
    assert look(Image.new("L", size), patient) == ()


def test_nobody_waits_longer_than_the_deadline_and_a_late_answer_is_not_mixed_up() -> None:
    hurried = SecondEngine("high", SQUARES, deadline_s=0.0)
    assert look(Image.effect_noise((1600, 1200), 90), hurried) == ()
    assert look(on_shelf(qr("lamp")), hurried) == ()


def test_only_what_was_asked_for_is_read() -> None:
    squares = SecondEngine("medium", SQUARES, deadline_s=30)
    picture = on_shelf(qr("lamp"), (900, 900))
    picture.paste(ean13("9506000134352"), (20, 20))
    assert [each.format for each in look(picture, squares)] == [CodeFormat.QR]
