"""One illustration in the making: shapes, gradients for roundness, the ground, the highlight."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from olive_oak.pictures.paint import tone

GROUND = 205
MIDDLE = 120
Points = Sequence[tuple[float, float]]


class Canvas:
    """Collects shapes in the order they are painted and becomes an SVG Tiny file."""

    def __init__(self, width: int = 240, height: int = 240) -> None:
        self._size = (width, height)
        self._gradients: dict[str, str] = {}
        self._parts: list[str] = []

    def across(self, colour: str, light: float = 0.16, dark: float = -0.2) -> str:
        """A fill that is lit from the left: what makes a thing round."""
        return self._gradient((tone(colour, light), colour, tone(colour, dark)), "x2='1'")

    def down(self, colour: str, light: float = 0.14, dark: float = -0.14) -> str:
        """A fill that is lit from above."""
        return self._gradient((tone(colour, light), tone(colour, dark)), "x2='0' y2='1'")

    def shape(self, path: str, fill: str, opacity: float = 1) -> None:
        self._parts.append(f"<path d='{path}' fill='{fill}'{_see_through(opacity)}/>")

    def line(self, path: str, colour: str, width: float, opacity: float = 1) -> None:
        self._parts.append(
            f"<path d='{path}' fill='none' stroke='{colour}' stroke-width='{_short(width)}'"
            f" stroke-linecap='round' stroke-linejoin='round'{_see_through(opacity)}/>"
        )

    def lines(self, paths: Iterable[str], colour: str, width: float, opacity: float = 1) -> None:
        """Several strokes as one path."""
        self.line("".join(paths), colour, width, opacity)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1) -> None:
        self._parts.append(
            f"<ellipse cx='{_short(x)}' cy='{_short(y)}' rx='{_short(rx)}' ry='{_short(ry)}'"
            f" fill='{fill}'{_see_through(opacity)}/>"
        )

    def box(
        self, x: float, y: float, width: float, height: float, corner: float, fill: str
    ) -> None:
        self._parts.append(
            f"<rect x='{_short(x)}' y='{_short(y)}' width='{_short(width)}'"
            f" height='{_short(height)}' rx='{_short(corner)}' fill='{fill}'/>"
        )

    def ground(self, half: float, x: float = MIDDLE, y: float = GROUND) -> None:
        """The soft ellipse that a thing stands on."""
        self.oval(x, y, half, max(4.0, half / 11), "#3A2A18", 0.13)

    def shine(self, path: str, width: float = 5, opacity: float = 0.5) -> None:
        """The one white highlight."""
        self.line(path, "#FFFFFF", width, opacity)

    @contextmanager
    def moved(self, transform: str) -> Iterator[None]:
        """Paint the shapes inside moved, turned or scaled."""
        self._parts.append(f"<g transform='{transform}'>")
        yield
        self._parts.append("</g>")

    def larger(self, times: float) -> AbstractContextManager[None]:
        """Paint the shapes inside larger, standing where they stood."""
        right, down = MIDDLE * (1 - times), GROUND * (1 - times)
        return self.moved(f"translate({_short(right)} {_short(down)}) scale({times})")

    def svg(self) -> str:
        width, height = self._size
        defs = "".join(self._gradients.values())
        return (
            f"<svg xmlns='http://www.w3.org/2000/svg' version='1.2' baseProfile='tiny'"
            f" width='{width}' height='{height}' viewBox='0 0 {width} {height}'>"
            f"{f'<defs>{defs}</defs>' if defs else ''}{''.join(self._parts)}</svg>\n"
        ).replace("'", '"')

    def _gradient(self, colours: Sequence[str], direction: str) -> str:
        key = direction + "".join(colours)
        if key not in self._gradients:
            name = f"g{len(self._gradients)}"
            last = len(colours) - 1
            stops = "".join(
                f"<stop offset='{_short(place / last)}' stop-color='{colour}'/>"
                for place, colour in enumerate(colours)
            )
            axis = f"x1='0' y1='0' {direction}" + ("" if "y2" in direction else " y2='0'")
            self._gradients[key] = f"<linearGradient id='{name}' {axis}>{stops}</linearGradient>"
        return f"url(#{self._gradients[key].split(chr(39))[1]})"


def turned(profile: Points, x: float = MIDDLE) -> str:
    """The outline of a thing made on a lathe or wheel, from half widths and heights."""
    right = [(x + half, y) for half, y in profile]
    left = [(x - half, y) for half, y in reversed(profile)]
    first, second = right[0], left[0]
    return f"M{_at(first)}{_curve(right)}L{_at(second)}{_curve(left)}Z"


def smooth(points: Points) -> str:
    """A soft line through the points."""
    return f"M{_at(points[0])}{_curve(points)}"


def leaf(x: float, y: float, degrees: float, length: float, fat: float = 0.28) -> str:
    """A leaf that grows from a point into a direction; 0 is to the right, 90 is up."""
    angle = -math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)

    def at(along: float, aside: float) -> str:
        dx, dy = along * length, aside * length
        return f"{x + dx * cos - dy * sin:.0f} {y + dx * sin + dy * cos:.0f}"

    there = f"C{at(0.25, -fat)} {at(0.7, -fat * 0.9)} {at(1, 0)}"
    return f"M{at(0, 0)}{there}C{at(0.7, fat * 0.9)} {at(0.25, fat)} {at(0, 0)}Z"


def _curve(points: Points) -> str:
    """Catmull-Rom through the points; a point given twice makes a corner."""
    pieces: list[str] = []
    for index in range(len(points) - 1):
        before = points[max(index - 1, 0)]
        start, end = points[index], points[index + 1]
        after = points[min(index + 2, len(points) - 1)]
        if start == end:
            continue
        one = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        two = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        if before == start:
            one = start
        if after == end:
            two = end
        pieces.append(f"C{_at(one)} {_at(two)} {_at(end)}")
    return "".join(pieces)


def _at(point: tuple[float, float]) -> str:
    return f"{_short(point[0])} {_short(point[1])}"


def _short(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".") if number % 1 else f"{int(number)}"


def _see_through(opacity: float) -> str:
    return "" if opacity == 1 else f" opacity='{opacity:.2f}'"
