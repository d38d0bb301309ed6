"""The cameras of this machine, through QtMultimedia; imported when the scan page first opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from store_app.viewmodels.scan.camera import CameraDevice, Frame, Permission


class QtCameras(QObject):
    """One camera at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._session = QMediaCaptureSession()
        self._sink = QVideoSink()
        self._session.setVideoSink(self._sink)
        self._camera: QCamera | None = None
        self._frame: Callable[[Frame], None] | None = None
        self._failed: Callable[[], None] | None = None
        self._sink.videoFrameChanged.connect(self._took)
        self._plugs = QMediaDevices(self)
        self._changed: Callable[[], None] | None = None
        self._plugs.videoInputsChanged.connect(self._replugged)

    def permission(self) -> Permission:
        status = _application().checkPermission(QCameraPermission())
        if status == Qt.PermissionStatus.Granted:
            return Permission.GRANTED
        if status == Qt.PermissionStatus.Denied:
            return Permission.DENIED
        return Permission.UNASKED

    def ask_permission(self, answered: Callable[[], None]) -> None:
        _application().requestPermission(QCameraPermission(), self, lambda _: answered())

    def devices(self) -> Sequence[CameraDevice]:
        """The one at the back first: it looks at labels, not at faces."""
        found = sorted(
            QMediaDevices.videoInputs(),
            key=lambda each: each.position() != QCameraDevice.Position.BackFace,
        )
        front = QCameraDevice.Position.FrontFace
        return [
            CameraDevice(
                bytes(each.id().data()).hex(), each.description(), each.position() == front
            )
            for each in found
        ]

    def watch(self, changed: Callable[[], None]) -> None:
        """Call it whenever a camera is plugged in or pulled out."""
        self._changed = changed

    def start(
        self, device: str, frame: Callable[[Frame], None], failed: Callable[[], None]
    ) -> None:
        self.stop()
        self._frame, self._failed = frame, failed
        inputs = QMediaDevices.videoInputs()
        wanted = next((each for each in inputs if bytes(each.id().data()).hex() == device), None)
        if wanted is None:
            failed()
            return
        self._camera = QCamera(wanted)
        self._camera.errorOccurred.connect(self._broke)
        if self._camera.isFocusModeSupported(QCamera.FocusMode.FocusModeAutoNear):
            self._camera.setFocusMode(QCamera.FocusMode.FocusModeAutoNear)
        self._session.setCamera(self._camera)
        self._camera.start()

    def stop(self) -> None:
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.errorOccurred.disconnect(self._broke)
            camera.stop()
            camera.deleteLater()

    def has_torch(self) -> bool:
        return self._camera is not None and self._camera.isTorchModeSupported(
            QCamera.TorchMode.TorchOn
        )

    def set_torch(self, on: bool) -> None:  # noqa: FBT001 - one switch, one value
        if self._camera is not None:
            mode = QCamera.TorchMode.TorchOn if on else QCamera.TorchMode.TorchOff
            self._camera.setTorchMode(mode)

    def _took(self, frame: QVideoFrame) -> None:
        if self._camera is not None and self._frame is not None and frame.isValid():
            self._frame(QVideoFrame(frame))

    def _replugged(self) -> None:
        if self._changed is not None:
            self._changed()

    def _broke(self, error: QCamera.Error, _text: str) -> None:
        if error != QCamera.Error.NoError and self._failed is not None:
            self._failed()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("the cameras need the application")
    return application
