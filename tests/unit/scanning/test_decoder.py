from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.sighting import CodeFormat, Sighting
from tests.unit.scanning.bars import ean8, ean13, on_shelf, qr


def _seen(picture: Image.Image) -> tuple[Sighting, ...]:
    luma = memoryview(picture.tobytes())
    return ZxingDecoder().decode(luma, picture.width, picture.height, picture.width)


@pytest.mark.parametrize(
    ("code", "text", "symbology", "kind"),
    [
        (qr("lamp"), "lamp", "]Q1", CodeFormat.QR),
        (ean13("9506000134352"), "9506000134352", "]E0", CodeFormat.EAN_13),
        (ean13("0036000291452"), "0036000291452", "]E0", CodeFormat.EAN_13),
        (ean8("96385074"), "96385074", "]E4", CodeFormat.EAN_8),
    ],
)
def test_a_sighting_says_what_and_where(
    code: Image.Image, text: str, symbology: str, kind: CodeFormat
) -> None:
    (sighting,) = _seen(on_shelf(code))
    assert (sighting.text, sighting.symbology, sighting.format) == (text, symbology, kind)
    left, top, right, bottom = sighting.box
    assert 200 < left < right < 600
    assert 150 < top < bottom < 450


def test_separators_and_brackets_stay_as_they_are_in_the_code() -> None:
    text = "0109506000134352" + "10AB\x1d17271231"
    (sighting,) = _seen(on_shelf(qr(text)))
    assert sighting.text == text


def test_letters_of_every_language_are_kept() -> None:
    text = "چراغ Λάμπα مصباح"
    (sighting,) = _seen(on_shelf(qr(text)))
    assert sighting.text == text


def test_rows_may_be_longer_than_the_picture() -> None:
    picture = on_shelf(qr("lamp"))
    padded = Image.new("L", (picture.width + 32, picture.height))
    padded.paste(picture)
    luma = memoryview(padded.tobytes())
    (sighting,) = ZxingDecoder().decode(luma, picture.width, picture.height, padded.width)
    assert sighting.text == "lamp"


def test_a_light_code_on_dark_is_found_in_every_second_frame() -> None:
    picture = on_shelf(qr("lamp")).point(lambda grey: 255 - grey)
    decoder, luma = ZxingDecoder(), memoryview(picture.tobytes())
    found = [bool(decoder.decode(luma, 800, 600, 800)) for _ in range(4)]
    assert found == [True, False, True, False]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("Code128", "LAMP-1", CodeFormat.CODE_128),
        ("ITF14", "09506000134352", CodeFormat.ITF_14),
        ("DataMatrix", "LAMP-1", CodeFormat.DATA_MATRIX),
        ("DataBarOmni", "09506000134352", CodeFormat.DATA_BAR),
    ],
)
def test_a_rare_kind_is_found_within_twelve_frames_and_again_in_the_next(
    kind: str, text: str, expected: CodeFormat
) -> None:
    made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    drawn = Image.fromarray(zxingcpp.write_barcode_to_image(made, scale=4))
    picture = on_shelf(drawn.convert("L"))
    decoder, luma = ZxingDecoder(), memoryview(picture.tobytes())
    frames = [decoder.decode(luma, 800, 600, 800) for _ in range(13)]
    first = next(turn for turn, seen in enumerate(frames) if seen)
    (again,) = frames[first + 1]
    assert again.format is expected
    assert again.text.endswith(text)
