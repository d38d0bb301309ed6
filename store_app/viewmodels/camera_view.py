"""The picture of the camera, drawn so that it also works without a graphics card."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Property, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from store_app.viewmodels.camera import Camera

QML_IMPORT_NAME: Final = "Store.ViewModels"
QML_IMPORT_MAJOR_VERSION: Final = 1

_OUTLINE: Final = QColor("#82D2AF")
_OUTLINE_WIDTH: Final = 4


@QmlElement
class CameraView(QQuickPaintedItem):
    """Fills its place with the newest frame, rounds its corners, and outlines the code found.

    Qt's own video output draws nothing without a graphics card.
    """

    cameraChanged = Signal()
    radiusChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._camera: Camera | None = None
        self._radius = 0.0
        self.setAntialiasing(True)

    def _get_camera(self) -> QObject | None:
        return self._camera

    def _set_camera(self, camera: QObject | None) -> None:
        if isinstance(camera, Camera) and camera is not self._camera:
            self._camera = camera
            camera.frameChanged.connect(self._again)
            self.cameraChanged.emit()

    def _get_radius(self) -> float:
        return self._radius

    def _set_radius(self, radius: float) -> None:
        if radius != self._radius:
            self._radius = radius
            self.radiusChanged.emit()

    camera: Any = Property(Camera, _get_camera, _set_camera, notify=cameraChanged)
    radius: Any = Property(float, _get_radius, _set_radius, notify=radiusChanged)

    def paint(self, painter: QPainter) -> None:
        picture = self._camera.picture() if self._camera else QImage()
        if picture.isNull():
            return
        fitted = cropped(QSizeF(picture.size()), QSizeF(self.width(), self.height()))
        brush = QBrush(picture)
        brush.setTransform(fitted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(
            QRectF(0, 0, self.width(), self.height()), self._radius, self._radius
        )
        self._draw_outline(painter, fitted, picture)

    def _draw_outline(self, painter: QPainter, fitted: QTransform, picture: QImage) -> None:
        corners = self._camera.outline() if self._camera else ()
        if not corners:
            return
        pen = QPen(_OUTLINE, _OUTLINE_WIDTH)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = [
            fitted.map(QPointF(each.x() * picture.width(), each.y() * picture.height()))
            for each in corners
        ]
        painter.drawPolygon(QPolygonF(places))

    def _again(self) -> None:
        self.update()


def cropped(picture: QSizeF, place: QSizeF) -> QTransform:
    """Makes a picture fill a place: as large as needed, its middle in the middle."""
    scale = max(place.width() / picture.width(), place.height() / picture.height())
    left = (place.width() - picture.width() * scale) / 2
    top = (place.height() - picture.height() * scale) / 2
    return QTransform.fromScale(scale, scale) * QTransform.fromTranslate(left, top)
