"""The picture of the camera, drawn so that it also works without a graphics card."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Property, QObject, QPointF, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from store_app.viewmodels.scan.aim import Aim, Outline
from store_app.viewmodels.scan.camera import Camera

QML_IMPORT_NAME: Final = "Store.ViewModels"
QML_IMPORT_MAJOR_VERSION: Final = 1

_SURE: Final = QColor("#82D2AF")
_UNSURE: Final = QColor("#F2C069")
_OUTLINE_WIDTH: Final = 4


@QmlElement
class CameraView(QQuickPaintedItem):
    """Fills its place with the newest frame, rounds its corners, and outlines the codes in it.

    Qt's own video output draws nothing without a graphics card.
    """

    cameraChanged = Signal()
    aimChanged = Signal()
    radiusChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._camera: Camera | None = None
        self._aim: Aim | None = None
        self._radius = 0.0
        self.setAntialiasing(True)
        self.widthChanged.connect(self._placed)
        self.heightChanged.connect(self._placed)

    def _get_camera(self) -> QObject | None:
        return self._camera

    def _set_camera(self, camera: QObject | None) -> None:
        if isinstance(camera, Camera) and camera is not self._camera:
            self._camera = camera
            camera.frameChanged.connect(self._again)
            self._placed()
            self.cameraChanged.emit()

    def _get_aim(self) -> QObject | None:
        return self._aim

    def _set_aim(self, aim: QObject | None) -> None:
        if isinstance(aim, Aim) and aim is not self._aim:
            self._aim = aim
            aim.moved.connect(self._again)
            self.aimChanged.emit()

    def _get_radius(self) -> float:
        return self._radius

    def _set_radius(self, radius: float) -> None:
        if radius != self._radius:
            self._radius = radius
            self.radiusChanged.emit()

    aim: Any = Property(Aim, _get_aim, _set_aim, notify=aimChanged)
    camera: Any = Property(Camera, _get_camera, _set_camera, notify=cameraChanged)
    radius: Any = Property(float, _get_radius, _set_radius, notify=radiusChanged)

    @Slot(float, float)
    def tap(self, x: float, y: float) -> None:
        """Mean the code at this place of the item."""
        picture = self._picture()
        if self._aim is None or picture.isNull():
            return
        back, _ = self._fitted(picture).inverted()
        at = back.map(QPointF(x, y))
        self._aim.tap(at.x() / picture.width(), at.y() / picture.height())

    def paint(self, painter: QPainter) -> None:
        picture = self._picture()
        if picture.isNull():
            return
        fitted = self._fitted(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._is_still():
            painter.drawImage(fitted.mapRect(QRectF(picture.rect())), picture)
        else:
            self._fill(painter, picture, fitted)
        for outline in self._aim.outlines() if self._aim else ():
            _draw(outline, painter, fitted, picture)

    def _fill(self, painter: QPainter, picture: QImage, fitted: QTransform) -> None:
        brush = QBrush(picture)
        brush.setTransform(fitted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(
            QRectF(0, 0, self.width(), self.height()), self._radius, self._radius
        )

    def _is_still(self) -> bool:
        return self._aim is not None and not self._aim.picture().isNull()

    def _picture(self) -> QImage:
        still = self._aim.picture() if self._aim else QImage()
        if not still.isNull():
            return still
        return self._camera.picture() if self._camera else QImage()

    def _fitted(self, picture: QImage) -> QTransform:
        place = QSizeF(self.width(), self.height())
        if self._is_still():
            return whole(QSizeF(picture.size()), place)
        fitted = cropped(QSizeF(picture.size()), place)
        if self._camera is None or not self._camera.state.is_mirrored:
            return fitted
        return fitted * QTransform(-1, 0, 0, 1, self.width(), 0)

    def _placed(self) -> None:
        if self._camera is not None:
            self._camera.fill(self.width(), self.height())

    def _again(self) -> None:
        self.update()


def _draw(outline: Outline, painter: QPainter, fitted: QTransform, picture: QImage) -> None:
    pen = QPen(_SURE if outline.is_sure else _UNSURE, _OUTLINE_WIDTH)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not outline.is_sure:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    places = [
        fitted.map(QPointF(each.x() * picture.width(), each.y() * picture.height()))
        for each in outline.corners
    ]
    painter.drawPolygon(QPolygonF(places))


def whole(picture: QSizeF, place: QSizeF) -> QTransform:
    """Makes a picture stand whole in a place, its middle in the middle."""
    scale = min(place.width() / picture.width(), place.height() / picture.height())
    return _scaled(picture, place, scale)


def cropped(picture: QSizeF, place: QSizeF) -> QTransform:
    """Makes a picture fill a place: as large as needed, its middle in the middle."""
    scale = max(place.width() / picture.width(), place.height() / picture.height())
    return _scaled(picture, place, scale)


def _scaled(picture: QSizeF, place: QSizeF, scale: float) -> QTransform:
    left = (place.width() - picture.width() * scale) / 2
    top = (place.height() - picture.height() * scale) / 2
    return QTransform.fromScale(scale, scale) * QTransform.fromTranslate(left, top)
