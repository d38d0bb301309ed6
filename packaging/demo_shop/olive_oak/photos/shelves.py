"""Scenes on the shop's oak shelves."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from olive_oak.photos.camera import Camera, Place, Scene, lying, upright
from olive_oak.photos.printed import Goods, belly_band, oil_box, shelf_label
from olive_oak.photos.surfaces import paper, plaster, wood, wool
from olive_oak.photos.turned import PX_PER_CM, Tones, bottle, lamp, turned

OAK_TONES = ("#7C4F2B", "#B8834F", "#DDB684")
SAGE: Tones = ("#434C38", "#83916F", "#D3D8C2")
CLAY: Tones = ("#5E3522", "#AE6C4E", "#E2B89E")
CHALK: Tones = ("#8A8072", "#D9CFBD", "#FFFBF2")
AMBER: Tones = ("#1C0C04", "#5A2E12", "#B8743A")
_EDGE = 4.2
_DEEP = 34.0


def lamp_shelf(goods: Goods) -> Image.Image:
    """A label on the edge of a shelf, a lamp that is on above it."""
    camera = Camera((5.2, 8.5, 26), (0.6, 3.4, 0), roll_deg=-2.2)
    scene = _shelf("lamp", camera, "#C9BBA2", "#E4D8C2")
    _stand(
        scene, turned([(0, 4), (4, 6), (9, 6.2), (12, 3.6), (14, 3.2), (15, 3.8)], CLAY), -17, -25
    )
    _stand(scene, turned([(0, 5.2), (8, 5.6), (9, 4.9)], CHALK), 21, -21)
    _stand(scene, lamp(SAGE), 0.5, -21, 0.52)
    scene.soften(9)
    _edge("lamp", scene)
    _label(scene, goods, -5.6)
    return scene.image


def portable_lamp_shelf(goods: Goods) -> Image.Image:
    """The same kind of label, further along the shelf."""
    camera = Camera((-4.5, 6.5, 25), (0.4, 1.4, 0), roll_deg=3)
    scene = _shelf("portable", camera, "#B9AD98", "#DACDB7")
    _stand(scene, turned([(0, 5), (6, 5.4), (13, 2.2), (17, 2.4)], CHALK), 9, -16)
    _stand(scene, turned([(0, 4.5), (9, 6.5), (15, 3.2)], SAGE), -13, -20)
    scene.soften(10)
    _edge("portable", scene)
    _label(scene, goods, -5.2)
    return scene.image


def throw_shelf(goods: Goods) -> Image.Image:
    """A folded throw with a paper band around it."""
    camera = Camera((-9, 17, 41), (0.4, 5.6, -2), roll_deg=1.6)
    scene = _shelf("throw", camera, "#CABBA3", "#E6DAC5")
    _stand(scene, turned([(0, 5), (7, 7), (13, 4.2), (15, 4.6)], CHALK), 24, -26)
    scene.soften(8)
    _edge("throw", scene)
    scene.shade(lying_outline(-18, 0, 2, (37, 22)), 34, 0.6)
    scene.shade(lying_outline(-17, 0, 0.4, (34.6, 2)), 9, 0.75)
    _folds(scene)
    band = paper("band", belly_band(goods))
    top = ImageOps.colorize(Image.linear_gradient("L").resize((900, 600)), "#D9CFBD", "#FBF4E6")
    scene.shade([(-4.9, 0, 0.5), (5.6, 0, 0.5), (5.6, 12.4, 0.5), (-4.9, 12.4, 0.5)], 14, 0.5)
    scene.lay(top, lying(-5, 12.55, 0.6, (10, 16)))
    scene.lay(band, upright(-5, 0.1, 0.6, (10, 12.5)))
    return scene.image


def oil_shelf(goods: Goods) -> Image.Image:
    """A carton with the maker's code, its bottle beside it."""
    camera = Camera((8.5, 20, 28), (1.6, 5.9, -1), roll_deg=-1.8)
    scene = _shelf("oil", camera, "#BDB39A", "#DDD2BB")
    _stand(scene, turned([(0, 5), (10, 6.4), (15, 3.4), (17, 3.8)], SAGE), -15, -26)
    _stand(scene, turned([(0, 3.4), (10, 3.8)], CHALK), 17, -25)
    scene.soften(10)
    _edge("oil", scene)
    _stand(scene, bottle(AMBER).filter(ImageFilter.GaussianBlur(2.4)), 10.4, -7)
    scene.shade(lying_outline(-7.2, 0, 1.4, (13, 9)), 26, 0.6)
    scene.shade(lying_outline(-5.4, 0, 0.5, (10.4, 2)), 7, 0.7)
    front = paper("carton", oil_box(goods))
    side = ImageOps.colorize(Image.linear_gradient("L").resize((600, 1500)), "#A99C86", "#8F836E")
    ImageDraw.Draw(side).rectangle((0, 0, 600, 128), fill="#52301A")
    lid = Image.new("RGB", (1000, 600), "#F6EEDF")
    ImageDraw.Draw(lid).line((0, 300, 1000, 300), fill="#C9BDA6", width=8)
    deep, wide, tall = 6.0, 9.4, 14.1
    right = -5 + wide
    corners = ((right, tall, 0), (right, tall, -deep), (right, 0, -deep), (right, 0, 0))
    scene.lay(side, corners)
    scene.lay(lid, lying(-5, tall, 0, (wide, deep)))
    scene.lay(front, upright(-5, 0, 0, (wide, tall)))
    return scene.image


def lying_outline(left: float, y: float, near: float, size: tuple[float, float]) -> list[Place]:
    """The outline of something flat, for its shadow."""
    return list(lying(left, y, near, size))


def _shelf(name: str, camera: Camera, dark: str, light: str) -> Scene:
    """The wall and the board; what stands on it comes next."""
    scene = Scene(camera, "#2A1C10")
    wall = plaster(f"{name} wall", (1400, 1000), dark, light)
    scene.lay(wall, upright(-70, 0, -_DEEP, (140, 100)))
    board = wood(f"{name} board", (2600, 900), OAK_TONES)
    scene.lay(board, lying(-65, 0, 0, (130, _DEEP)))
    scene.shade(lying_outline(-70, 0, -_DEEP + 5, (140, 5)), 40, 0.5)
    return scene


def _edge(name: str, scene: Scene) -> None:
    """The near end of the board, sharp, with the dark of the shelf below."""
    below = plaster(f"{name} below", (700, 300), "#4A3421", "#6B4C31")
    below = below.filter(ImageFilter.GaussianBlur(12))
    scene.lay(below, upright(-60, -_EDGE - 40, -6, (120, 40)))
    scene.shade(
        [(-60, -_EDGE + 1, 0), (60, -_EDGE + 1, 0), (60, -8.5, 0), (-60, -8.5, 0)], 60, 0.75
    )
    near = wood(f"{name} near", (2600, 300), OAK_TONES)
    scene.lay(near.crop((0, 0, 2600, 170)), lying(-32, 0, 0.04, (64, 4.2)))
    edge = wood(f"{name} edge", (2600, 170), ("#6B4324", "#A87443", "#CDA26D"))
    shine = ImageDraw.Draw(edge)
    shine.line((0, 5, 2600, 5), fill="#C99B66", width=12)
    shine.line((0, 168, 2600, 168), fill="#5A381E", width=5)
    edge = edge.filter(ImageFilter.GaussianBlur(2))
    scene.lay(edge, upright(-32, -_EDGE, 0, (64, _EDGE)))


def _label(scene: Scene, goods: Goods, left: float) -> None:
    """The label with its shadow, hung a little over the edge."""
    size = (11.2, 6.4)
    low = -5.5
    shadow = [(left + 0.5, low - 0.6, 0), (left + 11.7, low - 0.5, 0)]
    shadow += [(left + 11.6, 0.2, 0), (left + 0.6, 0.2, 0)]
    scene.shade(shadow, 16, 0.62)
    scene.lay(paper("label", shelf_label(goods)), upright(left, low, 0.35, size))


def _stand(scene: Scene, thing: Image.Image, x: float, z: float, scale: float = 1) -> None:
    """Put a round thing on the board, with the shadow at its foot."""
    width, height = (side * scale / PX_PER_CM for side in thing.size)
    foot = width * 0.24
    scene.shade(lying_outline(x - foot * 0.8, 0, z + foot, (foot * 3.4, foot * 1.8)), 22, 0.5)
    scene.lay(thing, upright(x - width / 2, -0.6, z, (width, height)))


def _folds(scene: Scene) -> None:
    """Four rounded folds of slate wool, and the one on top."""
    cloth = wool("throw top", (2040, 1200), "#46525B", "#8D9CA5")
    scene.lay(cloth, lying(-16.1, 12.1, -0.7, (32.2, 19)))
    high = 3.1
    for number in range(4):
        fold = wool(f"fold {number}", (2040, 190), "#414D56", "#91A0A9")
        shade = Image.linear_gradient("L").resize((2040, 190))
        dark = shade.point(lambda v: round(230 * abs(v / 255 - 0.36) ** 1.8 * 1.9))
        fold.paste("#1B2126", (0, 0), dark)
        lean = (0.2, -0.25, 0.1, -0.1)[number]
        mask = Image.new("L", fold.size)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, 2039, 189), 80, fill=255)
        fold = fold.convert("RGBA")
        fold.putalpha(mask)
        scene.lay(fold, upright(-17 + lean, number * high - 0.02, 0.1, (34, high + 0.1)))
