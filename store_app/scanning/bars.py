"""Bars say the same all along: what grain and shaking hide in one line, their mean shows."""

from __future__ import annotations

import math
from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageMath

_LEAST_AGREEMENT: Final = 0.3
"""How far one direction is ahead of the others, from 0 in a texture to 1 in a picture of bars."""

_STEPS_PX: Final = (1, 2, 4, 8)
"""Each doubles how many points are taken together: sixteen, over fifteen points' way."""


def along_bars(picture: Image.Image) -> Image.Image | None:
    """Give each point the mean of its neighbours along the bars; None where there are no bars."""
    towards = _direction(picture)
    if towards is None:
        return None
    right, down = towards
    mean = picture
    for step in _STEPS_PX:
        one, other = (_moved(mean, right * half, down * half) for half in (step / 2, -step / 2))
        mean = Image.blend(one, other, 0.5)
    return mean


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


def _moved(picture: Image.Image, right: float, down: float) -> Image.Image:
    way = (1, 0, right, 0, 1, down)
    return picture.transform(picture.size, Image.Transform.AFFINE, way, Image.Resampling.BILINEAR)
