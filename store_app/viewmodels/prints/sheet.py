"""Shelf labels on sheets of A4, to be cut along their dashed edges.

All lengths are tenths of a millimetre.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTransform,
)

from store_app.code_pictures import Modules
from store_app.errors import Damaged
from store_app.label_sizes import Size
from store_app.viewmodels.prints.shelf_labels import ShelfLabel

_PAPER: Final = QRectF(0, 0, 2100, 2970)
_PDF_DOTS_PER_INCH: Final = 600
_PNG_DOTS_PER_INCH: Final = 300
_TENTHS_PER_INCH: Final = 254
_TENTHS_PER_METRE: Final = 10_000
_PADDING: Final = 35
_FAMILIES: Final = ("Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew")
_SMALLER: Final = (1.0, 0.85, 0.7, 0.6)
"""Words that do not fit are written smaller before they are cut."""


@dataclass(frozen=True, slots=True)
class Form:
    """How labels of one size lie on the paper, and how high their words are."""

    columns: int
    rows: int
    width: int
    height: int
    name: int
    price: int
    fact: int

    @property
    def a_sheet(self) -> int:
        return self.columns * self.rows

    def place(self, at: int) -> QRectF:
        """Where the label stands on its sheet."""
        row, column = divmod(at, self.columns)
        left = (_PAPER.width() - self.columns * self.width) / 2
        top = (_PAPER.height() - self.rows * self.height) / 2
        return QRectF(left + column * self.width, top + row * self.height, self.width, self.height)


FORMS: Final = {
    Size.SMALL: Form(3, 8, 640, 340, name=34, price=54, fact=27),
    Size.MEDIUM: Form(2, 6, 900, 450, name=48, price=80, fact=34),
    Size.LARGE: Form(1, 3, 1800, 900, name=110, price=200, fact=68),
}


@dataclass(frozen=True, slots=True)
class Sheets:
    """Labels of one size, as many sheets as they need."""

    labels: Sequence[ShelfLabel]
    size: Size
    right_to_left: bool = False

    def count(self) -> int:
        return -(-len(self.labels) // FORMS[self.size].a_sheet)

    def write_pdf(self, path: Path) -> None:
        """One document, sharp at every size. Raises Damaged `labels.not_written`."""
        file = QFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise Damaged("labels.not_written", str(path))
        writer = QPdfWriter(file)
        writer.setResolution(_PDF_DOTS_PER_INCH)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(0, 0, 0, 0),
            )
        )
        painter = QPainter(writer)
        scale = QTransform.fromScale(*(_PDF_DOTS_PER_INCH / _TENTHS_PER_INCH,) * 2)
        for number, sheet in enumerate(self._sheets()):
            if number:
                writer.newPage()
            painter.setTransform(scale)
            self._draw(painter, sheet)
        painter.end()
        file.close()
        if file.error() != QFile.FileError.NoError:
            raise Damaged("labels.not_written", f"{path} ({file.errorString()})")

    def write_png(self, path: Path) -> None:
        """One picture a sheet: the second is called `…-2.png`. Raises Damaged as above."""
        dots = _PNG_DOTS_PER_INCH / _TENTHS_PER_INCH
        for number, sheet in enumerate(self._sheets(), start=1):
            paper = QImage(_PAPER.size().toSize() * dots, QImage.Format.Format_Grayscale8)
            paper.setDotsPerMeterX(round(dots * _TENTHS_PER_METRE))
            paper.setDotsPerMeterY(round(dots * _TENTHS_PER_METRE))
            paper.fill(QColor("white"))
            painter = QPainter(paper)
            painter.setTransform(QTransform.fromScale(dots, dots))
            self._draw(painter, sheet)
            painter.end()
            file = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
            if not paper.save(str(file)):
                raise Damaged("labels.not_written", str(file))

    def _sheets(self) -> Iterator[Sequence[ShelfLabel]]:
        step = FORMS[self.size].a_sheet
        for start in range(0, len(self.labels), step):
            yield self.labels[start : start + step]

    def _draw(self, painter: QPainter, labels: Sequence[ShelfLabel]) -> None:
        form = FORMS[self.size]
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for at, label in enumerate(labels):
            _Drawn(painter, form, form.place(at), self.right_to_left).draw(label)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One label being drawn: words on the reader's first side, the code on the other."""

    painter: QPainter
    form: Form
    place: QRectF
    right_to_left: bool

    def draw(self, label: ShelfLabel) -> None:
        self.painter.setPen(QPen(QColor("#999999"), 2, Qt.PenStyle.DashLine))
        self.painter.drawRect(self.place)
        inner = self.place.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        side = min(inner.height(), inner.width() * 0.4)
        code = QRectF(inner.right() - side, inner.top(), side, side)
        words = QRectF(inner.left(), inner.top(), inner.width() - side - _PADDING, inner.height())
        if self.right_to_left:
            code.moveLeft(inner.left())
            words.moveRight(inner.right())
        _draw_code(self.painter, label.code, code)
        self._write_all(label, words)

    def _write_all(self, label: ShelfLabel, words: QRectF) -> None:
        form, black, line = self.form, QColor("black"), 1.3
        below = form.price * line + form.fact * line
        name = QRectF(words.topLeft(), words.size())
        name.setHeight(words.height() - below - form.fact * line)
        choices = QRectF(words.left(), name.bottom(), words.width(), form.fact * line)
        price = QRectF(words.left(), choices.bottom(), words.width(), form.price * line)
        place = QRectF(words.left(), price.bottom(), words.width(), form.fact * line)
        self.painter.setPen(black)
        self._write(label.name, name, form.name, QFont.Weight.DemiBold)
        self._write(label.choices, choices, form.fact)
        self._write(label.price, price, form.price, QFont.Weight.Bold)
        self._write(label.place, place, form.fact)

    def _write(
        self, text: str, room: QRectF, height: int, weight: QFont.Weight = QFont.Weight.Normal
    ) -> None:
        """Write in the room there is: smaller where it must be, cut only at the very end."""
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignBottom
        wrapped = flags | Qt.TextFlag.TextWordWrap
        for smaller in _SMALLER:
            font = _font(round(height * smaller), weight)
            needed = QFontMetricsF(font).boundingRect(room, int(wrapped), text)
            if needed.height() <= room.height() and needed.width() <= room.width():
                self.painter.setFont(font)
                self.painter.drawText(room, int(wrapped), text)
                return
        font = _font(round(height * _SMALLER[-1]), weight)
        self.painter.setFont(font)
        cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self.painter.drawText(room, int(flags), cut)


def _font(height: int, weight: QFont.Weight) -> QFont:
    font = QFont(list(_FAMILIES))
    font.setPixelSize(height)
    font.setWeight(weight)
    return font


def _draw_code(painter: QPainter, code: Modules, place: QRectF) -> None:
    """All modules as one shape: no hair of white stands between two that touch."""
    shape = QPainterPath()
    module = place.width() / len(code)
    for y, row in enumerate(code):
        for start, length in _runs(row):
            shape.addRect(
                place.left() + start * module, place.top() + y * module, length * module, module
            )
    shape.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(shape, QColor("black"))


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules stand side by side, and how many."""
    start = 0
    for at, dark in enumerate((*row, False)):
        if not dark:
            if at > start:
                yield start, at - start
            start = at + 1
