"""From a scene to the file of a phone: warm uneven light, a little blur, a little noise."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

from olive_oak.photos.surfaces import clouds, grain

PHOTO = (1280, 960)
_NEUTRAL = 128


@dataclass(frozen=True, slots=True)
class Light:
    """Where a lamp shines (in parts of the picture) and how dark it is away from it."""

    at: tuple[float, float] = (0.38, 0.22)
    reach: float = 1.5
    dark: str = "#9A8674"
    bright: str = "#FFF9EE"


@dataclass(frozen=True, slots=True)
class Lens:
    """What a phone does to a picture."""

    blur_px: float = 0.6
    noise: float = 0.045
    contrast: float = 1.07
    exposure: float = 1.4


def photograph(name: str, scene: Image.Image, light: Light, lens: Lens) -> Image.Image:
    """Give the scene as a phone keeps it."""
    seen = scene.resize(PHOTO, Image.Resampling.HAMMING)
    lit = _exposed(ImageChops.multiply(seen, _light(light)), lens.exposure)
    glow = lit.filter(ImageFilter.GaussianBlur(26)).point(lambda value: max(0, value - 170) // 4)
    lit = ImageChops.screen(lit, glow)
    sharp = lit.filter(ImageFilter.GaussianBlur(lens.blur_px)) if lens.blur_px else lit
    return _noisy(name, ImageEnhance.Contrast(sharp).enhance(lens.contrast), lens.noise)


def _exposed(picture: Image.Image, exposure: float) -> Image.Image:
    """Brighten what is dark and keep what is white, as film does."""
    return picture.point(lambda value: round(255 * (1 - (1 - value / 255) ** exposure)))


def _light(light: Light) -> Image.Image:
    width, height = PHOTO
    side = round(width * light.reach * 2)
    spot = ImageOps.invert(Image.radial_gradient("L")).resize(
        (side, side), Image.Resampling.BICUBIC
    )
    left = round(side / 2 - light.at[0] * width)
    top = round(side / 2 - light.at[1] * height)
    return ImageOps.colorize(
        spot.crop((left, top, left + width, top + height)), light.dark, light.bright
    )


def _noisy(name: str, picture: Image.Image, strength: float) -> Image.Image:
    fine = grain(f"{name} noise", PHOTO).filter(ImageFilter.GaussianBlur(0.55))
    coarse = clouds(f"{name} colour noise", PHOTO, (5, 5))

    def weak(noise: Image.Image, part: float) -> Image.Image:
        return noise.point(lambda value: round(_NEUTRAL + (value - _NEUTRAL) * part))

    both = [weak(fine, strength) for _ in range(3)]
    both[0] = ImageChops.add(both[0], weak(coarse, strength / 4), 1, -_NEUTRAL)
    both[2] = ImageChops.add(both[2], weak(ImageOps.invert(coarse), strength / 4), 1, -_NEUTRAL)
    return ImageChops.add(picture, Image.merge("RGB", both), 1, -_NEUTRAL)
