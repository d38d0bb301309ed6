"""Texts drawn as QR codes: how much may be lost and how much white stands around, by use."""

from __future__ import annotations

import io
from dataclasses import dataclass
from enum import Enum, unique
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from store_app.codes.elements import SEPARATOR, LabelFault, parse_elements
from store_app.codes.label_writing import write_bracketed

Level: TypeAlias = Literal[0, 1, 2, 3]
Modules: TypeAlias = tuple[tuple[bool, ...], ...]

_MEDIUM: Final[Level] = 0  # the numbers of the standard: 15, 25 and 30 of 100 may be lost
_QUARTER: Final[Level] = 3
_HIGH: Final[Level] = 2
_LEVEL_NAMES: Final = {_MEDIUM: "M", _QUARTER: "Q", _HIGH: "H"}
_QUIET_MODULES: Final = 4  # the standard asks for no less


@dataclass(frozen=True, slots=True)
class _Form:
    level: Level
    quiet_modules: int
    pixels_per_module: int


@unique
class Use(Enum):
    """Where a code is looked at; that decides how it is drawn."""

    PHONE_SCREEN = "phone_screen"
    """Bright and clean, often on a dark page."""
    PRODUCT_LABEL = "product_label"
    """Printed once on a pack, read by every till."""
    SHELF_LABEL = "shelf_label"
    """Behind scratched plastic, wiped and bent."""
    BADGE = "badge"
    """Carried for years; its holder covers the edge."""
    ENROLMENT_PRINT = "enrolment_print"
    """A sheet from any printer, held before a tablet."""


_FORMS: Final = {
    Use.PHONE_SCREEN: _Form(_MEDIUM, _QUIET_MODULES, 8),
    Use.PRODUCT_LABEL: _Form(_MEDIUM, _QUIET_MODULES, 12),
    Use.SHELF_LABEL: _Form(_QUARTER, _QUIET_MODULES, 12),
    Use.BADGE: _Form(_HIGH, _QUIET_MODULES + 2, 12),
    Use.ENROLMENT_PRINT: _Form(_QUARTER, _QUIET_MODULES, 12),
}


@lru_cache(maxsize=8)
def code_modules(text: str, use: Use) -> Modules:
    """The code as rows of dark modules, with its quiet zone.

    A label's elements behind a leading GS character become a GS1 code: its first character says so.
    """
    form = _FORMS[use]
    label = _bracketed(text) if text.startswith(SEPARATOR) else None
    return _label_modules(label, form) if label else _text_modules(text, form)


def _bracketed(text: str) -> str | None:
    label = parse_elements(text)
    written = label if isinstance(label, LabelFault) else write_bracketed(label)
    return None if isinstance(written, LabelFault) else written


def _text_modules(text: str, form: _Form) -> Modules:
    from qrcode.main import QRCode  # noqa: PLC0415 - 60 ms that no start should wait for

    code = QRCode(error_correction=form.level, border=form.quiet_modules)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def _label_modules(label: str, form: _Form) -> Modules:
    """Draw it by zxing-cpp: `qrcode` has no mode for that first character (FNC1)."""
    import zxingcpp  # noqa: PLC0415 - as above
    from PIL import Image  # noqa: PLC0415 - as above

    kind, level = zxingcpp.BarcodeFormat.QRCode, _LEVEL_NAMES[form.level]
    code = zxingcpp.create_barcode(label, kind, gs1=True, ec_level=level)
    drawn = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    with Image.fromarray(drawn) as picture:
        size, grey = picture.width, picture.convert("L").tobytes()
    side = (False,) * form.quiet_modules
    edge = ((False,) * (size + 2 * form.quiet_modules),) * form.quiet_modules
    lines = (grey[at : at + size] for at in range(0, size * size, size))
    rows = ((*side, *(not light for light in line), *side) for line in lines)
    return (*edge, *rows, *edge)


def code_png(text: str, use: Use) -> bytes:
    """The code as a picture, black on white."""
    from PIL import Image  # noqa: PLC0415 - as above

    rows = code_modules(text, use)
    size, scale = len(rows), _FORMS[use].pixels_per_module
    grey = bytes(0 if dark else 255 for row in rows for dark in row)
    picture = Image.frombytes("L", (size, size), grey)
    picture = picture.resize((size * scale, size * scale), Image.Resampling.NEAREST)
    file = io.BytesIO()
    picture.convert("1").save(file, "PNG")
    return file.getvalue()
