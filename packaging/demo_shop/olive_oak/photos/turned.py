"""Round things, as from a potter's wheel: lamps, bottles, mugs."""

from __future__ import annotations

from itertools import pairwise
from math import asin, cos, sqrt

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

Profile = list[tuple[float, float]]  # height and radius, from the foot up, in centimetres
Tones = tuple[str, str, str]

PX_PER_CM = 30
_LIGHT = (-0.62, 0.78)


def turned(profile: Profile, tones: Tones, tilt: float = 0.22) -> Image.Image:
    """A thing with this outline, seen a little from above; the foot stands at the lower edge."""
    profile = _rounded(profile)
    widest = round(max(radius for _, radius in profile) * PX_PER_CM)
    height = round(profile[-1][0] * PX_PER_CM)
    picture = Image.new("RGBA", (2 * widest + 2, height + round(2 * widest * tilt) + 2))
    strip = shading(2 * widest, tones)
    disc = _disc(2 * widest)
    foot = picture.height - round(profile[0][1] * PX_PER_CM * tilt) - 1
    before = profile[0][1]
    for y in range(0, height, 2):
        radius = _radius(profile, y / PX_PER_CM)
        across = max(2, round(2 * radius * PX_PER_CM))
        size = (across, max(2, round(across * tilt)))
        slope = max(-0.2, min(0.12, (before - radius) * PX_PER_CM * 0.08))
        before = radius
        slice_ = strip.resize(size, Image.Resampling.NEAREST).point(
            lambda v, s=slope: min(255, round(v * (1 + s)))
        )
        place = (widest + 1 - across // 2, foot - y - size[1] // 2)
        picture.paste(slice_, place, disc.resize(size, Image.Resampling.NEAREST))
    return picture


def shading(width: int, tones: Tones) -> Image.Image:
    """How light runs around a cylinder, as a strip that is one pixel high."""
    strip = Image.new("L", (width, 1))
    for x in range(width):
        across = 2 * (x + 0.5) / width - 1
        facing = sqrt(1 - across * across)
        lit = max(0.0, across * _LIGHT[0] + facing * _LIGHT[1])
        strip.putpixel((x, 0), round(255 * min(1, 0.1 + 0.72 * lit**1.2 + 0.2 * lit**12)))
    dark, middle, light = tones
    return ImageOps.colorize(strip, dark, light, middle)


def wrapped(texture: Image.Image, radius_px: int, tilt: float) -> Image.Image:
    """A picture around the front half of a cylinder, whose rim and foot are seen as curves."""
    drop = round(radius_px * tilt)
    size = (2 * radius_px, texture.height + drop)
    parts = []
    step = 6
    for left in range(0, size[0], step):
        right = min(size[0], left + step)
        a, b = _around(left, radius_px), _around(right, radius_px)
        u, v = (0.5 + angle / 3.1416 for angle in (a, b))
        up, down = drop * cos(a), drop * cos(b)
        u, v = u * texture.width, v * texture.width
        quad = (u, -up, u, size[1] - up, v, size[1] - down, v, -down)
        parts.append(((left, 0, right, size[1]), quad))
    return texture.convert("RGBA").transform(
        size, Image.Transform.MESH, parts, Image.Resampling.BICUBIC
    )


def lit(wrapped_picture: Image.Image, tones: Tones) -> Image.Image:
    """Let the light of a cylinder fall on a picture that is wrapped around it."""
    strip = shading(wrapped_picture.width, tones).resize(wrapped_picture.size)
    shaded = ImageChops.multiply(wrapped_picture.convert("RGB"), strip).convert("RGBA")
    shaded.putalpha(wrapped_picture.getchannel("A"))
    return shaded


def lamp(tones: Tones) -> Image.Image:
    """A table lamp that is on: a round foot and a linen shade that glows."""
    foot = [(0.0, 4.4), (1.6, 4.4), (1.7, 3.6), (3, 5.2), (6, 8.2), (9.5, 9.2), (13, 8.2)]
    foot += [(16, 5.4), (18.5, 2.9), (21, 2.0), (23, 1.9)]
    body = turned(foot, tones)
    shade = turned([(0, 15.5), (20, 10.5)], ("#E9B76C", "#FFE9BC", "#FFF6DE"), 0.06)
    glow = Image.new("L", shade.size)
    ImageDraw.Draw(glow).ellipse(
        (shade.width * 0.2, shade.height * 0.35, shade.width * 0.8, shade.height * 1.2), fill=120
    )
    shade.paste(
        "#FFFBEF",
        (0, 0),
        ImageChops.multiply(glow.filter(ImageFilter.GaussianBlur(90)), shade.getchannel("A")),
    )
    whole = Image.new("RGBA", (shade.width, shade.height + body.height - 40))
    whole.alpha_composite(body, ((whole.width - body.width) // 2, whole.height - body.height))
    neck = Image.new("RGBA", (74, 110), "#B98F45")
    whole.alpha_composite(neck, ((whole.width - 74) // 2, whole.height - body.height - 44))
    whole.alpha_composite(shade, (0, 0))
    return whole


def bottle(tones: Tones) -> Image.Image:
    """A brown bottle with a black cap."""
    body = [(0.0, 3.3), (0.4, 3.6), (9.5, 3.6), (11, 3.2), (12.5, 1.9), (13, 1.4), (15, 1.4)]
    glass = turned(body, tones)
    around = round(glass.width * 1.5708)
    paper = Image.new("RGBA", (around, 150))
    draw = ImageDraw.Draw(paper)
    draw.rectangle((around * 0.2, 0, around * 0.86, 150), fill="#EFE6D4")
    draw.rectangle((around * 0.2, 14, around * 0.86, 20), fill="#7A4A24")
    for top, part in ((52, 0.2), (82, 0.13), (112, 0.16)):
        box = (around * (0.53 - part), top, around * (0.53 + part), top + 9)
        draw.rectangle(box, fill="#6B5236")
    band = lit(wrapped(paper, glass.width // 2, 0.22), ("#5A5046", "#CFC6B8", "#FFFFFF"))
    glass.alpha_composite(band.resize((glass.width, band.height)), (0, glass.height - 300))
    cap = turned([(0, 1.75), (2.6, 1.75)], ("#15130F", "#2B2823", "#6A6660"))
    whole = Image.new("RGBA", (glass.width, glass.height + 70))
    whole.alpha_composite(glass, (0, 70))
    whole.alpha_composite(cap, ((glass.width - cap.width) // 2, 72))
    return whole


def _rounded(profile: Profile) -> Profile:
    for _ in range(3):
        cut: Profile = [profile[0]]
        for (ay, ar), (by, br) in pairwise(profile):
            cut += [(ay * 0.75 + by * 0.25, ar * 0.75 + br * 0.25)]
            cut += [(ay * 0.25 + by * 0.75, ar * 0.25 + br * 0.75)]
        profile = [*cut, profile[-1]]
    return profile


def _radius(profile: Profile, height: float) -> float:
    for (low, at_low), (high, at_high) in pairwise(profile):
        if height <= high:
            return at_low + (at_high - at_low) * (height - low) / max(high - low, 1e-6)
    return profile[-1][1]


def _around(x: float, radius: int) -> float:
    return asin(max(-1.0, min(1.0, x / radius - 1)))


def _disc(side: int) -> Image.Image:
    disc = Image.new("L", (side, side))
    ImageDraw.Draw(disc).ellipse((0, 0, side - 1, side - 1), fill=255)
    return disc
