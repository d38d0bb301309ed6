"""Draws codes as a camera could see them."""

from __future__ import annotations

import io
from typing import Final

import qrcode
from PIL import Image, ImageDraw

_ODD: Final = [
    *("0001101", "0011001", "0010011", "0111101", "0100011"),
    *("0110001", "0101111", "0111011", "0110111", "0001011"),
]
_EVEN: Final = [
    "".join("1" if bit == "0" else "0" for bit in reversed(pattern)) for pattern in _ODD
]
_RIGHT: Final = ["".join("1" if bit == "0" else "0" for bit in pattern) for pattern in _ODD]
_PARITY: Final = [
    *("OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE"),
    *("OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO"),
]
_QUIET: Final = 12


def ean13(number: str, *, module_px: int = 3, height_px: int = 120) -> Image.Image:
    """Draw thirteen digits as bars on white."""
    parity = _PARITY[int(number[0])]
    left = "".join(
        (_ODD if kind == "O" else _EVEN)[int(digit)]
        for kind, digit in zip(parity, number[1:7], strict=True)
    )
    right = "".join(_RIGHT[int(digit)] for digit in number[7:])
    return _bars(f"101{left}01010{right}101", module_px, height_px)


def ean8(number: str, *, module_px: int = 3, height_px: int = 120) -> Image.Image:
    """Draw eight digits as bars on white."""
    left = "".join(_ODD[int(digit)] for digit in number[:4])
    right = "".join(_RIGHT[int(digit)] for digit in number[4:])
    return _bars(f"101{left}01010{right}101", module_px, height_px)


def qr(text: str, *, module_px: int = 4) -> Image.Image:
    code = qrcode.QRCode(box_size=module_px, border=4)
    code.add_data(text)
    drawn = io.BytesIO()
    code.make_image().save(drawn)
    return Image.open(drawn).convert("L")


def on_shelf(
    code: Image.Image, size: tuple[int, int] = (800, 600), angle: float = 0
) -> Image.Image:
    """Put a code into the middle of a grey picture, turned by an angle."""
    shelf = Image.new("L", size, 190)
    turned = code.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=190)
    shelf.paste(turned, ((size[0] - turned.width) // 2, (size[1] - turned.height) // 2))
    return shelf


def file_of(picture: Image.Image, kind: str = "PNG") -> bytes:
    content = io.BytesIO()
    picture.save(content, kind)
    return content.getvalue()


def _bars(modules: str, module_px: int, height_px: int) -> Image.Image:
    width = (len(modules) + 2 * _QUIET) * module_px
    picture = Image.new("L", (width, height_px + 20), 255)
    draw = ImageDraw.Draw(picture)
    for place, module in enumerate(modules):
        if module == "1":
            x = (place + _QUIET) * module_px
            draw.rectangle((x, 10, x + module_px - 1, 10 + height_px), fill=0)
    return picture
