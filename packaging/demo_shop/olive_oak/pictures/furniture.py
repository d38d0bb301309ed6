"""Seats, tables and shelves."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, turned
from olive_oak.pictures.paint import CREAM, IRON, OAK, ROPE, tone

DARK_OAK = tone(OAK, -0.24)


def armchair(c: Canvas, colour: str) -> None:
    c.ground(82)
    c.lines(["M84 160L80 200", "M156 160L160 200"], DARK_OAK, 8)
    c.shape("M64 132V62Q64 46 80 44Q120 32 160 44Q176 46 176 62V132Z", c.down(colour, 0.1))
    c.line("M120 40V126", tone(colour, -0.25), 2, 0.6)
    c.lines(["M52 102L62 168", "M188 102L178 168"], OAK, 10)
    c.box(38, 92, 40, 15, 7.5, c.down(OAK, 0.1, -0.12))
    c.box(162, 92, 40, 15, 7.5, c.down(OAK, 0.1, -0.12))
    c.box(56, 124, 128, 40, 16, c.down(tone(colour, 0.08), 0.12, -0.1))
    c.shape("M60 154Q120 146 180 154Q176 164 168 164H72Q64 164 60 154Z", tone(colour, -0.22))
    c.box(44, 160, 152, 9, 4, DARK_OAK)
    c.lines(["M64 168L52 200", "M176 168L188 200"], OAK, 10)
    c.shine("M74 72Q74 56 88 54", 6, 0.45)


def sofa(c: Canvas, colour: str) -> None:
    c.ground(98)
    c.lines(["M42 190V202", "M198 190V202"], OAK, 9)
    c.box(30, 84, 180, 80, 20, c.down(tone(colour, -0.08)))
    c.line("M120 90V140", tone(colour, -0.3), 2, 0.6)
    c.box(42, 132, 78, 42, 12, c.down(colour, 0.2, -0.08))
    c.box(120, 132, 78, 42, 12, c.down(colour, 0.2, -0.08))
    c.box(20, 112, 30, 74, 14, c.across(colour, 0.12, -0.1))
    c.box(190, 112, 30, 74, 14, c.across(colour, 0.05, -0.2))
    c.box(30, 170, 180, 18, 6, c.down(tone(colour, -0.1)))
    c.box(36, 184, 168, 8, 3, c.across(OAK))
    with c.moved("rotate(-8 84 116)"):
        c.box(62, 98, 44, 42, 9, c.across("#CF8A66", 0.12, -0.12))
        c.lines(["M74 101V137", "M84 101V137", "M94 101V137"], CREAM, 2, 0.7)
    c.shine("M44 104Q46 94 58 93", 5, 0.45)


def side_table(c: Canvas, _colour: str) -> None:
    c.ground(78)
    c.line("M120 100V196", DARK_OAK, 9)
    c.lines(["M72 98L52 201", "M168 98L188 201"], OAK, 10)
    c.oval(120, 92, 92, 20, DARK_OAK)
    c.oval(120, 84, 92, 20, c.across(OAK, 0.2, -0.1))
    c.lines(
        ["M58 82Q96 74 142 80", "M80 92Q124 98 172 88", "M110 84Q140 82 166 79"],
        tone(OAK, -0.3),
        1.8,
        0.4,
    )
    c.shine("M46 80Q58 72 82 70", 4)


def coffee_table(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.26)
    c.ground(90)
    c.lines(["M92 118L88 186", "M148 118L152 186"], dark, 8)
    c.oval(120, 170, 66, 11, dark)
    c.oval(120, 166, 66, 11, c.across(colour, 0.08, -0.14))
    c.box(98, 150, 44, 7, 2, "#D9A98C")
    c.box(102, 144, 38, 6, 2, "#8CA0A4")
    c.lines(["M52 120L40 201", "M188 120L200 201"], colour, 10)
    c.oval(120, 118, 102, 21, dark)
    c.oval(120, 109, 102, 21, c.across(colour, 0.2, -0.1))
    c.lines(["M50 108Q100 98 150 105", "M72 118Q128 125 180 114"], dark, 1.8, 0.4)
    c.shine("M38 104Q54 95 82 92", 4)


def chair(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.25)
    c.ground(56)
    c.lines(["M88 140L84 196", "M152 140L156 196"], dark, 8)
    c.lines(["M78 44V136", "M162 44V136"], colour, 9)
    for y in (54, 76, 98):
        c.shape(f"M78 {y}Q120 {y - 8} 162 {y}V{y + 11}Q120 {y + 3} 78 {y + 11}Z", c.across(colour))
    c.shape("M70 128H170L180 146H60Z", c.across(ROPE, 0.3, -0.06))
    c.lines(
        ["M78 131L120 144L162 131", "M70 137L112 145", "M170 137L128 145"],
        tone(ROPE, -0.25),
        1.8,
        0.6,
    )
    c.box(58, 144, 124, 9, 4, c.across(colour))
    c.line("M72 178H168", dark, 5)
    c.lines(["M66 152L62 201", "M174 152L178 201"], colour, 10)
    c.shine("M76 50V84", 3)


def stool(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.26)
    c.ground(58)
    c.line("M120 104V198", dark, 10)
    c.lines(["M86 100L66 200", "M154 100L174 200"], colour, 11)
    c.line("M76 158H164", dark, 6)
    c.oval(120, 96, 66, 17, dark)
    c.oval(120, 86, 66, 17, c.across(colour, 0.2, -0.12))
    c.lines(["M76 85Q112 78 146 83", "M92 94Q124 98 156 90"], dark, 1.6, 0.4)
    c.shine("M66 83Q76 75 96 73", 4)


def bench(c: Canvas, _colour: str) -> None:
    c.ground(98)
    c.box(34, 166, 172, 7, 3, DARK_OAK)
    for x in (58, 94):
        c.shape(f"M{x} 166V152Q{x + 10} 146 {x + 16} 158L{x + 30} 160V166Z", "#A4683F")
    c.shape("M140 166V150H154L156 158L172 161V166Z", IRON)
    c.lines(["M40 122L36 202", "M200 122L204 202"], OAK, 10)
    c.box(22, 112, 196, 13, 5, c.across(OAK, 0.16, -0.16))
    c.box(36, 98, 168, 17, 8, c.across("#8FA079", 0.14, -0.18))
    c.lines(["M76 100V112", "M120 100V112", "M164 100V112"], "#6F8159", 2, 0.6)
    c.line("M34 119Q80 115 130 119", DARK_OAK, 1.6, 0.4)
    c.shine("M46 104H70", 4)


def shelf(c: Canvas, _colour: str) -> None:
    c.ground(66)
    c.lines(["M86 34L62 202", "M154 34L178 202"], OAK, 8)
    for y, half in ((66, 46), (108, 54), (150, 62), (186, 68)):
        c.box(120 - half, y, half * 2, 8, 2, c.across(OAK, 0.14, -0.18))
    c.box(92, 84, 9, 24, 1, "#C77C58")
    c.box(102, 80, 8, 28, 1, "#71869A")
    c.box(111, 87, 10, 21, 1, "#E6D9BE")
    c.shape(turned([(6, 88), (5, 92), (13, 100), (9, 108)], 146), c.across("#98AA7E"))
    c.shape("M92 66Q86 56 92 52Q98 56 96 66Z", "#7F9560")
    c.box(86, 54, 18, 12, 2, c.across("#C77C58"))
    c.lines(["M95 54Q88 44 84 46", "M95 54Q98 40 104 40"], "#5E7446", 3)
    c.box(82, 132, 42, 18, 3, c.across("#CDA974"))
    c.oval(150, 143, 10, 7, c.across("#F4EDDF"))
    c.box(96, 178, 52, 8, 2, "#8CA0A4")
    c.shine("M84 60L80 86", 3)


def bedside(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.2)
    c.ground(70)
    c.lines(["M74 180L70 202", "M166 180L170 202"], DARK_OAK, 9)
    c.box(58, 78, 124, 108, 8, c.across(colour, 0.12, -0.16))
    c.box(68, 128, 104, 48, 4, tone(colour, -0.5))
    c.box(68, 90, 104, 32, 4, c.down(tone(colour, 0.12), 0.1, -0.06))
    c.oval(120, 106, 6, 6, c.across("#C9A04E"))
    c.box(80, 166, 54, 10, 1, "#C77C58")
    c.box(84, 157, 46, 9, 1, "#E6D9BE")
    c.box(50, 70, 140, 11, 4, c.across(colour, 0.2, -0.2))
    c.line("M60 75Q110 72 160 76", dark, 1.6, 0.5)
    c.box(146, 50, 20, 20, 4, c.across("#98AA7E"))
    c.shine("M74 96V112", 4)


def pouf(c: Canvas, colour: str) -> None:
    c.ground(80)
    c.shape(
        "M40 156C36 116 66 94 120 94S204 116 200 156C198 190 172 205 120 205S42 190 40 156Z",
        c.across(colour, 0.2, -0.22),
    )
    seam = tone(colour, -0.3)
    c.lines(
        [
            "M120 98C84 116 70 160 84 198",
            "M120 98C156 116 170 160 156 198",
            "M120 98C70 104 48 140 54 180",
            "M120 98C170 104 192 140 186 180",
            "M120 98V204",
        ],
        seam,
        2,
        0.5,
    )
    knots = [f"M{x} {y}q6 5 12 0" for y in (122, 142, 162, 182) for x in (62, 94, 128, 162)]
    c.lines(knots, seam, 2, 0.35)
    c.oval(120, 99, 15, 5, tone(colour, -0.2))
    c.shine("M56 138Q62 116 84 106", 6, 0.4)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        armchair,
        sofa,
        side_table,
        coffee_table,
        chair,
        stool,
        bench,
        shelf,
        bedside,
        pouf,
    )
}
