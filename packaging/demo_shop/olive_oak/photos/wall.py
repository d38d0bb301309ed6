"""A framed poster on the wall of the shop, in the light of a window."""

from __future__ import annotations

from math import cos, radians, sin

from PIL import Image, ImageDraw, ImageFilter

from olive_oak.dice import Dice
from olive_oak.photos.camera import SIZE, Camera, Scene, upright
from olive_oak.photos.printed import wifi_poster
from olive_oak.photos.surfaces import paper, plaster, wood

_FRAME = ("#7C4F2B", "#B8834F", "#DDB684")


def framed_poster(content: str) -> Image.Image:
    """The poster in its oak frame; a window and a plant throw their shadows."""
    scene = Scene(Camera((-13, 2, 50), (1.2, 1.5, 0), roll_deg=1.4), "#C9BCA5")
    wall = plaster("cafe wall", (1600, 1200), "#BFB7A0", "#DAD2BC")
    scene.lay(wall, upright(-50, -36, -1.4, (100, 75)))
    width, height, bar = 21.0, 29.7, 1.5
    left, low = -10.5, -13.6
    outer = (width + 2 * bar, height + 2 * bar)
    scene.shade(list(upright(left + 1.4, low - 3.4, -1.3, outer)), 30, 0.55)
    scene.shade(list(upright(left - bar + 0.3, low - bar - 0.7, -1.3, outer)), 8, 0.5)
    _frame(scene, left - bar, low - bar, outer)
    scene.lay(paper("poster", wifi_poster(content)), upright(left, low, 0, (width, height)))
    scene.shade(list(upright(left, low + height - 0.25, 0, (width, 0.3))), 7, 0.5)
    scene.shade(list(upright(left, low, 0, (0.3, height))), 7, 0.5)
    scene.image.paste("#2E2416", (0, 0), _window())
    return scene.image


def _frame(scene: Scene, left: float, low: float, size: tuple[float, float]) -> None:
    width, height = size
    across = wood("frame across", (1400, 90), _FRAME)
    down = wood("frame down", (1900, 90), ("#6E4526", "#A87545", "#CFA470")).rotate(90, expand=True)
    scene.lay(down, upright(left, low, 0.2, (1.5, height)))
    scene.lay(down, upright(left + width - 1.5, low, 0.2, (1.5, height)))
    scene.lay(across, upright(left, low + height - 1.5, 0.2, (width, 1.5)))
    scene.lay(across, upright(left, low, 0.2, (width, 1.5)))


def _window() -> Image.Image:
    """How dark the shadow is: everywhere but in two panes, and where leaves hang before them."""
    shadow = Image.new("L", SIZE, 92)
    draw = ImageDraw.Draw(shadow)
    for left in (-120, 640, 1400):
        for top in (-260, 560):
            pane = [(left + 340, top), (left + 1010, top + 150)]
            pane += [(left + 760, top + 880), (left + 90, top + 730)]
            draw.polygon(pane, fill=0)
    dice = Dice("leaves")
    for _ in range(17):
        x, y = 1500 + 520 * dice.fraction(), -60 + 620 * dice.fraction()
        _leaf(draw, (x, y), 150 + 120 * dice.fraction(), 100 + 90 * dice.fraction())
    return shadow.filter(ImageFilter.GaussianBlur(13))


def _leaf(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], length: float, angle_deg: float
) -> None:
    turn = radians(angle_deg)
    points = []
    for step in range(-20, 21):
        along = abs(step) / 20
        across = 0.17 * length * sin(along * 3.1416) * (1 if step > 0 else -1)
        u = along * length
        points.append(
            (at[0] + u * cos(turn) - across * sin(turn), at[1] + u * sin(turn) + across * cos(turn))
        )
    draw.polygon(points, fill=100)
