from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.scanning.key_reader import KeyPress
from store_app.scanning.profile import ScannerProfile, Suffix
from store_app.scanning.tried import TRIAL, Tried, advice, tried_bytes, tried_keys
from store_app.scanning.us_keyboard import X11_OFFSET, UsKeyboard
from tests.unit.scanning.typing_desk import ENTER, KEYS, SHIFT, TAB

_GERMAN = str.maketrans("yz-/_", "zyß-?")
_CONTROL_BRACKET = KeyPress(0, 27 + X11_OFFSET, "\x1d", control=True)


def _keys(sent: str, shown: str = "") -> list[KeyPress]:
    keys = []
    for sign, seen in zip(sent, shown or sent, strict=True):
        if sign == "\x1d":
            keys.append(_CONTROL_BRACKET)
            continue
        shift = (sign, False) not in KEYS
        keys += [KeyPress(0, SHIFT, "", shift=True)] if shift else []
        keys.append(KeyPress(0, KEYS[sign, shift], seen, shift=shift))
    return keys


def _tried(keys: list[KeyPress], end: int = ENTER) -> Tried:
    return tried_keys([*keys, KeyPress(0, end, "\r" if end == ENTER else "\t")], UsKeyboard())


def test_what_came_is_shown_sign_by_sign() -> None:
    tried = _tried(_keys("A 1\x1d2"), TAB)
    assert tried.signs == ("A", "␣", "1", "‹GS›", "2", "‹Tab›")
    assert tried_bytes(b"\x02]E01\x1d\x07\r\n", "").signs == (
        *("‹STX›", "]", "E", "0", "1", "‹GS›", "‹07›", "⏎", "‹LF›"),
    )


def test_a_scanner_as_it_comes_out_of_its_box_needs_nothing() -> None:
    found = advice(_tried(_keys("]Q3" + TRIAL)), ScannerProfile())
    assert found.profile == ScannerProfile(Suffix.ENTER)
    assert found.is_trial
    assert not found.lacks_separator


def test_the_layout_of_the_host_plays_no_part() -> None:
    found = advice(_tried(_keys(TRIAL, TRIAL.translate(_GERMAN))), ScannerProfile())
    assert found.profile == ScannerProfile(Suffix.ENTER)


def test_a_scanner_set_to_the_layout_of_the_host_is_noticed() -> None:
    sent = TRIAL.replace("yz", "zy").replace("-", "=").replace("/", "[").replace("_", "|")
    found = advice(_tried(_keys(sent, TRIAL)), ScannerProfile())
    assert found.is_trial
    assert found.profile == ScannerProfile(Suffix.ENTER, by_text=True)


@pytest.mark.parametrize(
    ("between", "separator", "lacks"),
    [("<GS>", "", False), ("~", "~", False), ("|", "|", False), ("", "", True)],
)
def test_every_form_of_the_separator_is_noticed(
    between: str, separator: str, *, lacks: bool
) -> None:
    found = advice(_tried(_keys(TRIAL.replace("\x1d", between)), TAB), ScannerProfile())
    assert found.profile == ScannerProfile(Suffix.TAB, separator=separator)
    assert found.lacks_separator is lacks


def test_a_letter_of_the_maker_is_noticed_in_any_product() -> None:
    found = advice(_tried(_keys("F9506000134352")), ScannerProfile())
    assert found.profile == ScannerProfile(Suffix.ENTER, prefix="F")
    assert not found.is_trial
    trial = advice(tried_bytes(b"Z9" + TRIAL.encode(), "Z9" + TRIAL), ScannerProfile())
    assert trial.profile == ScannerProfile(Suffix.NONE, prefix="Z9")


@given(st.lists(st.binary(max_size=30), max_size=3), st.text(max_size=60))
def test_whatever_comes_gets_an_answer(parts: list[bytes], text: str) -> None:
    advice(tried_bytes(b"".join(parts), text), ScannerProfile())
