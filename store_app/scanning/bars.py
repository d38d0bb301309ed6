"""Bars say the same all along: what grain and shaking hide in one line, their mean shows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageMath

_LEAST_AGREEMENT: Final = 0.3
"""How far one direction is ahead of the others, from 0 in a texture to 1 in a picture of bars."""

_LINE_PX: Final = 16
"""How much of the bars' way one mean is taken of."""


@dataclass(frozen=True, slots=True)
class Turned:
    """Where in a picture the points of another one lie in which its bars stand upright."""

    size: tuple[int, int]
    towards: tuple[float, float]

    def upright(self, picture: Image.Image) -> Image.Image:
        """Lines across the bars, each the mean of some points along them."""
        (right, down), (wide, high) = self.towards, self._upright_size
        x, y = (side / 2 for side in self.size)
        left, top = wide / 2, high / 2
        way = (
            *(down, right, x - down * left - right * top),
            *(-right, down, y + right * left - down * top),
        )
        grey = picture.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        turned = picture.transform(
            (wide, high),
            Image.Transform.AFFINE,
            way,
            Image.Resampling.BILINEAR,
            fillcolor=grey,
        )
        return turned.reduce((1, _LINE_PX))

    def turned_back(self, lines: Image.Image, size: tuple[int, int]) -> Image.Image:
        """The lines as the picture had them, in this size."""
        (right, down), (wide, high) = self.towards, self._upright_size
        x, y = (side / 2 for side in self.size)
        across, along = self.size[0] / size[0], self.size[1] / size[1]
        way = (
            *(down * across, -right * along, wide / 2 - down * x + right * y),
            *(right * across / _LINE_PX, down * along / _LINE_PX),
            (high / 2 - right * x - down * y) / _LINE_PX,
        )
        return lines.transform(size, Image.Transform.AFFINE, way, Image.Resampling.BICUBIC)

    @property
    def _upright_size(self) -> tuple[int, int]:
        (right, down), (width, height) = (abs(each) for each in self.towards), self.size
        return math.ceil(width * down + height * right), math.ceil(width * right + height * down)


def bars_in(picture: Image.Image) -> Turned | None:
    """Which way most edges run; None if there is no such way."""
    towards = _direction(picture)
    return None if towards is None else Turned(picture.size, towards)


def _direction(picture: Image.Image) -> tuple[float, float] | None:
    """Which way most edges run, if they do (the structure tensor of the whole picture)."""
    soft = picture.filter(ImageFilter.BoxBlur(1))
    across, down = (_slope(soft, *way) for way in ((1, 0), (0, 1)))
    xx, yy, xy = (_mean(one, two) for one, two in ((across, across), (down, down), (across, down)))
    agreement = math.hypot(xx - yy, 2 * xy) / max(xx + yy, 1.0)
    angle = math.atan2(2 * xy, xx - yy) / 2
    return (-math.sin(angle), math.cos(angle)) if agreement >= _LEAST_AGREEMENT else None


def _slope(picture: Image.Image, right: int, down: int) -> Image.Image:
    slope: Image.Image = ImageMath.lambda_eval(
        lambda of: of["float"](of["a"]) - of["b"],
        a=ImageChops.offset(picture, right, down),
        b=ImageChops.offset(picture, -right, -down),
    )
    return slope


def _mean(one: Image.Image, other: Image.Image) -> float:
    product: Image.Image = ImageMath.lambda_eval(lambda of: of["a"] * of["b"], a=one, b=other)
    mean = product.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return mean if isinstance(mean, float) else 0.0
