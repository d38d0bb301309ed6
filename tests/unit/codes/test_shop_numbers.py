"""Numbers that a shop prints itself are read by its own rules."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.codes import (
    LabelPrice,
    Meaning,
    Refusal,
    RestrictedCode,
    RestrictedRule,
    ShopCodes,
    Unreadable,
    check_digit,
    read_code,
)
from store_app.codes.price_weight_check_digit import price_weight_check_digit

_SHOP = ShopCodes(
    restricted=(
        RestrictedRule("20IIIIVPPPPPC"),
        RestrictedRule("21IIIIIVWWWWC", weight_unit_g=Decimal("4.5359237")),
        RestrictedRule("23IIIIIPPPPPC", price_decimals=0),
        RestrictedRule("24IIIIIIIIIIC"),
        RestrictedRule("02IIIIIWWWWWC"),
    )
)


def _read(number: str, symbology: str = "") -> Meaning:
    return read_code(number, symbology=symbology, shop=_SHOP, now_s=0)


def _checked(body: str) -> str:
    return body + check_digit(body)


@pytest.mark.parametrize(
    ("body", "item", "weight_g", "price"),
    [
        ("201234" + "6" + "14685", "1234", None, LabelPrice(Decimal("146.85"))),
        ("2112345" + "9" + "2875", "12345", 2875 * Decimal("4.5359237"), None),
        ("2312345" + "01500", "12345", None, LabelPrice(Decimal(1500))),
        ("24" + "1234567890", "1234567890", None, None),
        ("02" + "12345" + "00750", "12345", Decimal(750), None),
    ],
)
def test_item_weight_and_price_stand_where_the_rule_says(
    body: str, item: str, weight_g: Decimal | None, price: LabelPrice | None
) -> None:
    number = _checked(body)
    assert _read(number) == RestrictedCode(number, item, weight_g, price)


def test_a_upc_of_the_shop_is_read_as_the_number_it_is_a_part_of() -> None:
    upc_a = _checked("2" + "12345" + "00750")
    assert _read(upc_a) == RestrictedCode("0" + upc_a, "12345", Decimal(750))


@given(st.text("0123456789", min_size=4, max_size=5), st.data())
def test_one_wrong_digit_of_a_price_is_noticed(digits: str, data: st.DataObject) -> None:
    rule = {4: "21IIIIIVWWWWC", 5: "20IIIIVPPPPPC"}[len(digits)]
    item = "1" * rule.count("I")
    inner = price_weight_check_digit(digits)
    assert isinstance(_read(_checked(rule[:2] + item + inner + digits)), RestrictedCode)
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[at]]))
    changed = digits[:at] + other + digits[at + 1 :]
    assert _read(_checked(rule[:2] + item + inner + changed)) == Unreadable(Refusal.BAD_CHECK_DIGIT)


def test_a_number_that_fits_no_rule_is_still_no_world_wide_number() -> None:
    number = _checked("291234512345")
    assert _read(number) == RestrictedCode(number)


@pytest.mark.parametrize(
    "template", ["21IIIII", "20IIIIIVPPPPPPC", "20IIIIIIIVPPC", "2xIIIIIWWWWWC"]
)
def test_a_rule_that_cannot_be_kept_is_refused_at_once(template: str) -> None:
    with pytest.raises(ValueError, match=r"template|proves"):
        RestrictedRule(template)
