"""Laws of the wedge over generated streams of keys: layouts, set-ups, persons, two scanners."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store_app.codes.gtin import check_digit, parse_gtin
from store_app.codes.refusal import Refusal
from store_app.scanning.key_reader import KeyPress
from store_app.scanning.profile import ScannerProfile, Suffix
from store_app.scanning.us_keyboard import MAC_OFFSET, X11_OFFSET, Platform, UsKeyboard
from store_app.scanning.wedge import Action, Trouble, Wedge
from tests.unit.scanning.typing_desk import ENTER, KEYS, TAB, Desk

_LAYOUTS = json.loads((Path(__file__).parent / "layouts.json").read_text("utf-8"))
_PLACES = (*range(2, 14), *range(16, 28), *range(30, 42), *range(43, 54), 57)
_SENT = (
    "9506000134352",
    "96385074",
    "https://example.com/01/09506000134352/10/AbC-1_x?17=271231&3103=000500",
    "HTTPS://ID.GS1.ORG/01/09506000134352",
    "]Q3010950600013435210ABC",
    "P-00042",
    "ab+C%2F@#1",
    "{\"sku\":'x',[1;2],~`\\|^<>*()!$}",
)
_ALT, _CONTROL = 56 + X11_OFFSET, 29 + X11_OFFSET
_PAD = dict(zip("0123456789", (82, 79, 80, 81, 75, 76, 77, 71, 72, 73), strict=True))
_ENDINGS: dict[str, tuple[dict[str, object], ...]] = {
    "cr": ({"scan_code": ENTER, "text": "\r"},),
    "lf": ({"scan_code": 36 + X11_OFFSET, "text": "\n", "control": True},),
    "crlf": (
        {"scan_code": ENTER, "text": "\r"},
        {"scan_code": 36 + X11_OFFSET, "text": "\n", "control": True},
    ),
    "tab": ({"scan_code": TAB, "text": "\t"},),
    "enter of the pad": ({"scan_code": 96 + X11_OFFSET, "text": "\r"},),
}

numbers = (
    st.text("0123456789", min_size=12, max_size=12)
    .map(lambda body: body + check_digit(body))
    .filter(lambda number: len(set(number[:4])) > 1)
)


def _separators() -> dict[str, tuple[dict[str, object], ...]]:
    bracket, f8 = 27 + X11_OFFSET, 66 + X11_OFFSET
    number = tuple(
        {"scan_code": _PAD[digit] + X11_OFFSET, "text": "", "alt": True} for digit in "029"
    )
    return {
        "control and bracket": ({"scan_code": bracket, "text": "\x1d", "control": True},),
        "number": ({"scan_code": _ALT, "text": "", "alt": True}, *number),
        "f8": ({"scan_code": f8, "text": ""},),
        "without scan codes": ({"scan_code": 0, "text": "\x1d"},),
    }


@pytest.mark.parametrize("caps", [False, True], ids=["", "caps"])
@pytest.mark.parametrize("layout", _LAYOUTS)
def test_by_scan_codes_every_layout_gives_exactly_what_was_sent(layout: str, *, caps: bool) -> None:
    levels = ("caps", "both") if caps else ("plain", "shift")
    for sent in _SENT:
        desk = Desk(text="kept")
        for character in sent:
            shift = (character, False) not in KEYS
            code = KEYS[character, shift]
            shown = _LAYOUTS[layout][levels[shift]][_PLACES.index(code - X11_OFFSET)]
            desk.strike(15, scan_code=code, text=shown, shift=shift)
        desk.end()
        assert desk.scans == [sent]
        assert desk.text == "kept"


@pytest.mark.parametrize(
    ("platform", "numbers_of"),
    [
        (Platform.WINDOWS, {"a": 30, "z": 44, "1": 2, "0": 11, "-": 12, "]": 27, "/": 53}),
        (Platform.MAC, {"a": 1, "z": 7, "1": 19, "0": 30, "-": 28, "]": 31, "/": 45, "`": 51}),
        (Platform.X11, {"a": 38, "z": 52, "1": 10, "0": 19, "-": 20, "]": 35, "/": 61}),
    ],
)
def test_each_platform_has_its_own_numbers(platform: Platform, numbers_of: dict[str, int]) -> None:
    keyboard = UsKeyboard(platform)
    read = {sign: keyboard.character(code, shift=False) for sign, code in numbers_of.items()}
    assert read == {sign: sign for sign in numbers_of}


@pytest.mark.parametrize(
    ("platform", "enter", "pad"),
    [(Platform.WINDOWS, 0x11C, 71), (Platform.MAC, MAC_OFFSET + 76, MAC_OFFSET + 89)],
)
def test_the_number_pad_is_found_on_every_platform(
    platform: Platform, enter: int, pad: int
) -> None:
    keyboard = UsKeyboard(platform)
    assert keyboard.character(enter, shift=False) == "\r"
    assert keyboard.pad_digit(pad) == "7"


@pytest.mark.parametrize("platform", Platform)
def test_every_character_of_a_us_keyboard_has_a_key_on_every_platform(platform: Platform) -> None:
    keyboard = UsKeyboard(platform)
    typed = {
        keyboard.character(code, shift=shift) for code in range(0x200) for shift in (False, True)
    }
    assert {chr(code) for code in range(32, 127)} | {"\r", "\t"} <= typed


@given(
    sent=st.text("0123456789abcXYZ-/:.?=&", min_size=8, max_size=60),
    prefix=st.sampled_from(["", "]E0", "]C1", "]Q3", "]d2", "A", "~"]),
    ending=st.sampled_from([*_ENDINGS, "none"]),
    gap_ms=st.integers(5, 38),
)
def test_every_prefix_and_suffix_is_taken(sent: str, prefix: str, ending: str, gap_ms: int) -> None:
    assume(len(set(sent)) > 2 and any(character.isdecimal() for character in sent))
    vendor = "" if prefix.startswith("]") else prefix
    desk = Desk(Wedge(profile=ScannerProfile(prefix=vendor)), text="kept")
    desk.scan(prefix + sent, gap_ms=gap_ms)
    for key in _ENDINGS.get(ending, ()):
        assert desk.strike(gap_ms, **key).action is Action.SWALLOW
    desk.wait()
    assert desk.scans == [(prefix + sent).removeprefix(vendor)]
    assert desk.text == "kept"


@pytest.mark.parametrize("form", _separators())
@pytest.mark.parametrize("gap_ms", [5, 20, 40])
def test_every_form_of_the_separator_is_one(form: str, gap_ms: int) -> None:
    desk = Desk(text="kept")
    desk.scan("]C10109506000134352", gap_ms=gap_ms)
    desk.scan("10AB", gap_ms=gap_ms)
    for key in _separators()[form]:
        desk.strike(gap_ms, **key)
    desk.scan("17271231", gap_ms=gap_ms)
    desk.end(gap_ms=gap_ms)
    assert desk.scans == ["]C1010950600013435210AB\x1d17271231"]
    assert desk.text == "kept"


def test_a_chosen_character_stands_for_the_separator() -> None:
    desk = Desk(Wedge(profile=ScannerProfile(separator="|", prefix="Z")))
    desk.scan("Z010950600013435210AB|17271231")
    desk.end()
    assert desk.scans == ["010950600013435210AB\x1d17271231"]


def test_a_whole_code_can_come_as_numbers_of_characters() -> None:
    """Scanners that must not care for the layout type Alt and the number of each character."""
    desk = Desk()
    for character in "95060a":
        desk.strike(5, scan_code=_ALT, text="", alt=True)
        for digit in f"{ord(character):03}":
            desk.strike(5, scan_code=_PAD[digit] + X11_OFFSET, text="", alt=True)
        desk.now_ms += 5
        desk.wedge.release(KeyPress(desk.now_ms, _ALT, ""))
    desk.end(gap_ms=5)
    assert desk.scans == ["95060a"]


def test_a_scanner_set_to_the_layout_of_the_host_is_read_by_what_the_host_types() -> None:
    desk = Desk(Wedge(profile=ScannerProfile(by_text=True)))
    for code, text in ((44, "y"), (53, "-"), (21, "z"), (9, "8"), (10, "9"), (2, "1")):
        desk.strike(10, scan_code=code + X11_OFFSET, text=text)
    desk.end()
    assert desk.scans == ["y-z891"]


@given(st.lists(st.tuples(st.integers(30, 220), st.sampled_from("abcde 12۳\t\r")), max_size=60))
def test_nobody_whose_keys_come_every_80_ms_is_taken_for_a_scanner(
    typed: list[tuple[int, str]],
) -> None:
    """However uneven the hand: three keys after one another may come faster, not four."""
    gaps = [gap for gap, _ in typed]
    assume(all(sum(gaps[at : at + 3]) >= 240 for at in range(max(1, len(gaps) - 2))))
    desk = Desk()
    for gap_ms, character in typed:
        assert desk.strike(gap_ms, scan_code=0, text=character).action is Action.DELIVER
    desk.wait()
    assert desk.scans == []
    assert desk.troubles == []
    assert desk.text == "".join(sign for _, sign in typed if sign.isprintable())


@given(
    st.lists(st.one_of(numbers, st.text("ablmp ", min_size=1, max_size=12)), max_size=8),
    st.integers(5, 40),
    st.booleans(),
)
def test_persons_and_scanners_take_turns_and_nothing_is_lost_or_leaked(
    turns: list[str],
    gap_ms: int,
    with_suffix: bool,  # noqa: FBT001 - from Hypothesis
) -> None:
    desk = Desk()
    for turn in turns:
        if turn.isdecimal():
            desk.scan(turn, gap_ms=gap_ms)
            if with_suffix:
                desk.end(gap_ms=gap_ms)
        else:
            desk.type_text(turn, gap_ms=95)
        desk.wait(200)
    assert desk.scans == [turn for turn in turns if turn.isdecimal()]
    assert desk.text == "".join(turn for turn in turns if not turn.isdecimal())


@given(numbers, numbers, st.integers(3, 12))
def test_two_scanners_at_once_are_told_as_that(first: str, second: str, ahead: int) -> None:
    """Unless both halves of the mixture happen to be numbers themselves: one pair in a hundred."""
    assume(first != second)
    both = "".join(chain.from_iterable(zip(first[ahead:], second, strict=False)))
    rest = second[len(first) - ahead :]
    assume(any(isinstance(parse_gtin(each), Refusal) for each in (first[:ahead] + both, rest)))
    desk = Desk(text="kept")
    desk.scan(first[:ahead], gap_ms=12)
    desk.scan(both, gap_ms=6)
    desk.end(gap_ms=6)
    desk.scan(rest, gap_ms=12)
    desk.end(gap_ms=12)
    assert desk.text == "kept"
    assert first not in desk.scans
    assert second not in desk.scans
    assert desk.troubles == [Trouble.TWO_AT_ONCE]


@given(numbers, numbers, st.integers(11, 20), st.integers(11, 20), st.integers(0, 60))
def test_two_scanners_without_a_suffix_are_told_by_keys_that_are_down_together(
    first: str, second: str, first_gap_ms: int, second_gap_ms: int, ahead_ms: int
) -> None:
    keys = _down_and_up(first, first_gap_ms, 1000)
    keys += _down_and_up(second, second_gap_ms, 1001 + ahead_ms)
    keys.sort(key=lambda each: each[0])
    mixed = "".join(sign for _, is_down, sign in keys if is_down)
    ups = [sign for at, (_, is_down, sign) in enumerate(keys) if not is_down and _late(keys, at)]
    assume(len(ups) >= 3 and not mixed.startswith(("00", "01")))
    desk = Desk(text="kept")
    _play(desk, keys)
    assert desk.text == "kept"
    assert (desk.scans, desk.troubles) == ([], [Trouble.TWO_AT_ONCE])


@given(numbers, st.integers(6, 40))
def test_one_scanner_that_lets_its_keys_go_is_never_taken_for_two(code: str, gap_ms: int) -> None:
    desk = Desk()
    _play(desk, _down_and_up(code * 2, gap_ms, 1000))
    assert (desk.scans, desk.troubles) == ([code * 2], [])


def _down_and_up(code: str, gap_ms: int, from_ms: int) -> list[tuple[int, bool, str]]:
    """Each key stays down for half of the time to the next one."""
    starts = [from_ms + gap_ms * at for at in range(len(code))]
    down = [(start, True, sign) for start, sign in zip(starts, code, strict=True)]
    up = [(start + gap_ms // 2, False, sign) for start, sign in zip(starts, code, strict=True)]
    return sorted([*down, *up], key=lambda each: each[0])


def _late(keys: list[tuple[int, bool, str]], at: int) -> bool:
    """Tell whether another key went down since this one did."""
    last = next(sign for _, is_down, sign in reversed(keys[:at]) if is_down)
    return last != keys[at][2]


def _play(desk: Desk, keys: list[tuple[int, bool, str]]) -> None:
    for at_ms, is_down, sign in keys:
        code = KEYS[sign, False]
        if is_down:
            desk.strike(at_ms - desk.now_ms, scan_code=code, text=sign)
        else:
            desk.wedge.release(KeyPress(at_ms, code, sign))
    desk.wait()


@given(st.lists(numbers, min_size=2, max_size=6, unique=True))
def test_a_scanner_that_empties_its_memory_gives_code_after_code(codes: list[str]) -> None:
    desk = Desk()
    for code in codes:
        desk.scan(code, gap_ms=5)
        desk.end(gap_ms=5)
    assert desk.scans == codes
    assert desk.troubles == []


@given(numbers, st.integers(4, 12))
def test_half_a_code_is_told_where_a_suffix_is_known(number: str, came: int) -> None:
    assume(len(set(number[:4])) > 1)
    desk = Desk(Wedge(profile=ScannerProfile(Suffix.ENTER)), text="kept")
    desk.scan(number[:came])
    desk.wait()
    assert desk.scans == []
    assert desk.troubles == [Trouble.HALF]
    assert desk.text == "kept"


def test_a_suffix_is_learnt_from_three_scans_and_unlearnt_from_one() -> None:
    desk = Desk()
    for _ in range(3):
        desk.scan("9506000134352")
        desk.end()
        desk.wait(300)
    desk.scan("9506000")
    desk.wait(300)
    assert desk.troubles == [Trouble.HALF]
    desk.scan("9506000134352")
    desk.wait(300)
    assert desk.scans == ["9506000134352"] * 4


@pytest.mark.parametrize("is_repeat", [False, True])
def test_a_stuck_key_does_not_spoil_the_scan_that_comes_meanwhile(*, is_repeat: bool) -> None:
    desk = Desk()
    desk.strike(100, scan_code=30 + X11_OFFSET, text="a")
    for _ in range(40):
        desk.strike(30, scan_code=30 + X11_OFFSET, text="a", is_repeat=is_repeat)
    if is_repeat:
        desk.wait()
    desk.scan("9506000134352")
    for _ in range(3):
        desk.strike(3, scan_code=30 + X11_OFFSET, text="a", is_repeat=True)
    desk.end()
    assert desk.scans == ["9506000134352"]
    assert desk.text == "a" * 41
