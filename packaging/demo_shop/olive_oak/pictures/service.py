"""Glasses, cutlery, what carries them and what pours."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, turned
from olive_oak.pictures.paint import BRASS, GLASS, OAK, STEEL, tone

DARK_OAK = tone(OAK, -0.24)


def glass(c: Canvas, colour: str) -> None:
    body = GLASS if colour == GLASS else tone(colour, 0.1)
    c.ground(86)
    for x, top in ((78, 74), (160, 86)):
        c.shape(
            f"M{x - 44} {top}Q{x - 36} {top + 34} {x - 40} {top + 62}T{x - 34} 200"
            f"Q{x} 210 {x + 34} 200Q{x + 44} {top + 96} {x + 40} {top + 62}T{x + 44} {top}Z",
            c.across(body, 0.45, -0.16),
            0.78,
        )
        c.shape(
            f"M{x - 38} 140Q{x} 132 {x + 38} 140L{x + 34} 194Q{x} 203 {x - 34} 194Z", "#9FC3C4", 0.5
        )
        c.oval(x, top, 44, 9, tone(body, 0.5), 0.9)
        c.oval(x, top + 1, 39, 6.5, tone(body, -0.2), 0.55)
        c.lines(
            [
                f"M{x - 14} {top + 14}Q{x - 8} 130 {x - 12} 196",
                f"M{x + 14} {top + 14}Q{x + 8} 130 {x + 12} 196",
            ],
            tone(body, -0.35),
            2,
            0.35,
        )
        c.shine(f"M{x - 30} {top + 20}Q{x - 25} {top + 50} {x - 28} {top + 78}", 5, 0.85)


def carafe(c: Canvas, _colour: str) -> None:
    c.ground(48)
    body = [
        (20, 62),
        (20, 62),
        (16, 84),
        (20, 108),
        (42, 142),
        (46, 178),
        (40, 203),
        (36, 205),
        (36, 205),
    ]
    c.shape(turned(body), c.across(GLASS, 0.45, -0.14), 0.85)
    c.shape(
        turned([(25, 118), (25, 118), (39, 142), (42, 176), (37, 198), (34, 200), (34, 200)]),
        "#97BFC4",
        0.6,
    )
    c.oval(120, 118, 25, 4, "#C2DDDD")
    c.oval(120, 50, 21, 19, c.across("#C89A6A", 0.2, -0.2))
    for x, y in ((110, 46), (124, 42), (130, 54), (116, 58)):
        c.oval(x, y, 1.8, 1.8, "#7C5636", 0.6)
    c.oval(134, 160, 17, 15, "#E9C65C", 0.85)
    c.line("M134 148V172M123 154L145 166M123 166L145 154", "#FBF0C4", 1.8, 0.9)
    c.shine("M88 146Q84 164 87 184", 5.5, 0.85)
    c.shine("M108 78V96", 4, 0.85)


def tray(c: Canvas, _colour: str) -> None:
    c.ground(98)
    c.shape("M14 160H226V182Q226 202 204 202H36Q14 202 14 182Z", c.across(tone(OAK, -0.1)))
    c.oval(120, 160, 106, 28, c.across(OAK, 0.2, -0.12))
    c.oval(120, 163, 96, 22, tone(OAK, -0.3))
    c.oval(120, 167, 94, 19, c.across(tone(OAK, 0.1), 0.14, -0.1))
    c.lines(["M44 166Q104 156 170 163", "M66 177Q130 183 194 171"], DARK_OAK, 1.8, 0.4)
    c.box(104, 186, 32, 8, 4, tone(OAK, -0.5))
    c.shape(turned([(24, 106), (26, 124), (25, 152), (20, 166)], 88), c.across("#98AA7E"))
    c.oval(88, 106, 24, 5, tone("#98AA7E", -0.35))
    c.shape(
        turned([(9, 76), (8, 92), (26, 118), (28, 146), (20, 168)], 152),
        c.across("#EFE6D4", 0.3, -0.14),
    )
    c.line("M176 120C204 116 200 154 178 152", "#DCCFB6", 7)
    c.shine("M134 128Q130 144 134 156", 4.5, 0.8)
    c.shine("M34 158Q48 146 74 140", 4, 0.5)


def cutlery(c: Canvas, colour: str) -> None:
    metal = BRASS if colour == BRASS or colour.startswith("#C9") else STEEL
    fill = c.across(metal, 0.35, -0.2)
    c.box(44, 24, 152, 180, 10, c.down("#E9DFCB", 0.2, -0.08))
    c.line("M54 34H186V194H54Z", "#BDAE90", 1.6, 0.7)
    c.line("M68 46V80M78 46V80M88 46V80", metal, 5)
    c.shape("M65.5 78H90.5Q90 104 82 110L84 186Q78 194 72 186L74 110Q66 104 65.5 78Z", fill)
    c.shape("M108 44Q126 50 124 112L118 116L120 186Q114 194 108 186Z", fill)
    c.oval(145, 68, 13, 24, fill)
    c.oval(146, 66, 8, 17, tone(metal, -0.2), 0.5)
    c.shape("M142 88H148L151 186Q145 194 139 186Z", fill)
    c.oval(174, 104, 10, 17, fill)
    c.oval(175, 102, 6, 11, tone(metal, -0.2), 0.5)
    c.shape("M171 118H177L179 186Q174 193 169 186Z", fill)
    c.shine("M112 58Q115 80 114 104", 3, 0.8)
    c.shine("M77 118V160", 2.5, 0.8)


def whistling_kettle(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.3)
    c.ground(74)
    c.shape("M176 132L214 104Q222 100 220 110L188 176Z", c.across(colour, 0.1, -0.24))
    c.oval(218, 105, 7, 9, dark)
    c.line("M70 104Q74 34 120 34T170 104", STEEL, 7)
    c.line("M92 46Q120 30 148 46", DARK_OAK, 15)
    c.shape(
        "M44 150Q44 98 120 98T196 150V178Q196 204 166 204H74Q44 204 44 178Z",
        c.across(colour, 0.22, -0.26),
    )
    c.oval(120, 102, 34, 9, dark)
    c.shape("M90 100Q94 84 120 84T150 100Q120 108 90 100Z", c.across(colour, 0.28, -0.1))
    c.oval(120, 80, 9, 8, c.across(OAK))
    c.line("M48 178H192", dark, 2, 0.4)
    c.shine("M62 132Q56 152 60 174", 6, 0.45)


DRAWINGS = {
    drawing.__name__: drawing for drawing in (glass, carafe, tray, cutlery, whistling_kettle)
}
