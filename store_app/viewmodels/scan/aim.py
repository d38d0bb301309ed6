"""What the picture shows: each code outlined, what kind it is, how sure, which one is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist
from typing import Final

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPolygonF

from store_app.clocks import Clock
from store_app.scanning.sighting import Sighting
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.scan.aim_words import doubt_words, kind_words, several_words
from store_app.viewmodels.wording.amounts import Amounts

OUTLINE_FOR_S: Final = 0.8
_FINGER: Final = 0.08
"""A tap so near to a code, as a share of the picture, means it."""


@dataclass(frozen=True, slots=True)
class Look:
    """The codes of one picture and how large it was."""

    shown: tuple[Sighting, ...]
    news: tuple[Sighting, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The corners of a code as shares of the picture; a dashed one is not sure yet."""

    corners: tuple[QPointF, ...]
    sighting: Sighting
    until_s: float

    @property
    def is_sure(self) -> bool:
        return self.sighting.doubt is None


@dataclass(frozen=True, slots=True)
class AimState:
    """The line over the picture, and whether somebody must tap a code."""

    hint: str = ""
    sure: bool = False
    asks: bool = False
    still: bool = False


@element
class Aim(QObject):
    """Outlines codes while they are in view; tells of one, and asks where there are several."""

    changed = Signal()
    moved = Signal()
    sighted = Signal(object)
    picked = Signal(str, str)

    hint = shown(str, "hint", changed)
    sure = shown(bool, "sure", changed)
    asks = shown(bool, "asks", changed)
    still = shown(bool, "still", changed)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._amounts = Amounts("en")
        self._outlines: dict[str, Outline] = {}
        self._picture = QImage()
        self.state = AimState()

    def speak(self, amounts: Amounts) -> None:
        """Count reads, and say what is seen, as this reader does."""
        self._amounts = amounts
        self._say(asks=self.state.asks)

    def outlines(self) -> tuple[Outline, ...]:
        """What is in view now."""
        return tuple(self._in_view().values())

    def picture(self) -> QImage:
        """The picture that was opened, while it is looked at instead of the camera's."""
        return self._picture

    def look(self, look: Look) -> None:
        """One more frame was read: follow what is sure and new in it."""
        self._place(look, OUTLINE_FOR_S)
        sure = [each.sighting for each in self._in_view().values() if each.is_sure]
        news = {each.text for each in look.news}
        if news:
            self.sighted.emit(sorted(sure, key=lambda each: each.text not in news))
        self._say(asks=self.state.asks and len(sure) > 1)

    def show_still(self, picture: QImage, sightings: Sequence[Sighting], size: QPointF) -> None:
        """Hold a picture with several codes up, to have one of them tapped."""
        self._picture = picture
        seen = tuple(sightings)
        self._place(Look(seen, (), int(size.x()), int(size.y())), float("inf"))
        self._say(asks=True)

    def ask(self) -> None:
        """Nobody can tell which code is meant: somebody must tap it."""
        self._say(asks=True)

    @Slot()
    def clear(self) -> None:
        """Look through the camera again."""
        self._picture = QImage()
        self._outlines.clear()
        self._say(asks=False)

    @Slot(float, float, result=bool)
    def tap(self, x: float, y: float) -> bool:
        """Follow the code at this place of the picture; tell whether there is one."""
        at = QPointF(x, y)
        near = [(_distance(each, at), each) for each in self.outlines() if each.is_sure]
        found = min(near, key=lambda one: one[0], default=None)
        if found is None or found[0] > _FINGER:
            return False
        self._say(asks=False)
        self.picked.emit(found[1].sighting.text, found[1].sighting.symbology)
        return True

    def _place(self, look: Look, for_s: float) -> None:
        until_s = self._clock.steady_s() + for_s
        self._outlines = self._in_view()
        doubtful = [key for key, each in self._outlines.items() if not each.is_sure]
        for key in doubtful:
            del self._outlines[key]
        for at, sighting in enumerate(look.shown):
            corners = tuple(QPointF(x / look.width, y / look.height) for x, y in sighting.corners)
            key = sighting.text or f"\0{at}"
            self._outlines[key] = Outline(corners, sighting, until_s)
        self.moved.emit()

    def _in_view(self) -> dict[str, Outline]:
        now_s = self._clock.steady_s()
        return {key: each for key, each in self._outlines.items() if now_s < each.until_s}

    def _say(self, *, asks: bool) -> None:
        seen = [each.sighting for each in self._in_view().values()]
        sure = [each for each in seen if each.doubt is None]
        if asks:
            hint = several_words()
        elif sure:
            hint = kind_words(sure[0], self._amounts)
        else:
            hint = next((doubt_words(each.doubt) for each in seen if each.doubt), "")
        state = AimState(hint, bool(sure), asks, still=not self._picture.isNull())
        if state != self.state:
            self.state = state
            self.changed.emit()
            self.moved.emit()


def _distance(outline: Outline, at: QPointF) -> float:
    polygon = QPolygonF(list(outline.corners))
    if polygon.containsPoint(at, Qt.FillRule.OddEvenFill):
        return 0.0
    middle = polygon.boundingRect().center()
    reach = dist((middle.x(), middle.y()), outline.corners[0].toTuple())
    return max(0.0, dist((middle.x(), middle.y()), (at.x(), at.y())) - reach)
