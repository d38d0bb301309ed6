"""The eight photographs: what each shows, how it was taken, and what a scanner must make of it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageFilter

from olive_oak import catalogue
from olive_oak.photos.lens import Lens, Light, photograph
from olive_oak.photos.printed import Goods
from olive_oak.photos.screen import cushion_page
from olive_oak.photos.shelves import lamp_shelf, oil_shelf, portable_lamp_shelf, throw_shelf
from olive_oak.photos.stickers import mug_with_bars, stock_box
from olive_oak.photos.wall import framed_poster
from olive_oak.tables import Row, read

WRONG_NUMBER = "9526051010018"
WIFI = "WIFI:T:WPA;S:Olive and Oak Guests;P:sit-down-with-us;;"
OIL_LOT = "/10/AB2604?17=270430"
_QUALITY = 80
_Scene = Callable[[], Image.Image]


_WINDOW = Light((0.3, 0.2), 1.35, "#998573")
_LAMP = Light((0.56, 0.1), 1.25, "#97806C", "#FFF6E4")
_STORE_ROOM = Light((0.7, 0.25), 1.3, "#969086", "#FFFBF2")


@dataclass(frozen=True, slots=True)
class Photo:
    """One file, the text in its code, what that text means, and what is in the picture.

    A picture without light is a screenshot.
    """

    file: str
    text: str
    sku: str | None
    says: str
    scene: _Scene
    light: Light | None

    @property
    def row(self) -> Row:
        return {"file": self.file, "text": self.text, "sku": self.sku, "says": self.says}

    def content(self) -> bytes:
        """Make the picture as a file."""
        if self.light is None:
            return _png(self.scene())
        return _jpeg(photograph(self.file, self.scene(), self.light, Lens()))


def album() -> list[Photo]:
    """All photographs; each is made when its content is asked for."""
    return [*_products(_Shelf()), *_others(_Shelf())]


def _products(shelf: _Shelf) -> list[Photo]:
    arlo, mug, throw = (shelf.goods(s) for s in ("40-2217-SG-L", "60-5101-OT", "30-3101-SL"))
    oil, cushion = shelf.goods("20-1900", OIL_LOT), shelf.goods("30-3201-CL")
    number = shelf.gtin("60-5101-OT")[1:]

    def found(file: str, sku: str, text: str, picture: tuple[_Scene, Light | None]) -> Photo:
        return Photo(file, text, sku, "product", *picture)

    lamp, box = (lambda: lamp_shelf(arlo), _LAMP), (lambda: oil_shelf(oil), _WINDOW)
    bars = (lambda: mug_with_bars(mug, number), _WINDOW)
    folded, page = (lambda: throw_shelf(throw), _WINDOW), (lambda: cushion_page(cushion), None)
    return [
        found("shelf-label-arlo.jpg", "40-2217-SG-L", arlo.link, lamp),
        found("box-wood-care-oil.jpg", "20-1900", oil.link, box),
        found("mug-ean.jpg", "60-5101-OT", number, bars),
        found("throw-label.jpg", "30-3101-SL", throw.link, folded),
        found("cushion-screenshot.png", "30-3201-CL", cushion.link, page),
    ]


def _others(shelf: _Shelf) -> list[Photo]:
    """What is refused: a number that is wrong, a code of another kind, a picture without focus."""
    firefly = shelf.goods(shelf.sku_of("firefly-portable-lamp"))

    def refused(file: str, text: str, says: str, picture: tuple[_Scene, Light]) -> Photo:
        return Photo(file, text, None, says, *picture)

    box = (lambda: stock_box(WRONG_NUMBER), _STORE_ROOM)
    poster = (lambda: framed_poster(WIFI), _WINDOW)
    moved = (lambda: _shaken(portable_lamp_shelf(firefly)), _LAMP)
    return [
        refused("wrong-check-digit.jpg", WRONG_NUMBER, "bad_check_digit", box),
        refused("wifi-poster.jpg", WIFI, "wifi", poster),
        refused("blurred.jpg", "", "no_code", moved),
    ]


class _Shelf:
    """What the labels say, from the tables of the shop."""

    def __init__(self) -> None:
        self._shop = read("shop")
        products = catalogue.products(catalogue.product_tables(self._shop), self._shop)
        self._found = {v["sku"]: (p, v) for p in products for v in p["variants"]}

    def sku_of(self, product_id: str) -> str:
        first: str = next(s for s, (found, _) in self._found.items() if found["id"] == product_id)
        return first

    def gtin(self, sku: str) -> str:
        number: str = self._found[sku][1]["gtins"][0]
        return number

    def goods(self, sku: str, more: str = "") -> Goods:
        product, variant = self._found[sku]
        euros, cents = divmod(variant["price"]["amount"], 100)
        return Goods(
            name=product["name"]["en"],
            detail=" · ".join(choice["label"]["en"] for choice in variant["choices"]),
            price=f"€{euros}.{cents:02d}",
            item=variant["item"],
            aisle=f"Aisle {self._shop['categories'][product['category']]['aisle']}",
            link=f"https://{self._shop['domain']}/01/{self.gtin(sku)}{more}",
        )


def _shaken(scene: Image.Image) -> Image.Image:
    """The hand moved, and the lens had not found its distance."""
    moved = scene
    for step in range(1, 7):
        shifted = scene.transform(
            scene.size, Image.Transform.AFFINE, (1, 0, 7.5 * step, 0, 1, 3 * step)
        )
        moved = Image.blend(moved, shifted, 1 / (step + 1))
    moved = moved.crop((0, 0, scene.width - 48, scene.height - 36)).resize(scene.size)
    return moved.filter(ImageFilter.GaussianBlur(15))


def _jpeg(picture: Image.Image) -> bytes:
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=_QUALITY, optimize=True)
    return content.getvalue()


def _png(picture: Image.Image) -> bytes:
    """Keep six bits of each colour, which makes the file a quarter smaller."""
    content = io.BytesIO()
    few = picture.point(lambda value: value & 0xFC | value >> 6)
    few.save(content, "PNG", optimize=True)
    return content.getvalue()
