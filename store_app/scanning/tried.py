"""What a scanner sent when somebody tried it, made visible, and how it should be set up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from store_app.codes.gtin import parse_gtin
from store_app.codes.refusal import Refusal
from store_app.scanning.key_reader import ENDS, KeyPress, KeyReader
from store_app.scanning.profile import SEPARATOR, ScannerProfile, Suffix
from store_app.scanning.us_keyboard import UsKeyboard

_FIRST: Final = "Test-yz/_12"
_SECOND: Final = "End9"
TRIAL: Final = f"{_FIRST}{SEPARATOR}{_SECOND}"
"""The text of the code to try a scanner with: signs that layouts move, and a separator."""

_AIM: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_WRITTEN: Final = frozenset({SEPARATOR, "<GS>", "{GS}", "[GS]"})
_NAMES: Final = {
    "\r": "⏎",
    "\n": "‹LF›",
    "\t": "‹Tab›",
    SEPARATOR: "‹GS›",
    "\x02": "‹STX›",
    "\x03": "‹ETX›",
    " ": "␣",
}
_LONGEST_PREFIX: Final = 8


@dataclass(frozen=True, slots=True)
class Tried:
    """One scan: each sign as it came, its text by the keys and by what the host typed."""

    signs: tuple[str, ...]
    by_keys: str
    by_text: str
    ending: str

    @property
    def suffix(self) -> Suffix:
        if not self.ending:
            return Suffix.NONE
        return Suffix.TAB if self.ending.startswith("\t") else Suffix.ENTER


@dataclass(frozen=True, slots=True)
class Advice:
    """The set-up that fits; `lacks_separator` says that the scanner itself must be changed.

    `is_number` tells that the digits of a product stand behind a prefix, `is_cut` that the code to
    try scanners with came without its end: how the scanner is set up, nobody can tell from that.
    """

    profile: ScannerProfile
    is_trial: bool = False
    is_number: bool = False
    lacks_separator: bool = False
    is_cut: bool = False


def tried_keys(keys: Sequence[KeyPress], keyboard: UsKeyboard) -> Tried:
    """Read the raw keys of one scan in both ways."""
    pressed = [key for key in keys if not key.is_repeat]
    by_keys, by_text = _read(pressed, keyboard), _read(pressed, keyboard, by_text=True)
    ending = by_keys[len(by_keys.rstrip("".join(ENDS))) :]
    whole = by_keys.removesuffix(ending)
    return Tried(_signs(by_keys), whole, by_text.rstrip("".join(ENDS)), ending)


def tried_bytes(raw: bytes, text: str) -> Tried:
    """Show what came over a serial line; there is no layout that could change it."""
    shown = raw.decode("utf-8", errors="replace")
    ending = shown[len(shown.rstrip("".join(ENDS))) :]
    return Tried(_signs(shown), text, text, ending)


def advice(tried: Tried, now: ScannerProfile) -> Advice:
    """Say how the scanner is set up; what one scan cannot show stays as it is."""
    fitting = replace(now, suffix=tried.suffix)
    for by_text, text in ((False, tried.by_keys), (True, tried.by_text)):
        at = text.find(_FIRST)
        if at >= 0 and _SECOND not in text[at:]:
            return Advice(now, is_cut=True)
        if at >= 0:
            fitting = replace(fitting, by_text=by_text, prefix=_prefix(text[:at]))
            return _with_separator(fitting, text[at + len(_FIRST) :])
    number = tried.by_keys
    if number[:1].isalpha() and not isinstance(parse_gtin(number[1:]), Refusal):
        return Advice(replace(fitting, prefix=number[0]), is_number=True)
    return Advice(fitting)


def _with_separator(profile: ScannerProfile, rest: str) -> Advice:
    between = rest.partition(_SECOND)[0]
    if between in _WRITTEN:
        return Advice(replace(profile, separator=""), is_trial=True)
    separator = between if len(between) == 1 else ""
    chosen = replace(profile, separator=separator)
    return Advice(chosen, is_trial=True, lacks_separator=not separator)


def _prefix(before: str) -> str:
    """An AIM identifier is understood without being set; what else stands there is a prefix."""
    return _AIM.sub("", before)[-_LONGEST_PREFIX:]


def _read(keys: Sequence[KeyPress], keyboard: UsKeyboard, *, by_text: bool = False) -> str:
    reader, text = KeyReader(keyboard, by_text=by_text), ""
    for key in keys:
        if reader.is_silent(key) or reader.adds_to_number(key):
            continue
        text += reader.take_number() + (reader.character(key) or "")
    return text + reader.take_number()


def _signs(text: str) -> tuple[str, ...]:
    return tuple(
        _NAMES.get(sign) or (sign if sign.isprintable() else f"‹{ord(sign):02X}›") for sign in text
    )
