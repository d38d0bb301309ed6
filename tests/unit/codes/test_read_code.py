from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    write_customer_code,
)

_NOW_S = 1_800_000_000
_GTIN = Gtin("09506000134352")
_SHOP = ShopCodes(
    "olive.example",
    (RestrictedRule("21IIIIIWWWWWC"), RestrictedRule("22IIIIIPPPPPC")),
    {1: b"k" * 32},
)
_FULL = ProductCode(_GTIN, lot="ABC", expiry=date(2027, 12, 31))


def _read(text: str, symbology: str = "") -> Meaning:
    return read_code(text, symbology=symbology, shop=_SHOP, now_s=_NOW_S)


def _checked(body: str) -> str:
    return body + check_digit(body)


@pytest.mark.parametrize(
    "text",
    [
        f"https://any.example/stem/01/{_GTIN}/10/ABC?17=271231",
        f"]Q1https://any.example/01/{_GTIN}/10/ABC?17=271231",
        f"]Q301{_GTIN}10ABC\x1d17271231",
        f"]C101{_GTIN}1727123110ABC",
        f"]d201{_GTIN}10ABC<GS>17271231\r\n",
        f"]e001{_GTIN}10ABC{{GS}}17271231",
        f"\x1d01{_GTIN}10ABC\x1d17271231",
        f"01{_GTIN}1727123110ABC",
        f"(01){_GTIN}(10)ABC(17)271231",
    ],
)
def test_every_form_of_a_label_means_the_same(text: str) -> None:
    assert _read(text) == _FULL


@pytest.mark.parametrize(
    "text",
    [
        "9506000134352",
        "09506000134352",
        "۹۵۰۶۰۰۰۱۳۴۳۵۲",
        "٩٥٠٦٠٠٠١٣٤٣٥٢",
        "９５０６０００１３４３５２",
        "]E09506000134352",
        "]E3950600013435212",
        "]I109506000134352",
        '{"gtin": "9506000134352"}',
        "https://olive.example/p?gtin=9506000134352",
        "]E09506000134352\r",
    ],
)
def test_every_form_of_a_number_means_the_same(text: str) -> None:
    assert _read(text) == ProductCode(_GTIN)


def test_a_weighed_and_priced_label_says_both() -> None:
    meaning = _read(f"]e001{_GTIN}31030005003932978" + "1099")
    expected = ProductCode(_GTIN, weight_g=Decimal(500), price=LabelPrice(Decimal("10.99"), "EUR"))
    assert meaning == expected


def test_day_zero_is_the_last_of_the_month() -> None:
    assert _read(f"(01){_GTIN}(15)280200") == ProductCode(_GTIN, best_before=date(2028, 2, 29))


def test_years_lie_around_the_present_one() -> None:
    meaning = _read(f"(01){_GTIN}(17)990101")
    assert isinstance(meaning, ProductCode)
    assert meaning.expiry == date(1999, 1, 1)


@pytest.mark.parametrize(
    ("number", "meaning"),
    [
        (
            _checked("211234500750"),
            RestrictedCode(_checked("211234500750"), "12345", Decimal(750)),
        ),
        (
            _checked("221234501099"),
            RestrictedCode(_checked("221234501099"), "12345", price=LabelPrice(Decimal("10.99"))),
        ),
        (_checked("291234501099"), RestrictedCode(_checked("291234501099"))),
        (_checked("021234501099"), RestrictedCode(_checked("021234501099"))),
        (_checked("21234501099"), RestrictedCode("0" + _checked("21234501099"))),
        (_checked("2123456"), RestrictedCode(_checked("2123456").zfill(13))),
    ],
)
def test_numbers_of_a_shop_are_read_by_its_own_rules(number: str, meaning: Meaning) -> None:
    assert _read(number) == meaning


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("https://olive.example/p?sku=LAMP-1", "LAMP-1"),
        ("HTTPS://www.olive.example/p?SKU=LAMP-1", "LAMP-1"),
        ('{"sku": "LAMP-1"}', "LAMP-1"),
    ],
)
def test_the_shop_may_name_a_product_by_its_own_number(text: str, sku: str) -> None:
    assert _read(text) == SkuCode(sku)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WIFI:T:WPA;S:shop;P:secret;;", OtherKind.WIFI),
        ("BEGIN:VCARD\nN:Doe\nEND:VCARD", OtherKind.CONTACT),
        ("MECARD:N:Doe;;", OtherKind.CONTACT),
        ("00020101021126580014br.gov.bcb.pix", OtherKind.PAYMENT),
        ("upi://pay?pa=x@y", OtherKind.PAYMENT),
        ("mailto:a@b.example", OtherKind.MAIL),
        ("tel:+302101234567", OtherKind.PHONE),
        ("otpauth://totp/x?secret=ABC", OtherKind.OTP),
        ("javascript:alert(1)", OtherKind.SCRIPT),
        ("JavaScript:alert(1)", OtherKind.SCRIPT),
        ("file:///etc/passwd", OtherKind.SCRIPT),
        ("geo:37.98,23.72", OtherKind.PLACE),
        ("https://id.gs1.org/00/006141411234567890", OtherKind.LOGISTICS),
        ("https://id.gs1.org/414/9520123456788", OtherKind.LOGISTICS),
        (_checked("981234567890"), OtherKind.COUPON),
        (_checked("991234567890"), OtherKind.COUPON),
    ],
)
def test_what_is_no_product_is_named_and_not_shown(text: str, kind: OtherKind) -> None:
    assert _read(text) == NotAProduct(kind)


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://example.com/x?sku=LAMP-1", "example.com"),
        ("https://notolive.example/?sku=LAMP-1", "notolive.example"),
        ("https://olive.example@evil.example/?sku=1", "evil.example"),
        ("https://olive.example\\@evil.example/", "olive.example"),
        ("https://\u0430pple.example/", "xn--pple-43d.example"),
        ("www.example.com/x", "www.example.com"),
    ],
)
def test_a_foreign_link_is_shown_as_its_domain(address: str, domain: str) -> None:
    assert _read(address) == NotAProduct(OtherKind.LINK, domain)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("40-2217", "40-2217"),
        ("40-221788", "40-221788"),
        ("30-210-1234567", "30-210-1234567"),
        ("40\u202e-22\u200b1788", "40-221788"),
        ("٤٠-٢٢١٧", "٤٠-٢٢١٧"),
        ("1234567", "1234567"),
    ],
)
def test_digits_are_shown_so_that_they_can_be_compared_with_a_label(text: str, shown: str) -> None:
    assert _read(text) == NotAProduct(OtherKind.PLAIN_TEXT, shown, len(text))


@pytest.mark.parametrize(
    "text",
    [
        *("just a note", "hunter2", "correct horse battery staple", "gnp\u202e.e\u200bxe"),
        *("line\nline\ttab", "x" * 200, "LAMP-1", "0109506000134X", "0000", "4111 1111 1111 1111"),
    ],
)
def test_of_a_text_that_may_be_a_password_only_its_length_is_told(text: str) -> None:
    assert _read(text) == NotAProduct(OtherKind.PLAIN_TEXT, length=len(text))


@pytest.mark.parametrize(
    ("text", "unreadable"),
    [
        ("", Unreadable(Refusal.EMPTY)),
        (" \r\n", Unreadable(Refusal.EMPTY)),
        ("\x1d", Unreadable(Refusal.EMPTY)),
        ("]E0", Unreadable(Refusal.EMPTY)),
        ("]Q3", Unreadable(Refusal.EMPTY)),
        ("]", Unreadable(Refusal.CUT_OFF)),
        ("]Q", Unreadable(Refusal.CUT_OFF)),
        ("]Z9", Unreadable(Refusal.CUT_OFF)),
        ("9506000134353", Unreadable(Refusal.BAD_CHECK_DIGIT)),
        ("]E0506000134352", Unreadable(Refusal.BAD_CHECK_DIGIT)),
        ("]E4963A5074", Unreadable(Refusal.BAD_CHECK_DIGIT)),
        ("a\0b", Unreadable(Refusal.CONTROL_CHARACTERS)),
        ("9" * 8000, Unreadable(Refusal.TOO_LONG)),
        ("95060001343529506000134352", Unreadable(Refusal.TWO_CODES)),
        (f"]E09506000134352]E0{_GTIN[1:]}", Unreadable(Refusal.TWO_CODES)),
        ("https://a.example/xhttps://a.example/x", Unreadable(Refusal.TWO_CODES)),
        (
            f"(01){_GTIN}(02){_GTIN}(37)1",
            Unreadable(Refusal.FAULTY_LABEL, Fault.EXCLUDED, "02"),
        ),
        (
            f"(01){_GTIN}(17)271332",
            Unreadable(Refusal.FAULTY_LABEL, Fault.BAD_DATE, "17"),
        ),
        (
            "(01)09506000134353",
            Unreadable(Refusal.BAD_CHECK_DIGIT, Fault.BAD_CHECK_DIGIT, "01"),
        ),
    ],
)
def test_what_cannot_be_read_says_why(text: str, unreadable: Unreadable) -> None:
    assert _read(text) == unreadable


@pytest.mark.parametrize("symbology", ["]I0", "]I1"])
def test_a_part_of_a_bar_code_on_a_box_is_no_product(symbology: str) -> None:
    assert _read("96385074", symbology) == NotAProduct(OtherKind.PLAIN_TEXT, "96385074", 8)


def test_an_add_on_alone_is_no_product() -> None:
    assert _read("12", "]E1") == NotAProduct(OtherKind.PLAIN_TEXT, length=2)


def test_a_composite_adds_to_the_number() -> None:
    meaning = _read(f"]E0{_GTIN[1:]}|]e010ABC\x1d17271231")
    assert meaning == _FULL


def test_coupons_of_labels_are_named_too() -> None:
    assert _read("(255)9506000000008") == NotAProduct(OtherKind.COUPON)
    assert _read("(8110)012345612345611110123") == NotAProduct(OtherKind.COUPON)


def test_a_digit_that_was_lost_is_not_another_product() -> None:
    shorter = _checked("50600013435")
    assert isinstance(_read(shorter), ProductCode)
    assert _read(shorter, "]E0") == Unreadable(Refusal.BAD_CHECK_DIGIT)


@given(st.text(max_size=300), st.sampled_from(["", "]Q3", "]E0", "]C1", "]I1", "]XX", "?"]))
def test_every_text_has_a_meaning(text: str, symbology: str) -> None:
    assert isinstance(_read(text, symbology), Meaning)


_SEEDS = (
    f"]Q1https://any.example/01/{_GTIN}/10/ABC?17=271231",
    f"]C101{_GTIN}3103000500392978\x1d10AB",
    f"(01){_GTIN}(3932)9781099(17)271231",
    "https://id.gs1.org/CxFKk4XBoI1XgkY",
    '{"sku": "LAMP-1"}',
    "9506000134352",
    "WIFI:T:WPA;S:shop;P:secret;;",
    write_customer_code("7d6f1a52-0a8e-4b57-9a86-3c8d1a1f0c11", _NOW_S + 9, 1, b"k" * 32),
)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """Give a valid code of which some piece was lost, doubled, replaced or filled in."""
    text = draw(st.sampled_from(_SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 6)))
        piece = draw(
            st.text(max_size=4) | st.sampled_from(["\x1d", "%", "01", "(", "{", "۹", text])
        )
        text = text[:start] + piece + text[end:]
    return text


@given(spoiled())
def test_every_spoiled_code_has_a_meaning(text: str) -> None:
    assert isinstance(_read(text), Meaning)


@given(st.text(max_size=100))
def test_secrets_are_never_shown(secret: str) -> None:
    for start in ("WIFI:", "otpauth://totp/?secret=", "upi:"):
        meaning = _read(start + secret)
        assert not isinstance(meaning, NotAProduct) or not meaning.shown


def test_a_rule_that_is_no_template_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="not a template"):
        RestrictedRule("21IIIII")
