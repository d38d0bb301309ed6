"""Pots, plants and things for the hall and the balcony."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, leaf
from olive_oak.pictures.paint import (
    BRASS,
    CLAY,
    GLOW,
    LEAF,
    LEAF_DARK,
    OAK,
    ROPE,
    is_dark,
    tone,
)

DARK_OAK = tone(OAK, -0.24)
TRUNK = "#7A5A40"


def _pot(c: Canvas, x: int, top: int, half: int, colour: str) -> None:
    """A flower pot with its rim."""
    rim = round(half * 0.3)
    c.shape(
        f"M{x - half * 0.86:.0f} {top + rim}H{x + half * 0.86:.0f}L{x + half * 0.64:.0f} 200"
        f"Q{x + half * 0.62:.0f} 205 {x + half * 0.54:.0f} 205H{x - half * 0.54:.0f}"
        f"Q{x - half * 0.62:.0f} 205 {x - half * 0.64:.0f} 200Z",
        c.across(colour, 0.14, -0.22),
    )
    c.box(x - half, top, half * 2, rim, 4, c.across(tone(colour, 0.08), 0.16, -0.18))


def olive_tree(c: Canvas, _colour: str) -> None:
    c.ground(50)
    c.line("M120 160V74", TRUNK, 7)
    c.lines(
        [
            "M120 130C112 112 92 106 82 92",
            "M120 122C128 104 150 100 160 84",
            "M120 92C112 76 104 66 100 52",
            "M120 86C126 72 136 64 142 54",
        ],
        TRUNK,
        4.5,
    )
    back = (
        (120, 76, 90, 40),
        (82, 92, 190, 32),
        (86, 98, 230, 30),
        (160, 84, 350, 34),
        (154, 92, 315, 30),
        (100, 54, 160, 32),
        (142, 56, 20, 32),
        (108, 70, 200, 28),
        (134, 68, 330, 28),
        (100, 108, 250, 26),
        (142, 104, 290, 26),
    )
    front = (
        (80, 90, 140, 34),
        (84, 94, 95, 30),
        (162, 82, 60, 34),
        (156, 90, 110, 26),
        (100, 52, 110, 34),
        (142, 54, 70, 34),
        (120, 84, 130, 34),
        (120, 84, 50, 34),
        (110, 112, 165, 30),
        (130, 112, 15, 30),
        (104, 62, 40, 24),
    )
    c.shape("".join(leaf(x, y, angle, size) for x, y, angle, size in back), LEAF_DARK)
    c.shape("".join(leaf(x, y, angle, size) for x, y, angle, size in front), LEAF)
    for x, y in ((96, 88), (146, 82), (112, 62), (134, 100), (76, 104), (158, 104)):
        c.oval(x, y, 5, 6.5, "#34352A")
    _pot(c, 120, 146, 46, CLAY)
    c.shine("M90 170L94 192", 5.5, 0.45)


def planter(c: Canvas, _colour: str) -> None:
    c.ground(76)
    c.shape("M44 190H196Q194 205 178 205H62Q46 205 44 190Z", c.across(tone(CLAY, -0.1)))
    c.shape("M54 76H186L168 186Q166 194 158 194H82Q74 194 72 186Z", c.across(CLAY, 0.16, -0.22))
    c.box(44, 54, 152, 30, 6, c.across(tone(CLAY, 0.06), 0.18, -0.18))
    c.oval(120, 55, 68, 8, tone(CLAY, -0.4))
    c.oval(120, 57, 60, 5, "#4A3526")
    c.line("M60 116Q80 106 90 116T120 116T150 116T180 114", tone(CLAY, -0.28), 2.6, 0.6)
    c.line("M62 126H177", tone(CLAY, -0.28), 2, 0.5)
    c.lines(["M84 150Q100 160 108 148", "M132 168q14 6 22 -6"], tone(CLAY, 0.4), 3, 0.3)
    c.shine("M68 98L76 150", 6.5, 0.4)


def basket(c: Canvas, _colour: str) -> None:
    c.ground(78)
    c.line("M66 96C66 20 174 20 174 96", "#8A6844", 10)
    c.line("M66 88C70 28 158 24 172 76", tone("#8A6844", 0.4), 2.5, 0.6)
    c.shape("M40 104H200L180 196Q178 205 168 205H72Q62 205 60 196Z", c.across(ROPE, 0.2, -0.24))
    bands = []
    for y, half in ((126, 70), (142, 66), (158, 63), (174, 60), (190, 56)):
        waves = half * 2 // 16
        bands.append(f"M{120 - waves * 8} {y}" + "q4 -7 8 0t8 0" * waves)
    c.lines(bands, tone(ROPE, -0.42), 2.6, 0.6)
    c.box(32, 92, 176, 20, 9, c.across(tone(ROPE, 0.06), 0.2, -0.2))
    c.lines([f"M{x} 96l8 12" for x in range(42, 196, 14)], tone(ROPE, -0.4), 2.4, 0.5)
    c.shine("M54 124L62 168", 5, 0.4)


def hook_rail(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.28)
    c.shape("M22 92H222V128H22Z", "#3A2A18", 0.12)
    c.box(18, 82, 204, 38, 9, c.across(colour, 0.16, -0.16))
    c.lines(["M30 94Q90 88 150 94", "M70 108Q140 114 206 106"], dark, 1.8, 0.4)
    c.shape(
        "M88 124C70 134 60 160 62 190Q90 202 122 190C124 160 114 134 98 124Z",
        c.across("#E6D9BE", 0.2, -0.14),
    )
    c.line("M84 130C80 106 104 106 101 130", "#B98A5A", 4)
    c.line("M72 172Q92 180 113 172", "#98AA7E", 5, 0.9)
    c.shape(
        "M148 112C132 124 136 150 132 188H142L145 194L149 188H153L156 194L160 188H170"
        "C166 150 172 124 158 112Z",
        c.across("#71869A"),
    )
    c.lines(["M144 130Q142 160 142 184", "M158 130Q160 160 160 184"], "#56687A", 2.2, 0.5)
    for x in (48, 93, 153, 194):
        c.oval(x + 2, 108, 9, 11, dark, 0.6)
        c.oval(x, 103, 10, 10, c.down(tone(colour, 0.1), 0.2, -0.16))
    c.shine("M28 90H64", 4, 0.45)


def doormat(c: Canvas, _colour: str) -> None:
    coir = "#B98E5B"
    c.ground(100)
    c.shape("M44 120H196L226 196Q228 204 220 204H20Q12 204 14 196Z", tone(coir, -0.3))
    c.shape("M44 112H196L226 190Q228 197 220 197H20Q12 197 14 190Z", c.down(coir, 0.18, -0.08))
    c.shape("M54 120H186L209 188H31Z", "#3F3A32", 0.85)
    c.shape("M60 125H180L200 183H40Z", c.down(coir, 0.2, -0.06))
    c.shape(
        leaf(120, 158, 155, 46) + leaf(120, 158, 25, 46) + leaf(120, 160, 90, 30, 0.4),
        "#3F4A2C",
        0.9,
    )
    c.line("M120 128V176", "#3F4A2C", 3, 0.9)
    bristles = [
        f"M{x} {y}l3 -4"
        for y in (132, 146, 160, 174)
        for x in range(54 - (y - 132) // 4, 190 + (y - 132) // 4, 17)
    ]
    c.lines(bristles, tone(coir, -0.4), 1.8, 0.5)
    c.shine("M46 122L36 148", 4, 0.4)


def watering_can(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.26)
    c.ground(70, 130)
    c.line("M104 176L44 92", colour, 13)
    c.line("M98 160L46 88", tone(colour, 0.35), 2.5, 0.6)
    c.shape("M28 100L62 74Q46 62 30 76Q20 88 28 100Z", c.across(dark))
    c.line("M104 102C96 34 192 40 184 112", colour, 9)
    c.line("M184 112C222 104 216 176 186 176", colour, 9)
    c.shape("M92 106H188L196 190Q197 205 182 205H98Q83 205 84 190Z", c.across(colour))
    c.oval(140, 106, 48, 10, dark)
    c.shape("M92 106A48 10 0 0 1 140 96V116A48 10 0 0 1 92 106Z", tone(colour, 0.1))
    c.lines(["M88 140H192", "M86 184H194"], dark, 2.2, 0.5)
    rose = tone(colour, 0.6) if is_dark(colour) else tone(colour, 0.5)
    for x, y in ((34, 86), (42, 78), (40, 90)):
        c.oval(x, y, 2, 2, rose)
    c.shine("M102 124L98 168", 6, 0.45)


def lantern(c: Canvas, colour: str) -> None:
    c.ground(56)
    c.line("M120 36a14 15 0 1 1 0.1 0", colour, 5)
    c.box(110, 34, 20, 14, 3, c.across(colour))
    c.shape("M120 42Q128 42 134 50L168 82H72L106 50Q112 42 120 42Z", c.across(colour, 0.18, -0.2))
    c.box(64, 78, 112, 10, 3, c.across(tone(colour, -0.1)))
    c.box(74, 88, 92, 104, 0, "#F3E7CB")
    c.oval(120, 138, 40, 46, GLOW, 0.8)
    c.box(100, 144, 40, 48, 3, c.across("#F6EEDD", 0.3, -0.14))
    c.line("M120 146V136", "#4A3A2A", 3)
    c.shape(
        "M120 106C132 122 130 136 120 138C110 136 109 122 120 106Z", c.down("#EE9B3C", 0.3, -0.02)
    )
    c.shape("M82 92L112 92L82 150Z", "#FFFFFF", 0.4)
    c.lines(["M76 88V194", "M120 88V104", "M164 88V194"], colour, 6)
    c.box(62, 190, 116, 15, 4, c.across(colour))
    c.shine("M96 68L110 54", 4, 0.45)


def herbs(c: Canvas, _colour: str) -> None:
    c.ground(98)
    for x in (58, 120, 182):
        c.lines(
            [
                f"M{x} 140V96",
                f"M{x - 4} 140Q{x - 10} 118 {x - 18} 108",
                f"M{x + 4} 140Q{x + 10} 118 {x + 18} 108",
            ],
            LEAF_DARK,
            3,
        )
    basil = (
        (58, 100, 130),
        (58, 100, 50),
        (58, 96, 90),
        (41, 110, 140),
        (76, 110, 40),
        (58, 122, 160),
        (58, 122, 20),
    )
    c.shape("".join(leaf(x, y, angle, 24, 0.42) for x, y, angle in basil), "#6F8F55")
    mint = (
        (120, 96, 140),
        (120, 96, 40),
        (120, 92, 90),
        (120, 112, 160),
        (120, 112, 20),
        (138, 110, 60),
    )
    c.shape("".join(leaf(x, y, angle, 22, 0.34) for x, y, angle in mint), "#8FAE78")
    thyme = [
        leaf(x, y, 90 + (x - 182) * -2, 15, 0.4)
        for x, y in (
            (182, 94),
            (182, 106),
            (166, 108),
            (170, 118),
            (198, 108),
            (194, 118),
            (182, 118),
        )
    ]
    c.shape("".join(thyme), LEAF_DARK)
    for x, colour in ((58, "#98AA7E"), (120, "#EDE2CB"), (182, CLAY)):
        _pot(c, x, 136, 29, colour)
    c.shine("M38 152L41 178M100 152L103 178M162 152L165 178", 4)
    c.box(22, 192, 196, 13, 5, c.across(OAK, 0.16, -0.18))
    c.line("M34 197Q100 194 180 198", DARK_OAK, 1.6, 0.4)


def folding_chair(c: Canvas, colour: str) -> None:
    c.ground(70)
    steel = tone(colour, -0.3)
    c.line("M78 130L172 201", steel, 7)
    c.line("M162 130L68 201", steel, 7)
    c.lines(["M72 44L78 134", "M168 44L162 134"], colour, 8)
    for y in (52, 74, 96):
        c.box(70, y, 100, 13, 4, c.across(OAK, 0.16, -0.16))
    for step in range(4):
        half = 54 + step * 4
        c.box(120 - half, 126 + step * 8, half * 2, 6, 2, c.across(OAK, 0.18, -0.16))
    c.line("M66 160H174", colour, 7)
    c.line("M66 160L170 201", colour, 8)
    c.line("M174 160L70 201", colour, 8)
    c.oval(120, 181, 5, 5, BRASS)
    c.shine("M78 58H110", 3.5, 0.5)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        olive_tree,
        planter,
        basket,
        hook_rail,
        doormat,
        watering_can,
        lantern,
        herbs,
        folding_chair,
    )
}
