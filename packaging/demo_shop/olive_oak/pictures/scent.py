"""Candles and scents."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, leaf, turned
from olive_oak.pictures.paint import BRASS, CREAM, LEAF_DARK, tone


def _flame(c: Canvas, x: float, top: float) -> None:
    c.oval(x, top + 24, 24, 28, "#FFE6AC", 0.4)
    c.shape(
        f"M{x} {top}C{x + 16} {top + 20} {x + 12} {top + 36} {x} {top + 38}"
        f"C{x - 12} {top + 36} {x - 12} {top + 22} {x} {top}Z",
        c.down("#EE9B3C", 0.3, -0.02),
    )
    c.shape(
        f"M{x} {top + 16}C{x + 7} {top + 26} {x + 5} {top + 35} {x} {top + 36}"
        f"C{x - 5} {top + 35} {x - 6} {top + 27} {x} {top + 16}Z",
        "#FFE9A8",
    )


def candle(c: Canvas, _colour: str) -> None:
    c.ground(54)
    c.box(72, 92, 96, 113, 10, c.across("#EFE6D6", 0.4, -0.2))
    c.oval(120, 94, 48, 9, "#FBF5E8")
    c.oval(120, 95, 34, 5, "#EBD9B4")
    c.line("M120 94V80", "#4A3A2A", 3)
    _flame(c, 120, 42)
    c.box(72, 132, 96, 44, 0, c.across("#3C4A27", 0.1, -0.2))
    c.lines(["M96 148H144", "M106 160H134"], CREAM, 3, 0.9)
    c.shine("M82 106V124", 5, 0.9)


def candle_holder(c: Canvas, _colour: str) -> None:
    c.ground(60)
    c.line("M120 66V82", "#4A3A2A", 3)
    _flame(c, 120, 32)
    c.box(106, 78, 28, 82, 4, c.across("#F3EAD6", 0.4, -0.18))
    c.shape("M106 86Q112 100 114 84Q120 106 126 86Q130 94 134 84V78H106Z", "#FFFAF0")
    c.shape(
        turned([(20, 154), (20, 154), (17, 168), (15, 182), (26, 194), (26, 194)]),
        c.across(BRASS, 0.25, -0.28),
    )
    c.shape("M60 190H180Q176 205 150 205H90Q64 205 60 190Z", c.across(tone(BRASS, -0.12)))
    c.oval(120, 190, 60, 9, c.across(BRASS, 0.3, -0.16))
    c.oval(120, 189, 26, 4, tone(BRASS, -0.3))
    c.line("M176 192C210 184 208 210 182 202", BRASS, 6)
    c.shine("M112 104V144", 4, 0.9)
    c.shine("M72 189Q84 184 96 183", 3, 0.7)


def diffuser(c: Canvas, _colour: str) -> None:
    c.ground(48)
    c.lines(
        [
            "M116 120L86 26",
            "M118 120L106 18",
            "M121 120L124 16",
            "M123 120L144 24",
            "M125 120L162 38",
        ],
        "#B08A5C",
        4,
    )
    c.box(102, 96, 36, 24, 3, c.across(BRASS))
    body = [(15, 116), (15, 116), (20, 124), (46, 136), (48, 150), (48, 190), (44, 205), (44, 205)]
    c.shape(turned(body), c.across("#CBBF9A", 0.4, -0.2), 0.9)
    c.shape("M74 168Q120 174 166 168V190Q165 200 162 203H78Q75 200 74 190Z", "#D9AE5C", 0.7)
    c.box(92, 146, 56, 38, 2, "#F7EFDF")
    c.shape(leaf(120, 170, 128, 22) + leaf(120, 170, 52, 22), LEAF_DARK)
    c.oval(120, 172, 6, 7, "#6D5471")
    c.shine("M82 148V180", 5, 0.8)


DRAWINGS = {drawing.__name__: drawing for drawing in (candle, candle_holder, diffuser)}
