"""Tells a scanner that types from a person who types, key by key.

The first keys of a burst reach the field like any others, so that nobody who types feels a delay.
Once the burst is recognized the field is put back as it was and the rest never arrives there.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, unique
from itertools import pairwise
from typing import Final

from store_app.codes.digits import ASCII_DIGITS, ascii_digits
from store_app.scanning.us_keyboard import UsKeyboard

SILENCE_MS: Final = 100
"""A scanner without suffix is done when it is silent for so long."""

_LONGEST_GAP_MS: Final = 90
_ENDS: Final = frozenset("\r\n\t")
_SEPARATOR: Final = "\x1d"
_SEPARATOR_KEY: Final = "]"
_LINE_KEYS: Final = {"j": "\n", "m": "\r", "i": "\t"}
_SHORTEST_SCAN: Final = 4
_ALT_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class _Pace:
    """How fast so many characters must come to be a scanner's."""

    characters: int
    mean_gap_ms: int
    longest_gap_ms: int


_RECOGNIZED: Final = (_Pace(6, 40, 60), _Pace(10, 65, _LONGEST_GAP_MS))
_SLOW_BUT_LONG: Final = _Pace(8, 65, _LONGEST_GAP_MS)
_WITH_SUFFIX: Final = (_Pace(_SHORTEST_SCAN, 45, 60), _SLOW_BUT_LONG)
_NUMBERED_WITH_SUFFIX: Final = (_Pace(6, 65, _LONGEST_GAP_MS),)
_BY_SILENCE: Final = (_Pace(_SHORTEST_SCAN, 35, 45), _SLOW_BUT_LONG)


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


@unique
class Action(Enum):
    """What becomes of the key: it goes on to the field, or it ends here."""

    DELIVER = "deliver"
    SWALLOW = "swallow"


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now: take back characters from the field, pass the key on or not, open a scan.

    `starts` says that what a field holds before this key is what it is put back to.
    """

    action: Action
    scanned: str | None = None
    take_back: int = 0
    starts: bool = False


_DELIVER: Final = Decision(Action.DELIVER)
_SWALLOW: Final = Decision(Action.SWALLOW)


@dataclass(slots=True)
class _Burst:
    """The characters that came one after another without a pause."""

    typed: list[str] = field(default_factory=list)
    times_ms: list[int] = field(default_factory=list)
    delivered: int = 0
    is_scan: bool = False

    def keeps(self, paces: tuple[_Pace, ...]) -> bool:
        """Tell whether one of these paces was kept, and not by one key that is stuck."""
        gaps = [later - earlier for earlier, later in pairwise(self.times_ms)]
        return len(set(self.typed)) > 1 and any(
            len(self.typed) >= pace.characters
            and max(gaps) <= pace.longest_gap_ms
            and sum(gaps) <= pace.mean_gap_ms * len(gaps)
            for pace in paces
        )

    def is_scan_with_suffix(self) -> bool:
        return self.keeps(_WITH_SUFFIX) or (self.has_digit() and self.keeps(_NUMBERED_WITH_SUFFIX))

    def has_digit(self) -> bool:
        return not ASCII_DIGITS.isdisjoint(self.typed)

    def text(self) -> str:
        return "".join(self.typed)


class Wedge:
    """Watches every key of the window, whatever has the focus."""

    def __init__(self, keyboard: UsKeyboard | None = None) -> None:
        self._keyboard = keyboard or UsKeyboard()
        self._burst = _Burst()
        self._alt_digits = ""
        self._ended_ms: int | None = None

    def press(self, key: KeyPress) -> Decision:
        """Decide about one key."""
        if self._keyboard.is_modifier(key.scan_code) or not (key.scan_code or key.text):
            return _DELIVER
        if key.is_repeat:
            return self._repeated()
        before = self._after_pause(key.time_ms)
        decision = self._decide(key)
        if before is None:
            return decision
        return replace(decision, scanned=before.scanned, take_back=before.take_back)

    def _decide(self, key: KeyPress) -> Decision:
        character = self._character(key)
        if character is None:
            return self._not_a_character(key)
        if character in _ENDS:
            return self._end(key)
        return self._add(key, character)

    def tick(self, now_ms: int) -> Decision | None:
        """Say, when no key came for a while, whether that ended a scan."""
        if self._silence_ms(now_ms) < SILENCE_MS:
            return None
        return self._close_silently()

    def _close_silently(self) -> Decision | None:
        burst, self._burst = self._burst, _Burst()
        if burst.is_scan:
            return Decision(Action.SWALLOW, burst.text())
        if burst.has_digit() and burst.keeps(_BY_SILENCE):
            return Decision(Action.SWALLOW, burst.text(), burst.delivered)
        return None

    def _add(self, key: KeyPress, character: str) -> Decision:
        burst = self._burst
        self._ended_ms = None
        burst.typed.append(character)
        burst.times_ms.append(key.time_ms)
        if burst.is_scan:
            return _SWALLOW
        if burst.keeps(_RECOGNIZED):
            burst.is_scan = True
            return Decision(Action.SWALLOW, take_back=burst.delivered)
        burst.delivered += len(key.text) if key.text.isprintable() else 0
        return Decision(Action.DELIVER, starts=len(burst.typed) == 1)

    def _end(self, key: KeyPress) -> Decision:
        """Close a scan at its suffix; the second character of a double suffix belongs to it."""
        burst, self._burst = self._burst, _Burst()
        ended_ms, self._ended_ms = self._ended_ms, None
        if burst.is_scan:
            self._ended_ms = key.time_ms
            return Decision(Action.SWALLOW, burst.text())
        gap_ms = key.time_ms - burst.times_ms[-1] if burst.typed else _LONGEST_GAP_MS
        if gap_ms < _LONGEST_GAP_MS and burst.is_scan_with_suffix():
            self._ended_ms = key.time_ms
            return Decision(Action.SWALLOW, burst.text(), burst.delivered)
        is_second_end = ended_ms is not None and key.time_ms - ended_ms < _LONGEST_GAP_MS
        return _SWALLOW if is_second_end else _DELIVER

    def _repeated(self) -> Decision:
        if self._burst.is_scan:
            return _SWALLOW
        self._burst = _Burst()
        return _DELIVER

    def _not_a_character(self, key: KeyPress) -> Decision:
        """Let keys through that write nothing; they end a person's burst, not a scanner's."""
        if self._burst.is_scan:
            return _SWALLOW
        if not (key.alt and self._alt_digits):
            self._burst = _Burst()
        return _DELIVER

    def _after_pause(self, now_ms: int) -> Decision | None:
        """Close what came before a pause, in case nobody ticked meanwhile."""
        return self._close_silently() if self._silence_ms(now_ms) > _LONGEST_GAP_MS else None

    def _silence_ms(self, now_ms: int) -> int:
        return now_ms - self._burst.times_ms[-1] if self._burst.typed else 0

    def _character(self, key: KeyPress) -> str | None:
        """Give what the key means, None where it means no character (yet)."""
        if key.alt:
            digit = self._keyboard.pad_digit(key.scan_code) or ""
            self._alt_digits = (self._alt_digits + digit)[-_ALT_DIGITS:]
            return self._separator_by_number()
        self._alt_digits = ""
        character = self._keyboard.character(key.scan_code, shift=key.shift)
        if character is None:
            character = ascii_digits(key.text) if len(key.text) == 1 else None
        if key.control:
            return _controlled(character)
        is_written = character is not None and (character.isprintable() or character in _ENDS)
        return character if is_written or character == _SEPARATOR else None

    def _separator_by_number(self) -> str | None:
        if int(self._alt_digits or "0") != ord(_SEPARATOR):
            return None
        self._alt_digits = ""
        return _SEPARATOR


def _controlled(character: str | None) -> str | None:
    if character in (_SEPARATOR_KEY, _SEPARATOR):
        return _SEPARATOR
    return _LINE_KEYS.get(character or "")
