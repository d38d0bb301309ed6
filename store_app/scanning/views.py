"""Different ways to look at one picture: what one misreads the others rarely misread alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store_app.scanning.decoder import Decoder
    from store_app.scanning.sighting import Corner, Sighting

_ENLARGED_PIXELS: Final = 3_000_000
"""A picture with more pixels is not made larger still: that costs time and finds nothing."""

_MIDDLE: Final = 128
_CONTRAST: Final = 4
_SOFT: Final = ImageFilter.UnsharpMask(radius=2, percent=150, threshold=2)
_WIDE: Final = ImageFilter.UnsharpMask(radius=6, percent=300, threshold=0)
_BLUR: Final = ImageFilter.GaussianBlur(1.5)
_STRONG: Final = ImageFilter.UnsharpMask(radius=4, percent=300, threshold=0)


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the picture, so many times as large as it."""

    image: Image.Image
    scale: float

    def sightings(self, decoder: Decoder) -> list[Sighting]:
        """Give what the decoder sees, with the places as they are in the picture itself."""
        width, height = self.image.size
        found = decoder.decode(memoryview(self.image.tobytes()), width, height, width)
        return [self._placed(sighting) for sighting in found]

    def _placed(self, sighting: Sighting) -> Sighting:
        a, b, c, d = sighting.corners
        corners = (self._point(a), self._point(b), self._point(c), self._point(d))
        return replace(sighting, corners=corners)

    def _point(self, corner: Corner) -> Corner:
        return round(corner[0] / self.scale), round(corner[1] / self.scale)


def views_of(grey: Image.Image) -> Iterator[View]:
    """Give the picture as it is, then changed a little more each time; made only when asked for."""
    yield View(grey, 1)
    if grey.width * grey.height <= _ENLARGED_PIXELS:
        larger = _scaled(grey, 2)
        yield View(larger.filter(_SOFT), 2)
        yield View(_scaled(grey, 1.5), 1.5)
        yield View(larger.filter(_STRONG), 2)
        yield View(larger, 2)
        yield View(larger.filter(_BLUR), 2)
        yield View(_flat(grey, 25), 1)
        yield View(_flat(larger, 40), 2)
        yield View(_scaled(grey, 3).filter(_WIDE), 3)
    else:
        yield View(grey.filter(_SOFT), 1)
        yield View(_scaled(grey, 0.7), 0.7)
        yield View(_scaled(grey, 0.5), 0.5)


def _flat(grey: Image.Image, radius_px: int) -> Image.Image:
    """Even out light and glare: what is left is how each point differs from its surroundings."""
    surroundings = grey.filter(ImageFilter.BoxBlur(radius_px))
    difference = ImageChops.subtract(grey, surroundings, 2, _MIDDLE)
    return difference.point(lambda value: (value - _MIDDLE) * _CONTRAST + _MIDDLE)


def _scaled(grey: Image.Image, scale: float) -> Image.Image:
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    return grey.resize(size, Image.Resampling.BICUBIC)
