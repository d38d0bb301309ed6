"""A second decoder for hard codes, if it is installed: it may think long, so nobody waits for it.

It cannot be stopped once it looks at a picture. So it works in a thread of its own; who asks goes
on without an answer when the time is over, and gets none until it is free again.
"""

from __future__ import annotations

import logging
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from store_app.codes.gtin import expand_upc_e
from store_app.scanning.ladder import Engines
from store_app.scanning.module_reader import ModuleReader
from store_app.scanning.sighting import CodeFormat, Corner, Sighting

if TYPE_CHECKING:
    from tapirscan import Barcode, Scanner

    from store_app.scanning.decoder import Decoder

log = logging.getLogger(__name__)

Effort = Literal["medium", "high"]
Formats = tuple[Literal["QRCode", "EAN13", "UPCA", "EAN8", "UPCE"], ...]

ALL: Final[Formats] = ("QRCode", "EAN13", "UPCA", "EAN8", "UPCE")
SQUARES: Final[Formats] = ("QRCode",)
LIVE_S: Final = 0.15
"""Nobody waits longer for its answer about a frame."""

STILL_S: Final = 1.5
DEEP_S: Final = 2.5
_SMALLEST: Final = 3
_WEAK_SUPPORT: Final = 3
"""Fewer lines than this agree on a number: its outline is drawn thin, as of a few lines."""

_KINDS: Final[Mapping[str, tuple[CodeFormat, str]]] = {
    "QRCode": (CodeFormat.QR, "]Q1"),
    "EAN13": (CodeFormat.EAN_13, "]E0"),
    "UPCA": (CodeFormat.EAN_13, "]E0"),
    "EAN8": (CodeFormat.EAN_8, "]E4"),
    "UPCE": (CodeFormat.UPC_E, "]E0"),
}
_GS1_SYMBOLOGY: Final = "]Q3"

_ON_ITS_WAY_S: Final = 0.05
"""Between being free and having put the answer down there are some machine instructions."""

_Answer = SimpleQueue[tuple[Sighting, ...]]
_Asked = tuple[bytes, int, int, _Answer]


class _Picture(NamedTuple):
    """The grey values of one picture, as a decoder is asked for them."""

    luma: memoryview
    width: int
    height: int
    stride: int


def is_installed() -> bool:
    return find_spec("tapirscan") is not None


def with_second(first: Decoder, *, live: bool) -> Engines:
    """The first decoder and, where it is installed, the second: hurried in frames, deep in stills.

    High effort reads squares only: on bars it gives more wrong numbers than right ones.
    """
    modules = ModuleReader(first, finely=not live)
    if not is_installed():
        return Engines(first, modules=modules)
    if live:
        return Engines(first, SecondEngine("medium", ALL, deadline_s=LIVE_S), modules=modules)
    return Engines(
        first,
        SecondEngine("medium", ALL, deadline_s=STILL_S),
        SecondEngine("high", SQUARES, deadline_s=DEEP_S),
        modules,
    )


class SecondEngine:
    """Asks the second decoder; no answer in time, or none at all, is an answer without codes."""

    def __init__(self, effort: Effort, formats: Formats, *, deadline_s: float) -> None:
        self._effort = effort
        self._formats = formats
        self._deadline_s = deadline_s
        self._asked: SimpleQueue[_Asked | None] = SimpleQueue()
        self._is_free = Event()
        self._is_free.set()
        self._thread: Thread | None = None
        self._late: _Answer | None = None

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        return self._decode(_Picture(luma, width, height, stride), self._deadline_s)

    @property
    def is_busy(self) -> bool:
        return not self._is_free.is_set()

    def within(self, longest_s: float) -> Decoder:
        return _Hurried(self, min(self._deadline_s, longest_s))

    def is_free_within(self, longest_s: float) -> bool:
        """Wait until it is done with the last picture."""
        return self._is_free.wait(longest_s)

    def late(self) -> tuple[Sighting, ...]:
        late, free = self._late, self._is_free.is_set()
        if late is None or not free:
            return ()
        self._late = None
        try:
            return late.get(timeout=_ON_ITS_WAY_S)
        except Empty:
            return ()

    def _decode(self, picture: _Picture, longest_s: float) -> tuple[Sighting, ...]:
        luma, width, height, stride = picture
        if min(width, height) < _SMALLEST or not self._is_free.is_set():
            return ()
        if self._thread is None:
            self._thread = self._started()
        self._is_free.clear()
        answer: _Answer = SimpleQueue()
        self._late = None
        self._asked.put((_rows(luma, width, height, stride), width, height, answer))
        try:
            return answer.get(timeout=longest_s)
        except Empty:
            self._late = answer
            return ()

    def _started(self) -> Thread:
        """The thread knows the queue only: it ends when the last who could ask is gone."""
        work = (self._asked, self._is_free, self._effort, self._formats)
        thread = Thread(target=_answer, args=work, name="second decoder", daemon=True)
        thread.start()
        weakref.finalize(self, self._asked.put, None)
        return thread


@dataclass(frozen=True, slots=True)
class _Hurried:
    """The engine for somebody who waits no longer than this."""

    engine: SecondEngine
    longest_s: float

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        return self.engine._decode(_Picture(luma, width, height, stride), self.longest_s)  # noqa: SLF001 - two halves of one thing


def _answer(
    asked: SimpleQueue[_Asked | None], is_free: Event, effort: Effort, formats: Formats
) -> None:
    scanner = _scanner(effort, formats)
    while (each := asked.get()) is not None:
        pixels, width, height, answer = each
        found = () if scanner is None else _found(scanner, pixels, width, height)
        is_free.set()
        answer.put(found)


def _scanner(effort: Effort, formats: Formats) -> Scanner | None:
    from tapirscan import Scanner  # noqa: PLC0415 - an extra, and 140 ms that no frame waits for

    try:
        return Scanner(effort, formats=formats, parallel=False)
    except (OSError, RuntimeError, ValueError) as error:
        log.warning("the second decoder cannot be used: %s", error)
        return None


def _found(scanner: Scanner, pixels: bytes, width: int, height: int) -> tuple[Sighting, ...]:
    from tapirscan import PixelImage, ScannerError  # noqa: PLC0415 - as above

    try:
        result = scanner.scan(PixelImage(pixels, width=width, height=height))
    except ScannerError as error:
        log.info("the second decoder gave up: %s", error)
        return ()
    return tuple(_sighting(barcode) for barcode in result.barcodes if barcode.format in _KINDS)


def _sighting(barcode: Barcode) -> Sighting:
    kind, symbology = _KINDS[barcode.format]
    a, b, c, d = ((round(point.x), round(point.y)) for point in barcode.polygon)
    corners = (a, b, c, d)
    if kind.needs_two_reads and barcode.support < _WEAK_SUPPORT:
        corners = _line_through(corners)
    text = barcode.text
    if kind is CodeFormat.UPC_E:
        text = expand_upc_e(text)
    if barcode.format in {"UPCA", "UPCE"}:
        text = f"0{text}"
    return Sighting(text, _GS1_SYMBOLOGY if barcode.gs1 else symbology, kind, corners)


def _line_through(corners: tuple[Corner, ...]) -> tuple[Corner, Corner, Corner, Corner]:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    left, right = ((ax + dx) // 2, (ay + dy) // 2), ((bx + cx) // 2, (by + cy) // 2)
    return left, right, right, left


def _rows(luma: memoryview, width: int, height: int, stride: int) -> bytes:
    if stride == width:
        return bytes(luma[: width * height])
    return b"".join(luma[row * stride : row * stride + width] for row in range(height))
