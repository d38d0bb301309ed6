from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from store_app.actions.decode_picture import DecodePicture
from store_app.scanning.pictures import Codes, NotAPicture, PictureResult
from store_app.viewmodels.scan.documents import first_page
from store_app.viewmodels.scan.picture_looks import look_at_file
from tests.ui.scan.cameras import qr_picture

_TEXT = "https://shop.example/01/09506000134352"


def _document(file: Path, *texts: str) -> Path:
    """One page for each text, with its code in a corner as on a delivery note."""
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout.Unit.Millimeter)
    writer.setResolution(150)
    painter = QPainter(writer)
    for page, text in enumerate(texts):
        if page:
            writer.newPage()
        picture = qr_picture(text).convert("RGBA")
        size = picture.size
        image = QImage(picture.tobytes(), *size, QImage.Format.Format_RGBA8888)
        painter.drawImage(40, 60, image.scaledToWidth(300))
    painter.end()
    return file


def _found(file: Path) -> PictureResult:
    return look_at_file(file, DecodePicture()).result


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["note.pdf", "note.png", "note"])
def test_the_code_on_the_first_page_of_a_document_is_read_whatever_it_is_called(
    tmp_path: Path, name: str
) -> None:
    found = _found(_document(tmp_path / name, _TEXT, "on the second page"))
    assert isinstance(found, Codes)
    assert [sighting.text for sighting in found.sightings] == [_TEXT]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kept", [9, 100, 1000])
def test_a_document_that_is_cut_off_is_no_picture(tmp_path: Path, kept: int) -> None:
    whole = _document(tmp_path / "whole.pdf", _TEXT).read_bytes()
    cut = tmp_path / "cut.pdf"
    cut.write_bytes(whole[:kept])
    assert first_page(cut) is None
    assert _found(cut) == NotAPicture()


def test_a_file_that_is_not_there_or_no_document_has_no_page(tmp_path: Path) -> None:
    text = tmp_path / "text.pdf"
    text.write_text("not a document")
    assert first_page(text) is None
    assert first_page(tmp_path / "nothing") is None
