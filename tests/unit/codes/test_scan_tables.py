"""Everything that a store meets is read as one thing: one test for each row of the two tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from store_app.codes import (
    Fault,
    Gtin,
    LabelPrice,
    Meaning,
    NotAProduct,
    OtherKind,
    ProductCode,
    Refusal,
    RestrictedCode,
    RestrictedRule,
    ShopCodes,
    SkuCode,
    Unreadable,
    check_digit,
    read_code,
    write_badge_code,
)

_NOW_S = 1_800_000_000
_GTIN = Gtin("09506000134352")
_EAN = _GTIN[1:]
_SHOP = ShopCodes("olive.example", (RestrictedRule("20IIIIIPPPPPC"),), {1: b"k" * 32})
_BARE = ProductCode(_GTIN)
_FULL = ProductCode(_GTIN, lot="ABC", expiry=date(2027, 12, 31))
_UPC_A = "042100005264"
_OURS = write_badge_code("nikos", 1, b"k" * 32)
_UPC = ProductCode(Gtin(_UPC_A.zfill(14)))


def _read(text: str, symbology: str = "") -> Meaning:
    return read_code(text, symbology=symbology, shop=_SHOP, now_s=_NOW_S)


def _checked(body: str) -> str:
    return body + check_digit(body)


@pytest.mark.parametrize("symbology", ["", "]Q1", "]d1", "]J0"])
@pytest.mark.parametrize("scheme", ["https", "HTTPS", "http"])
@pytest.mark.parametrize("stem", ["any.domain", "any.domain/stem/and/more", "[2001:db8::1]:8443"])
def test_a_digital_link_of_any_domain_is_its_product(
    symbology: str, scheme: str, stem: str
) -> None:
    assert _read(f"{symbology}{scheme}://{stem}/01/{_GTIN}/10/ABC?17=271231") == _FULL


def test_a_compressed_link_is_its_product() -> None:
    assert _read("https://id.gs1.org/CxFKk4XBoI1XgkY") == ProductCode(_GTIN, lot="ABC123")


@pytest.mark.parametrize("symbology", ["]Q3", "]C1", "]d2", "]e0", "]J1", "\x1d"])
@pytest.mark.parametrize(
    "separator",
    [
        *("\x1d", "<GS>", "<gs>", "{GS}", "[GS]", "^]", r"\x1d", r"\x1D", r"\u001d", r"\035"),
        *("\u241d", "\u2194", "<FNC1>"),
    ],
)
def test_every_form_of_separator_parts_a_label(symbology: str, separator: str) -> None:
    assert _read(f"{symbology}01{_GTIN}10ABC{separator}17271231") == _FULL


@pytest.mark.parametrize(
    "text",
    [
        f"01{_GTIN}1727123110ABC",
        f"(01){_GTIN}(10)ABC(17)271231",
        f"(01) {_GTIN} (10) ABC (17) 271231",
        "(۰۱)۰۹۵۰۶۰۰۰۱۳۴۳۵۲(10)ABC(17)271231",
    ],
)
def test_a_label_is_read_as_people_and_simple_scanners_write_it(text: str) -> None:
    assert _read(text) == _FULL


@pytest.mark.parametrize("rest", [f"01/{_GTIN[1:]}", f"gtin/{_GTIN}", f"gtin/{_GTIN[1:]}"])
def test_a_link_printed_by_the_first_editions_of_the_standard_is_a_product(rest: str) -> None:
    assert _read(f"https://shop.example/{rest}") == _BARE


def test_what_may_be_two_things_is_left_out_where_separators_are_lost() -> None:
    assert _read(f"01{_GTIN}10ABC17271231") == _BARE
    assert _read(f"]C101{_GTIN}10ABC17271231") == ProductCode(_GTIN, lot="ABC17271231")


def test_a_separator_is_one_only_in_a_label() -> None:
    assert _read("left \u2194 right") == NotAProduct(OtherKind.PLAIN_TEXT, length=12)


@pytest.mark.parametrize(
    ("label", "weight_g", "price"),
    [
        ("3103000500", Decimal(500), None),
        ("3100000002", Decimal(2000), None),
        ("3201000010", Decimal("453.59237"), None),
        ("39221099", None, LabelPrice(Decimal("10.99"))),
        ("39329781099", None, LabelPrice(Decimal("10.99"), "EUR")),
    ],
)
def test_a_label_gives_its_weight_and_its_price(
    label: str, weight_g: Decimal | None, price: LabelPrice | None
) -> None:
    assert _read(f"]e001{_GTIN}{label}") == ProductCode(_GTIN, weight_g=weight_g, price=price)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        (_checked("9638507"), ProductCode(Gtin(_checked("9638507").zfill(14)))),
        (_UPC_A, _UPC),
        (_EAN, _BARE),
        (_GTIN, _BARE),
        ("04252614", _UPC),
        (f"]E0{_EAN}", _BARE),
        (f"]E00{_UPC_A}", _UPC),
        ("]E496385074", ProductCode(Gtin("00000096385074"))),
        (f"]E3{_EAN}12", _BARE),
        (f"]E3{_EAN}51299", _BARE),
        (f"]I1{_GTIN}", _BARE),
        ("۹۵۰۶۰۰۰۱۳۴۳۵۲", _BARE),
        ("٩٥٠٦٠٠٠١٣٤٣٥٢", _BARE),
        ("９５０６０００１３４３５２", _BARE),
        ("978-3-16-148410-0", ProductCode(Gtin("09783161484100"))),
        ("ISBN 978-3-16-148410-0", ProductCode(Gtin("09783161484100"))),
        ("9 506000 134352", _BARE),
        ("۹ ۵۰۶۰۰۰ ۱۳۴۳۵۲", _BARE),
        ("0 42100 00526 4", _UPC),
        ("0 425261 4", _UPC),
        ("9638 5074", ProductCode(Gtin("00000096385074"))),
        ("0 95 06000 13435 2", _BARE),
        (f"\u2066{_EAN}\u2069", _BARE),
        ("\u200f ۹۵۰۶۰۰۰۱۳۴۳۵۲\u200e\u00a0", _BARE),
    ],
)
def test_a_number_alone_is_read_by_its_length_and_check_digit(text: str, meaning: Meaning) -> None:
    assert _read(text) == meaning


@pytest.mark.parametrize(
    ("number", "item"),
    [
        (_checked("201234501099"), "12345"),
        (_checked("291234501099"), ""),
        (_checked("021234501099"), ""),
        ("0" + _checked("21234501099"), ""),
    ],
)
def test_numbers_of_the_shop_are_never_world_wide_ones(number: str, item: str) -> None:
    price = LabelPrice(Decimal("10.99")) if item else None
    assert _read(number) == RestrictedCode(number, item, price=price)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("https://olive.example/p?sku=LAMP-1", SkuCode("LAMP-1")),
        ("https://www.olive.example/p?x=1&sku=LAMP-1", SkuCode("LAMP-1")),
        (f"https://olive.example/p?gtin={_EAN}", _BARE),
        ('{"sku": "LAMP-1"}', SkuCode("LAMP-1")),
        (f'{{"gtin": "{_GTIN}"}}', _BARE),
    ],
)
def test_a_product_that_the_shop_itself_names_is_found(text: str, meaning: Meaning) -> None:
    assert _read(text) == meaning


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("9506000134353", None),
        ("9 506000 134353", None),
        ("]E09506000134353", None),
        ("(01)09506000134353", Fault.BAD_CHECK_DIGIT),
        ("]C10109506000134353", Fault.BAD_CHECK_DIGIT),
        ("https://a.example/01/09506000134353", Fault.BAD_CHECK_DIGIT),
        ("https://olive.example/p?gtin=9506000134353", None),
        ('{"gtin": "9506000134353"}', None),
    ],
)
def test_a_wrong_check_digit_is_a_misread_in_any_form(text: str, fault: Fault | None) -> None:
    meaning = _read(text)
    assert isinstance(meaning, Unreadable)
    assert (meaning.reason, meaning.fault) == (Refusal.BAD_CHECK_DIGIT, fault)


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/00/006141411234567890",
        "https://a.example/414/9520123456788/254/32a",
        "]C100006141411234567890",
        "00006141411234567890",
        "(00)006141411234567890",
        "(414)9520123456788",
    ],
)
def test_a_box_or_a_place_is_logistics_and_no_product(text: str) -> None:
    assert _read(text) == NotAProduct(OtherKind.LOGISTICS)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("https://shop.example/p?sku=LAMP-1", "shop.example"),
        ("www.shop.example/p", "www.shop.example"),
        ("https://olive.example.evil.example/p?sku=LAMP-1", "olive.example.evil.example"),
        ("https://olive.example/about", "olive.example"),
    ],
)
def test_other_links_are_told_by_their_domain(text: str, domain: str) -> None:
    assert _read(text) == NotAProduct(OtherKind.LINK, domain)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WIFI:T:WPA;S:a;P:b;;", OtherKind.WIFI),
        ("wifi:T:WPA;S:a;P:b;;", OtherKind.WIFI),
        ("\uff37\uff29\uff26\uff29:S:a;P:b;;", OtherKind.WIFI),
        ("BEGIN:VCARD\nN:D", OtherKind.CONTACT),
        ("00020101021126580014br.gov.bcb.pix", OtherKind.PAYMENT),
        ("upi://pay?pa=a@b", OtherKind.PAYMENT),
        ("mailto:a@b.example", OtherKind.MAIL),
        ("tel:+30210", OtherKind.PHONE),
        ("otpauth://totp/a?secret=b", OtherKind.OTP),
        ("javascript:alert(1)", OtherKind.SCRIPT),
        ("file:///etc/passwd", OtherKind.SCRIPT),
        ("weixin:pay?x=1", OtherKind.ADDRESS),
        ('{"ssid": "a", "password": "b"}', OtherKind.DATA),
        ("-----BEGIN PRIVATE KEY-----", OtherKind.DATA),
        ("]Q1", OtherKind.EMPTY),
    ],
)
def test_what_is_for_others_is_named_and_nothing_of_it_shown(text: str, kind: OtherKind) -> None:
    assert _read(text) == NotAProduct(kind)


@pytest.mark.parametrize(
    ("text", "reason", "fault"),
    [
        (f"(01){_GTIN}(10)A(10)B", Refusal.FAULTY_LABEL, Fault.REPEATED),
        (f"(01){_GTIN}(02){_GTIN}(37)1", Refusal.FAULTY_LABEL, Fault.EXCLUDED),
        (f"(01){_GTIN}(37)1", Refusal.FAULTY_LABEL, Fault.EXCLUDED),
        (f"(01){_GTIN}(17)271332", Refusal.FAULTY_LABEL, Fault.BAD_DATE),
        (f"(01){_GTIN}(10){'A' * 21}", Refusal.FAULTY_LABEL, Fault.BAD_LENGTH),
        (f"]C101{_GTIN}891", Refusal.FAULTY_LABEL, Fault.UNKNOWN_AI),
        (f"https://a.example/01/{_GTIN}?99=a&99=b", Refusal.FAULTY_LABEL, Fault.REPEATED),
        (f"01{_GTIN}10A\0B", Refusal.CONTROL_CHARACTERS, None),
        ("A" * 7090, Refusal.TOO_LONG, None),
    ],
)
def test_a_faulty_label_is_refused_with_its_fault(
    text: str, reason: Refusal, fault: Fault | None
) -> None:
    meaning = _read(text)
    assert isinstance(meaning, Unreadable)
    assert (meaning.reason, meaning.fault) == (reason, fault)


@pytest.mark.parametrize(
    "text",
    [
        f"{_EAN}{_EAN}",
        f"{_EAN}{_UPC_A}",
        f"]E0{_EAN}]E0{_EAN}",
        f"https://a.example/01/{_GTIN}https://a.example/01/{_GTIN}",
        f"https://a.example/01/{_GTIN}{_EAN}",
        f"{_EAN} {_UPC_A}",
        f"{_EAN}\r\n{_EAN}",
        f"۹۵۰۶۰۰۰۱۳۴۳۵۲\t{_EAN}",
        f"https://a.example/01/{_GTIN}/10/A\nhttps://a.example/01/{_GTIN}/10/B",
        f"{_OURS}{_EAN}",
        f"{_EAN}{_OURS}",
        f"{_OURS} {_OURS}",
        f"{_OURS}https://a.example/01/{_GTIN}",
        f"https://a.example/01/{_GTIN}{_OURS}",
        f"{_OURS}]E0{_EAN}",
    ],
)
def test_two_codes_run_together_are_told_as_two(text: str) -> None:
    assert _read(text) == Unreadable(Refusal.TWO_CODES)


@pytest.mark.parametrize(
    "text",
    [_checked("981234567890"), _checked("991234567890"), "(255)9506000000008"],
)
def test_a_coupon_is_no_product(text: str) -> None:
    assert _read(text) == NotAProduct(OtherKind.COUPON)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("978 3 16 148410 0", ProductCode(Gtin("09783161484100"))),
        ("(01) 09506000134352 (10) ABC (17) 271231", _FULL),
        (f"Lot {_EAN}", NotAProduct(OtherKind.PLAIN_TEXT, length=17)),
        (f"https://a.example/p/{_EAN}", NotAProduct(OtherKind.LINK, "a.example")),
        (f"WIFI:S:a;P:b;;{_EAN}", NotAProduct(OtherKind.WIFI)),
        (f"https://a.example/01/{_GTIN}/10/{_EAN}", ProductCode(_GTIN, lot=_EAN)),
    ],
)
def test_one_code_is_not_taken_for_two(text: str, meaning: Meaning) -> None:
    assert _read(text) == meaning


@pytest.mark.parametrize("text", ["https://\ud800/a", "http://\u200b\u200b/x"])
def test_a_link_without_a_domain_is_told_without_one(text: str) -> None:
    assert _read(text) == NotAProduct(OtherKind.ADDRESS)
