"""From a frame of Qt's camera to the grey values that a decoder reads, and to a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QTransform
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from store_app.scanning.decoder import Decoder
from store_app.scanning.sighting import Corner, Sighting
from store_app.viewmodels.scan.camera import Frame, Glance

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
_NOTHING: Final = Glance((), 1, 1)


def decode_frame(frame: Frame, decoder: Decoder) -> Glance:
    """The codes in a frame, placed as its picture shows them; none in one that cannot be read."""
    if not isinstance(frame, QVideoFrame) or not frame.isValid():
        return _NOTHING
    return _placed(_sightings(frame, decoder), frame)


def picture_of(frame: Frame) -> QImage:
    """The frame as a picture, upright; one that already is a picture avoids a graphics card."""
    if not isinstance(frame, QVideoFrame) or not frame.isValid():
        return QImage()
    form = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    if form == QImage.Format.Format_Invalid:
        return _transformed(frame.toImage(), _turn_of_frame(frame))
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return QImage()
    try:
        if not frame.planeCount():
            return QImage()
        return _transformed(_mapped(frame, form).copy(), _turn(frame))
    finally:
        frame.unmap()


def _sightings(frame: QVideoFrame, decoder: Decoder) -> Sequence[Sighting]:
    """Look at the frame as it lies in memory: it is never turned only to be decoded."""
    form = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    has_grey = frame.pixelFormat() in _GREY_FIRST
    if not has_grey and form == QImage.Format.Format_Invalid:
        return _from_picture(frame.toImage(), decoder)
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return ()
    try:
        if not frame.planeCount():
            return ()
        if not has_grey:
            return _from_picture(_mapped(frame, form), decoder)
        grey = memoryview(frame.bits(0))
        return decoder.decode(grey, frame.width(), frame.height(), frame.bytesPerLine(0))
    finally:
        frame.unmap()


def _mapped(frame: QVideoFrame, form: QImage.Format) -> QImage:
    """The frame's own memory as a picture, valid while it is mapped."""
    return QImage(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), form)


def _from_picture(picture: QImage, decoder: Decoder) -> Sequence[Sighting]:
    if picture.isNull():
        return ()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = memoryview(grey.constBits())
    return decoder.decode(bits, grey.width(), grey.height(), grey.bytesPerLine())


def _placed(sightings: Sequence[Sighting], frame: QVideoFrame) -> Glance:
    width, height, turn = frame.width(), frame.height(), _turn(frame)
    if turn.isIdentity():
        return Glance(tuple(sightings), width, height)
    upright = QImage.trueMatrix(turn, width, height)
    lies = turn.m11() == 0
    turned = tuple(_turned(each, upright) for each in sightings)
    return Glance(turned, height if lies else width, width if lies else height)


def _turned(sighting: Sighting, upright: QTransform) -> Sighting:
    def point(corner: Corner) -> Corner:
        moved = upright.map(QPointF(*corner))
        return round(moved.x()), round(moved.y())

    a, b, c, d = sighting.corners
    return replace(sighting, corners=(point(a), point(b), point(c), point(d)))


def _transformed(picture: QImage, turn: QTransform) -> QImage:
    return picture if turn.isIdentity() else picture.transformed(turn)


def _turn(frame: QVideoFrame) -> QTransform:
    """What makes the frame's memory upright: the turn of its surface, then its own."""
    surface = frame.surfaceFormat()
    turn = QTransform()
    turn.rotate(surface.rotation().value)
    if surface.isMirrored():
        turn *= QTransform.fromScale(-1, 1)
    return turn * _turn_of_frame(frame)


def _turn_of_frame(frame: QVideoFrame) -> QTransform:
    """What Qt leaves to be done when it gives the frame as a picture."""
    turn = QTransform()
    turn.rotate(frame.rotation().value)
    return turn * QTransform.fromScale(-1, 1) if frame.mirrored() else turn
