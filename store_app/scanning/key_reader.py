"""Which characters a scanner means by its keys: by scan code, by number on the pad, by text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.codes.digits import ascii_digits
from store_app.scanning.profile import SEPARATOR
from store_app.scanning.us_keyboard import UsKeyboard

ENDS: Final = frozenset("\r\n\t")
_SEPARATOR_KEY: Final = "]"
_LINE_KEYS: Final = {"j": "\n", "m": "\r", "i": "\t"}
_LONGEST_NUMBER: Final = 5
_HIGHEST: Final = 255


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One key going down, as the window system reports it."""

    time_ms: int
    scan_code: int
    text: str
    shift: bool = False
    is_repeat: bool = False
    control: bool = False
    alt: bool = False


class KeyReader:
    """Reads key by key; a number on the pad is a character as soon as Alt or another key ends it.

    With `by_text` what the host made of a key counts, not its place on a US keyboard.
    """

    def __init__(self, keyboard: UsKeyboard, *, by_text: bool = False) -> None:
        self._keyboard = keyboard
        self._by_text = by_text
        self._number = ""

    @property
    def is_in_number(self) -> bool:
        """Tell whether digits of a character's number have come."""
        return bool(self._number)

    def is_silent(self, key: KeyPress) -> bool:
        """Tell whether the key alone writes nothing and means nothing."""
        return self._keyboard.is_modifier(key.scan_code) or not (key.scan_code or key.text)

    def is_alt(self, key: KeyPress) -> bool:
        return self._keyboard.is_alt(key.scan_code)

    def take_number(self) -> str:
        """Give the character whose number was typed with Alt held down; nothing if none was."""
        number, self._number = self._number, ""
        value = int(number or "0")
        return chr(value) if 0 < value <= _HIGHEST else ""

    def adds_to_number(self, key: KeyPress) -> bool:
        """Take a digit of the pad that comes with Alt held down."""
        digit = self._keyboard.pad_digit(key.scan_code) if key.alt else None
        if digit is None:
            return False
        self._number = (self._number + digit)[-_LONGEST_NUMBER:]
        return True

    def character(self, key: KeyPress) -> str | None:
        """Give what the key means, None where it means no character."""
        if key.alt:
            return key.text if self._by_text and _is_written(key.text) else None
        if self._keyboard.is_f8(key.scan_code):
            return SEPARATOR
        placed = self._placed(key)
        if key.control:
            return _controlled(placed)
        is_meant = placed is not None and (_is_written(placed) or placed in ENDS)
        return placed if is_meant or placed == SEPARATOR else None

    def _placed(self, key: KeyPress) -> str | None:
        by_place = self._keyboard.character(key.scan_code, shift=key.shift)
        by_text = ascii_digits(key.text) if len(key.text) == 1 else None
        if self._by_text and by_place not in ENDS:
            return by_text or by_place
        return by_place or by_text


def _is_written(text: str) -> bool:
    return len(text) == 1 and text.isprintable()


def _controlled(character: str | None) -> str | None:
    if character in (_SEPARATOR_KEY, SEPARATOR):
        return SEPARATOR
    return _LINE_KEYS.get(character or "")
