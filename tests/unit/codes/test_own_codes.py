from __future__ import annotations

import base64
import hmac
import string
import struct
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.codes import (
    BadgeCode,
    CustomerCode,
    EnrolmentCode,
    HandOverCode,
    Meaning,
    NotAProduct,
    Refusal,
    ShelfCode,
    ShopCodes,
    Unreadable,
    read_code,
    write_badge_code,
    write_customer_code,
    write_enrolment_code,
    write_hand_over_code,
    write_shelf_code,
)
from store_app.codes.sealed import LONGEST, NEVER, Kind, write_envelope

_KEY = b"k" * 32
_NOW_S = 1_800_000_000
_SHOP = ShopCodes(keys={7: _KEY})
_CUSTOMER = "7d6f1a52-0a8e-4b57-9a86-3c8d1a1f0c11"
_QR_LETTERS = frozenset(string.ascii_uppercase + string.digits)

_words = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40)


def _read(code: str) -> Meaning:
    return read_code(code, shop=_SHOP, now_s=_NOW_S)


def _customer_code(expires_s: int = _NOW_S + 60, key_id: int = 7, key: bytes = _KEY) -> str:
    return write_customer_code(_CUSTOMER, expires_s, key_id, key)


@given(st.uuids(), st.integers(_NOW_S + 1, 2**32 - 1))
def test_a_customer_code_opens_the_customer_it_was_made_for(customer: UUID, expires_s: int) -> None:
    code = write_customer_code(str(customer), expires_s, 7, _KEY)
    assert read_code(code, shop=_SHOP, now_s=_NOW_S) == CustomerCode(str(customer), expires_s)


@given(_words, _words, st.integers(0, 10**12), st.dates(min_value=date(2020, 1, 1)))
def test_a_shelf_code_says_what_was_printed(sku: str, place: str, amount: int, day: date) -> None:
    code = write_shelf_code(sku, place, (amount, "EUR"), day, 7, _KEY)
    meaning = read_code(code, shop=_SHOP, now_s=_NOW_S)
    assert meaning == ShelfCode(sku, place, (amount, "EUR"), day)


@given(st.uuids(), _words, st.integers(_NOW_S + 1, 2**32 - 1))
def test_a_hand_over_code_names_the_customer_and_the_giver(
    customer: UUID, giver: str, expires_s: int
) -> None:
    code = write_hand_over_code(str(customer), giver, expires_s, 7, _KEY)
    assert _read(code) == HandOverCode(str(customer), giver, expires_s)


@given(_words)
def test_a_badge_says_whose_it_is_for_good(staff: str) -> None:
    assert _read(write_badge_code(staff, 7, _KEY)) == BadgeCode(staff, NEVER)


def test_a_badge_past_its_end_is_expired() -> None:
    assert _read(write_badge_code("nikos", 7, _KEY, _NOW_S)) == Unreadable(
        Refusal.EXPIRED, was=Kind.BADGE
    )


@given(_words, _words, _words, st.integers(_NOW_S + 1, 2**32 - 1))
def test_an_enrolment_code_names_hub_place_and_token(
    hub: str, place: str, token: str, expires_s: int
) -> None:
    code = write_enrolment_code(hub, place, token, expires_s, 7, _KEY)
    assert _read(code) == EnrolmentCode(hub, place, token, expires_s)


def test_a_device_of_no_shop_yet_takes_an_enrolment_code_and_nothing_else() -> None:
    code = write_enrolment_code("https://hub.example", "kifissia", "t0ken", _NOW_S + 1, 7, _KEY)
    new, other = ShopCodes(), ShopCodes(keys={7: b"another" * 5})
    assert isinstance(read_code(code, shop=new, now_s=_NOW_S), EnrolmentCode)
    assert read_code(code, shop=new, now_s=_NOW_S + 1) == Unreadable(
        Refusal.EXPIRED, was=Kind.ENROLMENT
    )
    assert read_code(code, shop=other, now_s=_NOW_S) == Unreadable(Refusal.FORGED)
    badge = write_badge_code("nikos", 7, _KEY)
    assert read_code(badge, shop=new, now_s=_NOW_S) == Unreadable(Refusal.UNKNOWN_KEY)


def test_the_token_of_an_enrolment_code_is_not_said_by_chance() -> None:
    meaning = _read(write_enrolment_code("https://hub.example", "p", "t0ken", NEVER, 7, _KEY))
    assert isinstance(meaning, EnrolmentCode)
    assert "t0ken" not in repr(meaning)


def test_a_code_that_would_be_too_large_to_scan_is_not_written() -> None:
    with pytest.raises(ValueError, match="too many"):
        write_badge_code("n" * LONGEST, 7, _KEY)


@pytest.mark.parametrize("staff", ["", "ni\0kos"])
def test_a_word_that_could_not_be_read_back_is_not_written(staff: str) -> None:
    with pytest.raises(ValueError, match="not words"):
        write_badge_code(staff, 7, _KEY)


def test_the_letters_are_those_of_the_compact_mode_of_qr() -> None:
    assert _QR_LETTERS.issuperset(_customer_code())


def test_capslock_does_not_harm_a_code() -> None:
    meaning = read_code(_customer_code().lower(), shop=_SHOP, now_s=_NOW_S)
    assert isinstance(meaning, CustomerCode)


@given(
    st.integers(4, len(_customer_code()) - 1), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
)
def test_a_code_with_another_letter_is_never_believed(at: int, letter: str) -> None:
    code = _customer_code()
    changed = code[:at] + letter + code[at + 1 :]
    meaning = read_code(changed, shop=_SHOP, now_s=_NOW_S)
    assert isinstance(meaning, CustomerCode if changed == code else Unreadable)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (_customer_code(key=b"another" * 5), Refusal.FORGED),
        (_customer_code(expires_s=_NOW_S, key=b"another" * 5), Refusal.FORGED),
        (_customer_code(key_id=8), Refusal.UNKNOWN_KEY),
        (_customer_code().replace("SA1C", "SA1S"), Refusal.FORGED),
        (_customer_code() * 2, Refusal.TWO_CODES),
    ],
)
def test_a_code_that_is_not_believed_says_why(code: str, refusal: Refusal) -> None:
    assert read_code(code, shop=_SHOP, now_s=_NOW_S) == Unreadable(refusal)


@pytest.mark.parametrize(
    ("code", "was"),
    [
        (_customer_code(expires_s=_NOW_S), Kind.CUSTOMER),
        (write_hand_over_code(_CUSTOMER, "nikos", _NOW_S, 7, _KEY), Kind.HAND_OVER),
    ],
)
def test_a_code_whose_time_is_over_says_what_it_was(code: str, was: Kind) -> None:
    assert _read(code) == Unreadable(Refusal.EXPIRED, was=was)


def test_a_forged_code_that_has_expired_is_called_forged() -> None:
    code = _customer_code(expires_s=1, key=b"another" * 5)
    assert read_code(code, shop=_SHOP, now_s=_NOW_S) == Unreadable(Refusal.FORGED)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("C", b"short"),
        ("H", b"short"),
        ("H", bytes(16)),
        ("B", b""),
        ("E", b"a\0b"),
        ("S", b"short"),
        ("S", bytes(15)),
        ("S", bytes(14) + b"\1\xff"),
    ],
)
def test_a_sealed_code_with_strange_content_is_faulty(kind: str, content: bytes) -> None:
    code = write_envelope(Kind(kind), NEVER, content, 7, _KEY)
    assert read_code(code, shop=_SHOP, now_s=_NOW_S) == Unreadable(Refusal.FAULTY_LABEL)


def test_a_sealed_code_of_a_kind_to_come_is_faulty() -> None:
    payload = struct.pack(">BI", 7, NEVER)
    seal = hmac.digest(_KEY, b"SA1Z" + payload, "sha256")[:16]
    code = "SA1Z" + base64.b32encode(payload + seal).decode().rstrip("=")
    assert _read(code) == Unreadable(Refusal.FAULTY_LABEL)


def test_a_code_that_is_not_whole_base32_is_forged() -> None:
    code = _customer_code()
    assert read_code(code[:-1], shop=_SHOP, now_s=_NOW_S) == Unreadable(Refusal.FORGED)


def test_the_beginning_of_a_code_alone_is_only_text() -> None:
    assert isinstance(read_code("SA1CAAAA", shop=_SHOP, now_s=_NOW_S), NotAProduct)
