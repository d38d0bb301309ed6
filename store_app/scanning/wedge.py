"""Tells a scanner that types from a person who types, key by key.

The first keys of a burst reach the field like any others, so that nobody who types feels a delay.
Once the burst is recognized the field is put back as it was and the rest never arrives there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, unique
from typing import Final

from store_app.scanning.burst import LONGEST_GAP_MS, Burst
from store_app.scanning.key_reader import ENDS, KeyPress, KeyReader
from store_app.scanning.profile import SEPARATOR, ScannerProfile
from store_app.scanning.two_scans import are_interleaved, are_mixed
from store_app.scanning.us_keyboard import UsKeyboard

SILENCE_MS: Final = 100
"""A scanner without suffix is done when it is silent for so long."""

_NEXT_SCAN_MS: Final = 60
"""So soon after the suffix of a scan no person types."""

_SUFFIX_LEARNT: Final = 3


@unique
class Action(Enum):
    """What becomes of the key: it goes on to the field, or it ends here."""

    DELIVER = "deliver"
    SWALLOW = "swallow"


@unique
class Trouble(Enum):
    """Why a burst of keys is no code."""

    HALF = "half"
    TWO_AT_ONCE = "two_at_once"


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now: take back characters from the field, pass the key on or not, open a scan.

    `starts` says that what a field holds before this key is what it is put back to.
    """

    action: Action
    scanned: str | None = None
    take_back: int = 0
    starts: bool = False
    trouble: Trouble | None = None


_DELIVER: Final = Decision(Action.DELIVER)
_SWALLOW: Final = Decision(Action.SWALLOW)


class Wedge:
    """Watches every key of the window, whatever has the focus."""

    def __init__(
        self, keyboard: UsKeyboard | None = None, profile: ScannerProfile | None = None
    ) -> None:
        self._profile = profile or ScannerProfile()
        self._reader = KeyReader(keyboard or UsKeyboard(), by_text=self._profile.by_text)
        self._burst = Burst()
        self._ended_ms: int | None = None
        self._last_scan = ""
        self._last_down = 0
        self._with_suffix = 0

    def press(self, key: KeyPress) -> Decision:
        """Decide about one key."""
        if self._reader.is_silent(key):
            return self._silent(key)
        if key.is_repeat:
            return _SWALLOW if self._burst.is_scan else _DELIVER
        before = self._after_pause(key.time_ms)
        self._last_down = key.scan_code
        decision = self._decide(key)
        if before is None:
            return decision
        return replace(
            decision,
            scanned=before.scanned,
            trouble=before.trouble,
            take_back=before.take_back,
        )

    def release(self, key: KeyPress) -> Decision | None:
        """Decide about a key that goes up: Alt ends a number that was typed on the pad.

        One scanner lets a key go before it presses the next; two know nothing of each other.
        """
        if key.scan_code != self._last_down and not (key.is_repeat or self._reader.is_silent(key)):
            self._burst.overlaps += 1
        if not (self._reader.is_alt(key) and self._reader.is_in_number):
            return None
        character = self._reader.take_number()
        return self._add("", character, key.time_ms) if _is_typed(character) else None

    def tick(self, now_ms: int) -> Decision | None:
        """Say, when no key came for a while, whether that ended a scan."""
        if self._burst.silence_ms(now_ms) < SILENCE_MS:
            return None
        return self._close_silently()

    def _silent(self, key: KeyPress) -> Decision:
        """Let a modifier through; text that comes with one is a number's own character."""
        if key.text and self._burst.is_scan:
            return _SWALLOW
        self._burst.delivered += len(key.text) if self._burst.typed else 0
        if self._reader.is_alt(key) and self._burst.is_scan:
            self._burst.touch(key.time_ms)
        return _DELIVER

    def _decide(self, key: KeyPress) -> Decision:
        if self._reader.adds_to_number(key):
            self._burst.touch(key.time_ms)
            return _SWALLOW if self._burst.is_scan else _DELIVER
        number = self._reader.take_number()
        if _is_typed(number):
            self._add("", number, key.time_ms)
        character = self._reader.character(key)
        if character is None or (character == SEPARATOR and not self._burst.typed):
            return self._not_a_character()
        if character in ENDS:
            return self._end(key)
        return self._add(key.text, character, key.time_ms)

    def _add(self, text: str, character: str, time_ms: int) -> Decision:
        if self._burst.is_stuck and character != self._burst.typed[0]:
            self._burst = Burst()
        burst = self._burst
        if not burst.typed and self._is_next_scan(time_ms):
            burst.is_scan, burst.follows = True, self._last_scan
        self._ended_ms = None
        burst.add(character, time_ms)
        if burst.is_scan:
            return _SWALLOW
        if burst.is_recognized():
            burst.is_scan = True
            return Decision(Action.SWALLOW, take_back=burst.delivered)
        burst.delivered += len(text) if text.isprintable() else 0
        return Decision(Action.DELIVER, starts=len(burst.typed) == 1)

    def _is_next_scan(self, time_ms: int) -> bool:
        return self._ended_ms is not None and time_ms - self._ended_ms < _NEXT_SCAN_MS

    def _end(self, key: KeyPress) -> Decision:
        """Close a scan at its suffix; the second character of a double suffix belongs to it."""
        burst, self._burst = self._burst, Burst()
        ended_ms, self._ended_ms = self._ended_ms, None
        gap_ms = burst.silence_ms(key.time_ms) if burst.typed else LONGEST_GAP_MS
        if burst.is_scan or (gap_ms < LONGEST_GAP_MS and burst.is_scan_with_suffix()):
            self._ended_ms = key.time_ms
            self._with_suffix += 1
            return self._told(burst)
        is_second_end = ended_ms is not None and key.time_ms - ended_ms < LONGEST_GAP_MS
        if is_second_end:
            self._ended_ms = key.time_ms
        return _SWALLOW if is_second_end else _DELIVER

    def _close_silently(self) -> Decision | None:
        burst, self._burst = self._burst, Burst()
        if not (burst.is_scan or burst.is_scan_by_silence()):
            return None
        is_half = self._profile.suffix.is_certain or self._with_suffix >= _SUFFIX_LEARNT
        self._with_suffix = 0
        if is_half and not burst.follows:
            taken = 0 if burst.is_scan else burst.delivered
            return Decision(Action.SWALLOW, take_back=taken, trouble=Trouble.HALF)
        if are_interleaved(burst.text(), burst.overlaps):
            taken = 0 if burst.is_scan else burst.delivered
            return Decision(Action.SWALLOW, take_back=taken, trouble=Trouble.TWO_AT_ONCE)
        return self._told(burst)

    def _told(self, burst: Burst) -> Decision:
        taken = 0 if burst.is_scan else burst.delivered
        text = self._profile.cleaned(burst.text())
        if burst.follows and are_mixed(burst.follows, text):
            return Decision(Action.SWALLOW, take_back=taken, trouble=Trouble.TWO_AT_ONCE)
        self._last_scan = text
        return Decision(Action.SWALLOW, text, taken)

    def _not_a_character(self) -> Decision:
        """Let keys through that write nothing; they end a person's burst, not a scanner's."""
        if self._burst.is_scan:
            return _SWALLOW
        self._burst = Burst()
        return _DELIVER

    def _after_pause(self, now_ms: int) -> Decision | None:
        """Close what came before a pause, in case nobody ticked meanwhile."""
        is_over = self._burst.silence_ms(now_ms) > LONGEST_GAP_MS
        return self._close_silently() if is_over else None


def _is_typed(character: str) -> bool:
    return character == SEPARATOR or (character != "" and character.isprintable())
