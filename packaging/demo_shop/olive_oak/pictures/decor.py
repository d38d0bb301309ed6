"""Candles, vases, mirrors and other things to look at."""

from __future__ import annotations

import math

from olive_oak.pictures.canvas import Canvas, leaf, turned
from olive_oak.pictures.paint import (
    BRASS,
    CREAM,
    IRON,
    LEAF,
    LEAF_DARK,
    OAK,
    ROPE,
    STONE,
    is_dark,
    tone,
)

DARK_OAK = tone(OAK, -0.24)


def vase(c: Canvas, colour: str) -> None:
    c.ground(52)
    c.line("M120 104C118 78 104 54 100 24", LEAF_DARK, 3)
    c.line("M121 104C124 80 138 60 150 46", LEAF_DARK, 3)
    c.line("M119 92C108 76 92 66 80 62", LEAF_DARK, 3)
    first = (
        (102, 34, 150),
        (101, 32, 60),
        (106, 54, 160),
        (107, 56, 30),
        (113, 74, 20),
        (84, 63, 220),
        (82, 63, 150),
        (92, 68, 120),
    )
    second = (
        (148, 48, 70),
        (150, 46, 10),
        (138, 60, 100),
        (139, 60, 340),
        (130, 74, 60),
        (128, 80, 350),
        (100, 28, 100),
        (97, 72, 240),
    )
    c.shape("".join(leaf(x, y, angle, 21) for x, y, angle in first), LEAF)
    c.shape("".join(leaf(x, y, angle, 20) for x, y, angle in second), LEAF_DARK)
    body = [
        (15, 96),
        (15, 96),
        (11, 106),
        (16, 120),
        (44, 142),
        (50, 166),
        (40, 192),
        (24, 205),
        (24, 205),
    ]
    c.shape(turned(body), c.across(colour))
    wind = tone(colour, 0.45) if is_dark(colour) else tone(colour, -0.26)
    c.lines(
        [
            "M74 156Q98 148 120 156T166 154",
            "M71 168Q98 160 120 168T169 166",
            "M76 180Q98 174 120 181T165 178",
        ],
        wind,
        2.2,
        0.5,
    )
    c.oval(120, 96, 15, 3.5, tone(colour, -0.38))
    c.shine("M82 158Q85 142 102 132", 6, 0.5)


def mirror(c: Canvas, _colour: str) -> None:
    c.line("M84 74L120 26L156 74", "#8B5E3C", 8)
    c.oval(120, 27, 7, 7, c.across(BRASS))
    c.oval(124, 130, 82, 82, "#3A2A18", 0.13)
    c.oval(120, 124, 82, 82, c.across(OAK, 0.18, -0.2))
    c.oval(120, 124, 72, 72, tone(OAK, -0.4))
    c.oval(121, 125, 71, 71, c.down("#DCE7E6", 0.4, -0.12))
    c.shape("M66 158L158 66A71 71 0 0 1 178 84L86 182A71 71 0 0 1 66 158Z", "#FFFFFF", 0.35)
    c.shape("M98 190L186 100A71 71 0 0 1 190 112L112 194Z", "#FFFFFF", 0.3)
    c.shine("M46 112Q52 84 72 66", 4, 0.5)


def clock(c: Canvas, colour: str) -> None:
    face = "#FAF4E8" if not is_dark(colour) else tone(colour, 0.08)
    marks = "#5A5044" if not is_dark(colour) else "#EFE6D4"
    c.oval(124, 130, 84, 84, "#3A2A18", 0.13)
    c.oval(120, 124, 84, 84, c.across(colour, 0.18, -0.22))
    c.oval(120, 124, 72, 72, tone(colour, -0.35))
    c.oval(120, 125, 71, 71, c.down(face, 0.2, -0.08))
    ticks = []
    for hour in range(12):
        angle = math.radians(hour * 30)
        outer, inner = 62, 50 if hour % 3 == 0 else 56
        sin, cos = math.sin(angle), -math.cos(angle)
        ticks.append(
            f"M{120 + outer * sin:.0f} {124 + outer * cos:.0f}"
            f"L{120 + inner * sin:.0f} {124 + inner * cos:.0f}"
        )
    c.lines(ticks, marks, 4)
    c.line("M120 124L92 100", marks, 6)
    c.line("M120 124L152 88", marks, 4.5)
    c.line("M110 138L140 96", "#C77C58", 2.2)
    c.oval(120, 124, 6, 6, BRASS)
    c.shine("M44 112Q50 84 70 66", 4, 0.5)


def frame(c: Canvas, _colour: str) -> None:
    c.ground(72)
    c.shape("M120 60L176 205H166L112 80Z", DARK_OAK)
    c.shape("M56 32H184V202H56Z", c.across(OAK, 0.2, -0.16))
    c.shape("M68 44H172V190H68Z", tone(OAK, -0.4))
    c.shape("M70 46H172V190H70Z", "#FBF6EC")
    c.shape("M86 66H154V168H86Z", c.down("#E6D2B4", 0.3, 0))
    c.oval(136, 88, 10, 10, "#E2A25E")
    c.shape("M86 134Q104 104 122 126T154 116V168H86Z", "#98AA7E")
    c.shape("M86 150Q112 130 132 146T154 142V168H86Z", "#5E7446")
    c.shape("M70 46H120L70 130Z", "#FFFFFF", 0.3)
    c.shine("M62 46V92", 3.5, 0.5)


def bookends(c: Canvas, _colour: str) -> None:
    marble = "#DAD6CE"
    c.ground(96)
    books = (
        (84, 96, 17, "#C77C58"),
        (101, 84, 14, "#71869A"),
        (115, 102, 20, "#E0CFA9"),
        (135, 90, 16, "#7F9560"),
    )
    for x, top, width, colour in books:
        c.box(x, top, width, 203 - top, 2, c.across(colour, 0.14, -0.16))
        c.lines(
            [f"M{x + 4} {top + 14}h{width - 8}", f"M{x + 4} 184h{width - 8}"],
            tone(colour, 0.55),
            2.2,
            0.8,
        )
    c.shape("M84 204V92C48 100 22 146 22 204Z", c.across(marble, 0.4, -0.12))
    c.shape("M152 204V92C188 100 216 146 216 204Z", c.across(marble, 0.25, -0.2))
    c.lines(
        [
            "M40 158Q58 150 66 166T84 176",
            "M52 128Q66 136 84 128",
            "M152 138Q172 132 184 150T206 172",
            "M152 172Q166 180 176 198",
        ],
        tone(STONE, -0.2),
        2,
        0.5,
    )
    c.box(20, 200, 66, 5, 2, tone(IRON, 0.2))
    c.box(150, 200, 68, 5, 2, tone(IRON, 0.2))
    c.shine("M38 164Q48 130 68 112", 5, 0.8)


def bud_vase(c: Canvas, colour: str) -> None:
    c.ground(44)
    c.line("M122 180C116 130 128 90 118 58", LEAF_DARK, 3.5)
    c.shape(leaf(121, 104, 30, 38) + leaf(120, 122, 150, 34), LEAF)
    for angle in range(0, 360, 60):
        x = 118 + 17 * math.cos(math.radians(angle))
        y = 50 + 17 * math.sin(math.radians(angle))
        c.oval(x, y, 13, 13, "#F6EBDD" if angle % 120 else "#EFD9C4")
    c.oval(118, 50, 10, 10, c.down("#E0A346", 0.2, -0.1))
    body = [
        (15, 114),
        (15, 114),
        (11, 126),
        (14, 142),
        (40, 164),
        (42, 182),
        (30, 203),
        (26, 205),
        (26, 205),
    ]
    c.shape(turned(body), c.across(colour, 0.35, -0.16), 0.8)
    c.shape(turned([(30, 164), (36, 176), (34, 190), (26, 200)]), tone(colour, -0.25), 0.35)
    c.oval(120, 114, 15, 3.5, tone(colour, -0.3), 0.8)
    c.shine("M88 180Q90 168 104 160", 5, 0.8)


def bird(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.22)
    c.ground(62, 116)
    c.lines(["M104 184V202", "M128 184V202"], IRON, 4)
    c.shape("M150 150L222 122Q226 132 218 140L168 180Z", c.across(dark))
    c.shape(
        "M38 116C38 80 62 64 84 64C112 64 120 88 140 104C170 128 176 160 160 178"
        "C144 196 88 196 64 178C42 160 38 140 38 116Z",
        c.across(colour, 0.2, -0.18),
    )
    c.shape("M96 122C128 114 158 134 170 164C140 176 104 168 96 122Z", dark, 0.85)
    c.lines(["M110 136Q128 152 152 158", "M118 130Q138 142 160 152"], tone(colour, 0.25), 2.4, 0.6)
    c.shape("M46 94L18 104L42 112Z", "#D8A650")
    c.oval(68, 94, 6, 6, IRON)
    c.oval(66, 92, 2, 2, "#FFFFFF")
    c.shine("M52 124Q54 148 72 164", 6, 0.6)


def wreath(c: Canvas, _colour: str) -> None:
    c.line("M44 122A76 76 0 1 1 196 122A76 76 0 1 1 44 122Z", "#8A6844", 7)
    c.line("M50 122A70 70 0 1 1 190 122", tone(ROPE, -0.1), 3, 0.8)
    light, dark = "", ""
    for step in range(22):
        angle = step * 360 / 22
        x = 120 + 76 * math.cos(math.radians(angle))
        y = 122 - 76 * math.sin(math.radians(angle))
        light += leaf(x, y, angle + 60, 38, 0.26)
        dark += leaf(x, y, angle + 120, 34, 0.26)
    c.shape(dark, LEAF_DARK)
    c.shape(light, LEAF)
    for step in range(7):
        angle = math.radians(step * 52 + 20)
        c.oval(120 + 82 * math.cos(angle), 122 - 82 * math.sin(angle), 6, 7.5, "#3E3A2E")
    c.shape(
        "M120 198Q96 180 84 192Q92 212 120 202Q148 212 156 192Q144 180 120 198Z"
        "M116 200L102 226L112 224L118 230L121 204L126 230L131 224L141 225L124 200Z",
        c.across(CREAM, 0.2, -0.16),
    )


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        vase,
        mirror,
        clock,
        frame,
        bookends,
        bud_vase,
        bird,
        wreath,
    )
}
