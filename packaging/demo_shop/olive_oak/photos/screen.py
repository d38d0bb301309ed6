"""A screenshot of the shop's page on the web, with a code to show in the store."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFilter

from olive_oak.photos.codes import INK, PAPER, qr
from olive_oak.photos.lettering import font
from olive_oak.photos.printed import CREAM, OLIVE, SOFT, Goods, leaf

_LARGER = 2
_SIZE = (1280, 800)


def cushion_page(goods: Goods) -> Image.Image:
    """The page of a cushion, with the small code of one colour."""
    page = Image.new("RGB", (_SIZE[0] * _LARGER, _SIZE[1] * _LARGER), "#F5F0E6")
    draw = ImageDraw.Draw(page)
    _browser(draw)
    draw.rectangle((0, 128, 2560, 268), fill=CREAM)
    draw.line((0, 268, 2560, 268), fill="#DFD6C5", width=2)
    leaf(draw, (120, 162, 68), OLIVE)
    draw.text((212, 216), "Olive & Oak", INK, font("Display", 54), anchor="ls")
    for x, word in ((1560, "Lighting"), (1760, "Furniture"), (1980, "Textiles"), (2180, "Kitchen")):
        draw.text((x, 212), word, SOFT, font("Medium", 34), anchor="ls")
    draw.line((1980, 236, 2116, 236), fill=OLIVE, width=6)
    draw.rounded_rectangle((120, 340, 1160, 1460), 48, fill="#F3DFD1")
    _cushion(page, (640, 900))
    draw.text((1260, 400), "Loom House", SOFT, font("Regular", 36), anchor="ls")
    draw.text((1256, 510), goods.name, INK, font("Display", 104), anchor="ls")
    draw.text((1260, 580), goods.detail, SOFT, font("Regular", 38), anchor="ls")
    draw.text((1256, 710), goods.price, INK, font("Bold", 84), anchor="ls")
    for at, (word, swatch) in enumerate(
        (("Clay", "#C98766"), ("Sage", "#A3B18A"), ("Slate", "#6F8191"))
    ):
        _chip(draw, 1260 + at * 270, word, swatch, chosen=word in goods.detail)
    draw.rounded_rectangle((1260, 930, 2060, 1040), 32, fill=OLIVE)
    draw.text((1660, 1002), "Add to cart", CREAM, font("SemiBold", 42), anchor="ms")
    _card(page, goods)
    return page.resize(_SIZE, Image.Resampling.LANCZOS)


def _browser(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 0, 2560, 128), fill="#E4DED3")
    for x, ink in ((60, "#D9705B"), (112, "#E0B04F"), (164, "#86A468")):
        draw.ellipse((x - 16, 48, x + 16, 80), fill=ink)
    draw.rounded_rectangle((300, 24, 2260, 104), 40, fill=CREAM)
    address = "oliveandoak.example/stripe-cushion"
    draw.text((350, 76), address, SOFT, font("Regular", 34), anchor="ls")


def _chip(draw: ImageDraw.ImageDraw, x: int, word: str, swatch: str, *, chosen: bool) -> None:
    edge, width = (OLIVE, 5) if chosen else ("#8C826E", 2)
    fill = "#E5E9D4" if chosen else CREAM
    draw.rounded_rectangle((x, 770, x + 240, 870), 50, fill, edge, width)
    draw.ellipse((x + 26, 790, x + 86, 850), fill=swatch)
    draw.text((x + 108, 833), word, INK, font("Medium", 38), anchor="ls")


def _card(page: Image.Image, goods: Goods) -> None:
    """The code on its card, as small as pages show it."""
    draw = ImageDraw.Draw(page)
    draw.rounded_rectangle((1260, 1110, 2440, 1460), 40, CREAM, "#DFD6C5", 3)
    code = qr(goods.link, 270)
    draw.rectangle((1288, 1136, 1288 + code.width + 32, 1136 + code.height + 32), fill=PAPER)
    page.paste(code, (1304, 1152))
    x = 1360 + code.width
    draw.text((x, 1214), "See it in the store", INK, font("SemiBold", 46), anchor="ls")
    for y, line in (
        (1282, "Show this code to an assistant: they will"),
        (1334, "tell you if it is there today."),
    ):
        draw.text((x, y), line, SOFT, font("Regular", 36), anchor="ls")
    draw.text((x, 1412), f"Item {goods.item}", SOFT, font("Medium", 36), anchor="ls")


def _cushion(page: Image.Image, middle: tuple[int, int]) -> None:
    """A cushion with stripes, soft at its corners."""
    x, y = middle
    half, hollow = 330, 52
    bow = [(at / 20, hollow * (1 - (at / 10 - 1) ** 2)) for at in range(20)]
    upper = [(x - half + 2 * half * along, y - half + deep) for along, deep in bow]
    right = [(x + half - deep, y - half + 2 * half * along) for along, deep in bow]
    opposite = [(2 * x - a, 2 * y - b) for a, b in upper + right]
    shape = Image.new("L", page.size)
    ImageDraw.Draw(shape).polygon([*upper, *right, *opposite], fill=255)
    shadow = Image.new("L", page.size)
    ImageDraw.Draw(shadow).ellipse((x - 320, y + 260, x + 320, y + 360), fill=70)
    page.paste("#3A2A18", (0, 0), shadow.filter(ImageFilter.GaussianBlur(24)))
    cloth = Image.new("RGB", page.size, "#C98766")
    draw = ImageDraw.Draw(cloth)
    for at in range(-5, 6):
        line = [
            (x + at * 62 * (1 - 0.1 * (1 - (step / 10) ** 2)), y + step * 36)
            for step in range(-10, 11)
        ]
        draw.line(line, fill="#F3E6D3", width=9 if at % 2 else 17, joint="curve")
    light = Image.linear_gradient("L").rotate(90).resize((2 * half, 2 * half))
    shade = Image.new("L", page.size)
    shade.paste(light.point(lambda v: v // 5), (x - half, y - half))
    cloth.paste("#7A4327", (0, 0), shade)
    shape = shape.filter(ImageFilter.GaussianBlur(7)).point(
        lambda v: min(255, max(0, (v - 110) * 9))
    )
    page.paste(cloth, (0, 0), shape)
