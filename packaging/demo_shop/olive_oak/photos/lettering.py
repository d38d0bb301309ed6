"""Letters of the brand, and digits as a hand writes them."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from olive_oak.dice import Dice

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

_FILES = {
    "Regular": "Inter-Regular.otf",
    "Medium": "Inter-Medium.otf",
    "SemiBold": "Inter-SemiBold.otf",
    "Bold": "Inter-Bold.otf",
    "Display": "NotoSerifDisplay-Regular.ttf",
}
_LARGER = 4
# Points of each digit on a field of 10 to 16, from the first touch of the pen to the last.
_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "0": (((6, 1), (2, 3), (1, 8), (2, 14), (5, 15.5), (8, 13), (9, 8), (8, 2.5), (5.5, 1)),),
    "1": (((2.5, 4.5), (6, 1), (5.6, 8), (5.2, 15.5)),),
    "2": (((1.5, 4.5), (3, 1.5), (6.5, 1), (8, 4), (6, 9), (1.5, 15), (5, 14.5), (9, 15)),),
    "3": (((1.8, 2.5), (5, 1), (8, 3.5), (4.5, 7.5), (8.5, 10.5), (6.5, 15), (1.5, 14)),),
    "4": (((6, 1), (1, 10), (9.5, 9.6)), ((7, 6), (6.4, 15.8))),
    "5": (((3, 1.4), (2, 7.4), (6, 6.8), (8.6, 10.5), (6, 15), (1.4, 14.2)), ((3, 1.4), (8.6, 1))),
    "6": (((7, 1), (3, 5), (1.4, 11), (4, 15.4), (8, 13), (7, 9), (3.6, 9), (1.6, 12)),),
    "7": (((1.2, 1.6), (8.6, 1.4), (5.4, 8), (3.6, 15.6)), ((3, 8.4), (7.6, 8))),
    "8": (((8, 3), (4.5, 1), (2.4, 4), (8, 10.6), (5, 15.4), (1.8, 12), (5, 8), (8.4, 3.2)),),
    "9": (((8, 4), (5, 1), (1.8, 4.6), (4.6, 8.2), (8, 4), (7.6, 10), (6, 15.6)),),
}


@cache
def font(weight: str, size: int) -> Font:
    """The brand's letters, or plain ones where its fonts are not installed."""
    try:
        return ImageFont.truetype(_FILES[weight], size)
    except OSError:
        return ImageFont.load_default(size)


def spaced(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, ink: str, letters: Font, gap: int
) -> None:
    """Write with wider gaps between the letters."""
    x, y = at
    for letter in text:
        draw.text((x, y), letter, ink, letters, anchor="ls")
        x += draw.textlength(letter, letters) + gap


def handwritten(digits: str, height: int, ink: str) -> Image.Image:
    """Digits from a thick pen on nothing, no two of them alike."""
    unit = height * _LARGER / 20
    picture = Image.new("RGBA", (round(12.4 * unit * len(digits)), round(20 * unit)))
    draw = ImageDraw.Draw(picture)
    dice = Dice("hand", digits)
    for place, digit in enumerate(digits):
        left, top = place * 12 + dice.fraction() * 1.4 + 0.8, 2 + dice.fraction() * 1.6
        lean = 0.1 + dice.fraction() * 0.08
        for stroke in _STROKES[digit]:
            points = [
                ((left + x + (16 - y) * lean) * unit, (top + y) * unit)
                for x, y in _curve(
                    [(x + dice.fraction() * 0.5, y + dice.fraction() * 0.5) for x, y in stroke]
                )
            ]
            for x, y in points:
                pen = unit * (0.72 + 0.06 * dice.fraction())
                draw.ellipse((x - pen, y - pen, x + pen, y + pen), fill=ink)
    return picture.resize((picture.width // _LARGER, picture.height // _LARGER))


def _curve(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Many points on a smooth line through a few."""
    ends = [points[0], *points, points[-1]]
    line: list[tuple[float, float]] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(24):
            t = step / 24
            line.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return [*line, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )
