"""What things are made of: wood, plaster, wool, cardboard and paper."""

from __future__ import annotations

from hashlib import shake_256
from math import pi, sin

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from olive_oak.dice import Dice

Size = tuple[int, int]

_PORE = 52  # of 255: how much of the wood is open, as darker dashes


def grain(name: str, size: Size) -> Image.Image:
    """Grey values by chance, the same ones for the same name."""
    width, height = size
    return Image.frombytes("L", size, shake_256(name.encode()).digest(width * height))


def clouds(name: str, size: Size, cell: tuple[float, float]) -> Image.Image:
    """Chance that changes smoothly over so many pixels."""
    few = (max(3, round(size[0] / cell[0])), max(3, round(size[1] / cell[1])))
    return grain(name, few).resize(size, Image.Resampling.BICUBIC)


def wood(name: str, size: Size, tones: tuple[str, str, str]) -> Image.Image:
    """Boards with the grain from left to right: dark lines, fibres and a few wide waves."""
    height = size[1]
    rings = clouds(f"{name} rings", (1, height), (1, 11)).resize(size)
    rings = _wavy(name, rings)
    fibres = clouds(f"{name} fibres", size, (130, 1.6))
    wide = clouds(f"{name} wide", size, (900, 60))
    grey = Image.blend(Image.blend(rings, fibres, 0.45), wide, 0.35)
    pores = clouds(f"{name} pores", size, (26, 1.4)).point(lambda v: 255 if v > _PORE else 190)
    grey = ImageChops.multiply(ImageOps.autocontrast(grey, 1), pores)
    dark, middle, light = tones
    return ImageOps.colorize(grey.filter(ImageFilter.GaussianBlur(0.7)), dark, light, middle)


def _wavy(name: str, lines: Image.Image) -> Image.Image:
    """Let straight lines rise and fall slowly."""
    width, height = lines.size
    dice = Dice("waves", name)
    turns = [(dice.fraction() * 2 * pi, 300 + 700 * dice.fraction()) for _ in range(3)]
    step = 12

    def rise(x: float) -> float:
        return sum(9 * sin(x / length + phase) for phase, length in turns)

    parts = []
    for left in range(0, width, step):
        right = min(width, left + step)
        a, b = rise(left), rise(right)
        quad = (left, a, left, height + a, right, height + b, right, b)
        parts.append(((left, 0, right, height), quad))
    bent = lines.transform(lines.size, Image.Transform.MESH, parts, Image.Resampling.BILINEAR)
    edge = ImageOps.mirror(lines).filter(ImageFilter.GaussianBlur(3))
    seen = Image.new("L", lines.size, 255)
    inside = seen.transform(lines.size, Image.Transform.MESH, parts, Image.Resampling.BILINEAR)
    return Image.composite(bent, edge, inside)


def plaster(name: str, size: Size, dark: str, light: str) -> Image.Image:
    """A painted wall with the marks of a wide brush."""
    marks = Image.blend(
        clouds(f"{name} a", size, (90, 60)), clouds(f"{name} b", size, (14, 10)), 0.4
    )
    return ImageOps.colorize(Image.blend(marks, grain(f"{name} c", size), 0.06), dark, light)


def cardboard(name: str, size: Size, dark: str, light: str) -> Image.Image:
    """Brown board with faint flutes, specks and short fibres."""
    flutes = clouds(f"{name} flutes", (size[0], 1), (7, 1)).resize(size)
    mottled = Image.blend(clouds(f"{name} spots", size, (44, 30)), flutes, 0.55)
    grey = Image.blend(mottled, grain(f"{name} dust", size), 0.12)
    picture = ImageOps.colorize(grey, dark, light)
    draw, dice = ImageDraw.Draw(picture), Dice("fibres", name)
    for _ in range(size[0] * size[1] // 2600):
        x, y = dice.between(0, size[0]), dice.between(0, size[1])
        ends = (x, y, x + dice.between(-9, 9), y + dice.between(-4, 4))
        draw.line(ends, fill=dice.pick((dark, light)), width=1)
    return picture


def wool(name: str, size: Size, dark: str, light: str) -> Image.Image:
    """A herringbone weave with soft threads."""
    row, column = 12, 20
    tile = Image.new("L", (2 * column, row), 70)
    draw = ImageDraw.Draw(tile)
    for start in range(-2 * row, 2 * row, row // 2):
        draw.line((0, start + column * 0.6, column, start), fill=215, width=3)
        draw.line((column, start, 2 * column, start + column * 0.6), fill=190, width=3)
    weave = Image.new("L", size)
    for y in range(0, size[1], row):
        for x in range(0, size[0], 2 * column):
            weave.paste(tile, (x, y))
    weave = Image.blend(
        weave.filter(ImageFilter.GaussianBlur(1.1)), clouds(name, size, (9, 7)), 0.3
    )
    weave = Image.blend(weave, clouds(f"{name} worn", size, (240, 120)), 0.16)
    return ImageOps.colorize(weave, dark, light)


def paper(name: str, picture: Image.Image, strength: float = 0.05) -> Image.Image:
    """Give a printed picture the faint tooth of paper."""
    tooth = ImageOps.colorize(clouds(name, picture.size, (3, 3)), "#C9C0AE", "#FFFFFF")
    return Image.blend(
        picture.convert("RGB"), ImageChops.multiply(picture.convert("RGB"), tooth), strength * 4
    )
