"""Photographs of what a phone or a sheet shows, as files that somebody may drop on the window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from store_app.hub.web.qr import code_svg

_CODE: Final = QRectF(60, 120, 360, 360)
_WIDTH, _HEIGHT = 480, 800


def photograph_drawing(svg: str, picture: Path) -> Path:
    """Save the drawing as it stands on the screen of a phone."""
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(image)
    named = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    QSvgRenderer(QByteArray(named.encode())).render(painter, _CODE)
    painter.end()
    assert image.save(str(picture))
    return picture


def photograph_code(text: str, picture: Path) -> Path:
    """Save a QR code of the text, drawn as the phone page draws its own."""
    return photograph_drawing(str(code_svg(text, "code")), picture)
