"""Undoing what a lens out of focus does: each point became a disc, and the discs are taken apart.

The way is that of Richardson and Lucy, with momentum: blur a guess as the lens did and correct it
where that differs from what was seen. No guess is darker or lighter than the ends of what was seen:
for a code, which has nothing in between, this is worth more than twice as many rounds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PIL import Image, ImageChops, ImageMath

DISC_PX: Final = 2.5
"""The radius of the disc: a picture that is more blurred is to be made smaller first."""

_ROUNDS: Final = 36
_DISC_POINTS: Final = 21
_MOMENTUM_DELAY: Final = 3
_LEFT_OUT: Final = 0.002
"""So many of the darkest and of the lightest points may be grain or a light."""

_FAINTEST: Final = 8.0
_GREYS: Final = 255


Blur = Callable[[Image.Image], Image.Image]


def over_disc(sharp: Image.Image) -> Image.Image:
    """Spread each point over a disc: rows of three, five, five, five and three points."""
    three = _sum(sharp, _shifted(sharp, -1, 0), _shifted(sharp, 1, 0))
    five = _sum(three, _shifted(sharp, -2, 0), _shifted(sharp, 2, 0))
    inner = _sum(five, _shifted(five, 0, -1), _shifted(five, 0, 1))
    blurred: Image.Image = ImageMath.lambda_eval(
        lambda of: (of["a"] + of["b"] + of["c"]) * (1 / _DISC_POINTS),
        a=inner,
        b=_shifted(three, 0, -2),
        c=_shifted(three, 0, 2),
    )
    return blurred


def across(lines: Image.Image) -> Image.Image:
    """Spread each point of a line as a disc does that goes over upright bars: by its columns."""
    near = _sum(lines, _shifted(lines, -1, 0), _shifted(lines, 1, 0))
    blurred: Image.Image = ImageMath.lambda_eval(
        lambda of: of["a"] * (5 / _DISC_POINTS) + (of["b"] + of["c"]) * (3 / _DISC_POINTS),
        a=near,
        b=_shifted(lines, -2, 0),
        c=_shifted(lines, 2, 0),
    )
    return blurred


def refocused(picture: Image.Image, blurred: Blur = over_disc) -> Image.Image:
    """Give a grey picture as it was before the blur, its ends black and white."""
    histogram = picture.histogram()
    darkest = _end(histogram)
    lightest = _GREYS - _end(histogram[::-1])
    reach = max(lightest - darkest, _FAINTEST)
    seen = guess = moved = _lifted(picture, darkest)
    for turn in range(_ROUNDS):
        share = ImageMath.lambda_eval(lambda of: of["a"] / of["b"], a=seen, b=blurred(moved))
        better = _corrected(moved, blurred(share), reach)
        moved = _moved_on(better, guess, turn / (turn + _MOMENTUM_DELAY))
        guess = better
    return guess.point(lambda grey: grey * (_GREYS / reach) + 0).convert("L")


def _end(histogram: Sequence[int]) -> int:
    """The first grey value that is no exception."""
    left = sum(histogram) * _LEFT_OUT
    for grey, count in enumerate(histogram):
        left -= count
        if left <= 0:
            return grey
    return 0


def _lifted(picture: Image.Image, darkest: int) -> Image.Image:
    lifted: Image.Image = ImageMath.lambda_eval(
        lambda of: of["max"](of["float"](of["a"]) - darkest, 1.0), a=picture
    )
    return lifted


def _corrected(guess: Image.Image, share: Image.Image, reach: float) -> Image.Image:
    corrected: Image.Image = ImageMath.lambda_eval(
        lambda of: of["min"](of["a"] * of["b"], reach), a=guess, b=share
    )
    return corrected


def _moved_on(better: Image.Image, guess: Image.Image, momentum: float) -> Image.Image:
    """Go on in the same direction: half as many rounds are needed."""
    moved: Image.Image = ImageMath.lambda_eval(
        lambda of: of["max"](of["a"] + (of["a"] - of["b"]) * momentum, 1.0), a=better, b=guess
    )
    return moved


def _sum(one: Image.Image, other: Image.Image, third: Image.Image) -> Image.Image:
    added: Image.Image = ImageMath.lambda_eval(
        lambda of: of["a"] + of["b"] + of["c"], a=one, b=other, c=third
    )
    return added


def _shifted(picture: Image.Image, right: int, down: int) -> Image.Image:
    return ImageChops.offset(picture, right, down)
