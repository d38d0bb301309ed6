from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.codes import Fault
from store_app.codes.compressed_link import decompress
from store_app.codes.digital_link import AS_EVER_PRINTED, NoDigitalLink, parse_digital_link
from store_app.codes.elements import Element, LabelFault

_GTIN = "09506000134352"
_LINK = f"https://shop.example/01/{_GTIN}"


@pytest.mark.parametrize(
    "address",
    [
        _LINK,
        f"HTTPS://SHOP.EXAMPLE/01/{_GTIN}",
        f"http://shop.example:8080/a/long/stem/01/{_GTIN}",
        f"{_LINK}?utm_source=shelf&linkType=gs1:pip",
        f"{_LINK}#reviews",
    ],
)
def test_an_address_of_any_domain_holds_the_number(address: str) -> None:
    assert parse_digital_link(address) == (Element("01", _GTIN),)


def test_qualifiers_stand_in_the_path_and_attributes_behind_it() -> None:
    assert parse_digital_link(f"{_LINK}/10/AB%2FC/21/7?17=271231&3103=000500") == (
        Element("01", _GTIN),
        Element("10", "AB/C"),
        Element("21", "7"),
        Element("17", "271231"),
        Element("3103", "000500"),
    )


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https://shop.example/01/09506000134353", LabelFault(Fault.BAD_CHECK_DIGIT, "01")),
        (f"{_LINK}/21/7/10/A", LabelFault(Fault.MISPLACED, "01")),
        (f"{_LINK}?10=A", LabelFault(Fault.MISPLACED, "10")),
        (f"{_LINK}?99=A&99=A", LabelFault(Fault.REPEATED, "99")),
        (f"{_LINK}?89=A", LabelFault(Fault.MISPLACED, "89")),
        (f"{_LINK}/10/A%00", LabelFault(Fault.BAD_CHARACTER, "10")),
        (f"{_LINK}/10/%FF", LabelFault(Fault.BAD_CHARACTER, "10")),
    ],
)
def test_a_faulty_link_says_where(address: str, fault: LabelFault) -> None:
    assert parse_digital_link(address) == fault


@pytest.mark.parametrize(
    ("rest", "elements"),
    [
        ("01/9506000134352", {"01": _GTIN}),
        ("01/036000291452", {"01": "00036000291452"}),
        ("01/96385074?17=271231", {"01": "00000096385074", "17": "271231"}),
        ("8004/9520614141234567?01=9506000134352", {"8004": "9520614141234567", "01": _GTIN}),
        (f"gtin/{_GTIN}/lot/ABC/ser/7", {"01": _GTIN, "10": "ABC", "21": "7"}),
        ("gtin/9506000134352/lot/ser", {"01": _GTIN, "10": "ser"}),
        ("sscc/006141411234567890", {"00": "006141411234567890"}),
    ],
)
def test_links_of_the_first_editions_are_read_from_old_labels_only(
    rest: str, elements: dict[str, str]
) -> None:
    link = f"https://shop.example/{rest}"
    assert parse_digital_link(link, AS_EVER_PRINTED) == tuple(
        Element(ai, content) for ai, content in elements.items()
    )
    assert not isinstance(parse_digital_link(link), tuple)


@pytest.mark.parametrize("rest", ["gtin/9506000134353", "gln/1234567890123", "party/of-five"])
def test_words_in_an_address_are_no_proof_of_a_label(rest: str) -> None:
    found = parse_digital_link(f"https://shop.example/{rest}", AS_EVER_PRINTED)
    assert isinstance(found, NoDigitalLink)


def test_a_short_number_with_a_wrong_check_digit_is_told_as_misread() -> None:
    found = parse_digital_link("https://shop.example/01/9506000134353", AS_EVER_PRINTED)
    assert found == LabelFault(Fault.BAD_CHECK_DIGIT, "01")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://",
        "https:///01/",
        "https://shop.example/",
        "https://shop.example/00/some-page",
        "https://shop.example/an-ordinary-article-of-a-blog",
        "https://shop.example/watch/dQw4w9WgXcQ",
        f"ftp://shop.example/01/{_GTIN}",
        f"https://shop.example/01/{_GTIN}>x",
    ],
)
def test_other_addresses_hold_no_label(address: str) -> None:
    assert isinstance(parse_digital_link(address), NoDigitalLink)


@pytest.mark.parametrize(
    ("packed", "elements"),
    [
        ("ARFKk4XBoA", (Element("01", _GTIN),)),
        ("CxFKk4XBoI1XgkY", (Element("01", _GTIN), Element("10", "ABC123"))),
    ],
)
def test_the_compressed_form_holds_the_same(packed: str, elements: tuple[Element, ...]) -> None:
    assert parse_digital_link(f"https://id.gs1.org/{packed}") == elements


def _packed(bits: str) -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    filled = bits + "0" * (-len(bits) % 6)
    return "".join(alphabet[int(filled[at : at + 6], 2)] for at in range(0, len(filled), 6))


_NUMBER_BITS = "00000001" + f"{int(_GTIN):047b}"


@pytest.mark.parametrize(
    ("bits", "content"),
    [
        ("000" + "00011" + f"{7:010b}", "007"),
        ("001" + "00010" + "1010" + "0001", "a1"),
        ("010" + "00010" + "1010" + "0001", "A1"),
        ("011" + "00010" + "111111" + "000000", "_A"),
        ("100" + "00001" + f"{ord('/'):07b}", "/"),
    ],
)
def test_every_packed_alphabet_is_unpacked(bits: str, content: str) -> None:
    serial = "00100001" + bits
    assert decompress(_packed(_NUMBER_BITS + serial)) == (
        Element("01", _GTIN),
        Element("21", content),
    )


def test_a_packed_number_has_as_many_digits_as_the_link_says() -> None:
    """The link tells the length before the number, zeros in front counted.

    GS1's own toolkit prints the number without them, so that its answer is shorter than the
    length it has just read, and another serial number than the one that was packed.
    """
    serial = "00100001" + "000" + f"{10:05b}" + f"{123456789:034b}"
    assert decompress(_packed(_NUMBER_BITS + serial)) == (
        Element("01", _GTIN),
        Element("21", "0123456789"),
    )


@given(st.text("0123456789", min_size=1, max_size=20))
def test_digits_that_differ_in_their_zeros_only_are_packed_and_read_differently(
    digits: str,
) -> None:
    """The rules of packing give a content that may have letters three things: how its characters
    are packed (0: as one number), how many they are, and the number in just as many bits as so many
    digits need. So `0123456789` (ten digits, 34 bits) and `123456789` (nine digits, 30 bits) are
    two links, and one who reads them as the same serial number has lost what the length says.
    """
    width = (10 ** len(digits) - 1).bit_length()
    serial = "00100001" + "000" + f"{len(digits):05b}" + f"{int(digits):0{width}b}"
    unpacked = decompress(_packed(_NUMBER_BITS + serial))
    assert unpacked == (Element("01", _GTIN), Element("21", digits))


def test_a_link_of_the_common_tool_gives_the_serial_number_that_was_packed_into_it() -> None:
    """It was made of `/01/09520123456788/21/0123456789`; the tool itself prints no zero."""
    link = "https://example.org/DBFRJydaKBQDreaKg"
    assert parse_digital_link(link) == (
        Element("01", "09520123456788"),
        Element("21", "0123456789"),
    )


def test_a_link_that_was_rounded_when_it_was_made_is_not_taken_for_a_label() -> None:
    """Of piece 1 of 2 the tool made piece 0 of 96, as its numbers have no more digits: no guess."""
    link = "https://example.org/EEKrgAYVI5BLiY3aA"
    unpacked = decompress(link.rpartition("/")[2])
    assert unpacked is not None
    assert Element("8006", "095201234567880096") in unpacked
    assert isinstance(parse_digital_link(link), NoDigitalLink)


def test_a_packed_number_is_exact_however_long_it_is() -> None:
    """Eighteen digits are more than a floating-point number holds, where older tools round."""
    trade_item_part = "1000000000000110" + f"{95201234567880102:060b}"
    assert decompress(_packed(trade_item_part)) == (Element("8006", "095201234567880102"),)


def test_a_packed_parameter_that_is_not_of_gs1_is_passed_over() -> None:
    foreign = "1111" + f"{1:07b}" + "000001" + "000" + f"{2:07b}" + f"{42:07b}"
    assert decompress(_packed(foreign + _NUMBER_BITS)) == (Element("01", _GTIN),)


@pytest.mark.parametrize(
    "bits",
    [
        "00000001" + "1" * 47,
        _NUMBER_BITS + "00100001" + "111" + "00001" + "0" * 8,
        _NUMBER_BITS + "00100001" + "000" + "11111" + "0" * 90,
        _NUMBER_BITS + "01001010" + "0" * 8,
        _NUMBER_BITS + "00100001" + "000" + "10100",
    ],
)
def test_bits_that_make_no_sense_are_no_label(bits: str) -> None:
    assert decompress(_packed(bits)) is None


def test_the_rest_of_a_link_may_be_compressed_alone() -> None:
    packed = _packed("00010000" + "000" + "01000" + f"{12345678:027b}")
    assert parse_digital_link(f"{_LINK}/{packed}") == (
        Element("01", _GTIN),
        Element("10", "12345678"),
    )


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", max_size=60))
def test_any_path_step_can_be_tried_for_the_compressed_form(step: str) -> None:
    unpacked = decompress(step)
    assert unpacked is None or all(element.ai for element in unpacked)


@given(st.text("ABcd019/-_.%=&?#:@", max_size=60))
def test_any_address_has_an_answer(rest: str) -> None:
    parse_digital_link(f"https://shop.example/01/{rest}")
