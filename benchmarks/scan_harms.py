"""What happens to a code between the label and the camera: each harm is drawn from a seed.

A harm takes a grey frame in whose middle the code stands, a strength from 0 (hardly seen) to 1 (as
bad as a shop gets) and the chances to draw from.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageMath

Harm = Callable[[Image.Image, float, Random], Image.Image]


def defocus(frame: Image.Image, strength: float, _: Random) -> Image.Image:
    """Spread each point over a disc, as a lens does that looks nearer or farther."""
    radius = 0.8 + 5.2 * strength
    rows = math.floor(radius)
    widths = {row: math.sqrt(radius**2 - row**2) for row in range(-rows, rows + 1)}
    whole = sum(2 * width + 1 for width in widths.values())
    spread = Image.new("F", frame.size)
    for row, width in widths.items():
        line = ImageChops.offset(frame.filter(ImageFilter.BoxBlur((width, 0))), 0, row)
        spread = _plus(spread, line, (2 * width + 1) / whole)
    return spread.convert("L")


def motion(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Smear it along the way of the hand."""
    reach, angle = 1.5 + 5.0 * strength, chance.uniform(0, math.pi)
    steps = 2 * math.ceil(reach) + 1
    smeared = Image.new("F", frame.size)
    for step in range(steps):
        away = reach * (2 * step / (steps - 1) - 1)
        x, y = away * math.cos(angle), away * math.sin(angle)
        shifted = frame.transform(
            frame.size, Image.Transform.AFFINE, (1, 0, x, 0, 1, y), Image.Resampling.BILINEAR
        )
        smeared = _plus(smeared, shifted, 1 / steps)
    return smeared.convert("L")


def glare(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Put a light on the foil: white in its middle, a veil around it."""
    size = round(frame.height * (0.35 + 0.3 * strength))
    wide = round(size * chance.uniform(0.7, 1.5))
    spot = ImageChops.invert(Image.radial_gradient("L")).resize((wide, size))
    peak = 110 + 280 * strength
    spread = [min(255, round(peak * (grey / 255) ** 3)) for grey in range(256)]
    left = frame.width / 2 + chance.uniform(-60, 60) - wide / 2
    top = frame.height / 2 + chance.uniform(-60, 60) - size / 2
    veil = Image.new("L", frame.size)
    veil.paste(spot.point(spread), (round(left), round(top)))
    return ImageChops.add(frame, veil)


def noise(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Grain, as of a small sensor."""
    return _grained(frame, 10 + 45 * strength, chance)


def low_light(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Leave little of the contrast, and what the sensor adds by itself."""
    left = 0.3 - 0.22 * strength
    dim = frame.point([round(14 + grey * left) for grey in range(256)])
    return _grained(dim, 2 + 5 * strength, chance)


def curved(frame: Image.Image, strength: float, _: Random) -> Image.Image:
    """Wrap it around a bottle whose edges turn away from the eye."""
    radius = frame.height * (0.34 - 0.2 * strength)
    middle = frame.width / 2
    strip = 4
    mesh = []
    for left in range(int(middle - radius), int(middle + radius) - strip, strip):
        near, far = (_around(x - middle, radius) + middle for x in (left, left + strip))
        corners = (near, 0, near, frame.height, far, frame.height, far, 0)
        mesh.append(((left, 0, left + strip, frame.height), corners))
    bottle = Image.new("L", frame.size, 70)
    wrapped = frame.transform(
        frame.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC, fill=0
    )
    mask = Image.new("L", frame.size)
    ImageDraw.Draw(mask).rectangle((middle - radius, 0, middle + radius - strip, frame.height), 255)
    bottle.paste(wrapped, (0, 0), mask)
    return bottle


def perspective(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Look at it from the side, and turned a little."""
    tilt = math.radians(25 + 35 * strength) * chance.choice((-1, 1))
    focal = frame.height * 1.2
    turned = _turned(frame, chance.uniform(-20, 20))
    x, y, cos, sin = frame.width / 2, frame.height / 2, math.cos(tilt), math.sin(tilt)
    # A point (u, v) around the middle shows the plane at u·f/w, v·f·cos/w with w = f·cos - u·sin.
    scale = focal * cos + x * sin
    g = -sin / scale
    row = ((focal + x * g * scale) / scale, 0, x * (1 - focal / scale))
    column = (y * g, focal * cos / scale, y * (1 - focal * cos / scale))
    return turned.transform(
        frame.size,
        Image.Transform.PERSPECTIVE,
        (*row, *column, g, 0),
        Image.Resampling.BICUBIC,
        fillcolor=120,
    )


def small(frame: Image.Image, strength: float, _: Random) -> Image.Image:
    """Hold it far away."""
    scale = 0.55 - 0.25 * strength
    size = round(frame.width * scale), round(frame.height * scale)
    far = Image.new("L", frame.size, 120)
    shrunk = frame.resize(size, Image.Resampling.BOX)
    far.paste(shrunk, ((frame.width - size[0]) // 2, (frame.height - size[1]) // 2))
    return far.filter(ImageFilter.GaussianBlur(0.5))


def rotated(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Turn it any way; the stronger, the more slanted."""
    return _turned(frame, chance.choice((0, 90, 180, 270)) + 45 * strength)


def inverted(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Print it light on dark."""
    return _grained(ImageChops.invert(frame), 20 * strength, chance)


def damaged(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """Scratch it and put spots on it."""
    harmed = frame.copy()
    draw = ImageDraw.Draw(harmed)
    for _ in range(round(1 + 5 * strength)):
        x, y = (side / 2 + chance.uniform(-110, 110) for side in frame.size)
        angle, grey = chance.uniform(0, math.pi), chance.choice((20, 128, 235))
        reach = chance.uniform(30, 90)
        ends = (x, y, x + reach * math.cos(angle), y + reach * math.sin(angle))
        draw.line(ends, fill=grey, width=chance.randint(1, 3))
    for _ in range(round(3 * strength)):
        x, y = (side / 2 + chance.uniform(-90, 90) for side in frame.size)
        reach = chance.uniform(4, 12)
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=chance.choice((30, 230)))
    return harmed


HARMS: Final[Mapping[str, Harm]] = {
    each.__name__.replace("_", " "): each
    for each in (
        *(defocus, motion, glare, noise, low_light, curved),
        *(perspective, small, rotated, inverted, damaged),
    )
}


def combined(frame: Image.Image, strength: float, chance: Random) -> Image.Image:
    """All that comes together where somebody aims in a hurry, each a little weaker."""
    for harm, share in (
        *((perspective, 0.2), (curved, 0.1), (glare, 0.15)),
        *((defocus, 0.3), (motion, 0.2), (noise, 0.15)),
    ):
        frame = harm(frame, strength * share * chance.uniform(0.5, 1.5), chance)
    return frame


def _around(x: float, radius: float) -> float:
    """How far along the label a point lies that is seen so far from the middle of the bottle."""
    return radius * math.asin(max(-1.0, min(1.0, x / radius)))


def _turned(frame: Image.Image, degrees: float) -> Image.Image:
    return frame.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=120)


def _grained(frame: Image.Image, deviation: float, chance: Random) -> Image.Image:
    """Add the sum of four even draws, which is nearly normal, of this deviation."""
    size = frame.width * frame.height
    draws = [Image.frombytes("L", frame.size, chance.randbytes(size)) for _ in range(4)]
    each = deviation / (2 * 255 / math.sqrt(12))
    grained: Image.Image = ImageMath.lambda_eval(
        lambda of: of["float"](of["a"]) + (of["b"] + of["c"] + of["d"] + of["e"] - 510) * each,
        a=frame,
        **dict(zip("bcde", draws, strict=True)),
    )
    return grained.convert("L")


def _plus(whole: Image.Image, part: Image.Image, share: float) -> Image.Image:
    added: Image.Image = ImageMath.lambda_eval(
        lambda of: of["whole"] + of["part"] * share, whole=whole, part=part
    )
    return added
