"""The first page of a document as a picture: many labels and delivery notes arrive as one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

_START: Final = b"%PDF-"
_LOOKED_FOR_IN: Final = 1024
_LARGEST_BYTES: Final = 25_000_000
_LONGER_SIDE: Final = 2400
"""At about 200 dots per inch on usual paper, a code of 12 mm has three points per module."""


def first_page(path: Path) -> QImage | None:
    """Draw it on white; None if the file is no document, is too large, locked or broken.

    What a file is called does not matter, only how it begins.
    """
    if not _is_document(path):
        return None
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - loaded with the first document

    document = QPdfDocument()
    if document.load(str(path)) != QPdfDocument.Error.None_ or not document.pageCount():
        return None
    points = document.pagePointSize(0)
    longer = max(points.width(), points.height())
    if longer <= 0:
        return None
    scale = _LONGER_SIDE / longer
    size = QSize(max(1, round(points.width() * scale)), max(1, round(points.height() * scale)))
    return _on_white(document.render(0, size))


def _is_document(path: Path) -> bool:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            return False
        with path.open("rb") as file:
            return _START in file.read(_LOOKED_FOR_IN)
    except OSError:
        return False


def _on_white(page: QImage) -> QImage | None:
    if page.isNull():
        return None
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper
