"""All drawings by name, and the file of every product in every colour."""

from __future__ import annotations

from collections.abc import Callable

from olive_oak.catalogue import picture_name
from olive_oak.pictures import (
    bath,
    cloth,
    decor,
    furniture,
    kitchen,
    lights,
    outdoor,
    scene,
    scent,
    service,
    table,
)
from olive_oak.pictures.canvas import Canvas
from olive_oak.pictures.paint import COLOURS
from olive_oak.tables import Row

Drawing = Callable[[Canvas, str], None]

CHAPTERS = (lights, furniture, cloth, kitchen, table, service, decor, scent, bath, outdoor)


def drawings() -> dict[str, Drawing]:
    """Every kind of thing that can be drawn."""
    return {name: drawing for chapter in CHAPTERS for name, drawing in chapter.DRAWINGS.items()}


def pictures(products: dict[str, Row]) -> dict[str, str]:
    """File name and SVG text of every picture in the shop."""
    known = drawings()
    made = {
        picture_name(row, colour): picture(known[row["drawing"]], colour)
        for row in products.values()
        for colour in row.get("colours", [""])
    }
    return made | {"scene-sign-in.svg": scene.sign_in()}


def picture(drawing: Drawing, colour: str) -> str:
    canvas = Canvas()
    drawing(canvas, COLOURS[colour])
    return canvas.svg()
