from __future__ import annotations

import io
import struct
from pathlib import Path
from zlib import compress, crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from store_app.scanning import pictures
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.ladder import FIRST_LOOK, STILL, Engines, Eyes, look
from store_app.scanning.pictures import (
    Codes,
    Damaged,
    NoCode,
    NotAPicture,
    TooLarge,
    decode_picture,
    search,
)
from store_app.scanning.second_engine import with_second
from store_app.scanning.sighting import CodeFormat, Sighting
from tests.unit.scanning.bars import ean8, ean13, file_of, on_shelf, qr

_LINK = "https://shop.example/01/09506000134352/10/ABC"
_NUMBER = "9506000134352"


class _Fixed:
    """A decoder that always sees the same number."""

    def __init__(self, *numbers: str) -> None:
        self._numbers = list(numbers)

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        assert len(luma) == stride * height
        number = self._numbers.pop(0) if self._numbers else ""
        corners = ((0, 0), (width, 0), (width, height), (0, height))
        return (Sighting(number, "]E0", CodeFormat.EAN_13, corners),) if number else ()


def _decoded(picture: Image.Image, kind: str = "PNG") -> list[str]:
    result = decode_picture(file_of(picture, kind), ZxingDecoder(thorough=True))
    return [sighting.text for sighting in result.sightings] if isinstance(result, Codes) else []


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc32(name + content))
    )


def _noisy(picture: Image.Image) -> Image.Image:
    return Image.blend(picture, Image.effect_noise(picture.size, 90), 0.35)


@pytest.mark.parametrize("angle", [0, 7, 45, 90, 180, 200])
def test_a_turned_qr_is_read(angle: float) -> None:
    assert _decoded(on_shelf(qr(_LINK), angle=angle)) == [_LINK]


@pytest.mark.parametrize("angle", [0, 5, 90, 180])
def test_a_turned_number_is_read(angle: float) -> None:
    assert _decoded(on_shelf(ean13(_NUMBER), angle=angle)) == [_NUMBER]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_every_usual_kind_of_file_is_read(kind: str) -> None:
    assert _decoded(on_shelf(qr(_LINK)), kind) == [_LINK]


def test_noise_and_blur_do_not_keep_codes_from_being_read() -> None:
    blur = ImageFilter.GaussianBlur(1.6)
    assert _decoded(_noisy(on_shelf(qr(_LINK))).filter(blur)) == [_LINK]
    assert _decoded(_noisy(on_shelf(ean13(_NUMBER))).filter(blur)) == [_NUMBER]


def test_the_ladder_reads_what_the_first_look_does_not() -> None:
    picture = on_shelf(qr(_LINK)).filter(ImageFilter.GaussianBlur(2))
    assert not look(picture, ZxingDecoder())
    assert _decoded(picture) == [_LINK]


def test_a_second_engine_confirms_what_only_one_preparation_shows_the_first() -> None:
    picture = on_shelf(ean13(_NUMBER)).filter(ImageFilter.GaussianBlur(2.5))
    first = ZxingDecoder(thorough=True)
    both = with_second(first, live=False)
    assert search(picture, Engines(first)) == NoCode()
    found = search(picture, both)
    assert isinstance(found, Codes)
    assert [sighting.text for sighting in found.sightings] == [_NUMBER]


def test_a_strip_cut_out_of_bars_is_read_and_outlined_in_it() -> None:
    strip = ean13(_NUMBER).crop((0, 60, 357, 63))
    found = search(strip, Engines(ZxingDecoder(thorough=True)))
    assert isinstance(found, Codes)
    (sighting,) = found.sightings
    assert sighting.text == _NUMBER
    assert sighting.box[3] <= 3


def test_two_codes_in_one_picture_are_both_given() -> None:
    picture = on_shelf(qr(_LINK), (900, 900))
    picture.paste(ean13(_NUMBER), (20, 20))
    assert sorted(_decoded(picture)) == sorted([_LINK, _NUMBER])


def test_a_short_number_is_read_where_it_stands_alone() -> None:
    assert _decoded(on_shelf(ean8("96385074"))) == ["96385074"]


def test_a_transparent_picture_lies_on_white() -> None:
    code = qr(_LINK).convert("RGBA")
    code.putalpha(code.convert("L").point(lambda grey: 255 - grey))
    assert _decoded(code) == [_LINK]


def test_a_number_that_only_one_look_shows_is_not_given() -> None:
    content = file_of(Image.new("L", (100, 100), 255))
    assert decode_picture(content, _Fixed(_NUMBER)) == NoCode()


def test_looks_at_the_same_differences_are_one_look_however_they_are_called() -> None:
    """In grain the picture itself and what was evened out have shown the same wrong number."""
    mine = [rung for rung in STILL if rung.eyes is Eyes.FIRST]
    answers = [_NUMBER if rung.look == FIRST_LOOK else "" for rung in mine]
    assert answers.count(_NUMBER) > 2
    decoder = _Fixed(_NUMBER, *answers)
    assert search(on_shelf(ean13(_NUMBER)), Engines(decoder)) == NoCode()
    other = ["", *answers[1:]]
    other[next(at for at, answer in enumerate(answers) if not answer)] = _NUMBER
    assert isinstance(search(on_shelf(ean13(_NUMBER)), Engines(_Fixed(_NUMBER, *other))), Codes)


def test_numbers_that_contradict_each_other_are_not_given() -> None:
    content = file_of(Image.new("L", (100, 100), 255))
    decoder = _Fixed(_NUMBER, "9506000134369", _NUMBER, "9506000134369")
    assert decode_picture(content, decoder) == NoCode()


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (3, 2)])
def test_a_tiny_picture_has_no_code(size: tuple[int, int]) -> None:
    content = file_of(Image.new("L", size))
    assert decode_picture(content, ZxingDecoder(thorough=True)) == NoCode()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\n...", b"just text", b"<svg/>", b"\0" * 100, b"\x7fELF"]
)
def test_another_kind_of_file_is_no_picture(content: bytes) -> None:
    assert decode_picture(content, ZxingDecoder()) == NotAPicture()


def test_a_document_with_the_name_of_a_picture_is_no_picture(tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    file.write_bytes(b"%PDF-1.7\n...")
    assert decode_picture(file, ZxingDecoder()) == NotAPicture()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_a_picture_that_is_cut_off_is_damaged(kind: str) -> None:
    content = file_of(_noisy(on_shelf(qr(_LINK))), kind)
    assert decode_picture(content[: len(content) // 3], ZxingDecoder()) == Damaged()


def test_a_file_that_is_not_there_is_damaged(tmp_path: Path) -> None:
    assert decode_picture(tmp_path / "gone.png", ZxingDecoder()) == Damaged()


def test_of_an_animation_the_first_frame_counts() -> None:
    first, second = on_shelf(qr("first")), on_shelf(qr("second"))
    file = io.BytesIO()
    first.save(file, "GIF", save_all=True, append_images=[second])
    result = decode_picture(file.getvalue(), ZxingDecoder())
    assert isinstance(result, Codes)
    assert [sighting.text for sighting in result.sightings] == ["first"]


def test_of_an_animation_that_begins_empty_a_frame_soon_after_counts() -> None:
    empty, code = Image.new("L", (800, 600), 190), on_shelf(qr("soon"))
    file = io.BytesIO()
    empty.save(file, "GIF", save_all=True, append_images=[code])
    result = decode_picture(file.getvalue(), ZxingDecoder())
    assert isinstance(result, Codes)
    assert [sighting.text for sighting in result.sightings] == ["soon"]


def test_in_a_picture_that_is_made_smaller_places_are_those_of_the_file() -> None:
    large = Image.new("L", (8000, 6000), 190)
    large.paste(qr("lamp", module_px=40), (6000, 4000))
    result = decode_picture(file_of(large), ZxingDecoder(thorough=True))
    assert isinstance(result, Codes)
    left, top, _, _ = result.sightings[0].box
    assert (left, top) == pytest.approx((6160, 4160), abs=30)


def test_sixteen_bits_of_grey_are_as_good_as_eight() -> None:
    code = qr(_LINK).convert("I").point(lambda grey: grey * 256).convert("I;16")
    assert _decoded(code) == [_LINK]


def test_a_large_picture_of_few_colours_is_read() -> None:
    assert _decoded(on_shelf(qr(_LINK, module_px=40), (6000, 5000)).convert("1")) == [_LINK]


def test_sixty_megapixels_of_a_camera_are_read() -> None:
    assert _decoded(on_shelf(qr(_LINK, module_px=40), (9000, 6700)), "JPEG") == [_LINK]


def test_a_photograph_of_a_hundred_megapixels_is_made_smaller_while_it_is_read() -> None:
    assert _decoded(on_shelf(qr(_LINK, module_px=60), (11_000, 9_000)), "JPEG") == [_LINK]


def test_a_photograph_that_comes_in_many_passes_cannot_be_made_smaller_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "_SEARCHED_PIXELS", 10_000)
    monkeypatch.setattr(pictures, "_HELD_PIXELS", 100_000)
    answers = []
    for progressive in (False, True):
        content = io.BytesIO()
        Image.new("L", (400, 400)).save(content, "JPEG", progressive=progressive)
        answers.append(decode_picture(content.getvalue(), ZxingDecoder()))
    assert answers == [NoCode(), TooLarge()]


def test_a_hundred_megapixels_are_refused() -> None:
    content = file_of(Image.new("1", (10_000, 10_000)))
    assert decode_picture(content, ZxingDecoder()) == TooLarge()


def test_a_bomb_of_pixels_is_refused() -> None:
    size = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", size) + _chunk(b"IDAT", compress(b""))
    assert decode_picture(content, ZxingDecoder()) == TooLarge()


def test_many_pixels_with_many_colours_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST_DECODED_BYTES", 1000)
    content = file_of(Image.new("RGB", (100, 100)))
    assert decode_picture(content, ZxingDecoder()) == TooLarge()


def test_a_large_file_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST_FILE_BYTES", 100)
    assert decode_picture(bytes(101), ZxingDecoder()) == TooLarge()


_PNG = file_of(on_shelf(qr(_LINK), (200, 200)))


@given(st.integers(0, len(_PNG) - 1), st.binary(max_size=8))
def test_a_spoiled_file_always_has_an_answer(at: int, piece: bytes) -> None:
    spoiled = _PNG[:at] + piece + _PNG[at + len(piece) :]
    result = decode_picture(spoiled, _Fixed())
    assert isinstance(result, NoCode | Damaged | NotAPicture | TooLarge)
