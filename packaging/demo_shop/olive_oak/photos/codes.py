"""Printed codes: QR from the library, the bars of an EAN-13 from its own table."""

from __future__ import annotations

import qrcode
from PIL import Image, ImageDraw
from qrcode.constants import ERROR_CORRECT_M

from olive_oak.photos.lettering import font

INK, PAPER = "#211F1A", "#FFFDF8"

_LEFT = (
    *("0001101", "0011001", "0010011", "0111101", "0100011"),
    *("0110001", "0101111", "0111011", "0110111", "0001011"),
)
_RIGHT = tuple(bits.translate(str.maketrans("01", "10")) for bits in _LEFT)
_EVEN = tuple(bits[::-1] for bits in _RIGHT)
_PARITY = (
    *("OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE"),
    *("OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO"),
)
_GUARDS = {*range(3), *range(45, 50), *range(92, 95)}
_MODULES = 95
_LEFT_DIGITS, _RIGHT_DIGITS = 3, 50  # the module at which each half of the digits begins
_DIGIT = 7


def qr(text: str, side: int) -> Image.Image:
    """A QR code without its quiet zone, as near to `side` pixels as whole modules allow."""
    code = qrcode.QRCode(border=0, error_correction=ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    module = max(1, side // len(rows))
    picture = Image.new("RGB", (module * len(rows),) * 2, PAPER)
    draw = ImageDraw.Draw(picture)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                box = (x * module, y * module, (x + 1) * module - 1, (y + 1) * module - 1)
                draw.rectangle(box, fill=INK)
    return picture


def ean13(number: str, module: int, height: int) -> Image.Image:
    """The bars of thirteen digits with the digits below; the guard bars are longer."""
    left = "".join(
        (_LEFT if side == "O" else _EVEN)[int(digit)]
        for side, digit in zip(_PARITY[int(number[0])], number[1:7], strict=True)
    )
    right = "".join(_RIGHT[int(digit)] for digit in number[7:])
    margin, below = 11 * module, 9 * module
    picture = Image.new("RGB", (_MODULES * module + 2 * margin, height + below), PAPER)
    draw = ImageDraw.Draw(picture)
    for at, bit in enumerate(f"101{left}01010{right}101"):
        if bit == "1":
            x = margin + at * module
            end = height + (4 * module if at in _GUARDS else 0)
            draw.rectangle((x, 0, x + module - 1, end), fill=INK)
    places = [-6.0] + [_LEFT_DIGITS + _DIGIT * (n + 0.5) for n in range(6)]
    places += [_RIGHT_DIGITS + _DIGIT * (n + 0.5) for n in range(6)]
    for place, digit in zip(places, number, strict=True):
        middle = margin + place * module
        draw.text((middle, height + module), digit, INK, font("Medium", 8 * module), anchor="mt")
    return picture
