"""Which sightings of live frames are believed and told, and when a code is told again."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from store_app.scanning.evidence import Read, judged
from store_app.scanning.sighting import Sighting

MEMORY_MS: Final = 1000
"""Reads that lie further back are no longer counted."""

REPEAT_MS: Final = 1500
"""A code that stays away so long has left the view, even if no frames came meanwhile."""

LEFT_VIEW_MS: Final = 300
LEFT_VIEW_FRAMES: Final = 5
"""So many frames without a code mean that it left; fewer may only be blurred."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one frame shows in the light of those before: all of it, and what is new and sure."""

    shown: tuple[Sighting, ...]
    news: tuple[Sighting, ...]


@dataclass(slots=True)
class _Told:
    seen_ms: int
    missed: int = 0

    def has_left(self, now_ms: int) -> bool:
        away_ms = now_ms - self.seen_ms
        was_missed = self.missed >= LEFT_VIEW_FRAMES and away_ms >= LEFT_VIEW_MS
        return was_missed or away_ms >= REPEAT_MS


@dataclass(slots=True)
class Agreement:
    """Believes a QR at once, a number when two frames agree; tells each once while in view."""

    _reads: deque[tuple[int, Read]] = field(default_factory=deque)
    _told: dict[str, _Told] = field(default_factory=dict)
    _frames: int = 0

    def see(self, sightings: Sequence[Sighting], now_ms: int) -> Seen:
        """Take what one frame shows; what is sure and was not told before is news."""
        self._frames += 1
        self._forget(now_ms)
        for sighting in sightings:
            if sighting.text:
                self._reads.append((now_ms, Read(sighting, self._frames)))
        shown = self._in_this_frame(sightings)
        sure = [sighting for sighting in shown if sighting.doubt is None]
        return Seen(shown, tuple(each for each in sure if self._is_news(each, now_ms)))

    def _in_this_frame(self, sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
        """Give what is in view now, judged by all reads but outlined where this frame has it."""
        places = {sighting.text: sighting for sighting in sightings}
        unread = [Read(each, self._frames) for each in sightings if not each.text]
        known = judged([*(read for _, read in self._reads), *unread])
        return tuple(
            Sighting(
                each.text,
                each.symbology,
                each.format,
                places[each.text].corners if each.text else each.corners,
                each.reads,
                each.doubt,
            )
            for each in known
            if each.text in places
        )

    def _forget(self, now_ms: int) -> None:
        while self._reads and now_ms - self._reads[0][0] > MEMORY_MS:
            self._reads.popleft()
        for told in self._told.values():
            told.missed += 1
        self._told = {text: told for text, told in self._told.items() if not told.has_left(now_ms)}

    def _is_news(self, sighting: Sighting, now_ms: int) -> bool:
        is_news = sighting.text not in self._told
        self._told[sighting.text] = _Told(now_ms)
        return is_news
