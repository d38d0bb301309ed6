"""From a frame of Qt's camera to the grey values that a decoder reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from store_app.scanning.decoder import Decoder
from store_app.scanning.sighting import Sighting
from store_app.viewmodels.camera import Frame

_GREY_FIRST: Final = frozenset(
    {
        QVideoFrameFormat.PixelFormat.Format_NV12,
        QVideoFrameFormat.PixelFormat.Format_NV21,
        QVideoFrameFormat.PixelFormat.Format_YUV420P,
        QVideoFrameFormat.PixelFormat.Format_YUV422P,
        QVideoFrameFormat.PixelFormat.Format_YV12,
        QVideoFrameFormat.PixelFormat.Format_IMC1,
        QVideoFrameFormat.PixelFormat.Format_IMC2,
        QVideoFrameFormat.PixelFormat.Format_IMC3,
        QVideoFrameFormat.PixelFormat.Format_IMC4,
        QVideoFrameFormat.PixelFormat.Format_Y8,
    }
)


def decode_frame(frame: Frame, decoder: Decoder) -> Sequence[Sighting]:
    """The codes in a frame; none in one that cannot be read, such as a player's last."""
    if not isinstance(frame, QVideoFrame) or not frame.isValid():
        return ()
    if frame.pixelFormat() in _GREY_FIRST:
        return _from_first_plane(frame, decoder)
    return _from_picture(picture_of(frame), decoder)


def _from_first_plane(frame: QVideoFrame, decoder: Decoder) -> Sequence[Sighting]:
    """Without a copy: the first plane holds the grey picture. Unmapped only after decoding."""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return ()
    try:
        if not frame.planeCount():
            return ()
        grey = memoryview(frame.bits(0))
        return decoder.decode(grey, frame.width(), frame.height(), frame.bytesPerLine(0))
    finally:
        frame.unmap()


def _from_picture(picture: QImage, decoder: Decoder) -> Sequence[Sighting]:
    if picture.isNull():
        return ()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = memoryview(grey.constBits())
    return decoder.decode(bits, grey.width(), grey.height(), grey.bytesPerLine())


def picture_of(frame: Frame) -> QImage:
    """The frame as a picture; one that already is a picture never goes to a graphics card."""
    if not isinstance(frame, QVideoFrame):
        return QImage()
    form = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    if form == QImage.Format.Format_Invalid or not frame.isValid():
        return frame.toImage()
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return QImage()
    try:
        bits = frame.bits(0)
        return QImage(bits, frame.width(), frame.height(), frame.bytesPerLine(0), form).copy()
    finally:
        frame.unmap()
