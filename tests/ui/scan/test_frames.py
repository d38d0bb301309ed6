from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QMediaPlayer,
    QtVideo,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)
from pytestqt.qtbot import QtBot

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.sighting import Sighting
from store_app.viewmodels.scan.camera_frames import decode_frame, picture_of
from tests.ui.scan.cameras import as_grey_frame, as_jpeg_frame, as_picture_frame, qr_picture

_TEXT = "https://shop.example/01/09506000134352"
_FORM = QVideoFrameFormat.PixelFormat


def _texts(frame: QVideoFrame) -> list[str]:
    glance = decode_frame(frame, ZxingDecoder())
    return [sighting.text for sighting in glance.sightings]


@pytest.mark.parametrize(
    "make",
    [
        as_picture_frame,
        as_jpeg_frame,
        *(
            lambda picture, form=form: as_grey_frame(picture, form)
            for form in (_FORM.Format_NV12, _FORM.Format_YUV420P, _FORM.Format_Y8)
        ),
    ],
    ids=["colours", "jpeg", "nv12", "yuv420p", "y8"],
)
def test_a_frame_of_every_usual_form_is_read(make: Callable[[Image.Image], QVideoFrame]) -> None:
    frame = make(qr_picture(_TEXT))
    assert _texts(frame) == [_TEXT]
    assert not frame.isMapped()


@pytest.mark.parametrize(
    "form", [QImage.Format.Format_RGBA8888_Premultiplied, QImage.Format.Format_RGB32]
)
def test_a_picture_handed_over_as_a_frame_is_read(form: QImage.Format) -> None:
    picture = qr_picture(_TEXT).convert("RGBA")
    image = QImage(picture.tobytes(), picture.width, picture.height, QImage.Format.Format_RGBA8888)
    assert _texts(QVideoFrame(image.convertToFormat(form))) == [_TEXT]


def test_a_packed_frame_that_is_cut_off_holds_nothing_and_breaks_nothing() -> None:
    frame = as_jpeg_frame(qr_picture(_TEXT))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    memoryview(frame.bits(0))[:] = bytes(frame.mappedBytes(0))
    frame.unmap()
    assert _texts(frame) == []


def test_a_frame_that_cannot_be_read_holds_nothing() -> None:
    empty = QVideoFrame()
    assert _texts(empty) == []
    assert picture_of(empty).isNull()
    assert _texts(QVideoFrame(QVideoFrameFormat(QSize(0, 0), _FORM.Format_NV12))) == []


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("turn", list(QtVideo.Rotation))
@pytest.mark.parametrize("of_surface", [False, True])
def test_the_outline_is_where_the_upright_picture_shows_the_code(
    turn: QtVideo.Rotation, *, is_mirrored: bool, of_surface: bool
) -> None:
    lying = Image.new("RGB", (400, 300), (90, 80, 66))
    lying.paste(qr_picture(_TEXT).crop((330, 210, 630, 510)).resize((200, 200)), (10, 20))
    data = lying.convert("RGBA").tobytes()
    image = QImage(data, 400, 300, QImage.Format.Format_RGBA8888)
    frame = QVideoFrame(image.convertToFormat(QImage.Format.Format_RGB32))
    if of_surface:
        surface = frame.surfaceFormat()
        surface.setRotation(turn)
        surface.setMirrored(is_mirrored)
        frame = _with_surface(lying, surface)
    else:
        frame.setRotation(turn)
        frame.setMirrored(is_mirrored)
    glance = decode_frame(frame, ZxingDecoder())
    (sighting,) = glance.sightings
    shown = picture_of(frame)
    assert (glance.width, glance.height) == (shown.width(), shown.height())
    left, top, right, bottom = sighting.box
    middle = shown.copy(left, top, right - left, bottom - top)
    assert [each.text for each in _seen(middle)] == [_TEXT]


def _with_surface(picture: Image.Image, surface: QVideoFrameFormat) -> QVideoFrame:
    frame = QVideoFrame(surface)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    data = picture.convert("RGBA").tobytes("raw", "BGRA")
    memoryview(frame.bits(0))[: len(data)] = data
    frame.unmap()
    return frame


def _seen(image: QImage) -> tuple[Sighting, ...]:
    bordered = QImage(image.width() + 40, image.height() + 40, QImage.Format.Format_Grayscale8)
    bordered.fill(255)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    for y in range(grey.height()):
        for x in range(grey.width()):
            bordered.setPixelColor(x + 20, y + 20, grey.pixelColor(x, y))
    bits = memoryview(bordered.constBits())
    return ZxingDecoder(thorough=True).decode(
        bits, bordered.width(), bordered.height(), bordered.bytesPerLine()
    )


def _film(file: Path) -> None:
    """Fifteen frames as they come out of a camera, without any packing."""
    picture = qr_picture(_TEXT, (640, 480)).convert("YCbCr")
    grey, *colours = picture.split()
    planes = [grey, *(each.resize((320, 240)) for each in colours)]
    frame = b"FRAME\n" + b"".join(plane.tobytes() for plane in planes)
    file.write_bytes(b"YUV4MPEG2 W640 H480 F15:1 Ip A1:1 C420jpeg\n" + frame * 15)


@pytest.mark.qt_log_ignore("^Couldn't (load|resolve) va")
def test_frames_of_a_film_are_read_and_its_last_one_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "label.y4m"
    _film(file)
    player, sink = QMediaPlayer(), QVideoSink()
    if not player.isAvailable():
        pytest.skip("no player for films here")
    texts: list[list[str]] = []
    sink.videoFrameChanged.connect(lambda frame: texts.append(_texts(frame)))
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(str(file)))
    with qtbot.waitSignal(
        player.mediaStatusChanged,
        timeout=20_000,
        check_params_cb=lambda status: status == QMediaPlayer.MediaStatus.EndOfMedia,
    ):
        player.play()
    player.stop()
    qtbot.waitUntil(lambda: texts[-1:] == [[]])
    assert [_TEXT] in texts
