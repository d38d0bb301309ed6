"""A machine with the cameras that a test wants, and frames as Qt hands them out."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import qrcode
from PIL import Image, ImageDraw
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from store_app.viewmodels.scan.camera import CameraDevice, Frame, Permission

BACK = CameraDevice("back", "Back camera")
FRONT = CameraDevice("front", "Front camera", is_front=True)


class FakeCameras:
    """Gives the frames that the test hands in, while it is started."""

    def __init__(self, *devices: CameraDevice, torch: bool = False) -> None:
        self.found = list(devices)
        self.allowed = Permission.GRANTED
        self.started: list[str] = []
        self.torch_is_on = False
        self._torch = torch
        self._frame: Callable[[Frame], None] | None = None
        self._failed: Callable[[], None] | None = None
        self._changed: Callable[[], None] | None = None

    def permission(self) -> Permission:
        return self.allowed

    def ask_permission(self, answered: Callable[[], None]) -> None:
        self.allowed = Permission.GRANTED
        answered()

    def devices(self) -> Sequence[CameraDevice]:
        return self.found

    def watch(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def start(
        self, device: str, frame: Callable[[Frame], None], failed: Callable[[], None]
    ) -> None:
        self.started.append(device)
        self._frame, self._failed = frame, failed

    def stop(self) -> None:
        self._frame = None

    @property
    def running(self) -> bool:
        return self._frame is not None

    def has_torch(self) -> bool:
        return self._torch

    def set_torch(self, on: bool) -> None:  # noqa: FBT001 - the port's own order
        self.torch_is_on = on

    def hand_in(self, frame: QVideoFrame) -> None:
        if self._frame is not None:
            self._frame(frame)

    def unplug(self, device: CameraDevice) -> None:
        self.found.remove(device)
        if self._changed is not None:
            self._changed()

    def plug_in(self, device: CameraDevice) -> None:
        self.found.append(device)
        if self._changed is not None:
            self._changed()

    def fail(self) -> None:
        if self._failed is not None:
            self._failed()


class SlowlyAllowed(FakeCameras):
    """Cameras whose owner thinks before the answer, until the test lets it be yes."""

    def ask_permission(self, answered: Callable[[], None]) -> None:
        self._answered = answered

    def answer(self) -> None:
        self.allowed = Permission.GRANTED
        self._answered()


def qr_picture(text: str, size: tuple[int, int] = (960, 720)) -> Image.Image:
    """A label with a code on a table, as a camera sees it."""
    picture = Image.new("RGB", size, (90, 80, 66))
    code = qrcode.make(text, box_size=7, border=4).get_image().convert("RGB")
    left, top = (size[0] - code.width) // 2, (size[1] - code.height) // 2
    ImageDraw.Draw(picture).rectangle(
        (left - 30, top - 30, left + code.width + 30, top + code.height + 30), (244, 236, 220)
    )
    picture.paste(code, (left, top))
    return picture


def as_picture_frame(picture: Image.Image) -> QVideoFrame:
    """A frame that holds colours, such as an MJPEG camera gives."""
    data = picture.convert("RGBA").tobytes()
    image = QImage(data, picture.width, picture.height, QImage.Format.Format_RGBA8888)
    return QVideoFrame(image.convertToFormat(QImage.Format.Format_RGB32))


def as_jpeg_frame(picture: Image.Image) -> QVideoFrame:
    """A frame as cheap cameras send it: packed, so that only Qt can take the picture out."""
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=85)
    content = file.getvalue()
    form = QVideoFrameFormat.PixelFormat.Format_Jpeg
    frame = QVideoFrame(QVideoFrameFormat(QSize(picture.width, picture.height), form))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    memoryview(frame.bits(0))[: len(content)] = content
    frame.unmap()
    return frame


def as_grey_frame(
    picture: Image.Image,
    form: QVideoFrameFormat.PixelFormat = QVideoFrameFormat.PixelFormat.Format_NV12,
) -> QVideoFrame:
    """A frame whose first plane is the grey picture, written through its memory."""
    frame = QVideoFrame(QVideoFrameFormat(QSize(picture.width, picture.height), form))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    stride, grey = frame.bytesPerLine(0), picture.convert("L").tobytes()
    plane = memoryview(frame.bits(0))
    for row in range(picture.height):
        start = row * picture.width
        plane[row * stride : row * stride + picture.width] = grey[start : start + picture.width]
    if frame.planeCount() > 1:
        colours = memoryview(frame.bits(1))
        colours[:] = bytes([128]) * len(colours)
    frame.unmap()
    return frame
