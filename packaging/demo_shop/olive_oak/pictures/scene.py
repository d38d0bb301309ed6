"""The room beside the sign-in: window, chair, lamp, olive tree, rug."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas
from olive_oak.pictures.cloth import stripe_cushion
from olive_oak.pictures.furniture import armchair, side_table
from olive_oak.pictures.lights import dome_pendant, table_lamp
from olive_oak.pictures.outdoor import olive_tree
from olive_oak.pictures.paint import BRASS, CLAY, COLOURS, IRON, LEAF, LEAF_DARK, OAK, tone
from olive_oak.pictures.table import mug

FLOOR = 640


def sign_in() -> str:
    """A quiet room, 560 by 800, with a calm upper left corner for the name of the shop."""
    c = Canvas(560, 800)
    _wall(c)
    _window(c)
    _floor(c)
    c.line("M312 0V93", IRON, 2.7)
    with c.moved("translate(204 92) scale(0.9)"):
        dome_pendant(c, COLOURS["forest"])
    with c.moved("translate(-62 438) scale(1.18)"):
        olive_tree(c, "")
    with c.moved("translate(86 424) scale(1.28)"):
        armchair(c, COLOURS["sage"])
    with c.moved("translate(190 502) scale(0.4)"):
        stripe_cushion(c, CLAY)
    with c.moved("translate(344 528) scale(0.92)"):
        side_table(c, "")
    with c.moved("translate(402 474) scale(0.66)"):
        table_lamp(c, CLAY)
    with c.moved("translate(380 558) scale(0.24)"):
        mug(c, COLOURS["oat"])
    return c.svg()


def _wall(c: Canvas) -> None:
    c.box(0, 0, 560, FLOOR, 0, c.down("#EADFCB", 0.35, -0.02))
    c.shape("M0 560H560V640H0Z", "#E4D5BB", 0.7)
    c.line("M0 560H560", "#D8C6A6", 2.5)
    c.lines([f"M{x} 572V628" for x in range(40, 560, 80)], "#D8C6A6", 2, 0.7)


def _window(c: Canvas) -> None:
    c.shape("M104 552V352A190 190 0 0 1 484 352V552Z", c.down("#F9F3E6", 0.2, -0.06))
    c.shape("M120 540V352A174 174 0 0 1 468 352V540Z", c.down("#D5E2D6", 0.25, 0))
    c.oval(392, 312, 30, 30, "#FBEBC2", 0.9)
    c.shape("M120 456Q190 404 262 440T392 418T468 434V540H120Z", "#C3D1B0")
    c.shape("M120 492Q214 446 316 480T468 464V540H120Z", "#AEBF97")
    for x, y, half in ((162, 470, 7), (182, 464, 8), (428, 456, 8), (446, 460, 6)):
        c.shape(
            f"M{x} {y - half * 6}Q{x + half} {y - half * 2} {x + half} {y + 6}"
            f"Q{x} {y + 12} {x - half} {y + 6}Q{x - half} {y - half * 2} {x} {y - half * 6}Z",
            tone(LEAF_DARK, 0.12),
        )
    for x, y in ((220, 486), (252, 480), (284, 492), (344, 482), (376, 478)):
        c.oval(x, y, 15, 11, tone(LEAF, 0.14))
    c.shape("M138 540V360A156 156 0 0 1 188 246L262 540Z", "#FFFFFF", 0.16)
    c.lines(["M294 180V540", "M122 352H466", "M122 448H466"], "#F7F0E1", 7)
    c.line("M120 540V352A174 174 0 0 1 468 352V540", "#F7F0E1", 9)
    c.box(92, 538, 404, 18, 5, c.down("#F7F0E1", 0.3, -0.14))


def _floor(c: Canvas) -> None:
    c.box(0, FLOOR, 560, 160, 0, c.down("#D2B48A", 0.16, -0.06))
    c.box(0, FLOOR - 14, 560, 14, 0, c.down("#F3EAD8", 0.2, -0.1))
    c.lines(["M0 676H560", "M0 724H560", "M0 776H560"], tone(OAK, -0.14), 1.8, 0.35)
    c.lines(
        [
            "M120 640V676",
            "M372 640V676",
            "M228 676V724",
            "M498 676V724",
            "M60 724V776",
            "M404 724V776",
        ],
        tone(OAK, -0.14),
        1.8,
        0.3,
    )
    c.oval(280, 734, 286, 52, "#3A2A18", 0.1)
    c.oval(280, 728, 286, 52, "#EADCC2")
    c.line("M14 728a266 42 0 1 0 532 0a266 42 0 1 0 -532 0", CLAY, 4, 0.9)
    c.line("M36 728a244 34 0 1 0 488 0a244 34 0 1 0 -488 0", LEAF_DARK, 2.4, 0.9)
    c.line("M60 728a220 27 0 1 0 440 0a220 27 0 1 0 -440 0", BRASS, 1.8, 0.5)
