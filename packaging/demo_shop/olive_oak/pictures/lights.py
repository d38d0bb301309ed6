"""Lamps, pendants and shades."""

from __future__ import annotations

from olive_oak.pictures.canvas import Canvas, turned
from olive_oak.pictures.paint import BRASS, GLOW, IRON, LINEN, OAK, is_dark, tone


def _shade(c: Canvas, cloth: str, top: int = 42, bottom: int = 104) -> None:
    """A pleated cone of cloth."""
    seam = tone(cloth, -0.22)
    c.shape(
        f"M86 {top}Q120 {top - 5} 154 {top}L174 {bottom}Q120 {bottom + 8} 66 {bottom}Z",
        c.across(cloth, 0.3, -0.12),
    )
    c.line(f"M86 {top + 4}Q120 {top - 1} 154 {top + 4}", seam, 2, 0.8)
    c.line(f"M68 {bottom - 5}Q120 {bottom + 3} 172 {bottom - 5}", seam, 2.5, 0.8)
    c.lines(
        [
            f"M99 {top + 3}L88 {bottom - 3}",
            f"M113 {top + 1}L109 {bottom}",
            f"M127 {top + 1}L131 {bottom}",
            f"M141 {top + 3}L152 {bottom - 3}",
        ],
        seam,
        1.5,
        0.45,
    )


def table_lamp(c: Canvas, colour: str) -> None:
    with c.larger(1.06):
        cloth = tone(LINEN, -0.16) if is_dark(colour) else LINEN
        if colour.startswith("#E"):
            cloth = "#D59873"
        c.ground(52)
        c.box(106, 190, 28, 14, 3, c.across(OAK, 0.05, -0.25))
        body = [
            (9, 112),
            (9, 118),
            (14, 128),
            (34, 146),
            (40, 164),
            (32, 184),
            (20, 194),
            (16, 195),
        ]
        c.shape(turned(body), c.across(colour))
        c.box(112, 102, 16, 12, 2, c.across(BRASS))
        c.line("M147 106V131", BRASS, 2)
        c.oval(147, 134, 4, 4, BRASS)
        _shade(c, cloth)
        c.shine("M94 154Q97 142 109 134")


def column_lamp(c: Canvas, colour: str) -> None:
    with c.larger(1.08):
        cloth = LINEN if not colour.startswith("#F") else "#D9B48F"
        c.ground(54)
        c.box(84, 194, 72, 11, 4, c.across(tone(colour, -0.12)))
        c.box(95, 110, 50, 86, 6, c.across(colour, 0.2, -0.28))
        c.lines([f"M{x} 114V192" for x in (103, 112, 121, 130, 138)], tone(colour, -0.3), 2, 0.45)
        c.box(113, 98, 14, 14, 2, c.across(BRASS))
        c.shape("M70 44Q120 36 170 44L174 100Q120 109 66 100Z", c.across(cloth, 0.3, -0.14))
        c.line("M70 49Q120 41 170 49", tone(cloth, -0.22), 2, 0.7)
        c.line("M67 95Q120 104 173 95", tone(cloth, -0.22), 2, 0.7)
        c.shine("M99 118V150", 4)


def mushroom_lamp(c: Canvas, colour: str) -> None:
    c.ground(52)
    c.shape(
        turned([(20, 110), (14, 126), (12, 150), (16, 176), (34, 196), (38, 205)]),
        c.across(colour, 0.2, -0.25),
    )
    c.oval(120, 112, 52, 11, GLOW)
    c.shape(
        "M48 108C48 68 82 50 120 50S192 68 192 108C192 118 48 118 48 108Z",
        c.across(colour, 0.2, -0.28),
    )
    c.shape("M60 113Q120 122 180 113Q150 126 120 126T60 113Z", GLOW, 0.9)
    c.box(112, 44, 16, 9, 3, c.across(BRASS))
    c.shine("M64 96Q70 74 94 64", 6, 0.4)


def _cord(c: Canvas, end: int) -> None:
    c.line(f"M120 0V{end}", IRON, 3)
    c.box(111, end - 4, 18, 22, 3, c.across(BRASS))


def dome_pendant(c: Canvas, colour: str) -> None:
    _cord(c, 62)
    c.oval(120, 160, 26, 24, GLOW)
    c.shape("M44 156C44 106 74 76 120 76S196 106 196 156Z", c.across(colour, 0.1, -0.25))
    c.box(42, 153, 156, 10, 3, c.across(BRASS, 0.05, -0.12))
    c.shine("M64 136Q72 108 98 96", 7, 0.35)


def globe_pendant(c: Canvas, _colour: str) -> None:
    _cord(c, 56)
    c.oval(120, 136, 66, 66, GLOW, 0.35)
    c.oval(120, 136, 58, 58, c.across("#F7EBD2", 0.6, -0.08))
    c.shape(turned([(16, 70), (16, 70), (22, 82), (22, 82)]), c.across(BRASS))
    c.oval(120, 144, 26, 26, "#FFF3CF", 0.55)
    c.shine("M78 132Q82 106 102 96", 7, 0.85)


def paper_lantern(c: Canvas, _colour: str) -> None:
    c.line("M120 0V44", IRON, 2.5)
    c.oval(120, 122, 82, 78, c.across("#FAEFD6", 0.5, -0.12))
    ribs = ((58, 44), (74, 64), (90, 75), (106, 81), (122, 82), (138, 81), (154, 75), (170, 64))
    c.lines(
        [f"M{120 - half} {y}Q120 {y + 12} {120 + half} {y}" for y, half in ribs],
        "#CDB88E",
        1.6,
        0.6,
    )
    c.oval(120, 126, 36, 34, "#FFF0BF", 0.4)
    c.box(100, 42, 40, 6, 3, OAK)
    c.box(100, 194, 40, 6, 3, tone(OAK, -0.2))
    c.shine("M60 108Q66 80 88 64", 6, 0.8)


def floor_lamp(c: Canvas, colour: str) -> None:
    c.ground(44, 96)
    c.line("M92 200V76C92 30 150 24 160 58", IRON, 6)
    c.box(60, 196, 66, 9, 4, c.across(IRON))
    c.oval(162, 99, 28, 8, GLOW)
    c.shape("M148 52Q160 48 174 52L196 96Q162 106 128 96Z", c.across(colour, 0.3, -0.14))
    c.line("M130 92Q162 101 194 92", tone(colour, -0.25), 2, 0.7)
    c.shine("M150 60L142 84", 4)


def lampshade(c: Canvas, colour: str) -> None:
    c.ground(88)
    c.shape("M82 66L158 66L200 194Q120 212 40 194Z", c.across(colour, 0.35, -0.16))
    c.oval(120, 66, 38, 8, tone(colour, -0.28))
    c.oval(120, 68, 31, 5, tone(colour, -0.45))
    seam = tone(colour, -0.3)
    c.lines(
        ["M92 74L62 196", "M110 75L98 200", "M130 75L142 200", "M148 74L178 196"], seam, 1.6, 0.45
    )
    c.line("M43 185Q120 203 197 185", seam, 3, 0.75)
    c.shine("M84 86L62 158", 6)


def wall_lamp(c: Canvas, colour: str) -> None:
    c.shape("M58 116a24 30 0 0 0 0 60Z", "#3A2A18", 0.1)
    c.box(46, 92, 22, 76, 11, c.across(colour))
    c.line("M66 130C110 132 108 66 148 66V84", colour, 7)
    c.line("M70 128C104 128 106 74 132 66", tone(colour, 0.5), 2, 0.6)
    c.oval(148, 158, 58, 20, GLOW, 0.25)
    c.oval(148, 150, 17, 15, GLOW)
    c.shape(turned([(12, 82), (22, 94), (40, 120), (46, 150)], 148), c.across("#EFE4CC", 0.5, -0.1))
    c.shape("M102 150Q148 160 194 150Q148 168 102 150Z", GLOW)
    c.box(138, 76, 20, 12, 4, c.across(colour))
    c.shine("M122 124L114 142", 5, 0.8)


def desk_lamp(c: Canvas, colour: str) -> None:
    c.ground(50, 104)
    dark = tone(colour, -0.25)
    c.line("M104 196L74 126L132 70", dark, 6)
    c.shape("M62 205Q62 190 82 190H126Q146 190 146 205Z", c.across(colour))
    c.oval(74, 126, 8, 8, BRASS)
    c.oval(132, 70, 8, 8, BRASS)
    with c.moved("rotate(28 140 72)"):
        c.oval(144, 122, 38, 9, GLOW)
        c.shape(
            "M132 66Q144 58 156 66Q182 84 184 120Q144 130 104 120Q106 84 132 66Z",
            c.across(colour, 0.18, -0.26),
        )
        c.shine("M116 106Q120 88 134 78", 5, 0.45)


def portable_lamp(c: Canvas, colour: str) -> None:
    with c.larger(1.06):
        c.ground(46)
        c.line("M86 96C86 22 154 22 154 96", IRON, 5)
        c.box(106, 108, 28, 74, 6, c.across("#FFF1CB", 0.4, -0.06))
        c.shape("M76 204V190Q76 176 92 176H148Q164 176 164 190V204Z", c.across(colour))
        c.shape(
            "M70 104C70 80 92 68 120 68S170 80 170 104Q120 114 70 104Z",
            c.across(colour, 0.18, -0.25),
        )
        c.oval(120, 191, 4, 4, GLOW)
        c.shape("M72 107Q120 116 168 107L160 112Q120 120 80 112Z", GLOW)
        c.shine("M84 94Q90 82 106 77", 5, 0.5)


DRAWINGS = {
    drawing.__name__: drawing
    for drawing in (
        table_lamp,
        column_lamp,
        mushroom_lamp,
        dome_pendant,
        globe_pendant,
        paper_lantern,
        floor_lamp,
        lampshade,
        wall_lamp,
        desk_lamp,
        portable_lamp,
    )
}
