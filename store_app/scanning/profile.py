"""How a scanner is set up: what it puts before and behind a code, and what it sends for GS."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import Final

SEPARATOR: Final = "\x1d"
_LONGEST_PREFIX: Final = 8


@unique
class Suffix(Enum):
    """What a scanner sends behind a code."""

    AUTOMATIC = "automatic"
    ENTER = "enter"
    TAB = "tab"
    NONE = "none"

    @property
    def is_certain(self) -> bool:
        """Tell whether a code without its suffix is only half a code."""
        return self in (Suffix.ENTER, Suffix.TAB)


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """What the shop has set for its scanners; the usual one takes what most scanners send.

    `separator` is a character that the scanner sends instead of GS. `by_text` reads what the
    host's keyboard layout made of the keys: for a scanner that was set to that same layout.
    """

    suffix: Suffix = Suffix.AUTOMATIC
    prefix: str = ""
    separator: str = ""
    by_text: bool = False

    def __post_init__(self) -> None:
        if len(self.separator) > 1 or len(self.prefix) > _LONGEST_PREFIX:
            raise ValueError("a separator is one character and a prefix a few")

    def cleaned(self, sent: str) -> str:
        """Give the code itself, as a scanner without any set-up would send it."""
        text = sent.removeprefix(self.prefix)
        return text.replace(self.separator, SEPARATOR) if self.separator else text
