"""What a shop prints: labels for the shelf, stickers, the side of a box, a poster."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageDraw

from olive_oak.photos.codes import INK, PAPER, ean13, qr
from olive_oak.photos.lettering import font, handwritten, spaced

OLIVE, CREAM, SOFT, OAK = "#3C4A27", "#FFFCF6", "#575144", "#B98452"

Box = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Goods:
    """What a label says of a product."""

    name: str
    detail: str
    price: str
    item: str
    aisle: str
    link: str


def shelf_label(goods: Goods) -> Image.Image:
    """The shop's label for the edge of a shelf."""
    label = Image.new("RGB", (1120, 640), CREAM)
    draw = ImageDraw.Draw(label)
    draw.rectangle((0, 0, 1120, 92), fill=OLIVE)
    leaf(draw, (40, 20, 52), CREAM)
    draw.text((112, 64), "Olive & Oak", CREAM, font("Display", 50), anchor="ls")
    draw.text((48, 192), goods.name, INK, font("Display", 76), anchor="ls")
    draw.text((50, 254), goods.detail, SOFT, font("Regular", 42), anchor="ls")
    draw.text((46, 476), goods.price, INK, font("Bold", 132), anchor="ls")
    place = f"Item {goods.item} · {goods.aisle}"
    draw.text((50, 570), place, SOFT, font("Regular", 42), anchor="ls")
    code = qr(goods.link, 372)
    label.paste(code, (1064 - code.width, 148))
    middle = 1064 - code.width / 2
    draw.text((middle, 586), "Scan me", INK, font("SemiBold", 42), anchor="ms")
    draw.rectangle((0, 0, 1119, 639), outline="#D8CFBE", width=3)
    return label


def belly_band(goods: Goods) -> Image.Image:
    """The paper band around a folded throw."""
    band = Image.new("RGB", (900, 1120), "#F3EADA")
    draw = ImageDraw.Draw(band)
    leaf(draw, (402, 60, 96), OLIVE)
    draw.text((450, 238), "Olive & Oak", OLIVE, font("Display", 66), anchor="ms")
    draw.line((330, 276, 570, 276), fill=OAK, width=3)
    draw.text((450, 380), goods.name, INK, font("Display", 92), anchor="ms")
    draw.text((450, 444), goods.detail, SOFT, font("Regular", 44), anchor="ms")
    code = qr(goods.link, 400)
    quiet = 34
    card = Image.new("RGB", (code.width + 2 * quiet,) * 2, PAPER)
    card.paste(code, (quiet, quiet))
    band.paste(card, (450 - card.width // 2, 490))
    draw.text((60, 1068), f"Item {goods.item}", SOFT, font("Regular", 42), anchor="ls")
    draw.text((840, 1068), goods.price, INK, font("Bold", 76), anchor="rs")
    return band


def oil_box(goods: Goods) -> Image.Image:
    """The front of a carton, with lot and expiry printed beside the code."""
    front = Image.new("RGB", (1000, 1500), "#EFE6D4")
    draw = ImageDraw.Draw(front)
    draw.rectangle((0, 0, 1000, 128), fill="#7A4A24")
    spaced(draw, (66, 84), "TERRA FIRMA", CREAM, font("SemiBold", 46), 13)
    draw.text((62, 296), "Wood care", INK, font("Display", 132), anchor="ls")
    draw.text((62, 430), "oil", INK, font("Display", 132), anchor="ls")
    draw.text((66, 506), "for oak, walnut and olive wood", SOFT, font("Regular", 42), anchor="ls")
    leaf(draw, (740, 330, 190), "#B98A52")
    draw.rectangle((50, 600, 950, 1300), fill=PAPER)
    code = qr(goods.link, 520)
    front.paste(code, (500 - code.width // 2, 640))
    draw.text((500, 1218), "LOT AB2604", INK, font("SemiBold", 46), anchor="ms")
    draw.text((500, 1276), "EXP 2027-04-30", INK, font("SemiBold", 46), anchor="ms")
    draw.text((62, 1420), goods.detail, INK, font("SemiBold", 58), anchor="ls")
    draw.text((938, 1420), f"Item {goods.item}", SOFT, font("Regular", 44), anchor="rs")
    draw.rectangle((0, 1466, 1000, 1500), fill="#7A4A24")
    return front


def bar_sticker(number: str, goods: Goods) -> Image.Image:
    """A paper sticker with the bars of a number."""
    bars = ean13(number, 6, 250)
    sticker = Image.new("RGB", (bars.width + 44, bars.height + 152), PAPER)
    draw = ImageDraw.Draw(sticker)
    draw.text((44, 74), goods.name, INK, font("SemiBold", 50), anchor="ls")
    draw.text((sticker.width - 44, 74), goods.price, INK, font("Bold", 58), anchor="rs")
    sticker.paste(bars, (22, 112))
    return rounded(sticker, 26)


def stock_sticker(digits: str) -> Image.Image:
    """A sticker of the stock room: a code with the number written below by hand."""
    sticker = Image.new("RGB", (900, 780), "#FBF6E4")
    draw = ImageDraw.Draw(sticker)
    draw.rectangle((0, 0, 900, 96), fill="#C4532D")
    spaced(draw, (48, 66), "STOCK ROOM", CREAM, font("Bold", 52), 8)
    code = qr(digits, 410)
    quiet = Image.new("RGB", (code.width + 60, code.height + 60), PAPER)
    quiet.paste(code, (30, 30))
    sticker.paste(quiet, (44, 118))
    for y, word in ((230, "Shelf"), (350, "Pieces"), (470, "Row")):
        draw.text((560, y), word, SOFT, font("Regular", 36), anchor="ls")
        draw.line((560, y + 64, 850, y + 64), fill="#CFC5B0", width=3)
    for y, count in ((230, "4"), (350, "12"), (470, "27")):
        note = handwritten(count, 62, "#23356B")
        sticker.paste(note, (726, y), note)
    written = handwritten(digits, 106, "#1E2A52")
    sticker.paste(written, (50, 640), written)
    return rounded(sticker, 30)


def wifi_poster(content: str) -> Image.Image:
    """A poster that lets guests into the net of the shop."""
    poster = Image.new("RGB", (1050, 1485), "#F6F0E2")
    draw = ImageDraw.Draw(poster)
    leaf(draw, (482, 84, 86), OLIVE)
    draw.text((525, 244), "Olive & Oak", OLIVE, font("Display", 60), anchor="ms")
    draw.text((525, 424), "Sit down,", INK, font("Display", 124), anchor="ms")
    draw.text((525, 560), "be our guest", INK, font("Display", 124), anchor="ms")
    code = qr(content, 560)
    quiet = 44
    card = Image.new("RGB", (code.width + 2 * quiet,) * 2, PAPER)
    card.paste(code, (quiet, quiet))
    poster.paste(card, (525 - card.width // 2, 640))
    for ring in (36, 68, 100):
        box = (160 - ring, 1400 - ring, 160 + ring, 1400 + ring)
        draw.arc(box, 225, 315, fill=OLIVE, width=15)
    draw.ellipse((148, 1388, 172, 1412), fill=OLIVE)
    draw.text((290, 1376), "Free Wi-Fi", INK, font("SemiBold", 64), anchor="ls")
    draw.text((290, 1432), "Point your camera at the code", SOFT, font("Regular", 42), anchor="ls")
    return poster


def leaf(draw: ImageDraw.ImageDraw, box: Box, ink: str) -> None:
    """The mark of the shop, in a square given by left, top and side."""
    left, top, side = box
    blade = [(0.16, 0.62), (0.2, 0.36), (0.42, 0.18), (0.86, 0.04), (0.96, 0.36), (0.86, 0.68)]
    blade += [(0.64, 0.84), (0.36, 0.84)]
    width = max(3, round(side / 13))
    points = [(left + x * side, top + y * side) for x, y in smooth(blade)]
    draw.line([*points, points[0], points[1]], fill=ink, width=width, joint="curve")
    stalk = smooth([(0.04, 0.98), (0.12, 0.74), (0.28, 0.58), (0.54, 0.5)], closed=False)
    draw.line(
        [(left + x * side, top + y * side) for x, y in stalk], fill=ink, width=width, joint="curve"
    )


def smooth(corners: list[tuple[float, float]], *, closed: bool = True) -> list[tuple[float, float]]:
    """Cut corners until they are round."""
    for _ in range(3):
        following = [*corners[1:], *(corners[:1] if closed else [])]
        cut = [
            point
            for (ax, ay), (bx, by) in zip(corners, following, strict=False)
            for point in (
                (ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25),
                (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75),
            )
        ]
        corners = cut if closed else [corners[0], *cut, corners[-1]]
    return corners


def rounded(picture: Image.Image, radius: int) -> Image.Image:
    """Cut the corners round."""
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, picture.width - 1, picture.height - 1), radius, fill=255
    )
    picture = picture.convert("RGBA")
    picture.putalpha(mask)
    return picture
