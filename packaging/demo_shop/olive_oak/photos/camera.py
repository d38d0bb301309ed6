"""A pinhole camera that lays flat pictures into a scene, and the scene it looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, radians, sin

from PIL import Image, ImageDraw, ImageFilter

Point = tuple[float, float]
Place = tuple[float, float, float]  # centimetres: to the right, up, towards the person
Corners = tuple[Place, Place, Place, Place]  # top left, top right, bottom right, bottom left

SIZE = (1920, 1440)
"""The scene is drawn larger than the photograph, so that its edges are smooth."""

_SHADOW = (34, 20, 10)
_RIM = 2  # nothing around a picture, so that its edges melt into the scene


@dataclass(frozen=True, slots=True)
class Camera:
    """Where a phone is held, what it is pointed at, and how much it is turned."""

    eye: Place
    target: Place
    focal_px: float = 1750
    roll_deg: float = 0

    def project(self, place: Place) -> Point:
        """Give the pixel at which a place is seen."""
        ahead = _unit(_minus(self.target, self.eye))
        right = _unit(_cross(ahead, (0, 1, 0)))
        up = _cross(right, ahead)
        ray = _minus(place, self.eye)
        scale = self.focal_px / _dot(ray, ahead)
        x, y = _dot(ray, right) * scale, -_dot(ray, up) * scale
        turn = radians(self.roll_deg)
        return (
            SIZE[0] / 2 + x * cos(turn) - y * sin(turn),
            SIZE[1] / 2 + x * sin(turn) + y * cos(turn),
        )


class Scene:
    """A picture that is filled from the back to the front."""

    def __init__(self, camera: Camera, colour: str) -> None:
        self._camera = camera
        self.image = Image.new("RGB", SIZE, colour)

    def lay(self, texture: Image.Image, corners: Corners) -> None:
        """Show a flat picture at a place of the scene; what is transparent lets through."""
        quad = [self._camera.project(corner) for corner in corners]
        left = max(0, floor(min(x for x, _ in quad)))
        top = max(0, floor(min(y for _, y in quad)))
        right = min(SIZE[0], ceil(max(x for x, _ in quad)))
        bottom = min(SIZE[1], ceil(max(y for _, y in quad)))
        if left >= right or top >= bottom:
            return
        width, height = texture.size
        framed = Image.new("RGBA", (width + 2 * _RIM, height + 2 * _RIM))
        framed.paste(texture, (_RIM, _RIM))
        across, down = (_RIM, width + _RIM), (_RIM, height + _RIM)
        flat = (
            (across[0], down[0]),
            (across[1], down[0]),
            (across[1], down[1]),
            (across[0], down[1]),
        )
        from_box = homography([(x - left, y - top) for x, y in quad], flat)
        seen = framed.transform(
            (right - left, bottom - top),
            Image.Transform.PERSPECTIVE,
            from_box,
            Image.Resampling.BICUBIC,
        )
        self.image.paste(seen, (left, top), seen)

    def shade(self, outline: Sequence[Place], blur_px: float, strength: float) -> None:
        """Darken a part of the scene with a soft edge, as a shadow does."""
        mask = Image.new("L", SIZE)
        corners = [self._camera.project(place) for place in outline]
        ImageDraw.Draw(mask).polygon(corners, fill=round(255 * strength))
        self.image.paste(_SHADOW, (0, 0), mask.filter(ImageFilter.GaussianBlur(blur_px)))

    def soften(self, blur_px: float) -> None:
        """Put all that is there out of focus."""
        self.image = self.image.filter(ImageFilter.GaussianBlur(blur_px))


def upright(left: float, bottom: float, z: float, size: Point) -> Corners:
    """The corners of a picture that stands and looks at the person."""
    width, height = size
    return (
        (left, bottom + height, z),
        (left + width, bottom + height, z),
        (left + width, bottom, z),
        (left, bottom, z),
    )


def lying(left: float, y: float, near: float, size: Point) -> Corners:
    """The corners of a picture that lies on its back, the top away from the person."""
    width, depth = size
    return (
        (left, y, near - depth),
        (left + width, y, near - depth),
        (left + width, y, near),
        (left, y, near),
    )


def homography(seen: Sequence[Point], flat: Sequence[Point]) -> list[float]:
    """The eight numbers that lead from four seen points to four points of a flat picture."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved(rows)


def _solved(rows: list[list[float]]) -> list[float]:
    count = len(rows)
    for at in range(count):
        pivot = max(range(at, count), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(count):
            if other != at:
                factor = rows[other][at]
                rows[other] = [
                    value - factor * own for value, own in zip(rows[other], rows[at], strict=True)
                ]
    return [row[-1] for row in rows]


def _minus(a: Place, b: Place) -> Place:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _dot(a: Place, b: Place) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Place, b: Place) -> Place:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _unit(a: Place) -> Place:
    length = _dot(a, a) ** 0.5
    return a[0] / length, a[1] / length, a[2] / length
