from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.codes import Fault
from store_app.codes.application_id import find_ai
from store_app.codes.elements import (
    Element,
    Elements,
    LabelFault,
    check_complete,
    check_together,
    parse_bracketed,
    parse_elements,
)

_GTIN = "09506000134352"
_WORDS = st.text("ABCxyz0189-_/.", min_size=1, max_size=20)


def _parsed(text: str) -> Elements:
    parsed = parse_bracketed(text)
    assert isinstance(parsed, tuple)
    return parsed


@given(_WORDS, _WORDS)
def test_an_element_string_gives_back_what_was_put_together(lot: str, serial: str) -> None:
    expected = (Element("01", _GTIN), Element("10", lot), Element("21", serial))
    assert parse_elements(f"01{_GTIN}10{lot}\x1d21{serial}") == expected
    assert parse_bracketed(f"(01){_GTIN}(10){lot}(21){serial}") == expected


def test_a_separator_after_a_fixed_length_does_no_harm() -> None:
    assert parse_elements(f"\x1d01{_GTIN}\x1d17271231") == (
        Element("01", _GTIN),
        Element("17", "271231"),
    )


def test_an_escaped_bracket_belongs_to_the_content() -> None:
    assert parse_bracketed(r"(10)12\(11)99") == (Element("10", "12(11)99"),)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", LabelFault(Fault.BAD_FORM)),
        ("\x1d", LabelFault(Fault.BAD_FORM)),
        ("8912", LabelFault(Fault.UNKNOWN_AI, "8912")),
        ("0109506000134353", LabelFault(Fault.BAD_CHECK_DIGIT, "01")),
        ("01095060001343", LabelFault(Fault.BAD_LENGTH, "01")),
        ("0109506000X34352", LabelFault(Fault.BAD_CHARACTER, "01")),
        ("10" + "A" * 21, LabelFault(Fault.BAD_LENGTH, "10")),
        ("10", LabelFault(Fault.BAD_LENGTH, "10")),
        ("10AB~", LabelFault(Fault.BAD_CHARACTER, "10")),
        ("17271332", LabelFault(Fault.BAD_DATE, "17")),
        ("3910000123", LabelFault(Fault.BAD_VALUE, "3910")),
        ("422000", LabelFault(Fault.BAD_VALUE, "422")),
    ],
)
def test_a_faulty_label_says_where(text: str, fault: LabelFault) -> None:
    assert parse_elements(text) == fault


@pytest.mark.parametrize(
    ("label", "fault"),
    [
        (f"(01){_GTIN}(10)A(10)A", None),
        (f"(01){_GTIN}(10)A(10)B", LabelFault(Fault.REPEATED, "10")),
        (f"(01){_GTIN}(02){_GTIN}(37)1", LabelFault(Fault.EXCLUDED, "02")),
        (f"(01){_GTIN}(37)5", LabelFault(Fault.EXCLUDED, "37")),
        (f"(01){_GTIN}(3103)000500(3102)000500", LabelFault(Fault.EXCLUDED, "3102")),
    ],
)
def test_what_may_not_stand_together_is_named(label: str, fault: LabelFault | None) -> None:
    assert check_together(_parsed(label)) == fault


@pytest.mark.parametrize(
    ("label", "missing"),
    [
        (f"(01){_GTIN}(10)A", None),
        ("(10)A", "10"),
        (f"(01){_GTIN}(3922)1099", "3922"),
        (f"(01){_GTIN}(3922)1099(3103)000500", None),
        (f"(01){_GTIN}(250)X", "250"),
        (f"(01){_GTIN}(21)S(250)X", None),
        (f"(8030)SIG(01){_GTIN}", "8030"),
        ("(253)9506000000008(8030)SIG", "8030"),
    ],
)
def test_what_is_missing_beside_an_identifier_is_named(label: str, missing: str | None) -> None:
    elements = tuple(Element(*pair) for pair in _pairs(label))
    found = check_complete(elements)
    assert (found.ai if found else None) == missing


def _pairs(label: str) -> list[tuple[str, str]]:
    return [(ai, content) for ai, _, content in (p.partition(")") for p in label[1:].split("("))]


@pytest.mark.parametrize(
    ("label", "is_right"),
    [
        ("(8013)1987654Ad4X4bL5ttr2310c2K", True),
        ("(8013)1987654Ad4X4bL5ttr2310c2L", False),
        ("(8007)GB82WEST12345698765432", True),
        ("(8007)GB82WEST12345698765433", False),
        ("(7003)2712312359", True),
        ("(7003)2712312459", False),
        ("(11)270200", True),
        ("(11)270230", False),
        ("(4309)18000000003600000000", True),
        ("(4309)18000000013600000000", False),
        ("(7258)1/2", True),
        ("(7258)2/1", False),
        ("(8006)095060001343520102", True),
        ("(8006)095060001343520302", False),
        ("(4300)Olive%20%26%20Oak", True),
        ("(4300)Olive%2", False),
        ("(8110)0123456123456111101231", False),
        ("(8110)012345612345611110123", True),
        ("(8110)0123456123456111101233270101", True),
        ("(8110)0123456123456111101233271301", False),
        ("(8110)0123456123456111101234270101", True),
        ("(8110)0123456123456111101235112345671", False),
        ("(8110)01234561234561111012351" + "1234567", True),
        ("(8110)012345612345611110123" + "61" + "1234567", True),
        ("(8110)012345612345611110123" + "9" + "0101", True),
        ("(8110)012345612345611110123" + "9" + "3101", False),
        ("(8110)012345612345611110123" + "1" + "0" + "1101239", True),
        ("(8110)012345612345611110123" + "2" + "1101230123456", True),
        ("(8110)012345612345611110123" + "7", False),
        ("(8112)00123456123456012345", False),
        ("(8112)001234561234560123456", True),
    ],
)
def test_contents_keep_the_rules_of_their_identifier(label: str, *, is_right: bool) -> None:
    assert isinstance(parse_bracketed(label), tuple) is is_right


def test_no_identifier_is_the_beginning_of_another() -> None:
    known = [str(n).zfill(width) for width in (2, 3, 4) for n in range(10**width)]
    ais = {ai for ai in known if find_ai(ai) is not None}
    assert len(ais) > 400
    assert not [ai for ai in ais for cut in range(2, len(ai)) if ai[:cut] in ais]
