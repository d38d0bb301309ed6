"""Throws, cushions, rugs and other things of cloth."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas
from olive_oak.pictures.paint import CLAY, CREAM, LEAF_DARK, ROPE, is_dark, tone

MADDER, MOSS, SAND = "#B5563C", "#4C5F3A", "#EFE2C6"


def _folds(c: Canvas, colour: str, edges: tuple[int, ...], left: int, right: int) -> None:
    """Cloth folded into layers, seen from the rounded side."""
    for step, top in enumerate(edges):
        shift = (step % 2) * 3
        c.box(left - shift, top, right - left + shift * 2, 27, 12, c.across(colour, 0.18, -0.2))
        c.line(f"M{left + 12} {top + 14}H{right - 6}", tone(colour, -0.28), 2, 0.5)
        c.line(f"M{left + 14} {top + 5}H{right - 12}", tone(colour, 0.4), 1.5, 0.6)


def throw(c: Canvas, colour: str) -> None:
    pale = tone(colour, -0.35) if not is_dark(colour) else tone(colour, 0.6)
    c.ground(82)
    _folds(c, colour, (178, 152, 126, 100), 48, 192)
    c.shape("M52 104Q52 82 74 82H170Q190 82 190 104V166H150V112H52Z", c.down(colour, 0.16, -0.12))
    c.line("M150 112V166", tone(colour, -0.3), 2, 0.5)
    c.lines([f"M{x} 167v10" for x in range(153, 190, 6)], pale, 2.5, 0.9)
    c.lines(["M153 150H187", "M153 156H187"], pale, 2, 0.7)
    c.lines([f"M{x} 98l7 -8l7 8" for x in range(70, 140, 14)], pale, 1.6, 0.4)
    c.shine("M62 104Q64 92 78 91", 4.5, 0.45)


def blanket(c: Canvas, colour: str) -> None:
    c.ground(84)
    _folds(c, colour, (178, 152), 46, 194)
    c.box(44, 84, 152, 72, 14, c.down(colour, 0.14, -0.14))
    grid = tone(colour, -0.24)
    c.lines([f"M52 {y}H188" for y in range(98, 150, 13)], grid, 1.8, 0.45)
    c.lines([f"M{x} 90V150" for x in range(62, 190, 13)], grid, 1.8, 0.45)
    c.box(104, 80, 26, 126, 2, c.across(CLAY if not is_dark(colour) else CREAM, 0.1, -0.16))
    c.box(94, 118, 46, 30, 4, c.across("#F7EFE0", 0.2, -0.06))
    c.lines(["M104 128H130", "M104 137H122"], "#8A7C66", 2.4, 0.8)
    c.shine("M54 108Q55 95 66 93", 4.5, 0.6)


def _pad(c: Canvas, colour: str) -> None:
    c.ground(76)
    c.shape(
        "M40 60Q46 50 58 56Q120 68 182 56Q194 50 200 60Q188 128 200 192Q196 205 182 200"
        "Q120 190 58 200Q44 205 40 192Q52 128 40 60Z",
        c.across(colour, 0.16, -0.2),
    )


def stripe_cushion(c: Canvas, colour: str) -> None:
    _pad(c, colour)
    pale = tone(CREAM, 0.4)
    c.lines(
        [
            f"M{x} 64Q{x + bend} 128 {x} 194"
            for x, bend in ((66, 6), (88, 4), (100, 3), (120, 0), (142, -3), (153, -4), (174, -6))
        ],
        pale,
        3,
        0.85,
    )
    c.shine("M54 76Q60 110 56 140", 4, 0.4)


def plain_cushion(c: Canvas, colour: str) -> None:
    _pad(c, colour)
    seam = tone(colour, -0.24)
    c.line("M48 62Q58 128 48 194Q120 182 192 194Q182 128 192 62Q120 74 48 62Z", seam, 2, 0.6)
    c.lines(
        [
            "M60 70Q84 96 78 118",
            "M180 70Q158 92 164 116",
            "M64 188Q86 168 82 148",
            "M178 188Q156 170 160 150",
        ],
        seam,
        2.4,
        0.35,
    )
    c.oval(120, 126, 7, 7, c.across(seam))
    c.shine("M58 82Q64 108 60 134", 4.5, 0.45)


def kilim(c: Canvas, _colour: str) -> None:
    c.shape("M52 36H199V210H52Z", "#3A2A18", 0.13)
    fringe = [f"M{x} {y}v8" for y in (22, 203) for x in range(52, 192, 8)]
    c.lines(fringe, SAND, 3)
    c.box(46, 29, 148, 176, 2, c.down(SAND, 0.1, -0.06))
    c.line("M56 39H184V195H56Z", MADDER, 5)
    c.line("M64 47H176V187H64Z", MOSS, 2)
    diamonds = ""
    for y in (76, 117, 158):
        diamonds += f"M120 {y - 22}L148 {y}L120 {y + 22}L92 {y}Z"
    c.shape(diamonds, MADDER)
    c.shape("".join(f"M120 {y - 11}L134 {y}L120 {y + 11}L106 {y}Z" for y in (76, 117, 158)), SAND)
    c.shape("".join(f"M120 {y - 6}L127 {y}L120 {y + 6}L113 {y}Z" for y in (76, 117, 158)), MOSS)
    sides = [(x, y) for x in (77, 163) for y in (76, 117, 158)]
    c.shape("".join(f"M{x} {y - 9}L{x + 8} {y}L{x} {y + 9}L{x - 8} {y}Z" for x, y in sides), MOSS)
    bits = [(x, y) for x in (77, 163) for y in (96, 138)]
    c.shape("".join(f"M{x} {y - 5}l5 5l-5 5l-5 -5Z" for x, y in bits), "#D19A54")


def runner(c: Canvas, colour: str) -> None:
    pale = tone(colour, 0.62)
    c.ground(70, 126)
    c.lines([f"M{x} 28v10" for x in range(82, 162, 7)], pale, 2.5)
    c.shape("M78 36H162V176H78Z", c.down(colour, 0.1, -0.05))
    for y, high in ((44, 5), (54, 12), (72, 4), (110, 4), (120, 14), (140, 4)):
        c.box(78, y, 84, high, 0, pale)
    c.shape(
        "M84 62l5 -6l5 6l-5 6Z" + "".join(f"M{x} 60l6 -5l6 5l-6 5Z" for x in range(96, 150, 14)),
        tone(colour, -0.25),
    )
    c.box(70, 164, 100, 40, 20, c.down(tone(colour, -0.06), 0.14, -0.22))
    c.oval(166, 184, 9, 20, tone(colour, -0.18))
    c.line("M166 172c6 2 7 18 1 22c-5 -2 -5 -13 -1 -15c3 2 3 8 1 10", pale, 2, 0.9)
    c.shine("M84 174H118", 4, 0.45)


def jute_rug(c: Canvas, _colour: str) -> None:
    c.ground(92)
    c.oval(120, 120, 86, 84, tone(ROPE, -0.2))
    c.oval(120, 117, 86, 84, c.down(ROPE, 0.22, -0.06))
    for step, radius in enumerate((76, 65, 54, 43, 32, 21, 10)):
        ring = f"M{120 - radius} 117a{radius} {radius * 0.97:.0f} 0 1 0 {radius * 2} 0"
        ring += f"a{radius} {radius * 0.97:.0f} 0 1 0 -{radius * 2} 0"
        dark = step in (1, 2)
        c.line(
            ring, LEAF_DARK if dark else tone(ROPE, -0.3), 4 if dark else 2.2, 0.6 if dark else 0.45
        )
    c.shine("M52 96Q60 66 84 52", 5, 0.45)


def curtain(c: Canvas, colour: str) -> None:
    c.line("M34 34H206", "#C1905E", 7)
    c.oval(32, 34, 7, 7, "#9A6A3C")
    c.oval(208, 34, 7, 7, "#9A6A3C")
    c.ground(66, 112)
    c.shape(
        "M50 40H178C182 96 176 150 186 204Q160 208 140 202Q120 208 98 203Q72 208 46 203"
        "C52 150 46 96 50 40Z",
        c.across(colour, 0.25, -0.1),
    )
    fold = tone(colour, -0.22)
    c.lines(
        [
            f"M{x} 44C{x + b} 96 {x - b} 150 {x + b} 200"
            for x, b in ((66, 4), (86, -3), (106, 3), (126, -3), (146, 4), (164, -2))
        ],
        fold,
        2.4,
        0.45,
    )
    c.shape("M86 44C82 96 90 150 82 204L98 203C104 150 98 96 100 44Z", fold, 0.18)
    c.shape("M140 44C144 96 136 150 146 203L160 205C154 150 160 96 156 44Z", fold, 0.18)
    c.lines([f"M{x} 30v14" for x in range(58, 180, 19)], "#9A6A3C", 3.5)
    c.shine("M57 60C59 90 56 110 58 140", 4, 0.7)


def tablecloth(c: Canvas, colour: str) -> None:
    pale = tone(colour, 0.55) if is_dark(colour) else CLAY
    c.ground(92)
    c.lines(["M52 150L48 202", "M188 150L192 202"], "#9A6A3C", 9)
    c.oval(120, 88, 90, 22, c.down(tone(colour, 0.2), 0.1, -0.02))
    c.shape(
        "M30 88C30 102 70 112 120 112S210 102 210 88L222 168Q206 180 194 166Q180 188 160 174"
        "Q140 192 120 176Q100 192 80 174Q60 188 46 166Q34 180 18 168Z",
        c.across(colour, 0.16, -0.18),
    )
    c.lines(
        [
            "M52 104L46 164",
            "M86 110L80 172",
            "M120 112V174",
            "M154 110L160 172",
            "M188 104L194 164",
        ],
        tone(colour, -0.26),
        2.2,
        0.4,
    )
    c.line(
        "M20 158Q34 170 47 156Q60 178 80 164Q100 182 120 166Q140 182 160 164Q180 178 193 156"
        "Q206 170 220 158",
        pale,
        3,
        0.8,
    )
    c.shape("M98 80V66Q108 70 116 66V80Q108 86 98 80Z", c.across("#98AA7E"))
    c.shape("M130 88Q142 94 160 88L156 80H134Z", c.across("#F7EFE0", 0.3, -0.14))
    c.shine("M42 106L36 140", 4.5, 0.45)


def napkins(c: Canvas, colour: str) -> None:
    c.ground(86)
    for step, y in enumerate((182, 164, 146)):
        c.box(38 + step, y, 164 - step * 2, 22, 6, c.across(tone(colour, -0.04 * step), 0.2, -0.16))
        c.line(f"M48 {y + 11}H196", tone(colour, -0.26), 1.8, 0.5)
    c.shape(
        "M40 146L60 96H182L202 146Q204 154 196 154H46Q38 154 40 146Z", c.down(colour, 0.2, -0.06)
    )
    c.line("M52 144L68 102H174L190 144Z", tone(colour, -0.28), 2, 0.55)
    c.shape("M110 154L118 92H140L134 154Z", c.across(ROPE, 0.25, -0.1))
    c.shape(
        "M124 92Q104 66 92 78Q94 94 124 96Q150 92 154 76Q142 64 124 92Z", c.across(ROPE, 0.2, -0.14)
    )
    c.lines(["M112 140L136 138", "M114 124L137 122"], tone(ROPE, -0.3), 1.6, 0.5)
    c.shine("M58 136L70 108", 4.5, 0.5)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        throw,
        blanket,
        stripe_cushion,
        plain_cushion,
        kilim,
        runner,
        jute_rug,
        curtain,
        tablecloth,
        napkins,
    )
}
