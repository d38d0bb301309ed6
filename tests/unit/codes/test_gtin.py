from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.codes import Refusal, check_digit, parse_gtin
from store_app.codes.gtin import expand_upc_e, parse_upc_e

_DIGITS = "0123456789"
_SCRIPTS = ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９")


@st.composite
def numbers(draw: st.DrawFn) -> str:
    length = draw(st.sampled_from([8, 12, 13, 14]))
    body = draw(st.text(_DIGITS, min_size=length - 1, max_size=length - 1))
    return body + check_digit(body)


@given(numbers())
def test_a_right_number_becomes_fourteen_digits(number: str) -> None:
    assert parse_gtin(number) == number.zfill(14)


@given(numbers(), st.sampled_from(_SCRIPTS))
def test_digits_of_every_script_are_the_same_number(number: str, script: str) -> None:
    assert parse_gtin(number.translate(str.maketrans(_DIGITS, script))) == number.zfill(14)


@given(numbers().filter(lambda number: len(number) > 8), st.data())
def test_one_wrong_digit_is_always_noticed(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([digit for digit in _DIGITS if digit != number[at]]))
    assert parse_gtin(number[:at] + other + number[at + 1 :]) is Refusal.BAD_CHECK_DIGIT


@pytest.mark.parametrize(
    ("six_and_system", "upc_a_body"),
    [
        ("0425261", "04210000526"),
        ("0123450", "01200000345"),
        ("0123413", "01230000041"),
        ("0123454", "01234000005"),
        ("0123457", "01234500007"),
    ],
)
def test_a_upc_e_becomes_the_upc_a_it_stands_for(six_and_system: str, upc_a_body: str) -> None:
    upc_a = upc_a_body + check_digit(upc_a_body)
    assert expand_upc_e(six_and_system + upc_a[-1]) == upc_a
    assert parse_upc_e(six_and_system + upc_a[-1]) == upc_a.zfill(14)


def test_dashes_of_a_book_number_do_not_matter() -> None:
    assert parse_gtin("978-3-16-148410-0") == "09783161484100"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", Refusal.EMPTY),
        ("  ", Refusal.EMPTY),
        ("lamp", Refusal.NOT_A_NUMBER),
        ("123", Refusal.NOT_A_NUMBER),
        ("9506000134353", Refusal.BAD_CHECK_DIGIT),
        ("950600013435295060001", Refusal.TOO_LONG),
        ("9" * 100, Refusal.TOO_LONG),
    ],
)
def test_what_is_no_number_says_why(text: str, refusal: Refusal) -> None:
    assert parse_gtin(text) is refusal
