"""What a scanner meant to type: scan codes read through the US layout, whatever the host's is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

X11_OFFSET: Final = 8
"""X11 and Wayland add this to the number of a key in the kernel."""

MAC_OFFSET: Final = 1
"""macOS numbers the key A with 0, which elsewhere means that nobody knows the key."""

_ROWS: Final = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
}
_PAD_DIGITS: Final = dict(zip((82, 79, 80, 81, 75, 76, 77, 71, 72, 73), "0123456789", strict=True))
_NUMBER_PAD: Final = {55: "*", 74: "-", 78: "+", 83: ".", 98: "/", 117: "=", **_PAD_DIGITS}
_SPACE: Final = {57: " "}
_ENDS: Final = {28: "\r", 96: "\r", 15: "\t"}
_ALT: Final = frozenset({56, 100})
_MODIFIERS: Final = frozenset({29, 42, 54, 58, 69, 97, 125, 126}) | _ALT
_F8: Final = 66


def _main_block(level: int) -> dict[int, str]:
    return {
        first + place: character
        for first, levels in _ROWS.items()
        for place, character in enumerate(levels[level])
    }


_PLAIN: Final = {**_NUMBER_PAD, **_main_block(0), **_SPACE, **_ENDS}
_SHIFTED: Final = {**_NUMBER_PAD, **_main_block(1), **_SPACE, **_ENDS}

_X11: Final = {code + X11_OFFSET: code for code in range(1, 248)}
_WINDOWS: Final = {
    **{code: code for code in range(1, 89)},
    0x11C: 96,
    0x11D: 97,
    0x135: 98,
    0x138: 100,
    0x145: 69,
    0x15B: 125,
    0x15C: 126,
}
"""The first 88 keys have the numbers of the kernel; others carry the mark of an extended key."""

_MAC_BLOCKS: Final = {
    0: (30, 31, 32, 33, 35, 34, 44, 45, 46, 47, 86, 48, 16, 17, 18, 19, 21, 20, 2, 3, 4, 5, 7, 6),
    24: (13, 10, 8, 12, 9, 11, 27, 24, 22, 26, 23, 25, 28, 38, 36, 40, 37, 39, 43, 51, 53, 49),
    46: (50, 52, 15, 57, 41, 14),
    54: (126, 125, 42, 58, 56, 29, 54, 100, 97),
}
_MAC_PAD: Final = {
    65: 83,
    67: 55,
    69: 78,
    71: 69,
    75: 98,
    76: 96,
    78: 74,
    81: 117,
    100: _F8,
    **dict(
        zip(
            (82, 83, 84, 85, 86, 87, 88, 89, 91, 92),
            (82, 79, 80, 81, 75, 76, 77, 71, 72, 73),
            strict=True,
        )
    ),
}
_MAC: Final = {
    MAC_OFFSET + code: key
    for code, key in (
        *_MAC_PAD.items(),
        *((first + at, key) for first, keys in _MAC_BLOCKS.items() for at, key in enumerate(keys)),
    )
}


@unique
class Platform(Enum):
    """How a window system numbers the keys of a keyboard."""

    X11 = "x11"
    WINDOWS = "windows"
    MAC = "mac"


_TABLES: Final[Mapping[Platform, Mapping[int, int]]] = {
    Platform.X11: _X11,
    Platform.WINDOWS: _WINDOWS,
    Platform.MAC: _MAC,
}


@dataclass(frozen=True, slots=True)
class UsKeyboard:
    """The keys of one platform, by their places on a US keyboard."""

    platform: Platform = Platform.X11

    def character(self, scan_code: int, *, shift: bool) -> str | None:
        """Give what the key types; CapsLock plays no part, a scanner does not know of it."""
        return (_SHIFTED if shift else _PLAIN).get(self._key(scan_code))

    def is_modifier(self, scan_code: int) -> bool:
        return self._key(scan_code) in _MODIFIERS

    def is_alt(self, scan_code: int) -> bool:
        return self._key(scan_code) in _ALT

    def is_f8(self, scan_code: int) -> bool:
        """Tell whether it is the function key that some scanners send for the separator."""
        return self._key(scan_code) == _F8

    def pad_digit(self, scan_code: int) -> str | None:
        """Give the digit of a key of the number pad."""
        return _PAD_DIGITS.get(self._key(scan_code))

    def _key(self, scan_code: int) -> int:
        return _TABLES[self.platform].get(scan_code, 0)
