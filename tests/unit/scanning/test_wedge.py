from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store_app.scanning.key_reader import KeyPress
from store_app.scanning.us_keyboard import X11_OFFSET, Platform, UsKeyboard
from store_app.scanning.wedge import SILENCE_MS, Action, Decision, Wedge

_NUMBER = "9506000134352"
_LINK = "https://example.com/01/09506000134352/10/AbC-1_x?17=271231&3103=000500"
_TO_FRENCH = str.maketrans("0123456789", "à&é\"'(-è_ç")
_ENTER, _TAB, _SHIFT = (code + X11_OFFSET for code in (28, 15, 42))
_KEYS = {
    (character, shift): code
    for shift in (True, False)
    for code in range(X11_OFFSET + 2, X11_OFFSET + 58)
    if (character := UsKeyboard().character(code, shift=shift)) and character.isprintable()
}


@dataclass
class _Desk:
    """A window with one field, a keyboard and a scanner."""

    wedge: Wedge = field(default_factory=Wedge)
    now_ms: int = 1000
    text: str = ""
    scans: list[str] = field(default_factory=list)

    def strike(self, gap_ms: int, **key: object) -> Decision:
        self.now_ms += gap_ms
        press = KeyPress(self.now_ms, **key)  # type: ignore[arg-type]
        decision = self._take(self.wedge.press(press))
        if decision.action is Action.DELIVER and press.text.isprintable():
            self.text += press.text
        return decision

    def wait(self, ms: int = SILENCE_MS) -> None:
        self.now_ms += ms
        decision = self.wedge.tick(self.now_ms)
        if decision is not None:
            self._take(decision)

    def scan(self, sent: str, received: str = "", gap_ms: int = 15) -> None:
        """Type as a scanner with a US key map does, on a host that makes other letters of it."""
        for character, shown in zip(sent, received or sent, strict=True):
            shift = (character, False) not in _KEYS
            if shift:
                self.strike(0, scan_code=_SHIFT, text="", shift=True)
            code = _KEYS[character, shift]
            self.strike(gap_ms, scan_code=code, text=shown, shift=shift)

    def type_text(self, text: str, gap_ms: int = 90) -> None:
        for character in text:
            self.strike(gap_ms, scan_code=0, text=character)

    def end(self, scan_code: int = _ENTER, gap_ms: int = 15) -> Decision:
        return self.strike(gap_ms, scan_code=scan_code, text="\r")

    def _take(self, decision: Decision) -> Decision:
        if decision.take_back:
            self.text = self.text[: -decision.take_back]
        if decision.scanned is not None:
            self.scans.append(decision.scanned)
        return decision


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
    desk = _Desk(text="lam")
    desk.scan(sent, received, gap_ms)
    desk.end(gap_ms=gap_ms)
    assert desk.scans == [sent]
    assert desk.text == "lam"


@pytest.mark.parametrize("ending", [_ENTER, _TAB, 96 + X11_OFFSET])
def test_every_suffix_ends_a_scan_and_does_nothing_else(ending: int) -> None:
    desk = _Desk()
    desk.scan(_NUMBER)
    assert desk.end(ending).action is Action.SWALLOW
    assert desk.end(ending).action is Action.SWALLOW
    assert desk.end(ending, gap_ms=500).action is Action.DELIVER
    assert desk.scans == [_NUMBER]


def test_without_a_suffix_silence_ends_a_scan() -> None:
    desk = _Desk()
    desk.scan(_NUMBER)
    desk.wait(SILENCE_MS - 1)
    assert desk.scans == []
    desk.wait(1)
    assert desk.scans == [_NUMBER]
    assert desk.text == ""


def test_a_scan_is_not_lost_when_nobody_ticked_before_the_next_key() -> None:
    desk = _Desk()
    desk.scan(_NUMBER)
    desk.type_text("x", gap_ms=400)
    assert desk.scans == [_NUMBER]
    assert desk.text == "x"


def test_two_scans_in_a_row_are_two_scans() -> None:
    desk = _Desk()
    for _ in range(2):
        desk.scan(_NUMBER)
        desk.end()
        desk.wait(300)
    assert desk.scans == [_NUMBER, _NUMBER]


def test_a_scan_into_the_middle_of_typing_leaves_what_was_typed() -> None:
    desk = _Desk()
    desk.type_text("lamp")
    desk.wait(200)
    desk.scan(_NUMBER)
    desk.end()
    desk.type_text(" oak", gap_ms=120)
    assert desk.text == "lamp oak"
    assert desk.scans == [_NUMBER]


def test_only_the_first_keys_reach_the_field_and_are_taken_back() -> None:
    desk = _Desk()
    decisions = [desk.strike(10, scan_code=_KEYS[digit, False], text=digit) for digit in _NUMBER]
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
    desk = _Desk()
    desk.scan("10ABC123")
    desk.strike(10, **separator)
    desk.scan("17271231")
    desk.end()
    assert desk.scans == ["10ABC123\x1d17271231"]


def test_the_separator_comes_as_its_number_on_the_pad() -> None:
    desk = _Desk()
    desk.scan("10ABC123")
    for code in (82, 80, 73):
        desk.strike(10, scan_code=code + X11_OFFSET, text="", alt=True)
    desk.scan("17271231")
    desk.end()
    assert desk.scans == ["10ABC123\x1d17271231"]


def test_without_scan_codes_the_text_counts_with_digits_of_any_script() -> None:
    desk = _Desk()
    desk.type_text("۹۵۰۶۰۰", gap_ms=10)
    desk.strike(0, scan_code=0, text="", shift=True)
    desk.type_text("۰۱۳۴۳۵۲", gap_ms=10)
    desk.strike(10, scan_code=0, text="\r")
    assert desk.scans == [_NUMBER]


def test_the_number_pad_types_digits_whatever_numlock_says() -> None:
    desk = _Desk()
    pad = dict(zip("0123456789", (82, 79, 80, 81, 75, 76, 77, 71, 72, 73), strict=True))
    for digit in _NUMBER:
        desk.strike(10, scan_code=pad[digit] + X11_OFFSET, text="")
    desk.end()
    assert desk.scans == [_NUMBER]


def test_the_keys_of_windows_have_their_own_numbers() -> None:
    desk = _Desk(Wedge(UsKeyboard(Platform.WINDOWS)))
    for digit in _NUMBER:
        desk.strike(10, scan_code=_KEYS[digit, False] - X11_OFFSET, text=digit)
    desk.strike(10, scan_code=28, text="\r")
    assert desk.scans == [_NUMBER]


@given(
    st.lists(
        st.tuples(st.integers(80, 400), st.sampled_from("abc123۱۲ \r\t")), min_size=1, max_size=60
    )
)
def test_a_person_is_never_taken_for_a_scanner(typed: list[tuple[int, str]]) -> None:
    desk = _Desk()
    for gap_ms, character in typed:
        assert desk.strike(gap_ms, scan_code=0, text=character).action is Action.DELIVER
    desk.wait()
    assert desk.scans == []


def test_a_fast_person_with_an_uneven_hand_is_not_taken_for_a_scanner() -> None:
    desk = _Desk()
    for gap_ms, character in zip((140, 40, 35, 120, 45, 130, 40, 95), "the lamp", strict=True):
        desk.strike(gap_ms, scan_code=0, text=character)
    assert desk.end(gap_ms=110).action is Action.DELIVER
    assert desk.scans == []
    assert desk.text == "the lamp"


def test_a_key_that_is_held_or_stuck_is_no_scan() -> None:
    desk = _Desk()
    desk.strike(100, scan_code=0, text="a")
    for _ in range(30):
        assert desk.strike(30, scan_code=0, text="a", is_repeat=True).action is Action.DELIVER
    for _ in range(30):
        assert desk.strike(30, scan_code=0, text="b").action is Action.DELIVER
    desk.wait()
    assert desk.scans == []


def test_a_repeat_within_a_scan_is_left_out() -> None:
    desk = _Desk()
    desk.scan(_NUMBER)
    assert desk.strike(5, scan_code=11, text="2", is_repeat=True).action is Action.SWALLOW
    desk.end()
    assert desk.scans == [_NUMBER]


def test_shortcuts_and_arrows_reach_the_application() -> None:
    desk = _Desk()
    arrow, letter_c = 105 + X11_OFFSET, 46 + X11_OFFSET
    assert desk.strike(100, scan_code=arrow, text="").action is Action.DELIVER
    assert desk.strike(10, scan_code=letter_c, text="\x03", control=True).action is Action.DELIVER
    assert desk.strike(10, scan_code=letter_c, text="c", alt=True).action is Action.DELIVER


def test_half_a_code_is_given_as_it_came() -> None:
    desk = _Desk()
    desk.scan(_NUMBER[:7])
    desk.wait()
    assert desk.scans == [_NUMBER[:7]]


def test_a_short_code_needs_its_suffix_or_a_digit() -> None:
    desk = _Desk()
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
    desk = _Desk(text="kept")
    desk.scan(sent, gap_ms=gap_ms)
    if with_suffix:
        desk.end(gap_ms=gap_ms)
    else:
        desk.wait()
    assert desk.scans == [sent]
    assert desk.text == "kept"
