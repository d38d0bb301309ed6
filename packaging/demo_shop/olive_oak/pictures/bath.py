"""Things for bed and bath."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, turned
from olive_oak.pictures.paint import CREAM, OAK, ROPE, STEEL, is_dark, tone

DARK_OAK = tone(OAK, -0.24)


def bed(c: Canvas, colour: str) -> None:
    c.ground(100)
    c.lines(["M28 180V203", "M212 180V203"], DARK_OAK, 10)
    c.box(24, 66, 192, 116, 16, c.across(OAK, 0.12, -0.16))
    c.box(30, 130, 180, 58, 8, CREAM)
    pale = tone(colour, 0.3)
    c.box(42, 96, 74, 46, 16, c.down(pale, 0.3, -0.1))
    c.box(124, 96, 74, 46, 16, c.down(pale, 0.3, -0.1))
    c.shape(
        "M26 142Q72 128 120 134T214 140Q222 166 218 192Q170 200 120 194T22 192Q18 166 26 142Z",
        c.down(colour, 0.16, -0.14),
    )
    c.shape("M26 142Q72 128 120 134T214 140L216 156Q168 148 120 152T24 158Z", tone(colour, 0.42))
    c.lines(
        ["M58 160Q70 176 62 192", "M112 156Q104 176 116 192", "M166 158Q178 172 170 192"],
        tone(colour, -0.26),
        2.4,
        0.4,
    )
    c.shine("M54 116Q55 105 68 104", 4.5, 0.7)


def towel(c: Canvas, colour: str) -> None:
    pale = tone(colour, 0.6) if is_dark(colour) else tone(colour, -0.25)
    c.ground(78)
    for step, (y, left) in enumerate(((168, 46), (132, 50), (96, 46))):
        fill = c.across(tone(colour, 0.1 * (step % 2)), 0.2, -0.18)
        c.box(left, y, 240 - left * 2, 36, 16, fill)
        c.line(f"M{left + 16} {y + 18}H{232 - left}", tone(colour, -0.3), 2.2, 0.5)
        c.lines([f"M160 {y + 2}V{y + 34}", f"M168 {y + 2}V{y + 34}"], pale, 2.6, 0.7)
    c.box(70, 62, 96, 36, 18, c.down(tone(colour, 0.22), 0.14, -0.16))
    c.oval(158, 80, 10, 18, tone(colour, -0.04))
    c.line("M158 70c6 2 6 16 0 20c-5 -3 -4 -12 0 -13c3 2 2 7 0 8", tone(colour, -0.35), 2, 0.6)
    c.shine("M82 72H112", 4.5)


def bath_mat(c: Canvas, colour: str) -> None:
    c.ground(96)
    c.shape("M48 92H192L222 190Q222 204 210 204H30Q18 204 18 190Z", tone(colour, -0.22))
    c.shape("M48 86H192L222 184Q222 196 210 196H30Q18 196 18 184Z", c.down(colour, 0.24, -0.08))
    c.line("M58 98H182L206 184H34Z", tone(colour, -0.2), 3, 0.6)
    loops = [
        f"M{120 + x * (0.66 + row * 0.05):.0f} {108 + row * 13}q5 -7 10 0"
        for row in range(6)
        for x in range(-92, 90, 23)
    ]
    c.lines(loops, tone(colour, -0.22), 2, 0.4)
    c.shine("M54 100L46 128", 5)


def pillow(c: Canvas, _colour: str) -> None:
    white = "#F8F2E6"
    c.ground(92)
    for y, shade in ((130, -0.14), (66, 0.0)):
        c.shape(
            f"M26 {y + 8}Q30 {y - 4} 46 {y + 2}Q120 {y - 14} 194 {y + 2}Q210 {y - 4} 214 {y + 8}"
            f"Q204 {y + 40} 214 {y + 62}Q210 {y + 76} 194 {y + 68}Q120 {y + 78} 46 {y + 68}"
            f"Q30 {y + 76} 26 {y + 62}Q36 {y + 36} 26 {y + 8}Z",
            c.down(tone(white, shade), 0.4, -0.14),
        )
        c.lines(
            [
                f"M44 {y + 14}Q66 {y + 24} 70 {y + 36}",
                f"M196 {y + 14}Q176 {y + 24} 172 {y + 34}",
                f"M46 {y + 58}Q62 {y + 52} 70 {y + 44}",
            ],
            "#CFC2AA",
            2.2,
            0.6,
        )
        c.line(f"M34 {y + 10}Q44 {y + 36} 34 {y + 62}", "#CFC2AA", 1.6, 0.7)
        if shade:
            c.oval(120, y + 10, 84, 7, "#3A2A18", 0.14)
        c.line(f"M206 {y + 10}Q196 {y + 36} 206 {y + 62}", "#CFC2AA", 1.6, 0.7)
    c.shine("M64 74Q88 66 112 66", 5, 0.95)


def robe(c: Canvas, colour: str) -> None:
    dark = tone(colour, -0.26)
    c.ground(60)
    c.line("M120 42V30Q120 20 130 22", "#8A6A48", 4)
    c.line("M78 58Q120 30 162 58", DARK_OAK, 6)
    c.shape(
        "M82 56Q62 62 54 84L38 150L62 158L76 112V202Q120 208 164 202V112L178 158L202 150"
        "L186 84Q178 62 158 56L120 110Z",
        c.across(colour, 0.2, -0.14),
    )
    c.shape("M82 56L120 128L158 56L146 50L120 96L94 50Z", tone(colour, 0.35))
    c.line("M82 56L120 128L158 56", dark, 2, 0.5)
    c.line("M120 128V204", dark, 2, 0.6)
    c.box(76, 126, 88, 11, 3, c.across(dark, 0.2, -0.05))
    c.lines(["M114 136L108 168", "M124 136L130 162"], tone(colour, -0.2), 6)
    c.lines(["M86 160H106V180H86Z", "M138 160H158V180H138Z"], dark, 2, 0.55)
    grid = [f"M80 {y}H160" for y in (146, 190)] + [f"M{x} 142V200" for x in (96, 146)]
    c.lines(grid, dark, 1.2, 0.22)
    c.shine("M66 82L58 112", 5, 0.6)


def dispenser(c: Canvas, colour: str) -> None:
    c.ground(48)
    c.line("M120 82V54H88Q80 54 80 64", STEEL, 7)
    c.line("M120 58V42", STEEL, 5)
    c.box(106, 36, 28, 9, 4, c.across(STEEL))
    c.box(106, 74, 28, 18, 4, c.across(STEEL, 0.3, -0.25))
    body = [(16, 90), (16, 90), (38, 106), (42, 130), (42, 186), (38, 203), (34, 205), (34, 205)]
    c.shape(turned(body), c.across(colour))
    c.shape(
        "M78 172H162V188Q162 200 154 205H86Q78 200 78 188Z",
        c.across("#B98160" if not colour.startswith("#C7") else "#EBD9C0"),
        0.9,
    )
    dots = ((96, 122), (112, 138), (134, 118), (146, 148), (104, 158), (128, 160), (142, 132))
    for x, y in dots:
        c.oval(x, y, 2, 2, tone(colour, -0.4), 0.45)
    c.shine("M88 122V154", 6, 0.5)


def _weave(c: Canvas, rows: range, half: float, spread: float, colour: str) -> None:
    """Wavy bands of basketry that widen or narrow from row to row."""
    bands = []
    for step, y in enumerate(rows):
        reach = half + spread * step
        waves = int(reach * 2 // 14)
        start = 120 - waves * 7
        bands.append(f"M{start} {y}" + "q3.5 -5 7 0t7 0" * waves)
    c.lines(bands, colour, 2.2, 0.6)


def laundry(c: Canvas, _colour: str) -> None:
    c.ground(60)
    c.shape(
        "M66 66C66 42 110 54 124 44Q150 34 160 52Q178 52 174 68Z", c.across("#F4EDDF", 0.3, -0.1)
    )
    c.line("M96 66Q98 52 116 56M140 66Q138 52 150 50", "#CFC2AA", 2, 0.8)
    c.shape(
        turned([(56, 66), (60, 90), (60, 150), (52, 203), (48, 205), (48, 205)]),
        c.across(ROPE, 0.2, -0.22),
    )
    _weave(c, range(86, 200, 13), 55, -0.6, tone(ROPE, -0.4))
    c.shape("M62 62Q120 74 178 62L180 76Q120 88 60 76Z", tone(CREAM, -0.04))
    c.lines(["M54 104Q44 116 56 130", "M186 104Q196 116 184 130"], tone(ROPE, -0.3), 6)
    c.shine("M76 96V140", 5, 0.4)


def soap(c: Canvas, _colour: str) -> None:
    green = "#A9B27C"
    c.ground(86)
    c.box(34, 184, 172, 20, 8, c.across(OAK, 0.14, -0.18))
    c.lines(
        ["M64 186V202", "M92 186V202", "M120 186V202", "M148 186V202", "M176 186V202"],
        DARK_OAK,
        3,
        0.5,
    )
    c.shape("M46 150H158L176 138V172L158 186H54Q46 186 46 178Z", tone(green, -0.2))
    c.box(46, 136, 116, 50, 8, c.across(green, 0.16, -0.08))
    c.shape("M50 136L70 122H178L162 136Z", tone(green, 0.32))
    c.shape("M162 138L178 123V172L162 185Z", tone(green, -0.24))
    c.line("M104 176Q102 158 104 146", tone(green, -0.38), 2.5, 0.7)
    c.shape(
        "M104 162Q90 158 88 146Q102 148 104 162ZM104 168Q118 164 122 152Q106 152 104 168Z",
        tone(green, -0.32),
    )
    with c.moved("rotate(-7 112 104)"):
        c.box(72, 92, 92, 32, 7, c.across("#E9DCC0", 0.2, -0.14))
        c.box(104, 91, 26, 34, 1, "#C77C58")
        c.shape("M72 98L84 84H174L164 94Z", "#F6EEDD")
    c.shine("M54 148V164", 4.5, 0.6)


def duvet(c: Canvas, _colour: str) -> None:
    white = "#F6EEDF"
    c.ground(92)
    for y, shade in ((160, -0.1), (120, -0.04), (80, 0.0)):
        c.shape(
            f"M40 {y}Q120 {y - 12} 196 {y}Q222 {y + 4} 220 {y + 24}Q218 {y + 44} 194 {y + 44}"
            f"Q120 {y + 48} 42 {y + 44}Q20 {y + 40} 20 {y + 22}Q20 {y + 4} 40 {y}Z",
            c.down(tone(white, shade), 0.4, -0.14),
        )
        c.line(f"M34 {y + 24}Q120 {y + 16} 212 {y + 24}", "#CDBFA6", 2, 0.7)
        c.lines(
            [f"M{x} {y + 5}q5 9 0 18m0 4q5 8 0 16" for x in (66, 102, 138, 174)],
            "#CDBFA6",
            1.8,
            0.6,
        )
    c.box(104, 70, 20, 136, 3, c.across(ROPE, 0.2, -0.14))
    c.shape(
        "M114 76Q94 44 80 58Q84 76 114 80Q146 76 148 58Q134 46 114 76Z", c.across(ROPE, 0.2, -0.14)
    )
    c.shine("M36 96Q40 86 58 84", 5, 0.95)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (bed, towel, bath_mat, pillow, robe, dispenser, laundry, soap, duvet)
}
