"""Mugs, plates, glasses and what else stands on a table."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas
from olive_oak.pictures.paint import (
    COFFEE,
    OAK,
    OLIVE_WOOD,
    is_dark,
    tone,
)

DARK_OAK = tone(OAK, -0.24)
RAW = "#B9744F"
Spots = tuple[tuple[int, int], ...]


def _speckles(c: Canvas, colour: str, spots: Spots) -> None:
    ink = tone(colour, 0.65) if is_dark(colour) else "#7A6850"
    for at, (x, y) in enumerate(spots):
        c.oval(x, y, 2.4 - at % 3 * 0.5, 2.2 - at % 3 * 0.5, ink, 0.6)


def mug(c: Canvas, colour: str) -> None:
    c.ground(66, 112)
    c.line("M160 104C206 96 206 164 156 166", tone(colour, -0.1), 14)
    c.line("M164 100C196 98 198 142 176 156", tone(colour, 0.35), 2.5, 0.6)
    c.shape("M54 76H166V178Q166 205 144 205H76Q54 205 54 178Z", c.across(colour))
    c.shape(
        "M54 160Q80 146 104 158T166 150V178Q166 205 144 205H76Q54 205 54 178Z",
        c.across(RAW, 0.1, -0.2),
    )
    c.oval(110, 76, 56, 13, tone(colour, 0.3))
    c.oval(110, 78, 48, 9.5, tone(colour, -0.35))
    c.shape("M64 80Q110 68 156 80Q150 88 110 88T64 80Z", COFFEE)
    _speckles(
        c,
        colour,
        (
            (72, 104),
            (88, 122),
            (106, 102),
            (122, 126),
            (140, 106),
            (152, 132),
            (78, 142),
            (132, 146),
            (108, 140),
            (154, 98),
        ),
    )
    c.shine("M66 96V132", 6, 0.6)


def espresso(c: Canvas, colour: str) -> None:
    saucer = "#EFE3CC" if is_dark(colour) or colour == RAW else tone(colour, 0.1)
    c.ground(84)
    c.shape("M30 182H210Q204 205 150 205H90Q36 205 30 182Z", c.across(tone(saucer, -0.08)))
    c.oval(120, 182, 90, 14, c.across(saucer, 0.3, -0.1))
    c.oval(120, 182, 46, 7, tone(saucer, -0.2))
    c.line("M158 118C194 112 194 158 154 160", tone(colour, -0.12), 11)
    c.shape("M70 98H170Q172 158 150 180Q146 186 120 186T90 180Q68 158 70 98Z", c.across(colour))
    c.oval(120, 98, 50, 12, tone(colour, 0.3))
    c.oval(120, 100, 43, 9, COFFEE)
    c.shape("M84 102Q104 92 132 97Q150 99 156 103Q140 109 120 109T84 102Z", "#B07C4C", 0.85)
    c.lines(["M104 82Q96 70 104 60T104 40", "M134 82Q126 70 134 60T134 40"], "#FFFFFF", 5, 0.65)
    c.shine("M82 116Q82 142 92 162", 5.5, 0.5)


def plate(c: Canvas, colour: str) -> None:
    c.ground(80)
    c.oval(121, 121, 87, 85, c.across(RAW, 0, -0.2))
    c.oval(120, 118, 86, 85, c.down(colour, 0.28, -0.08))
    c.oval(120, 118, 62, 61, tone(colour, -0.16))
    c.oval(120, 120, 61, 59, c.down(tone(colour, 0.08), 0.16, -0.02))
    _speckles(
        c,
        colour,
        (
            (58, 84),
            (88, 62),
            (128, 46),
            (170, 70),
            (188, 112),
            (172, 162),
            (124, 188),
            (76, 172),
            (46, 132),
            (92, 104),
            (132, 92),
            (154, 128),
            (116, 150),
            (140, 158),
            (84, 138),
        ),
    )
    c.shine("M52 96Q62 66 90 50", 6, 0.75)


def bowl(c: Canvas, colour: str) -> None:
    c.ground(64)
    c.box(92, 190, 56, 15, 5, c.across(RAW, 0.1, -0.25))
    c.shape("M28 104H212Q210 168 158 192Q120 204 82 192Q30 168 28 104Z", c.across(colour))
    c.shape(
        "M62 180Q120 166 178 180Q168 190 158 193Q120 204 82 193Q72 190 62 180Z",
        c.across(RAW, 0.1, -0.2),
    )
    c.oval(120, 104, 92, 24, tone(colour, 0.35))
    c.oval(120, 107, 83, 19, tone(colour, -0.22))
    c.shape("M42 112Q120 92 198 112Q178 126 120 126T42 112Z", "#F7EFE2")
    for x, y in ((98, 112), (116, 117), (138, 111)):
        c.oval(x, y, 8, 5.5, "#7A4B6B")
        c.oval(x - 2, y - 2, 2, 1.5, "#FFFFFF", 0.6)
    _speckles(
        c,
        colour,
        (
            (52, 138),
            (74, 150),
            (94, 140),
            (120, 156),
            (146, 144),
            (170, 150),
            (190, 132),
            (60, 162),
            (108, 172),
            (182, 164),
        ),
    )
    c.shine("M42 128Q50 156 70 172", 6, 0.55)


def teapot(c: Canvas, colour: str) -> None:
    c.ground(70)
    c.shape(
        "M66 158Q36 156 34 122Q33 108 22 100L38 92Q54 104 56 122Q60 134 74 136Z",
        c.across(tone(colour, -0.06)),
    )
    c.line("M82 92C84 30 160 30 160 92", "#C98F55", 9)
    c.line("M90 78C96 44 148 44 152 78", tone("#C98F55", 0.45), 2.5, 0.6)
    c.shape(
        "M56 148C56 104 90 88 122 88S188 104 188 148C188 184 164 205 122 205S56 184 56 148Z",
        c.across(colour),
    )
    c.shape("M94 92Q122 80 150 92Q146 100 122 100T94 92Z", tone(colour, -0.26))
    c.shape("M96 88Q122 70 148 88Q122 98 96 88Z", c.across(colour, 0.24, -0.12))
    c.oval(122, 74, 9, 8, c.across(tone(colour, -0.1)))
    c.line("M62 168Q122 188 182 168", tone(colour, -0.3), 2, 0.35)
    c.shine("M72 146Q74 120 96 108", 6.5, 0.45)


def jug(c: Canvas, colour: str) -> None:
    c.ground(54)
    c.line("M156 92C204 84 202 160 160 162", tone(colour, -0.12), 12)
    c.line("M164 88C192 88 190 136 172 148", tone(colour, 0.4), 2.5, 0.6)
    c.shape(
        "M78 62Q74 54 62 52Q74 48 96 48H152Q158 48 158 60C156 84 170 108 170 144"
        "Q170 190 152 205H88Q70 190 70 144C70 112 84 88 78 62Z",
        c.across(colour),
    )
    c.shape("M62 52Q80 46 108 46T156 50Q150 60 116 61T62 52Z", tone(colour, -0.3))
    c.shape("M76 54Q110 50 148 54Q140 60 116 60T76 54Z", "#FBF6EA")
    c.shape(
        "M71 160Q96 150 120 160T169 156Q168 190 152 205H88Q72 192 71 160Z",
        c.across(RAW, 0.1, -0.22),
    )
    _speckles(
        c,
        colour,
        (
            (92, 86),
            (112, 100),
            (136, 84),
            (146, 116),
            (88, 128),
            (120, 134),
            (152, 140),
            (104, 146),
        ),
    )
    c.shine("M86 100Q79 120 80 142", 6, 0.6)


def wood_bowl(c: Canvas, _colour: str) -> None:
    wood = OLIVE_WOOD
    c.ground(70)
    c.line("M150 116L206 54", tone(wood, -0.2), 9)
    c.line("M132 116L170 46", tone(wood, 0.1), 9)
    c.oval(210, 50, 13, 17, c.across(tone(wood, -0.14)))
    c.oval(173, 42, 13, 17, c.across(tone(wood, 0.1)))
    for x, y, tint in (
        (60, 104, "#7F9560"),
        (92, 94, "#98AA7E"),
        (126, 98, "#5E7446"),
        (160, 104, "#7F9560"),
        (184, 108, "#98AA7E"),
    ):
        c.oval(x, y, 26, 18, tint)
    for x, y in ((84, 100), (132, 94), (164, 104)):
        c.oval(x, y, 11, 10, c.down("#C0503A", 0.16, -0.14))
    c.oval(108, 98, 6, 5, "#3B3A33")
    c.shape(
        "M22 110Q120 132 218 110Q214 174 164 198Q120 210 76 198Q26 174 22 110Z",
        c.across(wood, 0.2, -0.26),
    )
    c.line("M24 112Q120 134 216 112", tone(wood, 0.35), 3.5, 0.8)
    c.lines(
        [
            "M36 134Q90 158 150 146T206 136",
            "M50 160Q104 182 150 168T190 162",
            "M84 186Q120 196 156 186",
            "M96 148q14 -8 24 2q-10 10 -24 -2",
        ],
        tone(wood, -0.42),
        2,
        0.45,
    )
    c.shine("M38 130Q46 156 66 174", 6, 0.4)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        mug,
        espresso,
        plate,
        bowl,
        teapot,
        jug,
        wood_bowl,
    )
}
