"""What a scanner meant to type: scan codes read through the US layout, whatever the host's is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

X11_OFFSET: Final = 8
"""X11 and Wayland add this to the number of a key in the kernel; Windows adds nothing."""

_ROWS: Final = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
}
_NUMBER_PAD: Final = {
    55: "*",
    74: "-",
    78: "+",
    83: ".",
    98: "/",
    **dict(zip((82, 79, 80, 81, 75, 76, 77, 71, 72, 73), "0123456789", strict=True)),
}
_SPACE: Final = {57: " "}
_ENDS: Final = {28: "\r", 96: "\r", 15: "\t"}
_MODIFIERS: Final = frozenset({29, 42, 54, 56, 58, 69, 97, 100, 125, 126})


def _main_block(level: int) -> dict[int, str]:
    return {
        first + place: character
        for first, levels in _ROWS.items()
        for place, character in enumerate(levels[level])
    }


_PLAIN: Final = {**_NUMBER_PAD, **_main_block(0), **_SPACE, **_ENDS}
_SHIFTED: Final = {**_NUMBER_PAD, **_main_block(1), **_SPACE, **_ENDS}


@dataclass(frozen=True, slots=True)
class UsKeyboard:
    """The table of one platform, which differs by what it adds to the number of a key."""

    offset: int = X11_OFFSET

    def character(self, scan_code: int, *, shift: bool) -> str | None:
        """Give what the key types; CapsLock plays no part, a scanner does not know of it."""
        return (_SHIFTED if shift else _PLAIN).get(scan_code - self.offset)

    def is_modifier(self, scan_code: int) -> bool:
        return scan_code - self.offset in _MODIFIERS

    def pad_digit(self, scan_code: int) -> str | None:
        """Give the digit of a key of the number pad."""
        character = _NUMBER_PAD.get(scan_code - self.offset)
        return character if character is not None and character.isdecimal() else None
