"""What is written here is read here, as a text and as a drawn code that a real decoder sees."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from store_app.code_pictures import Use, code_modules, code_png
from store_app.codes import (
    BadgeCode,
    CustomerCode,
    EnrolmentCode,
    Fault,
    Gtin,
    HandOverCode,
    LabelPrice,
    Meaning,
    ProductCode,
    ShelfCode,
    ShopCodes,
    check_digit,
    read_code,
    write_badge_code,
    write_customer_code,
    write_enrolment_code,
    write_hand_over_code,
    write_shelf_code,
)
from store_app.codes.digital_link import parse_digital_link
from store_app.codes.elements import Element, Elements, LabelFault, parse_bracketed, parse_elements
from store_app.codes.label_writing import write_bracketed, write_digital_link, write_elements
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import Codes, decode_picture

_NOW_S = 1_800_000_000
_KEY = b"k" * 32
_SHOP = ShopCodes(keys={7: _KEY})
_GTIN = "09506000134352"
_WHO = "7d6f1a52-0a8e-4b57-9a86-3c8d1a1f0c11"
_HUB = "https://hub.olive.example"
_LETTERS = "!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz"
_LABEL = (Element("01", _GTIN), Element("17", "271231"), Element("10", "AB/1"))


@st.composite
def labels(draw: st.DrawFn) -> Elements:
    body = draw(st.text("0123456789", min_size=12, max_size=12))
    number = "0" + body + check_digit("0" + body)
    qualifiers = draw(st.lists(st.sampled_from(["22", "10", "21"]), unique=True))
    others = draw(st.lists(st.sampled_from(["240", "99", "17", "3103", "30"]), unique=True))
    fixed = {"17": "271231", "3103": "000500", "30": "12"}
    words = st.text(_LETTERS, min_size=1, max_size=20)
    rest = [Element(ai, fixed.get(ai) or draw(words)) for ai in [*qualifiers, *others]]
    return tuple(draw(st.permutations([Element("01", number), *rest])))


@given(labels())
def test_a_label_is_read_as_it_was_written_in_every_form(label: Elements) -> None:
    link, string, shown = write_digital_link(label), write_elements(label), write_bracketed(label)
    assert isinstance(link, str)
    assert isinstance(string, str)
    assert isinstance(shown, str)
    assert parse_bracketed(shown) == label
    for read in (parse_digital_link(link), parse_elements(string)):
        assert isinstance(read, tuple)
        assert sorted(read) == sorted(label)


def test_a_link_has_its_key_first_and_what_is_said_twice_once() -> None:
    label = (
        *(Element("99", "x+y"), Element("21", "7"), Element("17", "271231"), Element("01", _GTIN)),
        *(Element("10", "AB/1"), Element("99", "x+y")),
    )
    assert (
        write_digital_link(label, "https://shop.example/p/")
        == f"https://shop.example/p/01/{_GTIN}/10/AB%2F1/21/7?17=271231&99=x%2By"
    )


def test_an_element_string_has_separators_only_where_they_are_needed() -> None:
    label = (Element("10", "A"), Element("21", "S"), Element("01", _GTIN), Element("17", "271231"))
    assert write_elements(label) == f"01{_GTIN}1727123110A\x1d21S"


@pytest.mark.parametrize(
    ("label", "fault"),
    [
        ((), LabelFault(Fault.BAD_FORM)),
        ((Element("99", "A"),), LabelFault(Fault.MISSING)),
        ((Element("89", "A"),), LabelFault(Fault.UNKNOWN_AI, "89")),
        ((Element("01", _GTIN[:-1] + "3"),), LabelFault(Fault.BAD_CHECK_DIGIT, "01")),
        ((Element("01", _GTIN), Element("8200", "x")), LabelFault(Fault.MISPLACED, "8200")),
        (
            (Element("01", _GTIN), Element("22", "x"), Element("235", "y")),
            LabelFault(Fault.MISPLACED, "235"),
        ),
        (
            (Element("01", _GTIN), Element("10", "x"), Element("10", "y")),
            LabelFault(Fault.REPEATED, "10"),
        ),
    ],
)
def test_a_link_that_reading_would_refuse_is_not_written(
    label: Elements, fault: LabelFault
) -> None:
    assert write_digital_link(label) == fault


def _link() -> str:
    written = write_digital_link(_LABEL, "https://olive.example")
    assert isinstance(written, str)
    return written


def _elements() -> str:
    written = write_elements(_LABEL)
    assert isinstance(written, str)
    return "\x1d" + written


_LABELLED = ProductCode(Gtin(_GTIN), lot="AB/1", expiry=date(2027, 12, 31))
_WRITTEN = [
    (_link(), Use.PRODUCT_LABEL, _LABELLED),
    (_elements(), Use.PRODUCT_LABEL, _LABELLED),
    (_GTIN, Use.PRODUCT_LABEL, ProductCode(Gtin(_GTIN))),
    (
        write_shelf_code("LAMP-1", "kifissia", (8900, "EUR"), date(2026, 11, 1), 7, _KEY),
        Use.SHELF_LABEL,
        ShelfCode("LAMP-1", "kifissia", (8900, "EUR"), date(2026, 11, 1)),
    ),
    (
        write_customer_code(_WHO, _NOW_S + 60, 7, _KEY),
        Use.PHONE_SCREEN,
        CustomerCode(_WHO, _NOW_S + 60),
    ),
    (
        write_hand_over_code(_WHO, "nikos", _NOW_S + 60, 7, _KEY),
        Use.PHONE_SCREEN,
        HandOverCode(_WHO, "nikos", _NOW_S + 60),
    ),
    (write_badge_code("nikos", 7, _KEY), Use.BADGE, BadgeCode("nikos", 0)),
    (
        write_enrolment_code(_HUB, "kifissia", "t0k-en_" * 5, _NOW_S + 60, 7, _KEY),
        Use.ENROLMENT_PRINT,
        EnrolmentCode(_HUB, "kifissia", "t0k-en_" * 5, _NOW_S + 60),
    ),
]


@pytest.mark.parametrize(("text", "use", "meaning"), _WRITTEN, ids=lambda value: str(value)[:24])
def test_every_code_is_read_from_its_picture(text: str, use: Use, meaning: Meaning) -> None:
    seen = decode_picture(code_png(text, use), ZxingDecoder())
    assert isinstance(seen, Codes)
    (sighting,) = seen.sightings
    read = read_code(sighting.text, symbology=sighting.symbology, shop=_SHOP, now_s=_NOW_S)
    assert read == meaning


def test_elements_become_a_gs1_code_that_scanners_call_by_its_name() -> None:
    seen = decode_picture(code_png(_elements(), Use.PRODUCT_LABEL), ZxingDecoder())
    assert isinstance(seen, Codes)
    (sighting,) = seen.sightings
    assert (sighting.symbology, sighting.text) == ("]Q3", _elements().removeprefix("\x1d"))


@pytest.mark.parametrize("content", ["A(B)C", "100%", "+A-Z/", "_:;<=>?"])
def test_signs_of_a_gs1_code_stay_what_they_are(content: str) -> None:
    label = (Element("01", _GTIN), Element("10", content), Element("21", "7"))
    text = write_elements(label)
    assert isinstance(text, str)
    seen = decode_picture(code_png("\x1d" + text, Use.SHELF_LABEL), ZxingDecoder())
    assert isinstance(seen, Codes)
    assert [each.text for each in seen.sightings] == [text]


@pytest.mark.parametrize("text", ["", "\x1d0109506000134352"], ids=["link", "elements"])
@pytest.mark.parametrize("use", Use)
def test_every_code_has_its_white_around(use: Use, text: str) -> None:
    rows = code_modules(text or _link(), use)
    assert all(len(row) == len(rows) for row in rows)
    edges = [*rows[:4], *rows[-4:], *([*row[:4], *row[-4:]] for row in rows)]
    assert not any(any(edge) for edge in edges)


@pytest.mark.parametrize("use", [Use.SHELF_LABEL, Use.BADGE, Use.ENROLMENT_PRINT])
def test_a_print_is_read_with_a_spot_on_it(use: Use) -> None:
    with Image.open(io.BytesIO(code_png(_link(), use))) as picture:
        spoiled = picture.convert("L")
    at, until = spoiled.width // 2, spoiled.width * 5 // 8
    spoiled.paste(128, (at, at, until, until))
    file = io.BytesIO()
    spoiled.save(file, "PNG")
    assert isinstance(decode_picture(file.getvalue(), ZxingDecoder()), Codes)


def test_a_price_with_its_currency_survives_the_way_through_a_link() -> None:
    label = (Element("01", _GTIN), Element("3103", "000500"), Element("3932", "9781099"))
    written = write_digital_link(label)
    assert isinstance(written, str)
    meaning = read_code(written, shop=_SHOP, now_s=_NOW_S)
    assert isinstance(meaning, ProductCode)
    assert meaning.price is not None
    assert (str(meaning.weight_g), meaning.price) == (
        "500",
        LabelPrice(meaning.price.amount, "EUR"),
    )
