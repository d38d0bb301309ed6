"""Pictures that somebody opens, drops or pastes, and what is found in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from store_app.viewmodels.scan.documents import first_page

if TYPE_CHECKING:
    from store_app.scanning.pictures import PictureResult

_SHOWN: Final = QSize(1600, 1600)


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, and the picture itself as far as it can be shown."""

    result: PictureResult
    picture: QImage
    size: QPointF


def look_at_file(path: Path, decode: Callable[[Path | bytes], PictureResult]) -> Looked:
    """Look for codes in a file, or on the first page of a document.

    A picture is loaded only if there are several codes to choose from.
    """
    page = first_page(path)
    if page is not None:
        return look_at_image(page, decode)
    result = decode(path)
    if not _has_several(result):
        return Looked(result, QImage(), QPointF())
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.width() > _SHOWN.width() or whole.height() > _SHOWN.height():
        reader.setScaledSize(whole.scaled(_SHOWN, Qt.AspectRatioMode.KeepAspectRatio))
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        whole.transpose()
    return Looked(result, reader.read(), QPointF(whole.width(), whole.height()))


def look_at_image(image: QImage, decode: Callable[[Path | bytes], PictureResult]) -> Looked:
    """Look for codes in a picture that was copied."""
    return Looked(decode(_png(image)), image, QPointF(image.width(), image.height()))


def _has_several(result: PictureResult) -> bool:
    from store_app.scanning.pictures import Codes  # noqa: PLC0415 - as in scan_words

    return isinstance(result, Codes) and len(result.sightings) > 1


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes only
    return bytes(buffer.data().data())
