"""Keys that come one after another without a pause, and whether a scanner's pace was kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from store_app.codes.digits import ASCII_DIGITS

LONGEST_GAP_MS: Final = 90
SHORTEST_SCAN: Final = 4
_STUCK: Final = 20


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast so many characters must come to be a scanner's."""

    characters: int
    mean_gap_ms: int
    longest_gap_ms: int


_RECOGNIZED: Final = (Pace(6, 40, 60), Pace(10, 65, LONGEST_GAP_MS))
_SLOW_BUT_LONG: Final = Pace(8, 65, LONGEST_GAP_MS)
_WITH_SUFFIX: Final = (Pace(SHORTEST_SCAN, 45, 60), _SLOW_BUT_LONG)
_NUMBERED_WITH_SUFFIX: Final = (Pace(6, 65, LONGEST_GAP_MS),)
_BY_SILENCE: Final = (Pace(SHORTEST_SCAN, 35, 45), _SLOW_BUT_LONG)


@dataclass(slots=True)
class Burst:
    """The characters that came one after another without a pause."""

    typed: list[str] = field(default_factory=list)
    gaps_ms: list[int] = field(default_factory=list)
    last_ms: int = 0
    delivered: int = 0
    is_scan: bool = False
    overlaps: int = 0
    """How many keys went up only after the next one had gone down."""

    follows: str = ""
    """The scan whose suffix came just before: nobody types so soon after it."""

    def add(self, character: str, time_ms: int) -> None:
        if self.typed:
            self.gaps_ms.append(time_ms - self.last_ms)
        self.typed.append(character)
        self.last_ms = time_ms

    def touch(self, time_ms: int) -> None:
        """Note a key that is one part of a character to come."""
        if self.typed:
            self.gaps_ms.append(time_ms - self.last_ms)
            self.last_ms = time_ms

    def silence_ms(self, now_ms: int) -> int:
        return now_ms - self.last_ms if self.typed else 0

    @property
    def is_stuck(self) -> bool:
        """Tell whether nothing came but one key again and again, too often for any code."""
        return len(self.typed) >= _STUCK and len(set(self.typed)) == 1

    def is_recognized(self) -> bool:
        return self._keeps(_RECOGNIZED)

    def is_scan_with_suffix(self) -> bool:
        return self._keeps(_WITH_SUFFIX) or (
            self.has_digit() and self._keeps(_NUMBERED_WITH_SUFFIX)
        )

    def is_scan_by_silence(self) -> bool:
        return self.has_digit() and self._keeps(_BY_SILENCE)

    def has_digit(self) -> bool:
        return not ASCII_DIGITS.isdisjoint(self.typed)

    def text(self) -> str:
        return "".join(self.typed)

    def _keeps(self, paces: tuple[Pace, ...]) -> bool:
        """Tell whether one of these paces was kept, and not by one key that is stuck."""
        gaps = self.gaps_ms
        return len(set(self.typed)) > 1 and any(
            len(self.typed) >= pace.characters
            and max(gaps) <= pace.longest_gap_ms
            and sum(gaps) <= pace.mean_gap_ms * len(gaps)
            for pace in paces
        )
