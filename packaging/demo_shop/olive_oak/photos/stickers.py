"""Scenes with stickers: on a mug, and on a box in the stock room."""

from __future__ import annotations

from math import acos, pi

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from olive_oak.dice import Dice
from olive_oak.photos.camera import SIZE, Camera, Scene, lying, upright
from olive_oak.photos.printed import Goods, bar_sticker, stock_sticker
from olive_oak.photos.shelves import lying_outline
from olive_oak.photos.surfaces import cardboard, clouds, paper, plaster, wood
from olive_oak.photos.turned import Tones, lit, turned, wrapped

_GLAZE: Tones = ("#7E6F5B", "#E4DAC6", "#FFFDF6")
_WALNUT = ("#5B3820", "#8F6239", "#BE9160")


def mug_with_bars(goods: Goods, number: str) -> Image.Image:
    """A speckled mug with a price sticker around its belly."""
    scene = Scene(Camera((1, 13, 30), (0, 3.4, -4), roll_deg=2.5), "#C7BBA6")
    wall = plaster("mug wall", (900, 600), "#A9A48E", "#CFC9B4")
    scene.lay(wall, upright(-70, 0, -50, (140, 90)))
    scene.lay(wood("mug table", (2400, 1100), _WALNUT), lying(-55, 0, 22, (110, 72)))
    for x, tones in (
        (-25, ("#4B5945", "#8FA07A", "#DDE5CB")),
        (24, ("#45525B", "#75868F", "#C9D5DA")),
    ):
        thing = turned([(0, 5), (1, 5.6), (11, 5.6)], tones)
        scene.lay(thing, upright(x - 6, -0.8, -24, (12, 13)))
    scene.soften(12)
    mug = _mug(goods, number)
    left, top = SIZE[0] // 2 - 500, 200
    scene.image.paste("#21130A", (0, 0), _mug_shadow(left, top))
    turnedmug = mug.rotate(-2.5, Image.Resampling.BICUBIC, expand=True)
    scene.image.paste(turnedmug, (left, top), turnedmug)
    return scene.image


def _mug_shadow(left: int, top: int) -> Image.Image:
    """Wide and soft to the right, dark and narrow at the foot."""
    wide, narrow = Image.new("L", SIZE), Image.new("L", SIZE)
    ImageDraw.Draw(wide).ellipse((left + 20, top + 850, left + 1240, top + 1150), fill=150)
    ImageDraw.Draw(narrow).ellipse((left + 10, top + 840, left + 950, top + 1146), fill=200)
    wide, narrow = (
        mask.filter(ImageFilter.GaussianBlur(blur)) for mask, blur in ((wide, 46), (narrow, 11))
    )
    return ImageChops.lighter(wide, narrow)


def _mug(goods: Goods, number: str) -> Image.Image:
    """The mug itself: rim, inside, speckled glaze over a clay foot, handle, sticker."""
    radius, tilt, tall = 440, 0.3, 830
    around = round(radius * pi)
    glaze = ImageOps.colorize(clouds("glaze", (around, tall), (60, 40)), "#EFE6D3", "#F9F2E4")
    draw, dice = ImageDraw.Draw(glaze), Dice("speckles")
    for _ in range(620):
        x, y, dot = dice.between(0, around), dice.between(0, tall), 1 + 3.2 * dice.fraction() ** 3
        draw.ellipse((x - dot, y - dot, x + dot, y + dot), fill=dice.pick(("#6B4D33", "#9A7B58")))
    clay = ImageOps.colorize(clouds("clay", (around, 170), (26, 14)), "#B87B50", "#C98F64")
    glaze.paste(clay, (0, tall - 170))
    foot = Image.linear_gradient("L").resize((around, 46)).point(lambda v: v * 3 // 5)
    glaze.paste("#3D2312", (0, tall - 46), foot)
    sticker = paper("bars", bar_sticker(number, goods).convert("RGB"), 0.03)
    mask = bar_sticker(number, goods).getchannel("A")
    place = ((around - sticker.width) // 2 - 30, 158)
    shadow = Image.new("L", glaze.size)
    shadow.paste(mask, (place[0] + 6, place[1] + 8))
    glaze.paste(
        "#6E5E49", (0, 0), shadow.filter(ImageFilter.GaussianBlur(7)).point(lambda v: v // 2)
    )
    glaze.paste(sticker, place, mask)
    body = lit(wrapped(glaze, radius, tilt), ("#6A5B4A", "#DDD2C2", "#FFFFFF"))
    whole = Image.new("RGBA", (1300, 1240))
    left, top = 40, 150
    _handle(whole, left + 2 * radius - 30, top + 190)
    whole.alpha_composite(body, (left, top))
    _rim(whole, (left, top), radius, tilt)
    return whole


def _rim(whole: Image.Image, at: tuple[int, int], radius: int, tilt: float) -> None:
    left, top = at
    drop = round(radius * tilt)
    size = (2 * radius, 2 * drop)
    inside = Image.linear_gradient("L").rotate(90).resize(size)
    inside = ImageOps.colorize(inside, "#8C7C66", "#E9DFCC")
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=255)
    whole.paste("#FAF4E8", (left, top - drop), mask)
    inner = (size[0] - 44, size[1] - 26)
    whole.paste(inside.resize(inner), (left + 22, top - drop + 12), mask.resize(inner))
    depth = Image.new("L", inner)
    ImageDraw.Draw(depth).ellipse((0, inner[1] * 0.34, inner[0], inner[1] * 1.7), fill=150)
    depth = ImageOps.invert(depth).filter(ImageFilter.GaussianBlur(22)).point(lambda v: v // 3)
    covered = Image.composite(depth, Image.new("L", inner), mask.resize(inner))
    whole.paste("#4A3A28", (left + 22, top - drop + 12), covered)


def _handle(whole: Image.Image, left: int, top: int) -> None:
    """A ring whose light changes from its outer to its inner side."""
    handle = Image.new("RGBA", whole.size)
    draw = ImageDraw.Draw(handle)
    thick = 84
    for step in range(thick // 2):
        part = step / (thick / 2)
        grey = round(118 + 120 * min(1.0, acos(1 - part) / 1.3))
        ink = (min(255, grey), round(grey * 0.95), round(grey * 0.85), 255)
        box = (left - 150 + step, top + step, left + 250 - step, top + 470 - step)
        draw.ellipse(box, outline=ink, width=thick - 2 * step)
    whole.alpha_composite(handle.filter(ImageFilter.GaussianBlur(1.2)))


def stock_box(digits: str) -> Image.Image:
    """A cardboard box in the stock room, its sticker written by hand."""
    scene = Scene(Camera((-10, 25, 35), (1.2, 9.6, -1), roll_deg=-2.4), "#3B3127")
    scene.lay(
        plaster("stock wall", (900, 600), "#77705F", "#948B77"), upright(-80, -20, -70, (160, 110))
    )
    for left, low, tone in (
        (-62, 0, "#8A6A47"),
        (-22, 0, "#96754F"),
        (20, 0, "#84643F"),
        (-50, 26, "#A07E56"),
    ):
        other = cardboard(f"box {left}", (500, 400), tone, "#B08D63")
        ImageDraw.Draw(other).rectangle((220, 0, 280, 400), fill="#A58A62")
        scene.lay(other, upright(left, low, -46, (36, 26)))
        scene.shade(list(upright(left + 35, low, -46, (5, 26))), 20, 0.6)
    scene.lay(
        cardboard("stock floor", (1800, 900), "#6E675C", "#857D70"), lying(-70, 0, 20, (140, 90))
    )
    scene.soften(12)
    scene.shade(lying_outline(-24, 0, 3, (54, 24)), 40, 0.7)
    _box(scene)
    sticker = stock_sticker(digits)
    scene.shade(list(upright(-6.6, 3.0, 0.05, (15.3, 13.2))), 9, 0.45)
    mask = sticker.getchannel("A")
    printed = paper("stock", sticker.convert("RGB"), 0.05).convert("RGBA")
    printed.putalpha(mask)
    scene.lay(printed, ((-6.8, 16.6, 0.1), (8.4, 16.2, 0.1), (8.0, 3.0, 0.1), (-7.1, 3.4, 0.1)))
    return scene.image


def _box(scene: Scene) -> None:
    deep, left, wide, tall = 28.0, -22.0, 46.0, 19.6
    side = cardboard("box side", (900, 800), "#6F5233", "#86663F")
    corners = ((left, tall, -deep), (left, tall, 0.0), (left, 0.0, 0.0), (left, 0.0, -deep))
    scene.lay(side, corners)
    top = cardboard("box top", (1700, 1000), "#C39B6A", "#D9B583")
    draw = ImageDraw.Draw(top)
    draw.rectangle((0, 440, 1700, 560), fill="#D8C29A")
    draw.line((0, 500, 1700, 500), fill="#A98657", width=4)
    scene.lay(top, lying(left, tall, 0, (wide, deep)))
    front = cardboard("box front", (1840, 780), "#AE885A", "#C09B6C")
    draw = ImageDraw.Draw(front)
    draw.line((0, 4, 1840, 4), fill="#D7B586", width=8)
    draw.rectangle((1500, 500, 1740, 720), outline="#6E5030", width=8)
    for x in (1560, 1680):
        draw.line((x, 690, x, 550), fill="#6E5030", width=12)
        draw.polygon([(x - 36, 570), (x, 520), (x + 36, 570)], fill="#6E5030")
    scene.lay(front, upright(left, 0, 0, (wide, tall)))
