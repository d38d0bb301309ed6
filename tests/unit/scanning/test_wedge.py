from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store_app.scanning.us_keyboard import X11_OFFSET, Platform, UsKeyboard
from store_app.scanning.wedge import SILENCE_MS, Action, Decision, Wedge
from tests.unit.scanning.typing_desk import ENTER, KEYS, TAB, Desk

_NUMBER = "9506000134352"
_LINK = "https://example.com/01/09506000134352/10/AbC-1_x?17=271231&3103=000500"
_TO_FRENCH = str.maketrans("0123456789", "à&é\"'(-è_ç")


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        (_NUMBER, _NUMBER),
        (_NUMBER, "۹۵۰۶۰۰۰۱۳۴۳۵۲"),
        (_NUMBER, _NUMBER.translate(_TO_FRENCH)),
        (_LINK, _LINK),
        (_LINK, _LINK.swapcase()),
        (_LINK, "\u0627" * len(_LINK)),
        ("]Q3010950600013435210ABC", "+q3010950600013435210abc"),
        ("P-00042", "p-00042"),
        ("ab+C%2F@#1", "AB+c%2f@#1"),
    ],
)
@pytest.mark.parametrize("gap_ms", [5, 15, 40, 60])
def test_a_scan_is_what_the_scanner_sent_under_every_layout(
    sent: str, received: str, gap_ms: int
) -> None:
    desk = Desk(text="lam")
    desk.scan(sent, received, gap_ms)
    desk.end(gap_ms=gap_ms)
    assert desk.scans == [sent]
    assert desk.text == "lam"


@pytest.mark.parametrize("ending", [ENTER, TAB, 96 + X11_OFFSET])
def test_every_suffix_ends_a_scan_and_does_nothing_else(ending: int) -> None:
    desk = Desk()
    desk.scan(_NUMBER)
    assert desk.end(ending).action is Action.SWALLOW
    assert desk.end(ending).action is Action.SWALLOW
    assert desk.end(ending, gap_ms=500).action is Action.DELIVER
    assert desk.scans == [_NUMBER]


def test_without_a_suffix_silence_ends_a_scan() -> None:
    desk = Desk()
    desk.scan(_NUMBER)
    desk.wait(SILENCE_MS - 1)
    assert desk.scans == []
    desk.wait(1)
    assert desk.scans == [_NUMBER]
    assert desk.text == ""


def test_a_scan_is_not_lost_when_nobody_ticked_before_the_next_key() -> None:
    desk = Desk()
    desk.scan(_NUMBER)
    desk.type_text("x", gap_ms=400)
    assert desk.scans == [_NUMBER]
    assert desk.text == "x"


def test_two_scans_in_a_row_are_two_scans() -> None:
    desk = Desk()
    for _ in range(2):
        desk.scan(_NUMBER)
        desk.end()
        desk.wait(300)
    assert desk.scans == [_NUMBER, _NUMBER]


def test_a_scan_into_the_middle_of_typing_leaves_what_was_typed() -> None:
    desk = Desk()
    desk.type_text("lamp")
    desk.wait(200)
    desk.scan(_NUMBER)
    desk.end()
    desk.type_text(" oak", gap_ms=120)
    assert desk.text == "lamp oak"
    assert desk.scans == [_NUMBER]


def test_only_the_first_keys_reach_the_field_and_are_taken_back() -> None:
    desk = Desk()
    decisions = [desk.strike(10, scan_code=KEYS[digit, False], text=digit) for digit in _NUMBER]
    assert decisions[0] == Decision(Action.DELIVER, starts=True)
    assert [decision.action for decision in decisions[:5]] == [Action.DELIVER] * 5
    assert decisions[5] == Decision(Action.SWALLOW, take_back=5)
    assert {decision.action for decision in decisions[6:]} == {Action.SWALLOW}


@pytest.mark.parametrize(
    "separator",
    [
        {"scan_code": 27 + X11_OFFSET, "text": "\x1d", "control": True},
        {"scan_code": 27 + X11_OFFSET, "text": "", "control": True},
        {"scan_code": 0, "text": "\x1d"},
    ],
)
def test_the_separator_comes_as_control_and_bracket(separator: dict[str, object]) -> None:
    desk = Desk()
    desk.scan("10ABC123")
    desk.strike(10, **separator)
    desk.scan("17271231")
    desk.end()
    assert desk.scans == ["10ABC123\x1d17271231"]


def test_the_separator_comes_as_its_number_on_the_pad() -> None:
    desk = Desk()
    desk.scan("10ABC123")
    for code in (82, 80, 73):
        desk.strike(10, scan_code=code + X11_OFFSET, text="", alt=True)
    desk.scan("17271231")
    desk.end()
    assert desk.scans == ["10ABC123\x1d17271231"]


def test_without_scan_codes_the_text_counts_with_digits_of_any_script() -> None:
    desk = Desk()
    desk.type_text("۹۵۰۶۰۰", gap_ms=10)
    desk.strike(0, scan_code=0, text="", shift=True)
    desk.type_text("۰۱۳۴۳۵۲", gap_ms=10)
    desk.strike(10, scan_code=0, text="\r")
    assert desk.scans == [_NUMBER]


def test_the_number_pad_types_digits_whatever_numlock_says() -> None:
    desk = Desk()
    pad = dict(zip("0123456789", (82, 79, 80, 81, 75, 76, 77, 71, 72, 73), strict=True))
    for digit in _NUMBER:
        desk.strike(10, scan_code=pad[digit] + X11_OFFSET, text="")
    desk.end()
    assert desk.scans == [_NUMBER]


def test_the_keys_of_windows_have_their_own_numbers() -> None:
    desk = Desk(Wedge(UsKeyboard(Platform.WINDOWS)))
    for digit in _NUMBER:
        desk.strike(10, scan_code=KEYS[digit, False] - X11_OFFSET, text=digit)
    desk.strike(10, scan_code=28, text="\r")
    assert desk.scans == [_NUMBER]


@given(
    st.lists(
        st.tuples(st.integers(80, 400), st.sampled_from("abc123۱۲ \r\t")), min_size=1, max_size=60
    )
)
def test_a_person_is_never_taken_for_a_scanner(typed: list[tuple[int, str]]) -> None:
    desk = Desk()
    for gap_ms, character in typed:
        assert desk.strike(gap_ms, scan_code=0, text=character).action is Action.DELIVER
    desk.wait()
    assert desk.scans == []


def test_a_fast_person_with_an_uneven_hand_is_not_taken_for_a_scanner() -> None:
    desk = Desk()
    for gap_ms, character in zip((140, 40, 35, 120, 45, 130, 40, 95), "the lamp", strict=True):
        desk.strike(gap_ms, scan_code=0, text=character)
    assert desk.end(gap_ms=110).action is Action.DELIVER
    assert desk.scans == []
    assert desk.text == "the lamp"


def test_a_key_that_is_held_or_stuck_is_no_scan() -> None:
    desk = Desk()
    desk.strike(100, scan_code=0, text="a")
    for _ in range(30):
        assert desk.strike(30, scan_code=0, text="a", is_repeat=True).action is Action.DELIVER
    for _ in range(30):
        assert desk.strike(30, scan_code=0, text="b").action is Action.DELIVER
    desk.wait()
    assert desk.scans == []


def test_a_repeat_within_a_scan_is_left_out() -> None:
    desk = Desk()
    desk.scan(_NUMBER)
    assert desk.strike(5, scan_code=11, text="2", is_repeat=True).action is Action.SWALLOW
    desk.end()
    assert desk.scans == [_NUMBER]


def test_shortcuts_and_arrows_reach_the_application() -> None:
    desk = Desk()
    arrow, letter_c = 105 + X11_OFFSET, 46 + X11_OFFSET
    assert desk.strike(100, scan_code=arrow, text="").action is Action.DELIVER
    assert desk.strike(10, scan_code=letter_c, text="\x03", control=True).action is Action.DELIVER
    assert desk.strike(10, scan_code=letter_c, text="c", alt=True).action is Action.DELIVER


def test_half_a_code_is_given_as_it_came() -> None:
    desk = Desk()
    desk.scan(_NUMBER[:7])
    desk.wait()
    assert desk.scans == [_NUMBER[:7]]


def test_a_short_code_needs_its_suffix_or_a_digit() -> None:
    desk = Desk()
    desk.scan("AB-1")
    desk.end()
    desk.wait(300)
    desk.scan("oaks")
    desk.wait()
    assert desk.scans == ["AB-1"]
    assert desk.text == "oaks"


@given(
    sent=st.text("0123456789abcXYZ-]/:.?=&", min_size=8, max_size=80),
    gap_ms=st.integers(2, 38),
    with_suffix=st.booleans(),
)
def test_whatever_a_scanner_sends_arrives(sent: str, gap_ms: int, *, with_suffix: bool) -> None:
    assume(len(set(sent)) > 1 and any(character.isdecimal() for character in sent))
    desk = Desk(text="kept")
    desk.scan(sent, gap_ms=gap_ms)
    if with_suffix:
        desk.end(gap_ms=gap_ms)
    else:
        desk.wait()
    assert desk.scans == [sent]
    assert desk.text == "kept"
