"""Pots, pans, boards and tools."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, leaf, turned
from olive_oak.pictures.paint import (
    BRASS,
    GLASS,
    IRON,
    LEAF_DARK,
    OAK,
    OLIVE_WOOD,
    STEEL,
    STONE,
    is_dark,
    tone,
)

DARK_OAK = tone(OAK, -0.24)


def dutch_oven(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.28)
    c.ground(80)
    c.box(20, 128, 34, 17, 8, dark)
    c.box(186, 128, 34, 17, 8, dark)
    c.shape("M42 116H198V176Q198 205 168 205H72Q42 205 42 176Z", c.across(colour))
    c.box(38, 108, 164, 14, 6, c.across(tone(colour, -0.08)))
    c.shape("M46 110Q54 72 120 72T194 110Z", c.across(colour, 0.18, -0.22))
    c.box(112, 58, 16, 16, 3, c.across(BRASS, 0.1, -0.2))
    c.oval(120, 56, 15, 7, c.across(BRASS, 0.2, -0.15))
    c.line("M44 124H196", dark, 2, 0.5)
    c.shine("M58 136V168Q59 180 66 186", 6, 0.4)
    c.shine("M66 98Q78 86 98 83", 5, 0.45)


def kettle(c: Canvas, colour: str) -> None:
    light = 0.2 if is_dark(colour) else 0.3
    c.ground(60, 116)
    c.line("M84 176C44 174 52 112 22 98", colour, 13)
    c.line("M83 172C50 168 54 114 26 100", tone(colour, 0.35), 2.5, 0.6)
    c.line("M154 94C214 74 214 150 192 178", "#C98F55", 12)
    c.line("M166 92C204 86 204 140 192 168", tone("#C98F55", 0.4), 2.5, 0.6)
    c.shape(
        turned([(38, 92), (44, 110), (58, 186), (54, 203), (46, 205), (46, 205)], 116),
        c.across(colour, light, -0.26),
    )
    c.shape(
        turned([(10, 74), (30, 82), (40, 94), (40, 97), (40, 97)], 116),
        c.across(colour, light, -0.26),
    )
    c.oval(116, 66, 10, 9, c.across("#C98F55"))
    c.line("M77 97H155", tone(colour, -0.4), 2, 0.5)
    c.shine("M86 118L78 164", 6, 0.4)


def serving_board(c: Canvas, _colour: str) -> None:
    c.ground(56)
    with c.moved("rotate(7 120 205)"):
        c.shape(
            "M74 92Q74 82 86 80Q106 76 108 64V44Q108 32 121 32T134 44V64Q136 76 156 80"
            "Q168 82 168 92V194Q168 206 156 206H86Q74 206 74 194Z",
            tone(OAK, -0.3),
        )
        c.shape(
            "M70 92Q70 82 82 80Q102 76 104 64V44Q104 32 117 32T130 44V64Q132 76 152 80"
            "Q164 82 164 92V194Q164 206 152 206H82Q70 206 70 194Z",
            c.across(OAK, 0.24, -0.1),
        )
        c.oval(117, 48, 6, 6, tone(OAK, -0.45))
        c.lines(
            [
                "M84 92Q90 140 82 196",
                "M100 88Q108 130 98 170T102 204",
                "M136 90Q128 128 140 160T134 204",
                "M152 94Q146 150 154 198",
            ],
            tone(OAK, -0.3),
            1.8,
            0.4,
        )
        c.line("M112 126q8 -10 12 0q-2 12 -12 0", tone(OAK, -0.35), 1.8, 0.45)
        c.shine("M78 98V138", 4.5, 0.5)


def knife(c: Canvas, _colour: str) -> None:
    c.ground(96)
    c.box(24, 186, 192, 18, 6, c.across(OAK, 0.16, -0.18))
    c.line("M36 193Q100 189 170 194", DARK_OAK, 1.6, 0.4)
    with c.moved("rotate(-28 120 128)"):
        c.shape("M8 118H150V150H92Q36 148 8 118Z", c.down("#C9D0D1", 0.4, -0.18))
        c.shape("M8 118H150V126H18Z", tone(STEEL, -0.22), 0.55)
        c.box(148, 114, 12, 32, 2, c.down(STEEL, 0.2, -0.3))
        c.shape(
            "M160 115H216Q232 116 232 132Q230 146 216 144L160 141Z", c.down(OLIVE_WOOD, 0.16, -0.24)
        )
        c.lines(
            ["M168 124Q190 119 222 128", "M172 134Q196 131 220 137"],
            tone(OLIVE_WOOD, -0.4),
            1.6,
            0.5,
        )
        for x in (174, 194, 214):
            c.oval(x, 130, 3, 3, BRASS)
        c.shine("M40 130Q70 141 104 142", 3.5, 0.75)


def apron(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.28)
    c.ground(54)
    c.line("M88 62C84 14 156 14 152 62", dark, 5)
    c.lines(
        ["M66 124Q42 130 34 152Q46 160 40 180", "M174 124Q198 130 206 152Q194 160 200 180"], dark, 5
    )
    c.shape(
        "M84 60H156Q154 96 182 118L186 196Q120 208 54 196L58 118Q86 96 84 60Z",
        c.across(colour, 0.18, -0.16),
    )
    c.lines(["M70 128Q76 160 66 194", "M172 128Q166 160 176 194"], dark, 2.2, 0.35)
    c.shape("M88 130H152V160Q152 172 140 172H100Q88 172 88 160Z", tone(colour, -0.1))
    c.line("M88 130H152V160Q152 172 140 172H100Q88 172 88 160ZM120 131V171", dark, 2, 0.6)
    c.line("M87 66H153", dark, 2, 0.6)
    c.line("M136 134V112", OAK, 5)
    c.oval(136, 106, 7, 10, c.across(OAK))
    c.shine("M94 76Q92 96 80 112", 5, 0.45)


def pan(c: Canvas, _colour: str) -> None:
    c.ground(84, 104)
    c.shape("M168 148L226 122Q238 120 236 132Q234 138 226 140L174 168Z", c.down(IRON, 0.2, -0.25))
    c.oval(225, 131, 4, 3, "#F0DFD0")
    c.shape("M14 150Q18 205 56 205H148Q186 205 190 150Z", c.across(IRON, 0.18, -0.3))
    c.oval(102, 150, 88, 25, c.across(tone(IRON, 0.16), 0.12, -0.1))
    c.oval(102, 153, 76, 19, tone(IRON, -0.35))
    c.shape(
        "M60 152Q58 140 82 142Q104 134 122 144Q142 146 134 158Q112 170 88 164Q64 166 60 152Z",
        "#FBF4E4",
    )
    c.oval(98, 152, 17, 9, c.down("#F0B041", 0.2, -0.1))
    c.lines([f"M{x} 128Q{x - 8} 114 {x} 102T{x} 78" for x in (78, 104, 130)], "#FFFFFF", 5, 0.55)
    c.shine("M30 170Q36 188 50 194", 5, 0.35)
    c.shine("M90 149Q94 146 99 147", 3, 0.9)


def jar(c: Canvas, _colour: str) -> None:
    c.ground(52)
    body = [(38, 78), (38, 78), (48, 92), (50, 108), (50, 188), (46, 203), (40, 205), (40, 205)]
    c.shape(turned(body), c.across(GLASS, 0.4, -0.1), 0.85)
    c.shape(
        "M74 124Q96 116 120 122T166 120V188Q165 200 158 201H82Q75 200 74 188Z",
        c.across("#B9683F", 0.2, -0.12),
    )
    for at, (x, y) in enumerate(
        (
            (88, 136),
            (106, 130),
            (126, 138),
            (146, 132),
            (96, 152),
            (116, 156),
            (138, 150),
            (154, 158),
            (86, 170),
            (108, 176),
            (130, 172),
            (150, 180),
            (94, 190),
            (122, 192),
        )
    ):
        c.oval(x, y, 6, 4, "#D9905F" if at % 3 else "#96502F", 0.75)
    c.box(78, 56, 84, 26, 7, c.across(OAK, 0.16, -0.2))
    c.line("M84 66Q110 62 150 67", DARK_OAK, 1.6, 0.45)
    c.line("M80 84H160", "#FFFFFF", 3, 0.6)
    c.shine("M82 104V178", 6, 0.75)


def mill(c: Canvas, colour: str) -> None:
    c.ground(38)
    c.oval(120, 40, 9, 9, c.across(STEEL, 0.3, -0.25))
    head = [(8, 48), (26, 56), (30, 72), (22, 86), (16, 92), (16, 92)]
    body = [
        (17, 98),
        (17, 98),
        (26, 108),
        (22, 134),
        (18, 152),
        (26, 178),
        (32, 198),
        (32, 205),
        (32, 205),
    ]
    c.shape(turned(body), c.across(colour, 0.2, -0.24))
    c.shape(turned(head), c.across(colour, 0.2, -0.24))
    c.box(102, 91, 36, 8, 3, c.across(STEEL, 0.3, -0.25))
    c.lines(["M95 118H145", "M89 192H151"], tone(colour, -0.35), 2.4, 0.55)
    c.lines(["M112 126Q116 150 108 184", "M130 112Q126 144 134 182"], tone(colour, -0.3), 1.6, 0.4)
    for x, y in ((72, 201), (64, 204), (172, 203), (180, 200)):
        c.oval(x, y, 3.5, 3, IRON)
    c.shine("M102 112Q106 126 102 142", 4.5, 0.5)


def spoons(c: Canvas, _colour: str) -> None:
    c.ground(54)
    for angle, tint, x in ((-16, OAK, 104), (2, OLIVE_WOOD, 120), (17, "#A06C3F", 138)):
        with c.moved(f"rotate({angle} {x} 190)"):
            c.line(f"M{x} 180V76", tint, 9)
            c.oval(x, 58, 17, 25, c.across(tint, 0.2, -0.16))
            c.oval(x + 1, 56, 10, 16, tone(tint, -0.24), 0.55)
    c.shape(
        turned([(48, 116), (48, 116), (52, 140), (50, 180), (44, 203), (40, 205), (40, 205)]),
        c.across("#E6DAC2"),
    )
    c.shape("M71 168H169Q167 194 160 205H80Q73 194 71 168Z", c.across("#B9805C"))
    c.oval(120, 116, 48, 7, "#B8A98B")
    for x, y in ((88, 138), (104, 150), (124, 134), (142, 152), (154, 136), (116, 158), (92, 158)):
        c.oval(x, y, 2, 2, "#7A6850", 0.6)
    c.shine("M82 130V156", 5.5, 0.65)


def mortar(c: Canvas, _colour: str) -> None:
    c.ground(66)
    with c.moved("rotate(32 140 110)"):
        c.shape(
            turned([(9, 28), (13, 40), (9, 70), (13, 130), (20, 152)], 140),
            c.across(tone(STONE, 0.16), 0.3, -0.24),
        )
        c.shine("M134 44V92", 3.5, 0.6)
    c.shape("M48 108Q120 92 192 108L188 116H52Z", tone(STONE, -0.35))
    c.shape(
        "M46 108Q120 132 194 108Q198 150 166 174Q158 184 162 192L168 205H72L78 192"
        "Q82 184 74 174Q42 150 46 108Z",
        c.across(STONE, 0.26, -0.26),
    )
    c.line("M46 108Q120 132 194 108", tone(STONE, 0.4), 3, 0.8)
    for x, y in ((70, 138), (92, 160), (112, 144), (134, 168), (150, 146), (172, 132), (104, 182)):
        c.oval(x, y, 2.2, 1.8, tone(STONE, -0.45), 0.45)
    c.shape(leaf(86, 108, 118, 30) + leaf(92, 110, 84, 26), LEAF_DARK)
    c.shine("M60 128Q64 148 78 160", 5, 0.5)


def pourer(c: Canvas, colour: str) -> None:
    c.ground(42)
    c.line("M120 72V52Q120 40 134 36", STEEL, 6)
    c.box(110, 62, 20, 14, 4, c.across("#B98A5A"))
    body = [(11, 74), (11, 74), (13, 92), (36, 118), (40, 150), (38, 190), (32, 205), (32, 205)]
    c.shape(turned(body), c.across(colour, 0.18, -0.24))
    c.shape("M81 168Q120 178 159 168Q158 192 152 205H88Q82 192 81 168Z", c.across("#B9805C"), 0.95)
    stem = tone(colour, 0.6) if is_dark(colour) else LEAF_DARK
    c.line("M112 156Q118 138 130 128", stem, 2.5)
    c.shape(leaf(116, 146, 150, 20) + leaf(120, 138, 20, 22) + leaf(124, 133, 110, 20), stem)
    c.oval(108, 158, 5, 6, stem)
    c.shine("M92 128Q88 146 90 158", 5, 0.5)


def oil_bottle(c: Canvas, _colour: str) -> None:
    amber = "#8A5A2E"
    c.ground(40)
    c.box(104, 40, 32, 26, 5, c.across(IRON, 0.2, -0.2))
    body = [(13, 64), (13, 64), (14, 82), (38, 100), (40, 118), (40, 192), (36, 205), (36, 205)]
    c.shape(turned(body), c.across(amber, 0.26, -0.3))
    c.box(80, 120, 80, 62, 2, c.across("#F4EAD3", 0.2, -0.1))
    c.shape(leaf(120, 152, 140, 24) + leaf(120, 152, 40, 24) + leaf(120, 154, 90, 26), LEAF_DARK)
    c.lines(["M98 162H142", "M106 171H134"], "#7A6A52", 2.6, 0.8)
    c.line("M80 126H160", "#C77C58", 3)
    c.shine("M88 106Q84 110 85 116", 4.5, 0.6)
    c.shine("M110 74V84", 4, 0.5)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        dutch_oven,
        kettle,
        serving_board,
        knife,
        apron,
        pan,
        jar,
        mill,
        spoons,
        mortar,
        pourer,
        oil_bottle,
    )
}
