"""The ways to prepare a picture: what one of them hides or misleads another one shows."""

from __future__ import annotations

from enum import Enum, unique
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from store_app.scanning.bars import bars_in
from store_app.scanning.refocusing import DISC_PX, across, refocused

_SOFTER_PX: Final = 1
_WIDER_PX: Final = 2.5
_BLUR_PX: Final = 6
"""As wide as the disc of a lens that is far out of focus: what is left of edges stands out."""

_STRONGER: Final = 4.0
_SHARPER: Final = 2.5
_SURROUNDINGS_PX: Final = 25
_MIDDLE: Final = 128
_CONTRAST: Final = 4


@unique
class Way(Enum):
    """What is done to a picture. Sizes of one way share their mistakes, two ways rarely do."""

    PLAIN = "plain"
    SOFTENED = "softened"
    SHARPENED = "sharpened"
    REFOCUSED = "refocused"
    EVENED = "evened"
    DEBLURRED = "deblurred"
    """Each size takes back another blur: that of a disc whose radius is `BLUR_PX / scale`."""

    AVERAGED = "averaged"
    """The same after the mean was taken along the bars, where there are some."""


BLUR_PX: Final = 2 * DISC_PX


class Preparations:
    """One picture, prepared as it is asked for; each size is made once."""

    def __init__(self, picture: Image.Image) -> None:
        self._sizes: dict[float, Image.Image] = {1: picture}

    def get(self, way: Way, scale: float) -> Image.Image | None:
        """Give the picture in this size; None where this way makes no sense."""
        if way not in (Way.DEBLURRED, Way.AVERAGED):
            return _prepared(self._sized(scale), way, scale)
        small, size = self._sized(scale / 2), _size(self._sizes[1], scale)
        if way is Way.DEBLURRED:
            return refocused(small).resize(size, Image.Resampling.BICUBIC)
        bars = bars_in(small)
        if bars is None:
            return None
        return bars.turned_back(refocused(bars.upright(small), across), size)

    def _sized(self, scale: float) -> Image.Image:
        sized = self._sizes.get(scale)
        if sized is None:
            sized = self._sizes[scale] = scaled(self._sizes[1], scale)
        return sized


def scaled(picture: Image.Image, scale: float) -> Image.Image:
    kind = Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX
    return picture.resize(_size(picture, scale), kind)


def _size(picture: Image.Image, scale: float) -> tuple[int, int]:
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def _prepared(picture: Image.Image, way: Way, scale: float) -> Image.Image:
    if way is Way.SOFTENED:
        return picture.filter(ImageFilter.BoxBlur(_SOFTER_PX * scale))
    if way is Way.SHARPENED:
        return _sharpened(picture, scale)
    if way is Way.REFOCUSED:
        around = picture.filter(ImageFilter.BoxBlur(_BLUR_PX * scale))
        return Image.blend(around, picture, _STRONGER)
    if way is Way.EVENED:
        return _evened(picture, scale)
    return picture


def _sharpened(picture: Image.Image, scale: float) -> Image.Image:
    """Go away from the blurred picture: boxes do it as well as Gauss, at a fifth of the time."""
    if scale == 1:
        around = picture.filter(ImageFilter.BoxBlur(1.5))
        return Image.blend(around, picture, _SHARPER)
    around = picture.filter(ImageFilter.BoxBlur(_WIDER_PX * scale))
    return Image.blend(around, picture, _STRONGER)


def _evened(picture: Image.Image, scale: float) -> Image.Image:
    """Even out light and glare: what is left is how each point differs from its surroundings."""
    around = picture.filter(ImageFilter.BoxBlur(_SURROUNDINGS_PX * scale))
    difference = ImageChops.subtract(picture, around, 2, _MIDDLE)
    stretched = [min(255, max(0, (x - _MIDDLE) * _CONTRAST + _MIDDLE)) for x in range(256)]
    return difference.point(stretched)
