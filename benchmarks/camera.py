"""From the first readable frame of a camera to its product painted, through Qt's own video sink.

`python -m benchmarks.camera [--products N …]`

A film of hand-held labels comes 15 times a second, as NV12 and as the JPEG of a cheap camera; a
number counts once it was read twice. Nothing is between the sink and the product but the
application.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from random import Random
from typing import Final, NamedTuple

from PIL import Image
from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat, QVideoSink

from benchmarks.apart import apart
from benchmarks.report import Row, spread, write_report
from benchmarks.scan_live import FRAMES_PER_S, widened
from benchmarks.scan_sets import hand_held
from benchmarks.shops import asked_sizes, prepared
from benchmarks.window import NeverPainted, Window, opened
from store_app.domain.identifiers import Sku
from store_app.replica.search import SearchQuery
from store_app.viewmodels.scan.camera import CameraDevice, Frame, Permission

_LABELS: Final = 12
_AWAY_MS: Final = 700
_LEVELS: Final = {True: 0.3, False: 0.0}
"""So sharp that plain zxing-cpp reads nearly every frame: squares, bars."""

_FORM: Final = QVideoFrameFormat.PixelFormat
_GOALS: Final = {"median": 150.0, "p95": 400.0}
_DEMO: Final = 0


class Film(QObject):
    """A camera that shows an empty shelf until a label is held before it."""

    def __init__(self) -> None:
        super().__init__()
        self._sink = QVideoSink()
        self._sink.videoFrameChanged.connect(self._took)
        self._take: Callable[[Frame], None] | None = None
        self._empty = _as_grey(Image.new("L", (1280, 720), 120))
        self._frames: Iterator[QVideoFrame] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next)
        self.first_s: float | None = None

    def aim(self, frames: Sequence[QVideoFrame]) -> None:
        """Show these again and again from the next frame on; none is the empty shelf."""
        self._frames, self.first_s = (cycle(frames) if frames else None), None

    def permission(self) -> Permission:
        return Permission.GRANTED

    def ask_permission(self, answered: Callable[[], None]) -> None:
        answered()

    def devices(self) -> Sequence[CameraDevice]:
        return (CameraDevice("film", "Film"),)

    def watch(self, changed: Callable[[], None]) -> None:
        """It stays plugged in."""

    def start(
        self, device: str, frame: Callable[[Frame], None], failed: Callable[[], None]
    ) -> None:
        del device, failed  # there is one, and it never breaks
        self._take = frame
        self._timer.start(1000 // FRAMES_PER_S)

    def stop(self) -> None:
        self._timer.stop()

    def has_torch(self) -> bool:
        return False

    def set_torch(self, on: bool) -> None:  # noqa: FBT001 - as every camera has it
        """It has none."""

    def _next(self) -> None:
        frame = next(self._frames) if self._frames else self._empty
        if self._frames and self.first_s is None:
            self.first_s = time.perf_counter()
        self._sink.setVideoFrame(frame)

    def _took(self, frame: QVideoFrame) -> None:
        if self._take is not None:
            self._take(QVideoFrame(frame))


@dataclass(frozen=True, slots=True)
class Label:
    """One product and what stands on it."""

    sku: Sku
    gtin: str


class Aimed(NamedTuple):
    """Milliseconds on the clock and of processors, and how many labels were never told."""

    took: list[float]
    cpu: list[float]
    lost: int


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__, with_demo=(_DEMO,)):
        for what, (took, cpu, lost) in apart(measure, products).items():
            rows.append(Row(what, products, "ms", spread(took), _GOALS, len(took)))
            rows.append(Row(f"… CPU of {what}", products, "ms", spread(cpu), {}, len(cpu)))
            rows.append(Row(f"… {what}: not told", products, "", {"median": lost}, {"median": 0}))
    write_report("camera", rows)


def measure(products: int) -> dict[str, Aimed]:
    """What came of aiming in each way."""
    ways: dict[str, tuple[bool, Callable[[Image.Image], QVideoFrame]]] = {
        "camera: square, NV12 → product": (True, _as_grey),
        "camera: bars, NV12 → product": (False, _as_grey),
        "camera: square, JPEG → product": (True, _as_jpeg),
        "camera: bars, JPEG → product": (False, _as_jpeg),
    }
    shop = prepared(products)
    with opened(shop.device) as window:
        film = Film()
        camera = window.views.scanner.camera
        camera._eye = replace(camera._eye, source=lambda: film)  # noqa: SLF001 - the camera of this run
        window.views.shell.open("scan")
        camera.look(on=True)
        window.hand.wait(_AWAY_MS)
        labels = _labels(window)
        return {
            what: _aimed(window, film, labels, is_square=square, made=made)
            for what, (square, made) in ways.items()
        }


def _labels(window: Window) -> list[Label]:
    """Products that are scanned one after the other, never one twice in a row."""
    catalogue = window.data.catalogue()
    cards = window.data.search().cards(SearchQuery(limit=_LABELS)).cards
    found = (catalogue.product(card.product) for card in cards)
    variants = (product.variants[0] for product in found if product is not None)
    return [Label(each.sku, each.gtins[0]) for each in variants if each.gtins]


def _aimed(
    window: Window,
    film: Film,
    labels: Sequence[Label],
    *,
    is_square: bool,
    made: Callable[[Image.Image], QVideoFrame],
) -> Aimed:
    scanner, took, cpu, lost = window.views.scanner, list[float](), list[float](), 0
    for number, label in enumerate(labels):
        chance = Random(f"camera/{number}")
        digits = label.gtin[-13:]
        text = f"https://id.shop.example/01/{label.gtin}" if is_square else digits
        held = hand_held(text, _LEVELS[is_square], chance, qr=is_square)
        frames = [made(widened(each)) for each in held]
        asked_s = time.perf_counter()
        try:
            painted = window.painted(
                lambda frames=frames: film.aim(frames),  # type: ignore[misc]  # bound at once
                lambda sku=label.sku: scanner.state.found and scanner.card.state.sku == sku,  # type: ignore[misc]  # as above
                f"the product {label.sku}",
            )
        except NeverPainted:
            lost += 1
        else:
            waited_s = (film.first_s or asked_s) - asked_s
            took.append(painted.ms - waited_s * 1000)
            cpu.append(painted.cpu_ms)
        film.aim(())
        window.hand.wait(_AWAY_MS)
    return Aimed(took, cpu, lost)


def _as_grey(picture: Image.Image) -> QVideoFrame:
    """A frame as most cameras give it: the grey plane, then the colours."""
    frame = QVideoFrame(QVideoFrameFormat(QSize(*picture.size), _FORM.Format_NV12))
    frame.map(QVideoFrame.MapMode.WriteOnly)
    stride, grey = frame.bytesPerLine(0), picture.tobytes()
    plane, width = memoryview(frame.bits(0)), picture.width
    for row in range(picture.height):
        plane[row * stride : row * stride + width] = grey[row * width : (row + 1) * width]
    colours = memoryview(frame.bits(1))
    colours[:] = bytes([128]) * len(colours)
    frame.unmap()
    return frame


def _as_jpeg(picture: Image.Image) -> QVideoFrame:
    """A frame as cheap cameras give it."""
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=85)
    content = file.getvalue()
    frame = QVideoFrame(QVideoFrameFormat(QSize(*picture.size), _FORM.Format_Jpeg))
    frame.map(QVideoFrame.MapMode.WriteOnly)
    memoryview(frame.bits(0))[: len(content)] = content
    frame.unmap()
    return frame


if __name__ == "__main__":
    main()
